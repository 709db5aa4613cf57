import Foundation
import FrontDoor
import Launching
import Synchronization

/// A house in a process of its own, which can be stopped, killed and opened again at the same address.
final class HouseProcess: Sendable {
  private struct State {
    var process: Process?
    var port = 0
  }

  private let data: String
  private let state = Mutex(State())

  init(_ data: String) { self.data = data }

  deinit { state.withLock { if let id = $0.process?.processIdentifier { _ = kill(id, SIGKILL) } } }

  /// It did not come up.
  struct NoHouse: Error { let said: String }

  /// The port that it took the first time.
  var port: Int { state.withLock(\.port) }
  /// Where browsers find it.
  var base: String { "http://localhost:\(port)" }

  /// Opens it, and waits until it has said where it is.
  func open() async throws {
    let output = data + "-said-\(UUID().uuidString)"
    try Data().write(to: URL(fileURLWithPath: output))
    defer { try? FileManager.default.removeItem(atPath: output) }
    try state.withLock { state in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Programs.path("sartika") ?? "")
      process.arguments = [
        "serve", "--data", data, "--port", String(state.port), "--no-socket",
      ]
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
      process.standardError = process.standardOutput
      try process.launchAlone()
      state.process = process
    }
    for _ in 0..<3000 {
      let said = try String(contentsOfFile: output, encoding: .utf8)
      if said.contains("Ctrl-C"), let start = said.range(of: "http://localhost:") {
        let port = Int(said[start.upperBound...].prefix { $0.isNumber })
        return state.withLock { $0.port = port ?? 0 }
      }
      guard isRunning else { throw NoHouse(said: said) }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw NoHouse(said: try String(contentsOfFile: output, encoding: .utf8))
  }

  /// Sends a signal and waits for the end.
  func end(with signal: Int32) async throws {
    state.withLock { if let id = $0.process?.processIdentifier { _ = kill(id, signal) } }
    while isRunning { try await Task.sleep(for: .milliseconds(10)) }
    state.withLock { $0.process = nil }
  }

  private var isRunning: Bool { state.withLock { $0.process?.isRunning ?? false } }
}
