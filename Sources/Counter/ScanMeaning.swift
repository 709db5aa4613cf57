import Access
package import Catalog
import Members
import Persistence
import PointOfSale
import Stations
package import Trail
package import Values

/// What a code is.
enum ScanMeaning: Sendable {
  case command(StationCommand)
  case staffBadge
  case card(Member)
  case item(Item)
  /// A label of ours at the till, whether there is such a copy or not.
  case label
  case goods(Offer)
  case title(ISBN, [RecordNumber])
  case unknown(Barcode)
}

extension ScanMeaning {
  /// Finds out what a code is; where it could be two things, the station's work decides.
  ///
  /// At the till a copy of a closed record is what a label without a copy is: nobody learns there what
  /// the library has.
  /// - Throws: `CardRefusal` when it is a card of ours that was misread or is not known.
  static func find(
    _ db: Snapshot, _ barcode: Barcode, for mode: StationMode, by staff: StaffNumber? = nil
  ) throws -> ScanMeaning {
    if let command = StationCommand(barcode) { return .command(command) }
    if barcode.isStaffBadge { return .staffBadge }
    // A card is somebody's own, whatever label says the same.
    if let card = try? CardBarcode(barcode.text),
      let member = try Member.find(db, card: card.barcode)
    {
      return .card(member)
    }
    let audience = try audience(db, of: staff)
    if let item = try Item.find(db, barcode: barcode),
      try isShown(db, item, at: mode, to: audience)
    {
      return .item(item)
    }
    if mode == .till, let offer = try Offer.find(db, barcode: barcode) { return .goods(offer) }
    if CardBarcode.isMeant(by: barcode) {
      _ = try CardBarcode(barcode.text)
      throw CardRefusal.unknown
    }
    if let isbn = barcode.isbn {
      let records = try BibliographicRecord.numbers(db, isbn: isbn, for: audience)
      if !records.isEmpty { return .title(isbn, records) }
    }
    if let offer = try Offer.find(db, barcode: barcode) { return .goods(offer) }
    if let item = try Item.find(db, typed: barcode),
      try isShown(db, item, at: mode, to: audience)
    {
      return .item(item)
    }
    return mode == .till && Item.isOwnLabel(barcode) ? .label : .unknown(barcode)
  }

  /// At the desk a copy is in somebody's hands; elsewhere one of a closed record is not there.
  private static func isShown(
    _ db: Snapshot, _ item: Item, at mode: StationMode, to audience: Audience
  ) throws -> Bool {
    guard mode == .till else { return true }
    return try BibliographicRecord.address(db, of: item.record, for: audience) != nil
  }

  /// Whose eyes read the answer; a camera has nobody's.
  private static func audience(_ db: Snapshot, of staff: StaffNumber?) throws -> Audience {
    guard let staff, let colleague = try Staff.find(db, numbered: staff) else { return .everyone }
    return Audience(colleague.permissions)
  }
}

extension ScanDesk {
  /// Finds out in one read what a code is, as `ScanMeaning.find` does.
  ///
  /// - Throws: `CardRefusal` when it is a card of ours that was misread or is not known.
  func meaning(
    of barcode: Barcode, for mode: StationMode, by staff: StaffNumber? = nil
  ) async throws -> ScanMeaning {
    try await workplaces.database.read { db in
      try ScanMeaning.find(db, barcode, for: mode, by: staff)
    }
  }

  /// Whether a code is one of anything in the house.
  ///
  /// - Throws: `CardRefusal` when it is a card of ours that was misread or is not known.
  package func knows(
    _ barcode: Barcode, for mode: StationMode, by staff: StaffNumber? = nil
  ) async throws -> Bool {
    if case .unknown = try await meaning(of: barcode, for: mode, by: staff) { return false }
    return true
  }
}

extension Audience {
  /// Whose eyes they are who have these permissions; whoever has none is everybody.
  package init(_ permissions: Set<Permission>) {
    self = permissions.contains(.catalogueClosed) ? .staff : .everyone
  }
}

extension Barcode {
  /// Whether it is a colleague's badge.
  package var isStaffBadge: Bool { text.utf8.starts(with: "S-".utf8) }
}
