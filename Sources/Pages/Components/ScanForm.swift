package import Markup
import Serving
package import Values

/// The one field of desk and till, where every code goes.
package struct ScanForm: Sendable {
  /// Where a code is sent.
  let action: Address
  /// What stands above the field.
  let label: Sentence
  var hint: Sentence?
  /// What stands in the field while it is empty, where its label is hidden for want of room.
  package var placeholder: Sentence?
  /// The key that leads there, where a script listens to it.
  package var key: String?
  /// Where the answer is seen, on every page but the station's own.
  var home: Address?
  /// Whether keys go there before anybody has chosen a field.
  package var takesFocus = true

  /// Takes where it is sent, and what stands above its field.
  package init(_ action: Address, _ label: Sentence, hint: Sentence? = nil, home: Address? = nil) {
    self.action = action
    self.label = label
    self.hint = hint
    self.home = home
  }
}

extension Page {
  /// Draws the scan field: form field `code`; a script sends `sealed` and the scan's id instead.
  package func scanForm(_ form: ScanForm) -> HTML {
    """
    <form class="scan unprinted" method="post" action="\(form.action)" data-scan\
    \(form.home.map { #" data-home="\#($0)""# } as HTML?)\(sealing)\
     data-offline="\(say(Words.offline))" data-lost="\(say(ScanWords.lost))"\
     data-elsewhere="\(say(ScanWords.elsewhere))">\(formKey)
    <div class="field"><label for="scan-code">\(say(form.label))</label>\
    \(form.hint.map { #"<span class="hint" id="scan-hint">\#(say($0))</span>"# } as HTML?)
    <div class="seek"><input id="scan-code" name="code" class="code-input" type="text" required \
    \("autofocus ", if: form.takesFocus)autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="200" \
    data-scan-field\(form.placeholder.map { #" placeholder="\#(say($0))""# } as HTML?)\
    \(form.key.map { #" aria-keyshortcuts="\#($0)""# } as HTML?)\
    \(#" aria-describedby="scan-hint""#, if: form.hint != nil)>\
    \(form.key.map { #"<kbd aria-hidden="true">\#($0)</kbd>"# } as HTML?)<button class="button primary">\(Icon.barcode)\(say(Words.enter))</button></div>
    </div></form>
    \(keptBox)
    <div data-region="problem"></div>
    <template data-told>\(note(.refused, "<p data-words></p>"))</template>
    """
  }

  /// What a script needs to seal a scan for the house.
  private var sealing: HTML {
    guard let scanning else { return .empty }
    let station: HTML? = scanning.station.map { #" data-station="\#($0.description)""# }
    return #" data-seal="\#(scanning.key)"\#(station)"#
  }

  /// What waits in the browser while the server is away; a script fills it in and shows it.
  private var keptBox: HTML {
    let ask = AskFirst(ScanWords.dropHereAsk, yes: ScanWords.dropHere)
    let box = note(
      .warning,
      """
      <p><b data-words></b></p><p>\(say(ScanWords.keptHint))</p>
      <form\(questionForScript(ask))>\(button(ScanWords.dropHere, .close, look: .small))</form>
      """)
    return """
      <div data-kept data-one="\(say(ScanWords.keptOne))" \
      data-many="\(say(ScanWords.keptMany))" hidden>\(box)</div>
      """
  }
}
