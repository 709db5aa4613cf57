import Access
import ArgumentParser
import Catalog
import Foundation
import Persistence
import PointOfSale
import Trail
import Values

/// Says what is missing and how to mend it.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Periksa apa yang kurang, dan cara memperbaikinya. / Say what is missing, and the cure.",
    discussion: """
      Boleh dijalankan selagi server bekerja; tanpa --reindex tidak mengubah apa pun.
      May run while the server works; without --reindex it changes nothing.

        sartika doctor --data data
        sartika doctor --data data --json

      Bila indeks pencarian tidak cocok lagi, hentikan server, lalu bangun ulang:
      When the search index does not fit any more, stop the server, then build it anew:

        sartika doctor --data data --reindex

      Cari jejak seorang pembaca di tabel, log, dan berkas; nomor kartunya ditanyakan:
      Look for a reader's traces in tables, log and files; it asks for the card:

        sartika doctor --data data --privacy
      """)

  @OptionGroup var data: DataOption
  @Flag(help: "Jawab dengan JSON, satu baris per temuan. / Answer in JSON, a line a finding.")
  var json = false
  @Flag(help: "Bangun ulang indeks pencarian dulu. / Build the search index anew first.")
  var reindex = false
  @Flag(help: "Cari jejak seorang pembaca. / Look for a reader's traces.")
  var privacy = false

  func run() async throws {
    if privacy { return try await lookForTraces() }
    if reindex { try await buildIndex() }
    var findings = folderFindings()
    if data.folder.holdsALibrary, !findings.contains(where: { $0.check == "library" }) {
      findings += await libraryFindings()
    }
    if let letters = lettersFinding() { findings.append(letters) }
    for finding in findings { try show(finding) }
    if findings.contains(where: { $0.state == .bad }) { throw Ending.fault.code }
  }

  private func lookForTraces() async throws {
    var findings = try await LookForTraces(folder: data.folder).findings()
    let returned = try? await data.reading { library in await returnedFinding(library) }
    if let returned { findings.insert(returned, at: 0) }
    for finding in findings { try show(finding) }
    if findings.contains(where: { $0.state == .bad }) { throw Ending.fault.code }
  }

  private func buildIndex() async throws {
    guard data.folder.holdsALibrary else { return }
    let bars = StepBars()
    defer { bars.finish() }
    let name = Sentence(id: "Indeks pencarian", en: "Search index")
    try await data.working { database in
      try await Catalogue(database: database).rebuildIndex { done, all in
        bars.reached(done, of: all, in: name)
      }
      try await Shop(database: database).rebuildIndex()
    }
  }

  private func show(_ finding: Finding) throws {
    if json {
      try Terminal.say(json: finding)
      return
    }
    let mark = [Finding.State.good: "✓", .warning: "!", .bad: "✗"][finding.state] ?? "?"
    Terminal.say("\(mark) \(Terminal.oneLine(finding.says))")
    guard let cure = finding.cure else { return }
    for text in Terminal.texts(of: cure) { Terminal.say("  → " + text) }
  }

  private func folderFindings() -> [Finding] {
    let folder = data.folder
    do {
      try folder.refuseAnothers()
    } catch {
      return [Finding("owner", .bad, error.sentence)]
    }
    do {
      try folder.refuseMisplaced()
      try folder.refuseBrokenOff()
      try folder.refuseLost()
    } catch {
      return [Finding("library", .bad, error.sentence)]
    }
    guard folder.holdsALibrary else {
      return [
        Finding(
          "library", .warning,
          Sentence(id: "Belum ada data di \(folder.path)", en: "No library in \(folder.path) yet"),
          cure: Sentence(
            id: "Jalankan sartika serve atau sartika demo --data \(folder.path).",
            en: "Run sartika serve or sartika demo --data \(folder.path)."))
      ]
    }
    return [ownerFinding(folder), spaceFinding(folder)].compactMap(\.self)
  }

  /// Root may do everything in another's folder, and leaves files there that the other cannot open.
  private func ownerFinding(_ folder: DataFolder) -> Finding? {
    guard let owner = folder.otherOwner else { return nil }
    return Finding(
      "owner", .warning,
      Sentence(
        id: "Folder ini milik pengguna lain: \(owner)",
        en: "This folder belongs to another user: \(owner)"),
      cure: Sentence(
        id: "Jalankan perintah sartika sebagai pengguna itu: sudo -u \(owner) sartika …",
        en: "Run the sartika commands as that user: sudo -u \(owner) sartika …"))
  }

  private func spaceFinding(_ folder: DataFolder) -> Finding {
    let values = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
    let free = (values?[.systemFreeSize] as? NSNumber)?.int64Value ?? 0
    let says = Sentence(
      id: "Ruang kosong: \(free / 1_000_000) MB", en: "Free space: \(free / 1_000_000) MB")
    guard free < 500_000_000 else { return Finding("space", .good, says) }
    return Finding(
      "space", .bad, says,
      cure: Sentence(
        id: "Kosongkan paling sedikit 500 MB di disk itu.",
        en: "Free at least 500 MB on that disk."))
  }

  private func libraryFindings() async -> [Finding] {
    do {
      return try await data.reading { database -> [Finding] in
        let findings = try await [
          schemaFinding(database), wholenessFinding(database), auditFinding(database),
          staffFinding(database), erasedFinding(database),
        ]
        return findings
          + [await recordsFinding(database), await scriptsFinding(database)].compactMap(\.self)
      }
    } catch DataFolderRefusal.older(let path) {
      return olderFindings(DataFolderRefusal.older(path))
    } catch let refusal as any Refusal {
      return [Finding("open", .bad, refusal.sentence)]
    } catch {
      return [
        Finding(
          "open", .bad,
          Sentence(
            id: "Data tidak bisa dibuka: \(String(describing: type(of: error)))",
            en: "The data cannot be opened: \(String(describing: type(of: error)))"),
          cure: Sentence(
            id: "Pulihkan cadangan terakhir ke folder baru: sartika restore.",
            en: "Put the last backup into a new folder: sartika restore."))
      ]
    }
  }

  private func schemaFinding(_ database: LibraryDatabase) async throws -> Finding {
    let foreign = try await database.foreignObjects().sentence
    guard !foreign.id.isEmpty else {
      return Finding(
        "schema", .good,
        Sentence(
          id: "Hanya ada tabel buatan Sartika", en: "There are only tables that Sartika made"))
    }
    return Finding(
      "schema", .bad,
      Sentence(
        id: "Susunan data tidak seperti yang dibuat Sartika: \(foreign)",
        en: "Not all tables are as Sartika made them: \(foreign)"),
      cure: Self.restoring)
  }

  private func wholenessFinding(_ database: LibraryDatabase) async throws -> Finding {
    let violations = try await database.violations()
    guard !violations.isEmpty else {
      return Finding(
        "database", .good,
        Sentence(id: "Data utuh dan aturannya terpenuhi", en: "The data are intact, the rules hold")
      )
    }
    return Finding(
      "database", .bad,
      Sentence(
        id: "Data tidak utuh: \(violations.joined(separator: "; "))",
        en: "The data are not intact: \(violations.joined(separator: "; "))"),
      cure: violations.allSatisfy(Self.isAboutTheIndex) ? Self.reindexing : Self.restoring)
  }

  private static let restoring = Sentence(
    id: "Hentikan server, simpan folder ini, lalu pulihkan cadangan terakhir.",
    en: "Stop the server, keep this folder, then restore the last backup.")

  private static let reindexing = Sentence(
    id: "Hentikan server, lalu bangun ulang indeks: sartika doctor --reindex.",
    en: "Stop the server, then build the index anew: sartika doctor --reindex.")

  /// Whether all that is wrong follows from the records and can be made anew.
  private static func isAboutTheIndex(_ violation: String) -> Bool {
    LibraryDatabase.wordIndex(inFinding: violation) != nil
      || (Catalogue.derivedInvariants + Shop.derivedInvariants).contains { violation.contains($0) }
  }

  private func auditFinding(_ database: LibraryDatabase) async throws -> Finding {
    let verdict = try await Keyring(database: database).trail.verify()
    guard let broken = verdict.brokenAt else {
      return Finding(
        "audit", .good,
        Sentence(
          id: "Jejak audit utuh: \(verdict.entries) baris",
          en: verdict.entries == 1
            ? "The audit trail is intact: 1 line"
            : "The audit trail is intact: \(verdict.entries) lines"))
    }
    return Finding(
      "audit", .bad,
      Sentence(
        id: "Jejak audit rusak mulai baris \(broken)",
        en: "The audit trail is broken from line \(broken)"),
      cure: Sentence(
        id: "Ada yang mengubahnya dari luar. Simpan folder ini dan tanyakan kepada pengelola.",
        en: "Somebody changed it from outside. Keep this folder and ask the manager."))
  }

  private func staffFinding(_ database: LibraryDatabase) async throws -> Finding {
    guard try await Keyring(database: database).waitsForFirstManager() else {
      return Finding(
        "staff", .good,
        Sentence(id: "Ada pengelola yang bisa masuk", en: "There is a manager who can sign in"))
    }
    return Finding(
      "staff", .warning,
      Sentence(id: "Belum ada pengelola", en: "There is no manager yet"),
      cure: Sentence(
        id: "Jalankan sartika serve; ia menampilkan kode masuk pertama.",
        en: "Run sartika serve; it prints the first sign-in code."))
  }
}
