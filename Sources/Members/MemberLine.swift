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
  /// How she is reached, if she said so.
  public let contact: Confidential<String?>

  /// Members with their categories.
  static let select = """
    SELECT member.number, card, name, category, nameID, nameEN, expires,
      blocked IS NOT NULL AS isBlocked, contact
    FROM member JOIN memberCategory ON memberCategory.code = member.category
    """

  /// Reads a row of `select`.
  public init(row: Row) throws {
    number = try row.decode(forColumn: "number")
    card = try row.decode(forColumn: "card")
    name = try Confidential(row.decode(forColumn: "name"))
    category = try row.decode(forColumn: "category")
    categoryName = Sentence(
      id: Phrase(verbatim: try row.decode(forColumn: "nameID")),
      en: Phrase(verbatim: try row.decode(forColumn: "nameEN")))
    expires = try row.decode(forColumn: "expires")
    isBlocked = try row.decode(forColumn: "isBlocked")
    contact = try Confidential(row.decode(forColumn: "contact"))
  }

  /// The last of what is on her card: it tells apart two members of one name.
  public var cardTail: String { String(card.text.suffix(4)) }

  /// The last digits of a telephone number, or else how a contact begins; it tells apart two members
  /// of one name, and calls nobody.
  public var contactTail: Confidential<String?> {
    guard let text = contact.reveal(.shownToStaffOnDuty) else { return Confidential(nil) }
    let digits = text.filter(\.isNumber)
    return Confidential(digits.count >= 6 ? "…\(digits.suffix(4))" : "\(text.prefix(3))…")
  }
}
