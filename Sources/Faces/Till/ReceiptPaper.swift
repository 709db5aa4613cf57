import Markup
import Pages
import PointOfSale
import Printing
import Values

/// The receipt as a browser draws it, on the screen and on paper.
extension Page {
  /// A receipt on its roll, in the language of papers.
  func paper(_ receipt: Receipt, on width: PaperWidth) -> HTML {
    let parts = receipt.parts().map { drawn($0) }
    return """
      <article class="paper" lang="id" aria-label="\(say(Terms.receipt))" data-receipt \
      data-columns="\(String(width.columns))" data-roll="\(String(width.millimetres))">
      \(parts)</article>
      """
  }

  private func drawn(_ part: ReceiptPart) -> HTML {
    switch part {
    case .name(let text): line("shop-name", text)
    case .place(let text): line("shop-place", text)
    case .mark(let text): line("paper-mark", text)
    case .fact(let word, let value): line("fact", word, value)
    case .remark(let text): line("said", text)
    case .rule: "<hr>\n"
    case .goods(let text): line("sold", text)
    case .price(let word, let value), .amount(let word, let value): line("costs", word, value)
    case .total(let word, let value): line(ReceiptSizes.classes(ofTotal: value), word, value)
    case .stamp(let text): line("paid", text)
    case .closing(let text): line("closing", text)
    }
  }

  private func line(_ name: String, _ text: String) -> HTML {
    "<p class=\"\(name)\">\(text)</p>\n"
  }

  private func line(_ name: String, _ word: String, _ value: String) -> HTML {
    "<p class=\"\(name)\"><span>\(word)</span> <b>\(value)</b></p>\n"
  }
}
