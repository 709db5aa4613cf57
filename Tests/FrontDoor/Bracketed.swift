public import Values

extension Language {
  /// A language that nobody speaks: every sentence of ours stands in brackets, and nothing else does.
  public static let bracketed = Language("qps", name: "Kurung") { template in
    Translation("⟦\(template)⟧", of: template)
  }
}

/// What stands outside of the brackets of a text.
public struct Unbracketed: Sendable {
  /// Its words: two letters or more.
  public private(set) var words: [String] = []
  /// Whether every bracket that opens closes.
  public private(set) var isBalanced = true

  /// Reads a text.
  public init(_ text: String) {
    var (depth, word) = (0, "")
    for letter in text + " " {
      if letter == "⟦" { depth += 1 }
      if depth == 0, letter.isLetter {
        word.append(letter)
        continue
      }
      if word.count > 1 { words.append(word) }
      word = ""
      if letter == "⟧" { depth -= 1 }
      if depth < 0 { isBalanced = false }
    }
    if depth != 0 { isBalanced = false }
  }
}
