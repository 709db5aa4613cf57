/// One picture in grey, from a camera or a file.
public struct GreyFrame: Hashable, Sendable {
  /// Pixels a row, at least 1.
  public let width: Int
  /// Rows, at least 1.
  public let height: Int
  /// Luminance, 0 black to 255 white, row by row: `width * height` bytes.
  public let pixels: [UInt8]

  /// The most pixels of a picture that is taken in: 40 million.
  public static let limit = 40_000_000

  /// Takes a picture; `nil` when the pixels do not fill the rectangle or are too many.
  public init?(width: Int, height: Int, pixels: [UInt8]) {
    guard Self.isAllowed(width: width, height: height), pixels.count == width * height else {
      return nil
    }
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// Whether a picture of this size may be read at all; asked before anything is allocated.
  static func isAllowed(width: Int, height: Int) -> Bool {
    guard width > 0, height > 0 else { return false }
    let (count, overflow) = width.multipliedReportingOverflow(by: height)
    return !overflow && count <= limit
  }
}
