import Foundation
import MARC
import Testing
import Values

struct `Telling formats apart` {
  @Test func `looks at the bytes, not at the name`() throws {
    #expect(MARCFormat.detect(Array("\n <?xml version='1.0'?>".utf8)) == .marcxml)
    #expect(MARCFormat.detect([0xEF, 0xBB, 0xBF] + Array("<record/>".utf8)) == .marcxml)
    #expect(MARCFormat.detect([0xFF, 0xFE, 0x3C, 0]) == .marcxml)
    #expect(MARCFormat.detect(sound.bytes) == .iso2709)
    #expect(MARCFormat.detect([0x0A] + sound.bytes) == .iso2709)
    #expect(MARCFormat.detect(Array("judul,penulis\n".utf8)) == nil)
    #expect(MARCFormat.detect([]) == nil)
  }

  @Test func `names what is no MARC`() throws {
    let kinds: [(bytes: [UInt8], kind: String?)] = [
      ([0x1F, 0x8B, 8], "gzip"), (Array("PK\u{3}\u{4}".utf8), "ZIP"),
      (Array("{\"a\":1}".utf8), "JSON"),
      (Array("=LDR  00000nam".utf8), "MARCMaker (.mrk)"), (Array("judul;penulis".utf8), nil),
    ]
    for (bytes, kind) in kinds {
      let found = readings(bytes)
      #expect(found.count == 1 && found[0].endsFile)
      #expect(found[0].refusal as? MARCRefusal == .notMARC(looksLike: kind))
    }
    #expect(readings([] as [UInt8]).isEmpty && readings(" \n").isEmpty)
  }

  @Test func `reads a file from the disk and counts`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let fixtures = folder.appending(path: "Fixtures/marc")
    var titles: [[String]] = []
    for name in ["tiga-buku.marcxml", "tiga-buku.mrc"] {
      var found: [String] = []
      let tally = try MARCFile.read(fixtures.appending(path: name).path) { reading in
        found.append(reading.record?.first("245", "a") ?? "")
      }
      #expect(tally.good == 3 && tally.total == 3 && tally.stopped == nil)
      titles.append(found)
    }
    #expect(titles[0] == titles[1] && titles[0].first == "Perempuan di titik nol /")
  }

  @Test func `says which file it cannot open`() {
    #expect(throws: MARCFileRefusal.cannotOpen("/nowhere.mrc", ENOENT)) {
      try MARCFile.read("/nowhere.mrc") { _ in }
    }
    #expect(throws: MARCFileRefusal.notAFile("/")) { try MARCFile.read("/") { _ in } }
  }

  @Test func `stops when whoever takes the records has had enough`() {
    struct Enough: Error {}
    var taken = 0
    #expect(throws: Enough.self) {
      try MARCFile.read(bytes: sound.bytes + sound.bytes) { _ in
        taken += 1
        throw Enough()
      }
    }
    #expect(taken == 1)
  }

  @Test func `has a sentence in both languages for everything it says`() {
    let refusals: [any Refusal] = [
      MARCRefusal.notMARC(looksLike: nil), MARCRefusal.notMARC(looksLike: "gzip"),
      MARCRefusal.marc8, MARCRefusal.unimarc, MARCRefusal.notUTF8(tag: "245"),
      MARCRefusal.truncated, MARCRefusal.tooLong(limit: 99_999), MARCRefusal.leaderUnreadable,
      MARCRefusal.directoryUnreadable, MARCRefusal.empty, MARCRefusal.wrongNamespace("urn:x"),
      MARCRefusal.tagUnreadable("x"), MARCRefusal.nestedField(tag: "650"),
      MARCRefusal.fieldTooLongToWrite(tag: "505", bytes: 10_000),
      MARCRefusal.recordTooLongToWrite(bytes: 100_000), MARCRefusal.notForISO2709(tag: "x"),
      MARCRefusal.controlCharacter(tag: "500"), MARCFileRefusal.cannotOpen("a", 2),
      MARCFileRefusal.cannotRead("a", 5), MARCFileRefusal.notAFile("a"),
    ]
    let notes: [MARCNote] = [
      .noNamespace, .marcXchange, .noLeader, .leaderLength(3), .unicodeNotDeclared, .oddTag("x"),
      .oddShape(tag: "1"), .controlFieldMended(tag: "005"), .hashBlanks(2), .leaderBlanks,
      .tagPadded(from: "1", to: "001"), .noIndicator(tag: "1"),
      .signShortened(tag: "1", from: "ab"),
      .noCode(tag: "1"), .controlCharacters(2), .foreignElement("x"), .strayText("x"), .leaderLies,
      .directoryLies, .noTerminator,
    ]
    let sentences = refusals.map(\.sentence) + notes.map(\.sentence)
    #expect(Set(sentences).count == sentences.count)
    #expect(sentences.allSatisfy { $0.id != $0.en && !$0.id.isEmpty && !$0.en.isEmpty })
    #expect(Set(refusals.map(\.type)).count == refusals.count - 1)
    #expect(Set(notes.map(\.type)).count == notes.count)
  }
}
