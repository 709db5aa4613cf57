import Foundation
import MARC
import Testing
import Values

struct `Writing MARC` {
  @Test func `gives MARCXML that is read as the same record`() throws {
    let found = readings(try MARCXMLWriter.document([untidy, MARCRecord(leader: "", [])]))
    let same = MARCRecord(
      leader: untidy.leader,
      untidy.fields.map { field in
        field.tag == "9xz1" ? MARCField("9xz1", "à", " ", subfields: field.subfields) : field
      })
    #expect(try #require(found[0].record).difference(from: same) == nil)
    #expect(found[1].refusal?.type == "empty-record")
    let alone = readings(try MARCXMLWriter.document(untidy))
    #expect(alone.count == 1)
    #expect(try #require(alone[0].record).difference(from: same) == nil)
  }

  @Test func `gives ISO 2709 that is read as the same record, and back`() throws {
    let tidy = untidy.removing("").removing("9xz1")
    let bytes = try ISO2709Writer.document(tidy)
    #expect(bytes.prefix(5).elementsEqual(String(format: "%05d", bytes.count).utf8))
    let back = try #require(readings(bytes)[0].record)
    #expect(readings(bytes)[0].notes == [.oddShape(tag: "FMT")])
    #expect(back.difference(from: tidy, leader: .meaning) == nil)
    let again = try #require(readings(try MARCXMLWriter.document(back))[0].record)
    #expect(again.difference(from: back) == nil)
    #expect(try ISO2709Writer.document(back) == bytes)
  }

  @Test(arguments: [
    (MARCField("505", ("a", String(repeating: "x", count: 9_994))), nil as String?),
    (MARCField("505", ("a", String(repeating: "x", count: 9_995))), "field-too-long-to-write"),
    (MARCField("5050", ("a", "x")), "not-for-iso-2709"),
    (MARCField("", ("a", "x")), "not-for-iso-2709"),
    (MARCField.control("245", "x"), "not-for-iso-2709"),
    (MARCField("001", ("a", "x")), "not-for-iso-2709"),
    (MARCField("FMT"), "not-for-iso-2709"),
    (MARCField("500", ("a", "\u{1F}b")), "control-character"),
    (MARCField("500", "\u{1E}", " "), "control-character"), (MARCField("500"), nil),
  ]) func `refuses what ISO 2709 would lie about`(field: MARCField, type: String?) {
    let record = MARCRecord([field])
    var bytes: [UInt8] = [1]
    do {
      try ISO2709Writer.append(record, to: &bytes)
      #expect(type == nil)
      #expect(readings(Array(bytes.dropFirst()))[0].record?.fields.first == field)
    } catch {
      #expect(error.type == type)
      #expect(bytes == [1])
    }
  }

  @Test func `refuses a record of more than 99,999 bytes`() throws {
    let field = MARCField("505", ("a", String(repeating: "x", count: 9_000)))
    #expect(throws: MARCRefusal.recordTooLongToWrite(bytes: 108_230)) {
      try ISO2709Writer.document(MARCRecord(Array(repeating: field, count: 12)))
    }
    #expect(
      try ISO2709Writer.document(MARCRecord(Array(repeating: field, count: 11))).count < 99_999)
  }

  @Test func `refuses control characters in MARCXML and says where`() {
    #expect(throws: MARCRefusal.controlCharacter(tag: "500")) {
      try MARCXMLWriter.document(MARCRecord([MARCField("500", ("a", "\u{1B}"))]))
    }
    #expect(throws: MARCRefusal.controlCharacter(tag: "500")) {
      try MARCXMLWriter.document(MARCRecord([MARCField("500", "\u{1}", " ", ("a", "x"))]))
    }
  }

  @Test func `gives MARC-in-JSON`() throws {
    let record = MARCRecord([
      .control("001", "a\"\\\u{1}\n"), MARCField("245", "1", " ", ("a", "\u{301}é"), ("a", "")),
    ])
    let bytes = MARCJSONWriter.document(record)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"leader":"00000nam a2200000 i 4500","fields":[{"001":"a\"\\\u0001\u000a"},"#
        + #"{"245":{"ind1":"1","ind2":" ","subfields":[{"a":"\#u{301}é"},{"a":""}]}}]}"#)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
  }
}
