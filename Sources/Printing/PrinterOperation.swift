/// One thing that a receipt printer does (ESC/POS).
public enum PrinterOperation: Hashable, Sendable {
  /// Forgets everything set before: `1B 40`.
  case initialise
  /// Chooses the letters above 7F: `1B 74 n`.
  case codePage(UInt8)
  /// Bold on or off: `1B 45 n`.
  case bold(Bool)
  /// Left, centre or right: `1B 61 n`.
  case align(PrintedLine.Alignment)
  /// Letters of double size, or plain ones: `1D 21 n`.
  case large(Bool)
  /// Letters, in the bytes of the code page.
  case text([UInt8])
  /// Ends the line: `0A`.
  case lineFeed
  /// Moves the paper so many lines: `1B 64 n`.
  case feed(UInt8)
  /// Feeds to the knife and cuts, leaving one point: `1D 56 42 00`.
  case cut
  /// Opens the money drawer: `1B 70 m 32 32`, a pulse of 100 ms.
  case kick(DrawerPin)

  /// The bytes that make the printer do it.
  public var bytes: [UInt8] {
    switch self {
    case .initialise: [0x1B, 0x40]
    case .codePage(let page): [0x1B, 0x74, page]
    case .bold(let on): [0x1B, 0x45, on ? 1 : 0]
    case .align(let alignment): [0x1B, 0x61, alignment.rawValue]
    case .large(let on): [0x1D, 0x21, on ? 0x11 : 0x00]
    case .text(let bytes): bytes
    case .lineFeed: [0x0A]
    case .feed(let lines): [0x1B, 0x64, lines]
    case .cut: [0x1D, 0x56, 0x42, 0x00]
    case .kick(let pin): [0x1B, 0x70, pin.rawValue, 0x32, 0x32]
    }
  }
}

/// The wire of the printer's plug on which the money drawer listens.
public enum DrawerPin: UInt8, Hashable, Sendable, Codable, CaseIterable {
  /// Pin 2, the usual one.
  case two = 0
  /// Pin 5, a second drawer.
  case five = 1
}
