import Catalog
import Markup
import Pages
import Serving
import Values
import Window

/// The first page: the house's window, in fields of flat ink.
///
/// A field is there only when it has something to show. Where covers are plain it says nothing that
/// tells which house it is: its own words, its place, its announcements and its goods stay away.
extension Page {
  func welcome(_ view: HomeView) -> Sheet {
    var sheet = Sheet(
      say(Words.catalogue), section: .catalogue,
      body: """
        \(hero(view))
        \(arrivals(view))
        \(press(view))
        \(goods(isPlain ? [] : view.goods))
        \(announced(isPlain ? [] : view.window.announcements))
        \(visitUs(view))
        \(helpAtHome(view.window.services, talk: ofTheHouse(view.window.facts.talk)))
        """)
    // Plain covers name nothing of the house, and its own line may.
    let line = isPlain ? nil : view.window.facts.line
    sheet.description = say(line ?? HomeWords.described)
    return sheet
  }

  /// The question, whether it is open, the search in its sieve, and the shelf that is the collection.
  private func hero(_ view: HomeView) -> HTML {
    let facts = view.window.facts
    let own =
      view.arrivals.isEmpty ? CatalogueWords.shelfBegins : CatalogueWords.whatWillYouRead
    let asked = ofTheHouse(facts.question) ?? own
    return """
      <section class="field-of tarum hero"><div class="wrap">
      <div class="top"><h1>\(question(say(asked)))</h1>\
      \(openSign(view))</div>
      \(ofTheHouse(facts.line).map { "<p class=\"lead\">\(say($0))</p>" } as HTML?)
      <div class="sift cloth ayakan">\(searchBox(text: ""))</div>
      <div class="under"><p class="soft">\(say(CatalogueWords.noCardNeeded))</p>\(kinds(view.kinds))\
      </div></div>
      \(shelf(view.spines))</section>
      """
  }

  /// What the house says of itself; nothing where covers are plain.
  func ofTheHouse<Said>(_ said: Said?) -> Said? { isPlain ? nil : said }

  /// What it asks, its end in a second ink.
  private func question(_ text: String) -> HTML {
    var words = text.split(separator: " ")
    guard words.count > 2, let last = words.popLast() else { return "\(text)" }
    var end = String(last)
    if end.count < 5, let before = words.popLast() { end = "\(before) \(end)" }
    return "\(words.joined(separator: " ")) <em>\(end)</em>"
  }

  /// The sign that hangs in the door.
  private func openSign(_ view: HomeView) -> HTML {
    let facts = view.window.facts
    guard let hours = facts.hours else { return .empty }
    let (isOpen, rest) = door(hours.state(at: view.now), view.now)
    let street: HTML? = ofTheHouse(facts.address.first).map { "<br>\($0)" }
    return """
      <p class="open-sign\(" shut", if: !isOpen)">\
      <b>\(say(isOpen ? HomeWords.open : HomeWords.shut))</b>\
      \(rest.map { "<span>\(say($0))</span>" } as HTML?)\
      <small>\(say(HomeWords.todayIs(view.now.day)))\(street)</small></p>
      """
  }

  /// Whether the door is open, and until when or from when.
  private func door(_ state: OpenState, _ now: Instant) -> (isOpen: Bool, rest: Sentence?) {
    switch state {
    case .open(let until): (true, until.map(HomeWords.until))
    case .closed: (false, nil)
    case .opens(let moment):
      switch moment.day - now.day {
      case 0: (false, HomeWords.opens(HomeWords.laterToday, at: moment))
      case 1: (false, HomeWords.opens(HomeWords.tomorrow, at: moment))
      case ..<7:
        (false, HomeWords.opens(Day.name(ofWeekday: moment.day.weekday), at: moment))
      default: (false, HomeWords.opens(moment.day.near, at: moment))
      }
    }
  }

  private func kinds(_ kinds: [FacetValue]) -> HTML {
    guard !kinds.isEmpty else { return .empty }
    let links = kinds.map { value -> HTML in
      let name = Form(rawValue: value.value).map(HomeWords.several) ?? value.label
      return """
        <a href="\(CataloguePlace.search.with("form", value.value))">\(say(name)) \
        \(say(Sentence(count: value.count)))</a>
        """
    }
    return #"<nav aria-label="\#(say(CatalogueWords.browse))">\#(links)</nav>"#
  }

  /// An empty house has a plank with one book on it, which is still to come.
  private func shelf(_ spines: [Spine]) -> HTML {
    spines.isEmpty
      ? #"<div class="plank"><b aria-hidden="true">\#(say(CatalogueWords.firstTitle))</b></div>"#
      : shelfOfSpines(spines, named: HomeWords.shelf)
  }

  private func arrivals(_ view: HomeView) -> HTML {
    guard !view.arrivals.isEmpty else {
      return """
        <section class="field-of gading"><div class="wrap">\(emptyState(
          .book, CatalogueWords.nothingYet, CatalogueWords.nothingYetHint,
          actions: firstRecordWays))</div></section>
        """
    }
    let arrived = view.arrivals.map { hit -> HTML in
      """
      <li><span class="stand">\(cover(hit))</span><div><a href="\(hit.page)"\
      \(titleLanguage(hit.language))>\(hit.title)</a>\
      <span>\(identity(of: hit))</span>\(closedBadge(hit))</div></li>
      """
    }
    return """
      <section class="field-of gading"><div class="wrap">
      \(heading(
        CatalogueWords.newest,
        (CatalogueWords.seeAll, CataloguePlace.search.with("order", "added"))))
      <ul class="covers">\(arrived)</ul></div></section>
      """
  }

  /// What tells it from others of its kind: who wrote it, which issue, from which paper.
  private func identity(of hit: SearchHit) -> HTML {
    let rest: String? =
      switch hit.facts {
      case .book, .document: hit.authors.first.map(SaidName.of)
      case .journal(let journal): journal.newest?.text
      case .clipping(let clipping):
        [clipping.paper, clipping.day.map { say($0.short) }].compactMap(\.self)
          .joined(separator: ", ")
      }
    guard let rest, !rest.isEmpty else { return "\(say(hit.form.name))" }
    return "\(say(hit.form.name)), \(rest)"
  }

  /// The name of a field, with the way to all of it.
  func heading(_ name: Sentence, _ way: (words: Sentence, place: Address)? = nil) -> HTML {
    let link = way.map { way -> HTML in #"<a href="\#(way.place)">\#(say(way.words))</a>"# }
    return #"<div class="sec"><h2>\#(say(name))</h2>\#(link)</div>"#
  }
}
