package import Values

/// What a button is for; it decides how it looks.
package enum ButtonLook: String, Sendable {
  /// A button among others.
  case plain = ""
  /// What the form or the page is for.
  case primary
  /// What takes something away for good.
  case danger
  /// As little as a link: what is seldom needed.
  case quiet
  /// Fits into the row of a table.
  case small
}

/// Buttons and links that look like one.
extension ComponentDrawing {
  /// The button that sends a form.
  package func button(
    _ words: Sentence, _ icon: Icon? = nil, look: ButtonLook = .primary, name: String? = nil,
    value: String = ""
  ) -> HTML {
    let field: HTML? = name.map { #" name="\#($0)" value="\#(value)""# }
    return """
      <button class="button \(look.rawValue)"\(field)>\(icon?.html)\(say(words))</button>
      """
  }

  /// A link that looks like a button.
  package func buttonLink(
    _ words: Sentence, to address: Address, _ icon: Icon? = nil, look: ButtonLook = .plain
  ) -> HTML {
    """
    <a class="button \(look.rawValue)" href="\(address)">\(icon?.html)\(say(words))</a>
    """
  }

  /// A link to a paper, which opens beside the page that one works on.
  package func paperLink(
    _ words: Sentence, to address: Address, look: ButtonLook = .plain
  ) -> HTML {
    """
    <a class="button \(look.rawValue)" href="\(address)" target="_blank" rel="noopener">\
    \(Icon.printer.html)\(say(words))</a>
    """
  }

  /// The button that asks a form for a paper, which opens beside the page that one works on.
  ///
  /// The form itself says `rel="noopener"`: a button cannot.
  package func paperButton(
    _ words: Sentence, _ icon: Icon? = .printer, look: ButtonLook = .primary, name: String? = nil,
    value: String = ""
  ) -> HTML {
    let field: HTML? = name.map { #" name="\#($0)" value="\#(value)""# }
    return """
      <button class="button \(look.rawValue)"\(field) formtarget="_blank">\
      \(icon?.html)\(say(words))</button>
      """
  }

  /// A form of one button that does something.
  ///
  /// - Parameter confirming: what will happen, with the thing and the count, for what cannot be undone.
  /// - Parameter yes: what the question's button says, when that is more than the first one's.
  package func action(
    _ words: Sentence, at address: Address, fields: [String: String] = [:], _ icon: Icon? = nil,
    look: ButtonLook = .plain, confirming: Sentence? = nil, yes: Sentence? = nil
  ) -> HTML {
    let hidden = fields.sorted { $0.key < $1.key }.map { field -> HTML in
      #"<input type="hidden" name="\#(field.key)" value="\#(field.value)">"#
    }
    let ask = confirming.map { AskFirst($0, yes: yes ?? words) }
    return """
      <form method="post" action="\(address)"\(ask.map(questionForScript))>\
      \(formKey)\(ask.map(questionForHouse))\(hidden)\
      \(button(words, icon, look: look))</form>
      """
  }
}
