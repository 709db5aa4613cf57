public import Values

extension MARCNote {
  /// A stable name for programs, in lower case with hyphens.
  public var type: String {
    switch self {
    case .noNamespace: "no-namespace"
    case .marcXchange: "marcxchange"
    case .noLeader: "no-leader"
    case .leaderLength: "leader-length"
    case .unicodeNotDeclared: "unicode-not-declared"
    case .oddTag: "odd-tag"
    case .oddShape: "odd-shape"
    case .controlFieldMended: "control-field-mended"
    case .hashBlanks: "hash-blanks"
    case .leaderBlanks: "leader-blanks"
    case .tagPadded: "tag-padded"
    case .noIndicator: "no-indicator"
    case .signShortened: "sign-shortened"
    case .noCode: "no-code"
    case .controlCharacters: "control-characters"
    case .foreignElement: "foreign-element"
    case .strayText: "stray-text"
    case .leaderLies: "leader-lies"
    case .directoryLies: "directory-lies"
    case .noTerminator: "no-terminator"
    }
  }

  /// What was found or done, for a cataloguer.
  public var sentence: Sentence {
    switch self {
    case .noNamespace:
      Sentence(id: "MARCXML tanpa namespace.", en: "MARCXML without its namespace.")
    case .marcXchange:
      Sentence(id: "Berbentuk MarcXchange.", en: "In the MarcXchange form.")
    case .noLeader:
      Sentence(id: "Tidak ada leader.", en: "There is no leader.")
    case .leaderLength(let count):
      Sentence(
        id: "Leader berisi \(count) karakter, bukan 24.",
        en: "The leader has \(count) characters, not 24.")
    case .unicodeNotDeclared:
      Sentence(
        id: "Leader/09 tidak menyebut Unicode, tetapi teksnya UTF-8.",
        en: "Leader/09 does not say Unicode, but the text is UTF-8.")
    case .oddTag(let tag):
      Sentence(id: "Tag yang tidak lazim: “\(tag)”.", en: "An unusual tag: “\(tag)”.")
    case .oddShape(let tag):
      Sentence(
        id: "Ruas \(tag) tidak berbentuk seperti dalam standar.",
        en: "Field \(tag) has not the shape that the standard gives it.")
    case .controlFieldMended(let tag):
      Sentence(
        id: "Ruas \(tag) ditulis sebagai ruas data; dibaca sebagai ruas kontrol.",
        en: "Field \(tag) was written as a data field; it was read as a control field.")
    case .hashBlanks(let count):
      Sentence(
        id: "Tanda # dibaca sebagai kosong di \(count) tempat.",
        en: "The sign # was read as a blank in \(count) places.")
    case .tagPadded(let from, let to):
      Sentence(id: "Tag \(from) dibaca sebagai \(to).", en: "Tag \(from) was read as \(to).")
    case .noIndicator(let tag):
      Sentence(
        id: "Indikator ruas \(tag) tidak ada; dibaca sebagai kosong.",
        en: "Field \(tag) lacks an indicator; it was read as a blank.")
    case .signShortened(let tag, let text):
      Sentence(
        id: "“\(text)” di ruas \(tag) bukan satu karakter; hanya karakter pertamanya dibaca.",
        en: "“\(text)” in field \(tag) is not one character; only its first was read.")
    case .noCode(let tag):
      Sentence(
        id: "Subruas tanpa kode di ruas \(tag); teksnya, bila ada, dibaca sebagai $a.",
        en: "A subfield without a code in field \(tag); its text, if any, was read as $a.")
    case .controlCharacters(let count):
      Sentence(
        id: "\(count) karakter kendali dibaca sebagai spasi.",
        en: "\(count) control characters were read as spaces.")
    case .foreignElement(let name):
      Sentence(
        id: "Unsur <\(name)> bukan bagian MARCXML dan tidak diikutkan.",
        en: "The element <\(name)> is not MARCXML and was left out.")
    case .strayText(let text):
      Sentence(
        id: "Teks di luar subruas tidak diikutkan: “\(text)”.",
        en: "Text outside the subfields was left out: “\(text)”.")
    case .leaderBlanks:
      Sentence(
        id: "Spasi tak-putus di leader dibaca sebagai kosong.",
        en: "No-break spaces in the leader were read as blanks.")
    case .leaderLies:
      Sentence(
        id: "Panjang di leader salah; batas cantuman dibaca dari tanda akhirnya.",
        en: "The lengths in the leader were wrong; the end marks were followed instead.")
    case .directoryLies:
      Sentence(
        id: "Direktori tidak cocok; ruas dipisahkan menurut tanda akhirnya.",
        en: "The directory did not fit; the fields were told apart by their end marks.")
    case .noTerminator:
      Sentence(
        id: "Tanda akhir cantuman tidak ada; cantumannya sendiri utuh.",
        en: "The end mark of the record was missing; the record itself is whole.")
    }
  }
}
