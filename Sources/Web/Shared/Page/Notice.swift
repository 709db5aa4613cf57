public import Values

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

/// What was just done, shown once on the next page, with the way to undo it.
public struct Notice: Sendable, Hashable {
  /// How it went.
  public let tone: Tone
  /// What was done.
  public let sentence: Sentence
  /// How to take it back, if that is possible.
  public let undo: Undo?

  public init(_ sentence: Sentence, tone: Tone = .ok, undo: Undo? = nil) {
    self.tone = tone
    self.sentence = sentence
    self.undo = undo
  }

  /// A form that takes something back.
  public struct Undo: Sendable, Hashable {
    /// Where it is sent.
    public let action: Address
    /// What it carries.
    public let fields: [String: String]
    /// What its button says.
    public let label: Sentence

    public init(_ action: Address, fields: [String: String], label: Sentence = Words.undo) {
      self.action = action
      self.fields = fields
      self.label = label
    }
  }
}
