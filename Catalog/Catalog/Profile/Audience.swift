public import GRDB
import MARC

/// For whom a record is there.
///
/// A closed record does not exist for those who may not see it: not in a list, not in a count.
public enum Audience: String, Hashable, Sendable, Codable, CaseIterable {
  /// Members and the public.
  case everyone
  /// Those who work here.
  case staff

  /// Whether somebody of this audience may see what is kept for another.
  public func mayMeet(_ other: Audience) -> Bool { self == .staff || other == .everyone }

  /// What is true of the records that she may meet, in SQL.
  var condition: String { self == .staff ? "1" : "record.audience = 'everyone'" }

  /// Whom 998 `$s` allows.
  init(of marc: MARCRecord) {
    let words = marc.all(LocalField.tag, LocalField.secrecy).map { $0.lowercased() }
    self = words.contains(LocalField.closed) || words.contains("closed") ? .staff : .everyone
  }
}

extension Audience: DatabaseValueConvertible {}
