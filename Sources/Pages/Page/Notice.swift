import Markup
import Serving
import Values

/// What was just done, shown once on the next page, with the way to undo it.
struct Notice: Sendable, Hashable {
  /// How it went.
  let tone: Tone
  /// What was done.
  let sentence: Sentence
  /// How to take it back, if that is possible.
  let undo: Undo?

  init(_ sentence: Sentence, tone: Tone = .ok, undo: Undo? = nil) {
    self.tone = tone
    self.sentence = sentence
    self.undo = undo
  }

  /// A form that takes something back.
  struct Undo: Sendable, Hashable {
    /// Where it is sent.
    let action: Address
    /// What it carries.
    let fields: [String: String]
    /// What its button says.
    let label: Sentence

    init(_ action: Address, fields: [String: String], label: Sentence = Words.undo) {
      self.action = action
      self.fields = fields
      self.label = label
    }
  }
}
