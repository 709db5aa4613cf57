import Access
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values
import Window

/// What the house announces on its first page, from day to day.
enum AnnouncementRoutes {
  private static let list = OfficePlace.announcements

  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.announcements, needs: .settingsEdit) { visit in
      let all = try await AnnouncementList(visit)
      return visit.show(visit.page.announcements(all, .blank(on: visit.today)))
    }
    routes.staffPost(OfficePlace.announcements, needs: .settingsEdit) { visit, form in
      try await visit.answering(form) {
        _ = try await visit.face.window.announce(
          try form.announcement(), at: visit.now, by: visit.who.actor)
        return await visit.go(to: list, saying: Notice(AnnouncementWords.added))
      } again: {
        visit.page.announcements(
          try await AnnouncementList(visit), FormState($0.typed, reasons: $0.reasons))
      }
    }
    routes.staffGet(OfficePlace.announcement, needs: .settingsEdit) { visit in
      try await visit.orBack(to: list) {
        let one = try await visit.announcement()
        return visit.show(visit.page.announcement(one, FormState(one.fields)))
      }
    }
    routes.staffPost(OfficePlace.announcement, needs: .settingsEdit) { visit, form in
      try await visit.answering(form) {
        let one = try await visit.announcement()
        let told = try form.over(one.fields)
        _ = try await visit.face.window.changeAnnouncement(
          try told.announcement(one.number), seen: one, at: visit.now, by: visit.who.actor)
        return await visit.go(to: list, saying: Notice(AnnouncementWords.added))
      } again: { refused in
        let form = FormState(refused.typed, reasons: refused.reasons)
        if let one = try await visit.readableAnnouncement() {
          return visit.page.announcement(one, form)
        }
        return visit.page.announcements(try await AnnouncementList(visit), form)
      }
    }
    routes.staffPost(OfficePlace.removeAnnouncement, needs: .settingsEdit) { visit, _ in
      try await visit.orBack(to: list) {
        try await visit.go(to: list, saying: remove(visit))
      }
    }
  }

  /// Takes it out, also a row that cannot be read any more.
  ///
  /// - Returns: what is said then, with the way back where what it said is known.
  private static func remove(_ visit: OfficeRequest<StaffOnDuty>) async throws -> Notice {
    let number: AnnouncementNumber = try visit.number("announcement")
    let gone = try await visit.face.window.removeAnnouncement(
      number, at: visit.now, by: visit.who.actor)
    return try await visit.removed(
      from: list, gone.map { (words: AnnouncementWords.removed($0.title), fields: $0.fields) })
  }
}

/// Every announcement for those who look after them.
struct AnnouncementList: Sendable {
  let whole: [Announcement]
  /// Those that cannot be read any more.
  let damaged: [AnnouncementNumber]

  init(_ visit: OfficeRequest<StaffOnDuty>) async throws {
    whole = try await visit.face.window.announcements()
    damaged = try await visit.face.window.damagedAnnouncements()
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The announcement that the address names.
  ///
  /// - Throws: `HTTPError` 404; `WindowRefusal.damagedAnnouncement`.
  fileprivate func announcement() async throws -> Announcement {
    guard let one = try await readableAnnouncement() else {
      throw WindowRefusal.damagedAnnouncement
    }
    return one
  }

  /// The same; `nil` where its row is damaged.
  ///
  /// - Throws: `HTTPError` 404.
  fileprivate func readableAnnouncement() async throws -> Announcement? {
    try await readable { try await face.window.announcement(number("announcement")) }
  }
}

extension FilledForm {
  /// What was typed of an announcement.
  ///
  /// - Throws: `FormRefusal`, or `Refusals` with all of them; the rest is looked at by the verb.
  fileprivate func announcement(
    _ number: AnnouncementNumber = AnnouncementNumber(0)
  ) throws -> Announcement {
    let (days, position) = try Refusals.none(
      among: { try announcementDays() },
      { try integer("position", AnnouncementWords.position, in: 1...999) })
    return Announcement(
      number: number, title: self["title"], text: self["text"],
      titleInEnglish: optional("titleInEnglish"), textInEnglish: optional("textInEnglish"),
      begins: days.begins, ends: days.ends, position: position, day: days.own,
      times: optional("times"))
  }

  /// From when until when it is shown, and its own day: with that it goes, unless a last one is said.
  private func announcementDays() throws -> (begins: Day, ends: Day, own: Day?) {
    let (begins, own, ends) = try Refusals.none(
      among: { try day("begins", AnnouncementWords.begins) },
      { try optionalDay("day", AnnouncementWords.day) },
      { try lastDay() })
    return (begins, ends ?? own ?? begins, own)
  }

  /// What has no day of its own has to say a last one.
  private func lastDay() throws -> Day? {
    guard optional("day") == nil else { return try optionalDay("ends", AnnouncementWords.ends) }
    return try day("ends", AnnouncementWords.ends)
  }

  private func optionalDay(_ field: String, _ name: Sentence) throws -> Day? {
    guard optional(field) != nil else { return nil }
    return try day(field, name)
  }
}

extension Announcement {
  /// As it stands in its form.
  fileprivate var fields: [(String, String)] {
    [
      ("title", title), ("text", text), ("titleInEnglish", titleInEnglish ?? ""),
      ("textInEnglish", textInEnglish ?? ""), ("begins", begins.description),
      // The day with which it goes by itself moves with its own.
      ("ends", ends == day ? "" : ends.description), ("position", String(position)),
      ("day", day?.description ?? ""), ("times", times ?? ""),
    ]
  }
}

extension FormState {
  /// A form that is still empty: from today.
  fileprivate static func blank(on today: Day) -> FormState {
    FormState([("begins", today.description), ("position", "100")])
  }
}
