/// Who did something that is written down.
public enum AuditActor: Hashable, Sendable {
  case staff(StaffNumber)
  case station(StationNumber)
  /// The program itself, or somebody at its command line.
  case house
  /// Somebody who is not known yet: at sign-in.
  case nobody

  /// As it stands in the trail: `staff 3`.
  public var text: String {
    switch self {
    case .staff(let number): "staff \(number)"
    case .station(let number): "station \(number)"
    case .house: "house"
    case .nobody: "nobody"
    }
  }

  /// The member of staff, or the house when nobody is named.
  public init(_ staff: StaffNumber?) {
    self = staff.map { .staff($0) } ?? .house
  }
}
