import Catalog
import Testing
import Trail
import Values

struct `What was asked for` {
  private static let marked: [(asked: String, title: String, said: String)] = [
    ("perempuan", "Kekerasan terhadap perempuan", "Kekerasan terhadap [perempuan]"),
    ("keras PEREMPUAN", "Kekerasan perempuan", "[Kekerasan] [perempuan]"),
    ("kekerasan", "Keras kepala", "[Keras] kepala"), ("pajak", "Hukum padjak", "Hukum [padjak]"),
    ("helene", "Surat Hélène, 1995", "Surat [Hélène], 1995"),
    ("quran", "Qur\u{2BC}an dan perempuan", "[Qur\u{2BC}an] dan perempuan"),
    ("self-help", "Self-help for your self", "[Self-help] for your self"),
    ("\"the one\"", "One more: the one", "One more: [the one]"),
    ("perem*", "Suara perempuan; perempuannya", "Suara [perempuan]; [perempuannya]"),
    ("women and men", "Women and men & love", "[Women] and [men] & love"),
    ("title:suara", "Suara-suara", "[Suara]-[suara]"),
    ("第二性", "第二性：歷史", "[第二性]：歷史"), ("", "Suara", "Suara"),
    ("e\u{301}lan", "Élan 🌸 élan", "[Élan] 🌸 [élan]"),
  ]

  @Test(arguments: marked)
  func `is marked in a title as the search forgives it`(
    _ asked: String, _ title: String, _ said: String
  ) async throws {
    let library = try ALibrary()
    try await library.book(title)
    #expect(try await library.lines(asked).map { $0.title.said } == [said])
  }

  @Test func `is marked only where it was looked for`() async throws {
    let library = try ALibrary()
    try await library.book("Kartini", by: "Kartini")
    #expect(try await library.lines("author:kartini").map { $0.title.said } == ["Kartini"])
    #expect(try await library.lines("subject:kartini").isEmpty)
  }

  @Test func `is in what is shown of a long summary`() async throws {
    let library = try ALibrary()
    var entry = SimpleEntry(form: .book, title: "Upah")
    entry.abstract =
      String(repeating: "kata lain ", count: 60) + "tentang penjahit rumahan "
      + String(repeating: "dan seterusnya ", count: 30)
    _ = try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
    let late = try #require(try await library.lines("penjahit").first?.abstract).excerpt(most: 300)
    #expect(late.said.hasPrefix("…") && late.said.hasSuffix("…") && late.said.count < 310)
    #expect(late.said.contains("kata lain tentang [penjahit] rumahan dan"))
    let early = try #require(try await library.lines("upah").first?.abstract).excerpt(most: 300)
    #expect(early.said.hasPrefix("kata lain kata") && early.said.hasSuffix("lain…"))
    #expect(MarkedText("satu dua").excerpt(most: 300) == MarkedText("satu dua"))
    #expect(MarkedText(String(repeating: "第", count: 400)).excerpt(most: 300).said.count == 301)
  }
}

struct `The lines of a page of results` {
  @Test func `say of each kind what a search that asks for it says`() async throws {
    let library = try ALibrary()
    var clipping = SimpleEntry(form: .clipping, title: "Arsip pindah")
    clipping.newspaper = "Mingguan Contoh"
    clipping.day = Day("2025-03-09")
    _ = try await library.catalogue.addRecord(clipping, at: ALibrary.morning, by: .house)
    for form in [Form.book, .journal, .document] {
      let record = try await library.catalogue.addRecord(
        SimpleEntry(form: form, title: "Arsip"), at: ALibrary.morning, by: .house)
      try await library.copy(of: record, NewItem(enumeration: "Vol. 1 No. 1 (2020)"))
    }
    let known = try await library.catalogue.search(SearchQuery(text: "arsip", wantsFacts: true))
    let lines = try await library.lines("arsip")
    #expect(lines.map(\.hit) == known.hits)
    #expect(lines.allSatisfy { $0.record != nil })
  }

  @Test func `name nothing that is closed to whoever asks`() async throws {
    let library = try ALibrary()
    try await library.book("Kesaksian", closed: true)
    let seen = try await library.catalogue.search(SearchQuery(text: "kesaksian"), for: .staff)
    let lines = try await library.catalogue.lines(
      of: seen.hits, asked: "kesaksian", for: .everyone, wantsRecords: true)
    #expect(lines.map(\.hit.record).count == 1 && lines.allSatisfy { $0.record == nil })
  }
}

extension ALibrary {
  /// What a page says of all that is found.
  fileprivate func lines(_ asked: String) async throws -> [FoundLine] {
    let found = try await catalogue.search(SearchQuery(text: asked))
    return try await catalogue.lines(
      of: found.hits, asked: asked, for: .everyone, wantsRecords: true)
  }
}

extension MarkedText {
  /// With brackets around what is marked.
  fileprivate var said: String {
    pieces.map { $0.isSought ? "[\($0.text)]" : $0.text }.joined()
  }
}
