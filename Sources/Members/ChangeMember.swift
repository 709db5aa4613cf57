import Access
public import GRDB
import Persistence
import Stations
public import Trail
public import Values

extension Membership {
  /// Changes what she is called, how she is reached, her category and language.
  ///
  /// - Parameter seen: how she was when whoever asks looked at her; `nil` changes whatever is there.
  /// - Throws: `MemberRefusal`, `ChangedSince`.
  @discardableResult
  public func change(
    _ number: MemberNumber, name: String, contact: String?, category: MemberCategory.Code,
    language: Language, seen: Member? = nil, at now: Instant, by actor: Actor
  ) async throws -> Member {
    let person = try Person(name: Confidential(name), contact: Confidential(contact))
    return try await database.transaction { db in
      try actor.needs(.membersEdit, in: db)
      if seen != nil {
        try ChangedSince.check(seen, is: try Member.find(db, numbered: number))
      }
      guard try MemberCategory.find(db, category) != nil else {
        throw MemberRefusal.unknownCategory
      }
      try db.execute(
        sql: """
          UPDATE member SET name = ?, nameKey = ?, contact = ?, category = ?, language = ?
          WHERE number = ?
          """,
        arguments: [person.name, person.key, person.contact, category, language, number])
      return try Self.written(db, number, .memberChanged, at: now, by: actor)
    }
  }

  /// Lengthens her membership by her category's months, from today or from its end if later.
  ///
  /// - Parameter seen: its last day as whoever asks saw it; when it is another by now, it was renewed
  ///   meanwhile, perhaps by the same hand.
  /// - Throws: `MemberRefusal`.
  @discardableResult
  public func renew(
    _ number: MemberNumber, seen: Day? = nil, at now: Instant, by actor: Actor
  ) async throws -> Member {
    try await database.transaction { db in
      try actor.needs(.membersEdit, in: db)
      return try Self.renew(number, seen: seen, at: now, by: actor, in: db)
    }
  }

  /// The same in a transaction that was asked for it before.
  static func renew(
    _ number: MemberNumber, seen: Day? = nil, at now: Instant, by actor: Actor, in db: Database
  ) throws -> Member {
    guard let member = try Member.find(db, numbered: number),
      let category = try MemberCategory.find(db, member.category)
    else { throw MemberRefusal.unknown }
    guard seen == nil || seen == member.expires else {
      throw MemberRefusal.expiryChanged(member.expires)
    }
    let expires = category.expiry(from: max(member.expires, now.day))
    try db.execute(
      sql: "UPDATE member SET expires = ? WHERE number = ?", arguments: [expires, number])
    return try written(db, number, .memberRenewed, at: now, by: actor)
  }

  /// Keeps her from borrowing, with a reason that she is told too.
  ///
  /// - Throws: `MemberRefusal`.
  @discardableResult
  public func block(
    _ number: MemberNumber, because reason: String, at now: Instant, by actor: Actor
  ) async throws -> Member {
    let reason = reason.plainName
    guard !reason.allSatisfy(\.isWhitespace), reason.unicodeScalars.count <= 200 else {
      throw MemberRefusal.reasonMissing
    }
    return try await setBlocked(number, to: reason, .memberBlocked, at: now, by: actor)
  }

  /// Lets her borrow again.
  ///
  /// - Throws: `MemberRefusal.unknown`.
  @discardableResult
  public func unblock(
    _ number: MemberNumber, at now: Instant, by actor: Actor
  ) async throws -> Member {
    try await setBlocked(number, to: nil, .memberUnblocked, at: now, by: actor)
  }

  private func setBlocked(
    _ number: MemberNumber, to reason: String?, _ action: AuditAct, at now: Instant,
    by actor: Actor
  ) async throws -> Member {
    try await database.transaction { db in
      try actor.needs(.membersEdit, in: db)
      try db.execute(
        sql: "UPDATE member SET blocked = ? WHERE number = ?", arguments: [reason, number])
      return try Self.written(db, number, action, at: now, by: actor)
    }
  }

  /// Gives her a new card; the lost one is worthless at once, and her sessions end.
  ///
  /// With it goes what waits at a station for the lost one, or behind it where it is open.
  ///
  /// - Parameter tell: is told at which stations that closed the open card, when it is done.
  /// - Throws: `MemberRefusal.unknown`; what `tell` throws.
  public func replaceCard(
    of number: MemberNumber, at now: Instant, by actor: Actor,
    telling tell: (Set<StationNumber>) async throws -> Void = { _ in }
  ) async throws -> Member {
    let card = try CardBarcode.random()
    let (member, closed) = try await database.transaction { db -> (Member, Set<StationNumber>) in
      try actor.needs(.membersEdit, in: db)
      guard let lost = try Member.find(db, numbered: number)?.card else {
        throw MemberRefusal.unknown
      }
      try db.execute(
        sql: "UPDATE member SET card = ? WHERE number = ?", arguments: [card.barcode, number])
      try Session.endAll(db, ofMember: number)
      let open = try StationState.places(of: number, at: now, in: db)
      let closed = try Self.forgetWaiting(lost, openAt: open, in: db)
      return (try Self.written(db, number, .memberCardReplaced, at: now, by: actor), closed)
    }
    try await tell(closed)
    return member
  }

  /// Forgets her altogether; her number is not used again, and no backup brings her back.
  ///
  /// When it returns, her mark is on the list of erased people beside the database.
  /// - Parameter tell: is told at which stations that closed the open card, when she is erased.
  /// - Throws: `MemberRefusal.stillNeeded` while something of hers is open; what `tell` throws;
  ///   `BackupRefusal` when the list takes no more: she is erased then, and the house tries to write
  ///   the list every hour.
  public func remove(
    _ number: MemberNumber, at now: Instant, by actor: Actor,
    telling tell: (Set<StationNumber>) async throws -> Void = { _ in }
  ) async throws {
    let closed: Set<StationNumber>
    do {
      closed = try await database.transaction { db in
        try actor.needs(.membersEdit, in: db)
        return try Self.erase(db, number, at: now, by: actor)
      }
    } catch let fault as DatabaseError where fault.resultCode == .SQLITE_CONSTRAINT {
      throw MemberRefusal.stillNeeded
    }
    // Also when the list takes no more: her card is closed.
    do {
      try await database.keepErasedList()
    } catch {
      try await tell(closed)
      throw error
    }
    try await tell(closed)
  }

  /// Deletes her row, with her sessions and what waits for her at a station, and writes down that it
  /// was done.
  ///
  /// - Returns: the stations whose card was closed.
  @discardableResult
  public static func erase(
    _ db: Database, _ number: MemberNumber, at now: Instant, by actor: Actor
  ) throws -> Set<StationNumber> {
    let card = try written(db, number, .memberRemoved, at: now, by: actor).card
    // Her open card goes with her row.
    let open = try StationState.places(of: number, at: now, in: db)
    try db.execute(sql: "DELETE FROM member WHERE number = ?", arguments: [number])
    return try forgetWaiting(card, openAt: open, in: db)
  }

  /// Lets a card that is nobody's any more wait at no station, nor what waits behind it.
  ///
  /// - Returns: the stations whose card was closed.
  private static func forgetWaiting(
    _ card: Barcode, openAt open: Set<StationNumber>, in db: Database
  ) throws -> Set<StationNumber> {
    try LateScan.forgetCards(
      db, openAt: open, where: { CardBarcode.stands(card, in: $0) },
      among: { CardBarcode.isMeant(by: $0) })
  }
}
