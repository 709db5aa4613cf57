/// How something went, for eyes and ears.
public enum Tone: String, Sendable, Hashable, Codable {
  /// Done.
  case ok
  /// Done, but look: a hold waits, a copy is late.
  case warning
  /// Not done.
  case refused
  /// A whole piece of work is done: paid, closed.
  case finished
}
