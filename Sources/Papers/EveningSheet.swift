public import Values

/// The day of a house on one A4: counts and codes, cash with its differences, what is to do tomorrow.
///
/// No member and no title stands on it; black and one yellow leaf, for any printer.
public struct EveningSheet: Hashable, Sendable {
  /// A number with what it counts.
  public struct Figure: Hashable, Sendable {
    /// How many.
    public let count: Int
    /// What of.
    public let words: String

    /// Takes a number and what it counts.
    public init(_ count: Int, _ words: String) {
      self.count = count
      self.words = words
    }
  }

  /// A line of the table of money; what is not known stays empty.
  public struct Money: Hashable, Sendable {
    /// A way of paying, or a part of what is in a drawer.
    public let name: String
    /// How many sales; no voids.
    public let sales: Int?
    /// What came in; below zero for what went back.
    public let received: Rupiah?
    /// What should be in a drawer, or a part of that.
    public let expected: Rupiah?
    /// What was found.
    public let counted: Rupiah?
    /// Found less expected.
    public let difference: Rupiah?

    /// Takes what stands in the line.
    public init(
      name: String, sales: Int? = nil, received: Rupiah? = nil, expected: Rupiah? = nil,
      counted: Rupiah? = nil, difference: Rupiah? = nil
    ) {
      self.name = name
      self.sales = sales
      self.received = received
      self.expected = expected
      self.counted = counted
      self.difference = difference
    }
  }

  /// What the house is called.
  public let house: String
  /// The day that is over.
  public let day: Day
  /// When it was printed, as people read it.
  public let printed: String
  /// The counts of the day.
  public var figures: [Figure]
  /// The codes of the copies that went out and are still out; `nil` for whoever does not lend.
  public var codes: [Barcode]?
  /// The money of the day; `nil` for whoever may not see it.
  public var money: [Money]?
  /// Why a count differed, and which drawer is still open.
  public var remarks: [String]
  /// What is to do.
  public var tasks: [String]

  /// A sheet for a day.
  public init(
    house: String, day: Day, printed: String, figures: [Figure] = [], codes: [Barcode]? = nil,
    money: [Money]? = nil, remarks: [String] = [], tasks: [String] = []
  ) {
    self.house = house
    self.day = day
    self.printed = printed
    self.figures = figures
    self.codes = codes
    self.money = money
    self.remarks = remarks
    self.tasks = tasks
  }
}
