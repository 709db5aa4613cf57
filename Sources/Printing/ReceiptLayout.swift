public import Values

/// Sets a receipt on paper of a given width, in letters of one size.
///
/// Printer, text and tests read the same lines.
public struct ReceiptLayout: Sendable {
  /// Characters on a line.
  public let width: PaperWidth
  /// The language of the words around names and numbers.
  public let language: Language

  /// Sets receipts in Indonesian, unless it is said.
  public init(_ width: PaperWidth, language: Language = .indonesian) {
    self.width = width
    self.language = language
  }

  /// The receipt's lines, from top to bottom.
  public func lines(_ receipt: Receipt) -> [PrintedLine] {
    receipt.parts(in: language).flatMap { printed($0) }
  }

  private func printed(_ part: ReceiptPart) -> [PrintedLine] {
    switch part {
    case .name(let name):
      TextColumns.wrap(CodePage1252.printable(name), to: width.columns / 2)
        .map { PrintedLine($0, alignment: .centre, isBold: true, isLarge: true) }
    case .place(let text), .closing(let text): centred(text)
    case .mark(let text): centred(text, isBold: true)
    case .fact(let word, let value), .amount(let word, let value): pair(word, value)
    case .total(let word, let value): pair(word, value, isBold: true)
    case .price(let count, let amount): pair(count, amount, indent: "  ")
    case .remark(let text), .goods(let text): plain(text)
    case .rule: [PrintedLine(String(repeating: "-", count: width.columns))]
    case .stamp: []
    }
  }

  private func plain(_ text: String) -> [PrintedLine] {
    TextColumns.wrap(CodePage1252.printable(text), to: width.columns).map { PrintedLine($0) }
  }

  private func centred(_ text: String, isBold: Bool = false) -> [PrintedLine] {
    TextColumns.wrap(CodePage1252.printable(text), to: width.columns)
      .map { PrintedLine($0, alignment: .centre, isBold: isBold) }
  }

  private func pair(
    _ left: String, _ right: String, isBold: Bool = false, indent: String = ""
  ) -> [PrintedLine] {
    let room = width.columns - indent.count
    let lines = TextColumns.pair(
      CodePage1252.printable(left), CodePage1252.printable(right), width: room)
    return lines.map { PrintedLine(indent + $0, isBold: isBold) }
  }
}
