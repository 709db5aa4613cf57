import Access
import GRDB
import Persistence
public import Trail
public import Values

/// Who may take a sale back: arithmetic over what is known of two people and a moment.
public struct VoidRule: Sendable {
  /// Minutes in which whoever sold it may take it back.
  public static let minutes: Int64 = 15

  private let isFresh: Bool
  private let sold: Bool
  private let person: Set<Permission>
  private let second: Set<Permission>?
  private let isSamePerson: Bool
  private let wantsTwo: Bool

  init(
    _ db: Database, of sale: Sale, by staff: StaffNumber, approvedBy: StaffNumber?, at now: Instant
  ) throws {
    isFresh = (0...Self.minutes * 60).contains(now - sale.at)
    sold = sale.staff == staff
    person = try Staff.find(db, numbered: staff)?.permissions ?? []
    second = try approvedBy.map { try Staff.find(db, numbered: $0)?.permissions ?? [] }
    isSamePerson = approvedBy == staff
    wantsTwo = try Setting.value(HouseSetting.secondPerson.rawValue, in: db) != nil
  }

  /// Whether she may take back anybody's sale.
  var isManager: Bool { person.contains(.tillVoid) }

  /// - Throws: `SaleRefusal`.
  func check() throws(SaleRefusal) {
    guard !isSamePerson else { throw .samePerson }
    let hasManager = person.contains(.tillVoid) || second?.contains(.tillVoid) == true
    if wantsTwo {
      // Whoever stands by must work at a till herself.
      guard let second, hasManager, second.contains(.tillSell) else { throw .needsSecondPerson }
    } else {
      guard hasManager || (isFresh && sold) else { throw .needsManager }
    }
  }
}

extension Shop {
  /// What whoever stands at the till needs to take a sale back.
  public enum VoidNeed: Hashable, Sendable {
    /// Only a reason.
    case reason
    /// A reason, and the passphrase of somebody else.
    case secondPerson
    /// A reason, and the passphrase of a manager.
    case manager
  }

  /// What she needs to take a sale back now.
  public func voidNeed(
    of sale: Sale, by staff: StaffNumber, at now: Instant
  ) async throws -> VoidNeed {
    try await database.read { db in
      let rule = try VoidRule(db, of: sale, by: staff, approvedBy: nil, at: now)
      do {
        try rule.check()
        return .reason
      } catch {
        return rule.isManager ? .secondPerson : .manager
      }
    }
  }
}
