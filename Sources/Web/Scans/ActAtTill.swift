internal import Access
internal import PointOfSale
internal import ScanFeed
internal import Values

extension ScanDesk {
  /// Puts goods into the till's cart; one scan, one piece.
  func actAtTill(_ meaning: ScanMeaning, scan: Scan, at station: Station) async throws -> Deed {
    switch meaning {
    case .goods(let offer): return try await ringUp(offer, scan: scan, at: station)
    case .title(_, let records):
      // The book's own number is not on any product, but a product may point to its record.
      for record in records {
        if let offer = try await house.shop.offers(of: record).first {
          return try await ringUp(offer, scan: scan, at: station)
        }
      }
      throw ScanDeskRefusal.bookNotForSale
    case .item: throw ScanDeskRefusal.itemAtTheTill
    case .card: throw ScanDeskRefusal.cardAtTheTill
    case .unknown(let barcode): throw ScanDeskRefusal.unknownAtTheTill(barcode)
    case .command, .staffBadge: throw ScanDeskRefusal.staffBadge
    }
  }

  private func ringUp(_ offer: Offer, scan: Scan, at station: Station) async throws -> Deed {
    let cart = try await house.shop.add(
      offer.variant.number, to: station.number, quantity: 1, at: house.clock.now)
    let line = cart.lines.first { $0.variant == offer.variant.number }
    let quantity = line?.quantity ?? 1
    let price = line?.unit ?? offer.variant.price ?? .zero
    guard line?.isShort != true else {
      return Deed(
        .warning, "rung-up-short",
        Sentence(
          id:
            "\(offer.title), \(price), \(quantity) buah. Stok tercatat tinggal \(line?.onHand ?? 0).",
          en: "\(offer.title), \(price), \(quantity) pieces. Only \(line?.onHand ?? 0) in stock."),
        changes: [.cart])
    }
    return Deed(
      .ok, "rung-up",
      Sentence(
        id: "\(offer.title), \(price), \(quantity) buah.",
        en: "\(offer.title), \(price), \(quantity == 1 ? "1 piece" : "\(quantity) pieces")."),
      changes: [.cart])
  }
}
