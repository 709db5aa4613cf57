import BarcodeScanning
import Printing
import Testing

/// Draws our SVG as a printer would: the numbers in its path, nothing else.
struct Raster {
  let frame: GreyFrame

  /// - Parameter dots: dots for one module.
  init(svg: String, dots: Int) throws {
    let size = try #require(svg.firstMatch(of: /viewBox="0 0 (\d+) (\d+)"/))
    let width = try #require(Int(size.1)) * dots
    let height = try #require(Int(size.2)) * dots
    var pixels = [UInt8](repeating: 255, count: width * height)
    for bar in svg.matches(of: /M(\d+) (\d+)h(\d+)v(\d+)h-(\d+)z/) {
      let numbers = [bar.1, bar.2, bar.3, bar.4].compactMap { Int($0) }
      try #require(numbers.count == 4 && bar.3 == bar.5)
      for y in (numbers[1] * dots)..<((numbers[1] + numbers[3]) * dots) {
        for x in (numbers[0] * dots)..<((numbers[0] + numbers[2]) * dots) {
          pixels[y * width + x] = 0
        }
      }
    }
    frame = try #require(GreyFrame(width: width, height: height, pixels: pixels))
  }
}
