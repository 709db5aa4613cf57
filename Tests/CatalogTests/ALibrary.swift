import Catalog
import Foundation
import MARC
import Persistence
import Trail
import Values

/// A small library in memory where Ratna catalogues.
struct ALibrary {
  static let morning = Instant(seconds: 1_795_228_200)
  static let today = morning.day

  let database: LibraryDatabase
  let catalogue: Catalogue

  /// - Parameter seed: two libraries with the same seed give a record the same address.
  init(seed: UInt64? = nil) throws {
    database = try LibraryDatabase.inMemory(rooms: [.catalog])
    catalogue = Catalogue(
      database: database, addresses: seed.map { .seeded($0) } ?? .random)
  }

  /// Enters a book from the simple form.
  @discardableResult
  func book(
    _ title: String, by author: String? = nil, _ year: Int? = nil, language: String? = "ind",
    subjects: [String] = [], isbn: String? = nil, closed: Bool = false
  ) async throws -> RecordNumber {
    var entry = SimpleEntry(form: .book, title: title)
    entry.authors = author.map { [$0] } ?? []
    entry.year = year
    entry.language = language
    entry.subjects = subjects
    entry.isbn = isbn
    entry.isClosed = closed
    return try await catalogue.addRecord(entry, at: Self.morning, by: .house)
  }

  /// Enters a record as MARC.
  @discardableResult
  func record(_ fields: MARCField..., leader: String = MARCRecord.newLeader) async throws
    -> RecordNumber
  {
    try await catalogue.addRecord(MARCRecord(leader: leader, fields), at: Self.morning, by: .house)
  }

  @discardableResult
  func copy(of record: RecordNumber, _ item: NewItem = NewItem()) async throws -> Item {
    try await catalogue.addItem(item, to: record, on: Self.today, at: Self.morning, by: .house)
  }

  /// The titles that a search finds, in its order.
  func titles(_ text: String, _ order: SearchQuery.Order = .relevance) async throws -> [String] {
    try await catalogue.search(SearchQuery(text: text, order: order, pageSize: 100)).hits.map(
      \.title)
  }

  /// How many records a search finds.
  func total(_ text: String) async throws -> Int {
    try await catalogue.search(SearchQuery(text: text)).total
  }
}
