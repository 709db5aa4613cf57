import Printing
public import Values

/// A member's card of 85.6 × 53.98 mm (ISO/IEC 7810, ID-1), front and back.
///
/// No address, no category, no number that counts members: a card that is lost tells a name at
/// most, and a plain one not even what it opens.
public struct MemberCard: Hashable, Sendable {
  /// Its width in millimetres.
  public static let width = 85.6
  /// Its height in millimetres.
  public static let height = 53.98

  /// The card's barcode, which holds random characters.
  public let barcode: Barcode
  /// What is said besides.
  public let face: Face

  /// What a card shows of whose it is.
  public enum Face: Hashable, Sendable {
    /// The library's name in its ink with its mark, and on the back the member's own, if she wants
    /// it there, and the last day on which the card is valid.
    case named(library: PaperHouse, member: Confidential<String>?, expires: Day)
    /// Cloth, and the last characters of the code: nobody sees what the card is for.
    case plain
  }

  /// What is printed on one card.
  public init(barcode: Barcode, face: Face) {
    self.barcode = barcode
    self.face = face
  }

  /// Whether the code is printed as bars; its characters stand there in any case.
  ///
  /// - Throws: `BarcodeDrawingFault`.
  public func hasBars() throws -> Bool {
    try BarcodeMarks.fits(barcode, width: Self.width - 6)
  }

  /// Front and back, each on a page of the card's size, as card printers take them.
  ///
  /// - Throws: `BarcodeDrawingFault`.
  public func pages(in language: Language) throws -> [PaperPage] {
    [front(in: language), try back(in: language)]
  }

  private func front(in language: Language) -> PaperPage {
    let whole = PaperBox(x: 0, y: 0, width: Self.width, height: Self.height)
    var page = PaperPage(width: Self.width, height: Self.height)
    switch face {
    case .plain:
      let tag = PaperBox(x: 65, y: 39, width: 17, height: 9)
      page.marks =
        Cloth.rereng(in: whole) + [
          .area(tag, .manggu),
          .text(
            PaperText(
              String(barcode.text.suffix(4)), in: tag, .bold, size: 5.6, least: 3,
              across: .middle, down: .middle, ink: .gading)),
        ]
    case .named(let library, _, _):
      page.marks = [.area(whole, library.ground)] + Self.head(of: library, in: language)
      page.marks += Cloth.shelf(
        in: PaperBox(x: 0, y: 25.5, width: Self.width, height: Self.height - 25.5),
        on: library.ground)
    }
    return page
  }

  /// Whose card it is, above the shelf.
  private static func head(of library: PaperHouse, in language: Language) -> [PaperMark] {
    let words: [PaperMark] = [
      .text(
        PaperText(
          library.name, in: PaperBox(x: 5, y: 4.5, width: 58, height: 19), .poster, size: 9.4,
          least: 4, lines: 2, ink: .gading)),
      .text(
        PaperText(
          PaperWords.member.text(in: language), in: PaperBox(x: 63, y: 5, width: 17.6, height: 4),
          .bold, size: 2.9, least: 2, across: .end, ink: .gading)),
    ]
    // The spines of every house are on the shelf.
    guard library.mark != .spines else { return words }
    return words + library.emblem(at: PaperPoint(70.6, 11.4), width: 10)
  }

  private func back(in language: Language) throws -> PaperPage {
    var page = PaperPage(width: Self.width, height: Self.height)
    page.marks = [
      .area(PaperBox(x: 0, y: 0, width: Self.width, height: Self.height), .white)
    ]
    func row(_ y: Double, _ height: Double) -> PaperBox {
      PaperBox(x: 6, y: y, width: Self.width - 12, height: height)
    }
    page.marks += try BarcodeMarks.code128(
      barcode, in: PaperBox(x: 3, y: 9, width: Self.width - 6, height: 14), module: 0.339)
    page.marks.append(
      .text(
        PaperText(
          Self.grouped(barcode.text), in: row(24, 6), .bold, size: 4.8, least: 2.4,
          across: .middle, down: .middle)))
    guard case .named(let library, let member, let expires) = face else { return page }
    page.marks += [.area(PaperBox(x: 0, y: 0, width: Self.width, height: 2.8), library.ground)]
    page.marks += Cloth.band(x: 0, y: 1.4, width: Self.width, ink: .kunyit)
    if let member {
      page.marks.append(
        .text(
          PaperText(
            member.reveal(.printedOnTheSlip), in: row(31.5, 4.6), .bold, size: 3.4, least: 2.2,
            across: .middle, down: .middle)))
    }
    page.marks += [
      .text(
        PaperText(
          PaperWords.validUntil(expires).text(in: language), in: row(36.6, 3.6), .text, size: 2.7,
          across: .middle, down: .middle)),
      .text(
        PaperText(
          PaperWords.cardIsEnough.text(in: language), in: row(42, 8), .text, size: 2.6,
          least: 1.9, lines: 2, across: .middle)),
    ]
    return page
  }

  /// In fours, as one reads it aloud.
  static func grouped(_ code: String) -> String {
    let characters = Array(code)
    guard characters.count > 5 else { return code }
    return stride(from: 0, to: characters.count, by: 4)
      .map { String(characters[$0..<min($0 + 4, characters.count)]) }.joined(separator: " ")
  }
}
