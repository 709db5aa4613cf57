import Catalog
import MARC
import Testing
import Trail
import Values

/// One shelf for all questions: titles, names and subjects of real books.
private func aShelf() async throws -> ALibrary {
  let library = try ALibrary()
  try await library.book(
    "Kekerasan terhadap perempuan", by: "Arivia, Gadis", 2002,
    subjects: ["Perempuan -- Hukum", "Kekerasan"], isbn: "9786020324784")
  try await library.book("Hukum padjak", by: "Soemitro, Rochmat", 1965, subjects: ["Pajak"])
  try await library.book("Women & men", by: "Oakley, Ann", 1981, language: "eng")
  try await library.book("Women and men in love", by: "Brod, Harry", 1987, language: "eng")
  try await library.book("Self-help for women", by: "Étienne, Hélène", 1995, language: "eng")
  try await library.book("Help your self", by: "Perempuan, Wanita", 1996, language: "eng")
  try await library.book("To be or not to be", 1990, language: "eng")
  try await library.book("Keras kepala", by: "Sastro", 2001)
  try await library.book("The one", 2003, language: "eng")
  try await library.book("One more: the one that got away, one and one", 2004, language: "eng")
  try await library.book("Qur\u{2BC}an dan perempuan", by: "Wadud, Amina", 2001)
  return library
}

struct `Finding records` {
  @Test(arguments: [
    ("kekerasan perempuan", 1), ("KEKERASAN Perempuan", 1), ("perempuan", 2 + 1),
    ("kekerasan -- perempuan", 1), ("perempuan zebra", 0),
  ])
  func `all words must be there`(_ text: String, _ count: Int) async throws {
    #expect(try await aShelf().total(text) == count)
  }

  @Test(arguments: [
    ("helene etienne", "Hélène Étienne"), ("he\u{301}lene", "helene"), ("quran", "Qur\u{2BC}an"),
    ("women & men", "women men"), ("women and men", "women & men"), ("women dan men", "women men"),
    ("self-help", "\"self help\""), ("women - men", "women men"),
    ("978-602-03-2478-4", "9786020324784"), ("6020324788", "9786020324784"),
    ("602-032-478-8", "6020324788"), ("ISBN: 978-602-03-2478-4", "9786020324784"),
    ("pajak", "padjak"), ("Sumitro", "Soemitro"),
  ])
  func `two ways of writing find the same`(_ one: String, _ other: String) async throws {
    let library = try await aShelf()
    let found = try await library.titles(one, .title)
    #expect(!found.isEmpty)
    #expect(try await library.titles(other, .title) == found)
  }

  @Test(arguments: ["1945-1965", "1998 2000", "28-11-1998", "28 11 1998", "1234567890 123"])
  func `digits that are no standard number are words`(_ text: String) async throws {
    let library = try ALibrary()
    try await library.book("Perempuan \(text)")
    try await library.book("Perempuan")
    #expect(try await library.titles(text) == ["Perempuan \(text)"])
  }

  @Test func `a standard number with blanks is found, and one that was printed wrongly too`()
    async throws
  {
    let library = try ALibrary()
    try await library.record(
      MARCField("245", "0", "0", ("a", "Jurnal")), MARCField("022", ("a", "1410-153X")),
      MARCField("020", ("a", "978-602-03-2478-9")))
    for text in ["1410 153X", "1410-153x", "978 602 03 2478 9", "978-602-03-2478-9"] {
      #expect(try await library.titles(text) == ["Jurnal"], "\(text)")
    }
  }

  @Test func `a hyphenated word is found among its spaced ones`() async throws {
    let library = try await aShelf()
    let spaced = try await library.titles("self help")
    #expect(try await library.titles("self-help") == ["Self-help for women"])
    #expect(Set(spaced) == ["Self-help for women", "Help your self"])
  }

