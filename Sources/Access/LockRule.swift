public import GRDB
import Persistence
public import Stations
import Values

/// After how long a session locks that nobody uses, by the place where it sits.
///
/// Chosen by the house in minutes, as settings `till.lock` and `desk.lock`.
public struct LockRule: Hashable, Sendable {
  /// Quiet minutes at a till; 0 never locks by itself.
  public let till: Int64
  /// Quiet minutes at a desk; 0 never locks by itself.
  public let desk: Int64

  /// What the house has chosen, or else the usual ones.
  public static func find(_ db: Database) throws -> LockRule {
    LockRule(
      till: try minutes(.tillLock, in: db) ?? Lifetime.quietTill.seconds / 60,
      desk: try minutes(.deskLock, in: db) ?? Lifetime.quietDesk.seconds / 60)
  }

  /// The quiet seconds of a session that sits at such a place, or at none.
  ///
  /// Where both is done the shorter time counts: there is money, too.
  public func seconds(at kind: Station.Kind?) -> Int64 {
    guard let kind else { return Lifetime.idleSession.seconds }
    let chosen = [kind.sells ? till : 0, kind.lends ? desk : 0].filter { $0 > 0 }
    return chosen.min().map { $0 * 60 } ?? Lifetime.session.seconds
  }

  private static func minutes(_ setting: HouseSetting, in db: Database) throws -> Int64? {
    try Setting.value(setting.rawValue, in: db).flatMap { Int64($0) }
      .flatMap { Lifetime.lockChoice.contains($0) ? $0 : nil }
  }
}
