import Catalog
import MARC
import Testing
import Trail
import Values

/// A title that was put aside without a number, and its copies.
struct `A copy without a call number` {
  private static func putAside(_ library: ALibrary) async throws -> QuickEntry {
    var entry = SimpleEntry(form: .book, title: "Nyanyian hujan")
    entry.authors = ["Danarto"]
    return try await library.catalogue.enterQuickly(
      entry, copy: NewItem(), on: ALibrary.today, at: ALibrary.morning, by: .house)
  }

  private static func complete(_ made: QuickEntry, _ library: ALibrary) async throws {
    let record = try #require(try await library.catalogue.record(made.record))
    var entry = SimpleEntry(reading: record)
    entry.classification = "823.914"
    try await library.catalogue.changeRecord(
      made.record, to: entry, ifVersion: record.version, at: ALibrary.morning, by: .house)
  }

  @Test func `takes its title's when that gets one, and waits for its label`() async throws {
    let library = try ALibrary()
    let catalogue = library.catalogue
    let made = try await Self.putAside(library)
    let own = try await library.copy(of: made.record, NewItem(callNumber: "R 823 DAN"))
    let gone = try await library.copy(of: made.record)
    _ = try await catalogue.changeItem(
      gone.number, to: NewItem(changing: gone, to: .withdrawn), at: ALibrary.morning, by: .house)
    try await catalogue.labelsPrinted([made.item.number, own.number], asOf: .max, by: .house)
    #expect(made.item.callNumber.isEmpty)
    try await Self.complete(made, library)
    #expect(try await catalogue.item(made.item.number)?.callNumber == "823.914 DAN n")
    #expect(try await catalogue.item(own.number)?.callNumber == "R 823 DAN")
    #expect(try await catalogue.item(gone.number)?.callNumber == "")
    #expect(try await catalogue.labels(.queue, for: .staff).map(\.item) == [made.item.number])
  }

  @Test func `takes it, too, when the title is changed as a program sends it`() async throws {
    let library = try ALibrary()
    let record = try await library.record(MARCField("245", "0", "0", ("a", "Nyanyian hujan")))
    let copy = try await library.copy(of: record)
    #expect(copy.callNumber.isEmpty)
    let marc = MARCRecord(
      leader: MARCRecord.newLeader,
      [
        MARCField("090", " ", " ", ("a", "823 NYA")),
        MARCField("245", "0", "0", ("a", "Nyanyian hujan")),
      ])
    try await library.catalogue.changeRecord(
      record, to: marc, ifVersion: 1, at: ALibrary.morning, by: .house)
    #expect(try await library.catalogue.item(copy.number)?.callNumber == "823 NYA")
  }

  @Test func `is given its title's when it is saved without one`() async throws {
    let library = try ALibrary()
    let made = try await Self.putAside(library)
    var change = NewItem(changing: made.item)
    change.callNumber = "salah"
    let typed = try await library.catalogue.changeItem(
      made.item.number, to: change, at: ALibrary.morning, by: .house)
    #expect(typed.callNumber == "salah")
    try await Self.complete(made, library)
    change.callNumber = ""
    let saved = try await library.catalogue.changeItem(
      made.item.number, to: change, at: ALibrary.morning, by: .house)
    #expect(saved.callNumber == "823.914 DAN n")
    #expect(try await library.catalogue.labels(.queue, for: .staff).count == 1)
  }
}
