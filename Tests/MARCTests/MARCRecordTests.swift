import MARC
import Testing

/// A record with everything that a tidy program would like to tidy.
let untidy = MARCRecord(
  leader: "00000nam a2200000 i 4500",
  [
    .control("008", "  \t"), .control("001", "sartika-7"), .control("FMT", "BK"),
    MARCField("245", "1", "4", ("a", "The  title "), ("c", ""), ("a", "again"), ("é", "odd code")),
    MARCField("100", "1", " ", ("a", "Dewi\u{301}"), ("e", "penulis\nbaris dua")),
    MARCField("245", " ", " ", subfields: []),
    MARCField("880", "1", "1", ("6", "100-01/(2/r"), ("a", "\u{202B}ديوي\u{202C}")),
    MARCField("", ("a", "no tag")), MARCField("9xz1", "à", "#", ("A", "long tag")),
  ])

struct `A MARC record` {
  @Test func `keeps what it was given, in order`() {
    #expect(untidy.leader == "00000nam a2200000 i 4500")
    #expect(
      untidy.fields.map(\.tag)
        == ["008", "001", "FMT", "245", "100", "245", "880", "", "9xz1"])
    #expect(untidy.fields[3].subfields.map(\.code) == ["a", "c", "a", "é"])
    #expect(untidy.fields[3].subfields[1].value == "")
    #expect(untidy.fields[5].subfields.isEmpty && untidy.fields[5].controlValue == nil)
    #expect(untidy.fields[8].ind1 == "à" && untidy.fields[8].ind2 == "#")
    #expect(MARCRecord(leader: untidy.leader, untidy.fields) == untidy)
  }

  @Test func `finds what it is asked for`() {
    #expect(untidy.control("001") == "sartika-7")
    #expect(untidy.control("245") == nil && untidy.control("005") == nil)
    #expect(untidy.first("245", "a") == "The  title ")
    #expect(untidy.all("245", "a") == ["The  title ", "again"])
    #expect(untidy.first("245", "z") == nil && untidy.all("700", "a").isEmpty)
    #expect(untidy.fields(tagged: "245").count == 2)
    #expect(untidy.fields(tagged: ["100", "880"]).map(\.tag) == ["100", "880"])
    #expect(untidy.has("FMT") && !untidy.has("FM"))
    #expect(untidy.leader(at: 6) == "a" && untidy.leader(at: 99) == " ")
    #expect(untidy.fields(tagged: "245")[0].text("ac", separator: "|") == "The  title ||again")
  }

  @Test func `hands out its values without making text of them`() {
    var found: [String] = []
    untidy.forEachValue { _, tag, code, bytes in
      if tag == MARCRecord.packedTag("245"), code == 0x61 {
        found.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    #expect(found == ["The  title ", "again"])
  }

  @Test func `is another record when one scalar differs that looks the same`() {
    let composed = MARCRecord([MARCField("245", ("a", "caf\u{E9}"))])
    let apart = MARCRecord([MARCField("245", ("a", "cafe\u{301}"))])
    #expect(composed != apart)
    #expect(composed.fields[0] != apart.fields[0])
    #expect(
      composed.difference(from: apart)?.hasPrefix("field 1 (245), subfield 1 is $a") == true)
  }

  @Test func `can be changed field by field, which gives a new record`() {
    let record = MARCRecord([
      .control("001", "1"), MARCField("245", ("a", "Lama")), MARCField("650", ("a", "Hukum")),
    ])
    let changed =
      record.replacing("245", with: [MARCField("245", ("a", "Baru"))])
      .inserting(MARCField("260", ("b", "Penerbit"))).inserting(.control("000", "x"))
      .appending(MARCField("100", ("a", "Dewi"))).removing("650")
    #expect(changed.fields.map(\.tag) == ["000", "001", "245", "260", "100"])
    #expect(changed.first("245", "a") == "Baru" && record.first("245", "a") == "Lama")
    #expect(record.replacing("300", with: [MARCField("300")]).fields.map(\.tag)[2] == "300")
    #expect(record.removing(fieldAt: 1).fields.count == 2)
    #expect(record.removing(fieldAt: 9) == record && record.removing(fieldAt: -1) == record)
    #expect(
      record.replacing(fieldAt: 0, with: .control("001", "2")).control("001") == "2")
    #expect(record.replacing(leader: "x").leader == "x")
    #expect(record.replacing("245", with: []) == record.removing("245"))
  }

  @Test func `says in words where two part`() {
    #expect(untidy.difference(from: untidy) == nil)
    let shorter = untidy.removing(fieldAt: 8)
    #expect(
      shorter.difference(from: untidy)
        == "8 fields, not 9; the first extra is 9xz1 à# $Along tag")
    let other = untidy.replacing(fieldAt: 1, with: .control("001", "sartika-8"))
    #expect(
      untidy.difference(from: other) == "field 2 is 001 sartika-7, not 001 sartika-8")
    let another = untidy.replacing(leader: "00099cam a2200033 i 4500")
    #expect(untidy.difference(from: another) == #"leader/3 is "0", not "9""#)
    #expect(
      untidy.difference(from: another, leader: .meaning) == #"leader/5 is "n", not "c""#)
    let counted = untidy.replacing(leader: "00099nam a2200033 i 4500")
    #expect(untidy.difference(from: counted, leader: .meaning) == nil)
  }
}

struct `A record in the database` {
  @Test func `comes back as it was`() throws {
    for record in [untidy, MARCRecord(leader: "", []), MARCRecord(leader: "é", [])] {
      #expect(try MARCRecord(packed: record.packed) == record)
      #expect(try MARCRecord(packed: record.packed[...]) == record)
    }
    let long = MARCRecord([
      MARCField("505", ("a", String(repeating: "panjang ", count: 300_000)))
    ])
    #expect(try MARCRecord(packed: long.packed) == long)
  }

  @Test func `is refused when it was cut or lengthened`() {
    let packed = untidy.packed
    for length in 0..<packed.count {
      #expect(throws: PackedRecordFault.self) { try MARCRecord(packed: packed.prefix(length)) }
    }
    #expect(throws: PackedRecordFault.damaged) { try MARCRecord(packed: packed + [0]) }
    #expect(throws: PackedRecordFault.unknownVersion(2)) {
      try MARCRecord(packed: [2] + packed.dropFirst())
    }
  }

  @Test func `is refused when two values share a character`() throws {
    let record = MARCRecord([.control("001", "é"), .control("003", "x")])
    var packed = record.packed
    let lengths = packed.indices.filter { packed[$0] == 0x83 }.map { $0 + 4 }
    #expect(lengths.map { packed[$0] } == [2, 1])
    packed.swapAt(lengths[0], lengths[1])
    #expect(throws: PackedRecordFault.damaged) { try MARCRecord(packed: packed) }
  }

  @Test func `brings nothing down when its bytes are damaged`() {
    var chance = SeededChance(seed: 21)
    let packed = untidy.packed
    var read = 0
    for _ in 0..<20_000 {
      var bytes = packed
      for _ in 0..<Int.random(in: 1...5, using: &chance) {
        bytes[Int.random(in: 0..<bytes.count, using: &chance)] = .random(
          in: 0...255, using: &chance)
      }
      // Whatever still reads can be used: every value is text.
      guard let record = try? MARCRecord(packed: bytes) else { continue }
      #expect(record.fields.allSatisfy { $0.line.utf8.count < 1000 })
      read += 1
    }
    #expect(read > 0)
  }
}
