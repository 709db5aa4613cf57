public import Values

/// A sheet of sticky labels: where each of them is, in millimetres.
///
/// The next label begins a pitch further, counted from the first and not from the last, so that
/// nothing adds up over a sheet.
public struct LabelSheet: Hashable, Sendable {
  /// The width of the paper.
  public let paperWidth: Double
  /// The height of the paper.
  public let paperHeight: Double
  /// Labels in a row.
  public let columns: Int
  /// Rows on a sheet.
  public let rows: Int
  /// The width of a label.
  public let width: Double
  /// The height of a label.
  public let height: Double
  /// White at the left of the first label.
  public let left: Double
  /// White above it.
  public let top: Double
  /// White between two labels of a row.
  public let gapAcross: Double
  /// White between two rows.
  public let gapDown: Double

  /// Takes the measures as they stand on the wrapping.
  ///
  /// - Parameter paper: width and height of the sheet.
  /// - Throws: `LabelSheetRefusal` when there is no such sheet; `Refusals` with all that is wrong.
  public init(
    paper: (width: Double, height: Double) = (210, 297), columns: Int, rows: Int, width: Double,
    height: Double, left: Double, top: Double, gapAcross: Double = 0, gapDown: Double = 0
  ) throws {
    paperWidth = paper.width
    paperHeight = paper.height
    self.columns = columns
    self.rows = rows
    self.width = width
    self.height = height
    self.left = left
    self.top = top
    self.gapAcross = gapAcross
    self.gapDown = gapDown
    try Refusals.among(
      { try Self.check(columns, width, left, gapAcross, of: paper.width, isAcross: true) },
      { try Self.check(rows, height, top, gapDown, of: paper.height, isAcross: false) })
  }

  private init(
    known paper: (width: Double, height: Double), _ grid: (columns: Int, rows: Int),
    _ label: (width: Double, height: Double), at corner: (left: Double, top: Double),
    gaps: (across: Double, down: Double) = (0, 0)
  ) {
    paperWidth = paper.width
    paperHeight = paper.height
    columns = grid.columns
    rows = grid.rows
    width = label.width
    height = label.height
    left = corner.left
    top = corner.top
    gapAcross = gaps.across
    gapDown = gaps.down
  }

  /// The smallest label on which anything can be read: width and height.
  public static let smallest = (width: 15.0, height: 10.0)
  /// The widest or highest sheet that is printed.
  public static let longest = 420.0
  /// How much further than the paper a label may reach, since sheets are measured by hand.
  private static let tolerance = 0.25

  private static func check(
    _ count: Int, _ size: Double, _ margin: Double, _ gap: Double, of paper: Double,
    isAcross: Bool
  ) throws(LabelSheetRefusal) {
    let least = isAcross ? smallest.width : smallest.height
    guard size >= least, size <= longest else {
      throw isAcross ? .labelWidth(least) : .labelHeight(least)
    }
    guard paper >= least, paper <= longest else {
      throw isAcross ? .paperWidth(longest) : .paperHeight(longest)
    }
    guard (1...40).contains(count) else { throw isAcross ? .columns : .rows }
    let reach = margin + Double(count) * size + Double(count - 1) * gap
    guard margin >= 0, gap >= 0, reach <= paper + tolerance else {
      throw isAcross ? .beyondWidth(reach, of: paper) : .beyondHeight(reach, of: paper)
    }
  }

  /// How many labels a sheet has.
  public var count: Int { columns * rows }

  /// Where a label is: row by row, from 0.
  public func place(_ index: Int) -> PaperBox {
    let (row, column) = (index / columns % rows, index % columns)
    return PaperBox(
      x: left + Double(column) * (width + gapAcross), y: top + Double(row) * (height + gapDown),
      width: width, height: height)
  }

  /// The furthest that all labels are moved, in millimetres: what a printer draws its paper askew.
  public static let furthest = 20.0

  /// White at each edge of a label: so much of it may leave the paper when all labels are moved.
  private static let white = 1.5

  /// Looks whether all labels stay on the paper when they are moved so many millimetres.
  ///
  /// - Throws: `LabelSheetRefusal.shiftRight`, `.shiftDown`, or `Refusals` with both.
  public func checkShift(right: Double, down: Double) throws {
    let last = place(count - 1)
    func room(before first: Double, behind end: Double, of paper: Double) -> ClosedRange<Double> {
      let (back, on) = (first + Self.white, paper - end + Self.white)
      return -min(back, Self.furthest)...max(0, min(on, Self.furthest))
    }
    let across = room(before: left, behind: last.x + last.width, of: paperWidth)
    let along = room(before: top, behind: last.y + last.height, of: paperHeight)
    try Refusals.among(
      {
        guard across.contains(right) else { throw LabelSheetRefusal.shiftRight(across) }
      },
      {
        guard along.contains(down) else { throw LabelSheetRefusal.shiftDown(along) }
      })
  }

