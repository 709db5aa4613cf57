public import Values

/// What sticks on a copy: whose it is, what it is, where it stands, and its barcode.
public struct ItemLabel: Hashable, Sendable {
  /// The width of a label in millimetres.
  public static let width = 64.0
  /// White that stays free at its left and right edge, in millimetres.
  public static let margin = 2.0

  /// The copy's barcode.
  public let barcode: Barcode
  /// The call number, one part a line, as on the spine.
  public let callNumberLines: [String]
  /// The beginning of the title.
  public let title: String
  /// Whose copy it is.
  public let library: String

  /// - Parameter callNumber: as in the catalogue: `305.42 SAR p`.
  public init(
    barcode: Barcode, callNumber: String, title: String, library: String, titleLength: Int = 40
  ) {
    self.barcode = barcode
    callNumberLines = Self.lines(of: callNumber)
    self.title = Self.short(title, to: titleLength)
    self.library = library
  }

  /// The call number broken at its blanks into at most four lines; the fourth keeps the rest.
  public static func lines(of callNumber: String) -> [String] {
    let parts = callNumber.split(whereSeparator: \.isWhitespace)
    let rest = parts.dropFirst(3).joined(separator: " ")
    return parts.prefix(3).map(String.init) + (rest.isEmpty ? [] : [rest])
  }

  /// The beginning of a title: whole words and an ellipsis, within so many characters.
  public static func short(_ title: String, to length: Int) -> String {
    let words = title.split(whereSeparator: \.isWhitespace)
    let whole = words.joined(separator: " ")
    guard whole.count > length else { return whole }
    let line = TextColumns.wrap(whole, to: max(1, length - 1)).first ?? ""
    return line + "…"
  }

  /// The barcode, drawn.
  ///
  /// - Throws: `BarcodeDrawingFault`.
  public func drawing() throws -> BarcodeDrawing { try .code128(barcode) }

  /// The width of one module in millimetres, with which the barcode stays on the label; `nil` when it
  /// is too long for a label.
  public static func module(of drawing: BarcodeDrawing) -> Double? {
    drawing.module(fitting: width - 2 * margin)
  }
}
