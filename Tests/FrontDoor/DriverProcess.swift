internal import Foundation
internal import Synchronization

/// Chromium or its driver is not installed.
public struct BrowserMissing: Error {}

/// The process that drives Chromium.
final class DriverProcess: Sendable {
  private let process: Mutex<Process>
  private let output: Pipe

  init() throws {
    let path = "/usr/bin/chromedriver"
    guard FileManager.default.isExecutableFile(atPath: path) else { throw BrowserMissing() }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["--port=0"]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = Mutex(process)
    output = pipe
  }

  /// The port that the driver chose, from what it prints when it is ready.
  func port() throws -> Int {
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

  func stop() { process.withLock { if $0.isRunning { $0.terminate() } } }

  deinit { stop() }
}
