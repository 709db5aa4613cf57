import Foundation
import Pages
import Persistence
import Values

/// An import that has begun and is not over; what the next start finds of one broke off.
///
/// It stands in the database from its beginning to its end, so that a backup of that time knows it
/// too. One that was only tried leaves nothing behind, and nothing here.
struct OpenImport: Codable, Hashable, Sendable {
  /// What the sender called its files, as many as a page names.
  let names: [String]
  /// How many files more there were.
  let more: Int
  /// How far the numbers of the records had come when it began, as `NewestRows` writes it.
  let before: String
  /// How many records had come in when the house was opened again; `nil` until then.
  var stored: Int?

  private static let setting = HouseSetting.openImport.rawValue
  private static let table = "record"
  /// How many files a page names.
  private static let named = 3

  /// Writes down that an import begins; one that broke off before it is not told any more.
  static func begin(_ run: ImportRun, in database: LibraryDatabase) async throws {
    let names = run.files.map(\.name)
    try await database.transaction { db in
      let open = OpenImport(
        names: Array(names.prefix(named)), more: max(0, names.count - named),
        before: try NewestRows(of: [table], in: db).text)
      try Setting.set(setting, to: open.text, in: db)
    }
  }

  /// Strikes it out: it came to its end, and its page says to which.
  static func end(in database: LibraryDatabase) async throws {
    try await database.transaction { db in try Setting.set(setting, to: nil, in: db) }
  }

  /// Counts what one had brought that broke off: once, before anything else comes in.
  static func count(in database: LibraryDatabase) async throws {
    let found = try await database.read { db in kept(try Setting.value(setting, in: db)) }
    guard var open = found, open.stored == nil else { return }
    open.stored = try await database.read { [open] db in
      try NewestRows(open.before).count(after: table, in: db)
    }
    try await database.transaction { [open] db in try Setting.set(setting, to: open.text, in: db) }
  }

  /// The one that broke off, until the next begins; without a count when it could not be written down.
  ///
  /// - Parameter hasBegunAnother: whether one has begun since the house was opened.
  static func brokenOff(
    in database: LibraryDatabase, hasBegunAnother: Bool
  ) async throws -> OpenImport? {
    let found = try await database.read { db in kept(try Setting.value(setting, in: db)) }
    return found?.stored == nil && hasBegunAnother ? nil : found
  }

  private var text: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
  }

  private static func kept(_ text: String?) -> OpenImport? {
    guard let text else { return nil }
    do {
      return try JSONDecoder().decode(OpenImport.self, from: Data(text.utf8))
    } catch {
      // What cannot be read tells nothing, and keeps no page shut.
      return nil
    }
  }
}
