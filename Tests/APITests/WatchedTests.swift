import Access
import Catalog
import FrontDoor
import GRDB
import House
import Persistence
import ScanFeed
import Secrets
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter
@testable import Pages

extension OpenHouse {
  /// A page that a colleague has open at a station.
  fileprivate func page(of name: String, at station: Station) async throws -> LiveHub.Line {
    let (digest, now) = (String(repeating: "6f", count: 32), watch.now)
    try await house.database.transaction { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO session (digest, staff, station, created, lastSeen, expires)
          SELECT ?, number, ?, ?, ?, ? FROM staff WHERE signInName = ?
          """, arguments: [digest, station.number, now, now, now + 3600, name])
    }
    return await house.live.listen(to: station.number, after: nil, session: digest)
  }

  /// What the camera of a station sees.
  fileprivate func see(_ texts: [String], at station: Station) async throws {
    let token = try await house.workplaces.newStationToken(
      station.number, scope: .scan, at: watch.now, by: .house)
    for text in texts {
      let body: JSONValue = [
        "id": .text(OpenHouse.scanID()), "text": .text(text), "at": .text(watch.now.description),
      ]
      let answer = try await ask("POST", "/scans", body, as: token.text)
      #expect(answer.json["outcomes"][0]["outcome"].text == "accepted", "\(text)")
    }
  }
}

struct `What a camera sees` {
  @Test(arguments: ["ratna", "dewi"])
  func `is lent while somebody looks who lends, and else waits`(name: String) async throws {
    try await OpenHouse.visit { house in
      let isLender = name == "ratna"
      for station in [house.stations.desk, house.stations.both] {
        let sari = try await house.member("Sari \(station.number)")
        let copy = try await house.copy()
        let page = try await house.page(of: name, at: station)
        try await house.see([sari.card, copy.barcode.text], at: station)
        withExtendedLifetime(page) {}
        #expect(try await house.house.catalogue.item(copy.number)?.onLoan == isLender)
        let waiting = try await house.house.scanDesk.lateScans(at: station.number)
        #expect(waiting.count == (isLender ? 0 : 2), "\(station.name)")
      }
    }
  }

  @Test(arguments: ["ratna", "dewi"])
  func `turns a place to selling while somebody looks who sells`(name: String) async throws {
    try await OpenHouse.visit { house in
      let both = house.stations.both
      let page = try await house.page(of: name, at: both)
      try await house.see(["CMD-TILL"], at: both)
      withExtendedLifetime(page) {}
      let mode = try await house.house.scanDesk.mode(of: both)
      #expect(mode == (name == "dewi" ? .till : .desk))
    }
  }
}
