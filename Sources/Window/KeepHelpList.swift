import GRDB
import Persistence
package import Trail
package import Values

extension HouseWindow {
  /// How many services are listed.
  private static let most = 30

  /// The services that help, in the order of the house.
  package func services() async throws -> [HelpService] {
    try await database.read { db in try HelpService.all(in: db) }
  }

  /// The service of that number, or `nil`.
  package func service(_ number: HelpServiceNumber) async throws -> HelpService? {
    try await database.read { db in try HelpService.find(db, numbered: number) }
  }

  /// Puts a service on the list; its number is given here.
  ///
  /// - Throws: `WindowRefusal`, or `Refusals` with all that is wrong; `PermissionRefusal`.
  package func addService(
    _ said: HelpService, at now: Instant, by actor: Actor
  ) async throws -> HelpService {
    try await database.transaction { db in
      try actor.needs(.settingsEdit, in: db)
      let checked = try said.checked()
      guard try HelpService.all(in: db).count < Self.most else {
        throw WindowRefusal.tooManyServices(Self.most)
      }
      try db.execute(
        sql: """
          INSERT INTO helpService (name, purpose, purposeInEnglish, telephone, whatsApp, place,
            times, timesInEnglish, position)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """, arguments: checked.values)
      let number = HelpServiceNumber(db.lastInsertedRowID)
      try Audit.write(
        db, at: now, by: actor, action: .helpServiceAdded, subject: "helpService \(number)")
      return try HelpService.known(number, in: db)
    }
  }

  /// Says something else of a service on the list.
  ///
  /// - Parameter seen: what was said of it when whoever asks looked; `nil` changes whatever is there,
  ///   also a damaged row.
  /// - Throws: `WindowRefusal`, or `Refusals` with all that is wrong; `ChangedSince`;
  ///   `PermissionRefusal`.
  package func changeService(
    _ said: HelpService, seen: HelpService? = nil, at now: Instant, by actor: Actor
  ) async throws -> HelpService {
    try await database.transaction { db in
      try actor.needs(.settingsEdit, in: db)
      if seen != nil {
        try ChangedSince.check(seen, is: try HelpService.known(said.number, in: db))
      }
      let checked = try said.checked()
      try db.execute(
        sql: """
          UPDATE helpService
          SET (name, purpose, purposeInEnglish, telephone, whatsApp, place, times, timesInEnglish,
            position) = (?, ?, ?, ?, ?, ?, ?, ?, ?)
          WHERE number = ?
          """, arguments: checked.values + [said.number])
      guard db.changesCount > 0 else { throw WindowRefusal.noSuchService }
      try Audit.write(
        db, at: now, by: actor, action: .helpServiceChanged, subject: "helpService \(said.number)")
      return try HelpService.known(said.number, in: db)
    }
  }

  /// Takes a service off the list, also a damaged row.
  ///
  /// - Returns: what was said of it, so that it can be put back; `nil` when that could not be read
  ///   any more.
  /// - Throws: `WindowRefusal.noSuchService`, `PermissionRefusal`.
  package func removeService(
    _ number: HelpServiceNumber, at now: Instant, by actor: Actor
  ) async throws -> HelpService? {
    try await database.transaction { db in
      try actor.needs(.settingsEdit, in: db)
      let gone = try DamagedRow.settingAside("helpService", number.rawValue) {
        try HelpService.find(db, numbered: number)
      }
      try db.execute(sql: "DELETE FROM helpService WHERE number = ?", arguments: [number])
      guard db.changesCount > 0 else { throw WindowRefusal.noSuchService }
      try Audit.write(
        db, at: now, by: actor, action: .helpServiceRemoved, subject: "helpService \(number)")
      return gone
    }
  }
}

extension HelpService {
  fileprivate static func known(
    _ number: HelpServiceNumber, in db: Database
  ) throws -> HelpService {
    guard let found = try find(db, numbered: number) else { throw WindowRefusal.noSuchService }
    return found
  }

  fileprivate var values: StatementArguments {
    [
      name, purpose, purposeInEnglish, telephone, whatsApp, place, times, timesInEnglish, position,
    ]
  }

  /// The same in the form in which it is kept.
  fileprivate func checked() throws -> HelpService {
    var kept = self
    try Refusals.among(
      { kept.name = try WindowRules.line(name, "name", most: 80) },
      { kept.purpose = try WindowRules.line(purpose, "purpose", most: 300) },
      {
        kept.purposeInEnglish = try WindowRules.optionalLine(
          purposeInEnglish, "purposeInEnglish", most: 300)
      },
      { kept.telephone = try WindowRules.telephone(telephone, "telephone") },
      { kept.whatsApp = try WindowRules.telephone(whatsApp, "whatsApp") },
      { kept.place = try WindowRules.optionalLine(place, "place", most: 200) },
      { kept.times = try WindowRules.optionalLine(times, "times", most: 80) },
      {
        kept.timesInEnglish = try WindowRules.optionalLine(
          timesInEnglish, "timesInEnglish", most: 80)
      },
      { try WindowRules.check(position: position) })
    guard kept.telephone != nil || kept.whatsApp != nil || kept.place != nil else {
      throw WindowRefusal.unreachable
    }
    return kept
  }
}
