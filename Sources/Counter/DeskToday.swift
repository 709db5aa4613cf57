package import Catalog
package import Circulation
import Persistence
import Values

/// What the day brings at the desk, shown while nobody is served: counts, titles and codes, and never
/// a reader.
package struct DeskToday: Sendable {
  /// How many copies should come back today.
  package let dueCount: Int
  /// The first of them.
  package let due: [DueLine]
  /// Copies on their shelves that somebody waits for and may have.
  package let toFetch: [FetchLine]
  /// How many wait for a title and have no copy yet.
  package let waiting: Int
  /// How many titles came in the last days.
  package let arrivals: Int
  /// What came last, the last first.
  package let spines: [Spine]

  /// So many lines of a list are shown beside the leaf of the day.
  private static let mostLines = 3
  private static let mostSpines = 24
  private static let daysOfArrivals = 7

  /// Reads it, in a read that also sees other things.
  init(_ db: Snapshot, on today: Day) throws {
    dueCount = try Loan.countDue(db, on: today)
    due = try DueLine.all(db, on: today, most: Self.mostLines)
    toFetch = try FetchLine.all(db, on: today)
    waiting = try Hold.waiting(db)
    arrivals = try Item.titlesArrived(db, since: today - (Self.daysOfArrivals - 1))
    spines = try Spine.newest(db, most: Self.mostSpines)
  }
}
