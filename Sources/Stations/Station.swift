public import GRDB
import Persistence
public import Trail
public import Values

/// A place where somebody works: a desk, a till, or both.
///
/// Table `station`.
public struct Station: Hashable, Sendable, FetchableRecord {
  /// What is done there.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable, DatabaseValueConvertible {
    /// Books are lent there, and nothing is sold.
    case desk
    /// Things are sold there, and no books are lent.
    case till
    /// One place for both; `StationMode` says which it does just now.
    case both

    /// As it stands on the screen.
    public var name: Sentence {
      switch self {
      case .desk: Sentence(id: "Meja layanan", en: "Desk")
      case .till: Sentence(id: "Kasir", en: "Till")
      case .both: Sentence(id: "Meja layanan dan kasir", en: "Desk and till")
      }
    }

    /// Whether books are lent there.
    public var lends: Bool { self != .till }
    /// Whether things are sold there.
    public var sells: Bool { self != .desk }

    /// Whether somebody with these permissions may do some of the work of such a place.
    public func hasWork(for permissions: Set<Permission>) -> Bool {
      (lends && permissions.contains(.loansMake)) || (sells && permissions.contains(.tillSell))
    }

    /// Goes on only for somebody who may do some of the work of such a place.
    ///
    /// - Throws: `PermissionRefusal`.
    public func requireWork(for permissions: Set<Permission>) throws(PermissionRefusal) {
      guard hasWork(for: permissions) else {
        throw PermissionRefusal(lends ? .loansMake : .tillSell)
      }
    }
  }

  /// The number by which the house knows it.
  public let number: StationNumber
  /// What people call it: `Meja depan`.
  public let name: String
  /// What is done there.
  public let kind: Kind

  static let columns = "number, name, kind"

  /// Reads a row of `columns`.
  public init(row: Row) throws {
    number = try row.decode(forColumn: "number")
    name = try row.decode(forColumn: "name")
    kind = try row.decode(forColumn: "kind")
  }

  init(number: StationNumber, name: String, kind: Kind) {
    self.number = number
    self.name = name
    self.kind = kind
  }

  /// The station with this number, unless it was removed.
  public static func find(_ db: Database, numbered number: StationNumber) throws -> Station? {
    try Station.fetchOne(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM station WHERE number = ? AND removed = 0"),
      arguments: [number])
  }

  /// What every station is called; one that was removed too.
  public static func names(in db: Database) throws -> [StationNumber: String] {
    let names = try Row.whole(
      db.cachedStatement(sql: "SELECT number, name FROM station"), of: "station"
    ) { row in
      (
        try row.decode(StationNumber.self, forColumn: "number"),
        try row.decode(String.self, forColumn: "name")
      )
    }
    return Dictionary(names, uniquingKeysWith: { $1 })
  }

  static let table = Migration("2026-11-21 stations") { db in
    try db.execute(
      sql: """
        CREATE TABLE station (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
          kind TEXT NOT NULL CHECK (kind IN ('desk', 'till', 'both')),
          removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
        ) STRICT;
        CREATE UNIQUE INDEX stationName ON station (name) WHERE removed = 0;
        CREATE TABLE stationToken (
          digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
          station INTEGER NOT NULL REFERENCES station (number) ON DELETE CASCADE,
          scope TEXT NOT NULL CHECK (scope IN ('scan', 'work')),
          created TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX stationTokenOfStation ON stationToken (station);
        CREATE TABLE stationState (
          station INTEGER PRIMARY KEY REFERENCES station (number) ON DELETE CASCADE,
          member INTEGER NOT NULL REFERENCES member (number) ON DELETE CASCADE,
          since TEXT NOT NULL
        ) STRICT;
        CREATE INDEX stationStateOfMember ON stationState (member);
        """)
  }
}

/// Why something about a station cannot be done.
public enum StationRefusal: Refusal, Hashable {
  /// No station has that number or name; perhaps it was removed.
  case unknown
  /// The name is empty, or longer than 60 characters.
  case nameless
  /// Another station has the name already.
  case nameTaken
  /// Its drawer is open, or its cart is not empty.
  case stillInUse
  /// What was written down cannot be a printer's place.
  case noPrinterThere

  public var reason: Reason {
    switch self {
    case .unknown:
      Reason(
        "station-unknown",
        id: "Stasiun itu tidak ada. Lihat daftarnya: sartika station list.",
        en: "There is no such station. See the list: sartika station list.")
    case .nameless:
      Reason(
        "station-nameless", at: "name",
        id: "Beri nama stasiun, paling panjang 60 karakter.",
        en: "Give the station a name of at most 60 characters.")
    case .nameTaken:
      Reason(
        "station-name-taken", at: "name",
        id: "Sudah ada stasiun dengan nama itu. Pilih nama lain.",
        en: "There is already a station of that name. Choose another name.")
    case .stillInUse:
      Reason(
        "station-still-in-use", at: "name",
        id: "Di stasiun ini laci kasnya masih terbuka atau keranjangnya masih berisi. "
          + "Selesaikan dan tutup dulu, lalu hapus stasiunnya.",
        en: "The drawer of this station is open, or its cart is not empty. "
          + "Finish and close them first, then remove the station.")
    case .noPrinterThere:
      Reason(
        "station-printer-place", at: "place",
        id: "Di sana tidak mungkin ada printer struk. Tulis /dev/usb/lp0, /dev/lp0, /dev/ttyUSB0, "
          + "atau alamat di jaringan sendiri dengan port 9100 sampai 9199, "
          + "misalnya 192.168.1.50:9100.",
        en: "No receipt printer can be there. Write /dev/usb/lp0, /dev/lp0, /dev/ttyUSB0, or an "
          + "address of your own network with a port from 9100 to 9199, such as "
          + "192.168.1.50:9100.")
    }
  }
}
