import MARC
import Persistence
public import Trail
public import Values

extension Catalogue {
  /// Takes in every record of a MARCXML or ISO 2709 file that can be read; the bad ones are listed.
  ///
  /// What was listed as stored is on the disk. A record that is there already, whichever format
  /// told it, is left alone, so that a file may be taken in again. Memory does not grow with the file.
  /// - Parameters:
  ///   - dryRun: only says what would become of the records.
  ///   - progress: called after every few hundred records.
  ///   - line: called once for every record, in the order of the file.
  /// - Throws: `MARCFileRefusal` when the file cannot be opened or read; `PermissionRefusal`, also in
  ///   the middle, when `actor` may not import any more.
  public func importFile(
    _ path: String, dryRun: Bool = false, at now: Instant, by actor: Actor,
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in },
    line: @escaping @Sendable (ImportLine) throws -> Void = { _ in }
  ) async throws -> ImportCounts {
    let file = try FileChunks(path)
    return try await importRecords(
      from: file, named: path, bytes: file.size, dryRun: dryRun, at: now, by: actor,
      progress: progress, line: line)
  }

  /// Takes in records from bytes as they come: an upload.
  ///
  /// - Parameters:
  ///   - name: what the file is called.
  ///   - bytes: how long it is, when that is known.
  /// - Throws: what `chunks` throws, after every record that was stored was listed; what `line`
  ///   throws, at once; `PermissionRefusal`.
  public func importRecords<Chunks: AsyncSequence>(
    from chunks: Chunks, named name: String, bytes: Int? = nil, dryRun: Bool = false,
    at now: Instant, by actor: Actor,
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in },
    line: @escaping @Sendable (ImportLine) throws -> Void = { _ in }
  ) async throws -> ImportCounts where Chunks.Element == [UInt8] {
    let writing = ImportWriting(
      self, file: name, isDryRun: dryRun, at: now, by: actor, bytes: bytes)
    let reader = MARCReader()
    // The pages are looked at while the first batch is read, which then waits for the rest.
    async let _ = dryRun ? () : database.checkBeforeWriting()
    return try await withThrowingTaskGroup(of: ImportWriting.Written.self) { group in
      var report = ImportReport(writing: writing, progress: progress, line: line)
      var batch = ImportBatch()
      var read = 0
      // While one batch is being written, the next is read.
      func hand(_ full: ImportBatch) async throws {
        if let written = try await group.next() { try report.tell(written) }
        let place = read
        group.addTask { try await writing.write(full, readUpTo: place) }
      }
      do {
        var full: [ImportBatch] = []
        for try await chunk in chunks {
          read += chunk.count
          try reader.feed(chunk) { batch.take($0, into: &full) }
          for each in full { try await hand(each) }
          full = []
        }
        try reader.finish { batch.take($0, into: &full) }
        for each in full + [batch] { try await hand(each) }
        while let written = try await group.next() { try report.tell(written) }
      } catch  where !report.isStopped {
        // What is on the disk by now must be listed, whatever becomes of the rest of the file.
        while let written = await group.nextResult() {
          if case .success(let written) = written { try report.tell(written) }
        }
        throw error
      }
      return report.counts
    }
  }
}

extension ImportBatch {
  /// Takes one more; a batch that is full is handed over.
  fileprivate mutating func take(_ reading: MARCReading, into full: inout [ImportBatch]) {
    append(reading)
    if isFull {
      full.append(self)
      self = ImportBatch()
    }
  }
}
