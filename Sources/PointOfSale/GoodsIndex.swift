import GRDB
import Persistence
import Values

/// The words of everything that is sold (FTS5), a row for each variant: name, label and code.
///
/// What stands in it follows from the products and can be made anew. Verbs write it: with a schema that is
/// not trusted no trigger may.
enum GoodsIndex {
  /// What to look for.
  enum Wish: Equatable {
    /// Nothing was asked: all goods.
    case everything
    /// Only signs were typed: no goods.
    case nothing
    /// An expression for `MATCH`.
    case matching(String)
  }

  /// Every word must be there, and the last may be the beginning of one.
  ///
  /// Each stands in quotation marks, so nothing that a person types is syntax. A whole article number
  /// is looked for in its thirteen digits.
  static func wish(_ text: String) -> Wish {
    let typed = text.split(whereSeparator: \.isWhitespace).prefix(mostWords)
    guard !typed.isEmpty else { return .everything }
    let words = typed.filter { $0.contains { $0.isLetter || $0.isNumber } }
    guard !words.isEmpty else { return .nothing }
    return .matching(words.map { quoted(code($0)) }.joined(separator: " AND ") + " *")
  }

  /// Builds it from the products, whatever stands in it.
  static func rebuild(_ db: Database) throws {
    try WordIndex.empty(db, "goodsText")
    try db.execute(sql: "DROP TABLE goodsText")
    try db.execute(sql: table)
    try db.execute(sql: fill)
  }

  /// Writes the words of a product's variants as they are now, in the transaction that changed them.
  static func follow(_ db: Database, _ product: ProductNumber) throws {
    try db.cachedStatement(
      sql: "DELETE FROM goodsText WHERE rowid IN (SELECT number FROM variant WHERE product = ?)"
    ).execute(arguments: [product])
    try db.cachedStatement(sql: "\(fill) WHERE variant.product = ?").execute(arguments: [product])
  }

  private static let mostWords = 8

  /// A word as it stands in the tables.
  private static func code(_ word: Substring) -> String {
    guard let code = try? Barcode(String(word)), code.canonical != code else {
      return String(word)
    }
    return code.canonical.text
  }

  private static func quoted(_ words: String) -> String {
    "\"" + words.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// The beginnings of words have lists of their own: a letter finds its goods at once.
  fileprivate static let table = """
    CREATE VIRTUAL TABLE goodsText USING fts5 (
      words, tokenize = 'indonesian', prefix = '1 2 3'
    )
    """

  fileprivate static let fill = """
    INSERT INTO goodsText (rowid, words)
    SELECT variant.number, product.name || ' ' || variant.label || ' ' || variant.barcode
    FROM variant JOIN product ON product.number = variant.product
    """
}

extension Migration {
  /// Goods are found by their words, and not by reading all of them.
  static let wordsOfGoods = Migration("2026-11-28 words of goods") { db in
    try db.execute(sql: GoodsIndex.table)
    try db.execute(sql: GoodsIndex.fill)
  }
}

extension Shop {
  /// The names of the invariants that `rebuildIndex` makes true again.
  public static let derivedInvariants = ["all goods are in their index once"]

  /// Builds the words of all goods anew, for goods that are not found by their name.
  public func rebuildIndex() async throws {
    try await database.transaction { db in try GoodsIndex.rebuild(db) }
  }
}
