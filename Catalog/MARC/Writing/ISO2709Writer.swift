/// Writes ISO 2709 in UTF-8.
///
/// Lengths, the base address, leader/09 (`a`), 10, 11 and 20 to 23 are filled in.
public enum ISO2709Writer {
  /// Adds one record.
  ///
  /// - Throws: `MARCRefusal` when the record does not fit the form; then nothing was added.
  public static func append(
    _ record: MARCRecord, to bytes: inout [UInt8]
  ) throws(MARCRefusal) {}

  /// One record.
  public static func document(_ record: MARCRecord) throws(MARCRefusal) -> [UInt8] { [] }
}
