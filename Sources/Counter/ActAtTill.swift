import Access
package import PointOfSale
import Stations
import Trail
import Values

extension ScanDesk {
  /// Puts goods into the till's cart; one scan, one piece.
  func actAtTill(
    _ meaning: ScanMeaning, at station: Station, by actor: Actor
  ) async throws -> StationResult {
    switch meaning {
    case .goods(let offer): return try await ringUp(offer, at: station, by: actor)
    case .title(_, let records):
      // The book's own number is not on any product, but a product may point to its record.
      for record in records {
        if let offer = try await shop.offers(of: record).first {
          return try await ringUp(offer, at: station, by: actor)
        }
      }
      throw ScanDeskRefusal.bookNotForSale
    case .item, .label: throw ScanDeskRefusal.itemAtTheTill
    case .card: throw ScanDeskRefusal.cardAtTheTill
    case .unknown(let barcode): throw ScanDeskRefusal.unknownAtTheTill(barcode)
    case .command, .staffBadge: throw ScanDeskRefusal.staffBadge
    }
  }

  private func ringUp(
    _ offer: Offer, at station: Station, by actor: Actor
  ) async throws -> StationResult {
    let rung = try await shop.ringUp(
      offer.variant.number, at: station.number, clock.now, by: actor)
    return StationResult(rung)
  }
}

extension StationResult {
  /// What was rung up, at which price, and what is to be known about it.
  package init(_ rung: RungUp) {
    let line = rung.line
    let earlier = rung.earlierPrice.map {
      Sentence(
        id: "Harganya baru; yang sudah di keranjang tetap dengan harga lama \($0).",
        en: "The price is new; what is already in the cart keeps the old price of \($0).")
    }
    let what = Sentence(
      id: "\(line.title), \(line.unit), \(line.quantity) buah.",
      en: line.quantity == 1
        ? "\(line.title), \(line.unit), 1 piece."
        : "\(line.title), \(line.unit), \(line.quantity) pieces.")
    guard !rung.isShort else {
      let onHand = line.onHand ?? 0
      let left = Sentence(count: onHand)
      let short =
        onHand > 0
        ? Sentence(id: "Stok tercatat tinggal \(left).", en: "Only \(left) in stock.")
        : Sentence(
          id: "HABIS menurut catatan: periksa raknya.",
          en: "SOLD OUT by the records: check its shelf.")
      self.init(
        .warning, "rung-up-short", what.followed(by: short).followed(by: earlier),
        changes: [.cart])
      note = TapeNote(rung)
      return
    }
    self.init(
      earlier == nil ? .ok : .warning, "rung-up", what.followed(by: earlier), changes: [.cart])
    note = TapeNote(rung)
  }
}

extension Sentence {
  /// Both sentences in a row.
  fileprivate func followed(by other: Sentence?) -> Sentence {
    [self, other].compactMap(\.self).joined(separator: " ")
  }
}
