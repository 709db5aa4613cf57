import MARC
import Testing
import Values

struct `Hostile MARC files` {
  @Test func `with a bomb or a document type give one clear refusal`() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>\
      <record xmlns="http://www.loc.gov/MARC21/slim"><leader>&b;</leader></record>
      """
    let found = readings(bomb)
    #expect(found.map { $0.refusal?.type } == ["xml-document-type"])
    #expect(found[0].endsFile)
    let late = readings(collection(book("1") + "<!DOCTYPE x>" + book("2")))
    #expect(late.map { $0.refusal?.type } == [nil, "xml-document-type"])
  }

  @Test func `of random ISO 2709 bytes bring nothing down and lose nothing after them`() {
    var chance = SeededChance(seed: 9)
    let three =
      sound.bytes + RawRecord(("245", "00\u{1F}aé"), ("880", "  \u{1F}6245")).bytes + sound.bytes
    var read = 0
    for _ in 0..<2000 {
      var bytes = three
      for _ in 0..<Int.random(in: 1...6, using: &chance) {
        bytes[Int.random(in: 0..<bytes.count, using: &chance)] = .random(
          in: 0...255, using: &chance)
      }
      let whole = readings(bytes, format: .iso2709)
      let pieces = readings(
        bytes, format: .iso2709, piece: Int.random(in: 1...40, using: &chance))
      #expect(whole.map(line) == pieces.map(line))
      #expect(!whole.isEmpty)
      for record in whole.compactMap(\.record) { writable(record) }
      read += whole.count { $0.record != nil }
    }
    #expect(read > 0)
  }

  @Test func `with a damaged tag are refused, and what is written stays readable`() throws {
    var damaged = sound.bytes
    damaged.replaceSubrange(36..<39, with: [0x01, 0x34, 0x35])
    let found = readings(sound.bytes + damaged + sound.bytes, format: .iso2709)
    #expect(found.map { $0.refusal?.type } == [nil, "tag-unreadable", nil])
    #expect(found[1].controlNumber == "satu")
    #expect(found[1].refusal?.sentence.en.contains("\\x0145") == true)
    for tag in ["\u{1}45", "24\u{7}"] {
      #expect(throws: MARCRefusal.self) {
        try MARCXMLWriter.document(MARCRecord([MARCField(tag, ("a", "x"))]))
      }
    }
  }

  @Test func `with one damaged record give the others`() {
    var chance = SeededChance(seed: 10)
    for _ in 0..<2000 {
      var middle = sound.bytes
      for _ in 0..<4 {
        // Anything but the end mark, which would part it in two.
        let byte = UInt8.random(in: 0...255, using: &chance)
        middle[Int.random(in: 0..<middle.count - 1, using: &chance)] = byte == 0x1D ? 0x1E : byte
      }
      let found = readings(sound.bytes + middle + sound.bytes, format: .iso2709)
      #expect(found.first?.record?.control("001") == "satu")
      #expect(found.last?.record?.control("001") == "satu")
      #expect((2...3).contains(found.count))
    }
  }

  @Test func `of random XML bytes bring nothing down`() {
    var chance = SeededChance(seed: 11)
    let three = Array(collection(book("1") + book("2") + book("3")).utf8)
    var read = 0
    for _ in 0..<1500 {
      var bytes = three
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        bytes[Int.random(in: 0..<bytes.count, using: &chance)] = .random(
          in: 0...255, using: &chance)
      }
      let whole = readings(bytes, format: .marcxml)
      let pieces = readings(
        bytes, format: .marcxml, piece: Int.random(in: 1...40, using: &chance))
      #expect(
        whole.map { $0.refusal?.type ?? line($0) } == pieces.map { $0.refusal?.type ?? line($0) })
      #expect(whole.count <= 4)
      for record in whole.compactMap(\.record) { writable(record) }
      read += whole.count { $0.record != nil }
    }
    #expect(read > 0)
  }

  /// Whatever was read can be written and read again.
  private func writable(_ record: MARCRecord) {
    do {
      let again = readings(try MARCXMLWriter.document(record), format: .marcxml)
      let back = try #require(again.first?.record, "\(again.map(line))")
      #expect(again.count == 1 && back.difference(from: record) == nil)
      #expect(try MARCRecord(packed: record.packed) == record)
    } catch {
      Issue.record("\(error): \(record.fields.map(\.line))")
    }
  }
}
