extension DrawnBarcode {
  /// A Code 39 of digits, capital letters and hyphens.
  public static func code39(_ text: String) -> DrawnBarcode {
    DrawnBarcode("*\(text)*".compactMap { patterns[$0] }.map(bars39).joined(separator: "0"))
  }

  /// Nine elements, bar first; a wide one is three modules.
  private static func bars39(_ elements: String) -> String {
    zip(elements, 0...).map { element, index in
      String(repeating: index.isMultiple(of: 2) ? "1" : "0", count: element == "w" ? 3 : 1)
    }.joined()
  }

  private static let patterns: [Character: String] = [
    "0": "nnnwwnwnn", "1": "wnnwnnnnw", "2": "nnwwnnnnw", "3": "wnwwnnnnn", "4": "nnnwwnnnw",
    "5": "wnnwwnnnn", "6": "nnwwwnnnn", "7": "nnnwnnwnw", "8": "wnnwnnwnn", "9": "nnwwnnwnn",
    "A": "wnnnnwnnw", "I": "nnwnnwwnn", "P": "nnwnwnnwn", "-": "nwnnnnwnw", "*": "nwnnwnwnn",
  ]
}
