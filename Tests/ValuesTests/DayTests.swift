import Foundation
import Testing
import Values

struct `The calendar of the desk` {
  @Test func `goes through every day from 1900 to 2200 and back`() throws {
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2200, month: 12, day: 31))
    #expect(last - first == 109_937)
    var wrong = 0
    var before = (day: first - 1, date: (1899, 12, 31))
    for number in first.number...last.number {
      let day = Day(number: number)
      let date = day.calendar
      if Day(year: date.year, month: date.month, day: date.day) != day { wrong += 1 }
      if Day(day.description) != day { wrong += 1 }
      if (date.year, date.month, date.day) <= before.date { wrong += 1 }
      if day.weekday != before.day.weekday % 7 + 1 { wrong += 1 }
      before = (day, (date.year, date.month, date.day))
    }
    #expect(wrong == 0)
  }

  @Test func `agrees with the calendar of the system`() throws {
    var calendar = Foundation.Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for number in stride(from: -25_567, through: 84_370, by: 97) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let ours = Day(number: number)
      #expect(ours.calendar.year == parts.year)
      #expect(ours.calendar.month == parts.month)
      #expect(ours.calendar.day == parts.day)
      #expect(ours.weekday % 7 + 1 == parts.weekday)
    }
  }

  @Test(arguments: [
    (1900, false), (1904, true), (2000, true), (2024, true), (2026, false), (2100, false),
  ])
  func `has a 29th of February in leap years only`(year: Int, leap: Bool) throws {
    #expect((Day(year: year, month: 2, day: 29) != nil) == leap)
    let newYear = try #require(Day(year: year, month: 1, day: 1))
    let next = try #require(Day(year: year + 1, month: 1, day: 1))
    #expect(next - newYear == (leap ? 366 : 365))
  }

  @Test(arguments: [
    (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (2026, 4, 31), (0, 1, 1),
    (10_000, 1, 1), (2026, -1, 1),
  ])
  func `knows which days do not exist`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "2026-11-2", "2026-1-21", "21-11-2026", "2026/11/21", "2026-11-21 ", " 2026-11-21",
    "2026-11-21T00:00:00", "2026-02-29", "2026-13-01", "0000-01-01", "２026-11-21", "-026-11-21",
    "2026-11-+1", "20261121",
  ])
  func `is written in one way only`(text: String) { #expect(Day(text) == nil) }

  @Test func `begins to count in 1970, on a Thursday`() throws {
    #expect(Day(number: 0).description == "1970-01-01")
    #expect(Day(number: 0).weekday == 4)
    #expect(Day(number: -1).description == "1969-12-31")
    #expect(Day("0001-01-01")?.description == "0001-01-01")
    #expect(Day("9999-12-31")?.description == "9999-12-31")
  }

  @Test func `adds and takes away days`() throws {
    let today = try #require(Day("2026-02-21"))
    #expect((today + 14).description == "2026-03-07")
    #expect((today - 21).description == "2026-01-31")
    #expect((today + 14) - today == 14)
    #expect(today < today + 1)
    #expect([today + 1, today].min() == today)
  }

  @Test func `is a text for a program`() throws {
    let day = try #require(Day("2026-11-21"))
    let json = try JSONEncoder().encode([day])
    #expect(String(decoding: json, as: UTF8.self) == #"["2026-11-21"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: json) == [day])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
    }
  }
}

struct `A day in words` {
  @Test func `is told in Indonesian and in English`() throws {
    let day = try #require(Day("2026-11-21"))
    #expect(day.sentence == Sentence(id: "Sabtu, 21 Nov 2026", en: "Saturday, 21 Nov 2026"))
    #expect(day.short == Sentence(both: "21 Nov 2026"))
  }

  @Test func `has a name for every month`() throws {
    let days = (1...12).compactMap { Day(year: 2026, month: $0, day: 5) }
    let indonesian = days.map { $0.short.id.split(separator: " ")[1] }
    let english = days.map { $0.short.en.split(separator: " ")[1] }
    #expect(
      indonesian == [
        "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des",
      ])
    #expect(
      english == [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ])
  }

  @Test func `has a name for every day of the week, from Monday`() throws {
    let monday = try #require(Day("2026-11-16"))
    let week = (0..<7).map { monday + $0 }
    #expect(week.map(\.weekday) == [1, 2, 3, 4, 5, 6, 7])
    #expect(
      week.compactMap { $0.sentence.id.split(separator: ",").first }
        == ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"])
    #expect(
      week.compactMap { $0.sentence.en.split(separator: ",").first }
        == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
  }
}
