import Printing

/// How large a browser draws a receipt, in millimetres of paper; `papers.css` draws with the same.
struct ReceiptSizes: Sendable {
  /// The part of the roll on which a receipt printer prints.
  let width: Double
  /// Letters of address, number and date.
  let small: Double
  /// Letters of what was sold.
  let plain: Double
  /// Amounts.
  let amount: Double
  /// The shop's name, stamp and marks.
  let big: Double
  /// The total: of up to six digits, of eight, of more.
  let sum, long, longer: Double

  /// A roll of 58 mm.
  static let narrow = ReceiptSizes(
    width: 48, small: 2.8, plain: 3.1, amount: 4.4, big: 6.7, sum: 9.5, long: 7.8, longer: 6.6)
  /// A roll of 80 mm.
  static let wide = ReceiptSizes(
    width: 72, small: 3.1, plain: 3.5, amount: 4.9, big: 9.5, sum: 12.5, long: 11.5, longer: 9.8)

  /// By which class a total is drawn, so that it stands on one line.
  static func classes(ofTotal text: String) -> String {
    switch text.count {
    case ...9: "sum-of"
    case ...12: "sum-of long"
    default: "sum-of longer"
    }
  }

  /// How much of the roll a receipt takes, in whole millimetres.
  ///
  /// It is never less than is drawn, so that the browser makes one page of it: CSS can ask for no page
  /// that is as high as what stands on it.
  func length(of parts: [ReceiptPart]) -> Int {
    let edges = 12.0
    return Int(parts.reduce(edges) { $0 + height(of: $1) }.rounded(.up))
  }

  private func height(of part: ReceiptPart) -> Double {
    switch part {
    case .name(let text): rows(text, big * LetterWidths.condensed) * big * 0.9 + 1.5
    case .place(let text): rows(text, small) * small * 1.3 + 0.6
    case .mark, .stamp: big * 0.9 + 6
    case .fact(let word, let value): rows(word, small, value, small) * small * 1.3 + 0.2
    case .remark(let text), .closing(let text): rows(text, plain) * plain * 1.25 + 0.2
    case .goods(let text): rows(text, plain) * plain * 1.25 + 0.9
    case .rule: 3.7
    case .price(let word, let value), .amount(let word, let value):
      rows(word, plain, value, amount * LetterWidths.condensed) * max(amount, plain * 1.25) + 0.3
    case .total(_, let value): height(ofTotal: value)
    }
  }

  private func height(ofTotal text: String) -> Double {
    let words = big * 0.8
    return text.count > 12 ? longer + words + 1 : sum + 1
  }

  private func rows(_ text: String, _ size: Double) -> Double {
    LetterWidths.rows(of: text, within: width / size)
  }

  /// Beside each other where there is room, else the value below.
  private func rows(
    _ word: String, _ size: Double, _ value: String, _ valueSize: Double
  ) -> Double {
    let between = 2.0
    let words = LetterWidths.width(of: word) * size
    let values = LetterWidths.width(of: value) * valueSize
    return words + between + values < width ? 1 : rows(word, size) + rows(value, valueSize)
  }
}
