import Foundation
import FrontDoor
import Glibc

/// A data folder that a command fills once in a run of the tests, and each test gets a copy of.
///
/// Every command that a test is about it runs itself; this is what it finds there.
struct Pattern: Sendable {
  /// A small library with the records of the fixture, and nothing invented.
  static let library = Pattern("data") { ["import", "--data", $0, Fixture.books] }
  /// A demonstration as it is on its first day.
  static let demonstration = Pattern("contoh") { ["demo", "--data", $0] }

  /// Where they lie until the tests end.
  private static let place: String = {
    atexit { try? FileManager.default.removeItem(atPath: Pattern.place) }
    return NSTemporaryDirectory() + "sartika-patterns-" + UUID().uuidString
  }()

  private let made: Task<String, any Error>

  private init(_ name: String, by command: @escaping @Sendable (String) -> [String]) {
    made = Task {
      try FileManager.default.createDirectory(
        atPath: Self.place, withIntermediateDirectories: true)
      let folder = Self.place + "/" + name
      let ended = try await Programs.run("sartika", command(folder))
      guard ended.code == 0 else { throw NotMade(code: ended.code, said: ended.err) }
      return folder
    }
  }

  /// The command did not fill it.
  struct NotMade: Error {
    let code: Int32
    let said: String
  }

  /// Lays a copy where nothing is yet.
  func copy(to place: String) async throws {
    try FileManager.default.copyItem(atPath: try await made.value, toPath: place)
  }
}
