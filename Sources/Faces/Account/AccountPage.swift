import Catalog
import Circulation
import Markup
import Pages
import Serving
import Values

/// A member's page: due dates first.
extension Page {
  func account(_ state: AccountState) -> Sheet {
    Sheet(
      say(Words.account), section: .account,
      body: """
        <div class="title-row"><h1>\(say(AccountWords.hello(state.name)))</h1>
        <p class="row"><span class="soft">\(say(AccountWords.memberUntil(state.expires)))</span>\
        \(buttonLink(AccountWords.changePIN, to: AccountPlace.pin, .lock, look: .small))</p>
        </div>
        \(membershipNotes(state))
        \(readyHolds(state.holds))
        \(loans(state.loans))
        \(waitingHolds(state))
        <p class="small soft">\(say(AccountWords.noHistory))</p>
        """)
  }

  private func membershipNotes(_ state: AccountState) -> HTML {
    if state.isBlocked { return note(.refused, "<p>\(say(AccountWords.blocked))</p>") }
    if state.expires < today { return note(.warning, "<p>\(say(AccountWords.expired))</p>") }
    return .empty
  }

  private func loans(_ loans: [LoanLine]) -> HTML {
    let rows = loans.map { loan -> HTML in
      let due = Due(loan.due, today: today)
      let left: HTML =
        loan.obstacles.allSatisfy(\.isOnlyTooEarly)
        ? #"<p class="small soft">\#(say(DeskWords.renewalsLeft(loan.renewalsLeft)))</p>"# : .empty
      return """
        <li class="loan">\(dueStamp(due))
        <div class="grow"><h3>\(link(to: loan.address, loan.shownTitle, in: loan.language))</h3>
        <p class="row">\(dueInWords(due))<span class="small soft">\(day(loan.due))</span></p>
        \(renewal(loan))\
        \(left)</div></li>

        """
    }
    let canRenew = loans.contains(where: \.renewable)
    let all: HTML =
      loans.count > 1 && canRenew
      ? action(AccountWords.renewAll, at: AccountPlace.renewals, .renew) : .empty
    return """
      <section class="stack"><div class="title-row"><h2>\(say(AccountWords.myLoans(loans.count)))</h2>\
      \(all)</div>
      \(rows.isEmpty ? noLoans : "<ul class=\"list\">\(rows)</ul>")</section>
      """
  }

  /// A title; a closed record has no page that she may see.
  private func link(
    to address: RecordAddress?, _ title: Sentence, in code: String?
  ) -> HTML {
    guard let address else { return "\(say(title))" }
    return """
      <a href="\(CataloguePlace.record(address))"\(titleLanguage(code))>\(say(title))</a>
      """
  }

  private var noLoans: HTML {
    emptyState(
      .book, AccountWords.noLoans, AccountWords.noLoansHint,
      actions: buttonLink(Words.toCatalogue, to: CataloguePlace.home, look: .primary))
  }

  /// The button, or why there is none.
  private func renewal(_ loan: LoanLine) -> HTML {
    if loan.renewable {
      return action(
        DeskWords.renewUntil(loan.renewedDue), at: AccountPlace.renewals,
        fields: ["loan": loan.loan.description, "seen": loan.due.description],
        .renew, look: .small)
    }
    let reasons = loan.obstacles.map { "<li>\(say($0.sentence))</li>" as HTML }
    return #"<ul class="small soft list">\#(reasons)</ul>"#
  }

  /// What waits for her at the desk comes first on the page.
  private func readyHolds(_ holds: [HoldLine]) -> HTML {
    let rows = holds.compactMap { hold -> HTML? in
      guard case .ready(let code, let until) = hold.state else { return nil }
      return """
        <li class="card lined pickup-card"><p class="pickup">\(code)</p>
        <div class="grow stack tight"><h3\(titleLanguage(hold.address == nil ? nil : hold.language))>\(say(hold.shownTitle))</h3>
        <p class="row">\(stateBadge(.held, AccountWords.ready))\
        <span class="small">\(say(AccountWords.fetchUntil)) \(day(until))</span></p>
        \(cancel(hold))</div></li>

        """
    }
    guard !rows.isEmpty else { return .empty }
    return """
      <section class="stack"><h2>\(say(AccountWords.waitsForYou))</h2>
      <p>\(say(AccountWords.sayTheCode))</p><ul class="list stack">\(rows)</ul></section>
      """
  }

  private func waitingHolds(_ state: AccountState) -> HTML {
    let rows = state.holds.compactMap { hold -> HTML? in
      guard case .waiting(let position) = hold.state else { return nil }
      let words =
        state.toFetch.contains(hold.hold)
        ? CatalogueWords.fetchedForYou : AccountWords.place(position)
      return """
        <li class="loan"><div class="grow">
        <h3>\(link(to: hold.address, hold.shownTitle, in: hold.language))</h3>
        <p>\(stateBadge(.held, words))</p></div>\(cancel(hold))</li>

        """
    }
    guard !rows.isEmpty else { return .empty }
    return """
      <section class="stack"><h2>\(say(AccountWords.myHolds))</h2>
      <ul class="list">\(rows)</ul></section>
      """
  }

  private func cancel(_ hold: HoldLine) -> HTML {
    action(
      AccountWords.cancelHold, at: AccountPlace.cancelledHolds,
      fields: ["hold": hold.hold.description], .close, look: .small,
      confirming: AccountWords.cancelHoldOf(hold.shownTitle), yes: DeskWords.cancelTheHold)
  }
}

extension LoanLine {
  /// What she may read of it: the copy in her hands has its code, a closed record has no title here.
  fileprivate var shownTitle: Sentence {
    address == nil ? AccountWords.closedCopy(barcode) : Sentence(both: title)
  }
}

extension HoldLine {
  /// What she may read of it: a record that was closed since has no title here.
  fileprivate var shownTitle: Sentence {
    address == nil ? AccountWords.closedTitle : Sentence(both: title)
  }
}
