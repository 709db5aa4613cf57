import Access
import Catalog
import Circulation
import Members
public import Persistence
import PointOfSale
import Trail
public import Values

/// A library to try things on: real titles, invented people, six weeks of work.
///
/// Everything is entered through the verbs of the house. The same seed on the same day gives the
/// same records, copies, loans and sales; cards, passphrases and PINs are chance's each time.
public struct DemoLibrary: Sendable {
  /// The library that is filled.
  public let database: LibraryDatabase
  let calendar: DemoCalendar
  let seed: UInt64

  /// - Parameters:
  ///   - database: a new one, opened with every room.
  ///   - clock: tells which day is today; everything in the demo lies before it.
  public init(database: LibraryDatabase, clock: Clock, seed: UInt64 = 1904) {
    self.database = database
    self.seed = seed
    calendar = DemoCalendar(today: clock.today)
  }

  /// The setting that says that a library is a demo; its value is the day it was made.
  public static let setting = "demo"

  /// Fills the library.
  ///
  /// - Parameter progress: is told after every record, member, product and day.
  /// - Returns: what opens it, to be shown once.
  /// - Throws: `DemoRefusal.notNew` when something is in it already; then nothing was written.
  public func fill(
    progress: @escaping @Sendable (DemoProgress) -> Void = { _ in }
  ) async throws -> DemoKeys {
    guard try await isNew() else { throw DemoRefusal.notNew }
    let house = try await openTheHouse()
    var chance = DemoChance(seed: seed)
    let shelf = try await fillTheShelves(&chance, progress)
    let members = try await enrolMembers(progress)
    let goods = try await stockTheShop(shelf, house, progress)
    var loans = DemoLoans(self, house, shelf, members, chance: chance)
    var sales = DemoSales(self, house, goods, chance: chance)
    let days = calendar.workdays
    for (index, day) in days.enumerated() {
      try await loans.work(on: day)
      try await sales.work(on: day)
      progress(DemoProgress(step: Self.daysOfWork, done: index + 1, total: days.count))
    }
    try await loans.placeHolds(on: calendar.yesterday)
    try await DemoEntry.mark(in: database)
    return DemoKeys(staff: house.keys, members: members.map(\.key))
  }

  private static let daysOfWork = Sentence(id: "Hari kerja", en: "Days of work")

  /// Whether nobody and nothing was ever entered; numbers begin with 1 and are not used again.
  private func isNew() async throws -> Bool {
    try await database.read { db in
      let record = try BibliographicRecord.find(db, numbered: RecordNumber(1))
      let member = try Member.find(db, numbered: MemberNumber(1))
      let staff = try Staff.find(db, numbered: StaffNumber(1))
      let variant = try Variant.find(db, numbered: VariantNumber(1))
      return record == nil && member == nil && staff == nil && variant == nil
    }
  }
}
