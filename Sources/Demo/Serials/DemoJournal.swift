public import Values

/// A journal of the demo with the issues that the library has.
///
/// A card has its title, its imprint (with the year in which it began),
/// `ISSN (or -) | language | class | subjects | frequency`, and an issue on every further line.
public struct DemoJournal: Hashable, Sendable {
  /// One issue: a copy on the shelf.
  public struct Issue: Hashable, Sendable {
    /// Its number: `Vol. 20 No. 1`.
    public let enumeration: String
    /// Its date: `Februari 2015`.
    public let chronology: String
  }

  /// How often it appears (MARC 008/18): quarterly, three times, twice or once a year.
  public enum Frequency: String, Hashable, Sendable {
    /// Four issues a year.
    case quarterly = "q"
    /// Three issues a year.
    case threeTimes = "t"
    /// Two issues a year: every half year.
    case twice = "f"
    /// One issue a year.
    case yearly = "a"

    /// As it stands in 310.
    var words: String {
      switch self {
      case .quarterly: "Empat kali setahun"
      case .threeTimes: "Tiga kali setahun"
      case .twice: "Dua kali setahun"
      case .yearly: "Sekali setahun"
      }
    }
  }

  /// Its title.
  public let title: String
  /// The rest of its title.
  public let subtitle: String?
  /// Where and by whom it is published, and since when.
  public let imprint: DemoImprint
  /// Its number, when it has one.
  public let issn: ISSN?
  /// The MARC code of its language.
  public let language: String
  /// Its Dewey number.
  public let classification: String
  /// What it is about.
  public let subjects: [DemoSubject]
  /// How often it appears.
  public let frequency: Frequency
  /// The issues that the library has, oldest first.
  public let issues: [Issue]

  /// Reads one card.
  ///
  /// - Throws: `DemoDataFault` or `ISSNRefusal`.
  init(card: [String]) throws {
    let columns = try DemoCards.columns(card[2], 5)
    guard let frequency = Frequency(rawValue: columns[4]) else {
      throw DemoDataFault("a frequency", in: card[2])
    }
    (title, subtitle) = DemoCards.sides(card[0])
    imprint = try DemoImprint(card[1])
    issn = columns[0] == "-" ? nil : try ISSN(columns[0])
    language = columns[1]
    classification = columns[2]
    subjects = try DemoSubject.list(columns[3])
    self.frequency = frequency
    issues = try card.dropFirst(3).map { line in
      let columns = try DemoCards.columns(line, 2)
      return Issue(enumeration: columns[0], chronology: columns[1])
    }
  }

  /// Every journal of the demo, always in the same order.
  ///
  /// - Throws: `DemoDataFault` or `ISSNRefusal` when a card cannot be read.
  public static func all() throws -> [DemoJournal] {
    try DemoCards.read(cards, atLeast: 4).map(DemoJournal.init(card:))
  }
}
