/// What is said to a person, in both languages side by side.
///
/// A missing language does not compile. Any further language is translated from the Indonesian.
public struct Sentence: Sendable {
  private let indonesian: Phrase
  private let english: Phrase

  /// What is said, in Indonesian and in English.
  public init(id: Phrase, en: Phrase) {
    indonesian = id
    english = en
  }

  /// The same text in every language: a name, a number, a title.
  public init(both text: String) {
    self.init(id: Phrase(verbatim: text), en: Phrase(verbatim: text))
  }

  /// In Indonesian.
  public var id: String { indonesian.text(in: .indonesian) }
  /// In English.
  public var en: String { english.text(in: .english) }

  /// Its Indonesian words with a mark for each value, under which a translation is found.
  public var template: String { indonesian.template }

  /// The sentence in one language.
  public func text(in language: Language) -> String {
    language == .english ? en : indonesian.text(in: language)
  }
}

/// Sentences are the same when they say the same, however they were put together.
extension Sentence: Hashable {
  public static func == (left: Sentence, right: Sentence) -> Bool {
    left.id == right.id && left.en == right.en
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(en)
  }
}

/// Programs get what is said in both languages; what they send is nobody's template.
extension Sentence: Codable {
  private enum CodingKeys: CodingKey { case id, en }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: Phrase(verbatim: try fields.decode(String.self, forKey: .id)),
      en: Phrase(verbatim: try fields.decode(String.self, forKey: .en)))
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(en, forKey: .en)
  }
}

extension Sequence<Sentence> {
  /// All of them, one after the other.
  public func joined(separator: String) -> Sentence {
    Sentence(
      id: Phrase(self, separator: separator), en: Phrase(self, separator: separator))
  }
}
