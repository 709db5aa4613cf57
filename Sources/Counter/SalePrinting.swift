package import PointOfSale
package import Printing
package import Stations
package import Trail
package import Values

/// How sales are printed: the one place that knows what is printed, for page, file and API.
package struct SalePrinting: Sendable {
  private let name: String
  private let zone: Zone
  private let shop: Shop
  private let workplaces: Workplaces
  private let clock: Clock

  /// Printing under a name.
  ///
  /// - Parameters:
  ///   - name: what the house is called.
  ///   - zone: by which its receipts say the time.
  package init(
    of name: String, in zone: Zone, shop: Shop, workplaces: Workplaces, clock: Clock
  ) {
    self.name = name
    self.zone = zone
    self.shop = shop
    self.workplaces = workplaces
    self.clock = clock
  }

  /// The lines of a sale's paper.
  package func lines(
    of sale: Sale, as paper: SalePaper, width: PaperWidth
  ) async throws -> [PrintedLine] {
    let receipt = Receipt(
      of: sale, shop: name, till: try await workplaces.station(sale.station)?.name,
      in: zone, isCopy: paper.isCopy, foot: try await shop.receiptFooter())
    return ReceiptLayout(width).lines(receipt)
  }

  /// The paper of a sale for a receipt printer, written down as printed.
  ///
  /// The drawer opens with the first paper of a cash payment; a copy does not open it.
  package func bytes(
    of sale: Sale, width: PaperWidth, by actor: Actor
  ) async throws -> [UInt8] {
    let paper = try await shop.print(sale, opening: true, at: clock.now, by: actor)
    let ending: ESCPOS.Ending = paper.opensDrawer ? .init(kick: .two) : .init()
    return ESCPOS.encode(try await lines(of: sale, as: paper, width: width), ending: ending)
  }

  /// The paper of a sale as text, written down as printed; no drawer opens with it.
  package func text(
    of sale: Sale, width: PaperWidth, by actor: Actor
  ) async throws -> String {
    let paper = try await shop.print(sale, opening: false, at: clock.now, by: actor)
    return try await lines(of: sale, as: paper, width: width).plainText(width)
  }

  /// How wide the paper at a till is; narrow until somebody says so.
  package func width(at station: StationNumber) async throws -> PaperWidth {
    try await shop.paperColumns(at: station).flatMap(PaperWidth.init) ?? .narrow
  }
}
