import Catalog
import Circulation
import GRDB
import Members
import Persistence
import Testing
import Trail
import Values

struct `What is lent to whom` {
  @Test func `is the same in the tables as in the policy, whatever the rules`() async throws {
    let house = try ADesk()
    var dice = Dice(state: 2026)
    let kinds: [MemberCategory.Code?] = [nil, .general, .student, .researcher, .volunteer]
    let types: [ItemType?] = [nil, .book, .reference, .journal, .clipping, .document]
    for _ in 1...60 {
      let rule = LoanRule(
        category: kinds[dice.roll(kinds.count)], itemType: types[dice.roll(types.count)],
        lends: [true, false, nil][dice.roll(3)], days: 9)
      if dice.roll(4) == 0 {
        try await house.desk.removeRule(
          for: rule.category, rule.itemType, at: ADesk.morning, by: .house)
      } else {
        try await house.desk.setRule(rule, at: ADesk.morning, by: .house)
      }
      for kind in kinds.compactMap({ $0 }) {
        for type in types.compactMap({ $0 }) {
          let policy = try await house.desk.policy(for: kind, type)
          let said = try await Self.said(house.database, kind, type)
          #expect(policy.lends == said, "\(kind.rawValue) \(type.rawValue)")
        }
      }
      #expect(try await house.database.violations() == [])
    }
  }

  private static func said(
    _ database: LibraryDatabase, _ kind: MemberCategory.Code, _ type: ItemType
  ) async throws -> Bool? {
    try await database.read { db in
      try Bool.fetchOne(
        db, sql: "SELECT lends FROM lending WHERE category = ? AND itemType = ?",
        arguments: [kind, type])
    }
  }
}
