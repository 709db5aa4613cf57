import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Pages
import Testing
import Trail
import Values
import Waiting

struct `What the API calls available` {
  /// What the copy, the list of copies, the search and the search for what is there say.
  private static func said(_ house: OpenHouse, _ copy: Item) async throws -> [Bool] {
    let token = house.tokens.librarian
    let one = try await house.ask("GET", "/items/\(copy.barcode)", as: token)
    let list = try await house.ask("GET", "/records/\(copy.record)/items", as: token)
    let found = try await house.ask("GET", "/search?q=sarinah", as: token)
    let free = try await house.ask("GET", "/search?q=sarinah&available=true", as: token)
    return [
      one.json["available"].truth, list.json["items"][0]["available"].truth,
      found.json["hits"][0]["available"].integer == 1, free.json["total"].integer == 1,
    ]
  }

  @Test func `is what may be taken home now, whoever asks about it`() async throws {
    try await OpenHouse.visit { house in
      let (rooms, copy) = (house.house, try await house.copy())
      let now = rooms.clock.now
      #expect(try await Self.said(house, copy) == [true, true, true, true])
      // Somebody waits: the copy is to be fetched for her.
      let sari = try await house.member()
      let hold = try await rooms.loanDesk.placeHold(
        record: copy.record, for: sari.number, on: now.day, at: now, by: .member(sari.number))
      #expect(hold.isToFetch)
      #expect(try await Self.said(house, copy) == [false, false, false, false])
      // The next copy is for whoever comes.
      let second = try await rooms.catalogue.addItem(
        NewItem(), to: copy.record, on: now.day, at: now, by: .house)
      let free = try await house.ask(
        "GET", "/search?q=sarinah&available=true", as: house.tokens.librarian)
      #expect(free.json["total"].integer == 1)
      #expect(free.json["hits"][0]["available"].integer == 1)
      try await rooms.catalogue.changeItem(
        second.number, to: NewItem(changing: second, to: .withdrawn), at: now, by: .house)
      try await rooms.loanDesk.cancelHold(
        hold.hold, for: sari.number, on: now.day, by: .member(sari.number))
      #expect(try await Self.said(house, copy) == [true, true, true, true])
      var changed = NewItem(changing: copy)
      changed.type = .reference
      try await rooms.catalogue.changeItem(
        copy.number, to: changed, at: house.watch.now, by: .house)
      #expect(try await Self.said(house, copy) == [false, false, false, false])
    }
  }

  @Test func `and a return says what is the matter with a copy`() async throws {
    try await OpenHouse.visit { house in
      let copy = try await house.copy()
      for (status, isLost) in [(ItemStatus.damaged, false), (.lost, true)] {
        try await house.house.catalogue.changeItem(
          copy.number, to: NewItem(status: status), at: house.watch.now, by: .house)
        let back = try await house.write(
          "POST", "/returns", ["barcode": .text(copy.barcode.text)], as: house.tokens.desk)
        #expect(back.status == 201 && back.json["wasLost"].truth == isLost)
        #expect(back.json["status"].text == (isLost ? "available" : "damaged"))
      }
    }
  }
}
