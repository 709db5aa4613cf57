import Counter
import FrontDoor
import House
import Members
import Pages
import Testing
import Trail
import Values

/// An hour at the till, with one kind of hand alone: ten sales, or with `make hour` fifty.
@Suite(.serialized)
struct `A counted hour at the till` {
  /// Seconds for which a change of the cart can be undone there: a walk by Tab takes its time.
  private static let window: Int64 = 60

  @Test func `is spent by keys and scans alone`() async throws {
    try await Self.spend(.keys)
  }

  @Test func `is spent by touch alone`() async throws {
    try await Self.spend(.finger)
  }

  @Test(.enabled(if: Hour.isWhole, "make hour"))
  func `is spent without scripts`() async throws {
    try await Self.spend(.plain)
  }

  private static func spend(_ kind: WorkingHand.Kind) async throws {
    // Goods of which none is left are refused to a tap.
    try await TillPage.visit(expecting: ["422"]) { till in
      await till.house.house.scanDesk.setUndo(Self.window)
      if kind == .finger { try await till.browser.look(Look(width: 1024, height: 768)) }
      try await till.browser.letScriptsRun(kind != .plain)
      let shelf = try await SalesShelf(of: till)
      try await till.open("/till")
      let plan = SalesPlan(isWhole: Hour.isWhole, of: shelf)
      var walk = SalesWalk(kind, at: till, selling: shelf)
      try await walk.serve(plan.customers)
      #expect(kind == .keys || walk.hand.counted.scans == 0)
      let audit = walk.audit(sales: plan.sales)
      try await audit.everythingSold()
      guard Hour.isWhole else { return }
      try await walk.countTheDrawer()
      try await audit.countedDrawer()
      try await till.browser.letScriptsRun(true)
      try await walk.seeTheSales()
      try await walk.seeTheEvening()
      try await Self.expectNoTrace(in: till.house)
    }
  }

  /// One second after nothing can be undone any more, of a member: no sale knows who bought.
  private static func expectNoTrace(in house: RunningHouse) async throws {
    let sari = try await house.house.membership.enrol(
      NewMember(name: "Xanthippe Sari"), at: house.house.clock.now, by: .house
    ).member
    try await Task.sleep(for: .seconds(window + 1))
    try await house.expectNoTrace(of: sari.card.text)
  }
}
