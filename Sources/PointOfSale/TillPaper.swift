import Access
import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// What the house says at the foot of the paper of a sale; `nil` when it has no words of its own.
  public func receiptFooter() async throws -> String? {
    try await database.read { db in
      try Setting.value(HouseSetting.receiptFooter.rawValue, in: db)
    }
  }

  /// The first name of whoever closed a sale, as customers may know her, with how she is addressed;
  /// `nil` when it is not known, or the house has not chosen that it is said.
  public func sellersFirstName(of sale: Sale) async throws -> String? {
    try await database.read { db -> Staff? in
      guard try Setting.value(HouseSetting.receiptSeller.rawValue, in: db) != nil else {
        return nil
      }
      return try DamagedRow.settingAside("staff", sale.staff.rawValue) {
        try Staff.find(db, numbered: sale.staff)
      }
    }.flatMap { FirstName.of($0.name) }
  }

  /// Characters on a line of the receipt paper at a till; `nil` when nobody has chosen.
  public func paperColumns(at station: StationNumber) async throws -> Int? {
    try await database.read { db in
      try Int.fetchOne(
        db, sql: "SELECT columns FROM tillPaper WHERE station = ?", arguments: [station])
    }
  }

  /// Remembers which paper is in the printer of a till.
  ///
  /// - Parameter columns: characters on a line: 32, 42 or 48.
  public func choosePaper(
    columns: Int, at station: StationNumber, by actor: Actor
  ) async throws {
    try await database.transaction { db in
      try actor.needs(.tillSell, in: db)
      try db.execute(
        sql: """
          INSERT INTO tillPaper (station, columns) VALUES (?, ?)
          ON CONFLICT (station) DO UPDATE SET columns = excluded.columns
          """, arguments: [station, columns])
    }
  }
}
