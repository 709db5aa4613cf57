import Catalog
import Circulation
import Counter
import Foundation
import FrontDoor
import House
import Members
import Pages
import Persistence
import Testing
import Trail
import Values
import Waiting

/// Half an hour at the desk by scans and keys alone, with everything undone once; then the disk is
/// searched for who read what.
@Suite(.serialized)
struct `Half an hour at the desk by scans and keys` {
  /// Seconds for which an act can be undone there: a walk by Tab takes its time.
  private static let window: Int64 = 20

  @Test func `lends, renews, reserves and takes back, and leaves no trace of it`() async throws {
    try await Screen.sit(clock: .morning) { screen in
      await screen.house.house.scanDesk.setUndo(Self.window)
      let half = HalfHour(
        screen: screen, copies: try await screen.copies(4),
        wati: try await screen.enrol("Wati Quirina"),
        ningsih: try await screen.enrol("Ningsih Prameswari"))
      try await half.rule(loans: 9)
      try await screen.sitDown()
      var hand = CountedHand(screen.browser)
      try await half.lend(&hand)
      try await half.renew(&hand)
      try await half.takeBack(&hand)
      try await half.reserve(&hand)
      try await half.exception(&hand)
      try await half.close(&hand)
      #expect(hand.fields == 0, "nothing was typed")
      #expect(try await screen.house.house.database.violations() == [])
      try await Task.sleep(for: .seconds(Self.window + 1))
      for card in [half.wati.card.text, half.ningsih.card.text, screen.sari.card] {
        try await half.expectNoTrace(of: card)
      }
    }
  }
}

/// Who comes to the desk in this half hour, and with what.
private struct HalfHour: Sendable {
  let screen: Screen
  let copies: [Item]
  let wati: Member
  let ningsih: Member

  private static let undo = "[data-region=tape] li:first-child form[action='/desk/undo'] button"

  private var desk: LoanDesk { screen.house.house.loanDesk }

  func rule(loans: Int) async throws {
    try await desk.setRule(
      LoanRule(loans: .atMost(loans), renewals: .atMost(5)), at: screen.house.house.clock.now,
      by: .house)
  }

  private func scan(_ copy: Item, _ hand: inout CountedHand) async throws {
    try await hand.scan(copy.barcode.text)
  }

  private func open(_ member: Member, _ name: String, _ hand: inout CountedHand) async throws {
    try await hand.scan(member.card.text)
    try await screen.browser.waitFor(text: name, in: "[data-region=member]")
  }

  private func close(card hand: inout CountedHand) async throws {
    try await hand.scan("CMD-DONE")
    try await screen.browser.waitFor("[data-region=member] .leaf")
    // A copy that was scanned a moment ago would be taken for a slip of the hand.
    try await Task.sleep(for: .seconds(2))
  }

  /// Waits until her loans are due on these days.
  private func expect(_ member: Member, due days: [Day]) async throws {
    let isSo = try await eventually { try await self.dues(of: member) == days }
    let now = try await dues(of: member)
    #expect(isSo, "\(now)")
  }

  private func dues(of member: Member) async throws -> [Day] {
    try await desk.loans(of: member.number, on: screen.house.house.clock.today).map(\.due)
  }

  private func expect(holds count: Int, of member: Member) async throws {
    let isSo = try await eventually {
      try await desk.holds(of: member.number).count == count
    }
    #expect(isSo, "\(count) holds")
  }

  /// Three loans, the last one undone and made again.
  func lend(_ hand: inout CountedHand) async throws {
    try await open(wati, "Wati", &hand)
    for copy in copies.prefix(3) {
      try await scan(copy, &hand)
      try await screen.expect(copy, isLent: true)
    }
    try await screen.browser.waitFor(
      text: copies[2].barcode.text, in: "[data-region=tape] li:first-child")
    try await hand.walk(to: Self.undo)
    try await screen.expect(copies[2], isLent: false)
    try await scan(copies[2], &hand)
    try await screen.expect(copies[2], isLent: true)
  }

