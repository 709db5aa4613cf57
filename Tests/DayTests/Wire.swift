import Dispatch
import FrontDoor
import Glibc

/// A bare line to the house, for what no browser would send, and for answers that stay open.
final class Wire: Sendable {
  private let descriptor: Int32

  /// Opens a line to a port of this machine.
  init(to base: String) throws {
    let port = UInt16(base.split(separator: ":").last ?? "") ?? 0
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    try Self.connect(descriptor, to: &address)
  }

  /// Opens a line to a socket in the file system.
  init(socket path: String) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { place in
      place.copyBytes(from: path.utf8.prefix(place.count - 1))
    }
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    try Self.connect(descriptor, to: &address)
  }

  deinit { Glibc.close(descriptor) }

  private static func connect<Address>(_ descriptor: Int32, to address: inout Address) throws {
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
    guard result == 0 else { throw LineBusy() }
  }

  /// Nobody took the line.
  struct LineBusy: Error {}

  /// Sends text as it is; a line that was hung up meanwhile takes the rest silently.
  func say(_ text: String) { say(Array(text.utf8)) }

  func say(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Says that nothing more will come.
  func stopTalking() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Listens until something was heard, the line was hung up, or the time is over.
  ///
  /// - Returns: all that was heard, and whether the line was hung up.
  func hear(
    _ enough: @escaping @Sendable (String) -> Bool, within seconds: Double = 20
  ) async -> (text: String, ended: Bool) {
    let descriptor = descriptor
    // A thread of its own: the house that answers needs the others.
    return await withCheckedContinuation { done in
      DispatchQueue.global().async {
        done.resume(returning: Self.read(descriptor, enough, within: seconds))
      }
    }
  }

  private static func read(
    _ descriptor: Int32, _ enough: (String) -> Bool, within seconds: Double
  ) -> (text: String, ended: Bool) {
    let end = ContinuousClock.now + .seconds(seconds)
    var heard: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while ContinuousClock.now < end {
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, 100) > 0 else { continue }
      let count = recv(descriptor, &piece, piece.count, 0)
      guard count > 0 else { return (String(decoding: heard, as: UTF8.self), true) }
      heard += piece[..<count]
      let text = String(decoding: heard, as: UTF8.self)
      if enough(text) { return (text, false) }
    }
    return (String(decoding: heard, as: UTF8.self), false)
  }

  /// The status of the first answer on a line; `nil` when it was hung up without one.
  func status(within seconds: Double = 20) async -> Int? {
    let heard = await hear({ $0.contains("\r\n\r\n") }, within: seconds)
    let parts = heard.text.prefix { $0 != "\r\n" }.split(separator: " ")
    return parts.count > 1 && parts[0].hasPrefix("HTTP/1.") ? Int(parts[1]) : nil
  }
}
