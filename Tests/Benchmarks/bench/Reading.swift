import Glibc
import MARC

/// How fast records are read, beside the least that can be done with the same bytes.
struct Reading {
  let marcxml: String
  let iso2709: String

  private static let times = 5

  func measure() throws {
    var count = 0
    try report("libxml2, counting records", marcxml) {
      count = XMLCount.elements(named: "record", inFile: marcxml) ?? 0
    } counted: {
      count
    }
    try report("MARCXML", marcxml) {
      count = try MARCFile.read(marcxml) { _ in }.good
    } counted: {
      count
    }
    try report("read(2), counting record ends", iso2709) {
      count = Self.recordEnds(in: iso2709)
    } counted: {
      count
    }
    try report("ISO 2709", iso2709) {
      count = try MARCFile.read(iso2709) { _ in }.good
    } counted: {
      count
    }
  }

  private func report(
    _ name: String, _ path: String, _ work: () throws -> Void, counted: () -> Int
  ) throws {
    let best = try Stopwatch.best(of: Self.times, work)
    var status = stat()
    stat(path, &status)
    try Measured(
      name: name, records: counted(), bytes: Int(status.st_size), wall: best.wall, cpu: best.cpu
    ).print()
  }

  /// Walks over a file and looks at every byte once.
  private static func recordEnds(in path: String) -> Int {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var found = 0
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { return found }
      for place in 0..<count where buffer[place] == 0x1D { found += 1 }
    }
  }
}
