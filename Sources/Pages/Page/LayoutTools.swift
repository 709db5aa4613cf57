import Access
import Markup
import Serving
import Stations
import Trail
import Values

/// What is at hand on every page: language, coming and going, help and a quick way out.
extension Page {
  var tools: HTML {
    switch visitor {
    case .anyone:
      #"\#(tongue)<a href="\#(AccountPlace.signIn)">\#(say(Words.signIn))</a>"#
    case .member:
      "\(tongue)\(signOut)"
    case .staff(let name, _):
      """
      \(alarmMark)<span class="who">\(name)</span>\(tongue)\(lockNow)\(signOut)
      """
    }
  }

  /// The one search of whoever works here; where there is no room for its field, a way to its page.
  var findAnything: HTML {
    guard isAtWork, !here.hasPrefix(OfficePlace.find.text) else { return .empty }
    let words = say(FindWords.anything)
    return """
      <form class="find-all" method="post" action="\(OfficePlace.find)" role="search" \
      aria-label="\(words)">\(formKey)\(Icon.search)<input name="q" type="search" maxlength="200" \
      autocomplete="off" aria-label="\(words)" placeholder="\(words)" data-find>\
      <kbd aria-hidden="true">/</kbd></form>
      <a class="to-find" href="\(OfficePlace.find)" data-find-way>\(Icon.search)\
      <span class="hidden">\(words)</span></a>
      """
  }

  /// Help in an emergency and the quick exit: one pair on every page for readers.
  var helpAndLeave: HTML {
    let leave: HTML
    switch visitor {
    case .staff: return .empty
    case .anyone:
      leave = """
        <a class="leave" href="\(Layout.neutralPlace)" rel="noreferrer noopener" data-quick-exit \
        title="\(say(Words.quickExitHint))">\(Icon.close)\(say(Words.quickExit))</a>
        """
    case .member:
      leave = """
        <form method="post" action="\(HousePlace.signOut)">\(formKey)
        <button class="leave" name="leave" value="yes" data-quick-exit="\(Layout.neutralPlace)" \
        title="\(say(Words.quickExitHint))">\(Icon.close)\(say(Words.quickExit))</button></form>
        """
    }
    return """
      <div class="safe"><a class="help" href="\(CataloguePlace.help)">\(Icon.heart)\
      \(say(Words.needHelp))</a>\(leave)</div>

      """
  }

  /// Whether she is in the office, where there is time for what is the matter with the house.
  var isInTheOffice: Bool { isAtWork && here.hasPrefix(OfficePlace.home.text) }

  /// At the desk and the till a bar would push what she works with down.
  private var alarmMark: HTML {
    guard !isInTheOffice, let alarm = library.alarm else { return .empty }
    let mark: HTML = #"\#(Icon.alert)<span class="hidden">\#(say(alarm))</span>"#
    guard visitor.may(.settingsEdit) else {
      return #"<span class="alarm" title="\#(say(alarm))">\#(mark)</span>"#
    }
    return #"<a class="alarm" href="\#(OfficePlace.backups)" title="\#(say(alarm))">\#(mark)</a>"#
  }

  private var tongue: HTML {
    let others = languages.all.filter { $0 != language }.map { other -> HTML in
      """
      <button class="tongue" name="to" value="\(other.rawValue)" lang="\(other.rawValue)">\
      \(Icon.globe)<span class="wide-only">\(other.name)</span>\
      <abbr class="narrow-only" title="\(other.name)">\(other.rawValue)</abbr></button>
      """
    }
    return """
      <form method="post" action="\(HousePlace.language)">\(formKey)
      <input type="hidden" name="back" value="\(here)">\(typedAlong)
      \(others)</form>
      """
  }

  /// What was typed into the form of this page, so that it is there in the other language too.
  private var typedAlong: HTML {
    guard
      let form = answered ?? refill.map({ AnsweredForm(action: $0.action, fields: $0.fields) })
    else { return .empty }
    return """
      <input type="hidden" name="typedTo" value="\(form.action)">\
      <input type="hidden" name="typed" value="\(form.typed)">
      """
  }

  private var signOut: HTML {
    """
    <form method="post" action="\(HousePlace.signOut)" data-sign-out>\(formKey)
    <button>\(Icon.leave)\(say(Words.signOut))</button></form>
    """
  }

  /// Wherever she is, as long as she sits at a place: what she began there waits for her.
  private var lockNow: HTML {
    guard scanning?.station != nil else { return .empty }
    let (lends, sells) = (visitor.may(.loansMake), visitor.may(.tillSell))
    if sells, !lends || here.hasPrefix(Section.till.address.text) {
      return lockNow(TillPlace.lock)
    }
    return lends ? lockNow(DeskPlace.lock) : .empty
  }

  private func lockNow(_ place: Address) -> HTML {
    """
    <form method="post" action="\(place)" data-lock-now>\(formKey)
    <input type="hidden" name="back" value="\(here)">\
    <button>\(Icon.lock)\(say(LockWords.lock))</button></form>
    """
  }

  /// One notice, with its way back.
  func noticeBox(_ notice: Notice) -> HTML {
    let undo = notice.undo.map { undo -> HTML in
      let fields = undo.fields.sorted { $0.key < $1.key }.map { field -> HTML in
        #"<input type="hidden" name="\#(field.key)" value="\#(field.value)">"#
      }
      return """
        <form method="post" action="\(undo.action)" data-undo>\(formKey)\(fields)
        <button class="button small">\(Icon.undo)\(say(undo.label))</button></form>
        """
    }
    let details = notice.details.map { "<li>\(sayWhole($0))</li>" as HTML }
    return note(
      notice.tone,
      """
      <p>\(sayWhole(notice.sentence))</p>\("<ul>\(details)</ul>", if: !details.isEmpty)\(undo)
      """, isNew: true)
  }
}
