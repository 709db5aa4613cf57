import Foundation
import ScanFeed
import Values

/// Half past nine at the desk.
let morning = Instant(seconds: 1_795_228_200)

/// The n-th scan of a morning.
func scan(_ number: Int, _ text: String? = nil, late: Bool = false) throws -> Scan {
  let digits = String(number, radix: 16)
  let key = String(repeating: "0", count: 32 - digits.count) + digits
  guard let id = Scan.ID(key) else { throw ScanRefusal.wrongID }
  return try Scan(
    id: id, symbology: .code128, text: text ?? "IP-\(number)", at: morning + Int64(number),
    late: late)
}

/// A folder that goes when the test is over.
final class Folder: Sendable {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "sartika-\(UUID().uuidString.prefix(8))"
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func files(_ suffix: String = ".json") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(suffix) }
      .sorted()
  }

  func mode(_ name: String = "") throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return (facts[.posixPermissions] as? Int ?? -1) & 0o777
  }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
  }
}
