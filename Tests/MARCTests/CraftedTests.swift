import ForeignFiles
import MARC
import Testing

@Suite(.needsCorpus)
struct `Odd files that must be read rightly` {
  private func only(_ file: String) throws -> MARCReading {
    let found = readings(try Corpus.bytes("crafted/\(file)"))
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test func `in other encodings`() throws {
    let mark = try only("enc-utf8-bom.xml")
    #expect(mark.record?.first("245", "a")?.hasPrefix("Kekerasan") == true)
    let latin = try only("enc-iso8859-1.xml")
    #expect(latin.record?.first("245", "a") == "Caf\u{E9} f\u{E9}ministe")
    let flag = try only("iso-utf8-says-marc8.mrc")
    #expect(flag.record?.first("245", "a") == "Caf\u{E9} – “x”")
    #expect(flag.notes == [.unicodeNotDeclared])
  }

  @Test func `in odd namespaces and shapes`() throws {
    #expect(try only("ns-prefix-odd.xml").notes.isEmpty)
    #expect(try only("ns-none.xml").notes == [.noNamespace])
    #expect(try only("shape-record-root.xml").notes.isEmpty)
    #expect(readings(try Corpus.bytes("crafted/shape-empty-collection.xml")).isEmpty)
    let dated = try only("shape-datafield-005.xml")
    #expect(dated.record?.control("005") == "20220118105704")
    #expect(dated.notes == [.controlFieldMended(tag: "005")])
    let pieces = try only("shape-cdata-comment-pi.xml")
    #expect(pieces.record?.first("245", "a") == "Hukum & <gender>")
    #expect(pieces.record?.first("500", "a") == "satuduatiga")
  }

  @Test func `with line breaks, or cut off`() throws {
    let broken = readings(try Corpus.bytes("crafted/iso-crlf-between.mrc"))
    #expect(broken.map { $0.record?.first("245", "b") } == ["jilid 1", "jilid 2"])
    let cut = readings(try Corpus.bytes("crafted/iso-truncated.mrc"))
    #expect(cut.map { $0.record?.control("001") } == ["1", nil])
    #expect(cut[1].refusal as? MARCRefusal == .truncated && cut[1].controlNumber == "2")
  }

  @Test func `from INLISLite`() throws {
    let reading = try only("id-inlislite-hash-blanks.xml")
    let record = try #require(reading.record)
    let fixed = try #require(record.control("008"))
    // Two positions too many stand before the language, so it is counted from the end.
    #expect(fixed.utf8.count == 42 && fixed.hasSuffix("ind  ") && !fixed.contains("#"))
    #expect(record.first("084", "a") == "808.87 ISK a")
    #expect(record.first("990", "a") == "00001/MKRI-P/2014")
    #expect(record.fields(tagged: "084")[0].ind1 == " ")
    #expect(reading.notes.map(\.type) == ["hash-blanks"])
  }
}
