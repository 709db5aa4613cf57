import ArgumentParser
import Glibc
import ScanFeed
import Values

/// Where scans go and what is needed for it.
struct HomeOptions: ParsableArguments {
  @Option(help: "The server: http://127.0.0.1:8080, on this machine only.")
  var server: String?

  @Option(help: "The server's Unix socket, instead.")
  var socket: String?

  @Option(help: "The file with the station's token, closed to others (chmod 640 or 600).")
  var tokenFile: String?

  @Option(
    help: ArgumentHelp(
      "The folder where scans wait for the server.",
      discussion: "Else $STATE_DIRECTORY, else ~/.local/state/sartika-scannerd."))
  var state: String?

  @Option(
    name: .customLong("patience"),
    help: "Seconds to wait for the server when reading pictures, 1 to 3600.")
  var patienceSeconds = 10

  var patience: Duration { .seconds(patienceSeconds) }

  /// Whether there is a server to send to.
  var isGiven: Bool { server != nil || socket != nil }

  func validate() throws {
    if server != nil, socket != nil {
      throw ValidationError("Give --server or --socket, not both.")
    }
    guard (1...3600).contains(patienceSeconds) else {
      throw ValidationError("--patience is 1 to 3600 seconds.")
    }
  }

  /// The way home; `nil` when scans are only printed.
  func outbox(_ log: Log) throws -> Outbox? {
    guard let address = try address() else { return nil }
    let queue = try ScanQueue(at: folder() + "/queue")
    return Outbox(queue: queue, sender: ScanSender(to: address, token: try token()), log: log)
  }

  private func address() throws -> ServerAddress? {
    if let socket { return try ServerAddress(socket: socket) }
    return try server.map { url throws(AddressRefusal) in try ServerAddress(url: url) }
  }

  private func token() throws -> StationToken {
    if let tokenFile { return try StationToken(file: tokenFile) }
    guard let text = Self.variable(StationToken.variable) else { throw TokenRefusal.noToken }
    return try StationToken(text)
  }

  private func folder() -> String {
    state ?? Self.variable("STATE_DIRECTORY")
      ?? (Self.variable("HOME") ?? "") + "/.local/state/sartika-scannerd"
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
