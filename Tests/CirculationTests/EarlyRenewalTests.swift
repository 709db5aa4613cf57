import Circulation
import Members
import Testing
import Trail
import Values

struct `Renewing early` {
  let house: ADesk
  let today = ADesk.today
  let sari: MemberNumber
  let loan: LoanNumber
  init() async throws {
    house = try ADesk()
    sari = try await house.member()
    loan = try await house.lend(house.copy(), to: sari).loan
  }

  @Test(arguments: [0, 1, 7, 13, 14])
  func `at the desk loses no day`(after days: Int) async throws {
    let slip = try await house.desk.renew(
      loan, on: today + days, at: ADesk.morning, by: .house)
    #expect(slip.due == today + 28)
  }

  @Test func `by herself is possible in the last week, and loses no day either`() async throws {
    let early = try await house.reasons {
      try await house.desk.renew(loan, for: sari, on: today + 6, by: .member(sari))
    }
    #expect(early == ["renewal-too-early"])
    #expect(try await house.desk.renewAll(of: sari, on: today + 6, by: .member(sari)).isEmpty)
    #expect(
      try await house.desk.renew(loan, for: sari, on: today + 7, by: .member(sari)).due == today
        + 28)
  }

  @Test(arguments: [(28, 7), (14, 7), (13, 6), (9, 4), (7, 3), (1, 0)])
  func `by herself is possible in the last half of a loan of less than two weeks`(
    days: Int, before: Int
  ) {
    let begins = LoanPolicy(days: days).selfServiceBegins(forLoanDue: today + days)
    #expect(begins == today + days - before)
  }

  @Test func `both renewals of a loan are worth the whole period`() async throws {
    _ = try await house.desk.renew(loan, for: sari, on: today + 10, by: .member(sari))
    let early = try await house.reasons {
      try await house.desk.renew(loan, for: sari, on: today + 11, by: .member(sari))
    }
    #expect(early == ["renewal-too-early"])
    #expect(
      try await house.desk.renew(loan, for: sari, on: today + 21, by: .member(sari)).due == today
        + 42)
  }

  @Test func `a late loan counts from today`() async throws {
    let slip = try await house.desk.renew(loan, for: sari, on: today + 20, by: .member(sari))
    #expect(slip.due == today + 34)
  }
}
