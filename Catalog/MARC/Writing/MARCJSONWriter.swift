/// Writes MARC-in-JSON: `{"leader": …, "fields": [{"001": …}, {"245": {…}}]}`.
public enum MARCJSONWriter {
  /// Adds one record as a JSON object, without a line end.
  public static func append(_ record: MARCRecord, to bytes: inout [UInt8]) {
    bytes += "{\"leader\":".utf8
    string(record.text[..<record.leaderLength], to: &bytes)
    bytes += ",\"fields\":[".utf8
    for (place, entry) in record.entries.enumerated() {
      bytes += (place == 0 ? "{" : ",{").utf8
      string(Array(entry.tag.text.utf8)[...], to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      write(entry, of: record, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes += "]}".utf8
  }

  /// One record as a JSON object.
  public static func document(_ record: MARCRecord) -> [UInt8] {
    var bytes: [UInt8] = []
    append(record, to: &bytes)
    return bytes
  }

  private static func write(
    _ entry: FieldEntry, of record: MARCRecord, to bytes: inout [UInt8]
  ) {
    let values = record.values[entry.values]
    guard !entry.isControl else {
      return string(values.first.map { record.text[$0.range] } ?? [], to: &bytes)
    }
    bytes += "{\"ind1\":".utf8
    sign(entry.ind1, to: &bytes)
    bytes += ",\"ind2\":".utf8
    sign(entry.ind2, to: &bytes)
    bytes += ",\"subfields\":[".utf8
    for (place, value) in values.enumerated() {
      bytes += (place == 0 ? "{" : ",{").utf8
      sign(value.code, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      string(record.text[value.range], to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes += "]}".utf8
  }

  private static func sign(_ scalar: UInt32, to bytes: inout [UInt8]) {
    string(Array(String(Character(packed: scalar)).utf8)[...], to: &bytes)
  }

  /// A JSON string: quotation marks, backslashes and control characters are escaped (RFC 8259, 7).
  private static func string(_ utf8: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case ..<0x20:
        bytes += "\\u00".utf8
        bytes += [hex(byte >> 4), hex(byte & 15)]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hex(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x57 + digit
  }
}
