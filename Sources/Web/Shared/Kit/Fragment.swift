internal import HTTPTypes
internal import Hummingbird
internal import Values

/// A piece of a page for a script that asked for it with `Sartika-Fragment: 1`.
enum Fragment {
  static func isWanted(by request: Request) -> Bool {
    HTTPField.Name("Sartika-Fragment").flatMap { request.headers[$0] } != nil
  }
}

extension Page {
  /// What a script says aloud and sounds after it has put a fragment in.
  ///
  /// Part of the fragment; it shows nothing.
  func announcement(_ sentence: Sentence, tone: Tone) -> HTML {
    #"<span hidden data-say="\#(say(sentence))" data-sound="\#(tone.rawValue)"></span>"#
  }
}
