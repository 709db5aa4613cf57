public import Catalog
package import GRDB
public import Members
import Persistence
public import Values

/// One hold in a member's list.
public struct HoldLine: Hashable, Sendable {
  /// How far it has come.
  public enum State: Hashable, Sendable {
    /// She waits, with so many in the queue up to her.
    case waiting(position: Int)
    /// A copy waits for her under this code.
    case ready(code: String, until: Day)
  }

  /// The hold.
  public let hold: HoldNumber
  /// The title.
  public let record: RecordNumber
  /// Where it stands for everybody; `nil` when it is closed.
  public let address: RecordAddress?
  /// What it is.
  public let title: String
  /// The MARC code of the language that it is in, if that is known.
  public var language: String?
  /// How far it has come.
  public let state: State
}

/// Somebody in the queue for a title.
public struct QueueLine: Hashable, Sendable {
  /// The hold.
  public let hold: HoldNumber
  /// Who waits.
  public let member: MemberNumber
  /// How far it has come.
  public let state: HoldLine.State
}

extension HoldLine {
  /// What a member waits for; what she can fetch comes first.
  package static func all(_ db: Database, of member: MemberNumber) throws -> [HoldLine] {
    try Hold.all(db, of: member).compactMap { hold in
      try DamagedRow.settingAside("hold", hold.number.rawValue) {
        guard let state = hold.state else { return nil }
        let title = try BibliographicRecord.title(db, of: hold.record) ?? ""
        return HoldLine(
          hold: hold.number, record: hold.record,
          address: try BibliographicRecord.address(db, of: hold.record, for: .everyone),
          title: title, language: try BibliographicRecord.language(db, of: hold.record),
          state: state)
      }
    }
  }
}

extension LoanDesk {
  /// What a member waits for; what she can fetch comes first.
  public func holds(of member: MemberNumber) async throws -> [HoldLine] {
    try await database.read { db in try HoldLine.all(db, of: member) }
  }

  /// Those who wait for a title and have no copy yet, in their order.
  public func queue(of record: RecordNumber) async throws -> [QueueLine] {
    try await database.read { db in
      try Hold.queue(db, of: record).compactMap { hold in
        try DamagedRow.settingAside("hold", hold.number.rawValue) {
          hold.state.map { QueueLine(hold: hold.number, member: hold.member, state: $0) }
        }
      }
    }
  }

  /// How many wait for a title; says nobody's name.
  public func queueLength(of record: RecordNumber) async throws -> Int {
    try await database.read { db in try Hold.queueLength(db, of: record) }
  }
}

extension Hold {
  var state: HoldLine.State? {
    if let position { return .waiting(position: position) }
    guard let code, let until else { return nil }
    return .ready(code: code, until: until)
  }
}
