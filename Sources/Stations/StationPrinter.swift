public import GRDB
import Persistence
public import Trail
public import Values

/// The receipt printer of a station.
///
/// Table `stationPrinter`. A station without a row has none.
public struct StationPrinter: Hashable, Sendable, FetchableRecord {
  /// Where it is reached.
  public let place: PrinterPlace
  /// Characters on a line: 32, 42 or 48.
  public let columns: Int
  /// Whether it cuts the paper; most narrow ones cannot.
  public let cuts: Bool
  /// The pin on which the money drawer listens, 2 or 5; `nil` when the printer opens none.
  public let drawerPin: Int?
  /// The number by which it knows code page 1252, 0 to 255.
  public let codePage: Int
  /// Whether the paper of a sale comes out at the payment, without a press.
  public let printsByItself: Bool

  static let columnNames = "place, columns, cuts, drawerPin, codePage, byItself"

  /// What most printers are, at a place.
  public init(
    at place: PrinterPlace, columns: Int = 32, cuts: Bool = false, drawerPin: Int? = nil,
    codePage: Int = 16, printsByItself: Bool = true
  ) {
    self.place = place
    self.columns = columns
    self.cuts = cuts
    self.drawerPin = drawerPin
    self.codePage = codePage
    self.printsByItself = printsByItself
  }

  /// Reads a row of `columnNames`.
  ///
  /// - Throws: what `decode` throws when a value cannot be; `DamagedRow` where it is one that no
  ///   printer has.
  public init(row: Row) throws {
    place = try row.decode(PrinterPlace.self, forColumn: "place")
    columns = try row.decode(Int.self, forColumn: "columns")
    cuts = try row.decode(Bool.self, forColumn: "cuts")
    drawerPin = try row.decode(Int?.self, forColumn: "drawerPin")
    codePage = try row.decode(Int.self, forColumn: "codePage")
    printsByItself = try row.decode(Bool.self, forColumn: "byItself")
    guard [32, 42, 48].contains(columns), [nil, 2, 5].contains(drawerPin),
      (0...255).contains(codePage)
    else { throw DamagedRow("stationPrinter") }
  }

  /// The printer of a station, if it has one.
  public static func find(_ db: Database, at station: StationNumber) throws -> StationPrinter? {
    try StationPrinter.fetchOne(
      db.cachedStatement(
        sql: "SELECT \(columnNames) FROM stationPrinter WHERE station = ?"),
      arguments: [station])
  }

  /// Whether a station has one, also where what is set is damaged.
  public static func isThere(_ db: Database, at station: StationNumber) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM stationPrinter WHERE station = ?)"),
      arguments: [station]) ?? false
  }

  /// Whether a station has one that prints at the payment, without a press.
  public static func printsByItself(_ db: Database, at station: StationNumber) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM stationPrinter WHERE station = ? AND byItself = 1)"),
      arguments: [station]) ?? false
  }

  static let table = Migration("2026-11-28 printers of stations") { db in
    try db.execute(
      sql: """
        CREATE TABLE stationPrinter (
          station INTEGER PRIMARY KEY REFERENCES station (number),
          place TEXT NOT NULL CHECK (
            (place GLOB '/dev/*' AND place NOT GLOB '*..*' AND length(place) <= 40)
            OR (place GLOB '[0-9]*.[0-9]*.[0-9]*.[0-9]*:[0-9]*' AND place NOT GLOB '*[^0-9.:]*'
              AND length(place) <= 21)),
          columns INTEGER NOT NULL CHECK (columns IN (32, 42, 48)),
          cuts INTEGER NOT NULL CHECK (cuts IN (0, 1)),
          drawerPin INTEGER CHECK (drawerPin IN (2, 5)),
          codePage INTEGER NOT NULL CHECK (codePage BETWEEN 0 AND 255),
          byItself INTEGER NOT NULL CHECK (byItself IN (0, 1))
        ) STRICT;
        """)
  }
}

extension PrinterPlace: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { description.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> PrinterPlace? {
    String.fromDatabaseValue(value).flatMap { PrinterPlace($0) }
  }
}

extension Workplaces {
  /// The printer of a station, if it has one that can be read; a damaged one is named to the manager.
  public func printer(of station: StationNumber) async throws -> StationPrinter? {
    try await database.read { db in
      try DamagedRow.settingAside("stationPrinter", station.rawValue) {
        try StationPrinter.find(db, at: station)
      }
    }
  }

  /// Whether a station has a printer.
  public func hasPrinter(_ station: StationNumber) async throws -> Bool {
    try await database.read { db in try StationPrinter.isThere(db, at: station) }
  }

  /// Says which printer a station has, or that it has none.
  ///
  /// - Parameters:
  ///   - seen: which one it had when whoever asks looked; not given, it changes whatever is there.
  ///   - places: which places may be a printer's; tests have their own.
  /// - Throws: `StationRefusal.unknown`, `noPrinterThere`; `ChangedSince`; `PermissionRefusal`.
  public func setPrinter(
    _ printer: StationPrinter?, of station: StationNumber, seen: StationPrinter?? = nil,
    among places: PrinterPlaces = .ofTheHouse, at now: Instant, by actor: Actor
  ) async throws {
    try await database.transaction { db in
      try actor.needs(.stationsEdit, in: db)
      guard try Station.find(db, numbered: station) != nil else { throw StationRefusal.unknown }
      // One that cannot be read is another.
      let before = try DamagedRow.settingAside("stationPrinter", station.rawValue) {
        try StationPrinter.find(db, at: station)
      }
      if let seen, seen != before { throw ChangedSince() }
      let isReadable = try before != nil || !StationPrinter.isThere(db, at: station)
      guard before != printer || !isReadable else { return }
      try db.execute(sql: "DELETE FROM stationPrinter WHERE station = ?", arguments: [station])
      if let printer {
        guard places.allow(printer.place) else { throw StationRefusal.noPrinterThere }
        try printer.write(db, at: station)
      }
      try Audit.write(
        db, at: now, by: actor,
        action: printer == nil ? .stationPrinterRemoved : .stationPrinterSet,
        subject: "station \(station)")
    }
  }
}

extension StationPrinter {
  fileprivate func write(_ db: Database, at station: StationNumber) throws {
    try db.execute(
      sql: """
        INSERT INTO stationPrinter (station, \(Self.columnNames)) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [station, place, columns, cuts, drawerPin, codePage, printsByItself])
  }
}
