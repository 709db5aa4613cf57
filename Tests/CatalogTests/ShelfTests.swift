import GRDB
import MARC
import Persistence
import Testing
import Trail
import Values

@testable import Catalog

struct `The order of the shelf` {
  private static let inOrder = [
    "305 ARI f", "305 BEA s", "305.4 BEA s", "305.405 JUR", "305.42 ARI f", "305.42 ARI p",
    "306 AAA", "899.2213 MAD e", "1000 ZZZ", "KLIP 2 1998", "KLIP 10 1990", "R 305.4 ARI",
  ]

  @Test func `goes by the worth of numbers, and digit by digit behind a point`() {
    let mixed = Self.inOrder.reversed().map { CallNumber($0) }
    let sorted = mixed.sorted { ($0.shelfKey ?? "") < ($1.shelfKey ?? "") }
    #expect(sorted.map(\.text) == Self.inOrder)
  }

  @Test func `takes call numbers that are odd`() {
    #expect(CallNumber("").shelfKey == nil)
    #expect(CallNumber(" / ").shelfKey == nil)
    #expect(CallNumber("KLIP-2").shelfKey == CallNumber("klip-2").shelfKey)
    #expect(CallNumber(String(repeating: "9", count: 5000)).shelfKey?.count == 200)
  }

  @Test func `gives a class number alone the letters that its copies have`() {
    let whole = CallNumber.onShelf("305.42", author: "Arivia, Gadis", title: "Feminisme")
    #expect(whole?.text == "305.42 ARI f")
    #expect(CallNumber.onShelf("R 305", author: "Arivia", title: "Feminisme")?.text == "R 305")
    #expect(CallNumber.onShelf(" ", author: nil, title: "Feminisme") == nil)
  }
}

struct `The sticker on a spine` {
  @Test(arguments: [
    ("305.42 ARI p", "305", "ARI"), ("899.2213 MAD e", "899", "MAD"), ("R 305.4 ARI", "305", "ARI"),
    ("KLIP 1998", "KLIP", "1998"), ("305", "305", ""), ("823 woo r", "823", "WOO"),
    ("0123456789", "01234", ""),
  ])
  func `has the class and three letters`(_ text: String, _ number: String, _ letters: String) {
    let mark = SpineMark(CallNumber(text))
    #expect(mark?.number == number)
    #expect(mark?.letters == letters)
  }

  @Test func `is not there without a call number`() {
    #expect(SpineMark(CallNumber(" ")) == nil)
  }
}

struct `What stands beside a record` {
  @Test func `is what has a copy, in the order of the call numbers, itself among it`() async throws
  {
    let library = try ALibrary()
    let numbers = ["305.5 A a", "305.1 A a", "305.3 A a", "305.2 A a", "305.4 A a"]
    var records: [String: RecordNumber] = [:]
    for number in numbers { records[number] = try await library.standing(number) }
    try await library.standing("305.25 A a", copies: 0)
    try await library.standing("305.35 A a", status: .withdrawn)
    try await library.standing("305.31 A a", closed: true)
    try await library.book("Tanpa nomor panggil")
    let middle = try #require(records["305.3 A a"])
    #expect(
      try await library.neighbours(of: middle, each: 1) == ["305.2 A a", "305.3 A a", "305.4 A a"])
    #expect(try await library.neighbours(of: middle, each: 12) == numbers.sorted())
    let first = try #require(records["305.1 A a"])
    #expect(try await library.neighbours(of: first, each: 1) == ["305.1 A a", "305.2 A a"])
  }

  @Test func `is found anew when a call number changes or a record is closed`() async throws {
    let library = try ALibrary()
    let first = try await library.standing("305.1 A a")
    let second = try await library.standing("305.2 A a")
    let record = try #require(try await library.catalogue.record(first))
    var entry = SimpleEntry(reading: record)
    entry.callNumber = "305.9 A a"
    entry.title = "305.9 A a"
    try await library.catalogue.changeRecord(
      first, to: entry, ifVersion: 1, at: ALibrary.morning, by: .house)
    #expect(try await library.neighbours(of: second) == ["305.2 A a", "305.9 A a"])
    entry.isClosed = true
    try await library.catalogue.changeRecord(
      first, to: entry, ifVersion: 2, at: ALibrary.morning, by: .house)
    #expect(try await library.neighbours(of: second) == ["305.2 A a"])
    #expect(try await library.neighbours(of: first) == [])
    try await library.catalogue.rebuildIndex()
    #expect(try await library.neighbours(of: second) == ["305.2 A a"])
    #expect(try await library.database.violations().isEmpty)
  }

  @Test func `is told to be wrong where the stored order is not that of call numbers`()
    async throws
  {
    let library = try ALibrary()
    let first = try await library.standing("305.2 A a")
    let second = try await library.standing("305.1 A a")
    try await library.book("Tanpa nomor panggil")
    #expect(try await library.database.violations().isEmpty)
    try await library.database.transaction { db in
      try db.execute(
        sql: "UPDATE publicRecord SET shelfKey = '000' WHERE record = ?", arguments: [first])
    }
    let told = Catalogue.derivedInvariants[4]
    #expect(try await library.database.violations() == ["not so: \(told) (1)"])
    try await library.catalogue.rebuildIndex()
    #expect(try await library.database.violations().isEmpty)
    #expect(try await library.neighbours(of: second) == ["305.1 A a", "305.2 A a"])
  }

  @Test func `is nothing for what has no call number or is not there`() async throws {
    let library = try ALibrary()
    let bare = try await library.book("Tanpa nomor panggil")
    #expect(try await library.neighbours(of: bare) == [])
    #expect(try await library.neighbours(of: RecordNumber(99)) == [])
  }
}

