import GRDB
import Persistence
package import Trail
package import Values

extension HouseWindow {
  /// Every announcement, also those that are over or have not begun: the last to end first.
  package func announcements() async throws -> [Announcement] {
    try await database.read { db in
      try Announcement.whole(
        db.cachedStatement(
          sql: """
            SELECT \(Announcement.columns) FROM announcement
            ORDER BY ends DESC, position, number DESC LIMIT 200
            """), of: "announcement")
    }
  }

  /// The announcement of that number, or `nil`.
  package func announcement(_ number: AnnouncementNumber) async throws -> Announcement? {
    try await database.read { db in try Announcement.find(db, numbered: number) }
  }

  /// Announces something; its number is given here.
  ///
  /// - Throws: `WindowRefusal`, or `Refusals` with all that is wrong; `PermissionRefusal`.
  package func announce(
    _ said: Announcement, at now: Instant, by actor: Actor
  ) async throws -> Announcement {
    try await database.transaction { db in
      try actor.needs(.settingsEdit, in: db)
      let checked = try said.checked()
      try db.execute(
        sql: """
          INSERT INTO announcement
            (title, text, titleInEnglish, textInEnglish, begins, ends, position, day, times)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """, arguments: checked.values)
      let number = AnnouncementNumber(db.lastInsertedRowID)
      try Audit.write(
        db, at: now, by: actor, action: .announcementAdded, subject: "announcement \(number)")
      return try Announcement.known(number, in: db)
    }
  }

  /// Says something else in an announcement, or on other days.
  ///
  /// - Parameter seen: what it said when whoever asks looked at it; `nil` changes whatever is there,
  ///   also a damaged row.
  /// - Throws: `WindowRefusal`, or `Refusals` with all that is wrong; `ChangedSince`;
  ///   `PermissionRefusal`.
  package func changeAnnouncement(
    _ said: Announcement, seen: Announcement? = nil, at now: Instant, by actor: Actor
  ) async throws -> Announcement {
    try await database.transaction { db in
      try actor.needs(.settingsEdit, in: db)
      if seen != nil {
        try ChangedSince.check(seen, is: try Announcement.known(said.number, in: db))
      }
      let checked = try said.checked()
      try db.execute(
        sql: """
          UPDATE announcement
          SET (title, text, titleInEnglish, textInEnglish, begins, ends, position, day, times)
            = (?, ?, ?, ?, ?, ?, ?, ?, ?)
          WHERE number = ?
          """, arguments: checked.values + [said.number])
      guard db.changesCount > 0 else { throw WindowRefusal.noSuchAnnouncement }
      try Audit.write(
        db, at: now, by: actor, action: .announcementChanged,
        subject: "announcement \(said.number)")
      return try Announcement.known(said.number, in: db)
    }
  }

  /// Takes an announcement out of the window, also a damaged row.
  ///
  /// - Returns: what it said, so that it can be put back; `nil` when that could not be read any more.
  /// - Throws: `WindowRefusal.noSuchAnnouncement`, `PermissionRefusal`.
  package func removeAnnouncement(
    _ number: AnnouncementNumber, at now: Instant, by actor: Actor
  ) async throws -> Announcement? {
    try await database.transaction { db in
      try actor.needs(.settingsEdit, in: db)
      let gone = try DamagedRow.settingAside("announcement", number.rawValue) {
        try Announcement.find(db, numbered: number)
      }
      try db.execute(sql: "DELETE FROM announcement WHERE number = ?", arguments: [number])
      guard db.changesCount > 0 else { throw WindowRefusal.noSuchAnnouncement }
      try Audit.write(
        db, at: now, by: actor, action: .announcementRemoved, subject: "announcement \(number)")
      return gone
    }
  }
}

extension Announcement {
  fileprivate static func known(
    _ number: AnnouncementNumber, in db: Database
  ) throws -> Announcement {
    guard let found = try find(db, numbered: number) else {
      throw WindowRefusal.noSuchAnnouncement
    }
    return found
  }

  fileprivate var values: StatementArguments {
    [title, text, titleInEnglish, textInEnglish, begins, ends, position, day, times]
  }

  /// The last day on which it may be shown: its own, where it has one.
  ///
  /// - Throws: `WindowRefusal`.
  private func lastDay() throws(WindowRefusal) -> Day {
    guard let day else {
      guard begins <= ends else { throw .endsBeforeItBegins }
      return ends
    }
    guard begins <= day else { throw .beginsAfterItsDay }
    guard day <= ends else { throw .endsBeforeItsDay }
    return day
  }

  /// The same in the form in which it is kept.
  fileprivate func checked() throws -> Announcement {
    var kept = self
    try Refusals.among(
      { kept.title = try WindowRules.line(title, "title", most: 120) },
      { kept.text = try WindowRules.lines(text, "text", most: 600) ?? "" },
      {
        kept.titleInEnglish = try WindowRules.optionalLine(
          titleInEnglish, "titleInEnglish", most: 120)
      },
      {
        kept.textInEnglish = try WindowRules.lines(textInEnglish, "textInEnglish", most: 600)
      },
      { kept.times = try WindowRules.times(times, "times", most: 40) },
      { kept.ends = try lastDay() },
      { try WindowRules.check(position: position) })
    return kept
  }
}
