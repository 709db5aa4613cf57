import GRDB
import Members
import Persistence
import Stations
import Testing
import Trail
import Values

struct `A card that waits at a station` {
  private let cast: Cast
  private let desk: StationNumber
  private let sari: Member
  private let wati: Member

  init() async throws {
    cast = try Cast()
    desk = try await Workplaces(of: cast.database)
      .addStation("Meja depan", kind: .desk, at: Cast.morning, by: .house).number
    sari = try await cast.enrol("Sari").member
    wati = try await cast.enrol("Wati").member
  }

  private func keep(_ texts: [String]) async throws {
    let (desk, now) = (desk, Cast.morning)
    try await cast.database.transaction { db in
      for (number, text) in texts.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO lateScan (id, station, text, at, keptAt)
            VALUES (printf('%032x', ?), ?, ?, ?, ?)
            """, arguments: [number, desk, text, now, now])
      }
    }
  }

  private func waiting() async throws -> [String] {
    try await cast.database.read { db in
      try String.fetchAll(db, sql: "SELECT text FROM lateScan ORDER BY number")
    }
  }

  @Test func `goes with what waits behind it when its owner gets another one`() async throws {
    try await keep(["IP-0000001", sari.card.text, "IP-0000002", wati.card.text, "IP-0000003"])
    _ = try await cast.membership.replaceCard(of: sari.number, at: Cast.morning, by: .house)
    #expect(try await waiting() == ["IP-0000001", wati.card.text, "IP-0000003"])
  }

  @Test(arguments: [true, false])
  func `takes along what waits behind it where it is open`(isErased: Bool) async throws {
    let workplaces = Workplaces(of: cast.database)
    try await workplaces.serve(sari.number, at: desk, now: Cast.morning, by: .house)
    try await keep(["IP-0000001", "CMD-DONE", "IP-0000002"])
    if isErased {
      try await cast.membership.remove(sari.number, at: Cast.morning, by: .house)
    } else {
      _ = try await cast.membership.replaceCard(of: sari.number, at: Cast.morning, by: .house)
    }
    #expect(try await waiting() == ["CMD-DONE", "IP-0000002"])
    #expect(try await workplaces.served(at: desk, now: Cast.morning) == nil)
  }

  @Test(arguments: [true, false])
  func `leaves what came when it was over to whoever takes it`(isErased: Bool) async throws {
    let workplaces = Workplaces(of: cast.database)
    let later = Cast.morning + 1800
    try await workplaces.serve(sari.number, at: desk, now: Cast.morning, by: .house)
    try await keep(["IP-0000001", "IP-0000002"])
    if isErased {
      try await cast.membership.remove(sari.number, at: later, by: .house)
    } else {
      _ = try await cast.membership.replaceCard(of: sari.number, at: later, by: .house)
    }
    #expect(try await waiting() == ["IP-0000001", "IP-0000002"])
  }

  @Test func `goes with its owner, also without its first character`() async throws {
    let rest = sari.card.text.dropFirst().lowercased()
    let grouped = "\(rest.prefix(5))-\(rest.dropFirst(5))"
    try await keep([rest, "IP-0000001", wati.card.text, "IP-0000002", grouped, "IP-0000003"])
    try await cast.membership.remove(sari.number, at: Cast.morning, by: .house)
    #expect(try await waiting() == [wati.card.text, "IP-0000002"])
  }
}
