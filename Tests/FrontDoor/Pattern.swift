import Foundation
import Glibc

/// A data folder that a command fills once in a run of the tests, and each test gets a copy of.
///
/// Every command that a test is about it runs itself; this is what it finds there.
public struct Pattern: Sendable {
  /// A small library with the records of a fixture, and nothing invented.
  public static let library = Pattern("data") { folder in
    let books = Programs.root.appending(path: "Tests/Fixtures/marc/tiga-buku.marcxml").path
    return ["import", "--data", folder, books]
  }
  /// A demonstration as it is on its first day; its command tells in JSON what opens it.
  public static let demonstration = Pattern("contoh") { ["demo", "--data", $0, "--json"] }

  /// Where they lie until the tests end.
  static let place: String = {
    atexit { try? FileManager.default.removeItem(atPath: Pattern.place) }
    return NSTemporaryDirectory() + "sartika-patterns-" + UUID().uuidString
  }()

  private let made: Task<(folder: String, said: String), any Error>

  private init(_ name: String, by command: @escaping @Sendable (String) -> [String]) {
    made = Task {
      try FileManager.default.createDirectory(
        atPath: Self.place, withIntermediateDirectories: true)
      let folder = Self.place + "/" + name
      let ended = try await Programs.run("sartika", command(folder))
      guard ended.code == 0 else { throw BrowserFault("\(name) was not filled: \(ended.err)") }
      return (folder, ended.out)
    }
  }

  /// Lays a copy where nothing is yet.
  ///
  /// - Returns: what the command said when it filled the folder.
  @discardableResult
  public func copy(to place: String) async throws -> String {
    let (folder, said) = try await made.value
    try FileManager.default.copyItem(atPath: folder, toPath: place)
    return said
  }
}
