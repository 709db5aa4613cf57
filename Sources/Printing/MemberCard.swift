public import Values

/// What is printed on a member's card: 85.6 × 54 mm (ISO/IEC 7810, ID-1).
///
/// No address, no category, no number that counts members: a card that is lost tells a name at
/// most.
public struct MemberCard: Hashable, Sendable {
  /// The width of a card in millimetres.
  public static let width = 85.6
  /// White that stays free at every edge, in millimetres.
  public static let margin = 5.0

  /// Whose card it is.
  public let library: String
  /// Whose name stands on it.
  public let name: Confidential<String>
  /// The card's barcode, which holds random characters.
  public let barcode: Barcode
  /// The last day on which it is valid.
  public let expires: Day

  /// What is printed on one card.
  public init(library: String, name: Confidential<String>, barcode: Barcode, expires: Day) {
    self.library = library
    self.name = name
    self.barcode = barcode
    self.expires = expires
  }

  /// The barcode, drawn.
  ///
  /// - Throws: `BarcodeDrawingFault`.
  public func drawing() throws -> BarcodeDrawing { try .code128(barcode, height: 36) }

  /// The width of one module in millimetres, with which the barcode stays on the card; `nil` when it
  /// is too long for a card.
  public static func module(of drawing: BarcodeDrawing) -> Double? {
    drawing.module(fitting: width - 2 * margin)
  }
}
