import GRDB
import Persistence
import Values

/// One page of members who were looked for.
public struct MemberPage: Sendable {
  /// Those of this page, by name.
  public let lines: [MemberLine]
  /// How many there are on all pages.
  public let total: Int
}

extension Membership {
  /// Members of whom somebody knows a name, one end of the card or the telephone; by name.
  ///
  /// Every word must be in the name; of a card the first or last four signs, of a telephone four
  /// digits. An empty text finds nothing, so that nobody leafs through.
  /// - Parameters:
  ///   - page: counts from 1.
  ///   - pageSize: 1 to 200.
  public func members(
    knownBy text: String, page: Int = 1, pageSize: Int = 10
  ) async throws -> MemberPage {
    let (condition, arguments) = Self.knownBy(text)
    guard let condition else { return MemberPage(lines: [], total: 0) }
    let size = min(max(pageSize, 1), 200)
    let first = (min(max(page, 1), 1_000_000) - 1) * size
    return try await database.read { db in
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM member WHERE \(condition)", arguments: arguments)
      let lines = try MemberLine.whole(
        db.makeStatement(
          sql: """
            \(MemberLine.select) WHERE \(condition)
            ORDER BY nameKey, member.number LIMIT ? OFFSET ?
            """), arguments: arguments + [size, first], of: "member")
      return MemberPage(lines: lines, total: total ?? 0)
    }
  }

  private static func knownBy(_ text: String) -> (String?, StatementArguments) {
    let words = words(of: text)
    guard !words.isEmpty else { return (nil, StatementArguments()) }
    let named = words.map { _ in #"nameKey LIKE ? ESCAPE '\'"# }.joined(separator: " AND ")
    var (ways, arguments) = (["(\(named))"], StatementArguments())
    for word in words { arguments += ["%\(word.escapedForLike)%"] }
    if let card = pieceOfCard(text) {
      let piece = card.escapedForLike
      ways.append(#"card LIKE ? ESCAPE '\' OR card LIKE ? ESCAPE '\'"#)
      arguments += ["\(piece)%", "%\(piece)"]
    }
    if let telephone = Telephone(text) {
      ways.append("\(Telephone.plainContact) LIKE ?")
      arguments += ["%\(telephone.digits)%"]
    }
    return ("(\(ways.joined(separator: " OR ")))", arguments)
  }
}
