import GRDB
import Persistence
import ScanFeed
import Stations
import Testing
import Trail
import Values

struct `A scan that waits at a station` {
  private let place: APlace
  private let workplaces: Workplaces
  private let desk: Station
  private let now = APlace.morning

  init() async throws {
    place = try await APlace()
    (workplaces, desk) = (place.workplaces, place.desk)
  }

  private func scan(_ number: Int, _ text: String = "IP-0000001") throws -> Scan {
    let id = Scan.ID(String(repeating: "0", count: 31) + String(number, radix: 16))
    return try Scan(id: #require(id), symbology: .code128, text: text, at: now)
  }

  /// Whether the house has this scan, also when it waits.
  private func hasCome(_ scan: Scan) async throws -> Bool {
    try await place.database.read { db in try ReceivedScan.hasCome(db, scan: scan.id) }
  }

  @Test func `is given back as it was read, and in its order`() async throws {
    let issue = try Scan(
      id: try scan(2).id, symbology: .ean13, text: "9771412345678", addOn: "12", at: now + 1)
    let typed = try Scan(id: try scan(3).id, symbology: nil, text: "buku 7", at: now + 2)
    let scans = [try scan(1), issue, typed]
    for scan in scans {
      let late = scan.marked(late: true)
      #expect(try await workplaces.keep(late: late, at: desk.number, now: now + 9))
    }
    #expect(try await workplaces.lateScans(at: desk.number) == scans)
    #expect(try await hasCome(issue))
  }

  @Test func `waits no longer when it was decided on or dropped`() async throws {
    for number in 1...4 {
      #expect(try await workplaces.keep(late: scan(number), at: desk.number, now: now))
    }
    let dropped = try Dictionary(
      uniqueKeysWithValues: [scan(1), scan(2)].map { ($0.id, [Permission.loansMake]) })
    await #expect(throws: PermissionRefusal(.loansMake)) {
      try await workplaces.drop(late: dropped, at: desk.number, by: .nobody)
    }
    try await workplaces.drop(late: dropped, at: desk.number, by: .station(desk.number))
    #expect(try await workplaces.forget(late: scan(4).id, at: desk.number))
    #expect(try await !workplaces.forget(late: scan(4).id, at: desk.number))
    #expect(try await workplaces.lateScans(at: desk.number) == [scan(3)])
  }

  @Test func `is forgotten with its station, and no other is`() async throws {
    let other = try await workplaces.addStation("Meja dua", kind: .desk, at: now, by: .house)
    #expect(try await workplaces.keep(late: scan(1), at: desk.number, now: now))
    #expect(try await workplaces.keep(late: scan(2), at: other.number, now: now))
    try await workplaces.removeStation(desk.number, at: now, by: .house)
    #expect(try await workplaces.lateScans(at: desk.number).isEmpty)
    #expect(try await workplaces.lateScans(at: other.number) == [scan(2)])
    #expect(try await hasCome(scan(1)), "it comes only once")
  }

  @Test func `is named to the manager when it is damaged, and the others are given`() async throws {
    for number in 1...5 {
      #expect(try await workplaces.keep(late: scan(number), at: desk.number, now: now))
    }
    try await place.database.transaction { db in
      try db.execute(
        sql: """
          UPDATE lateScan SET symbology = 'kartu' WHERE number = 1;
          UPDATE lateScan SET text = char(7) WHERE number = 2;
          UPDATE lateScan SET addOn = 'xyz' WHERE number = 3;
          UPDATE lateScan SET at = 'kemarin' WHERE number = 4;
          """)
    }
    #expect(try await workplaces.lateScans(at: desk.number) == [scan(5)])
    let named = (Int64(1)...4).map { DamagedRow("lateScan", number: $0) }
    #expect(place.database.damage.rows == named)
  }
}
