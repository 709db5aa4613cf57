package import Counter
package import Markup
import Trail
import Values

extension Page {
  /// What was done at a station last, the newest first; what can be undone has its button.
  ///
  /// - Parameters:
  ///   - lines: of which so many are shown as fit beside the rest.
  ///   - address: where the button leads.
  ///   - source: where the region is drawn anew.
  ///   - isInPlace: whether the answer is put into the page without leaving it.
  package func tapeRegion(
    _ lines: [TapeLine], undoAt address: Address, from source: Address, inPlace isInPlace: Bool
  ) -> HTML {
    let stands = lines.first.flatMap { $0.isReturnThatStands ? $0.number : nil }
    let rows = lines.prefix(Self.mostOnTheTape).map { line -> HTML in
      let words: HTML? =
        line.number == stands
        ? #"<small class="soft">\#(say(TapeWords.returnStands))</small>"# : nil
      return """
        <li class="row">\(tapeWords(line))\(undoForm(line, at: address, inPlace: isInPlace))\(words)</li>
        """
    }
    let list: HTML? = rows.isEmpty ? nil : #"<ol class="list stack tight">\#(rows)</ol>"#
    return """
      <section data-region="tape" data-source="\(source)" aria-label="\(say(TapeWords.tape))">\
      \(list)</section>
      """
  }

  private static var mostOnTheTape: Int { 8 }

  private func tapeWords(_ line: TapeLine) -> HTML {
    let title: HTML? = line.title.map { "<b>\($0)</b> " }
    let code: HTML? = line.code.map { code -> HTML in
      guard let sale = line.sale, visitor.may(.tillSell) else {
        return #"<span class="code-input">\#(code)</span> "#
      }
      return #"<a class="code-input" href="\#(TillPlace.sale(sale))">\#(code)</a> "#
    }
    let count: HTML? = line.count.map { "<b>\(say(TapeWords.loans($0)))</b> " }
    let undone: HTML? = line.isUndone ? "(\(say(TapeWords.undone))) " : nil
    return """
      <span class="grow small">\(say(TapeWords.name(of: line.kind))) \(count)\(title)\(code)\
      \(undone)\(timeOfDay(line.at))</span>
      """
  }

  /// The button that undoes an act, with its seconds; nothing when it cannot be undone any more.
  ///
  /// Without scripts the figure stands still, and the house says when it is too late.
  package func undoForm(_ line: TapeLine, at address: Address, inPlace isInPlace: Bool) -> HTML? {
    line.undo.map { chance in
      """
      <form method="post" action="\(address)" data-undo-for="\(String(chance.left))"\
      \(" data-region-form", if: isInPlace)>\(formKey)\
      <input type="hidden" name="mark" value="\(chance.mark.text)">\
      <button class="button small">\(Icon.undo)\(say(Words.undo)) \
      <span data-undo-left>\(String(chance.left))</span> \(say(TapeWords.seconds))</button></form>
      """
    }
  }
}

extension TapeLine {
  /// Whether it is a return that nothing undoes any more: it has forgotten the reader.
  fileprivate var isReturnThatStands: Bool { kind == .returned && undo == nil && !isUndone }
}
