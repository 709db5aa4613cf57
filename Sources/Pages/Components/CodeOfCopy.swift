package import Markup
package import Values

extension Page {
  /// The code of a copy among other words: it stays in one piece at the end of a line, unless it is
  /// longer than a narrow screen has room for.
  package func codeOfCopy(_ barcode: Barcode) -> HTML {
    let isShort = barcode.text.utf8.count <= 16
    return #"<span class="code-input\#(" nowrap", if: isShort)">\#(barcode)</span>"#
  }

  /// A sentence in her language, in which the codes of copies stay in one piece as well.
  package func sayWhole(_ sentence: Sentence) -> HTML {
    say(sentence).split(separator: " ", omittingEmptySubsequences: false)
      .map { piece -> HTML in
        let word = String(piece)
        return isCode(word) ? #"<span class="nowrap">\#(word)</span>"# : HTML(word)
      }
      .joined(separator: " ")
  }

  /// Whether a line could end within it where a code goes on: a hyphen before a digit.
  private func isCode(_ word: String) -> Bool {
    guard word.utf8.count <= 20 else { return false }
    return zip(word.utf8, word.utf8.dropFirst()).contains { pair in
      pair.0 == UInt8(ascii: "-") && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(pair.1)
    }
  }
}
