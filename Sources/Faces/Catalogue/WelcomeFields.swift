import Catalog
import Markup
import Pages
import PointOfSale
import Serving
import Values
import Window

/// The fields of the first page below what has arrived.
extension Page {
  /// The newest clippings as columns of a paper, and all of them by year.
  func press(_ view: HomeView) -> HTML {
    guard !view.press.isEmpty else { return .empty }
    return """
      <section class="field-of koran newsprint"><div class="wrap">
      \(heading(
        HomeWords.press,
        (HomeWords.pressAll, CataloguePlace.search.with("form", Form.clipping.rawValue))))
      <div class="columns">\(view.press.map(article))</div>\(yearBars(view.years))</div></section>
      """
  }

  private func article(_ hit: SearchHit) -> HTML {
    guard case .clipping(let cut) = hit.facts else { return .empty }
    return """
      <article><p class="masthead-of"><b>\(cut.paper)</b>\
      \(cut.page.map { "<span>\(say(HomeWords.pageOf($0)))</span>" } as HTML?)</p>\
      \(cut.day.map { "<p class=\"soft\">\(say($0.sentence))</p>" } as HTML?)\
      <h3><a href="\(hit.page)"\(titleLanguage(hit.language))>\(hit.title)</a></h3>\
      \(hit.subtitle.map { "<p>\($0)</p>" } as HTML?)\(closedBadge(hit))</article>
      """
  }

  /// A bar for each year, in ten heights.
  private func yearBars(_ years: [FacetValue]) -> HTML {
    guard years.count > 1, let most = years.map(\.count).max(), most > 0 else { return .empty }
    let clippings = CataloguePlace.search.with("form", Form.clipping.rawValue)
    let bars = years.map { year -> HTML in
      let height = max(1, year.count * 10 / most)
      return """
        <a class="y\(height)" href="\(clippings.with("year", year.value))">\
        \(say(year.label)) <b>\(say(Sentence(count: year.count)))</b></a>
        """
    }
    return #"<nav class="years" aria-label="\#(say(HomeWords.pressYears))">\#(bars)</nav>"#
  }

  /// What the shop has, as it lies in the window: name, price, and whether it is there.
  func goods(_ goods: [WindowGoods]) -> HTML {
    guard !goods.isEmpty else { return .empty }
    let things = goods.map { thing -> HTML in
      """
      <li\(#" class="gone""#, if: thing.stock == .soldOut)>\
      <b>\("<small>\(say(HomeWords.from))</small> ", if: thing.hasHigherPrices)\(thing.price)</b>\
      <strong>\(thing.name)</strong><span>\(say(HomeWords.stock(thing.stock)))</span></li>
      """
    }
    return """
      <section class="field-of kunyit shop-window"><div class="hem cloth limar"></div><div class="wrap">
      \(heading(HomeWords.shop))<ul class="list">\(things)</ul></div></section>
      """
  }

  /// What the house announces, with the days it is about.
  func announced(_ announcements: [Announcement]) -> HTML {
    guard !announcements.isEmpty else { return .empty }
    let items = announcements.map { one -> HTML in
      """
      <li><h3>\(say(one.titleSaid))</h3>\(paragraphs(say(one.textSaid)))\
      <p class="soft">\(say(HomeWords.shownUntil(one.ends)))</p></li>
      """
    }
    return """
      <section class="field-of manggu announced"><div class="wrap">\(heading(HomeWords.announcements))
      <ul class="list">\(items)</ul></div></section>
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
      """
      <p>\(say(HomeWords.telephone)) <a href="tel:\(number.dialled)">\(number)</a></p>
      """
    }
    let write = facts.whatsApp.map { number -> HTML in
      """
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
      let call = number.map { number -> HTML in
        #" <a href="tel:\#(number.dialled)">\#(number)</a>"#
      }
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
