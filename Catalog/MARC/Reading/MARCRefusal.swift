public import Values

/// Why a record, or a file, was not read or not written.
public enum MARCRefusal: Refusal, Hashable {
  /// The file is neither MARCXML nor ISO 2709.
  case notMARC(looksLike: String?)
  /// MARC-8, which is not read yet.
  case marc8
  /// UNIMARC, where 100 is not an author and 200 is the title.
  case unimarc
  /// MARC 21, but no description of a book, a journal or a document: authority data and the like.
  case notBibliographic(MARCKind)
  /// Text that is not UTF-8 though the record says so.
  case notUTF8(tag: String?)
  /// The file ends in the middle of the record.
  case truncated
  /// More bytes than a record may have: 99,999 in ISO 2709, 16 MiB in MARCXML.
  case tooLong(limit: Int)
  /// The leader cannot be made out.
  case leaderUnreadable
  /// The directory does not fit the fields.
  case directoryUnreadable
  /// A record without fields.
  case empty
  /// Fields of a MARC record in a namespace that is not MARCXML's.
  case wrongNamespace(String)
  /// A tag that cannot be one.
  case tagUnreadable(String)
  /// A field inside a field.
  case nestedField(tag: String)

  /// Writing: a field longer than ISO 2709 can say (9,999 bytes).
  case fieldTooLongToWrite(tag: String, bytes: Int)
  /// Writing: a record longer than ISO 2709 can say (99,999 bytes).
  case recordTooLongToWrite(bytes: Int)
  /// Writing: a tag, an indicator or a shape that ISO 2709 cannot carry.
  case notForISO2709(tag: String)
  /// Writing: a control character that the format may not carry.
  case controlCharacter(tag: String)
}
