import Access
import Catalog
import Foundation
import FrontDoor
import GRDB
import House
import Members
import Pages
import Persistence
import PointOfSale
import Testing
import Trail
import Values

struct `Papers over the API` {
  /// Whether it is a PDF that nobody keeps.
  private static func isPDF(_ answer: FrontDoor.Visitor.Answer) -> Bool {
    answer.status == 200 && answer.headers["content-type"] == "application/pdf"
      && answer.headers["cache-control"] == "no-store"
      && answer.body.starts(with: Data("%PDF-".utf8))
  }

  @Test func `are the labels of a range, and of all that are not printed yet`() async throws {
    try await OpenHouse.visit { house in
      let (copy, ratna) = (try await house.copy(), house.tokens.librarian)
      let code = copy.barcode
      for query in [
        "from=\(code)", "from=\(code)&to=\(code)&kind=spine&sheet=l7160&start=21", "waiting=true",
      ] {
        let answer = try await house.ask("GET", "/item-labels?\(query)", as: ratna)
        #expect(Self.isPDF(answer), "\(query): \(answer.status)")
      }
      let queued = try await house.house.catalogue.labelsInQueue(for: .staff)
      #expect(queued > 0, "a program takes nothing out of the queue")
      let nothing = try await house.ask("GET", "/item-labels", as: ratna)
      #expect(nothing.status == 404 && nothing.problem == "not-found")
      let wrong = try await house.ask(
        "GET", "/item-labels?from=\(code)&to=IP-9999999", as: ratna)
      #expect(wrong.status == 422 && wrong.problem == "label-range-last")
      let odd = try await house.ask("GET", "/item-labels?from=\(code)&sheet=papirus", as: ratna)
      #expect(odd.status == 422 && odd.problem == "parameter-wrong")
      let beyond = try await house.ask(
        "GET", "/item-labels?from=\(code)&sheet=l7160&start=22", as: ratna)
      #expect(beyond.status == 422 && beyond.problem == "label-place-unknown")
      let picture = try await house.ask(
        "GET", "/item-labels?from=\(code)", as: ratna, headers: ["Accept": "image/png"])
      #expect(picture.status == 406)
    }
  }

  @Test func `are no part of a queue that is too long for one print`() async throws {
    try await OpenHouse.visit { house in
      let copy = try await house.copy()
      try await house.house.database.transaction { db in
        try db.execute(
          sql: """
            WITH RECURSIVE other (number) AS
              (SELECT 1 UNION ALL SELECT number + 1 FROM other WHERE number < 660)
            INSERT INTO item (record, barcode, accessionNumber, callNumber, type)
            SELECT ?, 'X-' || number, 'x/' || number, '305', 'book' FROM other
            """, arguments: [copy.record])
      }
      let waiting = try await house.ask(
        "GET", "/item-labels?waiting=true", as: house.tokens.librarian)
      #expect(waiting.status == 422 && waiting.problem == "label-queue-too-long")
      #expect(String(decoding: waiting.body, as: UTF8.self).contains("661"))
    }
  }

  @Test func `are price labels, for goods that have a price`() async throws {
    try await OpenHouse.visit { house in
      let (pin, manager) = (try await house.goods(), house.tokens.manager)
      let answer = try await house.ask(
        "GET", "/price-labels?variant=\(pin.number)&variant=\(pin.number)", as: manager)
      #expect(Self.isPDF(answer))
      let many = Array(repeating: "variant=\(pin.number)", count: 150).joined(separator: "&")
      let sheets = try await house.ask("GET", "/price-labels?\(many)&sheet=roll", as: manager)
      let pages = String(decoding: sheets.body, as: UTF8.self)
      #expect(Self.isPDF(sheets) && pages.contains("/Count 150"))
      let most = Array(repeating: "variant=1", count: 661).joined(separator: "&")
      let over = try await house.ask("GET", "/price-labels?\(most)", as: manager)
      #expect(over.status == 422 && over.problem == "parameter-too-often")
      let endless = Array(repeating: "x=1", count: 1001).joined(separator: "&")
      let refused = try await house.ask("GET", "/price-labels?\(endless)", as: manager)
      #expect(refused.status == 422 && refused.problem == "too-many-parameters")
      let none = try await house.goods("Poster", price: nil)
      let gone = try await house.ask("GET", "/price-labels?variant=\(none.number)", as: manager)
      #expect(gone.status == 404)
      let cashier = try await house.ask(
        "GET", "/price-labels?variant=\(pin.number)", as: house.tokens.cashier)
      #expect(cashier.status == 403 && cashier.problem == "not-permitted")
    }
  }

  @Test func `are cards of members, whose numbers stand in no address`() async throws {
    try await OpenHouse.visit { house in
      let (sari, wati) = (try await house.member(), try await house.member("Wati"))
      let numbers = [sari, wati].map { JSONValue.number(Double($0.number.rawValue)) }
      for face in ["named", "house", "plain"] {
        let answer = try await house.ask(
          "POST", "/member-cards",
          ["members": .list(numbers), "face": .text(face), "start": 10],
          as: house.tokens.librarian)
        #expect(Self.isPDF(answer), "\(face)")
      }
      let gone = try await house.ask(
        "POST", "/member-cards", ["members": [999_999]], as: house.tokens.librarian)
      #expect(gone.status == 422 && gone.problem == "members-unknown")
      #expect(String(decoding: gone.body, as: UTF8.self).contains("999999"))
      try await house.house.database.transaction { db in
        try db.execute(
          sql: "UPDATE member SET expires = '9999-99-99' WHERE number = ?",
          arguments: [wati.number])
      }
      let damaged = try await house.ask(
        "POST", "/member-cards", ["members": .list(numbers)], as: house.tokens.librarian)
      #expect(damaged.status == 422 && damaged.problem == "members-unreadable")
      let desk = try await house.ask(
        "POST", "/member-cards", ["members": .list(numbers)], as: house.tokens.desk)
      #expect(desk.status == 403 && desk.problem == "not-permitted")
      let taken = try await house.house.keyring.trail.newest()
        .filter { $0.action == "cards.taken" }
      #expect(taken.map(\.subject) == ["cards 2", "cards 2", "cards 2"])
    }
  }

  @Test func `are slips from the desk`() async throws {
    try await OpenHouse.visit { house in
      let (sari, copy) = (try await house.member(), try await house.copy())
      let desk = house.tokens.desk
      #expect(try await house.ask("GET", "/due-slip", as: desk).status == 404)
      try await house.scan(sari.card)
      try await house.scan(copy.barcode.text)
      let due = try await house.ask("GET", "/due-slip", as: desk)
      #expect(Self.isPDF(due), "\(due.status)")
      let rini = try await house.member("Rini")
      let hold = try await house.write(
        "POST", "/holds",
        ["card": .text(rini.card), "record": try await house.address(of: copy)], as: desk)
      let number = try #require(hold.json["hold"].integer)
      #expect(try await house.ask("GET", "/holds/\(number)/slip", as: desk).status == 404)
      _ = try await house.write(
        "POST", "/returns", ["barcode": .text(copy.barcode.text)], as: desk)
      let slip = try await house.ask("GET", "/holds/\(number)/slip", as: desk)
      #expect(Self.isPDF(slip), "\(slip.status)")
      let till = try await house.ask("GET", "/holds/\(number)/slip", as: house.tokens.till)
      #expect(till.status == 403)
    }
  }
}
