import Catalog
import FrontDoor
import House
import Members
import Pages
import Testing
import Trail
import Values
import Waiting

/// What a test at one screen prepares behind the counter.
extension Screen {
  /// So many copies, each of a title of its own, which nobody has.
  func copies(_ count: Int) async throws -> [Item] {
    var copies: [Item] = []
    for number in 0..<count {
      copies.append(try await copy(titled: "Kupu-kupu Ungu jilid \(number + 1)"))
    }
    return copies
  }

  /// A copy of a new title.
  func copy(titled title: String) async throws -> Item {
    let rooms = house.house
    let record = try await rooms.catalogue.addRecord(
      SimpleEntry(form: .book, title: title), at: rooms.clock.now, by: .house)
    return try await rooms.catalogue.addItem(
      NewItem(), to: record, on: rooms.clock.today, at: rooms.clock.now, by: .house)
  }

  /// One more member.
  func enrol(_ name: String) async throws -> Member {
    let rooms = house.house
    return try await rooms.membership.enrol(
      NewMember(name: name), at: rooms.clock.now, by: .house
    ).member
  }

  /// Opens the desk, ready for a scan.
  func sitDown() async throws {
    try await comeIn(back: "/desk")
    try await browser.waitFor("#scan-code:focus")
  }

  /// Whether somebody has a copy at home.
  func isLent(_ copy: Item) async throws -> Bool {
    try await house.house.catalogue.item(copy.number)?.onLoan == true
  }

  /// Waits until a copy is at home with somebody, or here again.
  func expect(
    _ copy: Item, isLent: Bool, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let isSo = try await eventually { try await self.isLent(copy) == isLent }
    #expect(isSo, "\(copy.barcode)", sourceLocation: location)
  }
}
