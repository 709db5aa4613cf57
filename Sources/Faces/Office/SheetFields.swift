import Markup
import Pages
import Papers
import Serving
import Values

extension Page {
  /// The fields in which a sheet and a place on it are chosen.
  ///
  /// - Parameters:
  ///   - state: what was typed and what is wrong with it.
  ///   - choice: the sheet that is drawn.
  func sheetFields(_ state: FormState, _ choice: SheetChoice) -> HTML {
    let presets =
      LabelSheet.presets.map { (value: $0.code, words: say($0.name)) }
      + [(value: SheetChoice.own, words: say(LabelWords.own))]
    let code = state.values.optional("preset") ?? choice.code
    let isOwn = code == SheetChoice.own
    let typed = isOwn && state.values.has("columns")
    let fields = typed ? state : FormState(choice.measures)
    func measure(_ name: String, _ label: Sentence) -> HTML {
      field(Field(name, label).filled(from: fields))
    }
    let way = state.values.has("preset") ? state : FormState(choice.way)
    let isMoved = choice.right != 0 || choice.down != 0
    let isWayWrong = [("right", LabelWords.right), ("down", LabelWords.down)]
      .contains { state.wrong($0.0, $0.1) != nil }
    return """
      \(self.choice(
        "preset", LabelWords.sheet, of: presets, chosen: code,
        wrong: state.wrong("preset", LabelWords.sheet)))
      <details\(" open", if: isOwn)><summary>\(say(LabelWords.own))</summary>
      <p class="hint">\(say(LabelWords.ownHint))</p>
      <div class="pair">\(measure("columns", LabelWords.columns))\
      \(measure("rows", LabelWords.rows))</div>
      <div class="pair">\(measure("labelWidth", LabelWords.labelWidth))\
      \(measure("labelHeight", LabelWords.labelHeight))</div>
      <div class="pair">\(measure("left", LabelWords.left))\(measure("top", LabelWords.top))</div>
      <div class="pair">\(measure("gapAcross", LabelWords.gapAcross))\
      \(measure("gapDown", LabelWords.gapDown))</div>
      <div class="pair">\(measure("paperWidth", LabelWords.paperWidth))\
      \(measure("paperHeight", LabelWords.paperHeight))</div></details>
      <details\(" open", if: isMoved || isWayWrong)><summary>\(say(LabelWords.shift))</summary>
      <p class="hint">\(say(LabelWords.shiftHint))</p>
      <div class="pair">\(field(Field("right", LabelWords.right).filled(from: way)))\
      \(field(Field("down", LabelWords.down).filled(from: way)))</div></details>
      \(places(
        LabelWords.start, columns: choice.sheet.columns, rows: choice.sheet.rows,
        chosen: choice.start))
      """
  }

  /// A sheet drawn as its places, of which one is chosen; nothing where there is only one.
  func places(_ name: Sentence, columns: Int, rows: Int, chosen: Int) -> HTML {
    guard columns * rows > 1 else { return .empty }
    let lines = (0..<rows).map { row -> HTML in
      let cells = (0..<columns).map { column -> HTML in
        let place = row * columns + column
        return """
          <td><label><input type="radio" name="start" value="\(String(place + 1))"\
          \(" checked", if: place == chosen)><span>\(String(place + 1))</span></label></td>
          """
      }
      return "<tr>\(cells)</tr>"
    }
    return """
      <fieldset class="places"><legend>\(say(name))</legend>
      <p class="hint">\(say(LabelWords.startHint))</p>
      <div class="table-wrap"><table role="presentation"><tbody>\(lines)</tbody></table></div></fieldset>
      """
  }
}
