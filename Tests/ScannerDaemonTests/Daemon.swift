import BarcodeDrawing
import Foundation
import Glibc
import Launching

/// The built program, run as a person or systemd runs it.
struct Daemon {
  /// What a run left behind.
  struct End {
    let code: Int32
    let output: String
    let log: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  let process = Process()
  private let output: URL
  private let log: URL
  /// One element when it has ended.
  private let ended: AsyncStream<Void>

  /// Starts it.
  ///
  /// - Parameter hasReader: whether somebody reads what it prints.
  init(
    _ arguments: [String], in desk: Desk, environment: [String: String] = [:],
    hasReader: Bool = true
  ) throws {
    // The program lies beside the tests.
    let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    process.executableURL = folder.appendingPathComponent("sartika-scannerd")
    process.arguments = arguments
    process.environment = ["HOME": desk.path, "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    log = URL(fileURLWithPath: desk.path + "/log-\(UUID().uuidString)")
    output = log.appendingPathExtension("out")
    // Files, not pipes: nobody has to stand by and read while it works.
    for file in [log, output] {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    let deaf = Pipe()
    process.standardOutput = hasReader ? try FileHandle(forWritingTo: output) : deaf
    process.standardError = try FileHandle(forWritingTo: log)
    let (ended, teller) = AsyncStream<Void>.makeStream()
    self.ended = ended
    process.terminationHandler = { _ in
      teller.yield()
      teller.finish()
    }
    if !hasReader { try deaf.fileHandleForReading.close() }
    try process.launchAlone()
  }

  /// Waits for its end, without holding up other tests.
  func end() async throws -> End {
    for await _ in ended {}
    return End(
      code: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      log: try String(contentsOf: log, encoding: .utf8))
  }

  /// Whether it has said this by now.
  func hasSaid(_ text: String) throws -> Bool {
    try String(contentsOf: log, encoding: .utf8).contains(text)
  }

  /// Sends it a signal.
  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Runs it to its end.
  static func run(
    _ arguments: [String], in desk: Desk, environment: [String: String] = [:]
  ) async throws -> End {
    try await Daemon(arguments, in: desk, environment: environment).end()
  }
}

/// A folder with a token, pictures and a place for waiting scans, which goes when the test is over.
final class Desk: Sendable {
  static let token = "rahasia-meja-depan"
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "sartika-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(Array("\(Self.token)\n".utf8), to: "token", mode: 0o600)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String, mode: Int = 0o644) throws -> String {
    let file = path + "/" + name
    _ = FileManager.default.createFile(
      atPath: file, contents: Data(bytes), attributes: [.posixPermissions: mode])
    return file
  }

  /// A picture of a book's back or of an item's label.
  func picture(_ text: String) throws -> String {
    let bars: DrawnBarcode = text.hasPrefix("97") ? .ean13(text) : .code128(text)
    return try write(Page([bars], width: 800).png, to: text + ".png")
  }

  /// The arguments of a desk that works for a server.
  func home(_ server: String) -> [String] {
    ["--server", server, "--token-file", path + "/token", "--state", path + "/state"]
  }

  /// The scans that wait; none where no queue was made yet.
  func waiting() throws -> [String] {
    let queue = path + "/state/queue"
    guard FileManager.default.fileExists(atPath: queue) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: queue)
      .filter { $0.hasSuffix(".json") }.sorted()
  }
}
