import Access
import Counter
import Markup
import ScanFeed
package import Serving
package import Values

/// The lock of a place.
extension Page {
  /// Nothing of what lies behind can be read here but how many lines are kept; only who may open it.
  ///
  /// - Parameters:
  ///   - hasKept: whether a scan was typed into it, which waits behind it.
  ///   - isAnothers: whether it asks somebody else by now than the page on which was typed.
  package func lock(
    _ form: FilledForm, _ place: LockedPlace, refusals: [any Refusal], hasKept: Bool = false,
    isAnothers: Bool = false
  ) -> Sheet {
    let scanned: HTML =
      hasKept ? note(.warning, "<p>\(say(LockWords.scanKept))</p>", isNew: true) : .empty
    let anew: HTML =
      isAnothers
      ? note(.warning, "<p>\(say(LockWords.asks(place.staff.name)))</p>", isNew: true) : .empty
    let lines = LockWords.kept(place.lines).map { "<b>\(say($0))</b> " as HTML }
    var sheet = Sheet(
      say(LockWords.title(of: place.work)), section: .office, scripts: [.lock],
      body: """
        <section class="field-of tarum lock"><div class="wrap">
        <div class="lock-sign"><p class="lock-house">\(place.name)</p>
        <h1>\(say(LockWords.title(of: place.work)))</h1>
        <p>\(lines)\(say(LockWords.why))</p>
        <p class="lock-scan">\(Icon.barcode)\(say(place.takesPIN ? LockWords.badgeOrPIN : LockWords.badge))</p></div>
        <div class="lock-way">\(problem(refusals.map { LockWords.onTheLock($0.sentence) }))\(scanned)\(anew)
        \(unlocking(form, place, refusals))</div></div></section>
        """)
    sheet.isLock = true
    return sheet
  }

  private func unlocking(
    _ form: FilledForm, _ place: LockedPlace, _ refusals: [any Refusal]
  ) -> HTML {
    var chance = SystemRandomNumberGenerator()
    let scan = Scan.ID(from: &chance)
    let other = OfficePlace.signIn.with("other", "yes").with("back", form["back"])
    return """
      <form class="form" method="post" action="\(OfficePlace.unlock)" data-lock>\(formKey)
      \(goingOn(form))<input type="hidden" name="scan" value="\(scan.text)">\
      <input type="hidden" name="asked" value="\(place.staff.number.description)">
      \(field(
        passphrase(LockWords.secret(of: place), "current-password", takesFocus: true)
          .marked(by: refusals).with { $0.wrong = $0.wrong.map(LockWords.onTheLock) }))
      <div class="lock-keys"><button class="button primary big wide">\(Icon.lock)\(say(LockWords.unlock))</button>\
      \(place.takesPIN ? keys : .empty)</div></form>
      \(staying(form, place))<p><a href="\(other)">\(say(LockWords.somebodyElse))</a></p>
      """
  }

  /// The way back for who locked it, when somebody's badge was only held before it.
  private func staying(_ form: FilledForm, _ place: LockedPlace) -> HTML {
    guard place.own.number != place.staff.number else { return .empty }
    return """
      <form method="post" action="\(OfficePlace.unlock)">\(formKey)\(goingOn(form))\
      <button class="button" name="stay" value="yes">\(say(LockWords.stay(place.own.name)))</button>\
      </form>

      """
  }

  /// For fingers; a script shows them, and whoever types needs none.
  ///
  /// The button that stands before them is drawn last.
  private var keys: HTML {
    let digits = (1...9).map { key("\($0)", "\($0)") }
    return "\(digits)\(key("back", "←", say(LockWords.backspace)))\(key("0", "0"))"
  }

  private func key(_ sends: String, _ sign: String, _ name: String? = nil) -> HTML {
    """
    <button type="button" class="lock-key" data-key="\(sends)" tabindex="-1"\
    \(name.map { #" aria-label="\#($0)""# } as HTML?) hidden>\(sign)</button>
    """
  }
}
