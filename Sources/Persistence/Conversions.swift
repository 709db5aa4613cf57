public import GRDB
public import Values

extension Number: DatabaseValueConvertible, SQLExpressible, StatementColumnConvertible {}

extension Rupiah: DatabaseValueConvertible, StatementColumnConvertible {
  public var databaseValue: DatabaseValue { amount.databaseValue }
  /// From an INTEGER of whole rupiah; `nil` for anything else.
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Rupiah? {
    Int64.fromDatabaseValue(value).map { Rupiah($0) }
  }
  public init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(Int64(sqliteStatement: sqliteStatement, index: index))
  }
}

extension Day: DatabaseValueConvertible, StatementColumnConvertible {
  public var databaseValue: DatabaseValue { description.databaseValue }
  /// From TEXT as `2026-11-28`; `nil` when it is no day.
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
    String.fromDatabaseValue(value).flatMap { Day($0) }
  }
  public init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(String(sqliteStatement: sqliteStatement, index: index))
  }
}

extension Instant: DatabaseValueConvertible, StatementColumnConvertible {
  public var databaseValue: DatabaseValue { on(.ofTables).description.databaseValue }
  /// From TEXT with its offset, that of WIB; `nil` when it is no moment.
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
    String.fromDatabaseValue(value).flatMap { Instant($0) }
  }
  public init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(String(sqliteStatement: sqliteStatement, index: index))
  }
}

extension Barcode: DatabaseValueConvertible, StatementColumnConvertible {
  public var databaseValue: DatabaseValue { text.databaseValue }
  /// From TEXT; `nil` when it cannot be a barcode.
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Barcode? {
    String.fromDatabaseValue(value).flatMap { try? Barcode($0) }
  }
  public init?(sqliteStatement: SQLiteStatement, index: CInt) {
    try? self.init(String(sqliteStatement: sqliteStatement, index: index))
  }
}

extension ISBN: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { digits.databaseValue }
  /// From TEXT of 13 digits; `nil` when it is no ISBN.
  public static func fromDatabaseValue(_ value: DatabaseValue) -> ISBN? {
    String.fromDatabaseValue(value).flatMap { try? ISBN($0) }
  }
}

extension ISSN: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { text.databaseValue }
  /// From TEXT as `1410-153X`; `nil` when it is no ISSN.
  public static func fromDatabaseValue(_ value: DatabaseValue) -> ISSN? {
    String.fromDatabaseValue(value).flatMap { try? ISSN($0) }
  }
}

extension Language: DatabaseValueConvertible {}

extension LineKind: DatabaseValueConvertible {}

extension Symbology: DatabaseValueConvertible {}
