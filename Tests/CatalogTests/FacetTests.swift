import Catalog
import GRDB
import MARC
import Persistence
import Testing
import Trail
import Values

struct `Counting what was found` {
  /// Two hundred books at random, some with copies, some lent, some closed.
  private static func aShelf(_ dice: inout some RandomNumberGenerator) async throws -> ALibrary {
    let library = try ALibrary()
    let words = ["perempuan", "hukum", "kerja", "tubuh", "sejarah"]
    let subjects = ["Perempuan", "Hukum", "Buruh", "Seksualitas", "Sejarah", "Sastra"]
    for _ in 0..<200 {
      var entry = SimpleEntry(
        form: Form.allCases.randomElement(using: &dice) ?? .book,
        title: words.shuffled(using: &dice).prefix(2).joined(separator: " "))
      entry.year = Bool.random(using: &dice) ? Int.random(in: 1970...2020, using: &dice) : nil
      entry.language = ["ind", "eng", "jav", nil].randomElement(using: &dice) ?? nil
      entry.subjects = Array(
        subjects.shuffled(using: &dice).prefix(.random(in: 0...3, using: &dice)))
      entry.isClosed = Int.random(in: 0..<5, using: &dice) == 0
      let number = try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
      for _ in 0..<Int.random(in: 0...2, using: &dice) {
        let item = try await library.copy(of: number)
        let state = Int.random(in: 0..<4, using: &dice)
        try await library.database.transaction { db in
          if state == 0 { try Item.setOnLoan(db, item.number, true) }
          if state == 1 { try Item.setWaiting(db, item.number, true) }
          if state == 2 { try Item.setStatus(db, item.number, .withdrawn) }
        }
      }
    }
    return library
  }

  private static let available = """
    EXISTS (SELECT 1 FROM item WHERE item.record = record.number AND status = 'available'
      AND onLoan = 0 AND waiting = 0
      AND type IN (SELECT code FROM itemType WHERE lentToAll = 1))
    """

  private static func counts(_ facets: [Facet], _ kind: FacetKind) -> [String: Int] {
    let values = facets.first { $0.kind == kind }?.values ?? []
    return Dictionary(uniqueKeysWithValues: values.map { ($0.value, $0.count) })
  }

  private static func counts(
    _ library: ALibrary, _ value: String, from more: String = "", where condition: String
  ) async throws -> [String: Int] {
    let sql = """
      SELECT \(value) AS value, count(*) FROM record \(more)
      WHERE \(condition) AND value IS NOT NULL GROUP BY 1
      """
    return try await library.database.read { db in
      let rows = try Row.fetchAll(db, sql: sql)
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
    }
  }

