public import Catalog
import GRDB
public import Members
import Persistence
public import Trail
public import Values

/// What somebody is told who waits for a title now.
public struct HoldPlaced: Hashable, Sendable, Codable {
  /// The hold.
  public let hold: HoldNumber
  /// Her place in the queue, from 1.
  public let position: Int
  /// Whether a copy stands on its shelf for her, and is to be fetched.
  public let isToFetch: Bool
  /// What undoes it; it is in no answer that is kept or sent.
  public internal(set) var undo = Undoable.nothing

  private enum CodingKeys: String, CodingKey { case hold, position, isToFetch }
}

/// Why a title cannot be reserved; all reasons of one request are reported together.
public enum HoldRefusal: Refusal, Hashable {
  /// There is no such title, or it is closed and not there for whoever asks.
  case unknownRecord
  /// No member has that number; perhaps she was removed.
  case unknownMember
  /// There is no such hold, or it is over.
  case unknownHold
  /// No copy of the title may leave the house.
  case nothingToLend
  /// She waits for it already.
  case alreadyWaiting
  /// She has it on loan, until that day.
  case alreadyHers(due: Day)
  /// Her membership is over; its last day.
  case memberExpired(Day)
  /// A colleague has blocked her.
  case memberBlocked
  /// She waits for as many titles as her category allows; how many that is.
  case limitReached(Int)

  public var reason: Reason {
    switch self {
    case .unknownRecord:
      Reason(
        "record-unknown",
        id: "Judul itu tidak ada di katalog. Cari sekali lagi.",
        en: "There is no such title in the catalogue. Search again.")
    case .unknownMember: .memberUnknown
    case .unknownHold:
      Reason(
        "hold-unknown", .missing,
        id: "Reservasi itu tidak ada atau sudah selesai.",
        en: "There is no such hold, or it is over.")
    case .nothingToLend:
      Reason(
        "nothing-to-lend",
        id: "Judul ini hanya dapat dibaca di tempat.",
        en: "This title can only be read here.")
    case .alreadyWaiting:
      Reason(
        "already-waiting", id: "Judul ini sudah direservasi.",
        en: "There is already a hold on this title."
      )
    case .alreadyHers(let due):
      Reason(
        "already-on-loan-to-this-member",
        id: "Judul ini sedang dipinjam sampai \(due.short). Perpanjang bila masih bisa.",
        en: "This title is already on loan until \(due.short). Renew it if that is still "
          + "possible.")
    case .memberExpired(let day): .memberExpired(day)
    case .memberBlocked: .memberBlocked
    case .limitReached(0):
      Reason(
        "hold-limit-reached",
        id: "Menurut aturan, judul tidak dapat direservasi dengan keanggotaan ini.",
        en: "By the rules, this membership does not allow holds.")
    case .limitReached(let limit):
      Reason(
        "hold-limit-reached",
        id: "Batas \(limit) reservasi sudah tercapai. Batalkan salah satu dulu.",
        en: "The limit of \(limit == 1 ? "1 hold" : "\(limit) holds") is reached. Cancel one first."
      )
    }
  }
}

extension LoanDesk {
  /// Puts a member in the queue for a title.
  ///
  /// - Parameter actor: who asks for her; unless it is a member of staff, closed records do not
  ///   exist.
  /// - Throws: `HoldRefusal`, or `Refusals` with all of them; then nothing was written.
  public func placeHold(
    record: RecordNumber, for member: MemberNumber, on today: Day, at now: Instant,
    by actor: Actor
  ) async throws -> HoldPlaced {
    try await database.recorded { db in
      try actor.needs(.holdsManage, or: .member(member), in: db)
      let title = try BibliographicRecord.find(db, numbered: record)
      let person = try Member.find(db, numbered: member)
      let isThere = title.map { actor.staff != nil || $0.audience == .everyone } ?? false
      guard let title, isThere, let person else {
        var unknown: [HoldRefusal] = []
        if !isThere { unknown.append(.unknownRecord) }
        if person == nil { unknown.append(.unknownMember) }
        try unknown.throwAll()
        throw HoldRefusal.unknownRecord
      }
      try Self.reasons(db, against: title.number, for: person, on: today).throwAll()
      let (hold, position) = try Hold.join(db, member, on: record, byStaff: actor.staff != nil)
      if actor.staff != nil {
        try Audit.write(
          db, at: now, by: actor, action: .holdPlaced, subject: "hold \(hold)")
      }
      let isToFetch = try Hold.find(db, numbered: hold)?.isToFetch(db, on: today) ?? false
      return HoldPlaced(
        hold: hold, position: position, isToFetch: isToFetch, undo: Undoable(.hold(hold)))
    }
  }

  /// Why a member cannot be put in the queue for a title now; empty when she can.
  ///
  /// What is offered and what is refused follow from this alone.
  public func holdRefusals(
    record: RecordNumber, for member: MemberNumber, on today: Day
  ) async throws -> [HoldRefusal] {
    try await database.read { db in
      guard let person = try Member.find(db, numbered: member) else { return [.unknownMember] }
      return try Self.reasons(db, against: record, for: person, on: today)
    }
  }

  private static func reasons(
    _ db: Database, against record: RecordNumber, for member: Member, on today: Day
  ) throws -> [HoldRefusal] {
    var reasons: [HoldRefusal] = []
    let copies = try Item.all(db, of: record).filter { ![.lost, .withdrawn].contains($0.status) }
    let policies = try copies.map { try LoanPolicy.find(db, for: member.category, $0.type) }
      .filter(\.lends)
    if policies.isEmpty { reasons.append(.nothingToLend) }
    let holds = try Hold.all(db, of: member.number)
    if holds.contains(where: { $0.record == record }) { reasons.append(.alreadyWaiting) }
    let numbers = Set(copies.map(\.number))
    if let loan = try Loan.open(db, of: member.number).first(where: { numbers.contains($0.item) }) {
      reasons.append(.alreadyHers(due: loan.due))
    }
    if member.isExpired(on: today) { reasons.append(.memberExpired(member.expires)) }
    if member.blocked != nil { reasons.append(.memberBlocked) }
    if case .atMost(let limit) = policies.first?.holds, holds.count >= limit {
      reasons.append(.limitReached(limit))
    }
    return reasons
  }
}
