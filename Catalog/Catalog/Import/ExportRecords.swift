import Foundation
import GRDB
import MARC
import Persistence
public import Values

/// The form in which records leave the house.
public enum ExportFormat: String, Hashable, Sendable, Codable, CaseIterable {
  /// MARCXML, one collection.
  case marcxml
  /// ISO 2709 in UTF-8.
  case iso2709
  /// MARC-in-JSON, one array.
  case json
}

/// How many records left, and which could not.
public struct ExportCounts: Hashable, Sendable, Codable {
  /// How many were written.
  public internal(set) var written = 0
  /// Records that the format cannot hold, and why.
  public internal(set) var refused: [RefusedRecord] = []

  /// A record that a format cannot hold.
  public struct RefusedRecord: Hashable, Sendable, Codable {
    /// Its number.
    public let record: RecordNumber
    /// Why.
    public let reason: Sentence
  }
}

extension Catalogue {
  /// Writes records out, in the order in which they were entered.
  ///
  /// - Parameters:
  ///   - query: which records; all when it is `nil`.
  ///   - audience: what is closed to her is not written, nor what a record says for staff alone.
  ///   - write: takes the bytes as they come.
  /// - Throws: what `write` throws. A record that the format cannot hold is not written, and
  ///   counted.
  @discardableResult
  public func export(
    _ format: ExportFormat, matching query: SearchQuery? = nil, for audience: Audience = .everyone,
    write: ([UInt8]) throws -> Void
  ) async throws -> ExportCounts {
    let numbers = try await numbers(matching: query ?? SearchQuery(), for: audience)
    var writing = ExportWriting(format: format)
    try write(writing.opening)
    var start = 0
    while start < numbers.count {
      let some = numbers[start..<min(start + ImportBatch.size, numbers.count)]
      let records = try await database.read { db in
        try some.map { number in try Stored(db, number, for: audience) }
      }
      for (number, stored) in zip(some, records) {
        switch stored {
        case .whole(let marc): writing.append(marc, numbered: number)
        case .damaged: writing.leaveOut(number)
        case .gone: continue
        }
      }
      try write(writing.take())
      start += ImportBatch.size
    }
    try write(writing.closing)
    return writing.counts
  }
}

/// Puts records into a format, one after the other.
struct ExportWriting {
  let format: ExportFormat
  private(set) var counts = ExportCounts()
  private var bytes: [UInt8] = []

  init(format: ExportFormat) { self.format = format }

  var opening: [UInt8] {
    switch format {
    case .marcxml: MARCXMLWriter.opening
    case .iso2709: []
    case .json: Array("[\n".utf8)
    }
  }

  var closing: [UInt8] {
    switch format {
    case .marcxml: MARCXMLWriter.closing
    case .iso2709: []
    case .json: Array("\n]\n".utf8)
    }
  }

  mutating func append(_ marc: MARCRecord, numbered number: RecordNumber) {
    do {
      switch format {
      case .marcxml: try MARCXMLWriter.append(marc, to: &bytes)
      case .iso2709: try ISO2709Writer.append(marc, to: &bytes)
      case .json:
        if counts.written > 0 { bytes += Array(",\n".utf8) }
        MARCJSONWriter.append(marc, to: &bytes)
      }
      counts.written += 1
    } catch {
      counts.refused.append(ExportCounts.RefusedRecord(record: number, reason: error.sentence))
    }
  }

  /// Says of a damaged record that it is missing from what is written.
  mutating func leaveOut(_ number: RecordNumber) {
    let reason = Sentence(
      id: "rusak di basis data, jadi dilewati. Jalankan sartika doctor.",
      en: "damaged in the database, so left out. Run sartika doctor.")
    counts.refused.append(ExportCounts.RefusedRecord(record: number, reason: reason))
  }

  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}

/// One record on its way out.
private enum Stored: Sendable {
  case whole(MARCRecord), damaged, gone

  init(_ db: Database, _ number: RecordNumber, for audience: Audience) throws {
    var isThere = true
    let marc = try DamagedRow.settingAside("recordMARC", number.rawValue) {
      let marc = try BibliographicRecord.marc(db, of: number)
      isThere = marc != nil
      return audience == .staff ? marc : marc?.forEveryone
    }
    self = marc.map { .whole($0) } ?? (isThere ? .damaged : .gone)
  }
}
