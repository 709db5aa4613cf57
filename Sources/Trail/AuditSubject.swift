public import Values

/// To what something was done, as it stands in the trail: `variant 42 price 65000 to 7000`.
///
/// What a number or a word means is said by the word before it.
public struct AuditSubject: Hashable, Sendable {
  /// All of it.
  public let text: String
  private let words: [String]

  /// Reads what stands in the trail.
  public init(_ text: String) {
    self.text = text
    words = text.split(separator: " ").map(String.init)
  }

  /// The word behind another.
  public func word(after name: String) -> String? {
    guard let place = words.firstIndex(of: name), place + 1 < words.count else { return nil }
    return words[place + 1]
  }

  /// The words between two others, or behind the first when the second is not there.
  public func words(after name: String, before end: String...) -> String? {
    guard let place = words.firstIndex(of: name) else { return nil }
    let found = words[(place + 1)...].prefix { !end.contains($0) }
    return found.isEmpty ? nil : found.joined(separator: " ")
  }

  /// Whether a word stands in it.
  public func has(_ word: String) -> Bool { words.contains(word) }

  /// The whole number behind a word.
  public func count(after name: String) -> Int? { word(after: name).flatMap { Int($0) } }

  /// The number of a thing of the house behind the word that says what it is.
  public func number<Of>(_ name: String, of: Of.Type = Of.self) -> Number<Of>? {
    word(after: name).flatMap { Number<Of>($0) }
  }

  /// The amount of money behind a word.
  public func money(after name: String) -> Rupiah? {
    word(after: name).flatMap { Int64($0) }.map { Rupiah($0) }
  }
}

extension Sequence<AuditSubject> {
  /// Every number of a kind of thing that stands in them.
  public func numbers<Of>(_ name: String, of: Of.Type = Of.self) -> Set<Number<Of>> {
    Set(compactMap { $0.number(name, of: Of.self) })
  }
}
