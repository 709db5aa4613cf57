/// Somebody whose traces are looked for, and by what.
public struct Sought: Sendable {
  /// Her numbers, when a member has or had her card.
  public internal(set) var numbers: Set<Int64> = []
  /// What is hers alone: her card, her contact.
  public internal(set) var own: Set<String>
  /// What she is called; somebody else may be called the same.
  public internal(set) var names: Set<String> = []

  /// - Parameters:
  ///   - card: the code on her card.
  ///   - words: what else is hers, such as the contact of somebody who was erased.
  public init(card: String, words: [String] = []) {
    own = Set(([card] + words).filter { !$0.isEmpty })
  }

  var words: Set<String> { own.union(names) }
}
