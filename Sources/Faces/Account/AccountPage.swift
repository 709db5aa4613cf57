import Markup
import Pages
import Serving
import Values

/// A member's page: what she can fetch first, then due dates, then where she waits.
extension Page {
  func account(_ state: AccountState) -> Sheet {
    Sheet(
      say(Words.account), section: .account, scripts: [.printPage],
      body: """
        \(greeting(state))
        \(membershipNotes(state))
        <div class="hers">\(readyHolds(state.holds))
        \(loans(state.loans))
        \(waitingHolds(state))</div>
        \(closing)
        """)
  }

  private func greeting(_ state: AccountState) -> HTML {
    let hello = isPlain ? AccountWords.helloThere : AccountWords.hello(state.name)
    return """
      <section class="field-of manggu greet"><div class="wrap"><div>
      <h1>\(say(hello))</h1>
      <p>\(say(AccountWords.memberUntil(state.expires)))</p></div>
      \(plainSwitch)</div></section>
      """
  }

  private func membershipNotes(_ state: AccountState) -> HTML {
    if state.isBlocked { return note(.refused, "<p>\(say(AccountWords.blocked))</p>") }
    if state.expires < today { return note(.warning, "<p>\(say(AccountWords.expired))</p>") }
    return .empty
  }

  /// What is kept of all this, and what else is hers to do.
  private var closing: HTML {
    """
    <div class="field-of kertas calm no-print"><div class="wrap">
    <p>\(say(AccountWords.noHistory))</p>
    <p class="row">\(buttonLink(AccountWords.changePIN, to: AccountPlace.pin, .lock))\
    <a href="\(CataloguePlace.privacy)">\(say(Words.howWeKeepSecrets))</a></p></div></div>
    """
  }
}
