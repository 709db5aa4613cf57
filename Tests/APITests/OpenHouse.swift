import Access
import Catalog
import Circulation
import FrontDoor
import GRDB
import House
import Logging
import Members
import Pages
import Persistence
import PointOfSale
import Secrets
import Stations
import Synchronization
import Trail
import Values
import Waiting

/// A house with its door open on a free port of this machine, for one test.
///
/// Ratna catalogues and lends, Dewi is at the till, Ibu Sartika manages, Sari borrows.
struct OpenHouse: Sendable {
  static let morning = Instant(seconds: 1_795_228_200)

  let house: House
  let base: String
  let visitor: FrontDoor.Visitor
  let watch: Watch
  /// What programs show: in somebody's name, or at a station.
  let tokens: Tokens
  let stations: Stations
  /// The document, by which every answer is judged.
  let document: JSONValue

  struct Tokens: Sendable {
    let manager: String
    let librarian: String
    let cashier: String
    let desk: String
    let till: String
    let both: String
    let camera: String
  }

  struct Stations: Sendable {
    let desk: Station
    let till: Station
    let both: Station
  }

  /// Opens a house, lets a test walk through it, and closes it.
  static func visit(_ walk: @escaping @Sendable (OpenHouse) async throws -> Void) async throws {
    try await Gate.narrow.pass { try await open(walk) }
  }

  private static func open(
    _ walk: @escaping @Sendable (OpenHouse) async throws -> Void
  ) async throws {
    let watch = Watch(morning)
    try await RunningHouse.open(clock: Clock { watch.now }) { running in
      try await walk(OpenHouse(running.house, at: running.base, watch))
    }
  }

  private init(_ house: House, at base: String, _ watch: Watch) async throws {
    self.house = house
    self.base = base
    visitor = FrontDoor.Visitor(base: base)
    self.watch = watch
    let people = People(house)
    let manager = try await people.token("Sartika", .manager)
    let (desk, deskToken, camera) = try await people.station("Meja depan", .desk)
    let (till, tillToken, _) = try await people.station("Kasir", .till)
    let (both, bothToken, _) = try await people.station("Sudut", .both)
    stations = Stations(desk: desk, till: till, both: both)
    tokens = Tokens(
      manager: manager, librarian: try await people.token("Ratna", .librarian),
      cashier: try await people.token("Dewi", .cashier), desk: deskToken, till: tillToken,
      both: bothToken, camera: camera)
    document = try await Self.document(by: visitor)
  }
}

extension OpenHouse {
  private static let read = Mutex<[String: JSONValue]>([:])

  /// The document of a house, which is read only once when it is the same to the letter.
  private static func document(by visitor: FrontDoor.Visitor) async throws -> JSONValue {
    let answer = try await visitor.get("/api/v1/openapi.json")
    let text = answer.text
    if let known = read.withLock({ $0[text] }) { return known }
    let document = answer.json
    read.withLock { $0[text] = document }
    return document
  }
}

/// Makes those who work here, and where they work.
private struct People {
  let keyring: Keyring
  let workplaces: Workplaces

  init(_ house: House) {
    keyring = house.keyring
    workplaces = house.workplaces
  }

  func token(_ name: String, _ role: Role) async throws -> String {
    let staff = try await keyring.addStaff(
      name: name, signInName: name.lowercased(), roles: [role], at: OpenHouse.morning, by: .house
    ).staff
    return try await keyring.newAPIToken(
      for: staff.number, label: "uji", at: OpenHouse.morning, by: .house
    ).text
  }

  func station(
    _ name: String, _ kind: Station.Kind
  ) async throws -> (Station, work: String, camera: String) {
    let station = try await workplaces.addStation(
      name, kind: kind, at: OpenHouse.morning, by: .house)
    let work = try await workplaces.newStationToken(
      station.number, scope: .work, at: OpenHouse.morning, by: .house)
    let camera = try await workplaces.newStationToken(
      station.number, scope: .scan, at: OpenHouse.morning, by: .house)
    return (station, work.text, camera.text)
  }
}
