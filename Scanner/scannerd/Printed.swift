import BarcodeScanning
import FoundationEssentials
import Glibc
import ScanFeed
import Values

/// Lines on the standard output: what was read and what became of it.
///
/// Where scans go to a server, the texts stay out of it: the output may end up in a log.
struct Printed: Sendable {
  let isJSON: Bool
  let showsTexts: Bool

  private struct Line: Encodable {
    var file: String?
    var symbology: String?
    var text: String?
    var addOn: String?
    var id: String?
    var outcome: String?
  }

  /// Prints a reading.
  ///
  /// - Parameters:
  ///   - file: the picture in which it was found, if any.
  ///   - id: its key, when it is on its way to a server.
  func reading(_ reading: BarcodeReading, in file: String? = nil, id: Scan.ID? = nil) {
    let line = Line(
      file: file, symbology: reading.symbology.rawValue,
      text: showsTexts ? reading.text : nil, addOn: showsTexts ? reading.addOn : nil, id: id?.text)
    if isJSON { return write(line) }
    guard showsTexts else { return }
    let addOn = reading.addOn.map { " +" + $0 } ?? ""
    write("\(reading.symbology.rawValue)\t\(reading.text)\(addOn)" + (file.map { "\t" + $0 } ?? ""))
  }

  /// Prints what became of a scan.
  func outcome(_ outcome: ScanOutcome) {
    guard isJSON else { return }
    write(Line(id: outcome.id.text, outcome: outcome.outcome.rawValue))
  }

  private func write(_ line: Line) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(line) else { return }
    write(String(decoding: data, as: UTF8.self))
  }

  private func write(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }
}
