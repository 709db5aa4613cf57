/// A template in another language, with every mark of the Indonesian one: `{1}`, `{2}`, and in any
/// order.
public struct Translation: Hashable, Sendable {
  private enum Part: Hashable {
    case words(String)
    /// The value of that place, counted from 0.
    case value(Int)
  }

  private let parts: [Part]

  /// Reads a translation; `nil` when a mark is missing, stands twice or is not in the template.
  ///
  /// A mark with a name, such as `{n}`, is filled in by a script and stays as it is.
  public init?(_ text: String, of template: String) {
    guard Self.marks(in: text).sorted() == Self.marks(in: template).sorted() else { return nil }
    var parts: [Part] = []
    var rest = text[...]
    while let mark = rest.firstMatch(of: /\{([0-9]{1,2})\}/), let number = Int(mark.output.1) {
      parts += [.words(String(rest[..<mark.range.lowerBound])), .value(number - 1)]
      rest = rest[mark.range.upperBound...]
    }
    self.parts = parts + [.words(String(rest))]
  }

  private static func marks(in text: String) -> [Substring] {
    text.matches(of: /\{[A-Za-z0-9]+\}/).map { $0.output }
  }

  /// The sentence with its values in their places; `nil` when there is no value for a mark.
  func filled(with values: [String]) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .value(let place):
        guard values.indices.contains(place) else { return nil }
        text += values[place]
      }
    }
    return text
  }
}
