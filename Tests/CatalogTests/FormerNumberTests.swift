import Catalog
import MARC
import Persistence
import Testing
import Trail
import Values

/// The simple form once called a record by its number in the house; files of that time are out there.
struct `A file that left when our records were called by their numbers` {
  private let library: ALibrary
  private let closed: RecordNumber

  init() async throws {
    library = try ALibrary()
    try await library.database.transaction { db in
      try Setting.set("library.agency", to: "IDJPP", in: db)
    }
    try await library.book("Ibuisme Negara", by: "Suryakusuma, Julia")
    closed = try await library.book("Kesaksian", closed: true)
  }

  @Test func `brings nothing a second time`() async throws {
    let file = [try await asItWas(RecordNumber(1)), try await asItWas(closed)]
    let tried = try await takeIn(file, dryRun: true)
    let counts = try await takeIn(file)
    #expect(counts.alreadyThere == 2 && tried == counts)
    #expect(try await library.catalogue.count(for: .staff) == 2)
  }

  @Test func `brings nothing a second time in ISO 2709 either, where no agency signed it`()
    async throws
  {
    let unsigned = try ALibrary()
    let number = try await unsigned.book("Ibuisme Negara", by: "Suryakusuma, Julia")
    let record = try #require(try await unsigned.catalogue.record(number))
    let file = try ISO2709Writer.document(
      record.marc.replacing("001", with: [.control("001", number.description)]))
    let counts = try await unsigned.catalogue.importRecords(
      from: AsyncStream([UInt8].self) { all in
        all.yield(file)
        all.finish()
      }, named: "kemarin.mrc", at: ALibrary.morning, by: .house)
    #expect(counts.alreadyThere == 1)
    #expect(try await unsigned.catalogue.count() == 1)
  }

  @Test func `opens nothing that is closed, whatever it leaves out`() async throws {
    let changed = try await asItWas(closed).removing("998")
      .inserting(MARCField("500", ("a", "dibetulkan")))
    for already in 0...1 {
      let counts = try await takeIn([changed])
      #expect(counts.stored == 1 && counts.alreadyThere == already)
    }
    #expect(try await library.total("kesaksian") == 0)
    let all = try await library.catalogue.search(SearchQuery(text: "kesaksian"), for: .staff)
    #expect(all.total == 2)
  }

  @Test func `says nothing of another house's record with the same small number`() async throws {
    let foreign = MARCRecord([
      .control("001", closed.description), .control("003", "LAIN"),
      MARCField("245", "0", "0", ("a", "Resep masakan")),
    ])
    let unsigned = MARCRecord([
      .control("001", closed.description), MARCField("245", "0", "0", ("a", "Resep kue")),
    ])
    #expect(try await takeIn([foreign, unsigned]).alreadyThere == 0)
    #expect(try await library.total("resep") == 2)
  }

  /// A record of ours as an export of that time had it.
  private func asItWas(_ number: RecordNumber) async throws -> MARCRecord {
    let record = try #require(try await library.catalogue.record(number, for: .staff))
    return record.marc.replacing("001", with: [.control("001", number.description)])
  }

  private func takeIn(
    _ records: [MARCRecord], dryRun: Bool = false
  ) async throws -> ImportCounts {
    let file = try MARCXMLWriter.document(records)
    return try await library.catalogue.importRecords(
      from: AsyncStream { all in
        all.yield(file)
        all.finish()
      }, named: "kemarin.xml", dryRun: dryRun, at: ALibrary.morning, by: .house)
  }
}
