/// Somebody whose traces are looked for, and by what.
///
/// Her card, her number, her contact and her name of two words or more prove that something is hers.
/// A name of one word is a word of titles and of other people too: where it stands alone, there is
/// something to look at, and nothing is proved.
public struct Sought: Sendable {
  /// The code on her card.
  let card: String
  /// Her numbers, when a member has or had her card.
  var numbers: Set<Int64> = []
  /// What is hers alone: her card, her contact.
  private(set) var own: Set<String>
  /// What she is called, in two words or more.
  private(set) var names: Set<String> = []
  /// What she is called in one word, and what is too short to be hers alone.
  private(set) var words: Set<String> = []

  /// What is shorter than this stands by chance in texts about something else.
  private static let shortestOwn = 6

  /// - Parameters:
  ///   - card: the code on her card.
  ///   - words: what else is hers, such as the contact of somebody who was erased.
  public init(card: String, words: [String] = []) {
    self.card = card
    own = [card]
    for word in words { take(word) }
  }

  /// Takes a contact, or what somebody typed: with a digit or @ it is hers alone, else it is a name.
  mutating func take(_ text: String) {
    let isContact = text.contains { $0.isNumber || $0 == "@" }
    if isContact, text.count >= Self.shortestOwn { own.insert(text) } else { call(text) }
  }

  /// Takes what she is called.
  mutating func call(_ name: String) {
    let parts = name.split(whereSeparator: \.isWhitespace)
    guard !parts.isEmpty else { return }
    if parts.count > 1 { names.insert(name) } else { words.insert(name) }
  }
}
