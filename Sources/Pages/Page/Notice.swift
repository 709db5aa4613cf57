package import Markup
import Serving
package import Values

/// What was just done, shown once on the next page, with the way to undo it.
package struct Notice: Sendable, Hashable {
  /// How it went.
  let tone: Tone
  /// What was done.
  let sentence: Sentence
  /// What came of each, when it was done to several things.
  let details: [Sentence]
  /// How to take it back, if that is possible.
  let undo: Undo?

  /// Takes what was done, what came of each, and how to undo it.
  package init(
    _ sentence: Sentence, tone: Tone = .ok, details: [Sentence] = [], undo: Undo? = nil
  ) {
    self.tone = tone
    self.sentence = sentence
    self.details = details
    self.undo = undo
  }

  /// What came of sending something to a printer: that it was sent, or what is the matter.
  ///
  /// Whether it came out, only somebody who stands there knows.
  package init(sent: Sentence, unless trouble: Sentence?) {
    self.init(trouble ?? sent, tone: trouble == nil ? .ok : .refused)
  }

  /// A form that takes something back.
  package struct Undo: Sendable, Hashable {
    /// Where it is sent.
    let action: Address
    /// What it carries.
    let fields: [String: String]
    /// What its button says.
    let label: Sentence

    /// Takes where it is sent, and what it carries.
    package init(_ action: Address, fields: [String: String], label: Sentence = Words.undo) {
      self.action = action
      self.fields = fields
      self.label = label
    }
  }
}
