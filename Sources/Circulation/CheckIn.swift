public import Catalog
import GRDB
import Persistence
public import Trail
public import Values

/// What the desk is told when a copy comes back.
public struct ReturnSlip: Hashable, Sendable, Codable {
  /// The copy.
  public let item: ItemNumber
  /// The code on it.
  public let barcode: Barcode
  /// What it is.
  public fileprivate(set) var title: String
  /// Whether it was lent at all.
  public let wasOnLoan: Bool
  /// Days after the due day; 0 when it came in time, and when a repeated request is answered.
  ///
  /// It is not kept for a repeated request: it tells the due day, and that may name the reader.
  public fileprivate(set) var daysLate: Int
  /// Set when it goes to the hold shelf and not back to its own.
  public let heldFor: HoldSlip?
  /// What is the matter with it now: a damaged one does not go back to its shelf.
  public let status: ItemStatus
  /// Whether it was recorded as lost, and is found.
  public let wasLost: Bool
  /// Whether copies of its kind are read here and lent to nobody.
  public let isReadHere: Bool
  /// What undoes the return, when it was lent; it is in no answer that is kept or sent.
  public fileprivate(set) var undo = Undoable.nothing

  private enum CodingKeys: String, CodingKey {
    case item, barcode, title, wasOnLoan, daysLate, heldFor, status, wasLost, isReadHere
  }
}

extension ReturnSlip {
  /// The slip with the code alone, as of a copy without a title: for those who may not read what
  /// it is a copy of.
  public var withoutTitle: ReturnSlip {
    var slip = self
    slip.title = barcode.text
    return slip
  }
}

/// What is kept for a repeated request: the slip without the days it was late.
private struct KeptReturn: Codable, Sendable {
  let slip: ReturnSlip

  init(_ slip: ReturnSlip) { self.slip = slip }

  init(from decoder: any Decoder) throws { slip = try ReturnSlip(from: decoder) }

  func encode(to encoder: any Encoder) throws {
    var kept = slip
    kept.daysLate = 0
    try kept.encode(to: encoder)
  }
}

/// Why a copy cannot be taken back.
public enum CheckInRefusal: Refusal, Hashable {
  /// No copy has that number.
  case unknownItem
  /// It was taken out of the library for good, and nobody has it on loan.
  case withdrawn

  public var reason: Reason {
    switch self {
    case .unknownItem: .itemUnknown
    case .withdrawn: .itemWithdrawn
    }
  }
}

extension LoanDesk {
  /// Takes a copy back: the loan is over, and the whole of it forgotten in the same transaction.
  ///
  /// When somebody waits for the title, the copy is captured for her. A copy that was not lent may
  /// be taken in too: it was found, or its hold is looked up again. One that was lost is found.
  /// - Parameter today: may be an earlier day, for the box that was emptied late.
  /// - Throws: `CheckInRefusal`; then nothing was written.
  public func checkIn(
    _ item: ItemNumber, on today: Day, at now: Instant, by actor: Actor
  ) async throws -> ReturnSlip {
    try await database.recorded(keeping: { db in
      try actor.needs(.loansMake, in: db)
      guard let copy = try Item.find(db, numbered: item) else { throw CheckInRefusal.unknownItem }
      let loan = try Loan.open(db, of: item)
      if copy.status == .withdrawn, loan == nil { throw CheckInRefusal.withdrawn }
      let ended = try loan.map { try EndedLoan(db, $0, of: copy, on: today) }
      try loan?.end(db)
      if loan != nil { try ReturnCount.add(db, on: today) }
      try ShelfChange.done(db, item)
      if copy.status == .lost {
        try Item.setStatus(db, item, .available)
        try Audit.write(
          db, at: now, by: actor, action: .itemFound, subject: "item \(item)")
      }
      return KeptReturn(try slip(db, of: copy, after: ended, on: today))
    }) { _, kept in kept.slip }
  }

  private func slip(
    _ db: Database, of copy: Item, after ended: EndedLoan?, on today: Day
  ) throws -> ReturnSlip {
    let places = try ended == nil ? [:] : Hold.places(db, of: copy.record)
    let heldFor = try slip(db, for: copy, on: today)
    var slip = ReturnSlip(
      item: copy.number, barcode: copy.barcode, title: try copy.title(db),
      wasOnLoan: ended != nil, daysLate: ended?.loan.daysLate(on: today) ?? 0, heldFor: heldFor,
      status: copy.status == .lost ? .available : copy.status, wasLost: copy.status == .lost,
      isReadHere: try !Lending.isLent(db, copy.type))
    if var ended {
      ended.caught = heldFor.map { CaughtHold($0, from: places) }
      slip.undo = Undoable(.return(ended))
    }
    return slip
  }

  private func slip(_ db: Database, for copy: Item, on today: Day) throws -> HoldSlip? {
    if copy.waiting, let slip = try Hold.captured(db, item: copy.number)?.slip { return slip }
    return try shelve(db, copy.number, on: today)
  }
}
