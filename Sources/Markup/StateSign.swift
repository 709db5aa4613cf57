package import Values

/// What the state of something means, and so in which ink its sign and its word are printed.
///
/// Sign and word say it as well: no state is told by colour alone.
package enum StateInk: String, Sendable, CaseIterable {
  /// Pandan green: there, or done.
  case there
  /// Manggu: it waits for a member, or is read in the house.
  case she
  /// Soft: away, and nothing is wrong.
  case out
  /// Red: late, or not possible.
  case stop
  /// The ink of the text: worth a look.
  case plain = ""
}

/// A rubber stamp's ink.
package enum StampInk: String, Sendable, CaseIterable {
  /// Blue, as at every lending desk.
  case blue = ""
  /// Manggu: read in the house, or there already.
  case she
  /// Red: late.
  case stop
  /// Pandan green: paid.
  case there
  /// The ink of the text, on a folder.
  case ink
}

extension ComponentDrawing {
  /// How something stands: sign, word and colour.
  package func stateSign(_ ink: StateInk, _ icon: Icon, _ words: Sentence) -> HTML {
    let colour: HTML = ink == .plain ? "" : " \(ink.rawValue)"
    return #"<span class="st\#(colour)">\#(icon)\#(say(words))</span>"#
  }

  /// A word as a rubber stamp, for an exception; at most one on a thing.
  package func stamp(_ words: Sentence, _ ink: StampInk = .blue) -> HTML {
    let colour: HTML = ink == .blue ? "" : " \(ink.rawValue)"
    return #"<span class="stamp one\#(colour)">\#(say(words))</span>"#
  }
}
