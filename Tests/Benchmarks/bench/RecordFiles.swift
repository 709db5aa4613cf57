import Foundation
import MARC

/// The files that are read and imported, and the questions that are asked of them.
///
/// Real records are repeated with other control numbers until there are enough; without any,
/// records are made.
struct RecordFiles {
  let folder: String
  let count: Int
  let source: String?

  /// How many records the smaller files have.
  static let few = 5_000

  func write() throws {
    let real = try source.map(realRecords) ?? []
    var maker = RecordMaker(seed: 1904)
    var heard = QueryList()
    try write("records.marcxml", count) { place in
      let record = Self.record(place, real, &maker)
      if place < Self.few { heard.hear(record) }
      return record
    }
    var iso: [UInt8] = []
    try write("more.marcxml", Self.few) { place in
      let record = Self.record(count + place, real, &maker)
      try ISO2709Writer.append(record, to: &iso)
      return record
    }
    try write("closed.marcxml", HiddenRecords.count, HiddenRecords.record)
    try Data(iso).write(to: URL(filePath: folder + "/more.mrc"))
    try heard.write(to: folder + "/queries.jsonl")
  }

  private func realRecords(_ path: String) throws -> [MARCRecord] {
    var records: [MARCRecord] = []
    // Both formats must be able to hold them.
    try MARCFile.read(path) { reading in
      guard let record = reading.record else { return }
      do { _ = try ISO2709Writer.document(record) } catch is MARCRefusal { return }
      records.append(record)
    }
    return records
  }

  private static func record(
    _ place: Int, _ real: [MARCRecord], _ maker: inout RecordMaker
  ) -> MARCRecord {
    let number = "bench\(place)"
    guard !real.isEmpty else { return maker.record(numbered: number) }
    return real[place % real.count].replacing("001", with: [.control("001", number)])
  }

  private func write(
    _ name: String, _ count: Int, _ record: (Int) throws -> MARCRecord
  ) throws {
    let url = URL(filePath: folder + "/" + name)
    try Data(MARCXMLWriter.opening).write(to: url)
    let file = try FileHandle(forWritingTo: url)
    try file.seekToEnd()
    var bytes: [UInt8] = []
    for place in 0..<count {
      try MARCXMLWriter.append(record(place), to: &bytes)
      if bytes.count > 1 << 20 {
        try file.write(contentsOf: bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.write(contentsOf: bytes + MARCXMLWriter.closing)
    try file.close()
  }
}
