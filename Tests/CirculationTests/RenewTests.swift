import Access
import Catalog
import Circulation
import Members
import Persistence
import Testing
import Trail
import Values

struct `Renewing` {
  let house: ADesk
  let today = ADesk.today
  let sari: MemberNumber
  init() async throws {
    house = try ADesk()
    sari = try await house.member()
  }

  @Test func `begins where the loan ends`() async throws {
    let loan = try await house.lend(house.copy("Layar Terkembang"), to: sari).loan
    let slip = try await house.desk.renew(loan, for: sari, on: today + 10, by: .member(sari))
    #expect(slip.due == today + 28)
    #expect(slip.title == "Layar Terkembang")
  }

  @Test func `that gains nothing is refused, and not counted`() async throws {
    let ayu = try await house.member("Ayu", until: today + 14)
    let loan = try await house.lend(house.copy(), to: ayu).loan
    for _ in 1...3 {
      await #expect(throws: RenewalRefusal.nothingToGain(due: today + 14)) {
        try await house.desk.renew(loan, for: ayu, on: today + 10, by: .member(ayu))
      }
    }
    #expect(try await house.desk.loans(of: ayu, on: today + 10).map(\.renewals) == [0])
  }

  @Test func `never shortens a loan`() async throws {
    let loan = try await house.lend(house.copy(), to: sari).loan
    try await house.desk.setRule(
      LoanRule(days: 3, loans: .atMost(3)), at: ADesk.morning, by: .house)
    #expect(
      try await house.desk.renew(loan, for: sari, on: today + 13, by: .member(sari)).due == today
        + 17)
  }

  @Test func `does not go beyond the membership`() async throws {
    let ayu = try await house.member("Ayu", until: today + 20)
    let loan = try await house.lend(house.copy(), to: ayu).loan
    #expect(
      try await house.desk.renew(loan, for: ayu, on: today + 10, by: .member(ayu)).due == today + 20
    )
  }

  @Test func `is possible twice`() async throws {
    let loan = try await house.lend(house.copy(), to: sari).loan
    for day in [today + 10, today + 21] {
      _ = try await house.desk.renew(loan, for: sari, on: day, by: .member(sari))
    }
    await #expect(throws: RenewalRefusal.limitReached(renewals: 2)) {
      try await house.desk.renew(loan, for: sari, on: today + 40, by: .member(sari))
    }
  }

  @Test func `is promised by a slip for as long as there is one left`() async throws {
    let loan = try await house.lend(house.copy(), to: sari).loan
    // Today there is nothing to gain by it, and yet it may be renewed before it is due.
    #expect(try await house.desk.loans(of: sari, on: today).map(\.mayBeRenewed) == [true])
    for day in [today + 10, today + 21] {
      _ = try await house.desk.renew(loan, for: sari, on: day, by: .member(sari))
    }
    #expect(try await house.desk.loans(of: sari, on: today + 22).map(\.mayBeRenewed) == [false])
  }

  @Test func `beyond the limit tells how often it was done, not how often it may be`() async throws
  {
    let loan = try await house.lend(house.copy(), to: sari).loan
    let ratna = Actor.staff(try await house.staff("Ratna", .librarian))
    let renewals: [(Int, ExceptionReason?)] = [(10, nil), (21, nil), (30, .agreed)]
    for (day, exception) in renewals {
      _ = try await house.desk.renew(
        loan, on: today + day, at: ADesk.morning, by: ratna, overriding: exception)
    }
    await #expect(throws: RenewalRefusal.limitReached(renewals: 3)) {
      try await house.desk.renew(loan, on: today + 40, at: ADesk.morning, by: ratna)
    }
  }

  @Test func `is not possible while others wait, unless a copy stands there for them`()
    async throws
  {
    let (record, items) = try await house.title(copies: 2)
    let loan = try await house.lend(items[0].number, to: sari).loan
    try await house.reserve(record, for: house.member("Intan"))
    _ = try await house.desk.renew(loan, for: sari, on: today + 10, by: .member(sari))
    try await house.reserve(record, for: house.member("Ayu"))
    await #expect(throws: RenewalRefusal.othersWaiting) {
      try await house.desk.renew(loan, for: sari, on: today + 22, by: .member(sari))
    }
    let line = try await house.desk.loans(of: sari, on: today + 22)[0]
    #expect(!line.renewable && line.obstacles == [.othersWaiting])
  }

  @Test func `a week late is for the desk`() async throws {
    let loan = try await house.lend(house.copy(), to: sari).loan
    await #expect(throws: RenewalRefusal.tooLate) {
      try await house.desk.renew(loan, for: sari, on: today + 22, by: .member(sari))
    }
    let slip = try await house.desk.renew(loan, on: today + 22, at: ADesk.morning, by: .house)
    #expect(slip.due == today + 36)
  }

  @Test func `another's loan does not exist for her`() async throws {
    let loan = try await house.lend(house.copy(), to: sari).loan
    let intan = try await house.member("Intan")
    await #expect(throws: RenewalRefusal.unknownLoan) {
      try await house.desk.renew(loan, for: intan, on: today + 5, by: .member(intan))
    }
  }

  @Test func `all reasons are told at once, and the desk may set them aside`() async throws {
    let (record, items) = try await house.title()
    let loan = try await house.lend(items[0].number, to: sari).loan
    try await house.reserve(record, for: house.member("Intan"))
    try await house.block(sari)
    let ratna = try await house.staff("Ratna", .librarian)
    let reasons = try await house.reasons {
      try await house.desk.renew(loan, on: today + 5, at: ADesk.morning, by: .staff(ratna))
    }
    #expect(reasons == ["title-waited-for", "member-blocked"])
    let slip = try await house.desk.renew(
      loan, on: today + 5, at: ADesk.morning, by: .staff(ratna), overriding: .agreed)
    #expect(slip.due == today + 28)
  }

  @Test func `everything at once renews what can be renewed`() async throws {
    let (record, items) = try await house.title()
    let waited = try await house.lend(items[0].number, to: sari).loan
    let free = try await house.lend(house.copy(), to: sari).loan
    try await house.reserve(record, for: house.member("Intan"))
    #expect(try await house.desk.renewAll(of: sari, on: today + 10, by: .member(sari)) == [free])
    #expect(try await house.desk.renewAll(of: sari, on: today + 10, by: .member(sari)) == [])
    let dues = try await house.desk.loans(of: sari, on: today).map { ($0.loan, $0.due) }
    #expect(dues.map(\.0) == [waited, free])
    #expect(dues.map(\.1) == [today + 14, today + 28])
  }

  @Test func `asked by two hands that saw the same day renews once`() async throws {
    let loan = try await house.lend(house.copy(), to: sari).loan
    let seen = today + 14
    let slip = try await house.desk.renew(
      loan, on: today + 10, at: ADesk.morning, by: .house, seen: seen)
    #expect(slip.due == today + 28)
    await #expect(throws: RenewalRefusal.dueChanged(today + 28)) {
      try await house.desk.renew(loan, on: today + 10, at: ADesk.morning, by: .house, seen: seen)
    }
    await #expect(throws: RenewalRefusal.dueChanged(today + 28)) {
      try await house.desk.renew(loan, for: sari, on: today + 24, by: .member(sari), seen: seen)
    }
    #expect(try await house.desk.loans(of: sari, on: today)[0].renewals == 1)
    #expect(
      try await house.desk.renew(loan, for: sari, on: today + 24, by: .member(sari), seen: slip.due)
        .due == today + 42)
  }

  @Test func `that was done meanwhile is not done again by an exception`() async throws {
    let ratna = try await house.staff("Ratna", .librarian)
    let loan = try await house.lend(house.copy(), to: sari).loan
    try await house.desk.setRule(LoanRule(renewals: .atMost(0)), at: ADesk.morning, by: .house)
    func renew() async throws -> Day {
      try await house.desk.renew(
        loan, on: today + 10, at: ADesk.morning, by: .staff(ratna), seen: today + 14,
        overriding: .agreed
      ).due
    }
    #expect(try await renew() == today + 28)
    await #expect(throws: RenewalRefusal.dueChanged(today + 28)) { try await renew() }
  }

  @Test func `asked twice renews once`() async throws {
    let loan = try await house.lend(house.copy(), to: sari).loan
    let key = RequestKey(key: "token", fingerprint: "f", at: ADesk.morning)
    let slips = try await RequestKey.$current.withValue(key) {
      [
        try await house.desk.renew(loan, for: sari, on: today + 10, by: .member(sari)),
        try await house.desk.renew(loan, for: sari, on: today + 11, by: .member(sari)),
      ]
    }
    #expect(slips[0] == slips[1])
    #expect(try await house.desk.loans(of: sari, on: today)[0].renewals == 1)
  }
}
