public import GRDB
import Persistence
public import Values

/// The rules that a copy follows (tipe koleksi): `book`, `reference`, ….
///
/// Table `itemType`; librarians may add more.
public struct ItemType: RawRepresentable, Hashable, Sendable, Codable {
  /// The code in the tables, in lower case.
  public let rawValue: String

  /// Takes a code, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Books that are lent.
  public static let book = ItemType(rawValue: "book")
  /// Read in the library, not lent.
  public static let reference = ItemType(rawValue: "reference")
  /// An issue of a journal.
  public static let journal = ItemType(rawValue: "journal")
  /// A clipping or a sheet of them.
  public static let clipping = ItemType(rawValue: "clipping")
  /// Grey literature, archives.
  public static let document = ItemType(rawValue: "document")
}

extension ItemType: DatabaseValueConvertible {}

extension ItemType {
  /// The type a copy has when nobody says otherwise.
  public init(for form: Form) { self = form.copies }
}

/// One type of copy with its name and whether it leaves the house.
public struct ItemTypeLine: Hashable, Sendable, Codable {
  /// Its code.
  public let type: ItemType
  /// What the desk calls it.
  public let name: Sentence
  /// Whether copies of it are lent at all.
  public let lends: Bool

  init(row: Row) throws {
    type = try row.decode(forColumn: "code")
    name = Sentence(
      id: Phrase(verbatim: try row.decode(forColumn: "nameID")),
      en: Phrase(verbatim: try row.decode(forColumn: "nameEN")))
    lends = try row.decode(forColumn: "lends")
  }

  static let columns = "SELECT code, nameID, nameEN, lends FROM itemType"

  /// Every type in the order in which a form offers them.
  public static func all(_ db: Database) throws -> [ItemTypeLine] {
    try Row.whole(db.cachedStatement(sql: columns + " ORDER BY place"), of: "itemType") {
      try ItemTypeLine(row: $0)
    }
  }

  /// One type, or `nil` when there is none with this code.
  public static func find(_ db: Database, _ type: ItemType) throws -> ItemTypeLine? {
    try Row.fetchOne(
      db.cachedStatement(sql: columns + " WHERE code = ?"), arguments: [type]
    ).map(Self.init)
  }
}
