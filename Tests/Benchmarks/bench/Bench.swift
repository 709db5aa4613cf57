import Foundation

/// Numbers from inside the program, one JSON object a line; `run.py` asks for them.
@main
enum Bench {
  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch (words.first, words.count) {
    case ("files", 3...4):
      try RecordFiles(folder: words[1], count: Int(words[2]) ?? 0, source: words.dropFirst(3).first)
        .write()
    case ("read", 3): try Reading(marcxml: words[1], iso2709: words[2]).measure()
    case ("floor", 3): try BareStore(file: words[1], folder: words[2]).measure()
    case ("goods", 3):
      try await GoodsByName(folder: words[1], count: Int(words[2]) ?? 0).measure()
    case ("crowd", 4):
      try await Crowd(
        folder: words[1], goods: Int(words[2]) ?? 0, members: Int(words[3]) ?? 0
      ).fill()
    case ("search", 3): try await Searching(folder: words[1], queries: words[2]).measure()
    default:
      print(
        """
        sartika-bench files DIR COUNT [MARCXML] | read XML MRC | floor XML DIR | search DATA Q \
        | goods DATA COUNT | crowd DATA GOODS MEMBERS
        """)
      throw CocoaError(.featureUnsupported)
    }
  }
}

/// One thing that was measured.
struct Measured: Encodable {
  let name: String
  var records: Int?
  var bytes: Int?
  /// Seconds on the wall.
  var wall: Double?
  /// Seconds of processor time, of all threads.
  var cpu: Double?
  /// Single durations in milliseconds.
  var milliseconds: [Double]?

  func print() throws {
    let json = try JSONEncoder().encode(self)
    Swift.print(String(decoding: json, as: UTF8.self))
  }
}
