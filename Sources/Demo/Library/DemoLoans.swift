import Catalog
import Circulation
import Members
import Trail
import Values

/// Six weeks at the desk: copies go out and come back, four are late, some are waited for.
struct DemoLoans {
  /// A copy that is out.
  private struct Out {
    let title: DemoShelf.Title
    let copy: ItemNumber
    let member: MemberNumber
    /// The day on which it comes back, or `nil` when it is late.
    let back: Day?
  }

  private let desk: LoanDesk
  private let calendar: DemoCalendar
  private let house: DemoHouse
  /// Those who borrow and bring back.
  private let borrowers: [MemberNumber]
  /// Those who forget.
  private var forgetful: [MemberNumber]
  /// When they borrow: so early that every kind of loan is over by now.
  private let lateDays: Set<Day>
  /// Those who only wait for something.
  private let patient: [MemberNumber]
  private var free: [(title: DemoShelf.Title, copy: ItemNumber)]
  private var out: [Out] = []
  private var chance: DemoChance

  init(
    _ library: DemoLibrary, _ house: DemoHouse, _ shelf: DemoShelf, _ people: [DemoPerson],
    chance: DemoChance
  ) {
    desk = LoanDesk(database: library.database)
    calendar = library.calendar
    self.house = house
    self.chance = chance
    lateDays = Set(
      calendar.workdays.prefix(10).enumerated().filter { $0.offset % 3 == 0 }.map(\.element))
    let members = people.filter { !$0.isExpired }.map(\.number)
    // Sari, the first, borrows.
    forgetful = Array(members.suffix(4))
    patient = Array(members.dropLast(4).suffix(4))
    borrowers = Array(members.dropLast(8))
    free = shelf.titles.flatMap { title in title.copies.map { (title, $0) } }
  }

  /// One day at the desk: what is due to come back comes back, then some copies go out.
  mutating func work(on day: Day) async throws {
    for loan in out where loan.back == day { try await takeBack(loan, on: day) }
    if lateDays.contains(day), let late = forgetful.popLast() {
      try await lend(to: late, on: day, back: nil)
    }
    for _ in 0..<chance.number(3...6) {
      let open = borrowers.filter { member in out.count { $0.member == member } < 3 }
      guard let member = chance.one(of: open) else { return }
      try await lend(to: member, on: day, back: DemoCalendar.open(day + chance.number(3...13)))
    }
  }

  /// Lends some copy; what is forgotten is the only copy of its title.
  private mutating func lend(to member: MemberNumber, on day: Day, back: Day?) async throws {
    let places = free.indices.filter { back != nil || free[$0].title.copies.count == 1 }
    guard let place = chance.one(of: places) else { return }
    let (title, copy) = free.remove(at: place)
    _ = try await desk.checkOut(
      copy, to: member, on: day, at: moment(day, hour: 13), by: .staff(house.librarian))
    out.append(Out(title: title, copy: copy, member: member, back: back))
  }

  private mutating func takeBack(_ loan: Out, on day: Day) async throws {
    _ = try await desk.checkIn(
      loan.copy, on: day, at: moment(day, hour: 10), by: .staff(house.librarian))
    out.removeAll { $0.copy == loan.copy }
    free.append((loan.title, loan.copy))
  }

  private mutating func moment(_ day: Day, hour: Int) -> Instant {
    DemoCalendar.moment(day, hour, chance.number(0...59))
  }

  /// Three titles are waited for; one of them has just come back and stands on the hold shelf.
  ///
  /// In the evening, when the drawer was counted: the trail tells the day in its order.
  mutating func placeHolds(on day: Day) async throws {
    let single = out.filter { $0.title.copies.count == 1 && $0.back != nil }
    guard single.count >= 2, patient.count == 4, let late = out.first(where: { $0.back == nil })
    else { throw DemoDataFault("nothing to wait for", in: "\(out.count) loans") }
    func evening(_ minute: Int) -> Instant { DemoCalendar.moment(day, 18, minute) }
    try await wait(patient[0], for: single[0].title, at: evening(10))
    _ = try await desk.checkIn(
      single[0].copy, on: day, at: evening(20), by: .staff(house.librarian))
    out.removeAll { $0.copy == single[0].copy }
    try await wait(patient[1], for: single[1].title, at: evening(30))
    try await wait(patient[2], for: single[1].title, at: evening(40))
    try await wait(patient[3], for: late.title, at: evening(50))
  }

  private func wait(
    _ member: MemberNumber, for title: DemoShelf.Title, at moment: Instant
  ) async throws {
    _ = try await desk.placeHold(
      record: title.record, for: member, on: moment.day, at: moment, by: .staff(house.librarian))
  }
}
