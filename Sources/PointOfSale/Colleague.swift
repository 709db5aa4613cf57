import GRDB
import Trail

extension Actor {
  /// The member of staff who answers for money, when she may do this now.
  ///
  /// Somebody does: a program at a station, or the house itself, does not.
  /// - Throws: `PermissionRefusal`.
  func colleague(_ permission: Permission, in db: Database) throws -> StaffNumber {
    try needs(permission, in: db)
    guard let staff else { throw PermissionRefusal(permission) }
    return staff
  }
}
