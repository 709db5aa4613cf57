import FrontDoor
import PointOfSale
import Testing
import Values

struct `A page of the till on which something was refused` {
  @Test func `has one field to which keys go first, and it is the one to be mended`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let fresh = try await ratna.see("/till").text
      #expect(fresh.contains(/<summary [^>]* accesskey="u"/))
      #expect(fresh.contains(/name="code"[^>]* autofocus/))
      let refused = try await ratna.press(
        "/till/pay/cash", ["given": "1.000"], on: "/till", expecting: 422
      ).text
      #expect(refused.contains(/name="given"[^>]* autofocus/))
      #expect(refused.matches(of: /<input[^>]* autofocus/).count == 1)
      let count = try await ratna.press(
        "/till/drawer/close", ["count-100000": "dua"], on: "/till/drawer", expecting: 422
      ).text
      #expect(count.contains(/name="count-100000"[^>]* autofocus/))
      #expect(count.contains(/name="count-100000"[^>]* aria-invalid="true"/))
      #expect(Paper.words(count).contains("“dua” di “Rp100.000” bukan angka"))
      #expect(count.matches(of: /<input[^>]* autofocus/).count == 1)
    }
  }
}

struct `The form for a new member` {
  @Test func `begins in the name, and in what is wrong once it was refused`() async throws {
    try await Furnished.visit { day in
      let (ratna, new) = (try await day.ratna(), "/office/members/new")
      let fresh = try await ratna.see(new).text
      #expect(fresh.contains(/<input[^>]* name="name"[^>]* autofocus/))
      #expect(fresh.matches(of: /<input[^>]* autofocus/).count == 1)
      let long = String(repeating: "0812 ", count: 50)
      let refused = try await ratna.press(
        "/office/members", ["name": "Ayu", "contact": long, "category": "umum", "language": "id"],
        on: new, expecting: 422
      ).text
      #expect(refused.contains(/<input[^>]* name="contact"[^>]* autofocus/))
      #expect(refused.matches(of: /<input[^>]* autofocus/).count == 1)
      // Her own page is looked at first, and changed seldom.
      let hers = try await ratna.see("/office/members/\(day.sari.number)").text
      #expect(!hers.contains(/<input[^>]* name="name"[^>]* autofocus/))
    }
  }
}

struct `A sum that nobody means` {
  @Test func `is back in its field when she says no, and gone when she says yes`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      func pay() async throws -> String {
        let page = try await ratna.see("/till").text
        let form = try #require(Paper.form("/till/pay/cash", in: page))
        return try await ratna.send(
          "/till/pay/cash", form.merging(["given": "3.250.000"]) { $1 }
        ).text
      }
      let sum = /<input[^>]* name="given"[^>]* data-takes-focus[^>]* value="3\.250\.000"/
      let asked = try await pay()
      #expect(asked.contains(#"href="/till" data-takes-focus"#))
      #expect(try await ratna.see("/till").text.contains(sum))
      #expect(try await !ratna.see("/till").text.contains("3.250.000"), "given back once")
      let sure = try #require(Paper.form("/till/pay/cash", in: try await pay()))
      #expect(try await ratna.send("/till/pay/cash", sure).status == 303)
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      #expect(try await !ratna.see("/till").text.contains("3.250.000"))
    }
  }
}
