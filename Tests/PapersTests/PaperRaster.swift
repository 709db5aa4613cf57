import BarcodeScanning
import Foundation
import Launching
import Papers
import Testing

/// A page of a PDF as a printer would set it: grey dots, so many to an inch.
struct PaperRaster {
  let frame: GreyFrame
  let dpi: Int

  /// Every page of some papers, as poppler draws them.
  static func pages(_ pages: [PaperPage], dpi: Int) throws -> [PaperRaster] {
    try withFile(of: pages) { file in
      try pages.indices.map { number in
        let page = String(number + 1)
        let bytes = try output(
          of: "pdftoppm", ["-gray", "-r", String(dpi), "-f", page, "-l", page, file])
        return PaperRaster(
          frame: try BarcodePicture.grey([UInt8](bytes), named: "page \(page)"), dpi: dpi)
      }
    }
  }

  /// What a reader without eyes sees of them, one page after the other.
  static func words(_ pages: [PaperPage]) throws -> String {
    try withFile(of: pages) { file in
      String(decoding: try output(of: "pdftotext", ["-layout", file, "-"]), as: UTF8.self)
    }
  }

  /// The fonts in them, as poppler lists them.
  static func fonts(_ pages: [PaperPage]) throws -> String {
    try withFile(of: pages) { file in
      String(decoding: try output(of: "pdffonts", [file]), as: UTF8.self)
    }
  }

  /// Width and height of each page in millimetres.
  static func sizes(_ pages: [PaperPage]) throws -> [(width: Double, height: Double)] {
    let told = try withFile(of: pages) { file in
      String(decoding: try output(of: "pdfinfo", ["-l", "99", file]), as: UTF8.self)
    }
    return told.matches(of: /size: +([0-9.]+) x ([0-9.]+) pts/).map { size in
      let (wide, high) = (Double(size.output.1) ?? 0, Double(size.output.2) ?? 0)
      return (width: wide / 72 * 25.4, height: high / 72 * 25.4)
    }
  }

  /// Dots for so many millimetres.
  func dots(_ millimetres: Double) -> Int { Int((millimetres / 25.4 * Double(dpi)).rounded()) }

  /// What a box of the page holds, alone.
  func cut(_ box: PaperBox) throws -> GreyFrame {
    let (left, top) = (max(0, dots(box.x)), max(0, dots(box.y)))
    let right = min(frame.width, dots(box.x + box.width))
    let bottom = min(frame.height, dots(box.y + box.height))
    var pixels: [UInt8] = []
    for y in top..<bottom {
      pixels += frame.pixels[y * frame.width + left..<y * frame.width + right]
    }
    return try #require(GreyFrame(width: right - left, height: bottom - top, pixels: pixels))
  }

  /// The codes in a box, in millimetres.
  func codes(in box: PaperBox) throws -> [String] {
    try BarcodeDecoder().readings(in: cut(box)).map(\.text)
  }

  /// The middles of what is dark down a column of dots, in millimetres.
  func darkDown(x: Double) -> [Double] {
    middles((0..<frame.height).map { frame.pixels[$0 * frame.width + dots(x)] })
  }

  /// The middles of what is dark along a row of dots, in millimetres.
  func darkAcross(y: Double) -> [Double] {
    let start = dots(y) * frame.width
    return middles(Array(frame.pixels[start..<start + frame.width]))
  }

  private func middles(_ line: [UInt8]) -> [Double] {
    var found: [Double] = []
    var start: Int?
    for (place, dot) in (line + [255]).enumerated() {
      if dot < 200 {
        start = start ?? place
      } else if let first = start {
        found.append(Double(first + place) / 2 / Double(dpi) * 25.4)
        start = nil
      }
    }
    return found
  }

  private static func withFile<Answer>(
    of pages: [PaperPage], _ use: (String) throws -> Answer
  ) throws -> Answer {
    let path = NSTemporaryDirectory() + "sartika-paper-\(UUID().uuidString).pdf"
    let bytes = try PaperDocument("Kertas uji", pages: pages).pdf()
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try use(path)
  }

  private static func output(of program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(program)")
    process.arguments = arguments
    let out = Pipe()
    process.standardOutput = out
    try process.launchAlone()
    let data = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program)")
    return data
  }
}
