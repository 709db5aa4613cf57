/// A zone of Indonesia, by which the house says days and times.
///
/// None of the three knows summer time, so each is a fixed offset. Other zones would need tables that
/// the ground floor does not have.
public enum Zone: String, Hashable, Sendable, Codable, CaseIterable {
  /// Western Indonesia: Jakarta, Bandung; UTC+7.
  case wib = "WIB"
  /// Central Indonesia: Makassar, Denpasar; UTC+8.
  case wita = "WITA"
  /// Eastern Indonesia: Jayapura, Ambon; UTC+9.
  case wit = "WIT"

  /// Minutes east of UTC.
  public var offset: Int {
    switch self {
    case .wib: 420
    case .wita: 480
    case .wit: 540
    }
  }

  /// As it stands on the screen.
  public var name: Sentence {
    switch self {
    case .wib: Sentence(id: "WIB, Indonesia barat", en: "WIB, western Indonesia")
    case .wita: Sentence(id: "WITA, Indonesia tengah", en: "WITA, central Indonesia")
    case .wit: Sentence(id: "WIT, Indonesia timur", en: "WIT, eastern Indonesia")
    }
  }

  /// The one in which tables keep every moment: texts with one offset sort as moments do, whatever
  /// the house's own zone is or was.
  public static let ofTables = Zone.wib
}

extension Instant {
  /// The same moment on the clock of a zone.
  public func on(_ zone: Zone) -> Instant { Instant(seconds: seconds, offset: zone.offset) }

  /// The same moment on the clock that another was read from.
  public func on(clockOf other: Instant) -> Instant {
    Instant(seconds: seconds, offset: other.offset)
  }
}

extension Day {
  /// Its first second on the clock of a zone.
  public func start(in zone: Zone) -> Instant {
    Instant(seconds: Int64(number) * 86_400 - Int64(zone.offset) * 60, offset: zone.offset)
  }
}

extension Clock {
  /// The same clock, read in a zone that may change.
  public func going(by zone: @escaping @Sendable () -> Zone) -> Clock {
    let clock = self
    return Clock({ clock.now.on(zone()) }, elapsed: { clock.elapsed })
  }
}
