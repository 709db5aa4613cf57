import Markup
import Pages
import Values

/// The switch that covers titles and names on a reader's screen; it needs no script.
extension Page {
  var plainSwitch: HTML {
    let isOn = plain != nil
    let (turn, pressed) = isOn ? ("off", "true") : (PlainCovers.now.rawValue, "false")
    let (name, hint) =
      isOn
      ? (AccountWords.plainIsOn, AccountWords.plainIsOnHint)
      : (AccountWords.plain, AccountWords.plainHint)
    return """
      <form class="plain-form" method="post" action="\(HousePlace.cover)">\(formKey)\
      <input type="hidden" name="back" value="\(here)">
      <button class="plain-switch" name="to" value="\(turn)" aria-pressed="\(pressed)"><i></i>\
      <span><b>\(say(name))</b><span>\(say(hint))</span></span></button>
      \(howLong)</form>
      """
  }

  /// How long covers stay plain, and how they stay so for longer.
  private var howLong: HTML {
    switch plain {
    case nil: .empty
    case .now?:
      """
      <p><button class="as-link" name="to" value="\(PlainCovers.always.rawValue)">\
      \(say(AccountWords.keepPlain))</button></p>
      """
    case .always?: "<p>\(say(AccountWords.staysPlain))</p>"
    }
  }
}
