/// The two languages of the house.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
  /// Bahasa Indonesia, which comes first.
  case indonesian = "id"
  /// English.
  case english = "en"
}

/// What is said to a person, in both languages side by side.
///
/// A missing language does not compile.
public struct Sentence: Hashable, Sendable, Codable {
  /// In Indonesian.
  public let id: String
  /// In English.
  public let en: String

  /// What is said, in Indonesian and in English.
  public init(id: String, en: String) {
    self.id = id
    self.en = en
  }

  /// The same text in both languages: a name, a number, a title.
  public init(both text: String) { self.init(id: text, en: text) }

  /// The sentence in one language.
  public func text(in language: Language) -> String {
    switch language {
    case .indonesian: id
    case .english: en
    }
  }
}
