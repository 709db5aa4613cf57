/// Something about a person that must not reach a log, a crash report or a URL.
///
/// It prints as `‹confidential›` however it is printed. To read it, name why.
public struct Confidential<Value: Sendable>: Sendable {
  private let value: Value

  /// Keeps a value from being read by accident.
  public init(_ value: Value) { self.value = value }

  /// Why somebody may read it.
  public enum Reason: Sendable {
    /// Why, as the code that reads it must write it down: on the page of the member herself, on
    /// that of a colleague at work, on paper for the member, in the tables, or in comparing a
    /// secret.
    case shownToTheMember, shownToStaffOnDuty, printedOnTheSlip, storedInTheLibrary, checkedAtSignIn
  }

  /// The value, for a reason that a reviewer sees.
  public func reveal(_ reason: Reason) -> Value { value }
}

extension Confidential: Equatable where Value: Equatable {}
extension Confidential: Hashable where Value: Hashable {}

extension Confidential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "‹confidential›" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
