import GRDB
import Persistence
public import Values

extension Membership {
  /// The member whose card was scanned or typed, if there is one.
  ///
  /// - Throws: `CardRefusal` when it is no card of ours, or was misread.
  public func find(card: Barcode) async throws -> Member? {
    let card = try CardBarcode(card.text).barcode
    return try await database.read { db in try Member.find(db, card: card) }
  }

  /// The member with this number, if there is one.
  public func find(number: MemberNumber) async throws -> Member? {
    try await database.read { db in try Member.find(db, numbered: number) }
  }

  /// Members from one number to another, in the order in which they joined; so many at most.
  public func members(
    from first: MemberNumber, to last: MemberNumber, limit: Int
  ) async throws -> [MemberLine] {
    try await database.read { db in
      try MemberLine.whole(
        db.makeStatement(
          sql: """
            \(MemberLine.select) WHERE member.number BETWEEN ? AND ?
            ORDER BY member.number LIMIT ?
            """), arguments: [first, last, limit], of: "member")
    }
  }

  /// Members whose names contain every word, whose card begins so, or who are reached by that
  /// telephone number; by name.
  ///
  /// Case and marks do not matter, nor how a number is written; of many words the first eight count.
  /// A card is found by its first four signs or more. An empty text finds nothing, so that nobody
  /// leafs through.
  public func search(_ text: String, limit: Int = 20) async throws -> [MemberLine] {
    guard let (condition, arguments) = Self.condition(text) else { return [] }
    let sql = """
      \(MemberLine.select) WHERE \(condition) ORDER BY nameKey, member.number LIMIT ?
      """
    return try await database.read { db in
      try MemberLine.whole(
        db.makeStatement(sql: sql), arguments: arguments + [limit], of: "member")
    }
  }

  /// What is true of members who are meant by a text, and the values in it; nothing for an empty one.
  static func condition(_ text: String) -> (sql: String, arguments: StatementArguments)? {
    let words = words(of: text)
    guard !words.isEmpty else { return nil }
    let named = words.map { _ in #"nameKey LIKE ? ESCAPE '\'"# }.joined(separator: " AND ")
    var (ways, arguments) = (["(\(named))"], StatementArguments())
    for word in words { arguments += ["%\(word.escapedForLike)%"] }
    if let card = pieceOfCard(text) {
      ways.append(#"card LIKE ? ESCAPE '\'"#)
      arguments += ["\(card.escapedForLike)%"]
    }
    if let telephone = Telephone(text) {
      ways.append("\(Telephone.plainContact) LIKE ?")
      arguments += ["%\(telephone.digits)%"]
    }
    return (ways.joined(separator: " OR "), arguments)
  }

  /// The words of a name that is looked for, so many as a question of the database bears.
  static func words(of text: String) -> [Substring] {
    Array(Person.key(of: text).split(whereSeparator: \.isWhitespace).prefix(8))
  }

  /// So much of a card as somebody means who types it; `nil` for fewer than four signs: all cards
  /// begin with one letter, and a name is no card; and for more than a card has.
  static func pieceOfCard(_ text: String) -> String? {
    let piece = text.uppercased().filter { !$0.isWhitespace }
    return (4...12).contains(piece.count) ? piece : nil
  }

  /// Members by name, one page after another.
  ///
  /// - Parameters:
  ///   - page: counts from 1.
  ///   - pageSize: 1 to 200.
  public func members(page: Int, pageSize: Int = 50) async throws -> [MemberLine] {
    let size = min(max(pageSize, 1), 200)
    return try await database.read { db in
      try MemberLine.whole(
        db.makeStatement(
          sql: "\(MemberLine.select) ORDER BY nameKey, member.number LIMIT ? OFFSET ?"),
        arguments: [size, (min(max(page, 1), 1_000_000) - 1) * size], of: "member")
    }
  }

  /// How many members there are.
  public func count() async throws -> Int {
    try await database.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM member") ?? 0
    }
  }

  /// The kinds of membership.
  public func categories() async throws -> [MemberCategory] {
    try await database.read { db in try MemberCategory.all(in: db) }
  }
}
