import Access
package import Catalog
import Members
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

extension ScanDesk {
  /// Finds out what a code is; where it could be two things, the station's work decides.
  ///
  /// At the till a copy of a closed record is what a label without a copy is: nobody learns there what
  /// the library has.
  /// - Throws: `CardRefusal` when it is a card of ours that was misread or is not known.
  func meaning(
    of barcode: Barcode, for mode: StationMode, by staff: StaffNumber? = nil
  ) async throws -> ScanMeaning {
    if let command = StationCommand(barcode) { return .command(command) }
    if barcode.isStaffBadge { return .staffBadge }
    // A card is somebody's own, whatever label says the same.
    if CardBarcode.isOne(barcode), let member = try await membership.find(card: barcode) {
      return .card(member)
    }
    let audience = try await audience(of: staff)
    if let item = try await catalogue.item(barcode: barcode),
      try await isShown(item, at: mode, to: audience)
    {
      return .item(item)
    }
    if mode == .till, let offer = try await shop.find(barcode: barcode) {
      return .goods(offer)
    }
    if CardBarcode.isMeant(by: barcode) {
      _ = try CardBarcode(barcode.text)
      throw CardRefusal.unknown
    }
    if let isbn = barcode.isbn {
      let records = try await catalogue.records(isbn: isbn, for: audience)
      if !records.isEmpty { return .title(isbn, records) }
    }
    if let offer = try await shop.find(barcode: barcode) { return .goods(offer) }
    if let item = try await catalogue.item(typed: barcode),
      try await isShown(item, at: mode, to: audience)
    {
      return .item(item)
    }
    return mode == .till && Item.isOwnLabel(barcode) ? .label : .unknown(barcode)
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

  /// At the desk a copy is in somebody's hands; elsewhere one of a closed record is not there.
  private func isShown(
    _ item: Item, at mode: StationMode, to audience: Audience
  ) async throws -> Bool {
    guard mode == .till else { return true }
    return try await catalogue.address(of: item.record, for: audience) != nil
  }

  /// Whose eyes read the answer; a camera has nobody's.
  private func audience(of staff: StaffNumber?) async throws -> Audience {
    guard let staff, let colleague = try await keyring.staff(staff) else { return .everyone }
    return Audience(colleague.permissions)
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
