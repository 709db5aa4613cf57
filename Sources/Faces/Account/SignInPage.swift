import Markup
import Pages
import Serving
import Values

/// What the sign-in page of members shows.
struct SignInView: Sendable {
  var back: String?
  var card = ""
  var refusals: [any Refusal] = []
  /// Whether the line may carry a PIN.
  let isSafe: Bool
  let hasNewPIN: Bool

  init(_ visit: AccountRequest<Anyone>, back: String?, changed: String? = nil) {
    self.back = Address.inside(back)
    isSafe = visit.isSafeDoor
    hasNewPIN = changed == "pin"
  }
}

extension Page {
  /// The door of members.
  ///
  /// Neither card nor PIN names itself to the browser (`autocomplete` is `off`): one that stands in the
  /// reading room would offer the next reader the card of the last one.
  func signIn(_ view: SignInView) -> Sheet {
    let fields = signInFields(view)
    return Sheet(
      say(Words.signIn), section: .account,
      body: """
        \(doorSign(AccountWords.welcomeBack, .manggu))
        <div class="door stack">
        \(view.hasNewPIN ? note(.ok, "<p>\(say(AccountWords.pinChanged))</p>") : .empty)
        \(problem(unsaid(view.refusals, at: view.isSafe ? fields : [])))
        \(view.isSafe ? signInForm(view, fields) : problem([UnsafeDoorRefusal().sentence]))
        <h2>\(say(AccountWords.lostPIN))</h2><p>\(say(AccountWords.forgotten))</p>
        \(plainSwitch)
        <p class="small"><a href="\(OfficePlace.signIn)">\(say(AccountWords.staffDoor))</a></p>
        </div>
        """)
  }

  private func signInFields(_ view: SignInView) -> [Field] {
    let card = Field("card", AccountWords.cardNumber, kind: .code, value: view.card).required
      .with { field in
        field.hint = AccountWords.cardHint
        field.longest = 40
        field.takesFocus = view.card.isEmpty
      }
    let pin = Field("pin", AccountWords.pin, kind: .pin).required.with { field in
      field.longest = 64
      field.takesFocus = !view.card.isEmpty
    }
    return [card.marked(by: view.refusals), pin.marked(by: view.refusals)]
  }

  private func signInForm(_ view: SignInView, _ fields: [Field]) -> HTML {
    let back: HTML? = view.back.map { #"<input type="hidden" name="back" value="\#($0)">"# }
    return """
      <form class="card roomy lined form" method="post" action="\(AccountPlace.signIn)">\(formKey)\(back)
      \(fields.map(field))
      <button class="button primary big wide">\(Icon.person)\(say(Words.signIn))</button>
      </form>
      """
  }

  /// No browser is asked to keep her PIN, for the same reason as at the door.
  func changePIN(refusals: [any Refusal]) -> Sheet {
    func pin(_ name: String, _ label: Sentence) -> HTML {
      field(
        Field(name, label, kind: .pin).required.with { field in
          field.longest = 64
        }.marked(by: refusals))
    }
    return Sheet(
      say(AccountWords.changePIN), section: .account,
      body: """
        \(doorSign(AccountWords.changePIN, .manggu))
        <div class="door stack">
        <p class="soft">\(say(AccountWords.pinRules))</p>
        \(problem(refusals.map(\.sentence)))
        <form class="card roomy lined form" method="post" action="\(AccountPlace.pin)">\(formKey)
        \(pin("old", AccountWords.oldPIN))
        \(pin("new", AccountWords.newPIN))
        \(pin("again", AccountWords.newPINAgain))
        <div class="row acts">\(button(Words.save))\
        \(buttonLink(Words.cancel, to: AccountPlace.home, look: .quiet))</div>
        </form></div>
        """)
  }
}
