import Access
import Catalog
import Circulation
import Duty
import GRDB
import Members
import Persistence
import PointOfSale
import Secrets
import Stations
import Trail
import Values
import Window

/// A library with its shop, in memory, and one colleague of each kind.
struct Premises: Sendable {
  static let now = Instant(seconds: 1_795_228_200)
  static let today = now.day

  let database: LibraryDatabase
  let catalogue: Catalogue
  let desk: LoanDesk
  let membership: Membership
  let keyring: Keyring
  let shop: Shop
  let workplaces: Workplaces
  let window: HouseWindow
  let duty: DutyBook
  private let staff: [Who: StaffNumber]

  init() async throws {
    let database = try LibraryDatabase.inMemory(
      rooms: [.catalog, .stations, .access, .members, .circulation, .pointOfSale, .window, .duty])
    let bench = PassphraseBench(cost: .least)
    let keyring = Keyring(database: database, bench: bench)
    var staff: [Who: StaffNumber] = [:]
    for who in Who.allCases where !who.roles.isEmpty {
      let added = try await keyring.addStaff(
        name: who.rawValue, signInName: who.rawValue, roles: who.roles, at: Self.now, by: .house)
      staff[who] = added.staff.number
    }
    try await database.transaction { db in
      try db.execute(sql: "UPDATE staff SET disabled = 1 WHERE signInName = 'disabled'")
    }
    self.database = database
    self.keyring = keyring
    self.staff = staff
    catalogue = Catalogue(database: database)
    desk = LoanDesk(database: database)
    membership = Membership(database: database, bench: bench)
    shop = Shop(database: database)
    workplaces = Workplaces(of: database)
    window = HouseWindow(database: database)
    duty = DutyBook(database: database)
  }

  /// The colleague of this kind; nobody's number for those who do not work here.
  func number(of who: Who) -> StaffNumber { staff[who] ?? StaffNumber(0) }

  /// A member, without the work of hashing a PIN.
  func member(until expires: Day = today + 300) async throws -> MemberNumber {
    try await database.transaction { db in
      let card = "A" + String(Int64.random(in: 10_000_000_000...99_999_999_999))
      try db.execute(
        sql: """
          INSERT INTO member (card, name, nameKey, category, expires, language, pin)
          VALUES (?, 'Sari', 'sari', 'umum', ?, 'id', '$argon2id$none')
          """, arguments: [card, expires])
      return MemberNumber(db.lastInsertedRowID)
    }
  }

  /// A receipt printer that prints on a press, where nobody answers.
  func printer(at station: StationNumber) async throws {
    try await workplaces.setPrinter(
      StationPrinter(at: .network([127, 0, 0, 1], port: 9199), printsByItself: false), of: station,
      at: Self.now, by: .house)
  }

  func station(_ name: String, _ kind: Station.Kind) async throws -> StationNumber {
    try await workplaces.addStation(name, kind: kind, at: Self.now, by: .house).number
  }
}
