/// The house says no, and a person can act on it.
///
/// Everything else that is thrown is a fault: ours to mend, shown as a number only.
public protocol Refusal: Error, Sendable {
  /// Why, all of it; an enum decides it in one `switch` over all its cases, without `default`.
  var reason: Reason { get }
}

extension Refusal {
  /// A stable name for programs.
  public var type: String { reason.type }
  /// What happened, what is safe, what to do.
  public var sentence: Sentence { reason.sentence }
}

/// Several refusals of one request, reported together.
public struct Refusals: Refusal {
  /// The reasons in the order in which the desk checks them; never empty.
  public let reasons: [any Refusal]

  /// Keeps the reasons, or is `nil` when there are none.
  public init?(_ reasons: [any Refusal]) {
    guard !reasons.isEmpty else { return nil }
    self.reasons = reasons
  }

  /// Looks at several parts of one request, so that all that is wrong with it is said at once.
  ///
  /// - Throws: a refusal that is the only one, or `Refusals` with all of them; a fault at once.
  public static func among(_ parts: (() throws -> Void)...) throws {
    var reasons: [any Refusal] = []
    for part in parts { try note(Result(catching: part), in: &reasons) }
    try tell(reasons)
  }

  /// Takes two parts of one request, each read once, when nothing is wrong with either.
  ///
  /// - Returns: what was read.
  /// - Throws: as `among`.
  public static func none<First, Second>(
    among first: () throws -> First, _ second: () throws -> Second
  ) throws -> (First, Second) {
    var reasons: [any Refusal] = []
    let one = Result(catching: first)
    try note(one, in: &reasons)
    let two = Result(catching: second)
    try note(two, in: &reasons)
    try tell(reasons)
    return (try one.get(), try two.get())
  }

  /// Takes three parts of one request, as `none` does two.
  public static func none<First, Second, Third>(
    among first: () throws -> First, _ second: () throws -> Second, _ third: () throws -> Third
  ) throws -> (First, Second, Third) {
    var reasons: [any Refusal] = []
    let one = Result(catching: first)
    try note(one, in: &reasons)
    let two = Result(catching: second)
    try note(two, in: &reasons)
    let three = Result(catching: third)
    try note(three, in: &reasons)
    try tell(reasons)
    return (try one.get(), try two.get(), try three.get())
  }

  /// Keeps what a part was refused for.
  ///
  /// - Throws: a fault.
  private static func note<Value>(
    _ part: Result<Value, any Error>, in reasons: inout [any Refusal]
  ) throws {
    guard case .failure(let error) = part else { return }
    switch error {
    case let several as Refusals: reasons += several.reasons
    case let refusal as any Refusal: reasons.append(refusal)
    default: throw error
    }
  }

  private static func tell(_ reasons: [any Refusal]) throws {
    if reasons.count == 1, let only = reasons.first { throw only }
    if let all = Refusals(reasons) { throw all }
  }

  public var reason: Reason {
    let all = reasons.map(\.reason)
    return all.count == 1
      ? all[0]
      : Reason("several-reasons", saying: all.map(\.sentence).joined(separator: " "))
  }
}
