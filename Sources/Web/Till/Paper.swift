internal import Access
internal import PointOfSale
internal import Printing
internal import Stations
internal import Trail
internal import Values

extension House {
  /// The lines of a sale's paper: the one place that knows what is printed, for page, file and API.
  func printed(
    _ sale: Sale, as paper: SalePaper, width: PaperWidth
  ) async throws -> [PrintedLine] {
    let nameplate = await sign.nameplate
    let receipt = Receipt(
      of: sale, shop: nameplate.name,
      till: try await workplaces.station(sale.station)?.name, in: nameplate.zone,
      isCopy: paper.isCopy)
    return ReceiptLayout(width).lines(receipt)
  }

  /// The paper of a sale for a receipt printer, written down as printed.
  ///
  /// The drawer opens with the first paper of a cash payment; a copy does not open it.
  func printerFile(
    _ sale: Sale, width: PaperWidth, by actor: Actor
  ) async throws -> [UInt8] {
    let paper = try await shop.print(sale, opening: true, at: clock.now, by: actor)
    let ending: ESCPOS.Ending = paper.opensDrawer ? .init(kick: .two) : .init()
    return ESCPOS.encode(try await printed(sale, as: paper, width: width), ending: ending)
  }

  /// How wide the paper at a till is; narrow until somebody says so.
  func paperWidth(at station: StationNumber) async throws -> PaperWidth {
    try await shop.paperColumns(at: station).flatMap(PaperWidth.init) ?? .narrow
  }
}

extension PaperWidth {
  /// The width of the roll in millimetres.
  var millimetres: Int {
    switch self {
    case .narrow: 58
    case .medium, .wide: 80
    }
  }
}
