public import GRDB
import Persistence
public import Trail
public import Values

/// Somebody who works here.
///
/// Table `staff`, her roles in `staffRole`.
public struct Staff: Hashable, Sendable, FetchableRecord {
  /// The number by which the house knows her.
  public let number: StaffNumber
  /// The name that colleagues see.
  public let name: String
  /// The name with which she signs in.
  public let signInName: String
  /// What she does here.
  public let roles: Set<Role>
  /// Whether she may not sign in any more.
  public let disabled: Bool
  /// Whether she has chosen a passphrase.
  public let hasPassphrase: Bool

  /// What her roles let her do; nothing while she is disabled.
  public var permissions: Set<Permission> {
    disabled ? [] : roles.reduce(into: []) { $0.formUnion($1.permissions) }
  }

  /// The columns in the order in which `init(row:)` reads them.
  static let columns = """
    staff.number, staff.name, staff.signInName, staff.disabled, staff.passphrase IS NOT NULL,
    (SELECT group_concat(role) FROM staffRole WHERE staffRole.staff = staff.number)
    """

  /// Reads a row of `columns`.
  public init(row: Row) throws {
    try self.init(row: row, from: 0)
  }

  init(row: Row, from first: Int) throws {
    number = try row.decode(atIndex: first)
    name = try row.decode(atIndex: first + 1)
    signInName = try row.decode(atIndex: first + 2)
    disabled = try row.decode(atIndex: first + 3)
    hasPassphrase = try row.decode(atIndex: first + 4)
    let words = try row.decode(String?.self, atIndex: first + 5)
    roles = Set((words ?? "").split(separator: ",").compactMap { Role(rawValue: String($0)) })
  }

  /// The person with this number, if there is one.
  public static func find(_ db: Database, numbered number: StaffNumber) throws -> Staff? {
    try Staff.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM staff WHERE number = ?"), arguments: [number])
  }

  /// Everybody, by name; those who have left too.
  public static func all(in db: Database) throws -> [Staff] {
    try Staff.whole(
      db.makeStatement(sql: "SELECT \(columns) FROM staff ORDER BY disabled, name, number"),
      of: "staff")
  }

  static func find(_ db: Database, signInName: String) throws -> Staff? {
    try Staff.fetchOne(
      db, sql: "SELECT \(columns) FROM staff WHERE signInName = ?", arguments: [signInName])
  }

  static func add(
    _ db: Database, name: String, signInName: SignInName, roles: Set<Role>, passphrase: String?
  ) throws -> Staff {
    guard try find(db, signInName: signInName.text) == nil else { throw SignInNameRefusal.taken }
    try db.execute(
      sql: "INSERT INTO staff (name, signInName, passphrase) VALUES (?, ?, ?)",
      arguments: [name, signInName.text, passphrase])
    let number = StaffNumber(db.lastInsertedRowID)
    try setRoles(db, of: number, to: roles)
    guard let staff = try find(db, numbered: number) else { throw StaffRefusal.unknown }
    return staff
  }

  static func setRoles(_ db: Database, of number: StaffNumber, to roles: Set<Role>) throws {
    try db.execute(sql: "DELETE FROM staffRole WHERE staff = ?", arguments: [number])
    for role in Role.allCases where roles.contains(role) {
      try db.execute(
        sql: "INSERT INTO staffRole (staff, role) VALUES (?, ?)",
        arguments: [number, role.rawValue])
    }
  }

  /// Prices and stock are a role of their own; whoever was a cashier before keeps both.
  static let shopkeepers = Migration("2026-11-26 shopkeepers") { db in
    try db.execute(
      sql: """
        CREATE TABLE newStaffRole (
          staff INTEGER NOT NULL REFERENCES staff (number) ON DELETE CASCADE,
          role TEXT NOT NULL CHECK (role IN ('librarian', 'cashier', 'shopkeeper', 'manager')),
          PRIMARY KEY (staff, role)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO newStaffRole SELECT staff, role FROM staffRole
          UNION SELECT staff, 'shopkeeper' FROM staffRole WHERE role = 'cashier';
        DROP TABLE staffRole;
        ALTER TABLE newStaffRole RENAME TO staffRole;
        """)
  }

  static let table = Migration("2026-11-21 staff") { db in
    try db.execute(
      sql: """
        CREATE TABLE staff (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
          signInName TEXT NOT NULL UNIQUE CHECK (length(signInName) BETWEEN 2 AND 40),
          passphrase TEXT CHECK (passphrase GLOB '$argon2id$*'),
          disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1))
        ) STRICT;
        CREATE TABLE staffRole (
          staff INTEGER NOT NULL REFERENCES staff (number) ON DELETE CASCADE,
          role TEXT NOT NULL CHECK (role IN ('librarian', 'cashier', 'manager')),
          PRIMARY KEY (staff, role)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}

/// Why something about a colleague cannot be done.
public enum StaffRefusal: Refusal, Hashable {
  /// No colleague has that number or sign-in name.
  case unknown
  /// The name is empty, or longer than 120 characters.
  case nameless
  /// Somebody would be left without any role, so that she could sign in and do nothing.
  case roleless
  /// Nobody who can sign in would be left to manage the house.
  case lastManager

  public var reason: Reason {
    switch self {
    case .unknown:
      Reason(
        "staff-unknown",
        id: "Petugas itu tidak ditemukan. Periksa nama masuknya.",
        en: "There is no such colleague. Check the sign-in name.")
    case .nameless:
      Reason(
        "staff-nameless", at: "name",
        id: "Isi nama orangnya, paling panjang 120 karakter.",
        en: "Enter the person's name, at most 120 characters.")
    case .roleless:
      Reason(
        "staff-roleless", at: "role",
        id: "Pilih paling sedikit satu peran untuk petugas ini.",
        en: "Choose at least one role for this colleague.")
    case .lastManager:
      Reason(
        "staff-last-manager",
        id: "Harus selalu ada satu pengelola yang aktif. Tunjuk pengelola lain dulu.",
        en: "There must always be one active manager. Appoint another manager first.")
    }
  }
}
