public import Values

/// A newspaper clipping, written for the demo: no such paper, no such event.
///
/// A card has its headline, `paper, day, page`, `genre | folder | subjects`, and its abstract.
public struct DemoClipping: Hashable, Sendable {
  /// The headline.
  public let headline: String
  /// The newspaper, which does not exist.
  public let newspaper: String
  /// The day on which it appeared.
  public let day: Day
  /// The page.
  public let page: Int
  /// What kind of piece it is: `berita`, `opini`, `wawancara`.
  public let genre: String
  /// The folder in which it is kept (map kliping).
  public let folder: String
  /// What it is about.
  public let subjects: [DemoSubject]
  /// What it says, in a sentence or two.
  public let abstract: String

  /// Reads one card.
  ///
  /// - Throws: `DemoDataFault`.
  init(card: [String]) throws {
    let source = card[1].split(separator: ",").map(\.trimmed)
    let columns = try DemoCards.columns(card[2], 3)
    guard source.count == 3, let day = Day(source[1]), let page = Int(source[2]) else {
      throw DemoDataFault("a clipping", in: card[1])
    }
    headline = card[0]
    newspaper = source[0]
    self.day = day
    self.page = page
    genre = columns[0]
    folder = columns[1]
    subjects = try DemoSubject.list(columns[2])
    abstract = card.dropFirst(3).joined(separator: " ")
  }

  /// Every clipping of the demo, always in the same order.
  ///
  /// - Throws: `DemoDataFault` when a card cannot be read.
  public static func all() throws -> [DemoClipping] {
    try DemoCards.read(cards, atLeast: 4).map(DemoClipping.init(card:))
  }
}
