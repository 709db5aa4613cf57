import Catalog
import GRDB
import Persistence
import Testing
import Trail
import Values

struct `The list of copies` {
  private let library: ALibrary
  init() throws { library = try ALibrary() }

  private func codes(_ question: ItemQuestion, atMost size: Int = 50) async throws -> [String] {
    var codes: [String] = []
    var last: ItemNumber?
    repeat {
      let stretch = try await library.catalogue.items(question, after: last, atMost: size)
      codes += stretch.lines.map(\.item.barcode.text)
      last = stretch.goesOn ? stretch.lines.last?.item.number : nil
    } while last != nil
    return codes
  }

  @Test func `comes whole, page by page, each copy once, in both orders`() async throws {
    let record = try await library.book("Ibu")
    var all: [String] = []
    for number in 1...23 {
      // Several stand at one place of the shelf.
      let item = NewItem(callNumber: "305.4\(number % 3)")
      all.append(try await library.copy(of: record, item).barcode.text)
    }
    for order in ItemOrder.allCases {
      for size in [1, 5, 50] {
        let found = try await codes(ItemQuestion(order: order, for: .staff), atMost: size)
        #expect(found.sorted() == all.sorted(), "\(order) \(size)")
      }
    }
    #expect(try await codes(ItemQuestion(for: .staff), atMost: 4) == all.reversed())
  }

  @Test func `is narrowed by state and kind, and holds no closed one for others`() async throws {
    let record = try await library.book("Ibu")
    let closed = try await library.book("Arsip", closed: true)
    let catalogue = library.catalogue
    let damaged = try await library.copy(of: record, NewItem(status: .damaged))
    let read = try await library.copy(of: record, NewItem(type: .reference))
    // Every kind that the house does not lend is read here, not one kind alone.
    let clipping = try await library.copy(of: record, NewItem(type: .clipping))
    // One that is not there is not there to be read.
    _ = try await library.copy(of: record, NewItem(type: .reference, status: .lost))
    let secret = try await library.copy(of: closed, NewItem(status: .damaged))
    #expect(
      try await codes(ItemQuestion(filter: .damaged, for: .staff))
        == [secret.barcode.text, damaged.barcode.text])
    #expect(
      try await codes(ItemQuestion(filter: .damaged, for: .everyone)) == [damaged.barcode.text])
    #expect(
      try await codes(ItemQuestion(filter: .readHere, for: .staff))
        == [clipping.barcode.text, read.barcode.text])
    let lines = try await catalogue.items(ItemQuestion(for: .staff)).lines
    #expect(Set(lines.filter(\.isLent).map(\.item.number)) == [damaged.number, secret.number])
    for audience in Audience.allCases {
      for filter in ItemFilter.allCases {
        let question = ItemQuestion(filter: filter, for: audience)
        let found = try await codes(question)
        #expect(try await catalogue.count(question) == found.count, "\(filter)")
        #expect(try await catalogue.itemNumbers(question, atMost: 9).count == found.count)
      }
    }
  }

  @Test func `changes many at once, and names those that stay`() async throws {
    let record = try await library.book("Ibu")
    let one = try await library.copy(of: record)
    let gone = try await library.copy(of: record)
    _ = try await library.catalogue.changeItem(
      gone.number, to: NewItem(changing: gone, to: .withdrawn), at: ALibrary.morning, by: .house)
    let report = try await library.catalogue.changeItems(
      [one.number, gone.number, ItemNumber(99)], to: .type(.reference), at: ALibrary.morning,
      by: .house)
    #expect(report.done == 1 && report.left.map(\.name) == [gone.barcode.text, "99"])
    #expect(report.left.first?.why == ItemRefusal.withdrawn(gone.barcode).sentence)
    #expect(try await library.catalogue.item(one.number)?.type == .reference)
    let none = try await library.catalogue.changeItems(
      [one.number], to: .type(ItemType(rawValue: "kaset")), at: ALibrary.morning, by: .house)
    #expect(none.done == 0 && none.left.count == 1)
  }

  @Test func `changes no copy of a record that is closed to whoever ticked it`() async throws {
    let catalogue = library.catalogue
    let open = try await library.copy(of: try await library.book("Ibu"))
    let secret = try await library.copy(of: try await library.book("Arsip", closed: true))
    for (audience, done) in [(Audience.everyone, 1), (.staff, 2)] {
      let report = try await catalogue.changeItems(
        [open.number, secret.number], to: .location("Gudang"), for: audience,
        at: ALibrary.morning, by: .house)
      #expect(report.done == done)
      // It is said as of one that there never was: not by its code.
      #expect(report.left.map(\.name) == (done == 2 ? [] : [secret.number.description]))
      #expect(try await catalogue.item(secret.number)?.location == (done == 2 ? "Gudang" : nil))
    }
  }

  @Test func `moves many at once, and what is withdrawn stays`() async throws {
    let catalogue = library.catalogue
    let record = try await library.book("Ibu")
    let one = try await library.copy(of: record, NewItem(location: "Rak ungu"))
    let gone = try await library.copy(of: record)
    _ = try await catalogue.changeItem(
      gone.number, to: NewItem(changing: gone, to: .withdrawn), at: ALibrary.morning, by: .house)
    for shelf in ["Gudang", nil] {
      let report = try await catalogue.changeItems(
        [one.number, gone.number], to: .location(shelf), at: ALibrary.morning, by: .house)
      #expect(report.done == 1 && report.left.map(\.name) == [gone.barcode.text])
      let moved = try await catalogue.item(one.number)
      #expect(moved?.location == shelf && moved?.callNumber == one.callNumber)
    }
  }

  @Test func `of one shelf has what its call numbers begin with, in both orders`() async throws {
    let record = try await library.book("Ibu", by: "Wati", 2001)
    var shelf: Set<String> = []
    for callNumber in ["305.4 A", "FIK A", "fik B", "Fik", "FIL A", "AFIK"] {
      let item = try await library.copy(of: record, NewItem(callNumber: callNumber))
      if callNumber.lowercased().hasPrefix("fik") { shelf.insert(item.barcode.text) }
    }
    for audience in Audience.allCases {
      for order in ItemOrder.allCases {
        let question = ItemQuestion(callNumber: "fIk", order: order, for: audience)
        #expect(try await codes(question, atMost: 2).sorted() == shelf.sorted(), "\(order)")
        #expect(try await library.catalogue.count(question) == 3)
        #expect(try await library.catalogue.itemNumbers(question, atMost: 2).count == 2)
      }
    }
    let none = ItemQuestion(filter: .damaged, callNumber: "fik", for: .staff)
    #expect(try await library.catalogue.count(none) == 0)
    let lines = try await library.catalogue.items(ItemQuestion(callNumber: "305", for: .staff))
    #expect(lines.lines.map(\.author) == ["Wati"] && lines.lines.map(\.year) == [2001])
  }

  @Test(arguments: [
    "item.callNumber COLLATE NOCASE >= 'fik' AND item.callNumber COLLATE NOCASE < 'fil'",
    """
    item.type IN (SELECT code FROM itemType WHERE lentToAll = 0)
      AND item.status = 'available' AND NOT item.onLoan AND NOT item.waiting
    """,
  ])
  func `of one shelf, or of what is read here, is looked up and not looked through`(
    _ condition: String
  ) async throws {
    let plan = try await library.database.read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN SELECT count(*) FROM item WHERE \(condition)"
      ).map { try $0.decode(String.self, forColumn: "detail") }
    }
    #expect(plan.first?.hasPrefix("SEARCH item ") == true, "\(plan)")
    #expect(!plan.contains("SCAN item"), "\(plan)")
  }
}

