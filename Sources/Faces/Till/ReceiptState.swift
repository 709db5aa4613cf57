import Access
import Counter
import Markup
import Pages
import PointOfSale
import Printing
import Serving
import Stations
import Values

/// A closed sale, the paper it is printed on next, and what she may do with it.
struct ReceiptState: Sendable {
  let sale: Sale
  let paper: SalePaper
  let width: PaperWidth
  let lines: [PrintedLine]
  /// What she needs to take it back; `nil` when nobody can.
  let void: Shop.VoidNeed?
  let refused: RefusedForm?
  /// How it is with the receipt printer; `nil` when the station has none.
  var printer: PrinterState?
  /// Where the paper stands that goes to the printer, if it waits there.
  var waiting: WaitingPaper?
}

extension ReceiptState {
  init(
    _ visit: TillRequest<StaffOnDuty>, _ sale: Sale, refused: RefusedForm? = nil
  ) async throws {
    let face = visit.face
    self.sale = sale
    self.refused = refused
    paper = try await face.shop.nextPaper(of: sale, at: visit.now)
    let papers = await face.paperMaker.papers()
    width = try await papers.width(at: visit.who.station ?? sale.station)
    lines = try await papers.lines(of: sale, as: paper, width: width)
    printer = try await face.paperQueue.state(at: visit.who.station ?? sale.station)
    waiting = try await face.shop.waitingPaper(of: sale.number)
    let isOpen = sale.kind == .sale && sale.voidedBy == nil
    void =
      isOpen
      ? try await face.shop.voidNeed(of: sale, by: visit.who.number, at: visit.now) : nil
  }

  /// The sheet of paper: as wide as the roll and as long as the text, so that it is one page.
  ///
  /// Twelve dots a letter at 203 dpi are 1.5 mm: a line fills the printable part of the roll.
  var stylesheet: String {
    let height = (lines.count * 38 + 9) / 10 + 8
    return """
      @page { size: \(width.millimetres)mm \(max(height, width.millimetres + 1))mm; margin: 2mm 0; }
      \(Self.onlyPaper)

      """
  }

  private static let onlyPaper = """
    body > :not(main), .wrap > :not(.with-side), .unprinted { display: none !important; }
    html, body, main, .wrap, .with-side {
      display: block; width: auto; max-width: none; min-height: 0; margin: 0; padding: 0;
      background: none; border: 0;
    }
    .paper {
      width: max-content; max-width: none; overflow: visible; margin: 0 auto; padding: 0;
      border: 0; box-shadow: none; background: none; color: #000;
      font-size: 2.45mm; line-height: 1.3; white-space: pre;
    }
    """
}
