import Catalog
import Foundation
import Persistence
import Testing
import Trail
import Values

struct `What identifies a record in a list` {
  @Test func `is the paper, the day and the page of a clipping, and what it says`() async throws {
    let library = try ALibrary()
    var entry = SimpleEntry(form: .clipping, title: "Arsip gerakan pindah")
    entry.newspaper = "Mingguan Contoh"
    entry.day = Day("2025-03-09")
    entry.page = "8"
    entry.abstract = String(repeating: "a", count: 400)
    _ = try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
    let known = ClippingFacts(
      paper: "Mingguan Contoh", day: Day("2025-03-09"), page: "8",
      summary: String(repeating: "a", count: 300))
    for audience in [Audience.everyone, .staff] {
      let found = try await library.catalogue.search(
        SearchQuery(text: "arsip", wantsFacts: true), for: audience)
      #expect(found.hits.map(\.facts) == [.clipping(known)])
    }
  }

  @Test func `is how many issues of a journal there are, and the newest`() async throws {
    let library = try ALibrary()
    let journal = try await library.enter(.journal, "HerStory")
    let issues = [
      "Vol. 2 No. 9 (Des 2022)", "Vol. 3 No. 10 (Mar 2023)", "Vol. 3 No. 2 (Jan 2023)",
      "Vol. 3 No. 10 (Mar 2023)",
    ]
    for issue in issues { try await library.copy(of: journal, NewItem(enumeration: issue)) }
    try await library.copy(of: journal, NewItem(status: .lost, enumeration: "Vol. 9 No. 1 (2026)"))
    let newest = JournalIssue("Vol. 3 No. 10 (Mar 2023)")
    #expect(newest.number == "10" && newest.date == "Mar 2023")
    let facts = try await library.facts("herstory")
    #expect(facts == [.journal(JournalFacts(issues: 3, newest: newest))])
    let record = try #require(try await library.catalogue.record(journal))
    #expect(try await library.catalogue.facts(of: record) == facts.first)
  }

  @Test func `is nothing but that there is none of a journal without issues`() async throws {
    let library = try ALibrary()
    try await library.copy(of: try await library.enter(.journal, "Tanpa edisi"))
    let facts = try await library.facts("edisi")
    #expect(facts == [.journal(JournalFacts(issues: 0, newest: nil))])
  }

  @Test func `counts all issues of a journal with many copies, and looks among the last`()
    async throws
  {
    let library = try ALibrary()
    let journal = try await library.enter(.journal, "HerStory")
    try await library.copy(of: journal, NewItem(enumeration: "No. 1 (2020)"))
    for number in 2...200 {
      try await library.copy(of: journal, NewItem(enumeration: "No. \(number) (2001)"))
    }
    let first = JournalFacts(issues: 200, newest: JournalIssue("No. 1 (2020)"))
    #expect(try await library.facts("herstory") == [.journal(first)])
    // One more, and the first is no more among the last two hundred; it counts all the same.
    try await library.copy(of: journal, NewItem(enumeration: "No. 200 (2001)"))
    let last = JournalFacts(issues: 200, newest: JournalIssue("No. 200 (2001)"))
    #expect(try await library.facts("herstory") == [.journal(last)])
  }

  @Test func `is whether a document may be taken home, is read here, or is closed`() async throws {
    let library = try ALibrary()
    let here = try await library.enter(.document, "Notulen satu")
    try await library.copy(of: here)
    let home = try await library.enter(.document, "Notulen dua")
    try await library.copy(of: home)
    try await library.copy(of: home, NewItem(type: .book))
    _ = try await library.enter(.document, "Notulen tiga")
    var closed = SimpleEntry(form: .document, title: "Notulen empat")
    closed.isClosed = true
    _ = try await library.catalogue.addRecord(closed, at: ALibrary.morning, by: .house)
    #expect(try await library.doors(for: .everyone) == [.open, .open, .readHere])
    #expect(try await library.doors(for: .staff) == [.closed, .open, .open, .readHere])
  }

  @Test func `is read for those alone who ask for it`() async throws {
    let library = try ALibrary()
    let journal = try await library.enter(.journal, "HerStory")
    try await library.copy(of: journal, NewItem(enumeration: "Vol. 1 No. 1 (2020)"))
    let bare = try await library.catalogue.search(SearchQuery(text: "herstory"))
    #expect(bare.hits.map(\.facts) == [.journal(JournalFacts(issues: 0, newest: nil))])
    let without = try await library.steps { _ = try await $0.search(SearchQuery()) }
    let with = try await library.steps { _ = try await $0.search(SearchQuery(wantsFacts: true)) }
    #expect(without < with)
  }

  @Test func `goes to pages, and not to programs`() async throws {
    let library = try ALibrary()
    _ = try await library.enter(.document, "Notulen")
    let found = try await library.catalogue.search(SearchQuery(wantsFacts: true))
    let sent = String(decoding: try JSONEncoder().encode(found), as: UTF8.self)
    #expect(sent.contains("Notulen") && !sent.contains("facts"))
  }
}

struct `An issue of a journal` {
  private static let read: [(String, String?, String?)] = [
    ("Vol. 3 No. 2 (2019)", "2", "2019"), ("No. 85 (Agustus 2014)", "85", "Agustus 2014"),
    ("Edisi 12, Mei 1998", "12", "1998"), ("12(3), 2019", "3", "2019"), ("2001", nil, "2001"),
    ("Nomor khusus", nil, nil), ("Vol. 20 no. 1 (Februari 2015)", "1", "Februari 2015"),
    ("", nil, nil), ("(", nil, nil), ("7", "7", nil),
  ]

  @Test(arguments: read)
  func `has a number and a date, as far as its copy says so`(
    _ text: String, _ number: String?, _ date: String?
  ) {
    let issue = JournalIssue(text)
    #expect(issue.text == text)
    #expect(issue.number == number)
    #expect(issue.date == date)
  }
}

extension ALibrary {
  fileprivate func enter(_ form: Form, _ title: String) async throws -> RecordNumber {
    try await catalogue.addRecord(
      SimpleEntry(form: form, title: title), at: Self.morning, by: .house)
  }

  fileprivate func facts(_ text: String) async throws -> [KindFacts] {
    try await catalogue.search(SearchQuery(text: text, wantsFacts: true)).hits.map(\.facts)
  }

  /// The doors of all documents, the newest first.
  fileprivate func doors(for audience: Audience) async throws -> [DocumentDoor] {
    let found = try await catalogue.search(
      SearchQuery(order: .added, wantsFacts: true), for: audience)
    return found.hits.compactMap { hit in
      if case .document(let door) = hit.facts { door } else { nil }
    }
  }
}
