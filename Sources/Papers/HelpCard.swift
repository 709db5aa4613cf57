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

  /// For the counter: 105 × 148 mm (ISO 216, A6).
  public func counter(in language: Language) -> PaperPage {
    var page = PaperPage(width: 105, height: 148)
    let whole = PaperBox(x: 0, y: 0, width: 105, height: 148)
    page.marks = [
      .area(whole, .tarum),
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
    for (number, line) in lines.dropFirst().prefix(5).enumerated() {
      let top = 97 + Double(number) * 9.6
      page.marks += [
        .text(
          PaperText(
            Self.named(line), in: PaperBox(x: 9, y: top, width: 48, height: 8.6), .text, size: 3.5,
            least: 2.2, lines: 2, down: .middle, ink: .gading)),
        .text(
          PaperText(
            line.number, in: PaperBox(x: 58, y: top, width: 38, height: 8.6), .poster, size: 8,
            least: 3, across: .end, down: .middle, ink: .gading)),
      ]
    }
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
    for (number, line) in lines.dropFirst().prefix(4).enumerated() {
      let top = 31 + Double(number) * 4.9
      page.marks += [
        .text(
          PaperText(
            Self.named(line), in: PaperBox(x: 6, y: top, width: 42, height: 4.6), .text, size: 2.9,
            least: 1.9, down: .middle)),
        .text(
          PaperText(
            line.number, in: PaperBox(x: 49, y: top, width: 30, height: 4.6), .bold, size: 3.4,
            least: 1.9, across: .end, down: .middle)),
      ]
    }
    return page
  }

  /// Ten for purses on A4, with lines to cut along.
  public func wallets() -> [PaperPage] {
    CardSheet.pages(Array(repeating: [wallet()], count: CardSheet.count))
  }

  private static func named(_ line: HelpCardLine) -> String {
    line.note.isEmpty ? line.name : "\(line.name), \(line.note)"
  }
}
