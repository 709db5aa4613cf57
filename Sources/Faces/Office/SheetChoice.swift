import Pages
import Papers
import Serving
import Values

/// On which sheet labels are printed, where the first of them goes, and how far all are moved.
struct SheetChoice: Sendable {
  /// A preset's code, or `own`.
  let code: String
  /// The sheet as it was bought.
  let sheet: LabelSheet
  /// Labels that are gone from the first sheet.
  let start: Int
  /// Millimetres by which all labels are moved to the right.
  let right: Double
  /// Millimetres by which all labels are moved down.
  let down: Double

  static let own = "own"
  /// The sheet that is meant when none is named.
  static let usual = SheetChoice(code: "a4-33", sheet: .usual)
  /// The sheet of price labels that is meant when none is named.
  static let roll = SheetChoice(code: "roll", sheet: .roll)

  private init(
    code: String, sheet: LabelSheet, start: Int = 0, right: Double = 0, down: Double = 0
  ) {
    self.code = code
    self.sheet = sheet
    self.start = start
    self.right = right
    self.down = down
  }

  /// The sheet as this printer has to be told.
  var printed: LabelSheet { sheet.shifted(right: right, down: down) }

  /// The same sheet, from the place behind so many labels.
  func after(_ labels: Int) -> SheetChoice {
    SheetChoice(
      code: code, sheet: sheet, start: sheet.next(after: labels, from: start), right: right,
      down: down)
  }

  /// Reads it, or keeps why it cannot be read; then there is none.
  ///
  /// - Parameters:
  ///   - other: what is meant when no sheet is named.
  ///   - isPrinted: whether labels are drawn on it now. Then a place that it does not have is
  ///     kept among the reasons; where the sheet is only looked at, one that was chosen on a larger
  ///     sheet begins anew, and the page shows it.
  /// - Throws: a fault.
  static func read(
    _ query: FilledForm, or other: SheetChoice, isPrinted: Bool = false,
    _ reasons: inout [any Refusal]
  ) throws -> SheetChoice? {
    do {
      let choice = try chosen(in: query, or: other)
      if query.has("start"), let refusal = choice.placeRefusal(query["start"], isPrinted) {
        reasons.append(refusal)
      }
      return choice
    } catch let refusal as any Refusal {
      reasons += (refusal as? Refusals)?.reasons ?? [refusal]
      return nil
    }
  }

  /// - Throws: `FormRefusal`, `LabelSheetRefusal`, or `Refusals` with all that is wrong.
  private static func chosen(in query: FilledForm, or other: SheetChoice) throws -> SheetChoice {
    guard let named = query.optional("preset") else {
      let start = query.has("start") ? place(query, on: other.sheet) : other.start
      return SheetChoice(
        code: other.code, sheet: other.sheet, start: start, right: other.right, down: other.down)
    }
    let (sheet, way) = try Refusals.none(
      among: { () throws -> LabelSheet in try query.sheet(named) },
      { () throws -> (right: Double, down: Double) in
        (
          try query.way("right", LabelWords.right), try query.way("down", LabelWords.down)
        )
      })
    try sheet.checkShift(right: way.right, down: way.down)
    return SheetChoice(
      code: named, sheet: sheet, start: place(query, on: sheet), right: way.right, down: way.down)
  }

  /// What is wrong with the place that was asked for; nothing when the sheet has it.
  private func placeRefusal(_ text: String, _ isPrinted: Bool) -> LabelRoomRefusal? {
    let place = Int(FilledForm.plainMinus(text)) ?? 0
    guard place < 1 || (isPrinted && place > sheet.count) else { return nil }
    return .noSuchPlace(of: sheet.count)
  }

  /// A place that a smaller sheet does not have is none: it begins anew.
  private static func place(_ query: FilledForm, on sheet: LabelSheet) -> Int {
    let place = Int(query["start"]) ?? 1
    return (1...sheet.count).contains(place) ? place - 1 : 0
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

  /// What a browser keeps of it: what the form would say, in the order of `keptFields`.
  var kept: String {
    var kept = [code, String(start + 1), Self.text(right), Self.text(down)]
    if code == Self.own { kept += measures.map { $0.1 } }
    return kept.joined(separator: "_")
  }

  private static let keptFields =
    ["preset", "start", "right", "down"] + usual.measures.map { $0.0 }

  /// Reads what a browser kept; `nil` when it is none of ours.
  ///
  /// - Throws: a fault.
  static func remembered(_ text: String) throws -> SheetChoice? {
    let kept = text.split(separator: "_").map(String.init)
    guard kept.count >= 4 else { return nil }
    var reasons: [any Refusal] = []
    return try read(
      FilledForm(zip(keptFields, kept).map { ($0.0, $0.1) }), or: .usual, &reasons)
  }

  /// The way all labels are moved, as the form has it.
  var way: [(String, String)] {
    [("right", Self.text(right)), ("down", Self.text(down))]
  }

  /// Whole millimetres without a point.
  private static func text(_ length: Double) -> String {
    let whole = length.rounded()
    return whole == length ? String(Int(whole)) : "\(length)"
  }
}

extension FilledForm {
  /// The sheet with a code, or the one whose measures were typed.
  ///
  /// - Throws: as `SheetChoice` does.
  fileprivate func sheet(_ code: String) throws -> LabelSheet {
    if code == SheetChoice.own { return try measuredSheet() }
    guard let known = LabelSheet.presets.first(where: { $0.code == code }) else {
      throw FormRefusal.unfit(LabelWords.sheet)
    }
    return known.sheet
  }

  /// How far all labels are moved; not at all when nothing is typed.
  ///
  /// - Throws: `FormRefusal`.
  fileprivate func way(_ field: String, _ name: Sentence) throws(FormRefusal) -> Double {
    guard optional(field) != nil else { return 0 }
    let furthest = Int(LabelSheet.furthest)
    return try length(field, name, in: -furthest...furthest)
  }

  /// A sheet by the measures that were typed.
  ///
  /// - Throws: as `SheetChoice` does.
  private func measuredSheet() throws -> LabelSheet {
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
  private func length(
    _ field: String, _ name: Sentence, in bounds: ClosedRange<Int> = 0...Int(LabelSheet.longest)
  ) throws(FormRefusal) -> Double {
    let text = try text(field, name)
    let number = Double(String(Self.plainMinus(text).map { $0 == "," ? "." : $0 }))
    guard let number, number.isFinite else {
      throw .noNumber(String(text.prefix(40)), name)
    }
    guard number >= Double(bounds.lowerBound), number <= Double(bounds.upperBound) else {
      throw .outOfBounds(name, bounds)
    }
    return number
  }
}
