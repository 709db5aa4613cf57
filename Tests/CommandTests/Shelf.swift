import Foundation
import FrontDoor
import GRDB
import Testing

/// How a command ended.
struct Ended: Sendable {
  let code: Int32
  let out: String
  let err: String

  /// The lines of its answer.
  var lines: [String] { out.split(separator: "\n").map(String.init) }
  /// The lines of its answer, read as JSON.
  var json: [JSONValue] {
    lines.map { line in
      (try? JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))) ?? .null
    }
  }
  /// What it said in two languages, a line each.
  var sentences: [String] { err.split(separator: "\n").map(String.init) }
}

extension Ended {
  /// How any program of this machine ended.
  static func running(_ path: String, _ arguments: [String]) async throws -> Ended {
    let ended = try await Programs.run(at: path, arguments)
    return Ended(code: ended.code, out: ended.out, err: ended.err)
  }

  /// How a program ended that was run as a user who is nobody here, in a group.
  static func asNobody(of group: Int, _ command: [String]) async throws -> Ended {
    try await running(
      "/usr/bin/setpriv", ["--reuid=65534", "--regid=\(group)", "--clear-groups"] + command)
  }
}

/// A place for the data folders and files of one test; it is cleared away afterwards.
struct Shelf: Sendable {
  let path: String

  static func with<Result>(_ work: (Shelf) async throws -> Result) async throws -> Result {
    let path = NSTemporaryDirectory() + "sartika-command-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await work(Shelf(path: path))
  }

  /// A place on the shelf; nothing is made.
  func place(_ name: String) -> String { path + "/" + name }

  /// Puts a file on the shelf.
  @discardableResult
  func put(_ text: String, as name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: place(name)))
    return place(name)
  }

  /// Runs the command of the house.
  @discardableResult
  func sartika(_ arguments: String...) async throws -> Ended { try await sartika(arguments) }

  @discardableResult
  func sartika(_ arguments: [String], typing text: String? = nil) async throws -> Ended {
    let ended = try await Programs.run("sartika", arguments, typing: text)
    return Ended(code: ended.code, out: ended.out, err: ended.err)
  }

  /// Lays down a small library with the records of the fixture, and nothing invented.
  func library(_ name: String = "data") async throws -> String {
    try await Pattern.library.copy(to: place(name))
    return place(name)
  }

  /// Lays down a demonstration that nobody has entered anything in yet.
  func demonstration(_ name: String = "contoh") async throws -> String {
    try await Pattern.demonstration.copy(to: place(name))
    return place(name)
  }

  /// Holds a refusal against the rule: exit code 3, one sentence, both languages.
  func expectRefusal(
    _ arguments: String..., saying id: String, _ en: String,
    at location: SourceLocation = #_sourceLocation
  ) async throws {
    let ended = try await sartika(arguments)
    #expect(ended.code == 3, "\(ended)", sourceLocation: location)
    #expect(ended.sentences.count == 2, "\(ended)", sourceLocation: location)
    #expect(ended.sentences.first?.contains(id) == true, "\(ended)", sourceLocation: location)
    #expect(ended.sentences.last?.contains(en) == true, "\(ended)", sourceLocation: location)
    #expect(ended.out.isEmpty, sourceLocation: location)
  }

  /// How many rows each table of a library has, and which migrations it knows; indexes of words need
  /// their tokenizer and are left out.
  func rows(of data: String) throws -> [String] {
    let queue = try DatabaseQueue.patient(data + "/sartika.db")
    defer { try? queue.close() }
    return try queue.read { db in
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name
          """)
      let counts = try tables.map { table in
        "\(table) \(try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(table)\"") ?? 0)"
      }
      return try counts + String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations")
    }
  }
}

extension DatabaseQueue {
  /// Opens a library past the house; it waits while a program that ends still holds the file.
  static func patient(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(60)
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}

/// Files of the repository.
enum Fixture {
  static let day = path("day.marcxml")
  static let books = path("marc/tiga-buku.marcxml")
  static let booksISO = path("marc/tiga-buku.mrc")

  private static func path(_ name: String) -> String {
    Programs.root.appending(path: "Tests/Fixtures/" + name).path
  }
}
