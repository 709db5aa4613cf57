package import Values

/// What is said on a page besides what stands there.
extension ComponentDrawing {
  /// A framed remark in the colours of its tone.
  ///
  /// - Parameter isNew: whether it tells of what was just done, and a screen reader is told.
  package func note(_ tone: Tone, _ body: HTML, isNew: Bool = false) -> HTML {
    let mark: HTML = isNew ? #" data-notice role="\#(tone == .refused ? "alert" : "status")""# : ""
    return """
      <div class="note \(tone.colour)"\(mark)>\(tone.icon)<div>\(body)</div></div>
      """
  }

  /// Why the house says no; several reasons together.
  ///
  /// - Parameter isAloud: whether a screen reader is told; a fragment's announcement does that itself.
  package func problem(_ sentences: [Sentence], isAloud: Bool = true) -> HTML {
    guard let first = sentences.first else { return .empty }
    if sentences.count == 1 { return note(.refused, "<p>\(say(first))</p>", isNew: isAloud) }
    let lines = sentences.map { sentence -> HTML in "<li>\(say(sentence))</li>" }
    return note(.refused, "<ul>\(lines)</ul>", isNew: isAloud)
  }

  /// What a script says aloud and sounds after it has put a fragment in.
  ///
  /// Part of the fragment; it shows nothing.
  package func announcement(_ sentence: Sentence, tone: Tone) -> HTML {
    #"<span hidden data-say="\#(say(sentence))" data-sound="\#(tone.rawValue)"></span>"#
  }
}

extension Tone {
  /// The class that colours it.
  package var colour: String {
    switch self {
    case .ok, .finished: "there"
    case .warning: "look"
    case .refused: "stop"
    }
  }

  /// The sign that goes with the colour.
  package var icon: Icon {
    switch self {
    case .ok, .finished: .check
    case .warning: .flag
    case .refused: .alert
    }
  }
}
