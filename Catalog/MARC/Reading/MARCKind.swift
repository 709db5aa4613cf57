import Values

/// The kinds of MARC 21 records that describe nothing on a shelf.
public enum MARCKind: String, Sendable, Hashable, CaseIterable {
  /// Headings of names and subjects (MARC 21 Authority).
  case authority
  /// Which copies a library has of something that is described elsewhere (MARC 21 Holdings).
  case holdings
  /// Numbers of a classification (MARC 21 Classification).
  case classification
  /// Addresses and events (MARC 21 Community Information).
  case community

  /// Reads leader/06; `nil` for a bibliographic record and for what we do not know.
  init?(leaderSix sign: UInt8) {
    switch sign {
    case UInt8(ascii: "z"): self = .authority
    case UInt8(ascii: "u"), UInt8(ascii: "v"), UInt8(ascii: "x"), UInt8(ascii: "y"):
      self = .holdings
    case UInt8(ascii: "w"): self = .classification
    case UInt8(ascii: "q"): self = .community
    default: return nil
    }
  }

  /// What it holds, inside a sentence.
  var name: Sentence {
    switch self {
    case .authority: Sentence(id: "tajuk (otoritas)", en: "headings (authority data)")
    case .holdings: Sentence(id: "data eksemplar (holdings)", en: "holdings")
    case .classification: Sentence(id: "nomor klasifikasi", en: "classification numbers")
    case .community: Sentence(id: "informasi masyarakat", en: "community information")
    }
  }
}
