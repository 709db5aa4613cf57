import Markup
import Pages
import Serving
import Values
import Window

extension Page {
  /// Every announcement, and a form for another.
  func announcements(_ all: AnnouncementList, _ form: FormState) -> Sheet {
    let damaged = all.damaged.map { number in
      damagedRow(number, columns: 5, removed: OfficePlace.removeAnnouncement(number))
    }
    let whole = all.whole.map { one -> [HTML] in
      [
        "<b>\(one.title)</b>\(ownDay(one))", "\(say(one.begins.short)) – \(say(one.ends.short))",
        "\(say(standing(one)))", "\(String(one.position))", announcementWork(one),
      ]
    }
    let rows = damaged + whole
    let list: HTML =
      rows.isEmpty
      ? emptyState(.flag, AnnouncementWords.none, AnnouncementWords.noneHint)
      : table(
        Table(
          AnnouncementWords.title,
          columns: [
            .init(AnnouncementWords.heading), .init(AnnouncementWords.days),
            .init(AnnouncementWords.state), .init(AnnouncementWords.position, isNumber: true),
            .init(Words.change, isWork: true),
          ], rows: rows))
    return Sheet(
      say(AnnouncementWords.title), section: .office,
      body: """
        \(belowOffice(AnnouncementWords.title))
        <h1>\(say(AnnouncementWords.title))</h1>\(list)
        <form class="card lined form narrow" method="post" action="\(OfficePlace.announcements)">\
        \(formKey)<h2>\(say(AnnouncementWords.new))</h2>\(problem(form.sentences))
        \(announcementFields(form))
        \(button(Words.add, .plus))</form>
        """)
  }

  /// The form of one announcement.
  func announcement(_ one: Announcement, _ form: FormState) -> Sheet {
    Sheet(
      say(AnnouncementWords.title), section: .office,
      body: """
        \(breadcrumbs(
          [
            (say(Words.office), OfficePlace.home),
            (say(AnnouncementWords.title), OfficePlace.announcements),
          ], here: one.title))
        <h1>\(one.title)</h1>\(problem(form.sentences))
        <form class="card lined form narrow" method="post" \
        action="\(OfficePlace.announcement(one.number))">\(formKey)\(shown(form))
        \(announcementFields(form))
        <div class="row acts">\(button(Words.save, .check))
        \(buttonLink(Words.cancel, to: OfficePlace.announcements, look: .quiet))</div></form>
        """)
  }

  /// The day on which it is, and at what time.
  private func ownDay(_ one: Announcement) -> HTML {
    let said = [one.day.map { say($0.near) }, one.times].compactMap(\.self)
    return said.isEmpty ? .empty : #"<p class="soft">\#(said.joined(separator: ", "))</p>"#
  }

  private func standing(_ one: Announcement) -> Sentence {
    if one.isShown(on: today) { return AnnouncementWords.shown }
    return one.begins > today ? AnnouncementWords.waiting : AnnouncementWords.over
  }

  private func announcementWork(_ one: Announcement) -> HTML {
    """
    <div class="row acts">\
    \(buttonLink(
      Words.change, to: OfficePlace.announcement(one.number), .edit, look: .small))
    \(action(
      Words.delete, at: OfficePlace.removeAnnouncement(one.number), .trash, look: .small))</div>
    """
  }

  private func announcementFields(_ form: FormState) -> HTML {
    """
    \(field(Field("title", AnnouncementWords.heading).required
      .with { $0.longest = 120 }.filled(from: form)))
    \(field(Field("text", AnnouncementWords.text, kind: .lines)
      .with { $0.longest = 600 }.filled(from: form)))
    \(field(Field("titleInEnglish", WindowWords.inEnglish(AnnouncementWords.heading))
      .with { $0.longest = 120; $0.hint = WindowWords.englishHint }.filled(from: form)))
    \(field(Field("textInEnglish", WindowWords.inEnglish(AnnouncementWords.text), kind: .lines)
      .with { $0.longest = 600 }.filled(from: form)))
    <div class="pair">
    \(field(Field("day", AnnouncementWords.day, kind: .date)
      .with { $0.hint = AnnouncementWords.dayHint }.filled(from: form)))
    \(field(Field("times", AnnouncementWords.times)
      .with { $0.longest = 40; $0.hint = AnnouncementWords.timesHint }.filled(from: form)))</div>
    <div class="pair">
    \(field(Field("begins", AnnouncementWords.begins, kind: .date).required.filled(from: form)))
    \(field(Field("ends", AnnouncementWords.ends, kind: .date)
      .with { $0.hint = AnnouncementWords.endsHint }.filled(from: form)))</div>
    \(field(Field("position", AnnouncementWords.position, kind: .number).required
      .with { $0.hint = AnnouncementWords.positionHint }.filled(from: form)))
    """
  }
}
