import ForeignFiles
import Foundation
import FrontDoor
import MARC
import Testing
import Values

struct `Real records through the command` {
  /// One reading, as the library reads it without the command.
  private struct Read {
    let file: String
    let ordinal: Int
    let record: MARCRecord?
    let refusal: String?
  }

  @Test(.enabled(if: Corpus.records != nil, "the record collection is not here"))
  func `come in, go out, and come in again; none is lost and none invented`() async throws {
    try await Shelf.with { shelf in
      let read = try Self.readings()
      #expect(!read.isEmpty)
      let (first, second) = (shelf.place("first"), shelf.place("second"))
      let came = try await shelf.sartika(
        ["import", "--data", first, "--json"] + Corpus.recordFiles.map(Corpus.path))
      #expect(came.code == 4, "\(came.err.suffix(500))")
      try Self.compare(came.json, with: read)
      // The same record in two files, in whatever format, is kept once.
      var seen: Set<MARCRecord> = []
      let good = read.compactMap(\.record).filter { seen.insert($0.asTold).inserted }
      let own = try await Self.records(of: first, shelf)
      Self.compare(own, with: good, leader: .exact)
      try await Self.comeBack(own, from: first, to: second, as: "marcxml", shelf)
      try await Self.comeBack(own, from: first, to: shelf.place("third"), as: "iso2709", shelf)
      print(
        """
        \(Corpus.recordFiles.count) files, \(good.count) records in, \
        \(read.count - good.count) refused
        """)
    }
  }

  private static func readings() throws -> [Read] {
    var read: [Read] = []
    for file in Corpus.recordFiles.map(Corpus.path) {
      try MARCFile.read(file) { reading in
        read.append(
          Read(
            file: file, ordinal: reading.ordinal, record: reading.record,
            refusal: reading.refusal?.sentence.en))
      }
    }
    return read
  }

  /// Each line of the command has its reading, in the same order, and the reverse.
  private static func compare(_ lines: [JSONValue], with read: [Read]) throws {
    #expect(lines.count == read.count + 1)
    for (line, reading) in zip(lines, read) {
      let isRejected = line["outcome"].text == "rejected"
      #expect(line["file"].text == reading.file && line["ordinal"].integer == reading.ordinal)
      #expect(isRejected == (reading.record == nil), "\(line)")
      if let refusal = reading.refusal {
        #expect(line["reasons"].list.contains { $0["en"].text == refusal }, "\(line)")
      }
    }
    let counts = try #require(lines.last)["counts"]
    let good = (counts["stored"].integer ?? 0) + (counts["repaired"].integer ?? 0)
    #expect(good == read.filter { $0.record != nil }.count)
    #expect(counts["rejected"].integer == read.filter { $0.record == nil }.count)
    for name in ["MARC-8", "UNIMARC"] {
      let named = lines.filter { line in
        line["outcome"].text == "rejected"
          && line["reasons"].list.contains { $0["id"].text?.contains(name) == true }
      }
      #expect(!named.isEmpty, "\(name) is refused by name")
      print("\(named.count) records refused as \(name)")
    }
  }

  private static func records(of data: String, _ shelf: Shelf) async throws -> [MARCRecord] {
    let exported = try await shelf.sartika("export", "--data", data)
    #expect(exported.code == 0, "\(exported.err.suffix(500))")
    var records: [MARCRecord] = []
    try MARCFile.read(bytes: Array(exported.out.utf8), format: .marcxml) { reading in
      if let record = reading.record { records.append(record) }
    }
    return records
  }

  private static func compare(
    _ own: [MARCRecord], with others: [MARCRecord], leader: MARCRecord.LeaderComparison
  ) {
    #expect(own.count == others.count)
    for (place, (one, other)) in zip(own, others).enumerated() {
      if let words = one.difference(from: other, leader: leader) {
        Issue.record("record \(place + 1): \(words)")
      }
    }
  }

  private static func comeBack(
    _ own: [MARCRecord], from first: String, to second: String, as format: String, _ shelf: Shelf
  ) async throws {
    let exported = try await shelf.sartika("export", "--data", first, "--format", format)
    let refused = Set(
      exported.sentences.compactMap { line -> Int? in
        guard line.hasPrefix("cantuman ") else { return nil }
        return Int(line.dropFirst("cantuman ".count).prefix { $0.isNumber })
      })
    #expect(exported.code == (refused.isEmpty ? 0 : 4))
    let file = try shelf.put(exported.out, as: "keluar.\(format)")
    let back = try await shelf.sartika("import", "--data", second, "--json", file)
    #expect(back.code == 0, "\(format): \(back.err.suffix(500))")
    let expected = own.enumerated().filter { !refused.contains($0.offset + 1) }.map(\.element)
    // Two records may be the same in a format that fills in the leader; then both lines name one.
    let others = try await records(of: second, shelf)
    let places = try back.json.dropLast().map { try #require($0["record"].integer) - 1 }
    compare(
      try places.map { try #require(others.indices.contains($0) ? others[$0] : nil) },
      with: expected, leader: .meaning)
    print("\(format): \(expected.count) came back, \(refused.count) do not fit the format")
  }
}
