import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Pages
import Stations
import Testing
import Trail
import Values
import Waiting

struct `Lending over the API` {
  @Test func `Sari borrows, renews and brings back; no answer says who and what`() async throws {
    try await OpenHouse.visit { house in
      let (sari, copy) = (try await house.member(), try await house.copy())
      let desk = house.tokens.desk
      let out = try await house.write(
        "POST", "/check-outs", ["card": .text(sari.card), "barcode": .text(copy.barcode.text)],
        as: desk)
      #expect(out.status == 201 && out.json["title"].text == "Sarinah")
      #expect(!out.text.contains(sari.card) && !out.text.contains("Sari\""))
      house.watch.pass(days: 3)
      let renewed = try await house.write(
        "POST", "/renewals", ["loan": out.json["loan"]], as: desk)
      #expect(renewed.status == 201)
      #expect((renewed.json["due"].text ?? "") > (out.json["due"].text ?? "9"))
      let back = try await house.write(
        "POST", "/returns", ["barcode": .text(copy.barcode.text)], as: desk)
      #expect(back.status == 201 && back.json["wasOnLoan"].truth)
      for answer in [renewed, back] {
        #expect(!answer.text.contains(sari.card) && !answer.text.contains("member"))
      }
    }
  }

  @Test func `two renewals that saw the same due day are one`() async throws {
    try await OpenHouse.visit { house in
      let (sari, copy) = (try await house.member(), try await house.copy())
      let desk = house.tokens.desk
      let out = try await house.write(
        "POST", "/check-outs", ["card": .text(sari.card), "barcode": .text(copy.barcode.text)],
        as: desk)
      let body: JSONValue = ["loan": out.json["loan"], "seen": out.json["due"]]
      let renewed = try await house.write("POST", "/renewals", body, as: desk)
      #expect(renewed.status == 201)
      let again = try await house.write("POST", "/renewals", body, as: desk)
      #expect(again.status == 422 && again.problem == "renewal-due-changed")
      let lines = try await house.house.loanDesk.loans(
        of: sari.number, on: OpenHouse.morning.day)
      #expect(lines.map(\.renewals) == [1])
      #expect(lines.first?.due.description == renewed.json["due"].text)
    }
  }

  @Test func `all reasons why not come together`() async throws {
    try await OpenHouse.visit { house in
      let yesterday = OpenHouse.morning.day - 1
      let (sari, copy) = (try await house.member(until: yesterday), try await house.copy())
      _ = try await house.house.catalogue.changeItem(
        copy.number, to: .init(status: .damaged), at: house.watch.now, by: .house)
      let answer = try await house.write(
        "POST", "/check-outs", ["card": .text(sari.card), "barcode": .text(copy.barcode.text)],
        as: house.tokens.desk)
      #expect(answer.status == 422 && answer.problem == "several-reasons")
      #expect(answer.reasons.contains("member-expired"))
      #expect(answer.reasons.count == 2)
    }
  }

  @Test func `a card where a book was expected, and the reverse, are told apart`() async throws {
    try await OpenHouse.visit { house in
      let (sari, copy) = (try await house.member(), try await house.copy())
      let (card, label) = (JSONValue.text(sari.card), JSONValue.text(copy.barcode.text))
      func problem(_ body: JSONValue, _ path: String = "/check-outs") async throws -> String {
        try await house.write("POST", path, body, as: house.tokens.desk).problem
      }
      #expect(
        try await problem(["card": label, "barcode": label]) == "copy-where-a-card-belongs")
      #expect(
        try await problem(["card": card, "barcode": card]) == "card-where-a-copy-belongs")
      #expect(try await problem(["barcode": card], "/returns") == "card-where-a-copy-belongs")
      #expect(try await problem(["card": "XYZ", "barcode": label]) == "not-a-card")
      #expect(try await problem(["card": card, "barcode": "IP-7777777"]) == "item-unknown")
      #expect(try await problem(["barcode": "IP-7777777"], "/returns") == "item-unknown")
    }
  }

  @Test func `a rule is set aside only by those who may`() async throws {
    try await OpenHouse.visit { house in
      let sari = try await house.member()
      for _ in 0..<10 {
        let copy = try await house.copy()
        let body: JSONValue = ["card": .text(sari.card), "barcode": .text(copy.barcode.text)]
        if try await house.write("POST", "/check-outs", body, as: house.tokens.desk).status == 422 {
          break
        }
      }
      let one = try await house.copy()
      let body: JSONValue = [
        "card": .text(sari.card), "barcode": .text(one.barcode.text), "override": true,
        "reason": "study",
      ]
      let silent: JSONValue = [
        "card": .text(sari.card), "barcode": .text(one.barcode.text), "override": true,
      ]
      let station = try await house.write("POST", "/check-outs", body, as: house.tokens.desk)
      #expect(station.status == 403 && station.problem == "not-permitted")
      let unsaid = try await house.write(
        "POST", "/check-outs", silent, as: house.tokens.librarian)
      #expect(unsaid.status == 422 && unsaid.problem == "exception-without-reason")
      let ratna = try await house.write("POST", "/check-outs", body, as: house.tokens.librarian)
      #expect(ratna.status == 201)
      let trail = try await house.house.keyring.trail.newest(1)
      #expect(trail.first?.action == "loan.overridden")
    }
  }

  @Test func `a hold waits, is caught by a return, shows on the shelf, and can be given up`()
    async throws
  {
    try await OpenHouse.visit { house in
      let (sari, rini) = (try await house.member("Sari"), try await house.member("Rini"))
      let copy = try await house.copy()
      let desk = house.tokens.desk
      let label = JSONValue.text(copy.barcode.text)
      _ = try await house.write(
        "POST", "/check-outs", ["card": .text(sari.card), "barcode": label], as: desk)
      let hold = try await house.write(
        "POST", "/holds",
        ["card": .text(rini.card), "record": try await house.address(of: copy)], as: desk)
      #expect(hold.status == 201 && hold.json["position"].integer == 1)
      let back = try await house.write("POST", "/returns", ["barcode": label], as: desk)
      let code = try #require(back.json["heldFor"]["code"].text)
      let shelf = try await house.ask("GET", "/hold-shelf", as: desk)
      #expect(shelf.json["shelf"][0]["code"].text == code)
      #expect(!shelf.text.contains("Rini") && !shelf.text.contains(rini.card))
      let number = hold.json["hold"].integer ?? 0
      #expect(try await house.write("DELETE", "/holds/\(number)", as: desk).status == 204)
      let again = try await house.write("DELETE", "/holds/\(number)", as: desk)
      #expect(again.status == 404 && again.problem == "hold-unknown")
      let none = try await house.write("POST", "/renewals", ["loan": 99], as: desk)
      #expect(none.status == 422 && none.problem == "loan-unknown")
    }
  }
}

