import GRDB
import Persistence
public import Trail
public import Values

extension Workplaces {
  /// Sets up a station.
  ///
  /// - Throws: `StationRefusal` when the name is missing, too long or taken; `PermissionRefusal`.
  public func addStation(
    _ name: String, kind: Station.Kind, at now: Instant, by actor: Actor
  ) async throws -> Station {
    let name = name.plainName
    guard !name.allSatisfy(\.isWhitespace), name.unicodeScalars.count <= 60 else {
      throw StationRefusal.nameless
    }
    return try await database.transaction { db in
      try actor.needs(.stationsEdit, in: db)
      let taken = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM station WHERE name = ? AND removed = 0)",
        arguments: [name])
      guard taken == false else { throw StationRefusal.nameTaken }
      try db.execute(
        sql: "INSERT INTO station (name, kind) VALUES (?, ?)", arguments: [name, kind.rawValue])
      let number = StationNumber(db.lastInsertedRowID)
      try Audit.write(
        db, at: now, by: actor, action: .stationAdded,
        subject: "station \(number) \(kind.rawValue)")
      return Station(number: number, name: name, kind: kind)
    }
  }

  /// The stations that are in use, oldest first.
  public func stations() async throws -> [Station] {
    try await database.read { db in
      try Station.whole(
        db.makeStatement(
          sql: "SELECT \(Station.columns) FROM station WHERE removed = 0 ORDER BY number"),
        of: "station")
    }
  }

  /// The station with this number, if it is in use.
  public func station(_ number: StationNumber) async throws -> Station? {
    try await database.read { db in try Station.find(db, numbered: number) }
  }

  /// Takes a station out of use; its tokens are worthless at once, and the scans that waited there
  /// are forgotten.
  ///
  /// Its number stays its own.
  /// - Throws: `StationRefusal.unknown`, or `stillInUse` while its drawer is open or its cart filled;
  ///   `PermissionRefusal`.
  public func removeStation(
    _ number: StationNumber, at now: Instant, by actor: Actor
  ) async throws {
    try await database.transaction { db in
      try actor.needs(.stationsEdit, in: db)
      guard try Station.find(db, numbered: number) != nil else { throw StationRefusal.unknown }
      try Station.remove(db, number)
      try db.execute(sql: "DELETE FROM stationToken WHERE station = ?", arguments: [number])
      try db.execute(sql: "DELETE FROM stationPrinter WHERE station = ?", arguments: [number])
      try db.execute(sql: "DELETE FROM stationState WHERE station = ?", arguments: [number])
      // Nobody can say yes there any more, and one may be a member's card.
      try db.execute(sql: "DELETE FROM lateScan WHERE station = ?", arguments: [number])
      try db.execute(
        sql: "UPDATE session SET station = NULL WHERE station = ?", arguments: [number])
      try Audit.write(
        db, at: now, by: actor, action: .stationRemoved, subject: "station \(number)")
    }
  }
}

extension Station {
  /// The till has a say: its table refuses while money or goods lie there.
  fileprivate static func remove(_ db: Database, _ number: StationNumber) throws {
    do {
      try db.execute(sql: "UPDATE station SET removed = 1 WHERE number = ?", arguments: [number])
    } catch let fault as DatabaseError where fault.resultCode == .SQLITE_CONSTRAINT {
      throw StationRefusal.stillInUse
    }
  }
}
