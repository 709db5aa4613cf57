import GRDB
import Persistence
public import Values

/// Which lines of the trail somebody wants to see.
public struct AuditQuestion: Hashable, Sendable {
  /// Only of this kind.
  public var kind: AuditKind?
  /// Only what she did, or the house by itself.
  public var actor: Actor?
  /// Only from this day on, on the house's clock.
  public var from: Day?
  /// Only until the end of this day, on the house's clock.
  public var to: Day?
  /// Only what was written before this line.
  public var before: Int64?
  /// The zone whose days are meant.
  public var zone = Zone.wib

  /// Asks for everything, until it is told otherwise.
  public init(
    kind: AuditKind? = nil, actor: Actor? = nil, from: Day? = nil, to: Day? = nil,
    before: Int64? = nil
  ) {
    self.kind = kind
    self.actor = actor
    self.from = from
    self.to = to
    self.before = before
  }

  /// Whether no day is asked for: the first comes after the last.
  public var isReversed: Bool {
    guard let from, let to else { return false }
    return to < from
  }

  /// Whether it leaves anything out that is not merely on another page.
  public var isNarrow: Bool { kind != nil || actor != nil || from != nil || to != nil }

  /// The condition and the values that go into it.
  fileprivate var condition: (sql: String, values: StatementArguments) {
    var parts = ["1"]
    var values = StatementArguments()
    if let before {
      parts.append("number < ?")
      values += [before]
    }
    if let actor {
      parts.append("actor = ?")
      values += [actor.text]
    }
    if let from {
      parts.append("CAST(strftime('%s', at) AS INTEGER) >= ?")
      values += [from.start(in: zone).seconds]
    }
    if let to {
      parts.append("CAST(strftime('%s', at) AS INTEGER) < ?")
      values += [(to + 1).start(in: zone).seconds]
    }
    if let kind {
      let acts = kind.acts.map(\.rawValue)
      parts.append("action IN (\(acts.map { _ in "?" }.joined(separator: ", ")))")
      values += StatementArguments(acts)
    }
    return (parts.joined(separator: " AND "), values)
  }
}

/// One page of the trail.
public struct AuditPage: Hashable, Sendable {
  /// Its lines, the newest first.
  public let entries: [AuditEntry]
  /// The line before which the next page begins; `nil` when this is the last.
  public let next: Int64?
}

extension AuditTrail {
  /// The lines that somebody asks for, the newest first.
  public func page(_ question: AuditQuestion, size: Int = 100) async throws -> AuditPage {
    try await database.read { db in
      let (condition, values) = question.condition
      let found = try AuditEntry.whole(
        db.makeStatement(
          sql: """
            SELECT \(AuditEntry.columns) FROM auditEntry WHERE \(condition)
            ORDER BY number DESC LIMIT ?
            """), arguments: values + [size + 1], of: "auditEntry")
      let shown = Array(found.prefix(size))
      return AuditPage(entries: shown, next: found.count > size ? shown.last?.number : nil)
    }
  }
}
