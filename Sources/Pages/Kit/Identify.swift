import Access
import HTTPTypes
import Hummingbird
package import Markup
import Secrets
import Serving
import Stations
import Trail
import Values

/// Somebody must sign in first; carries where she wanted to go.
package struct SignInNeeded: Error {
  /// Which door leads in.
  let door: Address

  /// Takes the door.
  package init(door: Address) { self.door = door }
}

extension Anyone {
  init(context: HouseContext) { session = context.session }
}

extension SignedInMember {
  init(context: HouseContext) throws {
    guard let member = context.session?.member, let token = context.token else {
      throw SignInNeeded(door: AccountPlace.signIn)
    }
    cardHolder = member
    self.token = token
  }
}

extension StaffOnDuty {
  init(context: HouseContext, needs permission: Permission?) throws {
    guard let session = context.session, let staff = session.staff, let token = context.token else {
      throw SignInNeeded(door: OfficePlace.signIn)
    }
    self.staff = staff
    station = session.station
    self.token = token
    if let permission { try require(permission) }
  }
}

extension Page {
  init(
    _ request: Request, context: HouseContext, tools: PageTools, takingNotices: Bool
  ) async {
    var notices: [Notice] = []
    if takingNotices, let token = context.token, !Fragment.isWanted(by: request) {
      notices = await tools.flash.take(for: token.digest, at: tools.clock.now)
    }
    self.init(request, context: context, today: tools.clock.today, notices: notices)
    refill = context.refill
    if refill == nil, takingNotices, let token = context.token, !Fragment.isWanted(by: request) {
      refill = await tools.refills.take(for: token.digest, on: here, at: tools.clock.now)
    }
  }

  /// What can be drawn without the rooms of the house, for telling of a fault too.
  init(_ request: Request, context: HouseContext, today: Day, notices: [Notice] = []) {
    self.init(
      language: context.language, library: context.nameplate, visitor: context.visitor,
      here: request.method == .get
        ? Self.place(of: request) : Self.room(of: request, for: context.visitor),
      today: today, formToken: context.formToken, owner: context.owner, notices: notices,
      alerts: context.alerts, scanning: context.scanning)
    languages = context.languages
    plain = context.plain
  }

  /// What a form is sent to may have no page: the answer leads back to its room.
  private static func room(of request: Request, for visitor: Visitor) -> String {
    guard let room = Section(of: request.uri.path), room.isOpen(to: visitor) else {
      return CataloguePlace.home.text
    }
    return room.address.text
  }

  /// The page that is asked for; regions belong to the page that they stand in.
  private static func place(of request: Request) -> String {
    let regions = "/regions"
    let path = request.uri.path
    guard path.hasSuffix(regions) else {
      return Address.inside(request.uri.string) ?? CataloguePlace.home.text
    }
    return String(path.dropLast(regions.count))
  }
}
