public import Values

/// Where something stands in an XML file.
public struct XMLPosition: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The byte, from 0.
  public let byte: Int

  /// A place in a file.
  public init(line: Int, byte: Int) {
    self.line = line
    self.byte = byte
  }
}

/// Why an XML file is not read, or not read further.
public struct XMLRefusal: Refusal, Hashable {
  /// What is wrong.
  public let kind: Kind
  /// Where.
  public let position: XMLPosition

  /// What can be wrong with an XML file.
  public enum Kind: Hashable, Sendable {
    /// It declares a document type or entities; we read none, since they can fetch and swell.
    case documentType
    /// A tag of more than 64 KiB.
    case tagTooLarge
    /// A tag with more than 256 attributes.
    case tooManyAttributes
    /// More different names than any catalogue has.
    case tooManyNames
    /// An encoding that we do not read.
    case encoding(String)
    /// The bytes are not in the encoding that the file says.
    case otherEncoding(String)
    /// It ends too early.
    case truncated
    /// It breaks the rules of XML, with the number that libxml2 gives the fault.
    case notWellFormed(Int)
  }

  /// Says what is wrong and where.
  public init(_ kind: Kind, at position: XMLPosition) {
    self.kind = kind
    self.position = position
  }

  public var reason: Reason {
    switch kind {
    case .documentType:
      here(
        "xml-document-type",
        id: "berkas XML ini memuat DOCTYPE atau ENTITY, yang tidak kami baca. Ekspor tanpa DTD.",
        en: "this XML has a DOCTYPE or an ENTITY, which we do not read. Export it without a DTD.")
    case .tagTooLarge:
      here(
        "xml-tag-too-large",
        id: "satu tag lebih dari 64 KiB. Ini bukan berkas katalog yang wajar.",
        en: "one tag is larger than 64 KiB. This is not a sound catalogue file.")
    case .tooManyAttributes:
      here(
        "xml-too-many-attributes",
        id: "satu tag punya lebih dari 256 atribut. Ini bukan berkas katalog yang wajar.",
        en: "one tag has more than 256 attributes. This is not a sound catalogue file.")
    case .tooManyNames:
      here(
        "xml-too-many-names",
        id: "terlalu banyak nama unsur yang berbeda. Ini bukan berkas katalog yang wajar.",
        en: "there are too many different names. This is not a sound catalogue file.")
    case .encoding(let name):
      here(
        "xml-encoding",
        id: "pengodean \(name) tidak dibaca. Ekspor lagi dalam UTF-8.",
        en: "the encoding \(name) is not read. Export it again in UTF-8.")
    case .otherEncoding(let name):
      here(
        "xml-other-encoding",
        id: "isi berkas tidak sesuai pengodean \(name) yang disebutnya. Ekspor lagi dalam UTF-8.",
        en: "the content is not in \(name) as the file says. Export it again in UTF-8.")
    case .truncated:
      here(
        "xml-truncated",
        id: "berkas berakhir terlalu cepat. Unduh atau salin berkas sekali lagi.",
        en: "the file ends too early. Download or copy it again.")
    case .notWellFormed(let number):
      here(
        "xml-not-well-formed",
        id: "XML rusak (kode \(number)). Perbaiki di sini atau ekspor sekali lagi.",
        en: "the XML is damaged (code \(number)). Correct it here or export it again.")
    }
  }

  private func here(_ type: String, id: Phrase, en: Phrase) -> Reason {
    let what = Sentence(id: id, en: en)
    return Reason(
      type, id: "Baris \(position.line), bita \(position.byte): \(what)",
      en: "Line \(position.line), byte \(position.byte): \(what)")
  }
}
