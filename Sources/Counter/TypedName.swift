import Values

extension StationAnswer {
  /// What is said of a text that is nothing in the house: no code, or none that is known.
  private static let ofNothing = ["barcode-unknown", "barcode-unreadable"]

  /// A text of letters that was typed where codes go, and that no code is: perhaps a reader's name.
  package var typedName: String? {
    guard tone == .refused, Self.ofNothing.contains(type), let scanned, scanned.isTyped,
      scanned.isOfLetters
    else { return nil }
    return scanned.shown.map { $0.hasSuffix("…") ? String($0.dropLast()) : $0 }
  }
}
