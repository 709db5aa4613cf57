import Catalog
import Foundation
import GRDB
import MARC
import Persistence
import Testing
import Trail
import Values

struct `Giving records away` {
  private func exported(
    _ library: ALibrary, _ format: ExportFormat, _ query: SearchQuery? = nil
  ) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    try await library.catalogue.export(format, matching: query) { bytes += $0 }
    return bytes
  }

  @Test(arguments: [ExportFormat.marcxml, .iso2709])
  func `what leaves can be taken in again as it was`(_ format: ExportFormat) async throws {
    let library = try ALibrary()
    for number in 1...3 { try await library.book("Judul \(number)", by: "Sari \(number)") }
    let bytes = try await exported(library, format)
    var read: [MARCRecord] = []
    try MARCFile.read(bytes: bytes) { if let record = $0.record { read.append(record) } }
    #expect(read.count == 3)
    for (number, marc) in read.enumerated() {
      let own = try #require(
        try await library.catalogue.record(RecordNumber(Int64(number + 1))))
      #expect(own.marc.difference(from: marc, leader: .meaning) == nil)
    }
  }

  @Test(arguments: [ExportFormat.marcxml, .iso2709])
  func `what comes back to its house brings nothing new`(_ format: ExportFormat) async throws {
    let library = try ALibrary()
    for number in 1...3 { try await library.book("Judul \(number)", by: "Sari \(number)") }
    try await library.record(
      .control("001", "tua-1"), MARCField("245", "0", "0", ("a", "Dari tempat lain")),
      leader: "00321cas  1100109 a 45  ")
    try await library.record(MARCField("245", "0", "0", ("a", "Tanpa nomor")), leader: "")
    let bytes = try await exported(library, format)
    for dryRun in [true, false] {
      let counts = try await takeIn(bytes, library, dryRun: dryRun)
      #expect(counts.total == 5 && counts.alreadyThere == 5)
    }
    #expect(try await library.catalogue.count() == 5)
  }

  @Test func `a record whose first byte is another is left out and named, and the rest leaves`()
    async throws
  {
    let library = try ALibrary()
    for number in 1...3 { try await library.book("Judul \(number)") }
    try await library.database.transaction { db in
      try db.execute(sql: "UPDATE recordMARC SET marc = x'00ff00' WHERE record = 2")
    }
    let counts = try await library.catalogue.export(.marcxml) { _ in }
    #expect(counts.written == 2 && counts.refused.map(\.record) == [RecordNumber(2)])
    try await library.catalogue.rebuildIndex()
    #expect(try await library.total("judul") == 2)
    #expect(try await library.database.lookForDamage() == [DamagedRow("recordMARC", number: 2)])
  }

  @Test func `a record of another kind under the same number is another record`() async throws {
    let library = try ALibrary()
    let fields: [MARCField] = [
      .control("001", "satu"), MARCField("245", "0", "0", ("a", "Perempuan")),
    ]
    _ = try await library.catalogue.addRecord(MARCRecord(fields), at: ALibrary.morning, by: .house)
    let journal = MARCRecord(leader: "00000nas a2200000 i 4500", fields)
    let counts = try await takeIn(ISO2709Writer.document(journal), library)
    #expect(counts.stored == 1 && counts.alreadyThere == 0)
  }

  private func takeIn(
    _ bytes: [UInt8], _ library: ALibrary, dryRun: Bool = false
  ) async throws -> ImportCounts {
    try await library.catalogue.importRecords(
      from: AsyncStream([UInt8].self) { all in
        all.yield(bytes)
        all.finish()
      }, named: "kembali", dryRun: dryRun, at: ALibrary.morning, by: .house)
  }

  @Test func `JSON is one array`() async throws {
    let library = try ALibrary()
    let none = try JSONSerialization.jsonObject(with: Data(await exported(library, .json)))
    #expect((none as? [Any])?.isEmpty == true)
    for number in 1...3 { try await library.book("Judul \(number)") }
    let all = try JSONSerialization.jsonObject(with: Data(await exported(library, .json)))
    #expect((all as? [Any])?.count == 3)
  }

  @Test func `only what was asked for leaves, and nothing that is closed`() async throws {
    let library = try ALibrary()
    try await library.book("Perempuan")
    try await library.book("Hukum")
    try await library.book("Perempuan tertutup", closed: true)
    let bytes = try await exported(library, .iso2709, SearchQuery(text: "perempuan"))
    #expect(try MARCFile.read(bytes: bytes) { _ in }.total == 1)
  }

  @Test func `a record that a format cannot hold is counted`() async throws {
    let library = try ALibrary()
    try await library.record(
      MARCField("245", "0", "0", ("a", "Panjang")),
      MARCField("520", " ", " ", ("a", String(repeating: "x", count: 20_000))))
    try await library.book("Pendek")
    let counts = try await library.catalogue.export(.iso2709) { _ in }
    #expect(counts.written == 1)
    #expect(counts.refused.map(\.record.rawValue) == [1])
  }
}
