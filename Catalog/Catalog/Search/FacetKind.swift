public import Values

/// By which properties the results of a search can be narrowed down, in the order in which they stand
/// beside them.
public enum FacetKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// The kind, how its copies stand, the years in which it appeared, its language, its subjects.
  case form, availability, year, language, subject

  /// Its heading.
  public var name: Sentence {
    switch self {
    case .form: Sentence(id: "Jenis", en: "Kind")
    case .availability: Sentence(id: "Ketersediaan", en: "Availability")
    case .year: Sentence(id: "Tahun", en: "Year")
    case .language: Sentence(id: "Bahasa", en: "Language")
    case .subject: Sentence(id: "Subjek", en: "Subject")
    }
  }
}
