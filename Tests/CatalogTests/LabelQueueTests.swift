import Catalog
import Testing
import Trail
import Values

struct `Copies that wait for their label` {
  private static func queue(_ library: ALibrary) async throws -> [ItemNumber] {
    try await library.catalogue.labels(.queue, for: .staff).map(\.item)
  }

  @Test func `are the new ones, and those whose label or call number is another`() async throws {
    let library = try ALibrary()
    let catalogue = library.catalogue
    let record = try await library.book("Ibu")
    let (one, two) = (try await library.copy(of: record), try await library.copy(of: record))
    #expect(try await Self.queue(library) == [one.number, two.number])
    try await catalogue.labelsPrinted(
      [one.number, two.number], asOf: .max, by: .house)
    #expect(try await Self.queue(library) == [])

    var changed = NewItem(changing: one)
    changed.location = "Ruang baca"
    try await catalogue.changeItem(one.number, to: changed, at: ALibrary.morning, by: .house)
    #expect(try await Self.queue(library) == [])
    changed.callNumber = "305.42 IBU i"
    try await catalogue.changeItem(one.number, to: changed, at: ALibrary.morning, by: .house)
    #expect(try await Self.queue(library) == [one.number])
    changed.status = .withdrawn
    try await catalogue.changeItem(one.number, to: changed, at: ALibrary.morning, by: .house)
    #expect(try await Self.queue(library) == [])
  }

  @Test func `still wait when they changed after their label was shown`() async throws {
    let library = try ALibrary()
    let catalogue = library.catalogue
    let record = try await library.book("Ibu")
    let (one, two) = (try await library.copy(of: record), try await library.copy(of: record))
    func shown() async throws -> Int64 {
      let lines = try await catalogue.labels(.queue, for: .staff)
      return try #require(lines.compactMap(\.change).max())
    }
    let before = try await shown()
    var changed = NewItem(changing: one)
    changed.callNumber = "305.42 IBU i"
    try await catalogue.changeItem(one.number, to: changed, at: ALibrary.morning, by: .house)
    let both = [one.number, two.number]
    try await catalogue.labelsPrinted(both, asOf: before, by: .house)
    #expect(try await Self.queue(library) == [one.number])
    // Also when nothing waited in between.
    let then = try await shown()
    try await catalogue.labelsPrinted(both, asOf: then, by: .house)
    changed.callNumber = "305.42 IBU j"
    try await catalogue.changeItem(one.number, to: changed, at: ALibrary.morning, by: .house)
    try await catalogue.labelsPrinted(both, asOf: then, by: .house)
    #expect(try await Self.queue(library) == [one.number])
  }

  @Test func `are not told to who may not know their record`() async throws {
    let library = try ALibrary()
    try await library.copy(of: try await library.book("Rahasia", closed: true))
    let open = try await library.copy(of: try await library.book("Ibu"))
    #expect(try await library.catalogue.labelsInQueue(for: .staff) == 2)
    #expect(try await library.catalogue.labelsInQueue(for: .everyone) == 1)
    let seen = try await library.catalogue.labels(.last(10), for: .everyone)
    #expect(seen.map(\.item) == [open.number] && seen.map(\.title) == ["Ibu"])
  }

  @Test func `say the folder or the title where there is no call number`() async throws {
    let library = try ALibrary()
    var entry = SimpleEntry(form: .clipping, title: "Nelayan memperoleh kartu")
    entry.folder = "KERJA 2023"
    let record = try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
    try await library.copy(of: record)
    try await library.copy(of: record, NewItem(callNumber: "KLP KER n"))
    try await library.copy(of: try await library.book("Ibu"))
    try await library.copy(of: try await library.book("DPR sahkan RUU Tindak Pidana"))
    let lines = try await library.catalogue.labels(.queue, for: .staff)
    #expect(
      lines.map(\.shelfMark) == ["KERJA 2023", "KLP KER n", "Ibu", "DPR sahkan RUU Tindak…"])
  }

  @Test func `say which issue of a journal it is`() async throws {
    let library = try ALibrary()
    let journal = try await library.catalogue.addRecord(
      SimpleEntry(form: .journal, title: "Jurnal Perempuan"), at: ALibrary.morning, by: .house)
    try await library.copy(of: journal, NewItem(enumeration: "No. 7"))
    let lines = try await library.catalogue.labels(.queue, for: .staff)
    #expect(lines.map(\.issue) == ["No. 7"])
  }

  @Test func `are those of another issue, and not of the same one`() async throws {
    let library = try ALibrary()
    let catalogue = library.catalogue
    let journal = try await catalogue.addRecord(
      SimpleEntry(form: .journal, title: "Jurnal Perempuan"), at: ALibrary.morning, by: .house)
    let copy = try await library.copy(of: journal, NewItem(enumeration: "No. 7"))
    try await catalogue.labelsPrinted([copy.number], asOf: .max, by: .house)
    let issues: [(String?, Bool)] = [
      ("No. 7", false), ("No. 8", true), (nil, true), (nil, false),
    ]
    for (issue, waits) in issues {
      var changed = NewItem(changing: copy)
      changed.enumeration = issue
      try await catalogue.changeItem(copy.number, to: changed, at: ALibrary.morning, by: .house)
      #expect(try await Self.queue(library) == (waits ? [copy.number] : []), "\(issue ?? "-")")
      try await catalogue.labelsPrinted([copy.number], asOf: .max, by: .house)
    }
  }

  @Test func `are chosen from one label to another, either way round`() async throws {
    let library = try ALibrary()
    let record = try await library.book("Ibu")
    var copies: [Item] = []
    for _ in 1...4 { copies.append(try await library.copy(of: record)) }
    let (first, last) = (copies[2].barcode.text, copies[1].barcode.text)
    let choice = try await library.catalogue.labels(from: first, to: last)
    #expect(choice == .between(copies[1].number, copies[2].number))
    #expect(try await library.catalogue.labels(choice, for: .staff).count == 2)
    #expect(try await library.catalogue.labels(.last(3), for: .staff).count == 3)
    let refusals = await #expect(throws: Refusals.self) {
      try await library.catalogue.labels(from: "IP-7777777", to: "??\u{1}")
    }
    #expect(refusals?.reasons.map(\.type) == ["label-range-first", "label-range-last"])
  }
}
