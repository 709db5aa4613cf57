internal import Access
internal import Catalog
internal import Members
internal import PointOfSale
internal import Values

/// What a code is.
enum ScanMeaning: Sendable {
  case command(StationCommand)
  case staffBadge
  case card(Member)
  case item(Item)
  case goods(Offer)
  case title(ISBN, [RecordNumber])
  case unknown(Barcode)
}

extension ScanDesk {
  /// Finds out what a code is; where it could be two things, the station's work decides.
  ///
  /// - Throws: `CardRefusal` when it is a card of ours that was misread or is not known.
  func meaning(of barcode: Barcode, for mode: StationMode) async throws -> ScanMeaning {
    if let command = StationCommand(barcode) { return .command(command) }
    if barcode.text.utf8.starts(with: "S-".utf8) { return .staffBadge }
    if let item = try await house.catalogue.item(barcode: barcode) { return .item(item) }
    if mode == .till, let offer = try await house.shop.find(barcode: barcode) {
      return .goods(offer)
    }
    if CardBarcode.looksLikeOne(barcode) || CardBarcode.isOne(barcode) {
      guard let member = try await house.membership.find(card: barcode) else {
        throw CardRefusal.unknown
      }
      return .card(member)
    }
    if let isbn = barcode.isbn {
      let records = try await house.catalogue.records(isbn: isbn)
      if !records.isEmpty { return .title(isbn, records) }
    }
    if let offer = try await house.shop.find(barcode: barcode) { return .goods(offer) }
    if let item = try await house.catalogue.item(typed: barcode) { return .item(item) }
    return .unknown(barcode)
  }
}
