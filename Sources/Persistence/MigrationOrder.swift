import GRDB

/// In which order the migrations of all rooms are taken.
extension LibraryDatabase {
  /// - Parameter only: names of migrations; `nil` for all.
  static func migrator(_ rooms: [Room], only: Set<String>? = nil) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in steps(rooms) where only?.contains(step.name) ?? true {
      migrator.registerMigration(step.name, migrate: step.change)
    }
    return migrator
  }

  /// The migrations of all rooms by their day, and those of one day in the order of the rooms.
  static func steps(_ rooms: [Room]) -> [Migration] {
    let all = ([.persistence] + rooms).flatMap(\.migrations).enumerated()
    let byDay = all.sorted { left, right in
      (left.element.name.prefix(10), left.offset) < (right.element.name.prefix(10), right.offset)
    }
    return byDay.map(\.element)
  }
}