  /// The same sheet with all its labels so many millimetres further right and down, or left and up
  /// below 0; at most `furthest`.
  public func shifted(right: Double, down: Double) -> LabelSheet {
    func near(_ way: Double) -> Double { min(max(way, -Self.furthest), Self.furthest) }
    return LabelSheet(
      known: (paperWidth, paperHeight), (columns, rows), (width, height),
      at: (left + near(right), top + near(down)), gaps: (gapAcross, gapDown))
  }

  /// Where a sheet goes on once so many labels are printed from a place, counted from 0; 0 when it is
  /// used up.
  public func next(after labels: Int, from start: Int) -> Int {
    (start % count + labels) % count
  }

  /// How many sheets so many labels need when the first stands on a place, counted from 0.
  public func sheets(for labels: Int, from start: Int) -> Int {
    labels == 0 ? 0 : (start % count + labels + count - 1) / count
  }
}

extension LabelSheet {
  /// A sheet that can be bought.
  public struct Preset: Hashable, Sendable {
    /// Its name in forms.
    public let code: String
    /// What it is called.
    public let name: Sentence
    /// Its measures.
    public let sheet: LabelSheet
  }

  /// The sheet that is there to begin with: 33 labels of 70 × 25.4 mm.
  public static let usual = LabelSheet(known: (210, 297), (3, 11), (70, 25.4), at: (0, 8.8))

  /// A label of 50 × 30 mm on a roll: each is a page.
  public static let roll = LabelSheet(known: (50, 30), (1, 1), (50, 30), at: (0, 0))

  /// The sheets that are known by name, which says what they measure and how many labels they have.
  ///
  /// Those of Tom & Jerry are no A4; their margins and gaps here are near, and differ a little from
  /// batch to batch: a first print on plain paper, held against the sheet, shows it.
  public static let presets: [Preset] = [
    Preset(
      code: "a4-33",
      name: Sentence(
        id: "A4: 33 label 70 × 25,4 mm (3 × 11)", en: "A4: 33 labels of 70 × 25.4 mm (3 × 11)"),
      sheet: usual),
    Preset(
      code: "l7160",
      name: Sentence(
        id: "A4: 21 label 63,5 × 38,1 mm (3 × 7), seperti Avery L7160",
        en: "A4: 21 labels of 63.5 × 38.1 mm (3 × 7), like Avery L7160"),
      sheet: LabelSheet(
        known: (210, 297), (3, 7), (63.5, 38.1), at: (7.2, 15.15), gaps: (2.54, 0))),
    Preset(
      code: "tj-103",
      name: Sentence(
        id: "204 × 158 mm: 12 label 64 × 32 mm (3 × 4), kira-kira Tom & Jerry 103",
        en: "204 × 158 mm: 12 labels of 64 × 32 mm (3 × 4), about Tom & Jerry 103"),
      sheet: LabelSheet(
        known: (204, 158), (3, 4), (64, 32), at: (3, 12), gaps: (3, 2))),
    Preset(
      code: "tj-107",
      name: Sentence(
        id: "158 × 204 mm: 24 label 50 × 18 mm (3 × 8), kira-kira Tom & Jerry 107",
        en: "158 × 204 mm: 24 labels of 50 × 18 mm (3 × 8), about Tom & Jerry 107"),
      sheet: LabelSheet(
        known: (158, 204), (3, 8), (50, 18), at: (2, 20), gaps: (2, 3))),
    Preset(
      code: "tj-121",
      name: Sentence(
        id: "158 × 204 mm: 10 label 75 × 38 mm (2 × 5), kira-kira Tom & Jerry 121",
        en: "158 × 204 mm: 10 labels of 75 × 38 mm (2 × 5), about Tom & Jerry 121"),
      sheet: LabelSheet(
        known: (158, 204), (2, 5), (75, 38), at: (3, 5), gaps: (2, 1))),
    Preset(
      code: "roll",
      name: Sentence(
        id: "Gulungan: label 50 × 30 mm, satu demi satu",
        en: "A roll: labels of 50 × 30 mm, one by one"),
      sheet: roll),
  ]
}
