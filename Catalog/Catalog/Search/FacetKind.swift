public import Values

/// By which properties the results of a search can be narrowed down.
public enum FacetKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// The kind, the years in which it appeared, its language, its subjects, how its copies stand.
  case form, year, language, subject, availability

  /// Its heading.
  public var name: Sentence {
    switch self {
    case .form: Sentence(id: "Jenis", en: "Kind")
    case .year: Sentence(id: "Tahun", en: "Year")
    case .language: Sentence(id: "Bahasa", en: "Language")
    case .subject: Sentence(id: "Subjek", en: "Subject")
    case .availability: Sentence(id: "Ketersediaan", en: "Availability")
    }
  }
}
