public import Values

/// Who did something that is written down.
public enum Actor: Hashable, Sendable {
  /// A member of staff, at a page.
  case staff(StaffNumber)
  /// A program that works in her name.
  case program(of: StaffNumber)
  /// A camera or a program at a counter, in nobody's name.
  case station(StationNumber)
  /// A reader, for herself.
  case member(Number<CardHolder>)
  /// The house itself, or somebody at its command line.
  case house
  /// Somebody who is not known yet: at sign-in.
  case nobody

  /// As it stands in the trail: `staff 3`, also for a program in her name.
  public var text: String {
    switch self {
    case .staff(let number), .program(of: let number): "staff \(number)"
    case .station(let number): "station \(number)"
    case .member(let number): "member \(number)"
    case .house: "house"
    case .nobody: "nobody"
    }
  }

  /// The member of staff who answers for it, when there is one.
  public var staff: StaffNumber? {
    switch self {
    case .staff(let number), .program(of: let number): number
    case .station, .member, .house, .nobody: nil
    }
  }
}
