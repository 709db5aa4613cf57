import Catalog
import MARC
import Synchronization
import Testing
import Trail
import Values

struct `What an import says of records that came in` {
  private static let isbn = "9786020324784"

  private static func marc(_ number: String, _ fields: MARCField...) -> MARCRecord {
    MARCRecord([.control("001", number), .control("003", "TEST")] + fields)
  }

  private static func titled(_ title: String) -> MARCField {
    MARCField("245", "0", "0", ("a", title))
  }

  /// What the lines say of each record, and the counts.
  private func take(
    _ records: [MARCRecord], into library: ALibrary, dryRun: Bool = false
  ) async throws -> ([ImportLine], ImportCounts) {
    var bytes = MARCXMLWriter.opening
    for record in records { try MARCXMLWriter.append(record, to: &bytes) }
    let file = bytes + MARCXMLWriter.closing
    let lines = Mutex<[ImportLine]>([])
    let counts = try await library.catalogue.importRecords(
      from: AsyncStream([UInt8].self) { all in
        all.yield(file)
        all.finish()
      }, named: "koleksi", dryRun: dryRun, at: ALibrary.morning, by: .house,
      line: { line in lines.withLock { $0.append(line) } })
    return (lines.withLock { $0 }, counts)
  }

  @Test func `names another record with its ISBN, from before or from the same file`()
    async throws
  {
    let library = try ALibrary()
    let there = try await library.book("Sarinah", isbn: Self.isbn)
    let new = MARCField("020", ("a", "9780306406157"))
    let records = [
      Self.marc("a", MARCField("020", ("a", Self.isbn)), Self.titled("Sarinah, lagi")),
      Self.marc("b", new, Self.titled("Baru")), Self.marc("c", new, Self.titled("Baru, lagi")),
    ]
    let (tried, _) = try await take(records, into: library, dryRun: true)
    #expect(tried.map(\.remarks) == [[.sameISBN], [], []])
    let (lines, counts) = try await take(records, into: library)
    #expect(lines.map(\.remarks) == [[.sameISBN], [], [.sameISBN]])
    #expect(lines[0].reasons.map(\.id).joined().contains("cantuman nomor \(there)."))
    let second = try #require(lines[1].record)
    #expect(lines[2].reasons.map(\.id).joined().contains("cantuman nomor \(second)."))
    #expect(counts.sameISBN == 2 && counts.stored == 3)
    // What is there already, byte for byte, is said to be that and no more.
    let (again, twins) = try await take(records, into: library)
    #expect(again.allSatisfy { $0.isThereAlready && $0.remarks.isEmpty })
    #expect(twins.alreadyThere == 3 && twins.sameISBN == 0)
  }

  @Test func `tells of a title that is missing and of data of copies, rejected ones left out`()
    async throws
  {
    let library = try ALibrary()
    let copy = MARCField("952", ("p", "K-1"))
    let (lines, counts) = try await take(
      [
        Self.marc("a", MARCField("500", ("a", "Tanpa judul")), copy),
        Self.marc("b", Self.titled("Dari Koha"), copy, copy),
        Self.marc("c", Self.titled("Dari MARC"), MARCField("876", ("p", "K-2"))),
        Self.marc("d", Self.titled(String(repeating: "a", count: 2001)), copy),
        Self.marc("e", Self.titled("Tanpa apa-apa")),
      ], into: library)
    #expect(
      lines.map(\.remarks) == [[.withoutTitle, .copyData], [.copyData], [.copyData], [], []])
    #expect(counts.withoutTitle == 1 && counts.copyData == 3 && counts.rejected == 1)
    #expect(lines.map(\.reasons.count) == [1, 0, 0, 1, 0])
    #expect((counts + counts).count(of: .copyData) == 6)
    #expect(try await library.catalogue.items(of: RecordNumber(2)).isEmpty)
  }
}
