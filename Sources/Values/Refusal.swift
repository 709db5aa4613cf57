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
    for part in parts {
      do {
        try part()
      } catch let several as Refusals {
        reasons += several.reasons
      } catch let refusal as any Refusal {
        reasons.append(refusal)
      }
    }
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
