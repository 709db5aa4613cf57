public import Values

/// The paper around a copy that waits on the hold shelf.
///
/// It carries the hold's code and never a name: who passes the shelf learns nothing.
public struct ShelfSlip: Hashable, Sendable {
  /// The code that the member is told.
  public let code: String
  /// The copy's barcode.
  public let barcode: Barcode
  /// The last day on which it waits.
  public let expires: Day

  /// The slip of one hold.
  public init(code: String, barcode: Barcode, expires: Day) {
    self.code = code
    self.barcode = barcode
    self.expires = expires
  }

  /// The slip's lines, from top to bottom.
  public func lines(_ language: Language = .indonesian) -> [PrintedLine] {
    let heading = Sentence(id: "RESERVASI", en: "ON HOLD")
    let until = Sentence(id: "sampai \(expires.short.id)", en: "until \(expires.short.en)")
    return [
      PrintedLine(heading.text(in: language), alignment: .centre, isBold: true),
      PrintedLine(""),
      PrintedLine(
        CodePage1252.printable(code), alignment: .centre, isBold: true, isLarge: true),
      PrintedLine(""),
      PrintedLine(until.text(in: language), alignment: .centre),
      PrintedLine(barcode.text, alignment: .centre),
    ]
  }
}