struct `Members over the API` {
  @Test func `Ratna enrols Sari, finds her without her card in an address, and reads her`()
    async throws
  {
    try await OpenHouse.visit { house in
      let ratna = house.tokens.librarian
      let enrolled = try await house.ask(
        "POST", "/members", ["name": "Sari", "contact": "sari@contoh.id"], as: ratna, key: "sari")
      #expect(enrolled.status == 201 && enrolled.json["pin"].text?.count == 6)
      let again = try await house.ask(
        "POST", "/members", ["name": "Sari", "contact": "sari@contoh.id"], as: ratna, key: "sari")
      #expect(again.status == 201 && again.json["number"] == enrolled.json["number"])
      #expect(again.json["pin"] == .null, "a PIN is shown once")
      #expect(try await house.house.membership.count() == 1)
      let number = enrolled.json["number"].integer ?? 0
      let card = enrolled.json["card"]
      let byCard = try await house.ask("POST", "/member-searches", ["card": card], as: ratna)
      let byName = try await house.ask("POST", "/member-searches", ["text": "sar"], as: ratna)
      for found in [byCard, byName] {
        #expect(found.json["members"][0]["number"].integer == number)
        #expect(!found.text.contains("contoh.id"))
      }
      let read = try await house.ask("GET", "/members/\(number)", as: ratna)
      #expect(read.json["contact"].text == "sari@contoh.id")
      #expect(read.json["pin"] == .null)
    }
  }

  @Test func `a request that made her a member says when she was erased since`() async throws {
    try await OpenHouse.visit { house in
      func enrol() async throws -> (status: Int, problem: String) {
        let answer = try await house.ask(
          "POST", "/members", ["name": "Sari"], as: house.tokens.librarian, key: "sari")
        return (answer.status, answer.problem)
      }
      #expect(try await enrol().status == 201)
      let number = try #require(try await house.house.membership.search("Sari").first?.number)
      try await house.house.membership.remove(number, at: house.house.clock.now, by: .house)
      let again = try await enrol()
      #expect(again.status == 422 && again.problem == "member-erased-since")
      #expect(try await house.house.membership.count() == 0)
    }
  }

  @Test func `to look at what she has is written down, by numbers only`() async throws {
    try await OpenHouse.visit { house in
      let (sari, copy) = (try await house.member(), try await house.copy())
      let ratna = house.tokens.librarian
      _ = try await house.write(
        "POST", "/check-outs", ["card": .text(sari.card), "barcode": .text(copy.barcode.text)],
        as: ratna)
      _ = try await house.write(
        "POST", "/holds",
        [
          "card": .text(sari.card),
          "record": try await house.address(of: house.copy("Lain")),
        ],
        as: ratna)
      let loans = try await house.ask("GET", "/members/\(sari.number)/loans", as: ratna)
      #expect(loans.json["loans"][0]["title"].text == "Sarinah")
      let holds = try await house.ask("GET", "/members/\(sari.number)/holds", as: ratna)
      #expect(holds.json["holds"][0]["state"].text == "waiting")
      let trail = try await house.house.keyring.trail.newest(2)
      #expect(trail.map(\.action) == ["member.holdsSeen", "member.loansSeen"])
      #expect(trail.allSatisfy { $0.subject == "member \(sari.number)" })
    }
  }

  @Test func `nobody who is not there, no card that is none, no search for nothing`() async throws {
    try await OpenHouse.visit { house in
      let ratna = house.tokens.librarian
      for path in ["/members/99", "/members/99/loans", "/members/99/holds"] {
        let answer = try await house.ask("GET", path, as: ratna)
        #expect(answer.status == 404 && answer.problem == "member-unknown")
      }
      func problem(_ body: JSONValue) async throws -> String {
        try await house.ask("POST", "/member-searches", body, as: ratna).problem
      }
      #expect(try await problem([:]) == "member-missing")
      #expect(try await problem(["card": "XYZ"]) == "not-a-card")
      let nameless = try await house.write("POST", "/members", ["name": "  "], as: ratna)
      #expect(nameless.status == 422 && nameless.problem == "member-nameless")
      for day in ["0001-01-01", "9999-12-31"] {
        let never = try await house.write(
          "POST", "/members", ["name": "Sari", "expires": .text(day)], as: ratna)
        #expect(never.status == 422 && never.problem == "member-expiry-unlikely", "\(day)")
      }
      let turned = try await house.write(
        "POST", "/members", ["name": "Sari\u{202E}\u{2028}Dewi"], as: ratna)
      #expect(turned.json["name"].text == "Sari Dewi", "\(turned.text)")
    }
  }
}
