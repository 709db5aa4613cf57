/// What is said in one language, its words kept apart from the values between them.
///
/// It is written as a string: `"\(title): kembali \(due.short)"`. A `Sentence` among its values is
/// said in the language that is spoken; everything else as it describes itself.
public struct Phrase: Sendable {
  fileprivate enum Part {
    case words(String)
    case value(String)
    case sentence(Sentence)
  }

  private let parts: [Part]

  private init(parts: [Part]) { self.parts = parts }

  /// A text that is not ours to translate: a title, a name.
  public init(verbatim text: String) { parts = [.value(text)] }

  /// Texts that follow each other, with the same between them.
  init(_ sentences: some Sequence<Sentence>, separator: String) {
    parts = Array(
      sentences.map { [Part.sentence($0)] }.joined(separator: [Part.value(separator)]))
  }

  /// One phrase behind another: they are one template.
  public static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(parts: left.parts + right.parts)
  }

  /// Its words, with marks counted from 1 for its values: `{1}: kembali {2}`.
  ///
  /// A translation is found under it.
  public var template: String {
    var (template, count) = ("", 0)
    for part in parts {
      switch part {
      case .words(let words): template += words
      case .value, .sentence:
        count += 1
        template += "{\(count)}"
      }
    }
    return template
  }

  /// What is said.
  ///
  /// An Indonesian phrase is translated, as a whole; one whose words have no translation is said in
  /// Indonesian, with all that is in it. Mere order, such as `{1}, {2}`, needs none.
  func text(in language: Language) -> String {
    guard language.isTranslated, hasOwnWords else { return said(in: language) }
    let translation = language.translation(of: template)
    if let text = translation?.filled(with: values(in: language)) { return text }
    return hasLetters ? said(in: .indonesian) : said(in: language)
  }

  private func said(in language: Language) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .value(let value): text += value
      case .sentence(let sentence): text += sentence.text(in: language)
      }
    }
    return text
  }

  private func values(in language: Language) -> [String] {
    parts.compactMap { part -> String? in
      switch part {
      case .words: nil
      case .value(let value): value
      case .sentence(let sentence): sentence.text(in: language)
      }
    }
  }

  private var words: [String] {
    parts.compactMap { part -> String? in
      switch part {
      case .words(let words): words
      case .value, .sentence: nil
      }
    }
  }

  private var hasOwnWords: Bool { !words.isEmpty }

  private var hasLetters: Bool { words.contains { $0.contains(where: \.isLetter) } }
}

extension Phrase: ExpressibleByStringInterpolation {
  public init(stringLiteral words: String) { parts = words.isEmpty ? [] : [.words(words)] }

  public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  /// How a phrase is put together.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    public mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { parts.append(.words(words)) }
    }

    /// A part that is said in the language of the whole.
    public mutating func appendInterpolation(_ sentence: Sentence) {
      parts.append(.sentence(sentence))
    }

    /// A name, a number, an amount: the same in every language, as it describes itself.
    ///
    /// What has no description of its own does not compile: nobody is told `Optional("Saman")`, and
    /// another phrase goes in as the sentence that it is part of.
    public mutating func appendInterpolation<Value: CustomStringConvertible>(_ value: Value) {
      parts.append(.value(value.description))
    }

    /// A list has brackets and quotation marks in its description.
    @available(*, deprecated, message: "join it first: .joined(separator: \", \")")
    public mutating func appendInterpolation<Element>(_ values: [Element]) {
      parts.append(.value(values.description))
    }
  }
}
