import Foundation
import FrontDoor
import Testing

struct `People and places` {
  @Test func `a colleague gets a code, a token, and is sent away again`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let added = try await shelf.sartika(
        "staff", "add", "--data", data, "--name", "Ratna Dewi", "--sign-in", "ratna", "--role",
        "librarian", "--role", "manager", "--json")
      #expect(added.code == 0, "\(added.err)")
      #expect(added.json.first?["signIn"].text == "ratna")
      let code = added.json.first?["code"].text ?? ""
      #expect(code.count >= 8)
      let again = try await shelf.sartika("staff", "code", "--data", data, "ratna", "--json")
      #expect(again.code == 0 && again.json.first?["code"].text != code)
      let token = try await shelf.sartika("staff", "token", "--data", data, "ratna")
      #expect(token.code == 0 && token.lines.count == 1)
      let list = try await shelf.sartika("staff", "list", "--data", data, "--json")
      #expect(list.json.first?["roles"].list.map(\.text) == ["librarian", "manager"])
      try await shelf.expectRefusal(
        "staff", "disable", "--data", data, "ratna", saying: "elola", "anager")
      _ = try await shelf.sartika(
        "staff", "add", "--data", data, "--name", "Dewi", "--sign-in", "dewi", "--role", "cashier")
      #expect(try await shelf.sartika("staff", "disable", "--data", data, "dewi").code == 0)
      let after = try await shelf.sartika("staff", "list", "--data", data, "--json")
      let disabled = after.json.filter { $0["disabled"].truth }
      #expect(disabled.map { $0["signIn"].text } == ["dewi"])
    }
  }

  @Test func `a colleague gets other roles, and every answer can be JSON`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      for (name, role) in [("ratna", "manager"), ("dewi", "cashier")] {
        _ = try await shelf.sartika(
          "staff", "add", "--data", data, "--name", name, "--sign-in", name, "--role", role)
      }
      let roles = try await shelf.sartika(
        "staff", "roles", "--data", data, "dewi", "--role", "cashier", "--role", "librarian",
        "--json")
      #expect(roles.code == 0, "\(roles.err)")
      #expect(roles.json.first?["roles"].list.map(\.text) == ["cashier", "librarian"])
      let list = try await shelf.sartika("staff", "list", "--data", data, "--json")
      let dewi = list.json.first { $0["signIn"].text == "dewi" }
      #expect(dewi?["roles"].list.map(\.text) == ["cashier", "librarian"])
      try await shelf.expectRefusal(
        "staff", "roles", "--data", data, "ratna", "--role", "cashier", saying: "pengelola",
        "manager")
      try await shelf.expectRefusal(
        "staff", "roles", "--data", data, "siapa", "--role", "cashier", saying: "tidak ditemukan",
        "no such colleague")
      let none = try await shelf.sartika("staff", "roles", "--data", data, "dewi")
      #expect(none.code == 2)
      let token = try await shelf.sartika("staff", "token", "--data", data, "dewi", "--json")
      #expect((token.json.first?["token"].text?.count ?? 0) > 20)
      let gone = try await shelf.sartika("staff", "disable", "--data", data, "dewi", "--json")
      #expect(gone.json.first?["disabled"].truth == true)
    }
  }

  @Test func `a member gets card and PIN once, and names stay out of the terminal`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let added = try await shelf.sartika(
        "member", "add", "--data", data, "--name", "Sari Xanthippe", "--category", "pelajar",
        "--json")
      #expect(added.code == 0, "\(added.err)")
      let card = added.json.first?["card"].text ?? ""
      let pin = added.json.first?["pin"].text ?? ""
      #expect(card.hasPrefix("A") && card.count == 12 && pin.count >= 6)
      #expect(!(added.out + added.err).contains("Xanthippe"))
      let new = try await shelf.sartika("member", "pin", "--data", data, card)
      #expect(new.code == 0 && new.out.hasPrefix("PIN  ") && !new.out.contains(pin))
      #expect(try await shelf.sartika("member", "count", "--data", data).lines == ["1"])
      let count = try await shelf.sartika("member", "count", "--data", data, "--json")
      #expect(count.json.first?["members"].integer == 1)
      let another = try await shelf.sartika("member", "pin", "--data", data, card, "--json")
      #expect(another.json.first?["card"].text == card)
      #expect((another.json.first?["pin"].text?.count ?? 0) >= 6)
      try await shelf.expectRefusal(
        "member", "add", "--data", data, "--name", "Wati", "--category", "raja",
        saying: "anggota", "member")
      let wrong = try await shelf.sartika("member", "pin", "--data", data, "A00000000000")
      #expect(wrong.code == 3 && wrong.sentences.count == 2, "\(wrong)")
    }
  }

  @Test func `a station gets a token`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let added = try await shelf.sartika(
        "station", "add", "--data", data, "Meja depan", "--kind", "desk")
      #expect(added.code == 0 && added.out.contains("Meja depan"))
      let list = try await shelf.sartika("station", "list", "--data", data, "--json")
      #expect(list.json.first?["kind"].text == "desk")
      let token = try await shelf.sartika("station", "token", "--data", data, "Meja depan")
      #expect(token.code == 0 && token.lines.count == 1 && token.out.count > 20)
      let other = try await shelf.sartika(
        "station", "add", "--data", data, "Kasir", "--kind", "till", "--json")
      #expect(other.json.first?["name"].text == "Kasir")
      #expect(other.json.first?["kind"].text == "till")
      let work = try await shelf.sartika(
        "station", "token", "--data", data, "Kasir", "--work", "--json")
      #expect(work.json.first?["scope"].text == "work")
      #expect((work.json.first?["token"].text?.count ?? 0) > 20)
      try await shelf.expectRefusal(
        "station", "token", "--data", data, "Dapur", saying: "tasiun", "tation")
    }
  }

  @Test func `a library that is no demonstration is not removed as one`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      try await shelf.expectRefusal(
        "demo", "--data", data, "--remove", saying: "bukan", "no")
      #expect(try await shelf.sartika("doctor", "--data", data).code == 0)
      try await shelf.expectRefusal(
        "demo", "--data", data, saying: "sudah ada data", "There are data in")
    }
  }
}
