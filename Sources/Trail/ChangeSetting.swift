public import GRDB
import Persistence
public import Values

/// One thing that the house is told about itself.
public struct SettingChange: Hashable, Sendable {
  /// The name of the setting.
  public let name: String
  /// What it says from then on; `nil` forgets it.
  public let value: String?
  /// Whether the trail tells if it was turned on or off; of any other it says only that it changed.
  public let isSwitch: Bool

  /// - Parameter isSwitch: whether the setting is on when it has a value, and off without.
  public init(_ name: String, to value: String?, isSwitch: Bool = false) {
    self.name = name
    self.value = value
    self.isSwitch = isSwitch
  }

  /// As it stands in the trail: `setting library.name`, `setting till.second-person yes`.
  fileprivate var subject: String {
    guard isSwitch else { return "setting \(name)" }
    return "setting \(name) \(value == nil ? "no" : "yes")"
  }
}

extension AuditTrail {
  /// Changes a setting of the house and writes down that it was changed, not what to; one that says
  /// the same already is left alone.
  ///
  /// - Throws: `PermissionRefusal`.
  public func changeSetting(
    _ name: String, to value: String?, at now: Instant, by actor: Actor
  ) async throws {
    try await changeSettings([SettingChange(name, to: value)], at: now, by: actor)
  }

  /// Changes several settings, all or none, and writes down those that were not so before.
  ///
  /// - Throws: `PermissionRefusal`.
  public func changeSettings(
    _ changes: [SettingChange], at now: Instant, by actor: Actor
  ) async throws {
    try await database.transaction { db in
      try actor.needs(.settingsEdit, in: db)
      try SettingChange.make(changes, in: db, at: now, by: actor)
    }
  }
}

extension SettingChange {
  /// Makes changes in a verb's own transaction, which has asked who may, and writes down those that
  /// were not so before.
  public static func make(
    _ changes: [SettingChange], in db: Database, at now: Instant, by actor: Actor
  ) throws {
    for change in changes {
      guard try Setting.value(change.name, in: db) != change.value else { continue }
      try Setting.set(change.name, to: change.value, in: db)
      try Audit.write(
        db, at: now, by: actor, action: .settingChanged, subject: change.subject)
    }
  }
}
