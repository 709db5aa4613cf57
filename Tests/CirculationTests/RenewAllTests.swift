import Access
import Catalog
import Circulation
import Members
import Testing
import Trail
import Values

struct `Renewing all at the desk` {
  private let house: ADesk
  private let sari: MemberNumber
  private let today = ADesk.today

  init() async throws {
    house = try ADesk()
    sari = try await house.member()
  }

  /// Her loans as a page shows them.
  private func shown() async throws -> [LoanNumber: Day] {
    try await house.desk.loans(of: sari, on: today).reduce(into: [:]) { $0[$1.loan] = $1.due }
  }

  @Test func `renews what can be renewed, and says of each other why not`() async throws {
    let (record, items) = try await house.title("Entrok")
    let waited = try await house.lend(items[0].number, to: sari).loan
    let free = try await house.lend(house.copy(), to: sari).loan
    try await house.reserve(record, for: house.member("Intan"))
    let all = try await house.desk.renewAllAtDesk(
      of: sari, seen: shown(), on: today + 3, by: .house)
    // The desk is more patient than a member's own page: this is the third day of fourteen.
    #expect(all.renewed == [free] && all.count == 2)
    #expect(all.kept.map(\.title) == ["Entrok"] && all.kept.map(\.reason) == [.othersWaiting])
    let dues = try await house.desk.loans(of: sari, on: today).map { ($0.loan, $0.due) }
    #expect(dues.map(\.0) == [waited, free] && dues.map(\.1) == [today + 14, today + 28])
  }

  @Test func `is undone as one act, all of it or nothing`() async throws {
    for copy in [try await house.copy("Entrok"), try await house.copy("Saman")] {
      _ = try await house.lend(copy, to: sari)
    }
    let (before, seen) = (try await shown(), try await shown())
    func renewAll(_ seen: [LoanNumber: Day]) async throws -> RenewedAll {
      try await house.desk.renewAllAtDesk(of: sari, seen: seen, on: today + 3, by: .house)
    }
    let undone = try await house.desk.undo(
      try await renewAll(seen).undo, on: today + 3, at: ADesk.morning, by: .house)
    #expect(undone.kind == .renewals(2))
    #expect(try await shown() == before)
    // One of them has gone on since: the other stays renewed as well.
    let all = try await renewAll(seen)
    try await house.takeBack(all.items[1])
    let after = try await shown()
    await #expect(throws: UndoRefusal.changedSince) {
      try await house.desk.undo(all.undo, on: today + 3, at: ADesk.morning, by: .house)
    }
    #expect(try await shown() == after)
  }

  @Test func `a second time from the same page renews nothing again`() async throws {
    _ = try await house.lend(house.copy(), to: sari)
    let seen = try await shown()
    for renewed in [1, 0] {
      let all = try await house.desk.renewAllAtDesk(
        of: sari, seen: seen, on: today + 3, by: .house)
      #expect(all.renewed.count == renewed)
    }
    #expect(try await house.desk.loans(of: sari, on: today).map(\.renewals) == [1])
  }

  @Test func `leaves what went out since the page was drawn`() async throws {
    let seen = try await shown()
    _ = try await house.lend(house.copy(), to: sari)
    let all = try await house.desk.renewAllAtDesk(of: sari, seen: seen, on: today, by: .house)
    #expect(all.renewed.isEmpty && all.kept.count == 1)
  }
}
