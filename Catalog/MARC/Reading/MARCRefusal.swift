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

  public var reason: Reason {
    switch self {
    case .notMARC(.some(let kind)):
      Reason(
        "not-marc",
        id: "Berkas ini tampaknya \(kind). Pilih berkas MARCXML atau ISO 2709 (.mrc).",
        en: "This file looks like \(kind). Choose a MARCXML or ISO 2709 (.mrc) file.")
    case .notMARC(.none):
      Reason(
        "not-marc",
        id: "Berkas ini bukan MARC. Pilih berkas MARCXML atau ISO 2709 (.mrc).",
        en: "This file is not MARC. Choose a MARCXML or ISO 2709 (.mrc) file.")
    case .marc8:
      Reason(
        "marc-8",
        id: "Cantuman ini memakai MARC-8. Minta berkas yang sama dalam UTF-8 (Unicode).",
        en: "This record is in MARC-8. Ask for the same file in UTF-8 (Unicode).")
    case .unimarc:
      Reason(
        "unimarc",
        id: "Cantuman ini UNIMARC, bukan MARC 21. Minta berkas yang sama dalam MARC 21.",
        en: "This record is UNIMARC, not MARC 21. Ask for the same file in MARC 21.")
    case .notBibliographic(let kind):
      Reason(
        "marc-\(kind.rawValue)",
        id: "Cantuman ini berisi \(kind.name), bukan bahan pustaka. Pilih ekspor bibliografis.",
        en: "This record holds \(kind.name), not a description. Choose a bibliographic export.")
    case .notUTF8(let tag):
      Reason("not-utf-8", saying: Self.unreadable(inField: tag))
    case .truncated:
      Reason(
        "truncated",
        id: "Berkas berakhir di tengah cantuman ini. Unduh atau salin berkas sekali lagi.",
        en: "The file ends in the middle of this record. Download or copy it again.")
    case .tooLong(let limit):
      Reason(
        "record-too-long",
        id: "Cantuman ini lebih dari \(limit) bita. Minta cantuman ini tersendiri, dalam MARCXML.",
        en: "This record is longer than \(limit) bytes. Ask for it on its own, in MARCXML.")
    case .leaderUnreadable:
      Reason(
        "leader-unreadable",
        id: "Leader cantuman ini rusak. Minta cantuman ini sekali lagi.",
        en: "The leader of this record is damaged. Ask for the record again.")
    case .directoryUnreadable:
      Reason(
        "directory-unreadable",
        id: "Direktori cantuman ini rusak. Minta cantuman ini sekali lagi.",
        en: "The directory of this record is damaged. Ask for the record again.")
    case .empty:
      Reason("empty-record", id: "Cantuman ini kosong.", en: "This record is empty.")
    case .wrongNamespace(let name):
      Reason(
        "wrong-namespace",
        id: "Ruas MARC di namespace “\(name)”, bukan milik MARCXML. Pilih ekspor MARCXML.",
        en: "MARC fields in the namespace “\(name)”, not MARCXML’s. Export as MARCXML.")
    case .tagUnreadable(let tag):
      Reason(
        "tag-unreadable",
        id: "“\(tag)” bukan tag MARC. Perbaiki di sistem asal.",
        en: "“\(tag)” is not a MARC tag. Correct it in the other system.")
    case .nestedField(let tag):
      Reason(
        "nested-field",
        id: "Ada ruas di dalam ruas \(tag). Perbaiki di sistem asal.",
        en: "There is a field inside field \(tag). Correct it in the other system.")
    case .fieldTooLongToWrite(let tag, let bytes):
      Reason(
        "field-too-long-to-write",
        id: "Ruas \(tag) (\(bytes) bita) terlalu panjang untuk ISO 2709. Pakai MARCXML.",
        en: "Field \(tag) (\(bytes) bytes) is too long for ISO 2709. Use MARCXML.")
    case .recordTooLongToWrite(let bytes):
      Reason(
        "record-too-long-to-write",
        id: "Cantuman ini (\(bytes) bita) terlalu panjang untuk ISO 2709. Pakai MARCXML.",
        en: "This record (\(bytes) bytes) is too long for ISO 2709. Use MARCXML.")
    case .notForISO2709(let tag):
      Reason(
        "not-for-iso-2709",
        id: "Ruas “\(tag)” tidak dapat ditulis dalam ISO 2709. Pakai MARCXML.",
        en: "Field “\(tag)” cannot be written in ISO 2709. Use MARCXML.")
    case .controlCharacter(let tag):
      Reason(
        "control-character",
        id: "Ruas \(tag) berisi karakter kendali. Hapus karakter itu, lalu simpan lagi.",
        en: "Field \(tag) contains a control character. Delete it, then save again.")
    }
  }

  private static func unreadable(inField tag: String?) -> Sentence {
    guard let tag else {
      return Sentence(
        id: "Teks bukan UTF-8. Ekspor lagi dari sistem asal dalam UTF-8.",
        en: "The text is not UTF-8. Export it again from the other system in UTF-8.")
    }
    return Sentence(
      id: "Teks ruas \(tag) bukan UTF-8. Ekspor lagi dari sistem asal dalam UTF-8.",
      en: "The text of field \(tag) is not UTF-8. Export it again from the other system in UTF-8.")
  }
}
