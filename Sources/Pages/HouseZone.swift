public import Persistence
import Synchronization
public import Values

/// The zone of the house: read when it opens, and turned when somebody changes the setting.
final class HouseZone: Sendable {
  private let zone: Mutex<Zone>

  /// Takes what is set.
  init(_ zone: Zone) { self.zone = Mutex(zone) }

  /// Which it is now.
  var current: Zone { zone.withLock { $0 } }

  /// Goes by another from now on.
  func turn(to other: Zone) { zone.withLock { $0 = other } }
}

extension LibraryDatabase {
  /// The zone by which this house says days and times; WIB until somebody chooses.
  public func houseZone() async throws -> Zone {
    try await read { db in
      try Setting.value(HouseSetting.zone.rawValue, in: db).flatMap { Zone(rawValue: $0) } ?? .wib
    }
  }
}