  /// One by its scan, undone, and then all.
  func renew(_ hand: inout CountedHand) async throws {
    let today = screen.house.house.clock.today
    try await expect(wati, due: [today + 14, today + 14, today + 14])
    try await Task.sleep(for: .seconds(2))
    try await scan(copies[0], &hand)
    try await hand.walk(to: ".refusal form[action='/desk/renewals'] button")
    let isRenewed = try await eventually {
      try await self.dues(of: wati).contains(today + 28)
    }
    #expect(isRenewed)
    try await hand.walk(to: Self.undo)
    try await expect(wati, due: [today + 14, today + 14, today + 14])
    try await hand.walk(to: "form[action='/desk/renewals/all'] button")
    try await expect(wati, due: [today + 28, today + 28, today + 28])
    try await close(card: &hand)
  }

  /// One return, undone and made again.
  func takeBack(_ hand: inout CountedHand) async throws {
    try await scan(copies[1], &hand)
    try await screen.expect(copies[1], isLent: false)
    try await screen.browser.waitFor(
      text: copies[1].barcode.text, in: "[data-region=tape] li:first-child")
    try await hand.walk(to: Self.undo)
    try await screen.expect(copies[1], isLent: true)
    try await Task.sleep(for: .seconds(2))
    try await scan(copies[1], &hand)
    try await screen.expect(copies[1], isLent: false)
  }

  /// What another has is reserved from its refusal, undone, and reserved again.
  func reserve(_ hand: inout CountedHand) async throws {
    try await open(ningsih, "Ningsih", &hand)
    let reserve = ".refusal form[action='/desk/holds'] button"
    try await scan(copies[0], &hand)
    try await hand.walk(to: reserve)
    try await expect(holds: 1, of: ningsih)
    try await hand.walk(to: Self.undo)
    try await expect(holds: 0, of: ningsih)
    try await Task.sleep(for: .seconds(2))
    try await scan(copies[0], &hand)
    try await hand.walk(to: reserve)
    try await expect(holds: 1, of: ningsih)
  }

  /// A code that nothing has is refused, and a copy goes out in spite of a rule.
  func exception(_ hand: inout CountedHand) async throws {
    try await screen.browser.waitFor("#scan-code:focus")
    try await hand.scan("UJI-904417")
    try await screen.browser.waitFor(text: "tidak dikenal", in: "[data-region=answer]")
    try await rule(loans: 0)
    try await scan(copies[3], &hand)
    try await hand.walk(to: ".refusal .anyway button")
    try await screen.expect(copies[3], isLent: true)
    try await rule(loans: 9)
    try await close(card: &hand)
  }

  /// Everything comes back; what was reserved is fetched, and comes back, too.
  func close(_ hand: inout CountedHand) async throws {
    try await scan(copies[0], &hand)
    try await screen.expect(copies[0], isLent: false)
    try await open(ningsih, "Ningsih", &hand)
    try await hand.walk(to: "form[action='/desk/holds/lend'] button")
    try await screen.expect(copies[0], isLent: true)
    try await close(card: &hand)
    for copy in [copies[0], copies[2], copies[3], screen.item] {
      try await scan(copy, &hand)
      try await screen.expect(copy, isLent: false)
    }
  }

  /// The house's own look finds her membership, and nothing beside it.
  func expectNoTrace(of card: String) async throws {
    let ended = try await Programs.run(
      "sartika", ["doctor", "--data", screen.house.folder.path, "--privacy", "--json"],
      typing: card + "\n\n")
    #expect(ended.code == 0, "\(ended.out) \(ended.err)")
    let lines = ended.out.split(separator: "\n").map { line in
      (try? JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))) ?? .null
    }
    let rightful = lines.filter { $0["check"].text == "rightful" }
      .compactMap { $0["says"]["en"].text }
    #expect(!rightful.isEmpty)
    #expect(!rightful.contains { $0.hasPrefix("open ") }, "\(rightful)")
  }
}
