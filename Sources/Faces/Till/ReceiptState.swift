import Access
import Counter
import Markup
import Pages
import PointOfSale
import Printing
import Serving
import Stations
import Trail
import Values

/// A closed sale, the paper it is printed on next, and what she may do with it.
struct ReceiptState: Sendable {
  let sale: Sale
  let paper: SalePaper
  let width: PaperWidth
  let receipt: Receipt
  /// What she needs to take it back; `nil` when nobody can.
  let void: Shop.VoidNeed?
  let refused: RefusedForm?
  /// How it is with the receipt printer; `nil` when the station has none.
  var printer: PrinterState?
  /// Where the paper stands that goes to the printer, if it waits there.
  var waiting: WaitingPaper?
  /// Whether what is set of the station's printer cannot be read.
  var isPrinterDamaged = false
  /// Whether she may write down by which reference its money is found.
  var mayFillReference = false
  /// What stands on the counter beside a sale that was just paid there; `nil` for any other.
  var next: TillState?
}

extension ReceiptState {
  init(
    _ visit: TillRequest<StaffOnDuty>, _ sale: Sale, refused: RefusedForm? = nil
  ) async throws {
    let face = visit.face
    self.sale = sale
    self.refused = refused
    paper = try await face.shop.nextPaper(of: sale, at: visit.now)
    let papers = try await face.paperMaker.papers()
    let station = visit.who.station ?? sale.station
    width = try await papers.width(at: station)
    receipt = try await papers.receipt(of: sale, as: paper)
    printer = try await face.paperQueue.state(at: station)
    isPrinterDamaged = try await face.paperQueue.isPrinterDamaged(at: station)
    waiting = try await face.shop.waitingPaper(of: sale.number)
    mayFillReference =
      sale.staff == visit.who.number || visit.who.staff.permissions.contains(.tillVoid)
    let isOpen = sale.kind == .sale && sale.voidedBy == nil
    void =
      isOpen
      ? try await face.shop.voidNeed(of: sale, by: visit.who.number, at: visit.now) : nil
  }

  /// The same with the next customer's cart beside it, when it was just paid at the till that looks.
  static func withNext(
    _ visit: TillRequest<StaffOnDuty>, _ sale: Sale, at station: Station
  ) async throws -> ReceiptState {
    var state = try await ReceiptState(visit, sale)
    state.next = try await visit.till(at: station, showing: nil)
    return state
  }

  /// Whether another sale was closed at this till since.
  var wasFollowed: Bool {
    guard let last = next?.tape.first(where: { $0.kind == .paid })?.sale else { return false }
    return last != sale.number
  }

  /// Whether its change is still being counted: at this till, some minutes ago.
  static func isJustPaid(_ sale: Sale, at station: StationNumber?, now: Instant) -> Bool {
    sale.kind == .sale && sale.voidedBy == nil && sale.station == station
      && now - sale.at < minutes * 60
  }

  /// So long a customer may stand there.
  private static let minutes: Int64 = 10

  /// The sheet of paper: as wide as the roll and as long as the receipt, so that it is one page.
  var stylesheet: String {
    let height = width.sizes.length(of: receipt.parts())
    return """
      @page { size: \(width.millimetres)mm \(max(height, width.millimetres + 1))mm; margin: 0; }
      \(Self.onlyPaper)

      """
  }

  /// A millimetre is one here, and the paper is what a receipt printer prints on of its roll.
  private static let onlyPaper = """
    body > :not(main), .wrap > :not(.with-side), .unprinted { display: none !important; }
    html, body, main, .wrap, .with-side {
      display: block; width: auto; max-width: none; min-height: 0; margin: 0; padding: 0;
      background: none; border: 0;
    }
    .paper {
      --u: 1mm; width: 48mm; margin: 0 auto; padding: 3mm 0 5mm; border: 0; background: none;
    }
    .paper[data-roll="80"] { width: 72mm; padding-inline: 0; }
    """
}
