/// A picture in memory: three bytes a pixel, red first, row by row.
package struct Pixels: Hashable, Sendable {
  /// In pixels.
  package let width, height: Int
  /// Red, green and blue of each.
  package let bytes: [UInt8]

  /// Takes what was decoded.
  ///
  /// - Precondition: there are three bytes for each pixel.
  package init(width: Int, height: Int, bytes: [UInt8]) {
    precondition(width > 0 && height > 0 && bytes.count == width * height * 3)
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  /// The sides of this picture, no longer than so many pixels; a smaller one stays as it is.
  static func fitting(_ width: Int, _ height: Int, into longest: Int) -> (width: Int, height: Int) {
    let side = max(width, height)
    guard side > longest else { return (width, height) }
    return (max(1, width * longest / side), max(1, height * longest / side))
  }

  /// The same, no longer than so many pixels: each is the mean of those that it stands for.
  func shrunk(to longest: Int) -> Pixels {
    let (across, down) = Self.fitting(width, height, into: longest)
    guard across < width || down < height else { return self }
    var small = [UInt8]()
    small.reserveCapacity(across * down * 3)
    bytes.withUnsafeBufferPointer { source in
      for row in 0..<down {
        let rows = Self.span(of: row, among: down, over: height)
        for column in 0..<across {
          small += mean(source, rows, Self.span(of: column, among: across, over: width))
        }
      }
    }
    return Pixels(width: across, height: down, bytes: small)
  }

  /// Which rows or columns one that is left stands for.
  private static func span(of one: Int, among few: Int, over many: Int) -> Range<Int> {
    let first = one * many / few
    return first..<max(first + 1, (one + 1) * many / few)
  }

  private func mean(
    _ source: UnsafeBufferPointer<UInt8>, _ rows: Range<Int>, _ columns: Range<Int>
  ) -> [UInt8] {
    var (red, green, blue) = (0, 0, 0)
    for row in rows {
      for column in columns {
        let place = (row * width + column) * 3
        red += Int(source[place])
        green += Int(source[place + 1])
        blue += Int(source[place + 2])
      }
    }
    let count = rows.count * columns.count
    return [UInt8(red / count), UInt8(green / count), UInt8(blue / count)]
  }

  /// The same as it is to be seen.
  ///
  /// - Parameter turn: 1 to 8, as Exif counts them; anything else turns nothing.
  func turned(_ turn: Int) -> Pixels {
    guard (2...8).contains(turn) else { return self }
    let (across, down) = turn < 5 ? (width, height) : (height, width)
    let (right, bottom) = (width - 1, height - 1)
    var seen = [UInt8]()
    seen.reserveCapacity(bytes.count)
    for y in 0..<down {
      for x in 0..<across {
        let (column, row): (Int, Int) =
          switch turn {
          case 2: (right - x, y)
          case 3: (right - x, bottom - y)
          case 4: (x, bottom - y)
          case 5: (y, x)
          case 6: (y, bottom - x)
          case 7: (right - y, bottom - x)
          default: (right - y, x)
          }
        let place = (row * width + column) * 3
        seen += bytes[place..<place + 3]
      }
    }
    return Pixels(width: across, height: down, bytes: seen)
  }
}
