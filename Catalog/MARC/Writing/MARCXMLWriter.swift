/// Writes MARCXML (MARC 21 slim).
public enum MARCXMLWriter {
  /// What stands before the first record of a collection.
  public static let opening = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <collection xmlns="http://www.loc.gov/MARC21/slim">

    """.utf8)
  /// What stands after the last.
  public static let closing = Array("</collection>\n".utf8)

  /// Adds one record to a collection.
  ///
  /// - Throws: `MARCRefusal.controlCharacter` where XML cannot carry it; then nothing was added.
  public static func append(
    _ record: MARCRecord, to bytes: inout [UInt8]
  ) throws(MARCRefusal) {}

  /// One record as a document of its own.
  public static func document(_ record: MARCRecord) throws(MARCRefusal) -> [UInt8] { [] }

  /// Several records as one collection.
  public static func document(_ records: some Sequence<MARCRecord>) throws(MARCRefusal) -> [UInt8] {
    []
  }
}
