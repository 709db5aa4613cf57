import Catalog
import GRDB
public import Members
import Persistence
public import Trail
public import Values

/// What the desk is told when a hold is over and its copy was on the shelf.
public struct HoldEnded: Hashable, Sendable, Codable {
  /// The code on the copy that waited, or `nil` when none did.
  public let barcode: Barcode?
  /// Set when the copy waits for the next one now; otherwise it goes back to its own shelf.
  public let heldFor: HoldSlip?
  /// What undoes it; it is in no answer that is kept or sent.
  public internal(set) var undo = Undoable.nothing

  private enum CodingKeys: String, CodingKey { case barcode, heldFor }
}

extension LoanDesk {
  /// Ends a hold at the desk; a copy that waited goes to the next in the queue.
  ///
  /// - Throws: `HoldRefusal.unknownHold`, `PermissionRefusal`.
  public func cancelHold(
    _ hold: HoldNumber, on today: Day, at now: Instant, by actor: Actor
  ) async throws -> HoldEnded {
    try await database.recorded { db in
      try actor.needs(.holdsManage, in: db)
      guard let hold = try Hold.find(db, numbered: hold) else { throw HoldRefusal.unknownHold }
      if actor.staff != nil {
        try Audit.write(
          db, at: now, by: actor, action: .holdCancelled,
          subject: "hold \(hold.number)")
      }
      var cancelled = try CancelledHold(db, hold)
      let places = try Hold.places(db, of: hold.record)
      var ended = try end(db, hold, on: today)
      cancelled.next = ended.heldFor.map { CaughtHold($0, from: places) }
      ended.undo = Undoable(.cancelledHold(cancelled))
      return ended
    }
  }

  /// Ends a hold of a member who asks for it herself; `shelfChanges` then tells the desk.
  ///
  /// - Throws: `HoldRefusal.unknownHold`, also for a hold of somebody else.
  public func cancelHold(
    _ hold: HoldNumber, for member: MemberNumber, on today: Day, by actor: Actor
  ) async throws {
    // What is kept for a repeated request names no copy, since a member asked.
    _ = try await database.recorded { db in
      try actor.needs(.holdsManage, or: .member(member), in: db)
      guard let hold = try Hold.find(db, numbered: hold), hold.member == member else {
        throw HoldRefusal.unknownHold
      }
      try endUnseen(db, hold, on: today)
      return true
    }
  }

  /// Ends the holds whose copies have waited long enough; each copy goes to the next.
  ///
  /// `shelfChanges` tells the desk, until it has the copies in its hands.
  /// - Returns: the copies that are to be taken from the hold shelf or to get another slip.
  public func expireHolds(on today: Day) async throws -> [HoldEnded] {
    try await database.transaction { db in
      try Hold.shelf(db).filter { hold in hold.until.map { $0 < today } ?? false }
        .map { try endUnseen(db, $0, on: today) }
    }
  }

  /// Ends a hold when nobody at the desk is looking.
  @discardableResult
  func endUnseen(_ db: Database, _ hold: Hold, on today: Day) throws -> HoldEnded {
    if let copy = hold.item { try ShelfChange.note(db, copy, code: hold.code) }
    return try end(db, hold, on: today)
  }

  private func end(_ db: Database, _ hold: Hold, on today: Day) throws -> HoldEnded {
    try hold.delete(db)
    guard let number = hold.item, let copy = try Item.find(db, numbered: number) else {
      return HoldEnded(barcode: nil, heldFor: nil)
    }
    return HoldEnded(barcode: copy.barcode, heldFor: try shelve(db, number, on: today))
  }
}
