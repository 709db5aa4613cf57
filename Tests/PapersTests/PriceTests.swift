import Papers
import Printing
import Testing
import Values

struct `A label with a price` {
  private static func labels() throws -> [PriceLabel] {
    [
      PriceLabel(
        name: "Kaos Baca, Lawan, Rawat", variant: "L, ungu", price: Rupiah(125_000),
        barcode: EAN13(inShop: 5).barcode),
      PriceLabel(
        name: LabelCast.longTitle, variant: "ukuran sangat besar sekali",
        price: Rupiah.largestTyped, barcode: try Barcode("9789793062792")),
      PriceLabel(
        name: "كتاب", variant: "", price: Rupiah(500), barcode: try Barcode("TAS-KAIN-01")),
    ]
  }

  @Test(arguments: [203, 300], ["roll", "a4-33", "l7160", "tj-103", "tj-107", "tj-121"])
  func `has its price in figures and its code in bars`(dpi: Int, code: String) throws {
    let labels = try Self.labels()
    let sheet = try #require(LabelSheet.presets.first { $0.code == code }).sheet
    let pages = try LabelPaper.pages(labels, on: sheet, words: "100 mm")
    let rasters = try PaperRaster.pages(pages, dpi: dpi)
    let words = try PaperRaster.words(pages)
    for (number, label) in labels.enumerated() {
      let codes = try rasters[number / sheet.count].codes(in: sheet.place(number % sheet.count))
      #expect(codes == [label.barcode.text], "\(code), \(number)")
      #expect(words.contains(label.price.digits), "\(code): \(words)")
    }
  }

  @Test func `has the sign of the currency beside its figures, whatever the price`() throws {
    for label in try Self.labels() {
      let marks = try label.drawn(width: 50, height: 30).marks
      let signs = marks.compactMap { mark -> PaperText? in
        if case .text(let text) = mark, text.words == "Rp" { text } else { nil }
      }
      let figures = marks.compactMap { mark -> (box: PaperBox, across: PaperText.Across)? in
        if case .giant(_, let box, _, let across) = mark { (box, across) } else { nil }
      }
      let (sign, price) = (try #require(signs.first), try #require(figures.first))
      #expect(sign.across == .end && price.across == .start)
      let gap = price.box.x - sign.box.x - sign.box.width
      #expect(gap > 0 && gap < 1, "\(gap) mm")
      #expect(price.box.x + price.box.width <= 48.001)
    }
  }

  @Test func `knows on which labels its bars have no room`() throws {
    let label = try #require(Self.labels().first)
    #expect(try label.hasBars(width: 50, height: 30))
    #expect(try label.hasBars(width: 50, height: 18))
    let isNarrow = try label.hasBars(width: 15, height: 30)
    let isLow = try label.hasBars(width: 50, height: 10)
    #expect(!isNarrow && !isLow)
  }

  @Test func `is 50 by 30 mm on a roll, with bars as wide as the standard has them`() throws {
    let pages = try LabelPaper.pages(Self.labels(), on: .roll, words: "100 mm")
    for size in try PaperRaster.sizes(pages) {
      #expect(abs(size.width - 50) < 0.1 && abs(size.height - 30) < 0.1)
    }
    let modules = pages[0].marks.compactMap { mark -> Double? in
      guard case .bars(_, _, let module, _) = mark else { return nil }
      return module
    }
    // 95 modules are 31.35 mm.
    #expect(modules == [0.33])
  }
}
