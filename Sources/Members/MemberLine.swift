public import GRDB
public import Values

/// A member in a list at the desk.
public struct MemberLine: Sendable, FetchableRecord {
  /// The number by which the house knows her.
  public let number: MemberNumber
  /// The code on her card.
  public let card: Barcode
  /// What she wants to be called.
  public let name: Confidential<String>
  /// Her kind of membership.
  public let category: MemberCategory.Code
  /// The last day of her membership.
  public let expires: Day
  /// Whether she may not borrow now.
  public let isBlocked: Bool

  static let columns = "number, card, name, category, expires, blocked IS NOT NULL"

  /// Reads a row of `columns`.
  public init(row: Row) {
    number = row[0]
    card = row[1]
    name = Confidential(row[2])
    category = row[3]
    expires = row[4]
    isBlocked = row[5]
  }
}
