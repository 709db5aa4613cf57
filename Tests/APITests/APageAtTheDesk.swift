import Access
import GRDB
import House
import Persistence
import Stations
import Values
import Waiting

@testable import Counter
@testable import Pages

extension OpenHouse {
  /// A page of the desk that somebody has open who is signed in.
  func pageAtTheDesk() async throws -> LiveHub.Line {
    let digest = String(repeating: "5e", count: 32)
    let now = watch.now
    try await house.database.transaction { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO session (digest, staff, station, created, lastSeen, expires)
          SELECT ?, min(number), ?, ?, ?, ? FROM staff
          """, arguments: [digest, stations.desk.number, now, now, now + 3600])
    }
    return await house.live.listen(to: stations.desk.number, after: nil, session: digest)
  }
}
