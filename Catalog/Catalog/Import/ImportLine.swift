public import Values

/// What became of one record of a file; one line of JSON each.
public struct ImportLine: Hashable, Sendable, Codable {
  /// The file, as it was named.
  public let file: String
  /// Its place in the file, from 1.
  public let ordinal: Int
  /// Where it begins in the file, in bytes from 0.
  public let byteOffset: Int
  /// Its control number (001), when it has one that can be read.
  public let control001: String?
  /// What became of it.
  public let outcome: Outcome
  /// Why it was rejected, what was set right, or what is odd about it.
  public let reasons: [Sentence]
  /// What somebody should know of it, although it came in.
  public let remarks: [Remark]
  /// Its number in the catalogue, the old one when it was there already; `nil` when it was rejected
  /// or only tried.
  public let record: RecordNumber?
  /// Whether the very same record was there already; then nothing is stored again.
  public let isThereAlready: Bool
  /// From which byte on the rest of the file was not read; `nil` when it was read to its end.
  public let unreadFrom: Int?

  /// What may become of a record.
  public enum Outcome: String, Hashable, Sendable, Codable {
    /// In the catalogue, as it stands in the file.
    case stored
    /// In the catalogue, with something set right.
    case repaired
    /// Not in the catalogue.
    case rejected
  }
}

/// How many records of a file are in the catalogue now.
public struct ImportCounts: Hashable, Sendable, Codable {
  /// As they stand in the file.
  public internal(set) var stored = 0
  /// With something set right.
  public internal(set) var repaired = 0
  /// Not at all.
  public internal(set) var rejected = 0
  /// How many of the stored and repaired ones were there already and were left alone.
  public internal(set) var alreadyThere = 0
  /// How many files were not read to their end; what stands in their rest is in no other count.
  public internal(set) var cutShort = 0
  /// How many of the new ones have an ISBN that another record has.
  public internal(set) var sameISBN = 0
  /// How many of the new ones have no title.
  public internal(set) var withoutTitle = 0
  /// How many of the new ones brought data of copies, of which none are made.
  public internal(set) var copyData = 0

  /// No records yet.
  public init() {}

  /// All of them.
  public var total: Int { stored + repaired + rejected }

  /// The counts of two files together.
  public static func + (left: ImportCounts, right: ImportCounts) -> ImportCounts {
    var sum = left
    sum.stored += right.stored
    sum.repaired += right.repaired
    sum.rejected += right.rejected
    sum.alreadyThere += right.alreadyThere
    sum.cutShort += right.cutShort
    for remark in ImportLine.Remark.allCases {
      sum[keyPath: place(of: remark)] += right.count(of: remark)
    }
    return sum
  }

  /// How many records something was said of.
  public func count(of remark: ImportLine.Remark) -> Int { self[keyPath: Self.place(of: remark)] }

  private static func place(of remark: ImportLine.Remark) -> WritableKeyPath<ImportCounts, Int> {
    switch remark {
    case .sameISBN: \.sameISBN
    case .withoutTitle: \.withoutTitle
    case .copyData: \.copyData
    }
  }

  mutating func count(_ line: ImportLine) {
    if line.unreadFrom != nil { cutShort += 1 }
    for remark in line.remarks { self[keyPath: Self.place(of: remark)] += 1 }
    switch line.outcome {
    case .stored: stored += 1
    case .repaired: repaired += 1
    case .rejected: rejected += 1
    }
  }
}

/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
  /// How many bytes were read.
  public let bytes: Int
  /// How many bytes there are; `nil` when that is not known.
  public let of: Int?
  /// What came in so far.
  public let counts: ImportCounts
}
