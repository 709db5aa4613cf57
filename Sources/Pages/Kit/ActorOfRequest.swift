package import Access
package import Secrets
package import Trail
package import Values

/// Nothing is known of her, and nothing needs to be.
package struct Anyone: Sendable {
  /// Who is signed in, if somebody.
  package let session: Session?
}

/// A colleague at work.
package struct StaffOnDuty: Sendable {
  /// Who she is.
  package let staff: Staff
  /// Where she sits, when she has said so.
  package var station: StationNumber?
  /// What her browser showed.
  package let token: Token

  /// The number by which the house knows her.
  package var number: StaffNumber { staff.number }
  /// Who she is, for what is written down.
  package var actor: Actor { .staff(staff.number) }

  /// Goes on only with the permission.
  ///
  /// - Throws: `PermissionRefusal`.
  package func require(_ permission: Permission) throws(PermissionRefusal) {
    guard staff.permissions.contains(permission) else { throw PermissionRefusal(permission) }
  }
}

/// A member who has shown card and PIN.
package struct SignedInMember: Sendable {
  /// The number by which the doors know her.
  package let cardHolder: Number<CardHolder>
  /// What her browser showed.
  let token: Token

  /// Who she is, for what is written down.
  package var actor: Actor { .member(cardHolder) }
}
