/// A report, a module, a press release: written for the demo, of bodies that do not exist.
///
/// A card has its title, its body's imprint, `genre | terbuka (or tertutup) | class | subjects`, and
/// its abstract.
public struct DemoDocument: Hashable, Sendable {
  /// The title proper.
  public let title: String
  /// The rest of the title.
  public let subtitle: String?
  /// Where, by which body and when it was made.
  public let imprint: DemoImprint
  /// What kind of document it is: `laporan`, `modul`, `siaran pers`.
  public let genre: String
  /// Whether only those may know of it who may read closed records.
  public let isClosed: Bool
  /// Its Dewey number.
  public let classification: String
  /// What it is about.
  public let subjects: [DemoSubject]
  /// What it says, in a sentence or two.
  public let abstract: String

  /// Reads one card.
  ///
  /// - Throws: `DemoDataFault`.
  init(card: [String]) throws {
    let columns = try DemoCards.columns(card[2], 4)
    guard ["terbuka", "tertutup"].contains(columns[1]) else {
      throw DemoDataFault("open or closed", in: card[2])
    }
    (title, subtitle) = DemoCards.sides(card[0])
    imprint = try DemoImprint(card[1])
    genre = columns[0]
    isClosed = columns[1] == "tertutup"
    classification = columns[2]
    subjects = try DemoSubject.list(columns[3])
    abstract = card.dropFirst(3).joined(separator: " ")
  }

  /// Every document of the demo, always in the same order.
  ///
  /// - Throws: `DemoDataFault` when a card cannot be read.
  public static func all() throws -> [DemoDocument] {
    try DemoCards.read(cards, atLeast: 4).map(DemoDocument.init(card:))
  }
}
