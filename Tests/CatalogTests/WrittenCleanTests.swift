import Catalog
import MARC
import Persistence
import Testing
import Trail
import Values

/// What no file of records carries, or what turns the words beside it, may be pasted into any field.
struct `What is typed into the form of a record` {
  /// Every text of the form, with a sign in it.
  private static func filled(_ sign: String) -> SimpleEntry {
    var entry = SimpleEntry(form: .book, title: "Layar\(sign)Terkembang")
    for field in EntryField.all where field != .title && field.kinds.contains(.book) {
      switch field.value {
      case .text(_, let set):
        if ![.isbn, .issn, .language].contains(field) { set(&entry, "satu\(sign)dua") }
      case .list(_, let set): set(&entry, ["tiga\(sign)empat"])
      case .date, .day, .level: break
      }
    }
    return entry
  }

  @Test(arguments: [
    "\u{2}", "\u{B}", "\u{C}", "\u{1B}", "\u{1D}", "\u{1F}", "\u{202E}", "\u{2066}",
  ])
  func `is kept without it in every field, of a new record and of a changed one`(sign: String)
    async throws
  {
    let library = try ALibrary()
    let copy = NewItem(
      callNumber: "305\(sign).42", location: "Rak\(sign)A", enumeration: "No.\(sign)3")
    let quick = try await library.catalogue.enterQuickly(
      Self.filled(sign), copy: copy, on: ALibrary.today, at: ALibrary.morning, by: .house)
    let plain = try await library.book("Malam")
    try await library.catalogue.changeRecord(
      plain, to: Self.filled(sign), ifVersion: 1, at: ALibrary.morning, by: .house)
    for number in [quick.record, plain] {
      let record = try #require(try await library.catalogue.record(number))
      for field in record.marc.fields {
        for subfield in field.subfields {
          #expect(!subfield.value.contains(sign), "\(field.tag) \(subfield)")
        }
      }
    }
    let changed = try await library.catalogue.changeItem(
      quick.item.number,
      to: NewItem(
        accessionNumber: "7\(sign)/2026", callNumber: "306\(sign)", location: "Rak\(sign)B"),
      at: ALibrary.morning, by: .house)
    for item in [quick.item, changed] {
      for text in [item.accessionNumber, item.callNumber, item.location, item.enumeration] {
        #expect(text?.contains(sign) != true, "\(item)")
      }
    }
    for format in [ExportFormat.marcxml, .iso2709] {
      let counts = try await library.catalogue.export(format) { _ in }
      #expect(counts.written == 2 && counts.refused.isEmpty)
    }
  }

  @Test func `mends a record that came with it by being saved, also where the form asks nothing`()
    async throws
  {
    let library = try ALibrary()
    let number = try await library.record(
      MARCField("245", "0", "0", ("a", "Layar\u{1B} Terkembang")),
      MARCField("505", "0", " ", ("a", "Bab\u{2} satu")))
    try await library.book("Malam")
    #expect(try await library.catalogue.recordsWithControls() == [number])
    #expect(try await library.catalogue.export(.marcxml) { _ in }.refused.map(\.record) == [number])
    let record = try #require(try await library.catalogue.record(number))
    try await library.catalogue.changeRecord(
      number, to: SimpleEntry(reading: record), ifVersion: 1, at: ALibrary.morning, by: .house)
    #expect(try await library.catalogue.recordsWithControls().isEmpty)
    #expect(try await library.catalogue.export(.marcxml) { _ in }.refused.isEmpty)
    let mended = try #require(try await library.catalogue.record(number))
    #expect(mended.title == "Layar Terkembang")
    #expect(mended.marc.fields.first { $0.tag == "505" }?.first("a") == "Bab satu")
  }

  @Test func `keeps what an import brought until it is changed by hand`() async throws {
    let library = try ALibrary()
    let title = "Layar \u{202E}gnabmekreT\u{202C}"
    let number = try await library.record(MARCField("245", "0", "0", ("a", title)))
    let record = try #require(try await library.catalogue.record(number))
    #expect(record.marc.fields.first { $0.tag == "245" }?.first("a") == title)
  }

  @Test func `is as long as an import takes it, and no longer, with the reason at its field`()
    async throws
  {
    let library = try ALibrary()
    var entry = SimpleEntry(form: .book, title: String(repeating: "j", count: 2000))
    #expect(entry.reasons.isEmpty)
    let number = try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
    entry.subtitle = "x"
    // The title has a mark of ISBD behind it now.
    let refusal = EntryRefusal.titleTooLong(2003)
    #expect(entry.reasons.count == 1 && entry.reasons.first as? EntryRefusal == refusal)
    #expect(refusal.reason.field == "title")
    await #expect(throws: refusal) {
      try await library.catalogue.enterQuickly(
        entry, copy: NewItem(), on: ALibrary.today, at: ALibrary.morning, by: .house)
    }
    await #expect(throws: refusal) {
      try await library.catalogue.changeRecord(
        number, to: entry, ifVersion: 1, at: ALibrary.morning, by: .house)
    }
    entry = SimpleEntry(form: .book, title: "Catatan")
    entry.note = String(repeating: "c", count: 65_536)
    entry.subjects = ["Kerja", String(repeating: "s", count: 65_536)]
    let keys = entry.reasons.compactMap { $0.reason.field }
    #expect(Set(keys) == ["note", "subjects"] && keys.count == 2)
    await #expect(throws: Refusals.self) {
      try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
    }
    #expect(try await library.catalogue.count() == 1)
  }

  @Test func `is counted among what there is`() async throws {
    let library = try ALibrary()
    let item = try await library.copy(of: try await library.book("Malam"))
    let there = try await library.catalogue.itemsThere(
      among: [ItemNumber(77), item.number, ItemNumber(78)])
    #expect(there == [item.number])
  }
}
