import Values

/// When the house makes its backups by itself, and when it says that they are missing.
package enum BackupSchedule {
  /// How long between two visits: they come sooner than one is due, since a stick comes and goes.
  package static let pause: Duration = .seconds(600)
  /// Seconds after which another one is due: a little less than a day, so that no day is left out.
  private static let due: Int64 = 23 * 3600
  /// Seconds after which everybody on the staff is told that there is no newer good one.
  static let alarming: Int64 = 3 * 86_400

  /// Whether the last one is older than a day, or of a day that has not come.
  static func isDue(_ last: Instant?, at now: Instant) -> Bool {
    guard let last else { return true }
    return now - last >= due || now < last
  }
}
