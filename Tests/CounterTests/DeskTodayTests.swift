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

struct `What the day brings at the desk` {
  @Test func `is counted while nobody is served, and names nobody`() async throws {
    let counter = try await ACounter()
    let (desk, now) = (counter.places.desk, counter.watch.now)
    let (sari, wati) = (try await counter.member(), try await counter.member("Wati"))
    let (lent, free) = (try await counter.copy(), try await counter.copy("Saman"))
    _ = try await counter.loanDesk.checkOut(
      lent.number, to: sari.number, on: now.day - 14, at: now, by: .house)
    for record in [lent.record, free.record] {
      _ = try await counter.loanDesk.placeHold(
        record: record, for: wati.number, on: now.day, at: now, by: .house)
    }
    let state = try await DeskState(counter.scans, at: desk, for: counter.ratna)
    let day = try #require(state.today)
    #expect(day.dueCount == 1 && day.due.map(\.barcode) == [lent.barcode])
    #expect(day.toFetch.map(\.barcode) == [free.barcode])
    #expect(day.waiting == 2 && day.arrivals == 2)
    #expect(day.spines.map(\.title) == ["Saman", "Sarinah"])
    #expect(!"\(day)".contains("Wati"))
    try await counter.scan(sari.card, at: desk, by: counter.ratna)
    let serving = try await DeskState(counter.scans, at: desk, for: counter.ratna)
    #expect(serving.today == nil)
  }

  @Test func `says before a scan until when copies go out, by their kinds`() async throws {
    let counter = try await ACounter()
    let (desk, now) = (counter.places.desk, counter.watch.now)
    try await counter.loanDesk.setRule(
      LoanRule(itemType: .journal, days: 7), at: now, by: .house)
    try await counter.scan(counter.member().card, at: desk, by: counter.ratna)
    let state = try await DeskState(counter.scans, at: desk, for: counter.ratna)
    let terms = try #require(state.served).terms
    #expect(terms.terms.map(\.due) == [now.day + 14, now.day + 7])
    #expect(terms.terms.map { $0.types.map(\.id) } == [["Buku umum"], ["Jurnal"]])
    #expect(terms.limit == .atMost(3))
  }

  @Test func `is told of a refusal: the reason, and until when it would go out`() async throws {
    let counter = try await ACounter()
    let (desk, now) = (counter.places.desk, counter.watch.now)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    try await counter.loanDesk.setRule(LoanRule(loans: .atMost(0)), at: now, by: .house)
    for code in [sari.card, copy.barcode.text] {
      try await counter.scan(code, at: desk, by: counter.ratna)
    }
    let said = await counter.scans.lastAnswer(at: desk.number)
    let refused = try #require(said?.refused)
    #expect(refused.due == now.day + 14 && refused.title == "Sarinah")
    #expect(!refused.why.id.contains("Sarinah") && !refused.why.id.isEmpty)
  }

  @Test func `offers what the shop has of the title only where she sells`() async throws {
    let counter = try await ACounter()
    let (both, now) = (counter.places.both, counter.watch.now)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    _ = try await counter.shop.addProduct(
      NewProduct(
        name: "Sarinah", kind: .book, record: copy.record,
        variants: [NewVariant(price: Rupiah(95_000), opening: 2)]), at: now, by: .house)
    try await counter.loanDesk.setRule(LoanRule(loans: .atMost(0)), at: now, by: .house)
    for code in [sari.card, copy.barcode.text] {
      try await counter.scan(code, at: both, by: counter.ratna)
    }
    let state = try await DeskState(counter.scans, at: both, for: counter.ratna)
    let maySell = counter.ratna.permissions.contains(.tillSell)
    #expect(state.offers.map(\.name) == (maySell ? ["Sarinah"] : []))
    let atTheDesk = try await DeskState(
      counter.scans, at: counter.places.desk, for: counter.ratna)
    #expect(atTheDesk.offers.isEmpty)
  }
}

struct `A name that is typed where codes go` {
  @Test func `may be looked for; a code may not`() async throws {
    let counter = try await ACounter()
    let desk = counter.places.desk
    let texts: [(String, String?)] = [
      ("ratih anggraini", "ratih anggraini"), ("TAK-ADA-1", nil), ("1984 orwell", "1984 orwell"),
      ("0812 3456 7890", "0812 3456 7890"), ("+6281234567890", "+6281234567890"), ("680", nil),
      ("4006381333931", nil), ("012345678905", nil), ("IP 680", nil),
    ]
    for (typed, name) in texts {
      try await counter.scan(typed, at: desk, by: counter.ratna)
      let said = await counter.scans.lastAnswer(at: desk.number)
      let answer = try #require(said)
      #expect(answer.typedName?.lowercased() == name, "\(typed)")
    }
  }

  @Test func `is gone with the next answer, and a code that was refused is not`() async throws {
    let counter = try await ACounter()
    let (desk, copy) = (counter.places.desk, try await counter.copy())
    for text in ["TAK-ADA-1", "ratih anggraini", "081234567890", copy.barcode.text] {
      try await counter.scan(text, at: desk, by: counter.ratna)
    }
    let state = try await DeskState(counter.scans, at: desk, for: counter.ratna)
    #expect(state.answer?.type == "was-not-lent")
    #expect(state.refusedScans.answers.map { $0.scanned?.shown } == ["TAK-ADA-1"])
  }
}
