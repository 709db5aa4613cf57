import Catalog
import Foundation
import MARC
import Persistence
import Synchronization
import Testing
import Trail
import Values

struct `Taking in a file` {
  /// Three records; the second is damaged, the rest of the file is well.
  private static func aFile() throws -> String {
    var bytes: [UInt8] = []
    try ISO2709Writer.append(marc("satu", "Perempuan"), to: &bytes)
    let start = bytes.count
    try ISO2709Writer.append(marc("dua", "Hukum"), to: &bytes)
    // A length that no record can have.
    bytes.replaceSubrange(start..<start + 5, with: Array("00010".utf8))
    try ISO2709Writer.append(marc("tiga", "Kerja"), to: &bytes)
    return try write(bytes)
  }

  private static func write(_ bytes: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).mrc")
    try Data(bytes).write(to: file)
    return file.path
  }

  private static func marc(_ number: String, _ title: String) -> MARCRecord {
    MARCRecord([
      .control("001", number), .control("003", "TEST"),
      MARCField("245", "0", "0", ("a", title)), MARCField("650", " ", "4", ("a", "Perempuan")),
    ])
  }

  @Test func `the good ones come in and the bad one is listed`() async throws {
    let library = try ALibrary()
    let file = try Self.aFile()
    defer { unlink(file) }
    let lines = Mutex<[ImportLine]>([])
    let counts = try await library.catalogue.importFile(
      file, at: ALibrary.morning, by: .house, line: { line in lines.withLock { $0.append(line) } })
    let told = lines.withLock { $0 }
    #expect((counts.stored, counts.repaired, counts.rejected) == (2, 0, 1))
    #expect(told.map(\.ordinal) == [1, 2, 3])
    #expect(told.map(\.outcome) == [.stored, .rejected, .stored])
    #expect(told.map { $0.record?.rawValue } == [1, nil, 2])
    #expect(told.map(\.reasons.isEmpty) == [true, false, true])
    #expect(try await library.titles("", .title) == ["Kerja", "Perempuan"])
    #expect(try await library.database.violations().isEmpty)
  }

  @Test func `a record that says nothing but its number is refused by name, in both formats`()
    async throws
  {
    let library = try ALibrary()
    let bare = MARCRecord([.control("001", "x1")])
    for file in [try MARCXMLWriter.document(bare), try ISO2709Writer.document(bare)] {
      let lines = Mutex<[ImportLine]>([])
      let counts = try await library.catalogue.importRecords(
        from: AsyncStream([UInt8].self) { all in
          all.yield(file)
          all.finish()
        }, named: "kosong", at: ALibrary.morning, by: .house,
        line: { line in lines.withLock { $0.append(line) } })
      #expect(counts.rejected == 1 && counts.stored == 0)
      #expect(lines.withLock { $0.flatMap(\.reasons) }.contains { $0.en.contains("245") })
    }
    await #expect(throws: RecordRefusal.withoutTitle) {
      try await library.catalogue.addRecord(bare, at: ALibrary.morning, by: .house)
    }
    #expect(try await library.catalogue.count() == 0)
  }

  @Test func `a trial writes nothing and says the same`() async throws {
    let library = try ALibrary()
    let file = try Self.aFile()
    defer { unlink(file) }
    let tried = try await library.catalogue.importFile(
      file, dryRun: true, at: ALibrary.morning, by: .house)
    #expect(try await library.catalogue.count() == 0)
    #expect(try await library.catalogue.importFile(file, at: ALibrary.morning, by: .house) == tried)
  }

  @Test func `the same file again leaves what is there alone`() async throws {
    let library = try ALibrary()
    var bytes: [UInt8] = []
    try ISO2709Writer.append(Self.marc("satu", "Perempuan"), to: &bytes)
    try ISO2709Writer.append(
      MARCRecord([MARCField("245", "0", "0", ("a", "Tanpa nomor"))]), to: &bytes)
    let file = try Self.write(bytes)
    defer { unlink(file) }
    _ = try await library.catalogue.importFile(file, at: ALibrary.morning, by: .house)
    // Another record under the same number is another record.
    try ISO2709Writer.append(Self.marc("satu", "Perempuan dan hukum"), to: &bytes)
    try Data(bytes).write(to: URL(filePath: file))
    let lines = Mutex<[ImportLine]>([])
    let counts = try await library.catalogue.importFile(
      file, at: ALibrary.morning, by: .house, line: { line in lines.withLock { $0.append(line) } })
    #expect(counts.alreadyThere == 2 && counts.stored == 3)
    let told = lines.withLock { $0 }
    #expect(told.map { $0.record?.rawValue } == [1, 2, 3])
    #expect(
      told[0].reasons.last?.en
        == "The very same record is already there as number 1; it was left alone.")
    #expect(told[2].reasons.isEmpty)
    #expect(try await library.catalogue.count() == 3)
  }

  @Test func `damage costs one record, and a rest that is not read is said`() async throws {
    let library = try ALibrary()
    let record = { (number: Int, text: String) in
      """
      <record><controlfield tag="001">r\(number)</controlfield><datafield tag="245" ind1="0" \
      ind2="0"><subfield code="a">\(text)</subfield></datafield></record>
      """
    }
    let xml = "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">"
    let damaged = xml + record(1, "Satu") + record(2, "Dua &#20;") + record(3, "Tiga")
    let file = try Self.write(Array((damaged + record(4, "Empat") + "</collection>").utf8))
    defer { unlink(file) }
    let counts = try await library.catalogue.importFile(file, at: ALibrary.morning, by: .house)
    #expect(counts.stored == 3 && counts.rejected == 1 && counts.cutShort == 0)

    let stopped = try Self.write(Array((damaged + "<!DOCTYPE x>" + record(5, "Lima")).utf8))
    defer { unlink(stopped) }
    let lines = Mutex<[ImportLine]>([])
    let some = try await library.catalogue.importFile(
      stopped, at: ALibrary.morning, by: .house,
      line: { line in lines.withLock { $0.append(line) } })
    #expect(some.stored == 2 && some.rejected == 2 && some.cutShort == 1)
    let last = try #require(lines.withLock { $0.last })
    #expect(last.unreadFrom == damaged.utf8.count)
    #expect(last.reasons.last?.id.contains("dari bita \(damaged.utf8.count) tidak dibaca") == true)
  }

  @Test func `records that are large go in few at a time`() async throws {
    let library = try ALibrary()
    // Nearly as large as a record may be: eighteen are more than a transaction takes.
    let large = String(repeating: "x", count: 60_000)
    let heard = Mutex<[Int]>([])
    let parts = try (1...36).map { number in
      try MARCXMLWriter.document(
        MARCRecord(
          [.control("001", "\(number)")]
            + (1...16).map { MARCField("520", ("a", "\(large)\($0)")) }))
    }
    var bytes = MARCXMLWriter.opening
    for part in parts { bytes += part.drop { $0 != 0x3E }.dropFirst() }
    let counts = try await library.catalogue.importRecords(
      from: AsyncStream([UInt8].self) { stream in
        stream.yield(bytes + MARCXMLWriter.closing)
        stream.finish()
      }, named: "besar", at: ALibrary.morning, by: .house,
      progress: { step in heard.withLock { $0.append(step.counts.total) } })
    #expect(counts.stored == 36)
    #expect(heard.withLock { $0 } == [18, 36, 36])
  }

  @Test func `a file that cannot be read to its end has listed all that it brought in`()
    async throws
  {
    struct Torn: Error {}
    let library = try ALibrary()
    var bytes = MARCXMLWriter.opening
    for number in 1...1300 {
      try MARCXMLWriter.append(Self.marc("n\(number)", "Judul \(number)"), to: &bytes)
    }
    let whole = bytes
    let listed = Mutex<[ImportLine]>([])
    await #expect(throws: Torn.self) {
      _ = try await library.catalogue.importRecords(
        from: AsyncThrowingStream<[UInt8], any Error> { stream in
          for start in stride(from: 0, to: whole.count, by: 10_000) {
            stream.yield(Array(whole[start..<min(start + 10_000, whole.count)]))
          }
          stream.finish(throwing: Torn())
        }, named: "robek", at: ALibrary.morning, by: .house,
        line: { line in listed.withLock { $0.append(line) } })
    }
    let told = listed.withLock { $0 }
    #expect(told.count == 1000)
    #expect(try await library.catalogue.count() == told.count)
  }

  @Test func `more records than a transaction takes keep their order`() async throws {
    let library = try ALibrary()
    var bytes = MARCXMLWriter.opening
    for number in 1...1203 {
      try MARCXMLWriter.append(Self.marc("n\(number)", "Judul \(number)"), to: &bytes)
    }
    bytes += MARCXMLWriter.closing
    let file = try Self.write(bytes)
    defer { unlink(file) }
    let heard = Mutex<(ordinals: [Int], progress: [ImportProgress])>(([], []))
    let counts = try await library.catalogue.importFile(
      file, at: ALibrary.morning, by: .house,
      progress: { step in heard.withLock { $0.progress.append(step) } },
      line: { line in heard.withLock { $0.ordinals.append(line.ordinal) } })
    #expect(counts.stored == 1203)
    let told = heard.withLock { $0 }
    #expect(told.ordinals == Array(1...1203))
    #expect(told.progress.last?.bytes == bytes.count && told.progress.last?.of == bytes.count)
    #expect(told.progress.map(\.counts.total) == told.progress.map(\.counts.total).sorted())
    #expect(try await library.total("judul") == 1203)
    let numbers = try await library.catalogue.numbers(matching: SearchQuery())
    #expect(numbers.map(\.rawValue) == Array(1...1203))
  }

  @Test func `a file that is not there, a folder and an empty file are told apart`() async throws {
    let library = try ALibrary()
    await #expect(throws: MARCFileRefusal.self) {
      _ = try await library.catalogue.importFile(
        "/nowhere/at/all.mrc", at: ALibrary.morning, by: .house)
    }
    await #expect(throws: MARCFileRefusal.self) {
      _ = try await library.catalogue.importFile("/tmp", at: ALibrary.morning, by: .house)
    }
    let empty = try Self.write([])
    defer { unlink(empty) }
    #expect(
      try await library.catalogue.importFile(empty, at: ALibrary.morning, by: .house).total == 0)
  }

  @Test func `an import that is stopped leaves what was listed`() async throws {
    struct Enough: Error {}
    let library = try ALibrary()
    var bytes = MARCXMLWriter.opening
    for number in 1...1600 {
      try MARCXMLWriter.append(Self.marc("n\(number)", "Judul \(number)"), to: &bytes)
    }
    let file = try Self.write(bytes + MARCXMLWriter.closing)
    defer { unlink(file) }
    let listed = Mutex<[ImportLine]>([])
    await #expect(throws: Enough.self) {
      _ = try await library.catalogue.importFile(
        file, at: ALibrary.morning, by: .house,
        line: { line in
          if line.ordinal == 700 { throw Enough() }
          listed.withLock { $0.append(line) }
        })
    }
    #expect(listed.withLock { $0.map(\.ordinal) } == Array(1..<700))
    for line in listed.withLock({ $0 }) {
      let number = try #require(line.record)
      #expect(try await library.catalogue.record(number) != nil)
    }
    #expect(try await library.database.violations().isEmpty)
  }
}
