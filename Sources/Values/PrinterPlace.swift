/// Where a receipt printer is reached: a device file of this machine, or a raw port in its network.
///
/// Whoever looks after stations types it, and the program opens it. So it is read narrowly here, and
/// `PrinterPlaces` says which of them may be opened.
public enum PrinterPlace: Hashable, Sendable, CustomStringConvertible {
  /// The path of a device file: `/dev/usb/lp0`.
  case device(String)
  /// The four numbers of an address (IPv4), and a port: `192.168.1.50:9100`.
  case network([UInt8], port: Int)

  /// The port of raw printing, where none is typed.
  public static let usualPort = 9100

  /// Reads what was typed, or stands in the table; `nil` when it is neither a path nor an address.
  ///
  /// A name is no address: whoever answers for it could be somebody else the next time.
  public init?(_ text: String) {
    if text.utf8.first == UInt8(ascii: "/") {
      guard text.utf8.count <= 40 else { return nil }
      self = .device(text)
      return
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2, let address = Self.address(host) else {
      return nil
    }
    guard parts.count == 2 else {
      self = .network(address, port: Self.usualPort)
      return
    }
    guard let port = Self.number(parts[1], upTo: 65_535), port > 0 else { return nil }
    self = .network(address, port: port)
  }

  /// As it stands in the table and on the screen.
  public var description: String {
    switch self {
    case .device(let path): path
    case .network(let address, let port):
      address.map { String($0) }.joined(separator: ".") + ":\(port)"
    }
  }

  private static func address(_ text: Substring) -> [UInt8]? {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
      .map { number($0, upTo: 255).map { UInt8($0) } }
    let known = numbers.compactMap(\.self)
    return known.count == 4 && numbers.count == 4 ? known : nil
  }

  /// Plain digits; none before the first that counts, which others read as an octal number.
  private static func number(_ text: Substring, upTo most: Int) -> Int? {
    guard (1...5).contains(text.utf8.count),
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0"),
      let number = Int(text), number <= most
    else { return nil }
    return number
  }
}

/// Which places may be a printer's.
///
/// Bytes of this house go nowhere else: not over a file, not to another port of this machine or its
/// network, not out of the house.
public struct PrinterPlaces: Hashable, Sendable {
  private let devices: [String]
  private let ports: ClosedRange<Int>

  /// - Parameters:
  ///   - devices: how the paths of device files begin; behind it stands a number.
  ///   - ports: of raw printing, on addresses of the own network.
  public init(devices: [String], ports: ClosedRange<Int>) {
    self.devices = devices
    self.ports = ports
  }

  /// What the kernel calls printers and serial lines at the USB, and the ports of raw printing.
  public static let ofTheHouse = PrinterPlaces(
    devices: ["/dev/usb/lp", "/dev/lp", "/dev/ttyUSB"], ports: 9100...9199)

  /// Whether a place may be a printer's.
  public func allow(_ place: PrinterPlace) -> Bool {
    switch place {
    case .device(let path): devices.contains { Self.isNumbered(path, after: $0) }
    case .network(let address, let port): ports.contains(port) && Self.isOwn(address)
    }
  }

  private static func isNumbered(_ path: String, after beginning: String) -> Bool {
    guard path.utf8.starts(with: beginning.utf8) else { return false }
    let number = path.utf8.dropFirst(beginning.utf8.count)
    return (1...3).contains(number.count)
      && number.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// This machine, and the addresses that no network outside knows (RFC 1918).
  ///
  /// None that a printer gives itself when nobody gave it one (RFC 3927): another machine may have it
  /// tomorrow, and in a rented server one of them tells its keys. None of many machines at once, and
  /// none that is no machine's.
  private static func isOwn(_ address: [UInt8]) -> Bool {
    guard address.count == 4 else { return false }
    return switch (address[0], address[1]) {
    case (10, _), (127, _), (192, 168): true
    case (172, let second): (16...31).contains(second)
    default: false
    }
  }
}
