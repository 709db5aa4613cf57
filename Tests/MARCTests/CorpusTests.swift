import Foundation
import MARC
import Testing

struct `Real records from many libraries` {
  @Test func `are all read or refused by name, as many as there are`() throws {
    if Corpus.isAbsent("counts of every file") { return }
    for row in try Corpus.table("EXPECTED.tsv") {
      let file = try #require(row["file"])
      let expected = try #require(row["expected_records"].flatMap(Int.init))
      var lines: [String] = []
      let tally = try MARCFile.read(Corpus.path(file)) { reading in
        if let reason = reading.refusal { lines.append("\(reading.ordinal):\(reason)") }
        for n in reading.notes { print("NOTE \(file) \(reading.ordinal) \(n)") }
      }
      if tally.total != expected || tally.bad > 0 {
        print(
          "DIFF \(file) expected \(expected) good \(tally.good) rep \(tally.repaired) bad \(tally.bad) \(lines.prefix(3))"
        )
      }
    }
  }
}
