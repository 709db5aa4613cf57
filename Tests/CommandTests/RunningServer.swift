import Foundation
import FrontDoor
import Launching
import Synchronization

/// A server in a process of its own.
final class RunningServer: Sendable {
  private let process: Mutex<Process>
  private let output: String
  /// Where browsers find it.
  let base: String
  let identifier: Int32

  /// Starts it and waits until it has said where it is.
  ///
  /// - Parameter files: how many files the process may open.
  /// - Parameter more: what else stands on the command line.
  /// - Parameter address: how the address begins that it says.
  static func start(
    _ data: String, on shelf: Shelf, files: Int? = nil, more: [String] = [],
    at address: String = "http://localhost"
  ) async throws -> RunningServer {
    let output = shelf.place("serve-\(UUID().uuidString)")
    try Data().write(to: URL(fileURLWithPath: output))
    let process = Process()
    let program = Programs.path("sartika") ?? ""
    let words = ["serve", "--data", data, "--port", "0"] + more
    process.executableURL = URL(fileURLWithPath: files == nil ? program : "/bin/sh")
    process.arguments =
      files.map { ["-c", "ulimit -n \($0); exec \"$0\" \"$@\"", program] + words } ?? words
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = process.standardOutput
    try process.launchAlone()
    for _ in 0..<3000 {
      let said = try String(contentsOfFile: output, encoding: .utf8)
      if said.contains("Ctrl-C"), let start = said.range(of: address) {
        let port = said[start.upperBound...].drop { $0 == ":" }.prefix { $0.isNumber }
        return RunningServer(process, output, "http://localhost:\(port)")
      }
      guard process.isRunning else { throw NoServer(said: said) }
      try await Task.sleep(for: .milliseconds(20))
    }
    process.terminate()
    throw NoServer(said: try String(contentsOfFile: output, encoding: .utf8))
  }

  private init(_ process: Process, _ output: String, _ base: String) {
    identifier = process.processIdentifier
    self.process = Mutex(process)
    self.output = output
    self.base = base
  }

  deinit { process.withLock { if $0.isRunning { kill($0.processIdentifier, SIGKILL) } } }

  /// It did not come up.
  struct NoServer: Error { let said: String }

  /// What it said.
  var said: String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }

  /// Sends a signal and waits for the end.
  ///
  /// - Returns: how it ended, and after how long; `nil` when it goes on.
  func end(with signal: Int32) async throws -> (code: Int32, isSignal: Bool, after: Duration)? {
    let start = ContinuousClock.now
    kill(identifier, signal)
    for _ in 0..<3000 {
      let ended = process.withLock { process -> (Int32, Bool)? in
        process.isRunning
          ? nil : (process.terminationStatus, process.terminationReason == .uncaughtSignal)
      }
      if let (code, isSignal) = ended { return (code, isSignal, ContinuousClock.now - start) }
      try await Task.sleep(for: .milliseconds(10))
    }
    return nil
  }
}
