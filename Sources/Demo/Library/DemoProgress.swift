public import Values

/// How far the filling of a demo has come.
public struct DemoProgress: Hashable, Sendable {
  /// What is being done: `Buku`.
  public let step: Sentence
  /// How many are done.
  public let done: Int
  /// Of how many.
  public let total: Int
}
