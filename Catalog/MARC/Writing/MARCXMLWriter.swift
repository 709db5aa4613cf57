import XML

/// Writes MARCXML (MARC 21 slim).
public enum MARCXMLWriter {
  private static let namespace = "http://www.loc.gov/MARC21/slim"

  /// What stands before the first record of a collection.
  public static let opening = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <collection xmlns="\(namespace)">

    """.utf8)
  /// What stands after the last.
  public static let closing = Array("</collection>\n".utf8)

  /// Adds one record to a collection.
  ///
  /// - Throws: `MARCRefusal.controlCharacter` or `tagUnreadable` where XML cannot carry it; then
  ///   nothing was added.
  public static func append(
    _ record: MARCRecord, to bytes: inout [UInt8]
  ) throws(MARCRefusal) {
    try check(record)
    var writer = XMLWriter(after: bytes)
    bytes = []
    writer.open("record")
    write(record, &writer)
    bytes = writer.bytes
  }

  /// One record as a document of its own.
  ///
  /// - Throws: `MARCRefusal.controlCharacter` or `tagUnreadable`.
  public static func document(_ record: MARCRecord) throws(MARCRefusal) -> [UInt8] {
    try check(record)
    var writer = XMLWriter()
    writer.declaration()
    writer.open("record")
    writer.attribute("xmlns", namespace)
    write(record, &writer)
    return writer.bytes
  }

  /// Several records as one collection.
  ///
  /// - Throws: `MARCRefusal.controlCharacter` or `tagUnreadable`.
  public static func document(_ records: some Sequence<MARCRecord>) throws(MARCRefusal) -> [UInt8] {
    var bytes = opening
    for record in records { try append(record, to: &bytes) }
    return bytes + closing
  }

  private static func check(_ record: MARCRecord) throws(MARCRefusal) {
    guard XMLWriter.canCarry(record.text[...]) else {
      let bad = record.entries.first { entry in
        record.values[entry.values].contains { !XMLWriter.canCarry(record.text[$0.range]) }
      }
      throw .controlCharacter(tag: bad?.tag.text ?? "LDR")
    }
    for entry in record.entries {
      let tag = (0..<entry.tag.count).map(entry.tag.byte)
      guard isUTF8(tag.span), XMLWriter.canCarry(tag[...]) else {
        throw .tagUnreadable(entry.tag.shown)
      }
      let signs = record.values[entry.values].map(\.code) + [entry.ind1, entry.ind2]
      guard entry.isControl || signs.allSatisfy({ $0 >= 0x20 && $0 & 0xFFFE != 0xFFFE }) else {
        throw .controlCharacter(tag: entry.tag.text)
      }
    }
  }

  /// Writes what is in an open `record`, and its end.
  private static func write(_ record: MARCRecord, _ writer: inout XMLWriter) {
    writer.line()
    if record.leaderLength > 0 {
      writer.open("leader")
      writer.text(record.text[..<record.leaderLength])
      writer.close()
      writer.line()
    }
    for entry in record.entries {
      write(entry, of: record, &writer)
      writer.line()
    }
    writer.close()
    writer.line()
  }

  private static func write(
    _ entry: FieldEntry, of record: MARCRecord, _ writer: inout XMLWriter
  ) {
    writer.open(entry.isControl ? "controlfield" : "datafield")
    writer.attribute("tag", entry.tag.text)
    guard !entry.isControl else {
      for value in record.values[entry.values] { writer.text(record.text[value.range]) }
      return writer.close()
    }
    writer.attribute("ind1", String(Character(packed: entry.ind1)))
    writer.attribute("ind2", String(Character(packed: entry.ind2)))
    for value in record.values[entry.values] {
      writer.open("subfield")
      writer.attribute("code", String(Character(packed: value.code)))
      writer.text(record.text[value.range])
      writer.close()
    }
    writer.close()
  }
}
