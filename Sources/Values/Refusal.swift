/// The house says no, and a person can act on it.
///
/// Everything else that is thrown is a fault: ours to mend, shown as a number only.
public protocol Refusal: Error, Sendable {
  /// A stable name for programs, in lower case with hyphens: `limit-reached`.
  ///
  /// It ends the `type` of a problem document (RFC 9457).
  var type: String { get }
  /// What happened, what is safe, what to do.
  var sentence: Sentence { get }
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

  public var type: String { reasons.count == 1 ? reasons[0].type : "several-reasons" }

  public var sentence: Sentence {
    Sentence(
      id: reasons.map(\.sentence.id).joined(separator: " "),
      en: reasons.map(\.sentence.en).joined(separator: " "))
  }
}
