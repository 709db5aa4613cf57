import Access
import Catalog
import Circulation
import Members
import PointOfSale
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `A copy that is chosen on the page` {
  private let counter: ACounter
  private let sari: (number: MemberNumber, card: String)
  private let wati: (number: MemberNumber, card: String)
  private let copy: Item

  init() async throws {
    counter = try await ACounter()
    sari = try await counter.member()
    wati = try await counter.member("Wati")
    copy = try await counter.copy()
    try await counter.scan(sari.card, at: counter.places.desk, by: counter.ratna)
  }

  private var ratna: Actor { .staff(counter.ratna.number) }

  @discardableResult
  private func lend() async throws -> Bool {
    try await counter.scans.lend(
      copy.number, to: sari.number, at: counter.places.desk, by: ratna)
  }

  private func borrowers() async throws -> [MemberNumber] {
    var all: [MemberNumber] = []
    for who in [sari.number, wati.number] {
      let loans = try await counter.loanDesk.loans(of: who, on: counter.watch.now.day)
      if !loans.isEmpty { all.append(who) }
    }
    return all
  }

  @Test func `goes to whom the page showed, as if its label had been scanned`() async throws {
    #expect(try await lend())
    #expect(try await borrowers() == [sari.number])
    let desk = counter.places.desk.number
    #expect(await counter.scans.lastAnswer(at: desk)?.type == "checked-out")
    #expect(await counter.scans.tape(at: desk, for: [.loansMake]).map(\.kind).first == .lent)
  }

  @Test func `goes to nobody while another's card waits before it`() async throws {
    let desk = counter.places.desk
    try await counter.scan(wati.card, at: desk, late: true)
    await #expect(throws: ScanDeskRefusal.scansWaitFirst) { try await lend() }
    try await counter.scans.takeAll(at: desk, by: ratna)
    #expect(try await borrowers().isEmpty)
    await #expect(throws: ScanDeskRefusal.anotherIsServed) { try await lend() }
    #expect(try await borrowers().isEmpty)
  }

  @Test func `goes to nobody when another's card stood before it in the line`() async throws {
    let (desk, scans) = (counter.places.desk, counter.scans)
    let turnstile = await scans.memory.turnstile(of: desk.number)
    let press = try await turnstile.pass { () async throws -> Task<Bool, any Error> in
      let card = Task { try await counter.scan(wati.card, at: desk, by: counter.ratna) }
      #expect(try await eventually { await turnstile.queued == 1 })
      let press = Task { try await lend() }
      #expect(try await eventually { await turnstile.queued == 2 })
      _ = card
      return press
    }
    await #expect(throws: ScanDeskRefusal.anotherIsServed) { try await press.value }
    #expect(try await borrowers().isEmpty)
  }

  @Test func `is said to be in the queue of labels when one was asked for`() async throws {
    let desk = counter.places.desk
    let isLent = try await counter.scans.lend(
      copy.number, to: sari.number, at: desk, by: ratna, wantsLabel: true)
    #expect(isLent)
    let said = await counter.scans.lastAnswer(at: desk.number)
    #expect(said?.labelled == LabelledCopy(item: copy.number, barcode: copy.barcode))
  }

  @Test func `is refused aloud, with the ways on`() async throws {
    let now = counter.watch.now
    _ = try await counter.loanDesk.checkOut(
      copy.number, to: wati.number, on: now.day, at: now, by: .house)
    #expect(try await !lend())
    let said = await counter.scans.lastAnswer(at: counter.places.desk.number, in: .desk)
    #expect(said?.refused?.item == copy.number)
    #expect(try await borrowers() == [wati.number])
  }
}
