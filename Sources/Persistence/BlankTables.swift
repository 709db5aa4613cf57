import GRDB
import Synchronization

/// Tables as the migrations make them, for every library in memory after the first.
///
/// Only tests open those, hundreds in one process; to make the tables anew would take longer than what
/// most of them do.
enum BlankTables {
  private static let made = Mutex<[[String]: DatabaseQueue]>([:])

  /// Puts the tables of some rooms into a new library.
  static func lay(into queue: DatabaseQueue, of rooms: [Room]) throws {
    let migrator = LibraryDatabase.migrator(rooms)
    let names = rooms.map(\.name) + migrator.migrations
    let blank = try made.withLock { made -> DatabaseQueue in
      if let blank = made[names] { return blank }
      let blank = try DatabaseQueue(configuration: LibraryDatabase.configuration(rooms))
      try migrator.migrate(blank)
      made[names] = blank
      return blank
    }
    try blank.backup(to: queue)
  }
}
