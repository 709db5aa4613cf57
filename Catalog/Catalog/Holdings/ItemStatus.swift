public import GRDB
public import Values

/// What has become of a copy; whether it is lent just now is another question.
public enum ItemStatus: String, Hashable, Sendable, Codable, CaseIterable {
  /// In use: on the shelf or lent.
  case available
  /// Nobody knows where it is.
  case lost
  /// Taken out of the library for good.
  case withdrawn
  /// Not fit to be lent.
  case damaged
  /// Being made ready.
  case inProcess

  /// What the desk calls it.
  public var name: Sentence {
    switch self {
    case .available: Sentence(id: "Tersedia", en: "Available")
    case .lost: Sentence(id: "Hilang", en: "Lost")
    case .withdrawn: Sentence(id: "Ditarik dari koleksi", en: "Withdrawn")
    case .damaged: Sentence(id: "Rusak", en: "Damaged")
    case .inProcess: Sentence(id: "Sedang diproses", en: "In process")
    }
  }
}

extension ItemStatus: DatabaseValueConvertible {}

/// How a copy came to us (sumber).
public enum ItemSource: String, Hashable, Sendable, Codable, CaseIterable {
  /// Bought, given, exchanged with another library, or left here by somebody who still owns it.
  case purchase, gift, exchange, deposit
}

extension ItemSource: DatabaseValueConvertible {}
