import Catalog
import Circulation
import Markup
import Pages
import Serving
import Values

/// What she waits for: first what lies ready under its code, then her place in each line.
extension Page {
  /// The code is the largest thing on the screen.
  func readyHolds(_ holds: [HoldLine]) -> HTML {
    let tickets = holds.compactMap { hold -> HTML? in
      guard case .ready(let code, let until) = hold.state else { return nil }
      let name = shownName(of: hold, among: holds)
      let said: HTML = hold.address == nil || isPlain ? .empty : titleLanguage(hold.language)
      return """
        <li class="ticket"><p>\(stateBadge(.held, AccountWords.ready))</p>
        <div class="row"><p class="fetch-code">\(code)</p>\
        \(dayStamp(AccountWords.stampUntil, until, .she))</div>
        <h3\(said)>\(say(name))</h3>
        <p>\(say(AccountWords.fetchUntil)) \(day(until))</p>
        \(cancel(hold, called: name))</li>

        """
    }
    guard !tickets.isEmpty else { return .empty }
    return """
      <section class="ready no-print"><h2>\(say(AccountWords.waitsForYou))</h2>
      <ul class="list">\(tickets)</ul>
      <p>\(say(AccountWords.sayTheCode)) \(say(AccountWords.endsAfterwards))</p></section>
      """
  }

  func waitingHolds(_ state: AccountState) -> HTML {
    let rows = state.holds.compactMap { hold -> HTML? in
      guard case .waiting(let position) = hold.state else { return nil }
      let name = shownName(of: hold, among: state.holds)
      let isToFetch = state.toFetch.contains(hold.hold)
      let words = isToFetch ? CatalogueWords.fetchedForYou : AccountWords.place(position)
      let place: HTML = isToFetch ? Icon.returned.html : "\(position)"
      return """
        <li class="in-line"><b class="poster" aria-hidden="true">\(place)</b>
        <div class="grow"><h3>\(shownTitle(name, at: hold.address, in: hold.language))</h3>
        <p class="small">\(say(words))</p></div>\(cancel(hold, called: name))</li>

        """
    }
    guard !rows.isEmpty else { return .empty }
    return """
      <section class="queue no-print"><h2>\(say(AccountWords.myHolds))</h2>
      <ul class="list">\(rows)</ul></section>
      """
  }

  private func cancel(_ hold: HoldLine, called name: Sentence) -> HTML {
    action(
      AccountWords.cancelHold, at: AccountPlace.cancelledHolds,
      fields: ["hold": hold.hold.description], .close, look: .small,
      confirming: AccountWords.cancelHoldOf(name), yes: DeskWords.cancelTheHold)
  }
}
