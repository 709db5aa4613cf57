public import Values

/// The slip in a copy that waits on the hold shelf: a code, never a name.
public struct HoldSlip: Hashable, Sendable, Codable {
  /// The hold.
  public let hold: HoldNumber
  /// Four characters, which she is shown too.
  public let code: String
  /// The last day on which it waits.
  public let expires: Day
}
