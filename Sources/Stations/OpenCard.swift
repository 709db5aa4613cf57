public import GRDB
import Persistence
public import Trail
public import Values

/// A member's card that is open at a station.
public struct OpenCard: Hashable, Sendable {
  /// Whose it is.
  public let member: Number<CardHolder>
  /// Quiet seconds after which it closes.
  public let quiet: Int64
  /// Seconds that are left of them.
  public let left: Int64
}

/// What lies at a station.
public enum LyingCard: Hashable, Sendable {
  /// No card.
  case none
  /// One that is open no more, and that nobody has closed yet: its member is not served.
  case over(CardEnd)
  /// The card of whom the station serves.
  case open(OpenCard)
}

/// Why a card is open no more.
public enum CardEnd: Hashable, Sendable {
  /// It was quiet for too long.
  case quiet
  /// The colleague who opened it lends no more.
  case noLender
}

extension StationState {
  /// The quiet seconds after which an open card closes in this house.
  public static func quiet(in db: Database) throws -> Int64 {
    quiet(try Setting.value(HouseSetting.quiet.rawValue, in: db))
  }

  /// The same, by what is set.
  public static func quiet(_ set: String?) -> Int64 {
    guard let seconds = set.flatMap({ Int64($0) }),
      Lifetime.openCardChoice.contains(seconds)
    else { return Lifetime.openCard.seconds }
    return seconds
  }

  /// The seconds for which an act can be undone in this house; 0 when never.
  public static func undoSeconds(in db: Database) throws -> Int64 {
    let set = try Setting.value(HouseSetting.undo.rawValue, in: db)
    guard let seconds = set.flatMap({ Int64($0) }), Lifetime.undoChoice.contains(seconds) else {
      return Lifetime.undo.seconds
    }
    return seconds
  }
}
