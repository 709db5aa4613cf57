/// What a printer tells of itself, asked in real time (ESC/POS, `DLE EOT n`).
struct PrinterReport: Hashable {
  /// The questions: why it is not ready, and whether there is paper.
  static let causesQuestion: [UInt8] = [0x10, 0x04, 0x02]
  static let paperQuestion: [UInt8] = [0x10, 0x04, 0x04]

  /// The answers to both.
  let causes: UInt8
  let paper: UInt8

  /// Whether a byte is an answer at all: of each, four bits are always the same.
  static func isAnswer(_ byte: UInt8) -> Bool { byte & 0x93 == 0x12 }

  /// What hinders it, if anything does.
  var trouble: PrinterTrouble? {
    if causes & 0x04 != 0 { return .coverOpen }
    if paper & 0x60 != 0 || causes & 0x20 != 0 { return .noPaper }
    if causes & 0x40 != 0 { return .notReady }
    return nil
  }
}
