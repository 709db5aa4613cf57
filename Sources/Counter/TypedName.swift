import Values

extension StationAnswer {
  /// What is said of a text that is nothing in the house: no code, or none that is known.
  private static let ofNothing = ["barcode-unknown", "barcode-unreadable"]

  /// Words or a telephone number that were typed where codes go, and that no code is: perhaps somebody's.
  package var typedName: String? {
    guard tone == .refused, Self.ofNothing.contains(type), let scanned, scanned.isTyped,
      let shown = scanned.shown
    else { return nil }
    let text = shown.hasSuffix("…") ? String(shown.dropLast()) : shown
    return TypedKind(text) == .code ? nil : text
  }

  /// Whether it says so at the desk: it is no scan that anybody could miss, and goes with what is said
  /// after it.
  var isOfTypedWords: Bool { work == .desk && typedName != nil }
}
