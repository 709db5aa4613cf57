import Catalog
import ForeignFiles
import MARC
import Persistence
import Synchronization
import Testing
import Trail
import Values

struct `Real records` {
  @Test(.enabled(if: Corpus.records != nil, "the record collection is not here"))
  func `go into the catalogue and out of it field by field`() async throws {
    let library = try ALibrary()
    var read: [MARCRecord] = []
    var counts = ImportCounts()
    for file in Corpus.recordFiles.map(Corpus.path) {
      try MARCFile.read(file) { if let record = $0.record { read.append(record) } }
      counts =
        counts + (try await library.catalogue.importFile(file, at: ALibrary.morning, by: .house))
    }
    #expect(counts.stored + counts.repaired == read.count && !read.isEmpty)
    // Some files hold the same records, some in another format; each is kept once.
    var seen: Set<MARCRecord> = []
    let expected = read.filter { seen.insert($0.asTold).inserted }
    #expect(counts.alreadyThere == read.count - expected.count)
    #expect(try await library.catalogue.count() == expected.count)
    #expect(try await library.database.violations().isEmpty)
    print(
      "\(counts.stored) as they were, \(counts.repaired) repaired, \(counts.rejected) refused"
    )
    for (place, marc) in expected.enumerated() {
      let own = try await library.catalogue.record(RecordNumber(Int64(place + 1)), for: .staff)
      if own?.marc != marc { Issue.record("record \(place + 1) was changed in the catalogue") }
    }
    try await `come back through`(.marcxml, library, expected)
    try await `come back through`(.iso2709, library, expected)
  }

  private func `come back through`(
    _ format: ExportFormat, _ library: ALibrary, _ expected: [MARCRecord]
  ) async throws {
    var bytes: [UInt8] = []
    let counts = try await library.catalogue.export(format, for: .staff) { bytes += $0 }
    let second = try ALibrary()
    // Two records may be the same in a format that fills in the leader: the lines say which is which.
    let numbers = Mutex<[RecordNumber?]>([])
    let back = try await second.catalogue.importRecords(
      from: AsyncStream([UInt8].self) { stream in
        for start in stride(from: 0, to: bytes.count, by: 10_000) {
          stream.yield(Array(bytes[start..<min(start + 10_000, bytes.count)]))
        }
        stream.finish()
      }, named: "export", at: ALibrary.morning, by: .house,
      line: { line in numbers.withLock { $0.append(line.record) } })
    #expect(back.stored + back.repaired == counts.written)
    #expect(back.rejected == 0)
    let refused = Set(counts.refused.map(\.record))
    print("\(format): \(counts.written) came back, \(refused.count) do not fit the format")
    var told = numbers.withLock { $0 }[...]
    for (place, marc) in expected.enumerated()
    where !refused.contains(RecordNumber(Int64(place + 1))) {
      let number = try #require(told.popFirst() ?? nil)
      let own = try #require(try await second.catalogue.record(number, for: .staff))
      if let words = own.marc.difference(from: marc, leader: .meaning) {
        Issue.record("record \(place + 1) through \(format): \(words)")
      }
    }
  }
}