struct `The shelf at the entrance` {
  @Test func `is the same all day, and another one the next`() async throws {
    let library = try ALibrary(seed: 3)
    for place in 0..<40 { try await library.standing("\(300 + place) A a") }
    let today = try await library.catalogue.shelf(on: ALibrary.today, most: 10)
    #expect(today.count == 10 && Set(today.map(\.address)).count == 10)
    #expect(today.map(\.title) == today.map(\.title).sorted())
    #expect(try await library.catalogue.shelf(on: ALibrary.today, most: 10) == today)
    let tomorrow = try await library.catalogue.shelf(on: ALibrary.today + 1, most: 10)
    #expect(tomorrow != today)
  }

  @Test func `is mostly books, as long as there are enough`() async throws {
    let library = try ALibrary(seed: 3)
    for place in 0..<15 {
      try await library.standing("\(300 + place) A a")
      try await library.standing("KLIP \(place)", form: .clipping)
    }
    let shelf = try await library.catalogue.shelf(on: ALibrary.today, most: 10)
    #expect(shelf.count { $0.form == .clipping } <= 1)
    let all = try await library.catalogue.shelf(on: ALibrary.today, most: 30)
    #expect(all.count { $0.form == .clipping } > 3)
  }

  @Test func `is empty in an empty house, and has what there is in a small one`() async throws {
    let library = try ALibrary()
    #expect(try await library.catalogue.shelf(on: ALibrary.today) == [])
    try await library.book("Satu")
    try await library.book("Dua", closed: true)
    #expect(try await library.catalogue.shelf(on: ALibrary.today).map(\.title) == ["Satu"])
  }

  @Test func `has the others when a damaged row says a place that cannot be`() async throws {
    let library = try ALibrary(seed: 3)
    var records: [RecordNumber] = []
    for place in 0..<8 { records.append(try await library.standing("\(300 + place) A a")) }
    let damaged = try #require(records.last)
    try await library.misplace(damaged, at: .max - 1)
    let shelf = try await library.catalogue.shelf(on: ALibrary.today)
    #expect(shelf.count == 7 && !shelf.contains { $0.record == damaged })
    let small = try ALibrary()
    try await small.misplace(try await small.standing("399 A a"), at: .max - 1)
    #expect(try await small.catalogue.shelf(on: ALibrary.today) == [])
  }

  @Test func `draws each place once, and hardly another when one record comes in`() {
    let places = DayDraw.places(on: ALibrary.today, upTo: 1000, count: 240)
    #expect(Set(places).count == places.count && places.count > 150)
    #expect(places.allSatisfy { (1...1000).contains($0) })
    let later = DayDraw.places(on: ALibrary.today, upTo: 1001, count: 240)
    #expect(later.filter { $0 != 1001 } == places)
    #expect(DayDraw.places(on: ALibrary.today, upTo: 1, count: 5) == [1])
  }

  @Test func `and the neighbours need as many steps as without the closed records`() async throws {
    let twins = try await Twins()
    let here = try await twins.house.steps { _ = try await $0.shelf(on: ALibrary.today) }
    let there = try await twins.twin.steps { _ = try await $0.shelf(on: ALibrary.today) }
    #expect(here == there && here > 20)
    let shown = try await twins.house.catalogue.shelf(on: ALibrary.today)
    let inTwin = try await twins.twin.catalogue.shelf(on: ALibrary.today)
    #expect(shown.map(\.address) == inTwin.map(\.address) && !shown.isEmpty)
    for (one, other) in zip(shown, inTwin) {
      let near = try await twins.house.steps { _ = try await $0.neighbours(of: one.record) }
      let nearToo = try await twins.twin.steps { _ = try await $0.neighbours(of: other.record) }
      #expect(near == nearToo)
    }
  }
}

extension ALibrary {
  /// Something on the shelf whose title is its call number.
  @discardableResult
  fileprivate func standing(
    _ callNumber: String, form: Form = .book, copies: Int = 1, status: ItemStatus = .available,
    closed: Bool = false
  ) async throws -> RecordNumber {
    var entry = SimpleEntry(form: form, title: callNumber)
    entry.callNumber = callNumber
    entry.isClosed = closed
    let record = try await catalogue.addRecord(entry, at: Self.morning, by: .house)
    for _ in 0..<copies {
      let item = try await copy(of: record)
      if status == .withdrawn {
        try await catalogue.changeItem(
          item.number, to: NewItem(changing: item, to: .withdrawn), at: Self.morning, by: .house)
      }
    }
    return record
  }

  /// Writes a place past what guards it, as damage does.
  fileprivate func misplace(_ record: RecordNumber, at place: Int64) async throws {
    try await database.transaction { db in
      try db.execute(sql: "DROP TRIGGER publicRecordStays")
      try db.execute(
        sql: "UPDATE publicRecord SET place = ? WHERE record = ?", arguments: [place, record])
    }
  }

  fileprivate func neighbours(of record: RecordNumber, each: Int = 12) async throws -> [String] {
    try await catalogue.neighbours(of: record, each: each).map(\.title)
  }
}
