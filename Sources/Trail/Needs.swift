public import GRDB
import Persistence
import Values

extension Actor {
  /// Goes on only when this may be done, by the roles that stand in the tables at this moment.
  ///
  /// A verb asks first, in its own transaction: a change of roles counts at once, and no page or
  /// program can forget it.
  /// - Throws: `PermissionRefusal`.
  public func needs(_ permission: Permission, in db: Database) throws {
    guard try may(permission, in: db) else { throw PermissionRefusal(permission) }
  }

  /// Goes on also for a reader whose own thing it is.
  ///
  /// - Throws: `PermissionRefusal`.
  public func needs(_ permission: Permission, or own: Actor, in db: Database) throws {
    if self != own { try needs(permission, in: db) }
  }

  /// Goes on when one of two things may be done.
  ///
  /// - Throws: `PermissionRefusal` for the first.
  public func needs(_ permission: Permission, or other: Permission, in db: Database) throws {
    if try !may(other, in: db) { try needs(permission, in: db) }
  }

  /// Whether it may be done, by the roles that stand in the tables at this moment.
  public func may(_ permission: Permission, in db: Database) throws -> Bool {
    switch self {
    case .staff(let number), .program(of: let number):
      try Self.roles(of: number, in: db).contains { $0.permissions.contains(permission) }
    case .station(let number):
      try Self.work(at: number, in: db).contains(permission)
    case .house: true
    case .member, .nobody: false
    }
  }

  /// What she does here; nothing when she is not known or may not sign in any more.
  private static func roles(of staff: StaffNumber, in db: Database) throws -> [Role] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT role FROM staffRole JOIN staff ON staff.number = staffRole.staff
          WHERE staff.number = ? AND staff.disabled = 0
          """), arguments: [staff]
    ).compactMap { Role(rawValue: $0) }
  }

  /// What a program at a counter may do in nobody's name; nothing when the station was removed.
  private static func work(
    at station: StationNumber, in db: Database
  ) throws -> Set<Permission> {
    let kind = try String.fetchOne(
      db.cachedStatement(sql: "SELECT kind FROM station WHERE number = ? AND removed = 0"),
      arguments: [station])
    return switch kind {
    case "desk": [.loansMake, .holdsManage]
    case "till": [.tillSell]
    case "both": [.loansMake, .holdsManage, .tillSell]
    default: []
    }
  }
}
