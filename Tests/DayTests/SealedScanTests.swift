import Access
import Catalog
import Counter
import Foundation
import FrontDoor
import House
import Pages
import Persistence
import Secrets
import Stations
import Synchronization
import Testing
import Trail
import Values

extension Furnished {
  /// A scan as a page of the house keeps it: sealed with the key that stands in the page.
  func sealed(
    _ text: String, _ id: Int, at station: Station? = nil, on page: String,
    for door: String = "/desk/scans"
  ) throws -> [String: String] {
    let key = try #require(Paper.attribute("data-seal", in: page))
    let name = String(repeating: "0", count: 30) + String(id + 10)
    let place = station.map { ",\"station\":\($0.number)" } ?? ""
    let words = "{\"id\":\"\(name)\",\"text\":\"\(text)\"\(place)}"
    let sealed = try SealKey.seal(Array(words.utf8), for: key, purpose: "sartika scan 1")
    var form = try #require(Paper.form(door, in: page))
    form["sealed"] = Base64URL.text(sealed)
    return form
  }
}

struct `A scan that a page kept` {
  @Test func `acts once, however often it is sent`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/desk").text
      for number in [1, 1, 2, 2, 1] {
        let text = number == 1 ? day.sari.card : day.item.barcode.text
        let form = try day.sealed(text, number, at: day.station, on: page)
        #expect(try await ratna.send("/desk/scans", form).status == 303)
      }
      #expect(try await day.loans() == [Furnished.title])
    }
  }

  @Test func `waits for a yes after a reload, and what comes after it too`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/desk").text
      var form = try day.sealed(day.sari.card, 1, at: day.station, on: page)
      form["late"] = "yes"
      try await ratna.send("/desk/scans", form)
      try await ratna.send(
        "/desk/scans", try day.sealed(day.item.barcode.text, 2, at: day.station, on: page))
      #expect(try await day.loans().isEmpty)
      #expect(try await ratna.words("/desk").contains("2 pindaian menunggu giliran"))
    }
  }

  @Test func `goes to whom the desk served when it was made, however long it waited`()
    async throws
  {
    // The desk waits ten seconds for the next scan of a page, which a busy machine may take itself.
    while try await !Self.outage() {}
  }

  /// Her card and her copy, ten seconds apart, in an outage of an hour.
  ///
  /// - Returns: whether both came in time, so that something was seen.
  private static func outage() async throws -> Bool {
    let isInTime = Mutex(false)
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/desk").text
      let begin = ContinuousClock.now
      for (number, text, waited) in [
        (1, day.sari.card, "3600"), (2, day.item.barcode.text, "3590"),
      ] {
        var form = try day.sealed(text, number, at: day.station, on: page)
        form["waited"] = waited
        let answer = try await ratna.send(
          "/desk/scans", form, headers: ["Sartika-Fragment": "1"])
        #expect(answer.status == 200, "\(answer.text)")
        // The house forgets what is old a moment after its start, in the middle of all this.
        try await day.house.house.database.scrub(at: day.house.house.clock.now)
      }
      guard ContinuousClock.now - begin < .seconds(9) else { return }
      isInTime.withLock { $0 = true }
      let loans = try await day.loans()
      let words = try await ratna.words("/desk")
      #expect(loans == [Furnished.title], "\(words)")
      #expect(try await !ratna.words("/desk").contains("Xanthippe"), "her card is closed by now")
    }
    return isInTime.withLock { $0 }
  }

  @Test func `waits at the place where it was made, when she works at another by now`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/desk").text
      let form = try day.sealed(day.sari.card, 1, at: day.second, on: page)
      #expect(try await ratna.send("/desk/scans", form).status == 303)
      let desk = day.house.house.scanDesk
      #expect(try await desk.lateScans(at: day.second.number).count == 1)
      #expect(try await desk.lateScans(at: day.station.number).isEmpty)
    }
  }

  @Test func `waits where she sits now when the place where it was made was removed`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/desk").text
      let form = try day.sealed(day.sari.card, 1, at: day.second, on: page)
      let house = day.house.house
      try await house.workplaces.removeStation(
        day.second.number, at: house.clock.now, by: .house)
      #expect(try await ratna.send("/desk/scans", form).status == 303)
      #expect(try await house.scanDesk.lateScans(at: day.station.number).count == 1)
      #expect(try await ratna.words("/desk").contains("1 pindaian menunggu giliran"))
    }
  }

  @Test func `that nobody can open is said so, and is not kept for ever`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/desk").text
      var form = try day.sealed(day.sari.card, 1, on: page)
      for sealed in ["", "bukan", String((form["sealed"] ?? "").dropLast(3)) + "AAA"] {
        form["sealed"] = sealed.isEmpty ? "A" : sealed
        let answer = try await ratna.send(
          "/desk/scans", form, headers: ["Sartika-Fragment": "1"])
        #expect(answer.status == 422 && Paper.words(answer.text).contains("Pindai lagi"))
      }
    }
  }

  @Test func `is left where it is when she signs out`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let answer = try await ratna.press("/sign-out", on: "/desk")
      let clears = answer.headers["clear-site-data"] ?? ""
      #expect(!clears.contains("storage") && !clears.contains("*"))
    }
  }

  @Test func `tells whoever works elsewhere by now nothing of what its own place says`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/desk").text
      let form = try day.sealed(day.sari.card, 1, at: day.second, on: page)
      let answer = try await ratna.send("/desk/scans", form, headers: ["Sartika-Fragment": "1"])
      #expect(answer.status == 200 && !answer.text.contains("Ada pindaian yang menunggu"))
      let desk = day.house.house.scanDesk
      #expect(await desk.lastAnswer(at: day.second.number)?.type == "late-scan-waits")
    }
  }

  @Test func `is sealed on pages of those who work here, and on no other`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      for path in ["/desk", "/till", "/desk/hold-shelf", "/desk/overdue", "/till/sales"] {
        let page = try await ratna.see(path).text
        #expect(Paper.attribute("data-seal", in: page)?.utf8.count == 87, "\(path)")
        #expect(page.components(separatedBy: "data-scan ").count == 2, "\(path)")
      }
      let guest = Guest(day.house)
      #expect(!(try await guest.see("/").text).contains("data-seal"))
      try await guest.comeIn(card: day.sari.card, pin: day.sari.pin)
      #expect(!(try await guest.see("/account").text).contains("data-seal"))
    }
  }
}
