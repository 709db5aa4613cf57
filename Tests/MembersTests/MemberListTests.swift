import Access
import GRDB
import Members
import Persistence
import Testing
import Trail
import Values

struct `The list of members by what is asked` {
  private let cast: Cast
  init() throws { cast = try Cast() }

  private func names(
    _ question: MemberQuestion, on today: Day = Cast.today, atMost size: Int = 50
  ) async throws -> [String] {
    var names: [String] = []
    var last: MemberNumber?
    repeat {
      let stretch = try await cast.membership.members(
        question, on: today, after: last, atMost: size)
      names += stretch.lines.map { $0.name.reveal(.shownToStaffOnDuty) }
      last = stretch.goesOn ? stretch.lines.last?.number : nil
    } while last != nil
    return names
  }

  @Test func `comes whole, page by page, each member once, by name or by her last day`()
    async throws
  {
    for number in 10..<50 { _ = try await cast.enrol("Siti \(number / 2)") }
    for order in MemberOrder.allCases {
      for size in [1, 7, 50] {
        let found = try await names(MemberQuestion(order: order), atMost: size)
        #expect(found.count == 40 && Set(found).count == 20, "\(order) \(size)")
      }
    }
    let byName = try await names(MemberQuestion(), atMost: 3)
    #expect(byName == byName.sorted())
  }

  @Test func `goes on behind a damaged row`() async throws {
    for number in 10..<30 { _ = try await cast.enrol("Siti \(number)") }
    try await cast.database.transaction { db in
      try db.execute(
        sql: "UPDATE member SET expires = '9999-99-99' WHERE name IN ('Siti 12', 'Siti 16')")
    }
    for size in [2, 3, 5, 50] {
      let found = try await names(MemberQuestion(), atMost: size)
      #expect(found.count == 18, "\(size): \(found)")
    }
  }

  @Test func `is narrowed to whose membership is over or ends, and who is blocked`() async throws {
    let sari = try await cast.enrol("Sari").member
    let wati = try await cast.enrol("Wati").member
    _ = try await cast.membership.block(
      wati.number, because: "Buku hilang", at: Cast.morning, by: .house)
    let later = sari.expires + 1
    #expect(try await names(MemberQuestion(filter: .blocked)) == ["Wati"])
    #expect(try await names(MemberQuestion(filter: .expired)).isEmpty)
    #expect(try await names(MemberQuestion(filter: .expired), on: later) == ["Sari", "Wati"])
    #expect(try await names(MemberQuestion(filter: .month), on: sari.expires).count == 2)
    #expect(try await names(MemberQuestion(filter: .month), on: later).isEmpty)
    let counts = try await cast.membership.memberCounts(on: later)
    #expect(counts == [.expired: 2, .blocked: 1, .month: 0])
  }

  @Test(arguments: [
    "0812-3456-789", "+62 812 3456 789", "628123456789", "08123456789", "3456789", "6789",
    "+62 8123 4",
  ])
  func `finds her by her telephone number, however it is written`(typed: String) async throws {
    for contact in ["0812 3456 789", "+62 (812) 3456-789", "WA 628123456789"] {
      let (member, _) = try await cast.membership.enrol(
        NewMember(name: "Sari", contact: contact), at: Cast.morning, by: .house)
      let found = try await cast.membership.search(typed)
      #expect(found.map(\.number).contains(member.number), "\(contact)")
    }
    #expect(try await cast.membership.search("0899 9999").isEmpty)
    // Three digits are in too many numbers.
    #expect(try await cast.membership.search("789").isEmpty)
  }

  @Test func `tells two of one name apart`() async throws {
    let (member, _) = try await cast.membership.enrol(
      NewMember(name: "Siti Aminah", contact: "0812-3456-789"), at: Cast.morning, by: .house)
    let line = try #require(try await cast.membership.search("siti").first)
    #expect(line.cardTail == member.card.text.suffix(4))
    #expect(line.contactTail.reveal(.shownToStaffOnDuty) == "…6789")
  }

  @Test func `is renewed at once, and who is not there is told`() async throws {
    let sari = try await cast.enrol("Sari").member
    let (report, renewed) = try await cast.membership.renew(
      each: [sari.number, MemberNumber(99)], at: Cast.morning, by: .house)
    #expect(report.done == 1 && report.left.map(\.name) == ["99"])
    #expect(renewed.map(\.number) == [sari.number])
    let now = try #require(try await cast.membership.find(number: sari.number))
    #expect(now.expires > sari.expires)
    #expect(
      try await cast.keyring.trail.newest().filter { $0.action == "member.renewed" }.count == 1)
  }
}
