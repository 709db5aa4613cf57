public import GRDB

/// Writes down what was done, in the same transaction.
///
/// The catalogue does not know who works here. The caller, who does, hands in a witness:
/// `Witness { db, action, subject in try Audit.write(db, …) }`.
public struct Witness: Sendable {
  private let write: @Sendable (Database, String, String) throws -> Void

  /// - Parameter write: takes an action like `record.changed` and a subject like `record 12`.
  public init(
    _ write:
      @escaping @Sendable (_ db: Database, _ action: String, _ subject: String) throws -> Void
  ) {
    self.write = write
  }

  func note(_ action: String, _ subject: String, in db: Database) throws {
    try write(db, action, subject)
  }
}
