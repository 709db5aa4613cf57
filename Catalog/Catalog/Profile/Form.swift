public import GRDB
public import MARC
public import Values

/// The four kinds of things that the library keeps.
public enum Form: String, Hashable, Sendable, Codable, CaseIterable {
  case book, journal, clipping, document

  /// What the desk calls it.
  public var name: Sentence {
    switch self {
    case .book: Sentence(id: "Buku", en: "Book")
    case .journal: Sentence(id: "Jurnal", en: "Journal")
    case .clipping: Sentence(id: "Kliping", en: "Clipping")
    case .document: Sentence(id: "Dokumen", en: "Document")
    }
  }
}

extension Form {
  /// Recognises what a record describes.
  ///
  /// Our own field 998 `$k` decides, because an article cut from a newspaper cannot be told from
  /// the leader; without it MARC 21 Bibliographic, Leader 06 and 07, and the ISSN of a record whose
  /// leader is blank.
  public init(of marc: MARCRecord) {
    self = Self.named(in: marc) ?? Self.recognised(in: marc)
  }

  /// What 998 `$k` says, when it is one of our words.
  static func named(in marc: MARCRecord) -> Form? {
    for word in marc.all(LocalField.tag, LocalField.kind) {
      if let form = Form(word: word) { return form }
    }
    return nil
  }

  /// Reads `buku`, `jurnal`, `kliping`, `dokumen` or the English raw value.
  init?(word: String) {
    let word = word.lowercased()
    guard let form = Form.allCases.first(where: { $0.rawValue == word || $0.word == word }) else {
      return nil
    }
    self = form
  }

  /// The word that stands in 998 `$k`.
  public var word: String { name.id.lowercased() }

  private static func recognised(in marc: MARCRecord) -> Form {
    switch (marc.leader(at: 6), marc.leader(at: 7)) {
    case (_, "s"), (_, "i"): .journal
    case (_, "b"): .clipping
    case ("a", "a"), (" ", "a"): marc.has("773") ? .clipping : .book
    case (_, "c"), (_, "d"): .document
    case ("a", _): .book
    case (" ", _): marc.has("022") && !marc.has("020") ? .journal : .book
    default: .document
    }
  }

  /// The number in the columns that count facets; 0 stands for no record.
  var code: UInt8 {
    switch self {
    case .book: 1
    case .journal: 2
    case .clipping: 3
    case .document: 4
    }
  }
}

extension Form: DatabaseValueConvertible {}
