/// A sheet of sticky labels as it is sold: what stands where, in millimetres.
///
/// Makers differ by a millimetre; a library may measure its own sheet and describe it.
public struct LabelSheet: Hashable, Sendable, Codable {
  /// The number on the packet, which is also the name of the setting.
  public let name: String
  /// From the left to the right edge of the sheet.
  public let paperWidth: Double
  /// From the upper to the lower edge of the sheet.
  public let paperHeight: Double
  /// From left to right of one label.
  public let labelWidth: Double
  /// From top to bottom of one label.
  public let labelHeight: Double
  /// Labels beside each other.
  public let columns: Int
  /// Labels above each other.
  public let rows: Int
  /// White at the left of the first column.
  public let left: Double
  /// White above the first row.
  public let top: Double
  /// White between two columns.
  public let columnGap: Double
  /// White between two rows.
  public let rowGap: Double

  /// Describes a sheet that was measured, in millimetres.
  public init(
    name: String, paper: (width: Double, height: Double), label: (width: Double, height: Double),
    columns: Int, rows: Int, corner: (left: Double, top: Double),
    gap: (column: Double, row: Double)
  ) {
    self.name = name
    (paperWidth, paperHeight) = paper
    (labelWidth, labelHeight) = label
    self.columns = columns
    self.rows = rows
    (left, top) = corner
    (columnGap, rowGap) = gap
  }

  /// Labels on one sheet.
  public var count: Int { columns * rows }

  /// Where so many labels stand, sheet after sheet.
  ///
  /// - Parameter start: the first free place on the first sheet, from 1; a sheet begun earlier is
  ///   used up. Outside the sheet it counts as 1.
  public func places(for labels: Int, startingAt start: Int = 1) -> [LabelPlace] {
    let first = (1...count).contains(start) ? start - 1 : 0
    return (first..<first + max(0, labels)).map { index in
      let onSheet = index % count
      let (row, column) = (onSheet / columns, onSheet % columns)
      return LabelPlace(
        sheet: index / count, row: row, column: column,
        x: left + Double(column) * (labelWidth + columnGap),
        y: top + Double(row) * (labelHeight + rowGap))
    }
  }
}

/// Where one label stands: its sheet, row and column from 0, its corner in millimetres.
public struct LabelPlace: Hashable, Sendable, Codable {
  /// Which sheet, from 0.
  public let sheet: Int
  /// Which row, from 0 at the top.
  public let row: Int
  /// Which column, from 0 at the left.
  public let column: Int
  /// From the left edge of the paper.
  public let x: Double
  /// From the upper edge of the paper.
  public let y: Double

  /// One place on one sheet.
  public init(sheet: Int, row: Int, column: Int, x: Double, y: Double) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.x = x
    self.y = y
  }
}
