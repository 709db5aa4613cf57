package import Access
package import Catalog
public import Foundation
package import House
import Launching
import Logging
import Pages
package import Persistence
package import Stations
import Synchronization
import Trail
package import Values

/// A whole house, open on a free port of this machine, in a folder of its own.
package struct RunningHouse: Sendable {
  /// The rooms, for what a test prepares behind the counter.
  package let house: House
  /// Where browsers find it: `http://localhost:40123`.
  package let base: String
  /// Its data folder.
  package let folder: DataFolder

  /// Opens a house, lets a test walk through it, and closes it again.
  ///
  /// - Parameters:
  ///   - languages: what is spoken, instead of what the folder holds.
  ///   - lay: puts a folder where the house will look for its own; nothing is there before.
  ///   - prepare: fills the folder before the house opens.
  package static func open<Result: Sendable>(
    clock: Clock = .system, addresses: AddressMaker = .random, languages: Languages? = nil,
    laying lay: @Sendable (String) async throws -> Void = { _ in },
    prepare: @Sendable (LibraryDatabase) async throws -> Void = { _ in },
    _ visit: @escaping @Sendable (RunningHouse) async throws -> Result
  ) async throws -> Result {
    let path = NSTemporaryDirectory() + "sartika-house-" + UUID().uuidString
    let folder = DataFolder(path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await lay(path)
    try await BlankHouse.lay(in: folder)
    let database = try LibraryDatabase.open(folder, rooms: House.rooms)
    try await prepare(database)
    let house = try await House.openQuickly(
      database, clock: clock, addresses: addresses, languages: languages)
    return try await serve(house, of: folder, at: 0, visit)
  }

  /// Opens the house of a folder that another had open before, where browsers knew it.
  ///
  /// The folder stays.
  package static func open<Result: Sendable>(
    again folder: DataFolder, at port: Int, clock: Clock,
    _ visit: @escaping @Sendable (RunningHouse) async throws -> Result
  ) async throws -> Result {
    let database = try LibraryDatabase.open(folder, rooms: House.rooms)
    return try await serve(
      try await House.openQuickly(database, clock: clock), of: folder, at: port, visit)
  }

  private static func serve<Result: Sendable>(
    _ house: House, of folder: DataFolder, at port: Int,
    _ visit: @escaping @Sendable (RunningHouse) async throws -> Result
  ) async throws -> Result {
    let server = Server(
      house: house, at: Server.Place(port: port, socket: folder.scanSocket), log: quiet)
    let (ports, ready) = AsyncStream.makeStream(of: Int.self)
    return try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask {
        try await server.run { ready.yield($0) }
        return nil
      }
      group.addTask {
        var iterator = ports.makeAsyncIterator()
        let number = await iterator.next() ?? 0
        return try await visit(
          RunningHouse(house: house, base: "http://localhost:\(number)", folder: folder))
      }
      defer { group.cancelAll() }
      while let answer = try await group.next() {
        if let answer { return answer }
      }
      throw BrowserFault("the house closed early")
    }
  }

  private static var quiet: Logger {
    var log = Logger(label: "house")
    log.logLevel = .critical
    return log
  }

  /// Somebody without cookies.
  package func visitor() -> Visitor { Visitor(base: base) }

  /// Makes the first manager and a station that is desk and till.
  @discardableResult
  package func settleIn(
    name: String = "Ratna", passphrase: String = "melati putih di pagar"
  ) async throws -> (manager: Staff, station: Station) {
    let now = house.clock.now
    guard let code = try await house.keyring.firstSignInCode(at: now) else {
      throw BrowserFault("there is a manager already")
    }
    let manager = try await house.keyring.claimFirstCode(
      code, name: name, signInName: name.lowercased(), passphrase: passphrase, at: now)
    let station = try await house.workplaces.addStation(
      "Meja depan", kind: .both, at: now, by: .house)
    return (manager, station)
  }
}

/// The programs that were built beside the tests.
public enum Programs {
  /// The path of a program, or `nil` when it was not built.
  public static func path(_ name: String) -> String? {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [
      beside.appending(path: name).path,
      root.appending(path: ".build/debug/\(name)").path,
    ]
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The root of the repository.
  public static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// Runs one of our programs to its end.
  ///
  /// - Parameter text: what is typed into it, when it asks.
  /// - Returns: exit code, standard output and standard error.
  public static func run(
    _ name: String, _ arguments: [String], environment: [String: String] = [:],
    typing text: String? = nil
  ) async throws -> (code: Int32, out: String, err: String) {
    guard let path = path(name) else { throw BrowserFault("\(name) was not built") }
    return try await run(at: path, arguments, environment: environment, typing: text)
  }

  /// Runs a program of this machine to its end.
  public static func run(
    at path: String, _ arguments: [String], environment: [String: String] = [:],
    typing text: String? = nil
  ) async throws -> (code: Int32, out: String, err: String) {
    let folder = URL(fileURLWithPath: NSTemporaryDirectory())
    let (out, err) = (
      folder.appending(path: "out-\(UUID().uuidString)"),
      folder.appending(path: "err-\(UUID().uuidString)")
    )
    let typed = folder.appending(path: "in-\(UUID().uuidString)")
    for file in [out, err] { try Data().write(to: file) }
    try Data((text ?? "").utf8).write(to: typed)
    defer { for file in [out, err, typed] { try? FileManager.default.removeItem(at: file) } }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    if text != nil { process.standardInput = try FileHandle(forReadingFrom: typed) }
    let code = try await withCheckedThrowingContinuation {
      (done: CheckedContinuation<Int32, any Error>) in
      process.terminationHandler = { done.resume(returning: $0.terminationStatus) }
      do { try process.launchAlone() } catch { done.resume(throwing: error) }
    }
    return (
      code, try String(contentsOf: out, encoding: .utf8),
      try String(contentsOf: err, encoding: .utf8)
    )
  }
}
