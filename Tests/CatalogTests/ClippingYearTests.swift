import Catalog
import MARC
import Testing
import Trail
import Values

struct `The year of a clipping` {
  private static func entry(_ year: String?, _ day: String) -> SimpleEntry {
    var entry = SimpleEntry(form: .clipping, title: "Seribu perempuan di Istana")
    (entry.date, entry.day) = (year, Day(day))
    return entry
  }

  @Test func `is that of its day, or as it was written`() async throws {
    let library = try ALibrary()
    let day = try #require(Day("2025-11-03"))
    let refusal = EntryRefusal.notTheYearOfItsDay(2026, day)
    #expect(refusal.reason.field?.names == ["year"])
    let wrong = Self.entry("2026", "2025-11-03")
    await #expect(throws: refusal) {
      try await library.catalogue.addRecord(wrong, at: ALibrary.morning, by: .house)
    }
    for year in ["2025", "c2026", nil] {
      _ = try await library.catalogue.addRecord(
        Self.entry(year, "2025-11-03"), at: ALibrary.morning, by: .house)
    }
    let number = try await library.catalogue.addRecord(
      Self.entry(nil, "2025-11-03"), at: ALibrary.morning, by: .house)
    await #expect(throws: refusal) {
      try await library.catalogue.changeRecord(
        number, to: wrong, ifVersion: 1, at: ALibrary.morning, by: .house)
    }
  }

  @Test func `is no matter to a kind that has no day`() async throws {
    let library = try ALibrary()
    var book = Self.entry("2026", "2025-11-03")
    book.form = .book
    _ = try await library.catalogue.addRecord(book, at: ALibrary.morning, by: .house)
  }

  @Test func `stays as it came from elsewhere until somebody touches it`() async throws {
    let library = try ALibrary()
    let number = try await library.record(
      .control("008", "990101s1999    io            000 0 ind d"),
      MARCField("245", "0", "0", ("a", "Seribu perempuan")),
      MARCField("998", ("k", "kliping"), ("d", "1998-03-09")))
    let came = try #require(try await library.catalogue.record(number))
    #expect(came.form == .clipping && came.year == 1999)
    var entry = SimpleEntry(reading: came)
    entry.note = "Salinan"
    try await library.catalogue.changeRecord(
      number, to: entry, ifVersion: 1, at: ALibrary.morning, by: .house)
    entry.date = "2001"
    let touched = entry
    let day = try #require(Day("1998-03-09"))
    await #expect(throws: EntryRefusal.notTheYearOfItsDay(2001, day)) {
      try await library.catalogue.changeRecord(
        number, to: touched, ifVersion: 2, at: ALibrary.morning, by: .house)
    }
  }
}
