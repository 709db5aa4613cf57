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
  /// The kind as it stands on the screen.
  public let categoryName: Sentence
  /// The last day of her membership.
  public let expires: Day
  /// Whether she may not borrow now.
  public let isBlocked: Bool

  /// Members with their categories.
  static let select = """
    SELECT member.number, card, name, category, nameID, nameEN, expires, blocked IS NOT NULL
    FROM member JOIN memberCategory ON memberCategory.code = member.category
    """

  /// Reads a row of `select`.
  public init(row: Row) {
    number = row[0]
    card = row[1]
    name = Confidential(row[2])
    category = row[3]
    categoryName = Sentence(id: row[4], en: row[5])
    expires = row[6]
    isBlocked = row[7]
  }
}
