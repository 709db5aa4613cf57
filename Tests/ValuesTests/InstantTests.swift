import Foundation
import Testing
import Values

struct `A moment` {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0, 0), ("1970-01-01T07:00:00+07:00", 0, 420),
    ("2026-11-21T13:05:09+07:00", 1_795_241_109, 420), ("2026-11-21T06:05:09Z", 1_795_241_109, 0),
    ("2026-11-21T13:05:09.999+07:00", 1_795_241_109, 420),
    ("2026-11-21T00:35:09-05:30", 1_795_241_109, -330), ("1969-12-31T23:59:59Z", -1, 0),
    ("2016-12-31T23:59:60Z", 1_483_228_800, 0),
  ])
  func `is read with the offset of its clock`(text: String, seconds: Int64, offset: Int) throws {
    let instant = try #require(Instant(text))
    #expect(instant.seconds == seconds)
    #expect(instant.offset == offset)
  }

  @Test(arguments: [
    "2026-11-21T13:05:09+07:00", "2026-11-21T00:00:00+07:00", "2026-11-21T23:59:59+07:00",
    "1945-08-17T10:00:00+07:30", "2026-11-21T00:35:09-05:30", "2026-11-21T06:05:09+00:00",
    "1900-01-01T00:00:00+07:00", "2200-12-31T23:59:59-11:00",
  ])
  func `is written as it was read`(text: String) { #expect(Instant(text)?.description == text) }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T13:05:09", "2026-11-21 13:05:09+07:00", "2026-11-21T13:05+07:00",
    "2026-11-21T24:00:00+07:00", "2026-11-21T13:60:00+07:00", "2026-11-21T13:05:61+07:00",
    "2026-11-21T13:05:09+0700", "2026-11-21T13:05:09+19:00", "2026-11-21T13:05:09+07:60",
    "2026-11-21T13:05:09z", "2026-02-30T13:05:09Z", "2026-11-21T1a:05:09Z",
    "2026-11-21T13:05:09*07:00",
    "2026-11-21T13-05-09Z", "2026-11-21T13:05:09Z ", "2026-11-21T+3:05:09Z",
  ])
  func `is not read from anything else`(text: String) { #expect(Instant(text) == nil) }

  @Test func `belongs to the day of its clock, and midnight in Jakarta begins one`() throws {
    let lastSecond = try #require(Instant("2026-11-21T23:59:59+07:00"))
    let midnight = lastSecond + 1
    #expect(lastSecond.day.description == "2026-11-21")
    #expect(midnight.day.description == "2026-11-22")
    #expect(midnight.description == "2026-11-22T00:00:00+07:00")
    #expect(Instant("2026-11-21T17:00:00Z")?.day.description == "2026-11-21")
    #expect(Instant(seconds: -1, offset: 0).day.description == "1969-12-31")
    #expect(Instant(seconds: 0).day.description == "1970-01-01")
  }

  @Test func `is the same moment on two clocks`() throws {
    let jakarta = try #require(Instant("2026-11-21T13:05:09+07:00"))
    let greenwich = try #require(Instant("2026-11-21T06:05:09Z"))
    #expect(jakarta == greenwich)
    #expect(Set([jakarta, greenwich]).count == 1)
    #expect(!(jakarta < greenwich) && !(greenwich < jakarta))
    #expect(jakarta < greenwich + 1)
    #expect((greenwich + 90) - jakarta == 90)
    #expect((jakarta + 90).offset == 420)
  }

  @Test(arguments: [
    ("00:00:00", "00.00", "00:00"), ("13:05:09", "13.05", "13:05"), ("23:59:59", "23.59", "23:59"),
  ])
  func `shows its time as each language writes it`(clock: String, id: String, en: String) throws {
    let instant = try #require(Instant("2026-11-21T\(clock)+07:00"))
    #expect(instant.time == Sentence(id: Phrase(verbatim: id), en: Phrase(verbatim: en)))
  }

  @Test func `is a text for a program`() throws {
    let instant = try #require(Instant("2026-11-21T13:05:09+07:00"))
    let json = try JSONEncoder().encode([instant])
    #expect(String(decoding: json, as: UTF8.self) == #"["2026-11-21T13:05:09+07:00"]"#)
    let back = try JSONDecoder().decode([Instant].self, from: json)
    #expect(back.map(\.description) == [instant.description])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Instant].self, from: Data(#"["kemarin"]"#.utf8))
    }
  }

  @Test func `comes from a clock that a test may hold still`() throws {
    let noon = try #require(Instant("2026-11-21T12:00:00+07:00"))
    let clock = Clock { noon }
    #expect(clock.now == noon)
    #expect(clock.today.description == "2026-11-21")
    #expect(Clock.system.now.offset == 420)
    #expect(abs(Double(Clock.system.now.seconds) - Date().timeIntervalSince1970) < 5)
  }
}
