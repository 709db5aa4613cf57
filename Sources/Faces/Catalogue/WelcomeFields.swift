import Markup
import Pages
import Serving
import Values
import Window

/// The fields of the first page below what has arrived.
extension Page {
  /// What the house announces, with the days it is about.
  func announced(_ announcements: [Announcement]) -> HTML {
    guard !announcements.isEmpty else { return .empty }
    let items = announcements.map { one -> HTML in
      let times = one.times.map { times -> HTML in #"<p class="soft">\#(times)</p>"# }
      let end: HTML =
        one.day == nil
        ? #"<p class="soft">\#(say(HomeWords.shownUntil(one.ends)))</p>"# : .empty
      return """
        <li>\(one.day.map(giantDate))<div><h3>\(say(one.titleSaid))</h3>\(times)\
        \(paragraphs(say(one.textSaid)))\(end)</div></li>
        """
    }
    return """
      <section class="field-of manggu announced"><div class="wrap">\(heading(HomeWords.announcements))
      <ul class="list">\(items)</ul></div></section>
      """
  }

  /// The number of a day, as large as on a poster, between its weekday and its month.
  private func giantDate(_ day: Day) -> HTML {
    let (_, month, number) = day.calendar
    return """
      <time datetime="\(day)"><small>\(say(Day.name(ofWeekday: day.weekday)))</small>\(number)\
      <small>\(say(Day.name(ofMonth: month)))</small></time>
      """
  }

  private func paragraphs(_ text: String) -> HTML {
    text.split(whereSeparator: \.isNewline).map { line -> HTML in "<p>\(String(line))</p>" }
      .joined()
  }

  /// When it is open, where it is, how it is found.
  func visitUs(_ view: HomeView) -> HTML {
    let facts = view.window.facts
    let lines = facts.address.map { line -> HTML in "\(line)" }
    let address: HTML =
      lines.isEmpty ? .empty : "<address>\(lines.joined(separator: "<br>"))</address>"
    let way = facts.way.map { paragraphs(say($0)) }
    let call = facts.telephone.map { number -> HTML in
      "<p>\(say(HomeWords.telephone)) \(telephoneLink(number))</p>"
    }
    let write = facts.whatsApp.map { number -> HTML in
      guard number.isTelephoneNumber else { return "<p>\(say(HelpWords.whatsApp)) \(number)</p>" }
      return """
        <p>\(say(HelpWords.whatsApp)) <a href="https://wa.me/\(number.dialledAbroad)" \
        rel="noreferrer noopener external">\(number)</a></p>
        """
    }
    let reach: HTML = isPlain ? .empty : "\(address)\(way)\(call)\(write)"
    guard !reach.isEmpty || facts.hours != nil else { return .empty }
    return """
      <section class="field-of pandan visit-us"><div class="wrap">\(heading(HomeWords.visit))
      <div class="halves">\(facts.hours.map { hoursTable($0, view.now.day) })<div>\(reach)</div>\
      </div></div></section>
      """
  }

  /// A number that dials itself; what is none, as in a damaged row, is only shown.
  private func telephoneLink(_ number: String) -> HTML {
    guard number.isTelephoneNumber else { return "\(number)" }
    return #"<a href="tel:\#(number.dialled)">\#(number)</a>"#
  }

  /// The week with today lit, and the special days of the next fortnight.
  private func hoursTable(_ hours: OpeningHours, _ today: Day) -> HTML {
    let week = (1...7).map { weekday -> HTML in
      let name = Day.name(ofWeekday: weekday)
      guard weekday == today.weekday else {
        return hoursRow(name, hours.week[weekday - 1])
      }
      return """
        <tr class="now"><th>\(say(HomeWords.today)), \(say(name))</th>\
        <td>\(say(hours.spans(on: today).sentence))</td></tr>
        """
    }
    let soon = hours.special.keys.filter { (1...14).contains($0 - today) }.sorted()
    let special = soon.map { day -> HTML in hoursRow(day.near, hours.spans(on: day)) }
    return #"<table class="hours">\#(week)\#(special)</table>"#
  }

  private func hoursRow(_ name: Sentence, _ spans: [OpeningHours.Span]) -> HTML {
    #"<tr><th>\#(say(name))</th><td>\#(say(spans.sentence))</td></tr>"#
  }

  /// The first service of the list, and the way to all of them; beside it, how to talk to somebody
  /// here, where the house says so.
  func helpAtHome(_ services: [HelpService], talk: Sentence?) -> HTML {
    guard !services.isEmpty else { return .empty }
    let first = services.prefix(1).map { service -> HTML in
      let number = service.telephone ?? service.whatsApp
      let call = number.map { number -> HTML in " \(telephoneLink(number))" }
      return "<p><b>\(service.name)</b>\(call) \(say(service.purposeSaid))</p>"
    }
    return """
      <section class="field-of kertas aid"><div class="wrap">
      \(heading(HelpWords.title, (HomeWords.helpAll, CataloguePlace.help)))
      <div class="halves"><div>\(first)</div>\(talk.map { "<p>\(say($0))</p>" } as HTML?)</div>\
      </div></section>
      """
  }
}
