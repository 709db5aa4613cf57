import Values

/// What may count as a code of ours, among all that the library believes to see.
///
/// Each rule answers a misreading that was met in real pictures.
struct ReadingRules: Sendable {
  /// Code 39 has no check digit, and one wide stroke can look like one letter: at least 4.
  static let shortestCode39 = 4
  /// A blurred code of other bars can look like one or two signs of Code 128: at least 4 that
  /// print, blanks before them not counted.
  static let shortestCode128 = 4
  /// Codabar likewise, start and stop letters included: at least 6.
  static let shortestCodabar = 6

  /// The readings among the symbols of one picture, each with its add-on.
  func readings(among symbols: [RawSymbol]) -> [BarcodeReading] {
    let codes = symbols.compactMap(reading)
    let hosts = codes.filter { $0.symbology == .ean13 && Self.mayCarryAddOn($0.text) }
    // Two books side by side: whose add-on it is cannot be told, so it is nobody's.
    guard hosts.count == 1, let host = hosts.first else { return codes }
    let addOns = symbols.compactMap { Self.addOn($0, beside: host.text) }
    guard Set(addOns).count == 1, let addOn = addOns.first else { return codes }
    return codes.map { $0 == host ? BarcodeReading(.ean13, host.text, addOn: addOn) : $0 }
  }

  private func reading(_ symbol: RawSymbol) -> BarcodeReading? {
    guard case .code(let symbology) = symbol.kind, let text = symbol.text,
      Self.isSound(text, as: symbology)
    else { return nil }
    return BarcodeReading(symbology, text)
  }

  private static func isSound(_ text: String, as symbology: Symbology) -> Bool {
    switch symbology {
    case .ean13: (try? EAN13(text)) != nil
    case .code39: text.utf8.count >= shortestCode39
    case .codabar: text.utf8.count >= shortestCodabar
    case .code128: isPrinted(text)
    case .qr: !text.isEmpty
    }
  }

  private static func isPrinted(_ text: String) -> Bool {
    let marks = text.drop { $0 == " " }
    return marks.utf8.count >= shortestCode128
      && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  private static func mayCarryAddOn(_ code: String) -> Bool {
    ["977", "978", "979"].contains(code.prefix(3))
  }

  /// The digits, if such a code carries such an add-on.
  ///
  /// Half of a cut five-digit add-on reads as a two-digit one, so a book has five or none.
  private static func addOn(_ symbol: RawSymbol, beside code: String) -> String? {
    switch symbol.kind {
    case .addOn2: code.hasPrefix("977") ? symbol.text : nil
    case .addOn5: symbol.text
    case .code: nil
    }
  }
}
