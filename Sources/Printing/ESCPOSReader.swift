extension ESCPOS {
  /// The lines that these bytes print; movements of the paper after a line are no lines.
  ///
  /// - Throws: `ESCPOSFault` when a command is unknown or cut off.
  public static func decode(_ bytes: [UInt8]) throws(ESCPOSFault) -> [PrintedLine] {
    var lines: [PrintedLine] = []
    var style = PrintedLine("")
    var text: [UInt8] = []
    for operation in try operations(in: bytes) {
      switch operation {
      case .initialise: style = PrintedLine("")
      case .bold(let on): style = style.with(isBold: on)
      case .align(let alignment): style = style.with(alignment: alignment)
      case .large(let on): style = style.with(isLarge: on)
      case .text(let more): text += more
      case .lineFeed:
        lines.append(style.with(text: CodePage1252.decode(text)))
        text = []
      case .codePage, .feed, .cut, .kick: break
      }
    }
    guard text.isEmpty else { throw .lineNotEnded }
    return lines
  }

  /// What these bytes make the printer do.
  ///
  /// - Throws: `ESCPOSFault` when a command is unknown or cut off.
  public static func operations(in bytes: [UInt8]) throws(ESCPOSFault) -> [PrinterOperation] {
    var operations: [PrinterOperation] = []
    var place = 0
    while place < bytes.count {
      let operation = try operation(in: bytes[place...])
      operations.append(operation)
      place += operation.bytes.count
    }
    return operations
  }

  private static func operation(in bytes: ArraySlice<UInt8>) throws(ESCPOSFault) -> PrinterOperation
  {
    if bytes.first == 0x0A { return .lineFeed }
    let text = bytes.prefix { $0 >= 0x20 && $0 != 0x7F }
    if !text.isEmpty { return .text(Array(text)) }
    for known in commands where bytes.starts(with: known.bytes) { return known }
    guard bytes.starts(with: [0x1B, 0x64]) || bytes.starts(with: [0x1B, 0x74]),
      let value = bytes.dropFirst(2).first
    else { throw .unknownCommand(at: bytes.startIndex) }
    return bytes.starts(with: [0x1B, 0x64]) ? .feed(value) : .codePage(value)
  }

  private static let commands: [PrinterOperation] =
    [.initialise, .bold(true), .bold(false), .large(true), .large(false), .cut]
    + PrintedLine.Alignment.allCases.map { .align($0) } + DrawerPin.allCases.map { .kick($0) }
}

extension PrintedLine {
  fileprivate func with(
    text: String? = nil, alignment: Alignment? = nil, isBold: Bool? = nil, isLarge: Bool? = nil
  ) -> PrintedLine {
    PrintedLine(
      text ?? self.text, alignment: alignment ?? self.alignment, isBold: isBold ?? self.isBold,
      isLarge: isLarge ?? self.isLarge)
  }
}

/// Bytes that are not what this house writes to a printer.
public enum ESCPOSFault: Error, Hashable {
  /// No command of ours begins here; counted in bytes.
  case unknownCommand(at: Int)
  /// Letters without a line feed after them.
  case lineNotEnded
}
