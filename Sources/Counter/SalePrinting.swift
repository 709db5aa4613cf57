package import PointOfSale
package import Printing
package import Stations
package import Trail
package import Values

/// How sales are printed: the one place that knows what is printed, for page, file and API.
package struct SalePrinting: Sendable {
  private let name: String
  private let address: [String]
  private let telephone: String?
  private let zone: Zone
  private let shop: Shop
  private let workplaces: Workplaces
  private let clock: Clock

  /// Printing under a name.
  ///
  /// - Parameters:
  ///   - name: what the house is called.
  ///   - address: where it is, one line each; nothing where it did not say so.
  ///   - telephone: where it is called.
  ///   - zone: by which its receipts say the time.
  package init(
    of name: String, at address: [String] = [], telephone: String? = nil, in zone: Zone, shop: Shop,
    workplaces: Workplaces, clock: Clock
  ) {
    self.name = name
    self.address = address
    self.telephone = telephone
    self.zone = zone
    self.shop = shop
    self.workplaces = workplaces
    self.clock = clock
  }

  /// What a sale's paper says, for whoever prints or draws it.
  package func receipt(of sale: Sale, as paper: SalePaper) async throws -> Receipt {
    Receipt(
      of: sale, shop: name, address: address, telephone: telephone,
      till: try await workplaces.station(sale.station)?.name,
      seller: try await shop.sellersFirstName(of: sale), in: zone, isCopy: paper.isCopy,
      foot: try await shop.receiptFooter())
  }

  /// The lines of a sale's paper.
  package func lines(
    of sale: Sale, as paper: SalePaper, width: PaperWidth
  ) async throws -> [PrintedLine] {
    ReceiptLayout(width).lines(try await receipt(of: sale, as: paper))
  }

  /// The paper of a sale for a receipt printer, written down as printed.
  ///
  /// The drawer opens with the first paper of a cash payment; a copy does not open it. Where the
  /// printer there opens it at the payment, no paper does.
  /// - Parameter station: where it comes out, whose printer says how it is to be told.
  package func bytes(
    of sale: Sale, width: PaperWidth, at station: StationNumber, by actor: Actor
  ) async throws -> [UInt8] {
    let printer = try await workplaces.printer(of: station)
    let paper = try await shop.print(
      sale, opening: printer?.pin == nil, at: clock.now, by: actor)
    let ending = ESCPOS.Ending(
      cuts: printer?.cuts ?? false, kick: paper.opensDrawer ? .two : nil)
    return ESCPOS.encode(
      try await lines(of: sale, as: paper, width: width), ending: ending,
      codePage: printer.map { UInt8(clamping: $0.codePage) } ?? ESCPOS.usualCodePage)
  }

  /// The paper of a sale as text, written down as printed; no drawer opens with it.
  package func text(
    of sale: Sale, width: PaperWidth, by actor: Actor
  ) async throws -> String {
    let paper = try await shop.print(sale, opening: false, at: clock.now, by: actor)
    return try await lines(of: sale, as: paper, width: width).plainText(width)
  }

  /// How wide the paper at a till is: that of its printer, or what somebody chose; else narrow.
  package func width(at station: StationNumber) async throws -> PaperWidth {
    if let printer = try await workplaces.printer(of: station) { return printer.width }
    return try await shop.paperColumns(at: station).flatMap(PaperWidth.init) ?? .narrow
  }
}
