import Catalog
import Circulation
import Markup
import Pages
import Serving
import Values

/// What one can do to get a title: a hold, a visit.
extension Page {
  func getIt(_ state: RecordState) -> HTML {
    """
    <div class="row get">\(way(state))\(hint(state))</div>\
    <div class="row">\(summary(state))</div>\
    \(titleWays(state.record.number, state.items.map(\.number), selling: state.offers))
    """
  }

  /// The one button.
  private func way(_ state: RecordState) -> HTML {
    let address = CataloguePlace.holds(state.record.address)
    guard state.isLent else { return .empty }
    guard state.herHold == nil else {
      return buttonLink(CatalogueWords.youWait, to: AccountPlace.home, .flag)
    }
    return switch visitor {
    case .member: hold(state, at: address)
    case .anyone:
      buttonLink(
        CatalogueWords.signInToHold,
        to: AccountPlace.signIn.with("back", CataloguePlace.record(state.record.address).text),
        .flag,
        look: .primary)
    case .staff: holdForServed(state.record.number, state.served)
    }
  }

  /// The button that reserves it, or why there is none and the way on.
  private func hold(_ state: RecordState, at address: Address) -> HTML {
    guard !state.noHold.isEmpty else {
      return action(CatalogueWords.placeHold, at: address, .flag, look: .primary)
    }
    if let due = state.hersUntil {
      return buttonLink(CatalogueWords.youHaveIt(until: due), to: AccountPlace.home, .book)
    }
    let reasons = state.noHold.map { "<li>\(say($0.sentence))</li>" as HTML }
    return """
      <ul class="small soft list">\(reasons)</ul>\
      \(buttonLink(Words.account, to: AccountPlace.home, .person, look: .small))
      """
  }

  /// What a hold brings: what stands on the shelf needs none, and what is out comes back on a day.
  private func hint(_ state: RecordState) -> HTML {
    let isOffered = state.herHold == nil && state.noHold.isEmpty && state.isLent
    switch visitor {
    case .staff: return .empty
    case .member, .anyone: guard isOffered else { return .empty }
    }
    if state.availability.count(.available) > 0 {
      return #"<p class="small soft">\#(say(CatalogueWords.takeItYourself))</p>"#
    }
    guard let day = state.availability.comesBack(after: today) else { return .empty }
    return #"<p class="small soft">\#(say(CatalogueWords.keptWhenBack(day)))</p>"#
  }

  private func summary(_ state: RecordState) -> HTML {
    var summary = state.items.isEmpty ? HTML.empty : badges(of: state.availability)
    if state.herHold?.isToFetch == true {
      summary += stateBadge(.held, CatalogueWords.fetchedForYou)
    }
    if state.availability.waiting > 0 {
      summary += stateBadge(.held, CatalogueWords.waiting(state.availability.waiting))
    }
    return summary
  }
}
