import Counter
import FrontDoor
import House
import Pages
import Persistence
import Testing

/// Half an hour at the desk, or with `make hour` a whole one, with one kind of hand alone and with
/// everything undone once; then the disk is searched for who read what.
@Suite(.serialized)
struct `A counted hour at the desk` {
  @Test func `by keys and scans alone leaves no trace of who read what`() async throws {
    // A walk by Tab takes its time.
    try await Self.spend(.keys, undo: Hour.isWhole ? 40 : 20)
  }

  @Test func `by touch alone leaves no trace of who read what`() async throws {
    try await Self.spend(.finger, undo: Hour.isWhole ? 40 : 10)
  }

  @Test(.enabled(if: Hour.isWhole, "make hour"))
  func `without scripts leaves no trace of who read what`() async throws {
    try await Self.spend(.plain, undo: 40)
  }

  /// - Parameter window: seconds for which an act can be undone there.
  private static func spend(_ kind: WorkingHand.Kind, undo window: Int64) async throws {
    let plan = DeskPlan(isWhole: Hour.isWhole)
    #expect(plan.acts >= (Hour.isWhole ? 60 : 20))
    try await Screen.sit { screen in
      await screen.house.house.scanDesk.setUndo(window)
      if kind == .finger { try await screen.browser.look(Look(width: 1024, height: 768)) }
      var walk = try await DeskWalk(kind, at: screen, copies: plan.copies)
      try await walk.rule(loans: 9)
      try await screen.sitDown()
      try await screen.browser.letScriptsRun(kind != .plain)
      try await screen.open("/desk")
      try await walk.take(plan.steps)
      #expect(kind != .keys || Hour.isWhole || walk.hand.counted.fields == 0)
      #expect(kind == .keys || walk.hand.counted.scans == 0)
      #expect(walk.books.readers.allSatisfy { $0.loans.isEmpty && $0.holds.isEmpty })
      #expect(try await screen.house.house.database.violations() == [])
      try await Task.sleep(for: .seconds(window + 1))
      for reader in walk.readers { try await screen.house.expectNoTrace(of: reader.card) }
    }
  }
}
