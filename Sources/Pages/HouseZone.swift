package import Persistence
import Synchronization
package import Values

/// The zone of the house: read when it opens, and turned when somebody changes the setting.
package final class HouseZone: Sendable {
  private let zone: Mutex<Zone>

  /// Takes what is set.
  package init(_ zone: Zone) { self.zone = Mutex(zone) }

  /// Which it is now.
  package var current: Zone { zone.withLock { $0 } }

  /// Goes by another from now on.
  package func turn(to other: Zone) { zone.withLock { $0 = other } }
}

extension LibraryDatabase {
  /// The zone by which this house says days and times; WIB until somebody chooses.
  package func houseZone() async throws -> Zone {
    try await read { db in
      try Setting.value(HouseSetting.zone.rawValue, in: db).flatMap { Zone(rawValue: $0) } ?? .wib
    }
  }
}
