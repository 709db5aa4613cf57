public import Values

/// A service that helps, as it stands on a help card.
public struct HelpCardLine: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// Its number, as one dials it.
  public let number: String
  /// When it answers, or for what it is; may be empty.
  public let note: String

  /// Takes what is printed.
  public init(name: String, number: String, note: String = "") {
    self.name = name
    self.number = number
    self.note = note
  }
}

/// Where help is to be had: for the counter, and small for a purse, without saying whose it is.
public struct HelpCard: Hashable, Sendable {
  /// The services, the first in large figures.
  public let lines: [HelpCardLine]

  /// Takes the services in their order; as many are printed as there is room for.
  public init(_ lines: [HelpCardLine]) { self.lines = lines }

  /// For the counter: 105 × 148 mm (ISO 216, A6), in the ink of a house and with its mark.
  public func counter(in language: Language, of house: PaperHouse) -> PaperPage {
    var page = PaperPage(width: 105, height: 148)
    let whole = PaperBox(x: 0, y: 0, width: 105, height: 148)
    page.marks = [.area(whole, house.ground)] + house.emblem(at: PaperPoint(84, 9), width: 12)
    page.marks += [
      .text(
        PaperText(
          PaperWords.needHelp.text(in: language), in: PaperBox(x: 9, y: 6, width: 70, height: 34),
          .poster, size: 17, least: 8, lines: 2, ink: .gading)),
      .text(
        PaperText(
          PaperWords.notAlone.text(in: language), in: PaperBox(x: 9, y: 41, width: 87, height: 11),
          .text, size: 3.7, least: 2.6, lines: 2, ink: .gading)),
    ]
    if let first = lines.first {
      page.marks += [
        .giant(
          first.number, PaperBox(x: 9, y: 54, width: 87, height: 24), .kunyit, across: .start),
        .text(
          PaperText(
            Self.named(first), in: PaperBox(x: 9, y: 80, width: 87, height: 8), .poster, size: 7,
            least: 3.2, ink: .kunyit)),
      ]
    }
    page.marks += Cloth.band(x: 0, y: 92, width: 105, ink: .kunyit)
    page.marks += rows(
      most: 5, in: PaperBox(x: 9, y: 97, width: 87, height: 47), tallest: 34, .poster, .gading)
    return page
  }

  /// For a purse: the size of a bank card, black on white.
  public func wallet() -> PaperPage {
    var page = PaperPage(width: MemberCard.width, height: MemberCard.height)
    if let first = lines.first {
      page.marks = [
        .giant(
          first.number, PaperBox(x: 6, y: 5, width: 73, height: 18), .black, across: .start),
        .text(
          PaperText(
            Self.named(first), in: PaperBox(x: 6, y: 24.5, width: 73, height: 6), .poster,
            size: 5, least: 2.6)),
      ]
    }
    page.marks += rows(
      most: 4, in: PaperBox(x: 6, y: 31, width: 73, height: 20), tallest: 20, .bold, .black)
    return page
  }

  /// The services below the first, larger the fewer they are; in a tall row the number stands below.
  private func rows(
    most: Int, in box: PaperBox, tallest: Double, _ face: PaperText.Face, _ ink: PaperInk
  ) -> [PaperMark] {
    let shown = lines.dropFirst().prefix(most)
    let pitch = min(tallest, box.height / Double(max(1, shown.count)))
    let height = pitch * 0.92
    return shown.enumerated().flatMap { number, line -> [PaperMark] in
      let top = box.y + Double(number) * pitch
      let isTall = height > 14
      let name = PaperBox(
        x: box.x, y: top, width: isTall ? box.width : box.width * 0.46,
        height: isTall ? height * 0.34 : height)
      let left = isTall ? box.x : box.x + box.width * 0.48
      let figures = PaperBox(
        x: left, y: isTall ? top + name.height : top, width: box.x + box.width - left,
        height: isTall ? height - name.height : height)
      return [
        .text(
          PaperText(
            Self.named(line), in: name, .text,
            size: isTall ? min(6.5, name.height * 0.8) : min(4.4, name.height * 0.62), least: 1.9,
            lines: isTall ? 1 : 2, down: .middle, ink: ink)),
        .text(
          PaperText(
            line.number, in: figures, face, size: min(20, figures.height * 0.8), least: 1.9,
            across: isTall ? .start : .end, down: .middle, ink: ink)),
      ]
    }
  }

  /// Ten for purses on A4, with lines to cut along.
  public func wallets() -> [PaperPage] {
    CardSheet.pages(Array(repeating: [wallet()], count: CardSheet.count))
  }

  private static func named(_ line: HelpCardLine) -> String {
    line.note.isEmpty ? line.name : "\(line.name), \(line.note)"
  }
}
