import GRDB
package import Persistence
package import Trail
package import Values

extension HouseWindow {
  /// What the house is told about itself, of what is set.
  package func settings() async throws -> [HouseSetting: String] {
    try await database.read { db in try Self.settings(db) }
  }

  /// Changes what the house is told about itself, all or nothing, and writes down what was not so
  /// before.
  ///
  /// - Parameter changes: what changes, over what is set by then: of two who change different days of
  ///   the opening hours at once, neither takes back what the other said.
  /// - Throws: what `changes` throws; `PermissionRefusal`.
  package func change(
    at now: Instant, by actor: Actor,
    _ changes: @escaping @Sendable ([HouseSetting: String]) throws -> [SettingChange]
  ) async throws {
    try await database.transaction { db in
      try actor.needs(.settingsEdit, in: db)
      try SettingChange.make(
        try changes(try Self.settings(db)), in: db, at: now, by: actor)
    }
  }

  private static func settings(_ db: Database) throws -> [HouseSetting: String] {
    var kept: [HouseSetting: String] = [:]
    for (name, value) in try Setting.all(in: db) {
      if let setting = HouseSetting(rawValue: name) { kept[setting] = value }
    }
    return kept
  }
}
