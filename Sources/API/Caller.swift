import Access
import Circulation
import Hummingbird
import Pages
import Secrets
import Stations
import Trail
import Values

/// Who asks: a program in somebody's name, a program at a station, or a page of ours that reads.
struct Caller: Sendable {
  enum Who: Hashable, Sendable {
    /// A page of ours, by her session.
    case staff(Staff, sitsAt: StationNumber?)
    /// A program that works in her name.
    case program(of: Staff)
    /// A camera, or a program at a station.
    case station(StationPass)
  }

  let who: Who
  /// What was shown; the key of its requests' fingerprints, which are worthless without it.
  let token: Token

  /// What may be done.
  var permissions: Set<Permission> {
    switch who {
    case .staff(let staff, _), .program(of: let staff): staff.permissions
    case .station(let pass): pass.permissions
    }
  }

  /// The colleague, when it is one.
  var staff: StaffNumber? {
    switch who {
    case .staff(let staff, _), .program(of: let staff): staff.number
    case .station: nil
    }
  }

  /// Who it is, for what is written down.
  var actor: Actor {
    switch who {
    case .staff(let staff, _): .staff(staff.number)
    case .program(of: let staff): .program(of: staff.number)
    case .station(let pass): .station(pass.station.number)
    }
  }

  /// Whether it is a camera, which only brings scans.
  var isCamera: Bool {
    if case .station(let pass) = who { pass.scope == .scan } else { false }
  }

  /// Finds out who shows a token.
  ///
  /// A page of ours may read with its session; whatever changes something needs a token.
  /// - Throws: `APIRefusal.noToken`, `.wrongToken`.
  static func identify(
    _ request: Request, context: HouseContext, rooms: APIRooms
  ) async throws -> Caller {
    guard let header = request.headers[.authorization] else {
      guard request.method == .get, let session = context.session, let staff = session.staff,
        let token = context.token
      else { throw APIRefusal.noToken }
      return Caller(who: .staff(staff, sitsAt: session.station), token: token)
    }
    guard let token = token(in: header) else { throw APIRefusal.wrongToken }
    if let pass = try await rooms.workplaces.station(token: token) {
      return Caller(who: .station(pass), token: token)
    }
    if let staff = try await rooms.keyring.staff(apiToken: token) {
      return Caller(who: .program(of: staff), token: token)
    }
    throw APIRefusal.wrongToken
  }

  /// `Bearer` and a token (RFC 6750, 2.1); the scheme's case does not matter.
  private static func token(in header: String) -> Token? {
    let parts = header.split(separator: " ")
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return Token(String(parts[1]))
  }
}
