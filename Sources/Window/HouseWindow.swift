import GRDB
package import Persistence
package import Values

/// The window of the house: what it says of itself to whoever stands outside.
package struct HouseWindow: Sendable {
  let database: LibraryDatabase

  /// Takes the database of the house, opened with `Room.window`.
  package init(database: LibraryDatabase) { self.database = database }

  /// What the house says of itself.
  package func facts() async throws -> HouseFacts {
    try await database.read { db in try HouseFacts(db) }
  }

  /// All that the window shows on a day, as it stood at one moment.
  package func look(on day: Day) async throws -> WindowLook {
    try await database.read { db in
      WindowLook(
        facts: try HouseFacts(db), announcements: try Announcement.shown(on: day, in: db),
        services: try HelpService.all(in: db))
    }
  }
}

/// What the window shows on a day.
package struct WindowLook: Sendable {
  /// What the house says of itself.
  package let facts: HouseFacts
  /// What it announces, in the order in which it is shown.
  package let announcements: [Announcement]
  /// Who helps, in the order of the house.
  package let services: [HelpService]
}