  @Test func `small words are words`() async throws {
    let library = try await aShelf()
    #expect(try await library.titles("to be or not to be") == ["To be or not to be"])
    #expect(try await library.total("women not men") == 0)
    #expect(try await library.total("women or men") == 0)
    #expect(try await library.titles("the one").first == "The one")
  }

  @Test func `a stem finds its words and the word itself stands first`() async throws {
    let library = try await aShelf()
    #expect(
      try await library.titles("kekerasan") == ["Kekerasan terhadap perempuan", "Keras kepala"])
    #expect(try await library.titles("keras").contains("Kekerasan terhadap perempuan"))
    #expect(try await library.titles("\"keras\"") == ["Keras kepala"])
  }

  @Test func `a title that is exactly what was asked for stands first`() async throws {
    let library = try ALibrary()
    var entry = SimpleEntry(form: .journal, title: "Jurnal Perempuan")
    entry.subtitle = "untuk pencerahan dan kesetaraan, terbit empat kali setahun di Jakarta"
    entry.abstract = String(repeating: "tentang banyak hal lain ", count: 40)
    _ = try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
    try await library.book("Jurnal perempuan perempuan jurnal", subjects: ["Jurnal perempuan"])
    #expect(try await library.titles("jurnal perempuan").first == "Jurnal Perempuan")
  }

  @Test func `a column narrows the next word or phrase only`() async throws {
    let library = try await aShelf()
    #expect(try await library.titles("author:perempuan") == ["Help your self"])
    #expect(try await library.titles("pengarang:perempuan self") == ["Help your self"])
    #expect(try await library.titles("judul:\"hukum padjak\"") == ["Hukum padjak"])
    #expect(try await library.titles("subjek:hukum") == ["Kekerasan terhadap perempuan"])
    #expect(try await library.total("title:arivia") == 0)
    #expect(try await library.total("unknown:arivia") == 0)
  }

  @Test func `a star finds beginnings, as they were typed`() async throws {
    let library = try await aShelf()
    #expect(try await library.titles("keke*") == ["Kekerasan terhadap perempuan"])
    #expect(try await library.total("kekerasanx*") == 0)
    #expect(try await library.total("*") == 0)
    #expect(try await library.titles("self-he*") == ["Self-help for women"])
  }

  @Test func `one more word never finds more`() async throws {
    let library = try await aShelf()
    let words = ["women", "men", "the", "one", "perempuan", "keras", "self", "2001", "and", "&"]
    // "and" alone is a word; beside another it says nothing.
    var asked = 0
    for one in words.dropLast(2) where try await library.total(one) > 0 {
      asked += 1
      for other in words {
        let both = try await library.total("\(one) \(other)")
        #expect(both <= (try await library.total(one)), "\(one) \(other)")
      }
    }
    #expect(asked > 2)
  }

  @Test func `nothing asked is everything, the newest first`() async throws {
    let library = try await aShelf()
    let all = try await library.catalogue.search(SearchQuery(pageSize: 3))
    #expect(all.total == 11)
    #expect(all.hits.map(\.year) == [2004, 2003, 2002])
    #expect(!all.ranked)
    let page = try await library.catalogue.search(SearchQuery(page: 4, pageSize: 3))
    #expect(page.hits.map(\.year) == [1981, 1965])
    #expect(try await library.catalogue.search(SearchQuery(page: 9, pageSize: 3)).hits.isEmpty)
  }

  @Test func `the last that was entered can stand first`() async throws {
    let titles = try await aShelf().titles("", .added)
    #expect(titles.first == "Qur\u{2BC}an dan perempuan")
    #expect(titles.last == "Kekerasan terhadap perempuan")
  }

  @Test func `by title articles do not count`() async throws {
    let titles = try await aShelf().titles("", .title)
    #expect(titles.first == "Help your self")
    #expect(
      titles.firstIndex(of: "The one")
        == titles.firstIndex(of: "One more: the one that got away, one and one").map { $0 - 1 })
  }
}
