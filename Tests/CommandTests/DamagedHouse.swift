import Foundation
import FrontDoor
import GRDB
import Testing

/// A demonstration house with a manager who is signed in, whose file is then damaged copy by copy.
struct DamagedHouse: Sendable {
  /// The house of the suite that is running; nobody opens it, everybody copies it.
  @TaskLocal static var furnished: DamagedHouse?

  let shelf: Shelf
  let data: String
  let cookies: String
  let token: String
  /// Where three of its records are.
  let records: [String]
  /// What nobody may find in a log: names and cards of members.
  let secrets: [String]

  /// Fills a house and signs in; the house is closed again when it returns.
  static func furnish(on shelf: Shelf) async throws -> DamagedHouse {
    let data = try await shelf.demonstration("whole")
    // A manager of its own: once she has chosen, no start makes a code for the invented one.
    let added = try await shelf.sartika(
      "staff", "add", "--data", data, "--name", "Wulan", "--sign-in", "wulan", "--role", "manager",
      "--json")
    let code = added.json.first?["code"].text
    let server = try await RunningServer.start(data, on: shelf)
    let manager = FrontDoor.Visitor(base: server.base)
    let passphrase = "melati putih di halaman"
    let come = try await manager.submit(
      "/office/code", ["code": code ?? "", "passphrase": passphrase], from: "/office/code")
    guard come.status == 303 else {
      throw RunningServer.NoServer(said: "\(come.status) \(server.said)")
    }
    let found = try await FrontDoor.Visitor(base: server.base).get("/search?q=").text
    let records = found.components(separatedBy: "href=\"/records/").dropFirst().map { part in
      "/records/" + part.prefix { $0 != "\"" && $0 != "?" && $0 != "#" }
    }
    _ = try await server.end(with: SIGTERM)
    let token = try await shelf.sartika("staff", "token", "--data", data, "wulan")
    let secrets = try await DatabaseQueue.patient(data + "/sartika.db").read { db in
      try String.fetchAll(db, sql: "SELECT name FROM member UNION SELECT card FROM member")
    }
    return DamagedHouse(
      shelf: shelf, data: data, cookies: manager.cookies, token: token.lines.first ?? "",
      records: Array(Set(records).sorted().prefix(3)), secrets: secrets)
  }

  /// A copy of the folder.
  func copy() throws -> String {
    let copy = shelf.place("salinan-\(UUID().uuidString.prefix(8))")
    try FileManager.default.copyItem(atPath: data, toPath: copy)
    return copy
  }

  /// A copy of the folder with one damage.
  func copy(_ damage: Damage) throws -> String {
    let copy = try self.copy()
    let file = copy + "/sartika.db"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    let queue = try DatabaseQueue.patient(file)
    try damage.apply(to: &bytes, queue)
    try queue.close()
    try bytes.write(to: URL(fileURLWithPath: file))
    return copy
  }
}

/// Furnishes one house for all tests of a suite, and clears it away after them.
struct OneFurnishedHouse: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing tests: @Sendable () async throws -> Void
  ) async throws {
    try await Shelf.with { shelf in
      let house = try await DamagedHouse.furnish(on: shelf)
      try await DamagedHouse.$furnished.withValue(house) { try await tests() }
    }
  }
}

extension Trait where Self == OneFurnishedHouse {
  static var oneFurnishedHouse: Self { Self() }
}

/// One damage to a file.
enum Damage: Sendable, CustomTestStringConvertible {
  /// A byte in the row whose columns lie one after the other as this query says; the last of its
  /// columns has the byte, at a place in it.
  case byte(table: String, neighbours: String, column: String, place: Int)
  /// The root page of a table or an index.
  case page(of: String)

  static let all: [Damage] = [
    .byte(
      table: "member", neighbours: "nameKey || ifnull(contact, '') || category", column: "expires",
      place: 4),
    .byte(table: "record", neighbours: "form", column: "audience || title", place: 0),
    .byte(table: "item", neighbours: "type || ifnull(location, '')", column: "status", place: 0),
    .byte(table: "loan", neighbours: "itemType || lent", column: "due", place: 4),
    .byte(table: "product", neighbours: "name", column: "kind", place: 0),
    .byte(table: "sale", neighbours: "day", column: "at", place: 10),
    .page(of: "member"), .page(of: "record"), .page(of: "item"), .page(of: "loan"),
    .page(of: "sale"), .page(of: "publicRecordBySortTitle"),
  ]

  var testDescription: String {
    switch self {
    case .byte(let table, _, _, _): "a byte in \(table)"
    case .page(let table): "a page of \(table)"
    }
  }

  func apply(to bytes: inout Data, _ database: DatabaseQueue) throws {
    switch self {
    case .byte(let table, let neighbours, let column, let place):
      let found = try database.read { db in
        try Row.fetchAll(db, sql: "SELECT \(neighbours) AS a, \(column) AS b FROM \(table)")
          .map {
            (try $0.decode(String.self, forColumn: "a"), try $0.decode(String.self, forColumn: "b"))
          }
      }
      for (before, value) in found {
        guard let range = bytes.range(of: Data((before + value).utf8)) else { continue }
        bytes[range.lowerBound + before.utf8.count + place] ^= 0x55
        return
      }
      throw NothingToDamage(what: table)
    case .page(let name):
      let (root, size) = try database.read { db in
        (
          try Int.fetchOne(
            db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [name]) ?? 0,
          try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 4096
        )
      }
      guard root > 1 else { throw NothingToDamage(what: name) }
      for place in (root - 1) * size..<root * size {
        bytes[place] = UInt8(truncatingIfNeeded: place &* 37 ^ 0x5A)
      }
    }
  }
}

/// The demonstration has no such row or page.
struct NothingToDamage: Error { let what: String }
