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

  public var reason: Reason {
    let all = reasons.map(\.reason)
    return all.count == 1
      ? all[0]
      : Reason("several-reasons", saying: all.map(\.sentence).joined(separator: " "))
  }
}
