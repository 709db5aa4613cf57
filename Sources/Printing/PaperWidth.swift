/// How many characters stand on one line of receipt paper.
public enum PaperWidth: Int, Hashable, Sendable, Codable, CaseIterable {
  /// Paper of 58 mm, 384 dots, font A.
  case narrow = 32
  /// Paper of 80 mm on printers of 180 dpi, 512 dots, font A.
  case medium = 42
  /// Paper of 80 mm on printers of 203 dpi, 576 dots, font A.
  case wide = 48

  /// Characters on a line.
  public var columns: Int { rawValue }
}
