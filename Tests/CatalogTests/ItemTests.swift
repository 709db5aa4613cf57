import Catalog
import GRDB
import Persistence
import Testing
import Trail
import Values

struct `Entering copies` {
  @Test func `a copy gets a label, an accession number and the call number of its record`()
    async throws
  {
    let library = try ALibrary()
    var entry = SimpleEntry(form: .book, title: "Feminisme")
    entry.callNumber = "305.42 ARI f"
    let record = try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
    let item = try await library.copy(of: record)
    #expect(item.barcode.text == "IP-0000001")
    #expect(item.accessionNumber == "00001/2026")
    #expect(item.callNumber == "305.42 ARI f")
    #expect(item.type == .book)
    #expect(item.isAvailable)
    #expect(try await library.catalogue.item(barcode: Barcode("ip-0000001")) == item)
    #expect(try await library.catalogue.items(of: record) == [item])
  }

  @Test func `numbers that somebody typed are skipped, and every number is given once`()
    async throws
  {
    let library = try ALibrary()
    let record = try await library.book("Satu")
    try await library.copy(
      of: record, NewItem(barcode: Barcode("IP-0000002"), accessionNumber: "00001/2026"))
    let items = try await withThrowingTaskGroup(of: Item.self) { group in
      for _ in 0..<20 { group.addTask { try await library.copy(of: record) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(items.map(\.barcode)).count == 20)
    #expect(Set(items.map(\.accessionNumber)).count == 20)
    #expect(!items.map(\.accessionNumber).contains("00001/2026"))
    #expect(!items.map(\.barcode.text).contains("IP-0000002"))
    #expect(try await library.database.violations().isEmpty)
  }

  @Test func `everything that is wrong is said at once`() async throws {
    let library = try ALibrary()
    let record = try await library.book("Satu")
    let item = try await library.copy(of: record)
    let wrong = NewItem(
      barcode: item.barcode, accessionNumber: item.accessionNumber,
      type: ItemType(rawValue: "spaceship"), price: Rupiah(-1))
    let refusals = await #expect(throws: Refusals.self) {
      try await library.copy(of: record, wrong)
    }
    #expect(
      refusals?.reasons.map(\.type) == [
        "barcode-taken", "accession-number-taken", "no-such-item-type",
        "item-price-below-nothing",
      ])
    await #expect(throws: ItemRefusal.noSuchRecord(RecordNumber(99))) {
      try await library.copy(of: RecordNumber(99))
    }
  }

  @Test func `a copy that somebody has is not withdrawn`() async throws {
    let library = try ALibrary()
    let record = try await library.book("Satu")
    let item = try await library.copy(of: record)
    try await library.database.transaction { db in try Item.setOnLoan(db, item.number, true) }
    await #expect(throws: ItemRefusal.onLoan(item.barcode)) {
      try await library.catalogue.changeItem(
        item.number, to: NewItem(changing: item, to: .withdrawn), at: ALibrary.morning, by: .house)
    }
    try await library.database.transaction { db in
      try Item.setOnLoan(db, item.number, false)
      try Item.setWaiting(db, item.number, true)
    }
    await #expect(throws: ItemRefusal.waiting(item.barcode)) {
      try await library.catalogue.changeItem(
        item.number, to: NewItem(changing: item, to: .withdrawn), at: ALibrary.morning, by: .house)
    }
  }

  @Test func `a withdrawn copy stays in the register and is not changed`() async throws {
    let library = try ALibrary()
    let record = try await library.book("Satu")
    let item = try await library.copy(of: record)
    #expect(
      try await library.catalogue.changeItem(
        item.number, to: NewItem(changing: item, to: .withdrawn), at: ALibrary.morning, by: .house
      ).status
        == .withdrawn)
    await #expect(throws: ItemRefusal.withdrawn(item.barcode)) {
      try await library.catalogue.changeItem(
        item.number, to: NewItem(changing: item), at: ALibrary.morning, by: .house)
    }
    await #expect(throws: DatabaseError.self) {
      try await library.database.transaction { db in
        try db.execute(sql: "DELETE FROM item")
      }
    }
    #expect(try await library.copy(of: record).accessionNumber == "00002/2026")
  }

  @Test func `taking a waiting copy out ends its waiting`() async throws {
    let library = try ALibrary()
    let item = try await library.copy(of: library.book("Satu"))
    try await library.database.transaction { db in
      try Item.setWaiting(db, item.number, true)
      try Item.setOnLoan(db, item.number, true)
    }
    let now = try #require(try await library.catalogue.item(item.number))
    #expect(now.onLoan && !now.waiting)
  }

  @Test func `what is changed is what Ratna changed`() async throws {
    let library = try ALibrary()
    let item = try await library.copy(of: library.book("Satu"))
    var change = NewItem(changing: item)
    change.location = "Rak 3"
    change.price = Rupiah(85_000)
    change.source = .gift
    let changed = try await library.catalogue.changeItem(
      item.number, to: change, at: ALibrary.morning, by: .house)
    #expect(changed.location == "Rak 3" && changed.price == Rupiah(85_000))
    #expect(changed.source == .gift && changed.barcode == item.barcode)
    #expect(changed.acquired == ALibrary.today)
  }

  @Test func `reference books are not lent`() async throws {
    let types = try await ALibrary().catalogue.itemTypes()
    #expect(types.map(\.type.rawValue) == ["book", "reference", "journal", "clipping", "document"])
    #expect(types.first { $0.type == .reference }?.lends == false)
    #expect(types.first { $0.type == .book }?.lends == true)
  }

  @Test func `a counter cannot go back`() async throws {
    let library = try ALibrary()
    try await library.copy(of: library.book("Satu"))
    for sql in ["UPDATE itemCounter SET last = 0", "DELETE FROM itemCounter"] {
      await #expect(throws: DatabaseError.self) {
        try await library.database.transaction { db in try db.execute(sql: sql) }
      }
    }
  }
}
