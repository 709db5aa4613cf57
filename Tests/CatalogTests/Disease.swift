import Catalog
import Foundation
import MARC
import Synchronization
import Testing
import Trail
import Values

/// A file of our own making with one disease, and what the house says of it.
struct Disease: Sendable, CustomTestStringConvertible {
  let file: String
  /// What the table says, line by line.
  var told: [String] = []

  var testDescription: String { file }
  var path: String { Self.folder.appending(path: file).path }

  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")
  static let folder = fixtures.appending(path: "diseased")

  /// The files that the table names; none when there is no table, which a test notices.
  static let all: [Disease] = {
    let table = FileManager.default.contents(
      atPath: fixtures.appending(path: "diseased.txt").path)
    var all: [Disease] = []
    for line in String(decoding: table ?? Data(), as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      if line.hasPrefix("  "), let last = all.indices.last {
        all[last].told.append(String(line))
      } else {
        all.append(Disease(file: String(line)))
      }
    }
    return all
  }()

  /// What the reader and the catalogue say now, in the words of the table.
  func seen() async throws -> [String] {
    var readings: [MARCReading] = []
    try MARCFile.read(path) { readings.append($0) }
    let library = try ALibrary()
    let lines = Mutex<[ImportLine]>([])
    let counts = try await library.catalogue.importFile(
      path, at: ALibrary.morning, by: .house, line: { line in lines.withLock { $0.append(line) } })
    let told = lines.withLock { $0 }
    try #require(told.count == readings.count && counts.total == readings.count)
    var seen: [String] = []
    for (reading, line) in zip(readings, told) {
      agree(reading, line)
      seen.append("  " + reading.inTheTable)
      seen += reading.record?.fields.map { "    " + $0.inTheTable } ?? []
      seen.append("    " + (try await line.inTheTable(after: reading, in: library)))
    }
    return seen
  }

  /// The catalogue repeats what the reader found.
  private func agree(_ reading: MARCReading, _ line: ImportLine) {
    #expect(line.ordinal == reading.ordinal && line.byteOffset == reading.offset)
    #expect(line.control001 == reading.controlNumber)
    #expect(line.unreadFrom == reading.unreadFrom)
    if let refusal = reading.refusal {
      #expect(line.outcome == .rejected && line.reasons.first == refusal.sentence)
    } else if line.outcome != .rejected {
      #expect((line.outcome == .repaired) == reading.notes.contains(where: \.isRepair))
      #expect(line.reasons.starts(with: reading.notes.map(\.sentence)))
    }
  }
}

extension MARCReading {
  /// Whether it was read, and what was noted; or why not, and of which record that is said.
  fileprivate var inTheTable: String {
    let said = notes.map(\.type).joined(separator: ", ")
    switch outcome {
    case .good: return said.isEmpty ? "good" : "good: \(said)"
    case .repaired: return "repaired: \(said)"
    case .bad(let number, let reason):
      var words = ["refused: \(reason.type)", number.map { "number \($0)" } ?? "no number"]
      if endsFile { words.append("ends the file") }
      if unreadFrom != nil { words.append("the rest is unread") }
      return words.joined(separator: ", ")
    }
  }
}

extension MARCField {
  /// The field on one line that is not long.
  fileprivate var inTheTable: String {
    line.count > 90 ? "\(line.prefix(60))… \(line.count) characters" : line
  }
}

extension ImportLine {
  /// Under which number it is kept, and as what; or why not, where the reader had nothing against it.
  fileprivate func inTheTable(
    after reading: MARCReading, in library: ALibrary
  ) async throws -> String {
    guard let number = record else {
      guard reading.refusal == nil else { return "not kept" }
      return "not kept: " + reasons.map(\.en).joined(separator: " ")
    }
    if isThereAlready { return "there already as \(number)" }
    let kept = try #require(try await library.catalogue.record(number, for: .staff))
    var words = ["kept as \(number): “\(kept.title)”"]
    if let year = kept.year { words.append("year \(year)") }
    words += kept.isbns.map { "ISBN \($0.digits)" }
    if let language = kept.language { words.append("language \(language)") }
    return words.joined(separator: ", ")
  }
}
