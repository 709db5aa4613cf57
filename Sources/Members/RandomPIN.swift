import Secrets
public import Values

extension PIN {
  /// Six digits that chance made, until they are not among the easy ones.
  public static func random() throws -> PIN {
    while true {
      do {
        return try PIN(RandomCode.digits(6))
      } catch PINRefusal.tooEasy, PINRefusal.aDate {
        continue
      }
    }
  }
}
