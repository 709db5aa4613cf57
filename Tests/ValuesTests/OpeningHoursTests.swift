import Testing
import Values

struct `Opening hours` {
  /// Tuesday to Sunday from ten to six, Thursday until eight with a pause, Saturday past midnight.
  private static func hours() throws -> OpeningHours {
    var hours = OpeningHours()
    for weekday in [2, 3, 5, 7] { hours = try hours.with(weekday: weekday, typed: "10.00-18.00") }
    hours = try hours.with(weekday: 4, typed: "10.00-12.00, 13:00–20:00")
    hours = try hours.with(weekday: 6, typed: "20-02")
    return try hours.with(specialDays: "2026-12-25 tutup\n2026-12-31 10.00-15.00")
  }

  private static func moment(_ text: String) throws -> Instant {
    try #require(Instant("\(text):00+07:00"))
  }

  @Test func `that cannot be read are said back as they were typed`() {
    let monday = Day.name(ofWeekday: 1)
    #expect(throws: HoursRefusal.unreadable("10.00 s/d 11.30 WIB", monday)) {
      try OpeningHours().with(weekday: 1, typed: " 10.00 s/d 11.30  WIB")
    }
  }

  @Test(arguments: [
    // 2026-11-26 is a Thursday.
    ("2026-11-26T09:59", false, "2026-11-26T10:00"),
    ("2026-11-26T10:00", true, "2026-11-26T12:00"),
    ("2026-11-26T12:30", false, "2026-11-26T13:00"),
    ("2026-11-26T19:59", true, "2026-11-26T20:00"),
    ("2026-11-26T20:00", false, "2026-11-27T10:00"),
    // Over midnight, from Saturday into Sunday, which opens at ten again.
    ("2026-11-28T23:00", true, "2026-11-29T02:00"),
    ("2026-11-29T01:59", true, "2026-11-29T02:00"),
    ("2026-11-29T02:00", false, "2026-11-29T10:00"),
    // Christmas is a Friday; the Saturday after it opens late.
    ("2026-12-25T11:00", false, "2026-12-26T20:00"),
    ("2026-12-31T14:00", true, "2026-12-31T15:00"),
  ])
  func `tell whether the door is open, and until when or from when`(
    _ now: String, _ isOpen: Bool, _ then: String
  ) throws {
    let moment = try Self.moment(then)
    let state = try Self.hours().state(at: Self.moment(now))
    #expect(state == (isOpen ? .open(until: moment) : .opens(moment)))
  }

  @Test(arguments: [
    ("2026-11-26T09:00", "2026-11-26T20:00"), ("2026-11-26T12:30", "2026-11-26T20:00"),
    ("2026-11-26T20:00", nil), ("2026-11-30T12:00", nil),
    // The evening of Saturday lasts until two; only then comes the day of Sunday.
    ("2026-11-28T23:00", "2026-11-29T02:00"), ("2026-11-29T00:30", "2026-11-29T02:00"),
    ("2026-11-29T02:00", "2026-11-29T18:00"),
  ])
  func `tell when the day is over`(_ now: String, _ then: String?) throws {
    let moment = try then.map { try Self.moment($0) }
    #expect(try Self.hours().closing(after: Self.moment(now)) == moment)
  }

  @Test func `go by the clock of the house, whatever zone it is in`() throws {
    // Ten in the morning in Makassar is nine in Bandung.
    let moment = try #require(Instant("2026-11-26T09:30:00+07:00"))
    let there = moment.on(.wita)
    guard case .open(let until) = try Self.hours().state(at: there) else {
      Issue.record("open in Makassar")
      return
    }
    #expect(until?.description == "2026-11-26T12:00:00+08:00")
    guard case .opens = try Self.hours().state(at: moment) else {
      Issue.record("closed in Bandung")
      return
    }
  }

  @Test func `of a house that never closes end on no day`() throws {
    var hours = OpeningHours()
    for weekday in 1...7 { hours = try hours.with(weekday: weekday, typed: "00.00-24.00") }
    #expect(hours.state(at: try Self.moment("2026-11-26T03:00")) == .open(until: nil))
    #expect(OpeningHours().state(at: try Self.moment("2026-11-26T03:00")) == .closed)
    #expect(OpeningHours().isEmpty && !hours.isEmpty)
  }

  @Test func `are kept as text and read again`() throws {
    let hours = try Self.hours()
    #expect(OpeningHours(hours.text) == hours)
    #expect(hours.specialText == "2026-12-25 tutup\n2026-12-31 10.00–15.00")
    #expect(hours.week[0].sentence.en == "closed")
    #expect(hours.week[3].sentence.id == "10.00–12.00, 13.00–20.00")
    #expect(hours.week[5].sentence.en == "20:00–02:00")
    #expect(OpeningHours("tutup") == nil && OpeningHours("1\n2\n3\n4\n5\n6\n7") == nil)
  }

  @Test(arguments: [
    "25-12-2026 tutup", "25/12/2026: tutup", "25 Des 2026 tutup", "25 desember 2026, tutup",
    "25 Dec 2026 closed", "25. 12. 2026 closed",
  ])
  func `of special days begin with a day as people write it`(_ line: String) throws {
    let hours = try OpeningHours().with(specialDays: line + "\n31 Des. 2026 10.00-15.00")
    #expect(hours.specialText == "2026-12-25 tutup\n2026-12-31 10.00–15.00")
  }

  @Test(arguments: ["25-26", "10", "10-10", "ten-eleven", "10.60-11", "10-11-12", "24.30-25"])
  func `that cannot be read are refused by their day`(_ typed: String) {
    #expect(throws: HoursRefusal.unreadable(typed, Day.name(ofWeekday: 3))) {
      try OpeningHours().with(weekday: 3, typed: typed)
    }
  }

  @Test func `that overlap, and lines without a day, are refused`() {
    #expect(throws: HoursRefusal.overlapping(Day.name(ofWeekday: 1))) {
      try OpeningHours().with(weekday: 1, typed: "10-13, 12-15")
    }
    for line in [
      "Natal tutup", "2026-12-25", "2026-02-30 tutup", "2026-12-25 malam", "25-12-2026",
      "30-02-2026 tutup", "25 Des tutup", "25 Des 10.00-15.00", "25 Xyz 2026 tutup",
    ] {
      #expect(throws: HoursRefusal.specialDay(line)) {
        try OpeningHours().with(specialDays: line)
      }
    }
  }
}

struct `A telephone number` {
  @Test(arguments: [
    ("129", "129", "129"), ("08111-129-129", "08111129129", "628111129129"),
    ("+62 811 1129 129", "+628111129129", "628111129129"),
    ("(022) 555-0129", "0225550129", "62225550129"), ("", "", ""),
  ])
  func `is dialled by its digits`(_ typed: String, _ dialled: String, _ abroad: String) {
    #expect(typed.dialled == dialled)
    #expect(typed.dialledAbroad == abroad)
    #expect(typed.isTelephoneNumber == !typed.isEmpty)
  }

  @Test(arguments: ["javascript:alert(1)", "129 ext. lima", "+", "tel:129", "12\n9"])
  func `is none where anything else stands in it`(_ text: String) {
    #expect(!text.isTelephoneNumber)
  }
}
