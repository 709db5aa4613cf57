import Access
import Catalog
import GRDB
import Members
import Persistence
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `A tape whose card closes by what a page brings late` {
  private static func misread(_ card: String) -> String {
    "\(card.dropLast())\(card.last == "0" ? "1" : "0")"
  }

  @Test(arguments: ["done", "misread", "stranger"])
  func `shows no title and no card any more, though the answer is not seen yet`(
    ending: String
  ) async throws {
    let counter = try await ACounter()
    let (desk, ratna) = (counter.places.desk, counter.ratna)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    try await counter.scan(sari.card, at: desk, by: ratna)
    try await counter.scan(copy.barcode.text, at: desk, by: ratna)
    let before = await counter.scans.tape(at: desk.number, for: [.loansMake])
    #expect(before.contains { $0.title != nil } && before.last?.code != nil)

    // The card of a woman who is erased has the right check character, and is nobody's.
    let stranger = try await counter.member("Wati")
    if ending == "stranger" {
      try await counter.database.transaction { db in
        try db.execute(sql: "DELETE FROM member WHERE number = ?", arguments: [stranger.number])
      }
    }
    let text =
      switch ending {
      case "done": "CMD-DONE"
      case "misread": Self.misread(sari.card)
      default: stranger.card
      }
    let scan = try counter.newScan(text)
    counter.watch.pass(seconds: 3)
    _ = try await counter.scans.bring(scan, to: desk, by: .staff(ratna.number))

    #expect(
      try await counter.workplaces.served(at: desk.number, now: counter.watch.now) == nil)
    let after = await counter.scans.tape(at: desk.number, for: [.loansMake])
    #expect(after.contains { $0.kind == .lent } && after.allSatisfy { $0.title == nil })
    #expect(after.last?.kind == .cardOpened && after.last?.code == nil)
  }
}
