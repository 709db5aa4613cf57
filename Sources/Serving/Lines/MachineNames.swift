import NIOCore
import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// The addresses and the name of this machine, which may change while the house is open.
package final class MachineNames: Sendable {
  /// The one for this process: what was asked of the system is kept for all requests.
  package static let here = MachineNames()

  private struct Known {
    var names: Set<String> = []
    var at: ContinuousClock.Instant?
  }

  private let known = Mutex(Known())
  /// What was looked up stays good for so long.
  private static let fresh = Duration.seconds(10)

  /// Whether this machine has the name or the address, in lower case and without a port.
  package func contain(_ name: String) -> Bool {
    known.withLock { known in
      let now = ContinuousClock.now
      if known.names.contains(name) { return true }
      if let at = known.at, now - at < Self.fresh { return false }
      known = Known(names: Self.lookUp(), at: now)
      return known.names.contains(name)
    }
  }

  /// The addresses in the network, not those that only this machine has.
  package static func addresses() -> [String] {
    let devices = (try? System.enumerateDevices()) ?? []
    let found = devices.compactMap { $0.address?.ipAddress }
    return found.filter { !PeerAddress.isThisMachine($0) && !$0.hasPrefix("fe80") }
  }

  private static func lookUp() -> Set<String> {
    let devices = (try? System.enumerateDevices()) ?? []
    let addresses = devices.compactMap { $0.address?.ipAddress?.lowercased() }
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return Set(addresses) }
    let host = String(
      decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self
    ).lowercased()
    let first = host.prefix { $0 != "." }
    return Set(addresses + [host, String(first), "\(first).local"])
  }
}
