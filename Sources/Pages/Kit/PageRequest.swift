import Access
import Hummingbird
import Markup
import Secrets
import Serving
import Stations
import Trail
import Values

/// One request for a page, by somebody who may make it.
///
/// `Who` says how much is known of her: a page for staff cannot be reached with `Anyone`.
struct PageRequest<Who: Sendable>: Sendable {
  let request: Request
  let context: HouseContext
  let house: House
  /// What views need.
  var page: Page
  /// Who is there.
  var who: Who

  /// The moment it is.
  var now: Instant { house.clock.now }
  /// The day it is.
  var today: Day { house.clock.today }

  /// Whether a script wants only the regions of the page, to put them in.
  var wantsFragment: Bool { Fragment.isWanted(by: request) }

  /// A number in the path: `/records/12`.
  ///
  /// - Throws: `HTTPError` 404 when it is no number.
  func number<Of>(_ name: String, of: Of.Type = Of.self) throws -> Number<Of> {
    guard let text = context.parameters.get(name), let number = Number<Of>(text) else {
      throw HTTPError(.notFound)
    }
    return number
  }

  /// The same request, whose page leads back to a place that can be looked at: what a form is sent
  /// to need not have a page.
  func returning(to place: Address) -> Self {
    var visit = self
    visit.page.here = place.text
    return visit
  }

  /// The query of the address.
  func query() throws -> FilledForm { try FilledForm.query(of: request) }
}

extension PageRequest where Who == Anyone {
  /// The request of somebody who is not signed in, or not any more.
  init(stranger request: Request, context: HouseContext, house: House) async {
    let page = await Page(request, context: context, house: house, takingNotices: false)
    self.init(
      request: request, context: context, house: house, page: page, who: Anyone(session: nil))
  }
}

/// Nothing is known of her, and nothing needs to be.
struct Anyone: Sendable {
  /// Who is signed in, if somebody.
  let session: Session?
}

/// A colleague at work.
struct StaffOnDuty: Sendable {
  let staff: Staff
  /// Where she sits, when she has said so.
  var station: StationNumber?
  /// What her browser showed.
  let token: Token

  /// The number by which the house knows her.
  var number: StaffNumber { staff.number }
  /// Who she is, for what is written down.
  var actor: Actor { .staff(staff.number) }

  /// Goes on only with the permission.
  ///
  /// - Throws: `PermissionRefusal`.
  func require(_ permission: Permission) throws(PermissionRefusal) {
    guard staff.permissions.contains(permission) else { throw PermissionRefusal(permission) }
  }
}

/// A member who has shown card and PIN.
struct SignedInMember: Sendable {
  /// The number by which the doors know her.
  let cardHolder: Number<CardHolder>
  /// What her browser showed.
  let token: Token

  /// Who she is, for what is written down.
  var actor: Actor { .member(cardHolder) }
}
