import Access
import Catalog
import Circulation
import GRDB
import Members
import Persistence
import Stations
import Trail
import Values

/// The lending desk of a small library.
struct ADesk {
  static let morning = Instant(seconds: 1_795_228_200)
  static let today = morning.day
  static let rooms: [Room] = [.catalog, .stations, .access, .members, .circulation]

  let database: LibraryDatabase
  let catalogue: Catalogue
  let desk: LoanDesk

  init(_ database: LibraryDatabase? = nil) throws {
    self.database = try database ?? LibraryDatabase.inMemory(rooms: Self.rooms)
    catalogue = Catalogue(database: self.database)
    desk = LoanDesk(database: self.database)
  }

  /// A title with so many copies.
  func title(
    _ title: String = "Feminisme", copies: Int = 1, type: ItemType? = nil, closed: Bool = false
  ) async throws -> (record: RecordNumber, items: [Item]) {
    var entry = SimpleEntry(form: .book, title: title)
    entry.isClosed = closed
    let record = try await catalogue.addRecord(entry, at: Self.morning, by: .house)
    var items: [Item] = []
    for _ in 0..<copies {
      items.append(
        try await catalogue.addItem(
          NewItem(type: type), to: record, on: Self.today, at: Self.morning, by: .house))
    }
    return (record, items)
  }

  /// A copy of a title of its own.
  func copy(_ title: String = "Feminisme", type: ItemType? = nil) async throws -> ItemNumber {
    try await self.title(title, type: type).items[0].number
  }

  /// A member, without the work of hashing a PIN.
  func member(
    _ name: String = "Sari", _ category: MemberCategory.Code = .general,
    until expires: Day = today + 300
  ) async throws -> MemberNumber {
    try await database.transaction { db in
      let card = "A" + String(Int64.random(in: 10_000_000_000...99_999_999_999))
      try db.execute(
        sql: """
          INSERT INTO member (card, name, nameKey, category, expires, language, pin)
          VALUES (?, ?, lower(?), ?, ?, 'id', '$argon2id$none')
          """, arguments: [card, name, name, category, expires])
      return MemberNumber(db.lastInsertedRowID)
    }
  }

  func block(_ member: MemberNumber, _ blocked: Bool = true) async throws {
    try await database.transaction { db in
      try db.execute(
        sql: "UPDATE member SET blocked = ? WHERE number = ?",
        arguments: [blocked ? "buku hilang" : nil, member])
    }
  }

  /// Somebody who works here, without a passphrase.
  func staff(_ name: String, _ role: Role) async throws -> StaffNumber {
    try await Keyring(database: database).addStaff(
      name: name, signInName: name.lowercased(), roles: [role], at: Self.morning, by: .house
    ).staff.number
  }

  @discardableResult
  func lend(
    _ item: ItemNumber, to member: MemberNumber, on day: Day = today, by staff: StaffNumber? = nil,
    overriding: Bool = false
  ) async throws -> LoanSlip {
    try await desk.checkOut(
      item, to: member, on: day, at: Self.morning, by: staff.map { Actor.staff($0) } ?? .house,
      overriding: overriding ? .agreed : nil)
  }

  @discardableResult
  func takeBack(_ item: ItemNumber, on day: Day = today) async throws -> ReturnSlip {
    try await desk.checkIn(item, on: day, at: Self.morning, by: .house)
  }

  @discardableResult
  func reserve(_ record: RecordNumber, for member: MemberNumber) async throws -> HoldPlaced {
    try await desk.placeHold(
      record: record, for: member, on: Self.today, at: Self.morning, by: .member(member))
  }

  func item(_ number: ItemNumber) async throws -> Item? { try await catalogue.item(number) }

  /// The types of all reasons why something is refused.
  func reasons(_ work: () async throws -> some Sendable) async throws -> [String] {
    do {
      _ = try await work()
      return []
    } catch let refusals as Refusals {
      return refusals.reasons.map { $0.type }
    } catch let refusal as any Refusal {
      return [refusal.type]
    }
  }
}
