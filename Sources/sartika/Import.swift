import ArgumentParser
import Catalog
import Foundation
import Pages
import Persistence
import Synchronization
import Trail
import Values

/// Brings records in from files.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Impor MARCXML dan ISO 2709 (UTF-8). / Import MARCXML and ISO 2709 (UTF-8).",
    discussion: """
      Cantuman yang rusak didaftar dengan letaknya; yang baik tetap masuk.
      Bad records are listed with their position; the good ones still come in.
      Cantuman yang sudah ada persis sama tidak disimpan lagi, jadi impor boleh diulang.
      A record that is there already is left alone: an import may be repeated.

        sartika import --data data koleksi.xml
        sartika import --data data --dry-run --json *.mrc > hasil.jsonl
      """)

  @OptionGroup var data: DataOption
  @Flag(help: "Satu baris JSON per cantuman, lalu jumlahnya. / A JSON line a record, then counts.")
  var json = false
  @Flag(name: .customLong("dry-run"), help: "Coba dulu, jangan simpan. / Dry run: store nothing.")
  var dryRun = false
  @Argument(help: "Berkas. / Files.") var files: [String]

  private struct Total: Encodable {
    let counts: ImportCounts
    let files: Int
  }

  func run() async throws {
    let (total, missing) = try await data.working(takeAll)
    if json {
      try Terminal.say(json: Total(counts: total, files: files.count))
    } else {
      Self.tell(total)
    }
    if missing > 0 { throw Ending.refused.code }
    if total.rejected > 0 { throw Ending.someRejected.code }
  }

  /// - Returns: what came of the records, and how many files were not read to their end.
  private func takeAll(into library: LibraryDatabase) async throws -> (ImportCounts, Int) {
    let (catalogue, zone) = (Catalogue(database: library), try await library.houseZone())
    var total = ImportCounts()
    var missing = 0
    for file in files {
      let counts = Mutex(ImportCounts())
      do {
        try await take(file, into: catalogue, in: zone) { now in counts.withLock { $0 = now } }
        total = total + counts.withLock { $0 }
      } catch let refusal as any Refusal {
        // A file that stopped in the middle has brought in what came before.
        total = total + counts.withLock { $0 }
        missing += 1
        Terminal.say("\(file):", toErrors: true)
        Terminal.complain(refusal.sentence)
      }
    }
    return (total, missing)
  }

  private func take(
    _ file: String, into catalogue: Catalogue, in zone: Zone,
    reached: @escaping @Sendable (ImportCounts) -> Void
  ) async throws {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    let size = (attributes?[.size] as? NSNumber)?.intValue
    let bar = Progress(file, of: size, unit: "bytes")
    defer { bar.finish() }
    let json = json
    let counts = try await catalogue.importFile(
      file, dryRun: dryRun, at: Clock.system.now.on(zone), by: .house,
      progress: { step in
        bar.reached(step.bytes)
        reached(step.counts)
      },
      line: { line in
        if json {
          try Terminal.say(json: line)
        } else if line.outcome == .rejected {
          Self.complain(of: line)
        }
      })
    reached(counts)
  }

  private static func tell(_ total: ImportCounts) {
    let counts = [
      (total.stored, Sentence(id: "tersimpan", en: "stored")),
      (total.repaired, Sentence(id: "diperbaiki", en: "repaired")),
      (total.rejected, Sentence(id: "ditolak", en: "rejected")),
    ].map { "\($0) \(Terminal.oneLine($1))" }.joined(separator: ", ")
    let twins = Sentence(id: "di antaranya sudah ada", en: "of them were already there")
    let known =
      total.alreadyThere == 0 ? "" : "; \(total.alreadyThere) \(Terminal.oneLine(twins))"
    Terminal.say(counts + known)
    for remark in ImportLine.Remark.allCases where total.count(of: remark) > 0 {
      Terminal.complain(remark.sentence(of: total.count(of: remark)))
    }
    guard total.cutShort > 0 else { return }
    let cut = Sentence(
      id: "berkas tidak dibaca sampai akhir, lihat di atas",
      en: "files were not read to their end, see above")
    Terminal.say("\(total.cutShort) \(Terminal.oneLine(cut))", toErrors: true)
  }

  private static func complain(of line: ImportLine) {
    let name = line.control001.map { " (001 \($0))" } ?? ""
    let reasons = line.reasons.map(\.id).joined(separator: " ")
    Terminal.say(
      "\(line.file) #\(line.ordinal) @\(line.byteOffset)\(name): \(reasons)", toErrors: true)
  }
}
