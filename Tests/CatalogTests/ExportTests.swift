import Catalog
import Foundation
import MARC
import Persistence
import Testing
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
