import Dispatch
import Foundation
import Glibc
import Launching
import Synchronization

/// Chromium or its driver is not installed.
public struct BrowserMissing: Error {}

/// The process that drives Chromium.
final class DriverProcess: Sendable {
  private let process: Mutex<Process>
  private let output: Pipe

  /// Starts one and waits until it listens.
  ///
  /// It takes a free port for one kind of address and wants the same for the other: when somebody has
  /// that, it ends, and another is started.
  static func ready() async throws -> (driver: DriverProcess, port: Int) {
    for _ in 0..<4 {
      let driver = try DriverProcess()
      if let port = try? await driver.port() { return (driver, port) }
    }
    let driver = try DriverProcess()
    return (driver, try await driver.port())
  }

  private init() throws {
    let path = "/usr/bin/chromedriver"
    guard FileManager.default.isExecutableFile(atPath: path) else { throw BrowserMissing() }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["--port=0"]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.launchAlone()
    self.process = Mutex(process)
    output = pipe
  }

  /// The port that the driver chose, from what it prints when it is ready.
  private func port() async throws -> Int {
    try await withCheckedThrowingContinuation { waiting in
      // A thread of its own: reading blocks.
      DispatchQueue(label: "driver").async { [self] in
        waiting.resume(with: Result { try readPort() })
      }
    }
  }

  private func readPort() throws -> Int {
    var said = ""
    while true {
      let piece = output.fileHandleForReading.availableData
      guard !piece.isEmpty else { throw BrowserFault("the driver ended: \(said)") }
      said += String(decoding: piece, as: UTF8.self)
      if let range = said.range(of: "successfully on port ") {
        let digits = said[range.upperBound...].prefix { $0.isNumber }
        if let port = Int(digits), said[range.upperBound...].contains(".") { return port }
      }
    }
  }

  /// Not by SIGTERM: a child of a server inherits that it is ignored.
  func stop() { process.withLock { if $0.isRunning { kill($0.processIdentifier, SIGKILL) } } }

  /// Kills every process that was started with an argument of which there is no other.
  static func killAll(startedWith argument: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    for identifier in names.compactMap({ Int32($0) }) {
      let line = try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(identifier)/cmdline"))
      let words = line?.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } ?? []
      if words.contains(argument) { kill(identifier, SIGKILL) }
    }
  }

  deinit { stop() }
}
