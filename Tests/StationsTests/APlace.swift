import Access
import Members
import Persistence
import Secrets
import Stations
import Trail
import Values

/// A desk in the house, in memory, at half past nine.
struct APlace {
  static let morning = Instant(seconds: 1_795_228_200)

  let database: LibraryDatabase
  let workplaces: Workplaces
  let desk: Station

  init() async throws {
    // Whom a place serves has a card, and who sits there a session: their rooms are open, too.
    database = try LibraryDatabase.inMemory(rooms: [.stations, .access, .members])
    workplaces = Workplaces(of: database)
    desk = try await workplaces.addStation(
      "Meja depan", kind: .desk, at: Self.morning, by: .house)
  }

  /// Sari, with a card.
  func sari() async throws -> Member {
    try await Membership(database: database, bench: PassphraseBench(cost: .least))
      .enrol(NewMember(name: "Sari"), at: Self.morning, by: .house).member
  }
}
