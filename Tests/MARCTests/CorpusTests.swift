import ForeignFiles
import Foundation
import MARC
import Testing
import Values

@Suite(.serialized, .needsCorpus)
struct `Real records from many libraries` {
  @Test func `are all stored or refused by name, as many as there are`() throws {
    let known = Dictionary(uniqueKeysWithValues: differences.map { ($0.file, $0) })
    var files = 0
    for row in try Corpus.table("EXPECTED.tsv") {
      let file = try #require(row["file"])
      let expected = try #require(row["expected_records"].flatMap(Int.init))
      var reasons: Set<String> = []
      let tally = try MARCFile.read(Corpus.path(file)) { reading in
        if let reason = reading.refusal { reasons.insert(reason.type) }
      }
      let stored = tally.good + tally.repaired
      let difference = known[file] ?? Difference(file, stored: expected, refused: 0, [], "")
      #expect(stored == difference.stored, "\(file): stored")
      #expect(tally.bad == difference.refused, "\(file): refused")
      #expect(reasons == difference.reasons, "\(file): reasons")
      files += 1
    }
    print("Counted \(files) files against what other programs find in them")
    #expect(files > 200)
  }

  @Test func `are the same record after they were written and read again`() throws {
    var count = 0
    var unwritten: [String: Int] = [:]
    for file in Corpus.recordFiles {
      var records: [MARCRecord] = []
      try MARCFile.read(Corpus.path(file)) { if let record = $0.record { records.append(record) } }
      let again = readings(try MARCXMLWriter.document(records)).map(\.record)
      #expect(again.count == records.count, "\(file)")
      for (record, copy) in zip(records, again) {
        #expect(try #require(copy, "\(file)").difference(from: record) == nil, "\(file)")
        #expect(try MARCRecord(packed: record.packed) == record, "\(file)")
        do {
          let iso = readings(try ISO2709Writer.document(record), format: .iso2709)
          let back = try #require(iso.first?.record, "\(file)")
          #expect(back.difference(from: record, leader: .meaning) == nil, "\(file)")
        } catch let refusal as MARCRefusal {
          unwritten["\(file) \(refusal.type)", default: 0] += 1
        }
      }
      count += records.count
    }
    print("Wrote \(count) records as MARCXML, in the form of the database and as ISO 2709")
    #expect(count > 3000)
    #expect(unwritten == cannotBeISO2709)
  }

  @Test func `are the same in pieces of any size`() throws {
    #expect(!Corpus.recordFiles.isEmpty)
    for file in Corpus.recordFiles {
      let bytes = try Corpus.bytes(file)
      let whole = readings(bytes).map(line)
      #expect(readings(bytes, piece: 4093).map(line) == whole, "\(file)")
      if bytes.count < 20_000 { #expect(readings(bytes, piece: 1).map(line) == whole, "\(file)") }
    }
  }

  @Test(arguments: [
    ("subsets/articles-773.mrc", "subsets/articles-773.marcxml"),
    ("subsets/indonesia-subject.mrc", "subsets/indonesia-subject.marcxml"),
    ("subsets/indonesian.mrc", "subsets/indonesian.marcxml"),
    ("subsets/maps-audio-video.mrc", "subsets/maps-audio-video.marcxml"),
    ("subsets/serials.mrc", "subsets/serials.marcxml"),
    ("subsets/vernacular-880.mrc", "subsets/vernacular-880.marcxml"),
    ("subsets/women-feminism.mrc", "subsets/women-feminism.marcxml"),
    ("traject/test_data.utf8.mrc", "traject/test_data.utf8.marc.xml"),
    ("yaz/marc0.marc", "yaz/marc0.xml"),
  ]) func `are the same in both formats`(iso: String, xml: String) throws {
    let one = readings(try Corpus.bytes(iso)).compactMap(\.record)
    let other = readings(try Corpus.bytes(xml)).compactMap(\.record)
    #expect(one.count == other.count && !one.isEmpty)
    for (left, right) in zip(one, other) {
      #expect(left.difference(from: right, leader: .meaning) == nil)
    }
  }

  @Test(.enabled(if: Corpus.zstd != nil, "zstd is not here"))
  func `are counted right, all five thousand, in both formats`() throws {
    let stats = try #require(
      JSONSerialization.jsonObject(with: Data(Corpus.bytes("bench/real5k.stats.json")))
        as? [String: Int])
    var packed: [[[UInt8]]] = []
    for name in ["real5k.mrc", "real5k.marcxml"] {
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID())-\(name)")
      defer { try? FileManager.default.removeItem(at: file) }
      #expect(try Corpus.unpack(Corpus.path("bench/\(name).zst"), to: file))
      var found: [String: Int] = [:]
      var records: [[UInt8]] = []
      let tally = try MARCFile.read(file.path) { reading in
        guard let record = reading.record else { return }
        count(record, in: &found)
        records.append(record.replacing(leader: meaning(of: record)).packed)
      }
      #expect(tally.bad == 0 && tally.total == 5000)
      #expect(found == stats)
      packed.append(records)
    }
    #expect(packed[0] == packed[1])
  }

  private func count(_ record: MARCRecord, in found: inout [String: Int]) {
    found["records", default: 0] += 1
    for field in record.fields {
      found[field.controlValue == nil ? "datafields" : "controlfields", default: 0] += 1
      found["subfields", default: 0] += field.subfields.count
    }
    for tag in ["880", "773"] where record.has(tag) { found["with\(tag)", default: 0] += 1 }
    found["lev_\(record.leader(at: 7))", default: 0] += 1
  }

  private func meaning(of record: MARCRecord) -> String {
    String([5, 6, 7, 8, 17, 18, 19].map { record.leader(at: $0) })
  }
}
