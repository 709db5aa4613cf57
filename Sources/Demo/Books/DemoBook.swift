public import Values

/// A book of the demo: a real one, of which only facts are kept.
///
/// A card has its names (or `-`), its title, perhaps `= ` another title, its imprint, and
/// `ISBN (or -) | language | class | subjects`.
public struct DemoBook: Hashable, Sendable {
  /// Who made it, the main one first; empty when nobody is named.
  public let names: [DemoName]
  /// The title proper.
  public let title: String
  /// The rest of the title.
  public let subtitle: String?
  /// The title as it is said, when it begins with a number.
  public let alias: String?
  /// Where, by whom and when it was published.
  public let imprint: DemoImprint
  /// Its number; missing for books from before the ISBN and where we are not sure of it.
  public let isbn: ISBN?
  /// The MARC code of its language: `ind`, `eng`.
  public let language: String
  /// Its Dewey number.
  public let classification: String
  /// What it is about.
  public let subjects: [DemoSubject]

  /// Reads one card.
  ///
  /// - Throws: `DemoDataFault` or `ISBNRefusal`.
  init(card: [String]) throws {
    let hasAlias = card.count == 5 && card[2].hasPrefix("= ")
    guard card.count == 4 || hasAlias else { throw DemoDataFault("a book", in: card[0]) }
    let last = try DemoCards.columns(card[card.count - 1], 4)
    names = card[0] == "-" ? [] : try DemoName.list(card[0])
    (title, subtitle) = DemoCards.sides(card[1])
    alias = hasAlias ? String(card[2].dropFirst(2)) : nil
    imprint = try DemoImprint(card[card.count - 2])
    isbn = last[0] == "-" ? nil : try ISBN(last[0])
    language = last[1]
    classification = last[2]
    subjects = try DemoSubject.list(last[3])
  }

  /// Every book of the demo, always in the same order.
  ///
  /// - Throws: `DemoDataFault` or `ISBNRefusal` when a card cannot be read.
  public static func all() throws -> [DemoBook] {
    let boxes = [
      theory, society, islamAndAsia, fiction, novelsInIndonesian, studiesInIndonesian,
    ]
    return try boxes.flatMap { try DemoCards.read($0, atLeast: 4) }.map(DemoBook.init(card:))
  }

  /// The name under which it stands: an author, never an editor.
  var mainName: DemoName? { names.first.flatMap { $0.wrote ? $0 : nil } }
}
