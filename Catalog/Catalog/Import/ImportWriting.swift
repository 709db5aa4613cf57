import MARC
import Persistence
import Trail
import Values

/// Where the records of one file go.
struct ImportWriting: Sendable {
  let database: LibraryDatabase
  let addresses: AddressMaker
  let file: String
  let isDryRun: Bool
  let now: Instant
  let actor: Actor
  let bytes: Int?

  init(
    _ catalogue: Catalogue, file: String, isDryRun: Bool, at now: Instant, by actor: Actor,
    bytes: Int?
  ) {
    database = catalogue.database
    addresses = catalogue.addresses
    self.file = file
    self.isDryRun = isDryRun
    self.now = now
    self.actor = actor
    self.bytes = bytes
  }

  /// A batch and what became of it.
  struct Written: Sendable {
    let batch: ImportBatch
    let outcomes: [ImportBatch.Outcome]
    let readUpTo: Int
  }

  func write(_ batch: ImportBatch, readUpTo place: Int) async throws -> Written {
    let outcomes =
      isDryRun
      ? try await batch.tryOut(in: database, by: actor)
      : try await batch.write(to: database, at: now, by: actor, addresses: addresses)
    return Written(batch: batch, outcomes: outcomes, readUpTo: place)
  }

  func line(_ entry: ImportBatch.Entry, _ outcome: ImportBatch.Outcome) -> ImportLine {
    let reading = entry.reading
    var reasons = reading.notes.map(\.sentence)
    if let twin = outcome.twin { reasons.append(Self.alreadyThere(twin)) }
    if outcome.wasClosed { reasons.append(Self.closedLikeItsNamesake) }
    var remarks = outcome.remarks(on: entry)
    reasons += remarks.compactMap { outcome.reason(of: $0) }
    let kind: ImportLine.Outcome
    if let fault = outcome.fault ?? reading.refusal?.sentence {
      kind = .rejected
      (reasons, remarks) = ([fault], [])
      if let byte = reading.unreadFrom { reasons.append(Self.restUnread(byte)) }
    } else {
      kind = reading.notes.contains(where: \.isRepair) ? .repaired : .stored
    }
    return ImportLine(
      file: file, ordinal: reading.ordinal, byteOffset: reading.offset,
      control001: reading.controlNumber, outcome: kind, reasons: reasons, remarks: remarks,
      record: outcome.record, isThereAlready: outcome.twin != nil, unreadFrom: reading.unreadFrom)
  }

  private static func restUnread(_ byte: Int) -> Sentence {
    Sentence(
      id: "Sisa berkas dari bita \(byte) tidak dibaca: cantuman di dalamnya belum masuk. "
        + "Perbaiki berkasnya lalu impor lagi; yang sudah masuk tidak akan ganda.",
      en: "The rest of the file from byte \(byte) on was not read: its records are not in. "
        + "Correct the file and import it again; what is already in will not be duplicated.")
  }

  private static let closedLikeItsNamesake = Sentence(
    id: "Ada cantuman tertutup dengan nomor kendali atau isi yang sama, jadi cantuman ini juga "
      + "ditutup.",
    en: "A closed record has the same control number or says the same, so this one was closed too.")

  private static func alreadyThere(_ twin: RecordNumber) -> Sentence {
    Sentence(
      id: "Cantuman yang sama persis sudah ada dengan nomor \(twin); tidak disimpan lagi.",
      en: "The very same record is already there as number \(twin); it was left alone.")
  }
}

/// Tells the caller, batch by batch.
struct ImportReport {
  let writing: ImportWriting
  let progress: @Sendable (ImportProgress) -> Void
  let line: @Sendable (ImportLine) throws -> Void
  private(set) var counts = ImportCounts()
  /// Whether the caller wants to hear no more.
  private(set) var isStopped = false

  init(
    writing: ImportWriting, progress: @escaping @Sendable (ImportProgress) -> Void,
    line: @escaping @Sendable (ImportLine) throws -> Void
  ) {
    self.writing = writing
    self.progress = progress
    self.line = line
  }

  mutating func tell(_ written: ImportWriting.Written) throws {
    for (entry, outcome) in zip(written.batch.entries, written.outcomes) {
      let told = writing.line(entry, outcome)
      counts.count(told)
      if outcome.twin != nil { counts.alreadyThere += 1 }
      do { try line(told) } catch {
        isStopped = true
        throw error
      }
    }
    progress(ImportProgress(bytes: written.readUpTo, of: writing.bytes, counts: counts))
  }
}
