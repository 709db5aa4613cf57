public import Values

extension MARCRefusal {
  public var type: String {
    switch self {
    case .notMARC: "not-marc"
    case .marc8: "marc-8"
    case .unimarc: "unimarc"
    case .notBibliographic(let kind): "marc-\(kind.rawValue)"
    case .notUTF8: "not-utf-8"
    case .truncated: "truncated"
    case .tooLong: "record-too-long"
    case .leaderUnreadable: "leader-unreadable"
    case .directoryUnreadable: "directory-unreadable"
    case .empty: "empty-record"
    case .wrongNamespace: "wrong-namespace"
    case .tagUnreadable: "tag-unreadable"
    case .nestedField: "nested-field"
    case .fieldTooLongToWrite: "field-too-long-to-write"
    case .recordTooLongToWrite: "record-too-long-to-write"
    case .notForISO2709: "not-for-iso-2709"
    case .controlCharacter: "control-character"
    }
  }

  public var sentence: Sentence {
    switch self {
    case .notMARC, .marc8, .unimarc, .notUTF8, .wrongNamespace, .notBibliographic: kindSentence
    case .fieldTooLongToWrite, .recordTooLongToWrite, .notForISO2709, .controlCharacter:
      writingSentence
    default: shapeSentence
    }
  }

  private var kindSentence: Sentence {
    switch self {
    case .marc8:
      Sentence(
        id: "Cantuman ini memakai MARC-8. Minta berkas yang sama dalam UTF-8 (Unicode).",
        en: "This record is in MARC-8. Ask for the same file in UTF-8 (Unicode).")
    case .unimarc:
      Sentence(
        id: "Cantuman ini UNIMARC, bukan MARC 21. Minta berkas yang sama dalam MARC 21.",
        en: "This record is UNIMARC, not MARC 21. Ask for the same file in MARC 21.")
    case .notUTF8(let tag):
      Sentence(
        id: "Teks\(tag.map { " ruas \($0)" } ?? "") bukan UTF-8. "
          + "Ekspor lagi dari sistem asal dalam UTF-8.",
        en: "The text\(tag.map { " of field \($0)" } ?? "") is not UTF-8. "
          + "Export it again from the other system in UTF-8.")
    case .wrongNamespace(let name):
      Sentence(
        id: "Ruas MARC di namespace “\(name)”, bukan milik MARCXML. Pilih ekspor MARCXML.",
        en: "MARC fields in the namespace “\(name)”, not MARCXML’s. Export as MARCXML.")
    case .notBibliographic(let kind):
      Sentence(
        id: "Cantuman ini berisi \(kind.name.id), bukan bahan pustaka. Pilih ekspor bibliografis.",
        en: "This record holds \(kind.name.en), not a description. Choose a bibliographic export.")
    case .notMARC(.some(let kind)):
      Sentence(
        id: "Berkas ini tampaknya \(kind). Pilih berkas MARCXML atau ISO 2709 (.mrc).",
        en: "This file looks like \(kind). Choose a MARCXML or ISO 2709 (.mrc) file.")
    default:
      Sentence(
        id: "Berkas ini bukan MARC. Pilih berkas MARCXML atau ISO 2709 (.mrc).",
        en: "This file is not MARC. Choose a MARCXML or ISO 2709 (.mrc) file.")
    }
  }

  private var shapeSentence: Sentence {
    switch self {
    case .truncated:
      Sentence(
        id: "Berkas berakhir di tengah cantuman ini. Unduh atau salin berkas sekali lagi.",
        en: "The file ends in the middle of this record. Download or copy it once more.")
    case .tooLong(let limit):
      Sentence(
        id: "Cantuman ini lebih dari \(limit) bita. Minta cantuman ini tersendiri, dalam MARCXML.",
        en: "This record is longer than \(limit) bytes. Ask for it on its own, in MARCXML.")
    case .leaderUnreadable:
      Sentence(
        id: "Leader cantuman ini rusak. Minta cantuman ini sekali lagi.",
        en: "The leader of this record is damaged. Ask for the record once more.")
    case .directoryUnreadable:
      Sentence(
        id: "Direktori cantuman ini rusak. Minta cantuman ini sekali lagi.",
        en: "The directory of this record is damaged. Ask for the record once more.")
    case .empty:
      Sentence(id: "Cantuman ini kosong.", en: "This record is empty.")
    default: fieldSentence
    }
  }

  private var fieldSentence: Sentence {
    switch self {
    case .tagUnreadable(let tag):
      Sentence(
        id: "“\(tag)” bukan tag MARC. Perbaiki di sistem asal.",
        en: "“\(tag)” is not a MARC tag. Correct it in the other system.")
    case .nestedField(let tag):
      Sentence(
        id: "Ada ruas di dalam ruas \(tag). Perbaiki di sistem asal.",
        en: "There is a field inside field \(tag). Correct it in the other system.")
    default: writingSentence
    }
  }

  private var writingSentence: Sentence {
    switch self {
    case .fieldTooLongToWrite(let tag, let bytes):
      Sentence(
        id: "Ruas \(tag) (\(bytes) bita) terlalu panjang untuk ISO 2709. Pakai MARCXML.",
        en: "Field \(tag) (\(bytes) bytes) is too long for ISO 2709. Use MARCXML.")
    case .recordTooLongToWrite(let bytes):
      Sentence(
        id: "Cantuman ini (\(bytes) bita) terlalu panjang untuk ISO 2709. Pakai MARCXML.",
        en: "This record (\(bytes) bytes) is too long for ISO 2709. Use MARCXML.")
    case .notForISO2709(let tag):
      Sentence(
        id: "Ruas “\(tag)” tidak dapat ditulis dalam ISO 2709. Pakai MARCXML.",
        en: "Field “\(tag)” cannot be written in ISO 2709. Use MARCXML.")
    case .controlCharacter(let tag):
      Sentence(
        id: "Ruas \(tag) berisi tanda kendali. Hapus tanda itu, lalu simpan lagi.",
        en: "Field \(tag) contains a control character. Delete it, then save again.")
    default:
      Sentence(id: "Cantuman ini tidak dapat dibaca.", en: "This record cannot be read.")
    }
  }
}
