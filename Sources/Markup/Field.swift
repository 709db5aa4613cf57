package import Values

/// One field of a form, with its label, hint and what is wrong with it.
package struct Field: Sendable {
  /// What kind of thing is typed.
  package enum Kind: String, Sendable {
    /// As `<input type>` calls it (HTML Standard, 4.10.5).
    case text, search, password, number, date, url, email, tel
    /// A secret of digits alone.
    case pin
    /// An amount of money, with points.
    case money
    /// A barcode or another code.
    case code
    /// Several lines.
    case lines
  }

  /// As the form sends it.
  package var name: String
  /// Tells apart two forms of one page that ask for the same: `variant-3-`.
  package var scope = ""
  /// Stands above it.
  package var label: Sentence
  /// Decides the keyboard and what the page does while she types.
  package var kind = Kind.text
  /// What stands in it at first; what was typed, when a form is shown again.
  package var value = ""
  /// Says what is wanted, below the label; read aloud with the field.
  package var hint: Sentence?
  /// Why the last answer was no; stands beside the field, and marks it as invalid.
  package var wrong: Sentence?
  /// Whether the browser sends no form without it.
  package var isRequired = false
  /// Whether the page begins here; at most one field of a page does.
  package var takesFocus = false
  /// As browsers and password managers know it: `username`, `current-password`.
  package var autocomplete = "off"
  /// Characters at most.
  package var longest: Int?
  /// What a browser may offer while typing.
  package var suggestions: [String] = []
  /// What a script offers to put in a line; only for several lines.
  package var offers: Offers?

  /// Takes its name, what stands above it, and what stands in it.
  package init(_ name: String, _ label: Sentence, kind: Kind = .text, value: String = "") {
    self.name = name
    self.label = label
    self.kind = kind
    self.value = value
  }

  /// What may stand in a line.
  package struct Offers: Sendable {
    let place: Address
    let label: Sentence
    let ask: Sentence
    let yes: Sentence

    /// Takes where it is found, how that is called, what is asked about a word that is not there
    /// (`{word}` is put in by a script), and the button that adds it all the same.
    package init(at place: Address, _ label: Sentence, asking ask: Sentence, yes: Sentence) {
      self.place = place
      self.label = label
      self.ask = ask
      self.yes = yes
    }
  }

  /// The same field, changed.
  package func with(_ change: (inout Field) -> Void) -> Field {
    var field = self
    change(&field)
    return field
  }

  /// The same field, which must be filled.
  package var required: Field { with { $0.isRequired = true } }
}

extension ComponentDrawing {
  /// Draws a field.
  package func field(_ field: Field) -> HTML {
    let id = "field-\(field.scope)\(field.name)"
    let hint: HTML? = field.hint.map { #"<span class="hint" id="\#(id)-hint">\#(say($0))</span>"# }
    let wrong: HTML? = field.wrong.map {
      #"<span class="wrong" id="\#(id)-wrong">\#(Icon.alert)\#(say($0))</span>"#
    }
    let described = [hint.map { _ in "\(id)-hint" }, wrong.map { _ in "\(id)-wrong" }]
      .compactMap { $0 }.joined(separator: " ")
    return """
      <div class="field"><label for="\(id)">\(say(field.label))</label>\(hint)\(wrong)\
      \(input(field, id: id, described: described))</div>
      """
  }

  private func input(_ field: Field, id: String, described: String) -> HTML {
    let common: HTML = """
      id="\(id)" name="\(field.name)"\(" required", if: field.isRequired)\
      \(" autofocus", if: field.takesFocus)\
      \(#" aria-describedby="\#(described)""#, if: !described.isEmpty)\
      \(#" aria-invalid="true""#, if: field.wrong != nil)\
      \(field.longest.map { #" maxlength="\#($0)""# } as HTML?)
      """
    if field.kind == .lines {
      let found: HTML? = field.offers.map {
        """
         data-offers="\($0.place)" data-offers-label="\(say($0.label))" \
        data-offers-ask="\(say($0.ask))" data-offers-yes="\(say($0.yes))"
        """
      }
      return "<textarea \(common)\(found)>\n\(field.value)</textarea>"
    }
    let offers = field.suggestions.map { word -> HTML in #"<option value="\#(word)"></option>"# }
    let list: HTML =
      offers.isEmpty ? .empty : #"<datalist id="\#(id)-list">\#(offers)</datalist>"#
    return """
      <input \(common) type="\(field.kind.type)" value="\(field.value)"\
       autocomplete="\(field.autocomplete)"\(field.kind.attributes)\
      \(#" list="\#(id)-list""#, if: !offers.isEmpty)>\(list)
      """
  }

  /// A choice from a list.
  package func choice(
    _ name: String, _ label: Sentence, of options: [(value: String, words: String)],
    chosen: String = "", hint: Sentence? = nil, wrong: Sentence? = nil, scope: String = ""
  ) -> HTML {
    let id = "field-\(scope)\(name)"
    let rows = options.map { option -> HTML in
      """
      <option value="\(option.value)"\(" selected", if: option.value == chosen)>\
      \(option.words)</option>
      """
    }
    let help: HTML? = hint.map { #"<span class="hint" id="\#(id)-hint">\#(say($0))</span>"# }
    let fault: HTML? = wrong.map {
      #"<span class="wrong" id="\#(id)-wrong">\#(Icon.alert)\#(say($0))</span>"#
    }
    let described = [hint.map { _ in "\(id)-hint" }, wrong.map { _ in "\(id)-wrong" }]
      .compactMap { $0 }.joined(separator: " ")
    return """
      <div class="field"><label for="\(id)">\(say(label))</label>\(help)\(fault)\
      <select id="\(id)" name="\(name)"\
      \(#" aria-describedby="\#(described)""#, if: !described.isEmpty)\
      \(#" aria-invalid="true" autofocus"#, if: wrong != nil)>\(rows)</select></div>
      """
  }

  /// A box to tick.
  package func box(_ name: String, _ label: Sentence, isTicked: Bool = false) -> HTML {
    """
    <label class="choice"><input type="checkbox" name="\(name)" value="yes"\
    \(" checked", if: isTicked)> \(say(label))</label>
    """
  }
}

extension Field.Kind {
  /// The `type` of the `<input>`; empty for several lines, which are no `<input>`.
  package var type: String {
    switch self {
    case .pin: "password"
    case .money, .code: "text"
    case .lines: ""
    default: rawValue
    }
  }

  /// Whether it is a secret, which no page sends back.
  package var isSecret: Bool { self == .password || self == .pin }

  /// What the `<input>` has besides for this kind: the keyboard, and a hook for a script.
  package var attributes: HTML {
    switch self {
    case .pin: #" inputmode="numeric""#
    case .money: #" inputmode="numeric" data-money"#
    case .code: #" class="code-input" autocapitalize="characters" spellcheck="false" data-code"#
    default: .empty
    }
  }
}
