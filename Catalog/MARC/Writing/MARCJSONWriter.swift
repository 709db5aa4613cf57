/// Writes MARC-in-JSON: `{"leader": …, "fields": [{"001": …}, {"245": {…}}]}`.
public enum MARCJSONWriter {
  /// Adds one record as a JSON object, without a line end.
  public static func append(_ record: MARCRecord, to bytes: inout [UInt8]) {}

  /// One record as a JSON object.
  public static func document(_ record: MARCRecord) -> [UInt8] { [] }
}
