import Catalog
import MARC
import Trail
import Values

/// What stands in the demo: the titles that are lent, with their copies, and where each ISBN is.
struct DemoShelf: Sendable {
  /// One title that is lent.
  struct Title: Sendable {
    let record: RecordNumber
    let copies: [ItemNumber]
  }

  var titles: [Title] = []
  var byISBN: [ISBN: (record: RecordNumber, title: String)] = [:]
}

extension DemoLibrary {
  /// Enters every record with its copies, one after the other over three years.
  func fillTheShelves(
    _ chance: inout DemoChance, _ progress: @Sendable (DemoProgress) -> Void
  ) async throws -> DemoShelf {
    var filler = try DemoFiller(
      Catalogue(database: database, addresses: .seeded(1904)), calendar)
    for book in try DemoBook.all() {
      try await filler.enter(book, copies: copies(&chance), &chance)
      progress(filler.progress)
    }
    for journal in try DemoJournal.all() {
      try await filler.enter(journal.record, issues: journal.issues.map(\.text))
      progress(filler.progress)
    }
    for clipping in try DemoClipping.all() {
      try await filler.enter(clipping.record, issues: [nil])
      progress(filler.progress)
    }
    for document in try DemoDocument.all() {
      try await filler.enter(document.record, issues: [nil])
      progress(filler.progress)
    }
    return filler.shelf
  }

  /// One copy as a rule, two of every third title, three of some.
  private func copies(_ chance: inout DemoChance) -> Int {
    chance.happens(35) ? (chance.happens(25) ? 3 : 2) : 1
  }
}

/// Enters records in the order in which they came.
private struct DemoFiller {
  private let catalogue: Catalogue
  private let calendar: DemoCalendar
  private let total: Int
  private var serial = 0
  private(set) var shelf = DemoShelf()

  init(_ catalogue: Catalogue, _ calendar: DemoCalendar) throws {
    self.catalogue = catalogue
    self.calendar = calendar
    total =
      try DemoBook.all().count + DemoJournal.all().count + DemoClipping.all().count
      + DemoDocument.all().count
  }

  var progress: DemoProgress {
    DemoProgress(step: Sentence(id: "Cantuman", en: "Records"), done: serial, total: total)
  }

  mutating func enter(
    _ book: DemoBook, copies: Int, _ chance: inout DemoChance
  ) async throws {
    let (record, day) = try await add(book.record)
    var items: [ItemNumber] = []
    for _ in 0..<copies {
      let source: ItemSource = chance.happens(30) ? .gift : .purchase
      let copy = NewItem(location: "Ruang baca", source: source)
      items.append(
        try await catalogue.addItem(
          copy, to: record, on: day, at: DemoCalendar.moment(day, 10), by: .house
        ).number)
    }
    shelf.titles.append(DemoShelf.Title(record: record, copies: items))
    if let isbn = book.isbn { shelf.byISBN[isbn] = (record, book.title) }
  }

  /// Enters a record with a copy for each of its issues, or one copy for `[nil]`.
  mutating func enter(
    _ make: (DemoStamp) -> MARCRecord, issues: [String?]
  ) async throws {
    let (record, day) = try await add(make)
    for issue in issues {
      _ = try await catalogue.addItem(
        NewItem(enumeration: issue), to: record, on: day, at: DemoCalendar.moment(day, 10),
        by: .house)
    }
  }

  private mutating func add(
    _ make: (DemoStamp) -> MARCRecord
  ) async throws -> (RecordNumber, Day) {
    serial += 1
    let day = calendar.arrival(serial, of: total)
    let stamp = DemoStamp(serial: serial, at: DemoCalendar.moment(day, 10))
    return (try await catalogue.addRecord(make(stamp), at: stamp.at, by: .house), day)
  }
}
