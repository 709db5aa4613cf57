import Catalog
import Persistence
import Testing
import Trail
import Values

struct `A book that is entered quickly` {
  private static func enter(
    _ entry: SimpleEntry, _ library: ALibrary
  ) async throws -> QuickEntry {
    try await library.catalogue.enterQuickly(
      entry, copy: NewItem(), on: ALibrary.today, at: ALibrary.morning, by: .house)
  }

  private static func entry(_ title: String) -> SimpleEntry {
    var entry = SimpleEntry(form: .book, title: title)
    entry.authors = ["Chudori, Leila S."]
    entry.year = 2017
    entry.classification = "899.221"
    return entry
  }

  @Test func `has its copy, call number and label at once, and waits to be completed`()
    async throws
  {
    let library = try ALibrary()
    let made = try await Self.enter(Self.entry("Laut bercerita"), library)
    #expect(made.item.callNumber == "899.221 CHU l")
    #expect(made.item.record == made.record)
    let labels = try await library.catalogue.labels(.queue, for: .staff)
    #expect(labels.map(\.item) == [made.item.number])
    let waiting = try await library.catalogue.unfinished(for: .staff)
    #expect(waiting.total == 1 && waiting.records.map(\.record) == [made.record])
    #expect(waiting.records.first?.names.map(\.en) == ["Subjects", "Language"])
  }

  @Test func `leaves the list by itself once nothing is missing`() async throws {
    let library = try ALibrary()
    let made = try await Self.enter(Self.entry("Laut bercerita"), library)
    let record = try #require(try await library.catalogue.record(made.record))
    var entry = SimpleEntry(reading: record)
    entry.publisher = "KPG"
    entry.language = "Indonesia"
    let version = try await library.catalogue.changeRecord(
      made.record, to: entry, ifVersion: 1, at: ALibrary.morning, by: .house)
    #expect(try await library.catalogue.unfinished(for: .staff).total == 1)
    entry.subjects = ["Orang hilang"]
    try await library.catalogue.changeRecord(
      made.record, to: entry, ifVersion: version, at: ALibrary.morning, by: .house)
    #expect(try await library.catalogue.unfinished(for: .staff).total == 0)
  }

  @Test func `waits for what quick entry asks alone, those that miss most first`() async throws {
    let library = try ALibrary()
    var whole = Self.entry("Lengkap")
    (whole.language, whole.subjects) = ("ind", ["Laut"])
    var bare = Self.entry("Kosong")
    (bare.year, bare.classification) = (nil, nil)
    _ = try await Self.enter(whole, library)
    let little = try await Self.enter(Self.entry("Laut bercerita"), library)
    let much = try await Self.enter(bare, library)
    let waiting = try await library.catalogue.unfinished(for: .staff)
    #expect(waiting.records.map(\.record) == [much.record, little.record])
    #expect(
      waiting.records.first?.names.map(\.en) == ["Year", "Subjects", "Language", "Call number"])
  }

  @Test func `is on no list of who may not know it when it is closed`() async throws {
    let library = try ALibrary()
    var entry = Self.entry("Rahasia")
    entry.isClosed = true
    _ = try await Self.enter(entry, library)
    #expect(try await library.catalogue.unfinished(for: .everyone).total == 0)
    let last = try await library.catalogue.lastEntered(8, at: ALibrary.morning, for: .everyone)
    #expect(last.isEmpty)
    #expect(try await library.catalogue.alike(entry, for: .everyone).isEmpty)
    #expect(try await library.catalogue.alike(entry, for: .staff).count == 1)
  }

  @Test func `is taken back with its copy, and its numbers are not used again`() async throws {
    let library = try ALibrary()
    let first = try await Self.enter(Self.entry("Salah"), library)
    try await library.catalogue.takeBackEntry(first.record, at: ALibrary.morning, by: .house)
    #expect(try await library.catalogue.record(first.record) == nil)
    #expect(try await library.catalogue.item(first.item.number) == nil)
    #expect(try await library.catalogue.labelsInQueue(for: .staff) == 0)
    let second = try await Self.enter(Self.entry("Benar"), library)
    #expect(second.item.accessionNumber == "00002/2026")
    #expect(second.item.number != first.item.number && second.record != first.record)
    #expect(try await library.database.violations() == [])
  }

  @Test func `stays once something happened to it`() async throws {
    let library = try ALibrary()
    let catalogue = library.catalogue
    let made = try await Self.enter(Self.entry("Laut"), library)
    try await catalogue.labelsPrinted([made.item.number], asOf: .max, by: .house)
    await #expect(throws: RecordRefusal.usedSince(made.record, title: "Laut")) {
      try await catalogue.takeBackEntry(made.record, at: ALibrary.morning, by: .house)
    }
    let other = try await Self.enter(Self.entry("Bumi"), library)
    try await library.copy(of: other.record)
    await #expect(throws: RecordRefusal.usedSince(other.record, title: "Bumi")) {
      try await catalogue.takeBackEntry(other.record, at: ALibrary.morning, by: .house)
    }
    let last = try await catalogue.lastEntered(8, at: ALibrary.morning, for: .staff)
    #expect(last.map(\.mayGoBack) == [false, false])
  }

  @Test func `stays when its label was printed before, though another one is wanted`()
    async throws
  {
    let library = try ALibrary()
    let catalogue = library.catalogue
    let made = try await Self.enter(Self.entry("Laut"), library)
    try await catalogue.labelsPrinted([made.item.number], asOf: .max, by: .house)
    try await library.database.transaction { db in try Item.wantLabel(db, of: made.item.number) }
    #expect(try await catalogue.labelsInQueue(for: .staff) == 1)
    await #expect(throws: RecordRefusal.usedSince(made.record, title: "Laut")) {
      try await catalogue.takeBackEntry(made.record, at: ALibrary.morning, by: .house)
    }
    // Nor is one taken back that came in another way.
    let other = try await library.book("Bumi")
    try await library.copy(of: other)
    await #expect(throws: RecordRefusal.usedSince(other, title: "Bumi")) {
      try await catalogue.takeBackEntry(other, at: ALibrary.morning, by: .house)
    }
    let last = try await catalogue.lastEntered(8, at: ALibrary.morning, for: .staff)
    #expect(last.map(\.mayGoBack) == [false, false])
  }

  @Test func `is taken back within a day, and not later`() async throws {
    let library = try ALibrary()
    let catalogue = library.catalogue
    let made = try await Self.enter(Self.entry("Laut"), library)
    let (inTime, late) = (ALibrary.morning + 86_400, ALibrary.morning + 86_401)
    #expect(try await catalogue.lastEntered(8, at: late, for: .staff).map(\.mayGoBack) == [false])
    await #expect(throws: RecordRefusal.usedSince(made.record, title: "Laut")) {
      try await catalogue.takeBackEntry(made.record, at: late, by: .house)
    }
    #expect(try await catalogue.lastEntered(8, at: inTime, for: .staff).map(\.mayGoBack) == [true])
    try await catalogue.takeBackEntry(made.record, at: inTime, by: .house)
    #expect(try await catalogue.record(made.record) == nil)
    #expect(try await library.database.violations() == [])
  }

  @Test func `is on a page of the list, however far it is leafed`() async throws {
    let library = try ALibrary()
    _ = try await Self.enter(Self.entry("Laut"), library)
    for page in [Int.min, 0, 1] {
      #expect(try await library.catalogue.unfinished(page: page, for: .staff).records.count == 1)
    }
    let far = try await library.catalogue.unfinished(page: .max, for: .staff)
    #expect(far.records.isEmpty && far.total == 1)
  }

  @Test func `is told from one that is there by its ISBN or its title`() async throws {
    let library = try ALibrary()
    let there = try await library.book("Sang Pemula", isbn: "0306406152")
    var typed = SimpleEntry(form: .book, title: "sang pemula")
    #expect(try await library.catalogue.alike(typed, for: .staff).map(\.record) == [there])
    typed.title = "Lain"
    #expect(try await library.catalogue.alike(typed, for: .staff).isEmpty)
    typed.isbn = "978-0-306-40615-7"
    #expect(try await library.catalogue.alike(typed, for: .staff).map(\.record) == [there])
    #expect(
      try await library.catalogue.alike(SimpleEntry(form: .book, title: ""), for: .staff).isEmpty)
  }
}