struct `The list of titles` {
  @Test func `is narrowed to what is missing, and goes on from its last title`() async throws {
    let library = try ALibrary()
    let catalogue = library.catalogue
    let whole = try await library.book("Ibu", by: "Wati", 2001, subjects: ["Perempuan"])
    _ = try await library.copy(of: whole)
    let bare = try await library.book("Anak", language: nil)
    let closed = try await library.book("Arsip", 1998, closed: true)
    func titles(_ lack: RecordLack?, _ audience: Audience = .staff) async throws -> [RecordNumber] {
      let question = RecordQuestion(lack: lack, for: audience)
      var found: [RecordNumber] = []
      var last: RecordNumber?
      repeat {
        let stretch = try await catalogue.records(question, after: last, atMost: 1)
        found += stretch.lines.map(\.number)
        last = stretch.goesOn ? stretch.lines.last?.number : nil
      } while last != nil
      #expect(try await catalogue.count(question) == found.count)
      return found
    }
    #expect(try await titles(nil) == [closed, bare, whole])
    #expect(try await titles(nil, .everyone) == [bare, whole])
    #expect(try await titles(.year) == [bare])
    #expect(try await titles(.language) == [bare])
    #expect(try await titles(.subject) == [closed, bare])
    #expect(try await titles(.copies, .everyone) == [bare])
    let copies = try await catalogue.copies(ofEach: [whole, bare], atMost: 9)
    #expect(copies.count == 1)
  }
}