  @Test(arguments: [Audience.everyone, .staff])
  func `every count is the count of the table`(_ audience: Audience) async throws {
    var dice = SystemRandomNumberGenerator()
    let library = try await Self.aShelf(&dice)
    let query = SearchQuery(
      text: "title:perempuan", forms: [.book, .journal], years: 1980...2010,
      languages: ["ind", "eng"],
      subjects: ["hukum"], availableOnly: true)
    let found = try await library.catalogue.search(query, for: audience)
    let open = audience == .staff ? "1" : "audience = 'everyone'"
    let text = "title LIKE '%perempuan%'"
    let subject = """
      number IN (SELECT record FROM recordSubject JOIN subject ON subject.number = subject
        WHERE term = 'Hukum')
      """
    let form = "form IN ('book', 'journal')"
    let year = "year BETWEEN 1980 AND 2010"
    let language = "language IN ('ind', 'eng')"
    let all = [open, text, subject]
    func with(_ more: String...) -> String { (all + more).joined(separator: " AND ") }
    let facets = found.facets
    #expect(
      try await Self.counts(library, "'n'", where: with(form, year, language, Self.available))["n"]
        ?? 0 == found.total)
    #expect(
      try await Self.counts(library, "form", where: with(year, language, Self.available))
        == Self.counts(facets, .form))
    #expect(
      try await Self.counts(library, "language", where: with(form, year, Self.available))
        == Self.counts(facets, .language))
    #expect(
      try await Self.counts(
        library, "'available'", where: with(form, year, language, Self.available))
        == Self.counts(facets, .availability))
    #expect(
      try await Self.counts(
        library, "term",
        from: "JOIN recordSubject ON recordSubject.record = record.number "
          + "JOIN subject ON subject.number = recordSubject.subject",
        where: with(form, year, language, Self.available).replacing(
          "number IN", with: "record.number IN"))
        == Self.counts(facets, .subject))
    let years = try await Self.counts(
      library, "CAST(year AS TEXT)", where: with(form, language, Self.available))
    #expect(years.values.reduce(0, +) == Self.counts(facets, .year).values.reduce(0, +))
  }

  @Test func `what is closed is in no list and no count`() async throws {
    let library = try ALibrary()
    try await library.book("Kesaksian terbuka", 1998, subjects: ["Kesaksian"])
    let closed = try await library.book(
      "Kesaksian tertutup", 1998, subjects: ["Rahasia"], closed: true)
    let seen = try await library.catalogue.search(SearchQuery(text: "kesaksian"))
    #expect(seen.total == 1 && seen.hits.count == 1)
    #expect(Self.counts(seen.facets, .subject) == ["Kesaksian": 1])
    #expect(Self.counts(seen.facets, .year) == ["1998": 1])
    #expect(try await library.catalogue.record(closed) == nil)
    #expect(try await library.catalogue.record(closed, for: .staff)?.title == "Kesaksian tertutup")
    #expect(
      try await library.catalogue.search(SearchQuery(text: "kesaksian"), for: .staff).total == 2)
  }

  @Test func `a loan changes what is on the shelf at once`() async throws {
    let library = try ALibrary()
    let number = try await library.book("Perempuan")
    let item = try await library.copy(of: number)
    let query = SearchQuery(availableOnly: true)
    #expect(try await library.catalogue.search(query).hits.first?.available == 1)
    try await library.database.transaction { db in try Item.setOnLoan(db, item.number, true) }
    #expect(try await library.catalogue.search(query).total == 0)
    #expect(try await library.catalogue.search(SearchQuery()).hits.first?.copies == 1)
    try await library.database.scrub(at: ALibrary.morning)
    try await library.database.transaction { db in try Item.setOnLoan(db, item.number, false) }
    try await library.database.scrub(at: ALibrary.morning)
    #expect(try await library.catalogue.search(query).total == 1)
  }

  @Test func `many loans and a scrub between two searches are all seen`() async throws {
    let library = try ALibrary()
    var items: [Item] = []
    for place in 1...5 {
      items.append(try await library.copy(of: library.book("Perempuan \(place)")))
    }
    #expect(try await library.catalogue.search(SearchQuery(availableOnly: true)).total == 5)
    for item in items {
      try await library.database.transaction { db in try Item.setOnLoan(db, item.number, true) }
    }
    try await library.database.scrub(at: ALibrary.morning)
    #expect(try await library.catalogue.search(SearchQuery(availableOnly: true)).total == 0)
  }

  @Test func `choosing two kinds finds both, choosing two subjects finds what has both`()
    async throws
  {
    let library = try ALibrary()
    try await library.book("Satu", subjects: ["Perempuan", "Hukum"])
    try await library.book("Dua", subjects: ["Perempuan"])
    let catalogue = library.catalogue
    #expect(try await catalogue.search(SearchQuery(subjects: ["perempuan", "HUKUM"])).total == 1)
    #expect(try await catalogue.search(SearchQuery(subjects: ["Tidak ada"])).total == 0)
    #expect(try await catalogue.search(SearchQuery(forms: [.book, .journal])).total == 2)
    #expect(try await catalogue.search(SearchQuery(languages: ["xxx"])).total == 0)
  }

  @Test func `a changed or removed record is counted as it is now`() async throws {
    let library = try ALibrary()
    let one = try await library.book("Satu", 1998, subjects: ["Perempuan"])
    let two = try await library.book("Dua", 1999, subjects: ["Hukum"])
    _ = try await library.catalogue.search(SearchQuery())
    try await library.catalogue.changeRecord(
      one,
      to: MARCRecord([
        MARCField("245", "0", "0", ("a", "Tiga")), MARCField("650", " ", "4", ("a", "Kerja")),
      ]),
      ifVersion: 1, at: ALibrary.morning, by: .house)
    try await library.catalogue.removeRecord(two, at: ALibrary.morning, by: .house)
    let found = try await library.catalogue.search(SearchQuery())
    #expect(found.hits.map(\.title) == ["Tiga"])
    #expect(Self.counts(found.facets, .subject) == ["Kerja": 1])
    #expect(Self.counts(found.facets, .year).isEmpty)
  }
}