struct `What may be picked while typing` {
  @Test func `is the house's own subjects, those of most titles first`() async throws {
    let library = try ALibrary()
    try await library.book("Satu", subjects: ["Orang hilang", "Perempuan"])
    try await library.book("Dua", subjects: ["Orang dengan HIV"])
    try await library.book("Tiga", subjects: ["Orang hilang"])
    try await library.book("Empat", subjects: ["Orang rahasia"], closed: true)
    let catalogue = library.catalogue
    let found = try await catalogue.subjects(beginning: "orang", for: .everyone)
    #expect(found == ["Orang hilang", "Orang dengan HIV"])
    #expect(try await catalogue.subjects(beginning: "HIL", for: .staff) == ["Orang hilang"])
    #expect(try await catalogue.subjects(beginning: "orang", for: .staff).count == 3)
    let exact = try await catalogue.subjects(beginning: "Orang dengan HIV", for: .staff)
    #expect(exact.first == "Orang dengan HIV")
    #expect(try await catalogue.subjects(beginning: "%%", for: .staff).isEmpty)
  }

  @Test func `is the shelves of the house, those of most copies first`() async throws {
    let library = try ALibrary()
    let (open, closed) = (
      try await library.book("Satu"), try await library.book("Dua", closed: true)
    )
    for shelf in ["Rak 2", "Rak 1", "Rak 2", nil] {
      try await library.copy(of: open, NewItem(location: shelf))
    }
    try await library.copy(of: closed, NewItem(location: "Lemari"))
    let catalogue = library.catalogue
    #expect(try await catalogue.shelves(for: .everyone) == ["Rak 2", "Rak 1"])
    #expect(try await catalogue.shelves(for: .staff) == ["Rak 2", "Lemari", "Rak 1"])
  }

  @Test func `is the languages of the house first`() async throws {
    let library = try ALibrary()
    for title in ["Satu", "Dua"] { try await library.book(title, language: "sun") }
    try await library.book("Tiga", language: "ind")
    #expect(try await library.catalogue.languagesInUse(for: .staff) == ["sun", "ind"])
  }

  @Test func `is the nearest name when a language is written wrongly`() throws {
    var entry = SimpleEntry(form: .book, title: "Sarinah")
    entry.language = "Indonesa"
    let said = try #require(entry.reasons.first).sentence
    #expect(said.id.contains("Yang mirip: Indonesia"))
    #expect(said.en.contains("Indonesian"))
  }
}
