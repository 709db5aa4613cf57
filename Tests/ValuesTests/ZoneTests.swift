import Testing
import Values

struct `A zone of Indonesia` {
  @Test(arguments: [(Zone.wib, "21", "22.05"), (.wita, "21", "23.05"), (.wit, "22", "00.05")])
  func `has its own time and day of one moment`(zone: Zone, day: String, time: String) throws {
    let evening = try #require(Instant("2026-11-21T22:05:09+07:00"))
    let there = evening.on(zone)
    #expect(there == evening && there.offset == zone.offset)
    #expect(there.day == Day("2026-11-\(day)") && there.time.id == time)
    #expect(evening.on(clockOf: there).description == there.description)
  }

  @Test(arguments: Zone.allCases)
  func `has its own first second of a day`(zone: Zone) throws {
    let day = try #require(Day("2026-11-21"))
    let start = day.start(in: zone)
    #expect(start.day == day && start.time.en == "00:00" && start.offset == zone.offset)
    #expect((start + -1).day == day - 1)
  }

  @Test func `is the one of the tables, unless somebody says which`() {
    #expect(Instant(seconds: 0).offset == Zone.ofTables.offset)
    #expect(Zone(rawValue: "WIT") == .wit && Zone(rawValue: "GMT") == nil)
  }

  @Test func `is read from the machine's clock, also when it changes`() {
    let noon = Instant(seconds: 1_795_237_200)
    let clock = Clock({ noon }, elapsed: { 7 }).going { .wit }
    #expect(clock.now.offset == 540 && clock.now == noon && clock.elapsed == 7)
  }
}
