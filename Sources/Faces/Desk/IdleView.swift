import Circulation
import Counter
import Markup
import Pages
import Values

/// The desk while nobody is served: the leaf of the day, what the day brings, what came last.
extension Page {
  func idleBox(_ state: DeskState) -> HTML {
    guard state.served == nil, let day = state.today else { return .empty }
    return """
      <div class="idle"><div class="day">\(leaf)<ul class="tallies">\(counts(day, state))</ul></div>
      <div class="shorts">\(fetchShort(day))\(dueShort(day))</div>\(arrived(day))</div>
      """
  }

  /// The leaf of a tear-off calendar.
  private var leaf: HTML {
    let (year, month, number) = today.calendar
    return """
      <time class="leaf" datetime="\(today)"><span>\(say(Day.name(ofWeekday: today.weekday)))</span>
      <b>\(String(number))</b> <span>\(say(Day.name(ofMonth: month))) \(String(year))</span></time>
      """
  }

  private func counts(_ day: DeskToday, _ state: DeskState) -> [HTML] {
    [
      count(day.dueCount, .out, .clock, DeskWords.dueNow, DeskPlace.dueToday),
      count(state.outstanding.overdue, .stop, .alert, DeskWords.overdueNow, DeskPlace.overdue),
      count(day.toFetch.count, .she, .flag, DeskWords.toFetchNow, DeskPlace.holdShelf),
      count(state.shelfCount, .she, .check, DeskWords.onShelf, DeskPlace.holdShelf),
      count(day.waiting, .plain, .people, DeskWords.waitingNow, DeskPlace.queue),
      count(day.arrivals, .there, .book, DeskWords.arrivedNow, Self.arrivals),
    ]
  }

  private func count(
    _ count: Int, _ ink: StateInk, _ icon: Icon, _ words: Sentence, _ place: Address
  ) -> HTML {
    """
    <li><a href="\(place)"><b>\(say(Sentence(count: count)))</b> \
    \(stateSign(ink, icon, words))</a></li>
    """
  }

  /// What came last, as the search shows it.
  private static let arrivals = CataloguePlace.search.with("order", "added")

  private func fetchShort(_ day: DeskToday) -> HTML {
    let rows = day.toFetch.prefix(3).map { line -> HTML in
      let place: HTML = line.callNumber.isEmpty ? .empty : "<b>\(line.callNumber)</b> "
      return place + shortRow(titleLink(line.title, line.record, in: line.language), line.barcode)
    }
    return shortList(DeskWords.toFetch, DeskPlace.holdShelf, rows, of: day.toFetch.count)
  }

  private func dueShort(_ day: DeskToday) -> HTML {
    let rows = day.due.map { line -> HTML in
      shortRow(titleLink(line.title, line.record, in: line.language), line.barcode)
    }
    return shortList(DeskWords.dueToday, DeskPlace.dueToday, rows, of: day.dueCount)
  }

  private func shortRow(_ title: HTML, _ barcode: Barcode) -> HTML {
    "<span>\(title)</span> \(codeOfCopy(barcode))"
  }

  private func shortList(
    _ name: Sentence, _ place: Address, _ rows: [HTML], of count: Int
  ) -> HTML {
    guard !rows.isEmpty else { return .empty }
    let all: HTML =
      count > rows.count ? #"<p><a href="\#(place)">\#(say(DeskWords.all(count)))</a></p>"# : .empty
    return """
      <section><h2>\(say(name))</h2>
      <ul class="list">\(rows.map { row -> HTML in "<li>\(row)</li>" })</ul>\(all)</section>
      """
  }

  private func arrived(_ day: DeskToday) -> HTML {
    guard !day.spines.isEmpty else { return .empty }
    return """
      <div class="arrived"><h2>\(say(DeskWords.arrived))</h2>\
      \(shelfOfSpines(day.spines, named: DeskWords.arrived))</div>
      """
  }
}
