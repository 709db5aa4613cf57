import Catalog
import Circulation
import Members
import Persistence
import Testing
import Trail
import Values

struct `The house rules` {
  let house: ADesk
  init() throws { house = try ADesk() }

  private func set(_ rule: LoanRule) async throws {
    try await house.desk.setRule(rule, at: ADesk.morning, by: .house)
  }

  @Test func `each question falls through on its own`() async throws {
    try await set(LoanRule(category: .student, itemType: .journal, renewals: .atMost(0)))
    let policy = try await house.desk.policy(for: .student, .journal)
    #expect(policy.days == 7)
    #expect(policy.loans == .atMost(5))
    #expect(policy.renewals == .atMost(0))
    #expect(policy.shelfDays == 7)
    #expect(policy.lends)
  }

  @Test func `the kind of member counts before the kind of copy`() async throws {
    let policy = try await house.desk.policy(for: .researcher, .journal)
    #expect(policy.days == 28)
    #expect(policy.renewals == .atMost(3))
  }

  @Test func `none is not the same as no answer, nor as no limit`() async throws {
    try await set(LoanRule(category: .volunteer, loans: .unlimited, holds: .atMost(0)))
    let policy = try await house.desk.policy(for: .volunteer, .book)
    #expect(policy.loans == .unlimited)
    #expect(policy.holds == .atMost(0))
    #expect(policy.loans == .unlimited)
    #expect(policy.holds == .atMost(0))
  }

  @Test func `researchers may be lent what others read here`() async throws {
    try await set(LoanRule(category: .researcher, itemType: .reference, lends: true, days: 3))
    let book = try await house.copy(type: .reference)
    let sari = try await house.member()
    await #expect(throws: CheckOutRefusal.notForLoan) { try await house.lend(book, to: sari) }
    let intan = try await house.member("Intan", .researcher)
    #expect(try await house.lend(book, to: intan).due == ADesk.today + 3)
  }

  @Test func `a limit for one kind of copy counts that kind only`() async throws {
    try await set(LoanRule(itemType: .journal, days: 7, loans: .atMost(1)))
    let sari = try await house.member()
    try await house.lend(house.copy(type: .journal), to: sari)
    await #expect(throws: CheckOutRefusal.limitOfTypeReached(1)) {
      try await house.lend(house.copy(type: .journal), to: sari)
    }
    try await house.lend(house.copy(), to: sari)
  }

  @Test func `say which line gave each answer`() async throws {
    let answers = try await house.desk.explain(for: .researcher, .journal)
    let given = answers.map { [$0.question.en, $0.answer.en, $0.rule?.category?.rawValue ?? "-"] }
    #expect(
      given == [
        ["may be borrowed", "yes", "-"], ["loan period", "28 days", "peneliti"],
        ["loans", "5", "peneliti"], ["renewals", "3", "peneliti"], ["holds", "5", "-"],
        ["days on the hold shelf", "7 days", "-"],
      ])
  }

  @Test func `a line is replaced, removed, and refused when it is impossible`() async throws {
    try await set(LoanRule(category: .student, days: 21))
    #expect(try await house.desk.policy(for: .student, .book).days == 21)
    #expect(try await house.desk.rules().count == 5)
    try await house.desk.removeRule(for: .student, nil, at: ADesk.morning, by: .house)
    #expect(try await house.desk.policy(for: .student, .book).days == 14)
    let impossible: [(rule: LoanRule, field: Reason.Field)] = [
      (LoanRule(days: 0), "days"), (LoanRule(loans: .atMost(-5)), "loans"),
      (LoanRule(shelfDays: 400), "shelfDays"), (LoanRule(renewals: .atMost(.max)), "renewals"),
    ]
    for (rule, field) in impossible {
      await #expect(throws: LoanRuleRefusal.impossibleNumber(at: field)) { try await set(rule) }
    }
    let several = await #expect(throws: Refusals.self) {
      try await set(LoanRule(days: 0, loans: .atMost(5000), holds: .atMost(2), shelfDays: 0))
    }
    #expect(several?.reasons.compactMap(\.reason.field) == ["days", "loans", "shelfDays"])
    await #expect(throws: LoanRuleRefusal.unknownKind) {
      try await set(LoanRule(category: .init(rawValue: "tamu"), days: 3))
    }
  }

  @Test func `a house without lines has its defaults`() {
    let policy = LoanPolicy(resolving: [], typeLends: true)
    #expect(policy == LoanPolicy())
    let day = ADesk.today
    #expect(policy.dueDay(on: day, membershipEnds: day + 100) == day + 14)
    #expect(policy.dueDay(on: day, membershipEnds: day) == day)
    #expect(policy.dueDay(on: day, membershipEnds: day - 1) == day + 14)
    #expect(policy.renewedDueDay(of: day + 20, on: day, membershipEnds: day + 100) == day + 34)
    #expect(policy.renewedDueDay(of: day + 20, on: day, membershipEnds: day + 10) == day + 20)
  }
}
