public import Values

/// The language of receipt printers.
///
/// Only what every cheap 58 mm printer understands is written: no printer-made QR codes, no second
/// font. The bytes go to a device file, a port 9100 or a raw print queue.
public enum ESCPOS {
  /// What happens after the last line.
  public struct Ending: Hashable, Sendable {
    /// Lines of paper after the text, so that it can be torn off.
    public let feed: UInt8
    /// Whether the printer has a knife; most narrow ones have none.
    public let cuts: Bool
    /// The drawer to open, for cash only.
    public let kick: DrawerPin?

    /// Four lines to tear off, and nothing else unless it is said.
    public init(feed: UInt8 = 4, cuts: Bool = false, kick: DrawerPin? = nil) {
      self.feed = feed
      self.cuts = cuts
      self.kick = kick
    }
  }

  /// The number by which most printers call code page 1252; cheap ones have others.
  public static let usualCodePage = CodePage1252.number

  /// A receipt as bytes for the printer.
  public static func encode(
    _ receipt: Receipt, width: PaperWidth, language: Language = .indonesian,
    ending: Ending = Ending()
  ) -> [UInt8] {
    encode(ReceiptLayout(width, language: language).lines(receipt), ending: ending)
  }

  /// Any printed lines as bytes for the printer.
  ///
  /// - Parameter codePage: the printer's own number of code page 1252.
  public static func encode(
    _ lines: [PrintedLine], ending: Ending = Ending(), codePage: UInt8 = ESCPOS.usualCodePage
  ) -> [UInt8] {
    operations(lines, ending: ending, codePage: codePage).flatMap(\.bytes)
  }

  /// The bytes that open a drawer, and do nothing else.
  public static func pulse(_ pin: DrawerPin) -> [UInt8] { PrinterOperation.kick(pin).bytes }

  /// What the printer does, in order.
  public static func operations(
    _ lines: [PrintedLine], ending: Ending = Ending(), codePage: UInt8 = ESCPOS.usualCodePage
  ) -> [PrinterOperation] {
    var operations: [PrinterOperation] = [.initialise, .codePage(codePage)]
    // The drawer opens first: change is counted while the paper runs.
    if let pin = ending.kick { operations.append(.kick(pin)) }
    var before = PrintedLine("")
    for line in lines {
      operations += changes(from: before, to: line)
      let bytes = CodePage1252.encode(CodePage1252.printable(line.text))
      if !bytes.isEmpty { operations.append(.text(bytes)) }
      operations.append(.lineFeed)
      before = line
    }
    operations += changes(from: before, to: PrintedLine(""))
    if ending.feed > 0 { operations.append(.feed(ending.feed)) }
    if ending.cuts { operations.append(.cut) }
    return operations
  }

  private static func changes(
    from before: PrintedLine, to line: PrintedLine
  ) -> [PrinterOperation] {
    var changes: [PrinterOperation] = []
    if line.alignment != before.alignment { changes.append(.align(line.alignment)) }
    if line.isBold != before.isBold { changes.append(.bold(line.isBold)) }
    if line.isLarge != before.isLarge { changes.append(.large(line.isLarge)) }
    return changes
  }
}
