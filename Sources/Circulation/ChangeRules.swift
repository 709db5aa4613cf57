public import Catalog
import GRDB
public import Members
import Persistence
public import Trail
public import Values

extension LoanDesk {
  /// The lines of the house rules, the general one first.
  public func rules() async throws -> [LoanRule] {
    try await database.read { db in try LoanRule.all(db) }
  }

  /// Writes a line of the house rules, in the place of the one for the same members and copies.
  ///
  /// Loans that are open keep their due days, and are renewed by the new rule; a copy that waits for
  /// somebody to whom such copies are not lent any more gives her place back.
  /// - Parameter seen: the line as it was when whoever asks looked at it, one that leaves everything
  ///   open where there was none; `nil` writes over whatever is there.
  /// - Throws: `LoanRuleRefusal` when a number is impossible or the line speaks of nothing known;
  ///   `ChangedSince`.
  public func setRule(
    _ rule: LoanRule, seen: LoanRule? = nil, at now: Instant, by actor: Actor
  ) async throws {
    try rule.check()
    try await database.transaction { db in
      try actor.needs(.settingsEdit, in: db)
      try rule.checkKinds(db)
      try ChangedSince.check(seen, is: try rule.written(db))
      try rule.delete(db)
      try db.execute(
        sql: "INSERT INTO loanRule (\(LoanRule.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          rule.category, rule.itemType, rule.lends, rule.days, rule.loans?.column,
          rule.renewals?.column, rule.holds?.column, rule.shelfDays,
        ])
      try Lending.follow(db)
      try rule.note(db, .loanRuleSet, at: now, by: actor)
    }
  }

  /// Takes a line out of the house rules; the next one decides.
  public func removeRule(
    for category: MemberCategory.Code?, _ type: ItemType?, at now: Instant, by actor: Actor
  ) async throws {
    let rule = LoanRule(category: category, itemType: type)
    try await database.transaction { db in
      try actor.needs(.settingsEdit, in: db)
      try rule.delete(db)
      try Lending.follow(db)
      try rule.note(db, .loanRuleRemoved, at: now, by: actor)
    }
  }
}

extension LoanRule {
  /// Looks at every number of the line.
  ///
  /// - Throws: `LoanRuleRefusal.impossibleNumber`, or `Refusals` with each of them.
  public func check() throws {
    try Refusals.among(
      { try Self.require(days, in: 1...3650, at: "days") },
      { try Self.require(loans?.column, in: -1...1000, at: "loans") },
      { try Self.require(renewals?.column, in: -1...1000, at: "renewals") },
      { try Self.require(holds?.column, in: -1...1000, at: "holds") },
      { try Self.require(shelfDays, in: 1...365, at: "shelfDays") })
  }

  private static func require(
    _ number: Int?, in bounds: ClosedRange<Int>, at field: Reason.Field
  ) throws(LoanRuleRefusal) {
    guard number.map({ bounds.contains($0) }) ?? true else { throw .impossibleNumber(at: field) }
  }

  fileprivate func checkKinds(_ db: Database) throws {
    if let category, try MemberCategory.find(db, category) == nil {
      throw LoanRuleRefusal.unknownKind
    }
    if let itemType, try ItemTypeLine.find(db, itemType) == nil {
      throw LoanRuleRefusal.unknownKind
    }
  }

  /// The line for the same members and copies as it is written now; open where there is none.
  fileprivate func written(_ db: Database) throws -> LoanRule {
    try Self.all(db).first { $0.category == category && $0.itemType == itemType }
      ?? LoanRule(category: category, itemType: itemType)
  }

  fileprivate func delete(_ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM loanRule WHERE category IS ? AND itemType IS ?",
      arguments: [category, itemType])
  }

  fileprivate func note(
    _ db: Database, _ action: AuditAct, at now: Instant, by actor: Actor
  ) throws {
    try Audit.write(
      db, at: now, by: actor, action: action,
      subject: "rule \(category?.rawValue ?? "-") / \(itemType?.rawValue ?? "-")")
  }
}

/// Why a line of the house rules cannot be written.
public enum LoanRuleRefusal: Refusal, Hashable {
  /// With the field of the form in which it is typed.
  case impossibleNumber(at: Reason.Field)
  /// The member category or the item type is none of the house's.
  case unknownKind

  public var reason: Reason {
    switch self {
    case .impossibleNumber(let field):
      Reason(
        "loan-rule-number", at: field,
        id: "Angka aturan tidak masuk akal. Hari paling sedikit 1, batas paling banyak 1.000.",
        en: "One of the numbers is not possible. Days are at least 1, limits at most 1,000.")
    case .unknownKind:
      Reason(
        "loan-rule-kind",
        id: "Kategori anggota atau tipe koleksi itu tidak ada. Pilih dari daftar.",
        en: "There is no such member category or item type. Choose from the list.")
    }
  }
}
