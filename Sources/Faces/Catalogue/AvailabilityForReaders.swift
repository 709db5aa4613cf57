import Catalog
import Circulation
import Pages
import Persistence
import Values

extension LoanDesk {
  /// What a page of the catalogue says of the copies of titles.
  ///
  /// Nothing when loans, holds or members are damaged: titles are read on, and the strip on the page
  /// says that something is the matter.
  func availabilityForReaders(
    of records: [RecordNumber], on today: Day
  ) async throws -> [RecordNumber: Availability] {
    do { return try await availability(of: records, on: today) } catch is DamagedRow { return [:] }
  }

  /// Of each title that somebody waits for, how many copies may be taken home; nothing when loans,
  /// holds or members are damaged.
  func freeForReaders(on today: Day) async throws -> [RecordNumber: Int] {
    do { return try await freeDespiteQueue(on: today) } catch is DamagedRow { return [:] }
  }
}
