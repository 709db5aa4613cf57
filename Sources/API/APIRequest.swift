import Access
import FoundationEssentials
import HTTPTypes
import Pages
import Serving
import Stations
import Trail
import Values

/// One request of a program that was let in and understood.
struct APIRequest: Sendable {
  let rooms: APIRooms
  /// Who asks; nobody where everybody may.
  let caller: Caller?
  /// What the braces in the path stand for.
  let path: [String: String]
  /// What the query says; a word may come several times.
  let query: [String: [String]]
  let headers: HTTPFields
  /// In which language papers speak: the one that is asked for, else Indonesian.
  let language: Language
  /// The body as it came.
  let body: [UInt8]
  /// The body in JSON, its form checked and its texts composed; nothing when it is MARCXML.
  let json: JSON
  /// Whether the body is MARCXML.
  let isMARCXML: Bool

  /// The moment it is.
  var now: Instant { rooms.clock.now }
  /// The day it is.
  var today: Day { now.day }
  /// The colleague in whose name it is done.
  var staff: StaffNumber? { caller?.staff }
  /// Who it is, for what is written down.
  var actor: Actor { caller?.actor ?? .nobody }

  /// The number in the path.
  ///
  /// - Throws: `APIRefusal.noSuchThing` when it is no number.
  func number<Of>(_ name: String, of: Of.Type = Of.self) throws(APIRefusal) -> Number<Of> {
    guard let text = path[name], let number = Number<Of>(text) else { throw .noSuchThing }
    return number
  }

  /// The JSON body, whose form was checked before.
  func asked<Question: Decodable>(_: Question.Type = Question.self) throws -> Question {
    try JSONDecoder().decode(Question.self, from: Data(json.bytes))
  }

  /// The first value of a word in the query.
  func query(_ name: String) -> String? { query[name]?.first }

  /// A whole number in the query.
  func integer(_ name: String) -> Int? { query(name).flatMap { Int($0) } }

  /// The station where it happens: the token's own, where she sits, or the one that is named.
  ///
  /// - Throws: `APIRefusal.stationNeeded`, `StationRefusal.unknown`.
  func station() async throws -> Station {
    switch caller?.who {
    case .station(let pass): return pass.station
    case .staff(_, let seat): return try await station(orSeat: seat)
    case .program: return try await station(orSeat: nil)
    case nil: throw APIRefusal.stationNeeded
    }
  }

  /// The station that is named, or where she sits.
  private func station(orSeat seat: StationNumber?) async throws -> Station {
    let named = headers[.sartikaStation].flatMap { StationNumber($0) }
    guard let number = named ?? seat else { throw APIRefusal.stationNeeded }
    guard let station = try await rooms.workplaces.station(number) else {
      throw StationRefusal.unknown
    }
    return station
  }

  /// Goes on only with the permission.
  ///
  /// - Throws: `PermissionRefusal`.
  func require(_ permission: Permission) throws(PermissionRefusal) {
    guard caller?.permissions.contains(permission) == true else {
      throw PermissionRefusal(permission)
    }
  }

  /// The version that is changed, from `If-Match: "3"`.
  ///
  /// - Throws: `APIRefusal.versionMissing`, `.versionMalformed`.
  func version() throws(APIRefusal) -> Int {
    guard let header = headers[.ifMatch] else { throw .versionMissing }
    let bytes = Array(header.utf8)
    guard bytes.count > 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\""),
      let version = Int(String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self))
    else { throw .versionMalformed }
    return version
  }

  /// Which of several forms of the answer is wanted (RFC 9110, 12.5.1); the first when any will do.
  ///
  /// - Throws: `APIRefusal.notAcceptable` when none is.
  func wanted(of types: [String]) throws(APIRefusal) -> String {
    guard let header = headers[.accept] else { return types[0] }
    let ranges = header.lowercased().split(separator: ",").compactMap { range in
      range.split(separator: ";").first.map { $0.filter { $0 != " " } }
    }
    for range in ranges {
      if range == "*/*" { return types[0] }
      if let type = types.first(where: { $0 == range }) { return type }
      if range.hasSuffix("/*"), let type = types.first(where: { $0.hasPrefix(range.dropLast()) }) {
        return type
      }
    }
    throw .notAcceptable(types)
  }
}

extension HTTPField.Name {
  /// `Link`: where the other pages are (RFC 8288).
  static let links = Self("Link") ?? .location
  /// `Idempotency-Key`: the name of a request that may be repeated.
  static let idempotencyKey = Self("Idempotency-Key") ?? .ifMatch
  /// `Idempotency-Replayed`: the answer was given before.
  static let idempotencyReplayed = Self("Idempotency-Replayed") ?? .age
  /// `Sartika-Station`: where a colleague's program works.
  static let sartikaStation = Self("Sartika-Station") ?? .from
}
