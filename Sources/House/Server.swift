import Counter
import HTTPTypes
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import OfficeFace
import Pages
import Persistence
import ServiceLifecycle
import Serving
import UnixSignals

/// The house, open: pages and API on a port, scans also on a socket of the machine.
package struct Server: Sendable {
  /// Where it listens.
  package struct Place: Sendable {
    /// An address of this machine; others cannot sign in without HTTPS before it.
    package var host: String
    /// 0 lets the system choose.
    package var port: Int
    /// A Unix socket for programs on this machine, when one is wished.
    package var socket: String?

    /// Takes an address, a port, and a path for the socket.
    package init(host: String = "127.0.0.1", port: Int = 8080, socket: String? = nil) {
      self.host = host
      self.port = port
      self.socket = socket
    }
  }

  /// The addresses of this machine at which others in its network find it.
  ///
  /// - Parameter six: also those of the sixth version, in brackets.
  package static func networkAddresses(withSix six: Bool) -> [String] {
    MachineNames.addresses().compactMap { address in
      guard address.contains(":") else { return address }
      return six ? "[\(address)]" : nil
    }
  }

  let house: House
  let place: Place
  let log: Logger

  /// Takes a house, where it listens, and its log.
  package init(house: House, at place: Place, log: Logger) {
    self.house = house
    self.place = place
    self.log = log
  }

  /// Serves until the process is asked to stop (SIGTERM, SIGINT) or the task is cancelled.
  ///
  /// - Parameter ready: called once with the port, when visitors can come in.
  /// - Throws: `ServerRefusal.portInUse`; `ServerRefusal.noSuchAddress`.
  package func run(ready: @escaping @Sendable (Int) async -> Void) async throws {
    try PortProbe.check(place)
    HeldFolder.clearLeftOvers()
    let responder = HouseRouter.router(for: house).buildResponder()
    let ledger = ConnectionLedger(.ofThisProcess())
    let line = HTTPServerBuilder.guarded(by: ledger)
    let port = Application(
      responder: responder, server: line,
      configuration: ApplicationConfiguration(address: .hostname(place.host, port: place.port)),
      onServerRunning: { channel in
        Listening.keepToOurselves()
        await ready(channel.localAddress?.port ?? place.port)
      },
      logger: log)
    var services: [any Service] = [
      BackupKeeper(house: house, log: log), HourlyWork(house: house, log: log),
      PrinterWork(house: house),
      OfficeWork.imports(into: house.officeRooms, log: log),
      ConnectionReport(ledger: ledger, log: log), port,
    ]
    if let socket = place.socket {
      try SocketFile.clear(socket)
      services.append(
        Application(
          responder: responder, server: line,
          configuration: ApplicationConfiguration(address: .unixDomainSocket(path: socket)),
          onServerRunning: { _ in
            Listening.keepToOurselves()
            SocketFile.protect(socket)
          }, logger: log))
    }
    services.append(LastLine(house: house))
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: log))
    do {
      try await group.run()
    } catch let error as IOError {
      throw ServerRefusal(error, at: place) ?? error
    }
  }
}

/// Ends the pages' live lines when the house closes, so that it does not wait for them.
private struct LastLine: HouseService {
  let house: House

  func run() async throws {
    try? await gracefulShutdown()
    await house.live.close()
  }
}
