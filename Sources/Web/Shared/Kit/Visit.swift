public import Access
public import Hummingbird
public import Secrets
public import Values

/// One request for a page, by somebody who may make it.
///
/// `Who` says how much is known of her: a page for staff cannot be reached with `Anyone`.
public struct Visit<Who: Sendable>: Sendable {
  public let request: Request
  public let context: HouseContext
  public let house: House
  /// What views need.
  public let page: Page
  /// Who is there.
  public let who: Who

  /// The moment it is.
  public var now: Instant { house.clock.now }
  /// The day it is.
  public var today: Day { house.clock.today }

  /// Whether a script wants only the regions of the page, to put them in.
  public var wantsFragment: Bool { Fragment.isWanted(by: request) }

  /// A number in the path: `/records/12`.
  ///
  /// - Throws: `HTTPError` 404 when it is no number.
  public func number<Of>(_ name: String, of: Of.Type = Of.self) throws -> Number<Of> {
    guard let text = context.parameters.get(name), let number = Number<Of>(text) else {
      throw HTTPError(.notFound)
    }
    return number
  }

  /// The query of the address.
  public func query() throws -> FilledForm { try FilledForm.query(of: request) }
}

/// Nothing is known of her, and nothing needs to be.
public struct Anyone: Sendable {
  /// Who is signed in, if somebody.
  public let session: Session?
}

/// A colleague at work.
public struct StaffOnDuty: Sendable {
  public let staff: Staff
  /// Where she sits, when she has said so.
  public let station: StationNumber?
  /// What her browser showed.
  public let token: Token

  /// The number by which the house knows her.
  public var number: StaffNumber { staff.number }
  /// Who she is, for what is written down.
  public var actor: AuditActor { .staff(staff.number) }

  /// Goes on only with the permission.
  ///
  /// - Throws: `PermissionRefusal`.
  public func require(_ permission: Permission) throws(PermissionRefusal) {
    guard staff.permissions.contains(permission) else { throw PermissionRefusal(permission) }
  }
}

/// A member who has shown card and PIN.
public struct SignedInMember: Sendable {
  /// The number by which the doors know her.
  public let cardHolder: Number<CardHolder>
  /// What her browser showed.
  public let token: Token
}
