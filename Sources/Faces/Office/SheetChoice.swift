import Markup
import Pages
import Papers
import Serving
import Values

/// On which sheet labels are printed, and where the first of them goes.
struct SheetChoice: Sendable {
  /// A preset's code, or `own`.
  let code: String
  let sheet: LabelSheet
  /// Labels that are gone from the first sheet.
  let start: Int

  static let own = "own"
  /// The sheet that is meant when none is named.
  static let usual = SheetChoice(LabelSheet.presets[0])

  private init(_ preset: LabelSheet.Preset) {
    code = preset.code
    sheet = preset.sheet
    start = 0
  }

  /// - Parameter preset: the code of the sheet that is meant when none is named.
  /// - Throws: `FormRefusal`, `LabelSheetRefusal`, or `Refusals` with all that is wrong.
  init(_ query: FilledForm, or preset: String = LabelSheet.presets[0].code) throws {
    let named = query.optional("preset") ?? preset
    if named == Self.own {
      sheet = try query.measuredSheet()
    } else if let known = LabelSheet.presets.first(where: { $0.code == named }) {
      sheet = known.sheet
    } else {
      throw FormRefusal.unfit(LabelWords.sheet)
    }
    code = named
    // A place that a smaller sheet does not have is none: it begins anew.
    let place = Int(query["start"]) ?? 1
    start = (1...sheet.count).contains(place) ? place - 1 : 0
  }

  /// Reads it, or keeps why it cannot be read; then there is none.
  ///
  /// - Throws: a fault.
  static func read(
    _ query: FilledForm, or preset: String = LabelSheet.presets[0].code,
    _ reasons: inout [any Refusal]
  ) throws -> SheetChoice? {
    do {
      return try SheetChoice(query, or: preset)
    } catch let refusal as any Refusal {
      reasons += (refusal as? Refusals)?.reasons ?? [refusal]
      return nil
    }
  }

  /// The measures as the form has them.
  var measures: [(String, String)] {
    [
      ("columns", String(sheet.columns)), ("rows", String(sheet.rows)),
      ("labelWidth", Self.text(sheet.width)), ("labelHeight", Self.text(sheet.height)),
      ("left", Self.text(sheet.left)), ("top", Self.text(sheet.top)),
      ("gapAcross", Self.text(sheet.gapAcross)), ("gapDown", Self.text(sheet.gapDown)),
      ("paperWidth", Self.text(sheet.paperWidth)),
      ("paperHeight", Self.text(sheet.paperHeight)),
    ]
  }

  /// Whole millimetres without a point.
  private static func text(_ length: Double) -> String {
    let whole = length.rounded()
    return whole == length ? String(Int(whole)) : "\(length)"
  }
}

extension FilledForm {
  /// A sheet by the measures that were typed.
  ///
  /// - Throws: as `SheetChoice` does.
  fileprivate func measuredSheet() throws -> LabelSheet {
    let (grid, label, rest) = try Refusals.none(
      among: { () throws -> (columns: Int, rows: Int) in
        (
          try integer("columns", LabelWords.columns, in: 1...40),
          try integer("rows", LabelWords.rows, in: 1...40)
        )
      },
      { () throws -> (width: Double, height: Double) in
        (
          try length("labelWidth", LabelWords.labelWidth),
          try length("labelHeight", LabelWords.labelHeight)
        )
      },
      { () throws -> [Double] in
        [
          try length("left", LabelWords.left), try length("top", LabelWords.top),
          try length("gapAcross", LabelWords.gapAcross),
          try length("gapDown", LabelWords.gapDown),
          try length("paperWidth", LabelWords.paperWidth),
          try length("paperHeight", LabelWords.paperHeight),
        ]
      })
    return try LabelSheet(
      paper: (rest[4], rest[5]), columns: grid.columns, rows: grid.rows, width: label.width,
      height: label.height, left: rest[0], top: rest[1], gapAcross: rest[2], gapDown: rest[3])
  }

  /// A length in millimetres, with a point or a comma.
  ///
  /// - Throws: `FormRefusal`.
  private func length(_ field: String, _ name: Sentence) throws(FormRefusal) -> Double {
    let text = try text(field, name)
    let number = Double(String(text.map { $0 == "," ? "." : $0 }))
    guard let number, number.isFinite else {
      throw .noNumber(String(text.prefix(40)), name)
    }
    guard (0...LabelSheet.longest).contains(number) else {
      throw .outOfBounds(name, 0...Int(LabelSheet.longest))
    }
    return number
  }
}

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
