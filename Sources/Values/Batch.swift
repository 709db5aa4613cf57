/// What came of one act on many things: it was done to each by itself, in one transaction.
public struct BatchReport: Hashable, Sendable, Codable {
  /// One thing to which it was not done.
  public struct Left: Hashable, Sendable, Codable {
    /// What it is called.
    public let name: String
    /// Why not.
    public let why: Sentence

    /// Takes what it is called, and why it was left as it is.
    public init(_ name: String, _ why: Sentence) {
      self.name = name
      self.why = why
    }
  }

  /// To how many it was done.
  public private(set) var done = 0
  /// To which it was not, and why, in their order.
  public private(set) var left: [Left] = []

  /// Nothing was done yet.
  public init() {}

  /// Does it to the next thing; a "no" leaves that one as it is, and a fault ends all.
  ///
  /// - Parameter act: asks before it writes anything.
  /// - Throws: a fault.
  public mutating func add(
    _ name: @autoclosure () -> String, _ act: () throws -> Void
  ) throws {
    do {
      try act()
      done += 1
    } catch let refusal as any Refusal {
      left.append(Left(name(), refusal.sentence))
    }
  }
}

/// Why an act on many things is not begun.
public enum BatchRefusal: Refusal, Hashable {
  /// Nothing is chosen.
  case nothingChosen
  /// More than are taken at once; how many are.
  case tooMany(Int)

  /// The most things at once.
  public static let most = 1_000

  /// - Throws: `BatchRefusal` for none, or for more than are taken at once.
  public static func check(_ count: Int) throws(BatchRefusal) {
    guard count > 0 else { throw .nothingChosen }
    guard count <= most else { throw .tooMany(most) }
  }

  public var reason: Reason {
    switch self {
    case .nothingChosen:
      Reason(
        "nothing-chosen",
        id: "Belum ada yang dipilih. Centang barisnya dulu, lalu tekan lagi.",
        en: "Nothing is chosen. Tick the rows first, then press again.")
    case .tooMany(let most):
      Reason(
        "too-many-chosen",
        id: "Paling banyak \(Sentence(count: most)) baris sekaligus. Pakai filter atau cari dulu.",
        en: "At most \(Sentence(count: most)) rows at once. Use a filter or search first.")
    }
  }
}
