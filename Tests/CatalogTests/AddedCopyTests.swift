import Catalog
import Persistence
import Testing
import Trail
import Values

struct `A copy that is added at one press` {
  private static func add(
    _ library: ALibrary, to record: RecordNumber, issue: String? = nil
  ) async throws -> Item {
    try await library.catalogue.addCopyQuickly(
      NewItem(enumeration: issue), to: record, on: ALibrary.today, at: ALibrary.morning,
      by: .house)
  }

  @Test func `stands above its title among what was entered last, and goes back alone`()
    async throws
  {
    let library = try ALibrary()
    let catalogue = library.catalogue
    let record = try await library.book("HerStory")
    let other = try await library.book("Bumi")
    let copy = try await Self.add(library, to: record, issue: "No. 7")
    let again = try await Self.add(library, to: other)
    let last = try await catalogue.lastEntered(8, at: ALibrary.morning, for: .staff)
    #expect(last.map(\.added) == [again.number, nil, copy.number, nil])
    #expect(last.map(\.record) == [other, other, record, record])
    #expect(last.map(\.mayGoBack) == [true, false, true, false])
    #expect(last[2].enumeration == "No. 7" && last[2].barcode == copy.barcode)
    try await catalogue.takeBackCopy(copy.number, at: ALibrary.morning, by: .house)
    #expect(try await catalogue.item(copy.number) == nil)
    #expect(try await catalogue.record(record) != nil)
    #expect(try await catalogue.labelsInQueue(for: .staff) == 1)
    #expect(try await library.database.violations() == [])
  }

  @Test func `takes back no title that came in another way`() async throws {
    let library = try ALibrary()
    let record = try await library.book("Bumi")
    _ = try await Self.add(library, to: record)
    await #expect(throws: RecordRefusal.usedSince(record, title: "Bumi")) {
      try await library.catalogue.takeBackEntry(record, at: ALibrary.morning, by: .house)
    }
  }

  @Test func `stays once its label was printed, after a day, and when it came in another way`()
    async throws
  {
    let library = try ALibrary()
    let catalogue = library.catalogue
    let record = try await library.book("Bumi")
    let late = try await Self.add(library, to: record)
    let printed = try await Self.add(library, to: record)
    let typed = try await library.copy(of: record)
    try await catalogue.labelsPrinted([printed.number], asOf: .max, by: .house)
    for (item, moment) in [
      (late, ALibrary.morning + 86_401), (printed, ALibrary.morning), (typed, ALibrary.morning),
    ] {
      await #expect(throws: ItemRefusal.usedSince(item.barcode)) {
        try await catalogue.takeBackCopy(item.number, at: moment, by: .house)
      }
    }
  }

  @Test func `is on no list of who may not know its title`() async throws {
    let library = try ALibrary()
    let record = try await library.book("Rahasia", closed: true)
    _ = try await Self.add(library, to: record)
    let last = try await library.catalogue.lastEntered(8, at: ALibrary.morning, for: .everyone)
    #expect(last.isEmpty)
  }
}

struct `What is meant by what is typed` {
  private static func meant(_ entry: SimpleEntry, _ library: ALibrary) async throws -> RecordNumber?
  {
    try await library.catalogue.alike(entry, for: .staff).meant(by: entry)?.record
  }

  @Test func `is the title with its number, or the only one of its name and author`() async throws {
    let library = try ALibrary()
    let book = try await library.book("Laut", by: "Chudori, Leila S.", 2017, isbn: "0306406152")
    var typed = SimpleEntry(form: .book, title: "Laut")
    #expect(try await Self.meant(typed, library) == book)
    typed.authors = ["Leila Chudori"]
    #expect(try await Self.meant(typed, library) == book)
    typed.date = "2018"
    #expect(try await Self.meant(typed, library) == nil)
    typed.date = nil
    typed.authors = ["Toer, Pramoedya Ananta"]
    #expect(try await Self.meant(typed, library) == nil)
    typed.isbn = "978-0-306-40615-7"
    #expect(try await Self.meant(typed, library) == book)
  }

  @Test func `is a journal by its ISSN or its title, and none of several`() async throws {
    let library = try ALibrary()
    var journal = SimpleEntry(form: .journal, title: "HerStory")
    journal.issn = "1410-153X"
    let number = try await library.catalogue.addRecord(
      journal, at: ALibrary.morning, by: .house)
    #expect(
      try await Self.meant(SimpleEntry(form: .journal, title: "herstory"), library) == number)
    var typed = SimpleEntry(form: .journal, title: "")
    typed.issn = "1410153X"
    #expect(try await Self.meant(typed, library) == number)
    for _ in 1...2 { try await library.book("Puisi") }
    #expect(try await Self.meant(SimpleEntry(form: .book, title: "Puisi"), library) == nil)
  }
}
