internal import Values

/// The one field of desk and till, where every code goes.
struct ScanForm: Sendable {
  /// Where a code is sent.
  let action: Address
  /// What stands above the field.
  let label: Sentence
  var hint: Sentence?

  init(_ action: Address, _ label: Sentence, hint: Sentence? = nil) {
    self.action = action
    self.label = label
    self.hint = hint
  }
}

extension Page {
  /// Draws the scan field: form field `code`, and `scan` with the scan's id when a script sends it.
  func scanForm(_ form: ScanForm) -> HTML {
    """
    <form class="scan" method="post" action="\(form.action)" data-scan \
    data-offline="\(say(Words.offline))">\(formKey)
    <div class="field"><label for="scan-code">\(say(form.label))</label>\
    \(form.hint.map { #"<span class="hint" id="scan-hint">\#(say($0))</span>"# } as HTML?)
    <div class="seek"><input id="scan-code" name="code" class="code-input" type="text" required \
    autofocus autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="200" \
    data-scan-field\(#" aria-describedby="scan-hint""#, if: form.hint != nil)>\
    <button class="button primary">\(Icon.barcode)\(say(Words.enter))</button></div>
    </div></form>
    <div data-region="problem"></div>
    """
  }
}
