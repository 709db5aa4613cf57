import Catalog
import Circulation
import Foundation
import FrontDoor
import House
import Members
import Pages
import Testing
import Trail
import Values
import Waiting

/// Ratna at the desk, with one kind of hand alone: each step is done on her page, written down beside
/// it, and held against what the house knows.
struct DeskWalk: Sendable {
  /// Somebody who comes to the desk.
  struct Reader: Sendable {
    let number: MemberNumber
    let card: String
    /// What she is looked for by, and what the desk calls her.
    let name: String
  }

  let screen: Screen
  let readers: [Reader]
  let copies: [Item]
  var hand: WorkingHand
  var books: DeskBooks
  /// When a code was scanned or typed last: at once the same one would be a slip of the hand.
  private var entered: [String: ContinuousClock.Instant] = [:]

  var browser: Browser { screen.browser }
  var desk: LoanDesk { screen.house.house.loanDesk }

  /// So many days a loan lasts, and so many a renewal adds.
  static let days = 14

  /// A word of the title of each copy, by which no other is found.
  static let words = [
    "zirkonium", "anggrek", "bakung", "cempaka", "dahlia", "edelweis", "flamboyan", "gardenia",
    "hortensia", "ixora", "jasmin",
  ]

  /// Something did not come as it should have.
  struct Stuck: Error, CustomStringConvertible {
    let description: String
  }

  /// Prepares who comes and so many copies; Sari has the first at home.
  init(_ kind: WorkingHand.Kind, at screen: Screen, copies count: Int) async throws {
    self.screen = screen
    hand = WorkingHand(kind, at: screen.browser)
    let wati = try await screen.enrol("Wati Quirina")
    let ningsih = try await screen.enrol("Ningsih Prameswari")
    readers = [
      Reader(number: wati.number, card: wati.card.text, name: "Quirina"),
      Reader(number: ningsih.number, card: ningsih.card.text, name: "Prameswari"),
      Reader(number: screen.sari.number, card: screen.sari.card, name: "Xanthippe"),
    ]
    var copies = [screen.item]
    for word in Self.words[1..<count] {
      copies.append(try await screen.copy(titled: "\(word.capitalized) di Beranda"))
    }
    self.copies = copies
    let house = screen.house.house
    let hers = try await house.loanDesk.loans(of: screen.sari.number, on: house.clock.today)
    let sari = DeskBooks.Reader(loans: hers.first.map { [0: $0.due] } ?? [:])
    books = DeskBooks([DeskBooks.Reader(), DeskBooks.Reader(), sari])
  }

  func rule(loans: Int) async throws {
    try await desk.setRule(
      LoanRule(loans: .atMost(loans), renewals: .atMost(5)), at: screen.house.house.clock.now,
      by: .house)
  }

  /// Does one thing after the other.
  mutating func take(_ steps: [DeskStep]) async throws {
    for (number, step) in steps.enumerated() {
      do {
        if hand.kind == .keys, !step.isElsewhere { try await browser.waitFor("#scan-code:focus") }
        try await take(step)
        try await seeBooks()
      } catch {
        throw Stuck(description: "step \(number), \(step): \(error)")
      }
    }
  }

  /// Waits until the house knows what is written down.
  private func seeBooks() async throws {
    let isSo = try await eventually { try await inTheHouse() == books.readers }
    let now = try await inTheHouse()
    guard isSo else { throw Stuck(description: "\(now), not \(books.readers)") }
  }

  private func inTheHouse() async throws -> [DeskBooks.Reader] {
    let today = screen.house.house.clock.today
    var all: [DeskBooks.Reader] = []
    for reader in readers {
      var seen = DeskBooks.Reader()
      for loan in try await desk.loans(of: reader.number, on: today) {
        seen.loans[copies.firstIndex { $0.number == loan.item } ?? -1] = loan.due
      }
      for hold in try await desk.holds(of: reader.number) {
        seen.holds.insert(copies.firstIndex { $0.record == hold.record } ?? -1)
      }
      all.append(seen)
    }
    return all
  }

  /// Scans a code, or types it; not again before it could be meant.
  mutating func enter(_ code: String) async throws {
    if let last = entered[code] {
      try await Task.sleep(until: last + .seconds(2), clock: .continuous)
    }
    try await hand.enter(code)
    entered[code] = ContinuousClock.now
  }

  /// Waits until the tape says so of what was done last.
  func told(_ words: String...) async throws {
    for word in words {
      try await browser.waitFor(text: word, in: "[data-region=tape] li:first-child")
    }
  }
}
