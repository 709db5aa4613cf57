import Access
import Catalog
import FrontDoor
import House
import Members
import Pages
import Secrets
import Synchronization
import Testing
import Trail
import Values

/// A clock that somebody sets while time goes on by itself.
private final class SetClock: Sendable {
  private let hands = Mutex((shown: Int64(1_795_228_200), passed: Int64(0)))

  var clock: Clock {
    Clock {
      Instant(seconds: self.hands.withLock { $0.shown })
    } elapsed: {
      self.hands.withLock { $0.passed }
    }
  }

  func turn(days: Int64) { hands.withLock { $0.shown += days * 86_400 } }
  func pass(hours: Int64) {
    hands.withLock { hands in
      hands.shown += hours * 3600
      hands.passed += hours * 3600
    }
  }
}

struct `A clock that cannot be right` {
  @Test(arguments: [-2, 30] as [Int64])
  func `lets nobody lend, says so, and is believed when a manager says so`(
    days: Int64
  ) async throws {
    let set = SetClock()
    try await RunningHouse.open(clock: set.clock) { running in
      let house = try await Furnished(running)
      let ratna = try await house.ratna()
      let token = try await running.house.keyring.newAPIToken(
        for: running.house.keyring.staff()[0].number, label: "uji", at: running.house.clock.now,
        by: .house)
      set.pass(hours: 1)
      #expect(try await !ratna.words("/office").contains("Jam komputer"))
      set.turn(days: days)
      #expect(try await lend(house, token.text).status == 503)
      let again = Guest(running)
      try await again.comeIn("ratna")
      #expect(try await again.words("/office").contains("Jam komputer"))
      #expect(try await !Guest(running).words("/").contains("Jam komputer"))
      #expect(try await lend(house, token.text).status == 503)
      try await again.press("/office/clock", on: "/office/condition")
      #expect(try await !again.words("/office").contains("Jam komputer"))
      let lent = try await lend(house, token.text)
      #expect(lent.status == 201, "\(lent.text)")
    }
  }

  @Test func `is forgotten when it is right again, and so is who signed in by it`() async throws {
    let set = SetClock()
    try await RunningHouse.open(clock: set.clock) { running in
      let house = try await Furnished(running)
      let keyring = running.house.keyring
      set.pass(hours: 1)
      _ = try await house.ratna()
      let right = running.house.clock.now
      set.turn(days: 30)
      try await Guest(running).comeIn("ratna")
      // The machine could be switched off now, and its clock set right.
      let before = try #require(try await keyring.newestMoment())
      #expect(before <= right)
      set.turn(days: -30)
      _ = try await Guest(running).words("/")
      let after = try #require(try await keyring.newestMoment())
      #expect(after <= right)
      let marks = try await keyring.trail.newest().map(\.action).filter { $0.hasPrefix("clock.") }
      #expect(marks == ["clock.right", "clock.doubted"])
    }
  }

  @Test func `is not one that only goes on`() async throws {
    let set = SetClock()
    try await RunningHouse.open(clock: set.clock) { running in
      let house = try await Furnished(running)
      for _ in 0..<3 {
        set.pass(hours: 72)
        let ratna = try await house.ratna()
        #expect(try await !ratna.words("/office").contains("Jam komputer"))
      }
    }
  }

  private func lend(
    _ house: Furnished, _ token: String
  ) async throws -> FrontDoor.Visitor.Answer {
    try await house.house.visitor().post(
      "/api/v1/check-outs",
      .object(["card": .text(house.sari.card), "barcode": .text(house.item.barcode.text)]),
      token: token, key: "\(UInt64.random(in: 0 ... .max))")
  }
}
