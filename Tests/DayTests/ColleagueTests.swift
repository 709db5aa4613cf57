import Access
import FrontDoor
import House
import Pages
import Secrets
import Testing
import Trail
import Values

struct `A colleague` {
  @Test func `gets other roles, which count from her next page on`() async throws {
    try await Furnished.visit { day in
      let (ratna, dewi) = (try await day.ratna(), try await day.colleague("Dewi", .cashier))
      let number = try await Self.number(of: "dewi", day)
      let page = "/office/staff/\(number)"
      #expect(try await dewi.see("/desk").status == 403)
      try await ratna.press("\(page)/roles", ["role": "librarian"], on: page)
      #expect(try await ratna.words(page).contains("Peran disimpan"))
      #expect(try await dewi.see("/till").status == 403)
      #expect(try await dewi.see("/office/members").status == 200)
      let none = try await ratna.press("\(page)/roles", [:], on: page, expecting: 422)
      #expect(Paper.words(none.text).contains("Pilih paling sedikit satu peran"))
    }
  }

  @Test func `who is the last manager stays one, and the form keeps what was ticked`() async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = "/office/staff/\(try await Self.number(of: "ratna", day))"
      let before = try await Ledger.of(day.house)
      let answer = try await ratna.press(
        "\(page)/roles", ["role": "cashier"], on: page, expecting: 422)
      #expect(Paper.words(answer.text).contains("Harus selalu ada satu pengelola"))
      #expect(answer.text.contains(#"value="cashier" checked"#))
      #expect(!answer.text.contains(#"value="manager" checked"#))
      try await ratna.press("\(page)/disable", on: page)
      #expect(try await ratna.words(page).contains("Harus selalu ada satu pengelola"))
      let changed = try await Ledger.of(day.house).difference(from: before)
      #expect(changed == [])
    }
  }

  @Test func `has her programs listed, and each is stopped alone`() async throws {
    try await Furnished.visit { day in
      let (ratna, keyring) = (try await day.ratna(), day.house.house.keyring)
      _ = try await day.colleague("Sinta", .librarian)
      let number = try await Self.number(of: "sinta", day)
      let page = "/office/staff/\(number)"
      #expect(try await ratna.words(page).contains("Tidak ada program"))
      let now = day.house.house.clock.now
      let first = try await keyring.newAPIToken(for: number, label: "Panen", at: now, by: .house)
      let second = try await keyring.newAPIToken(for: number, label: "Web", at: now, by: .house)
      let shown = try await ratna.see(page).text
      #expect(shown.contains("Panen") && shown.contains("Web"))
      #expect(!shown.contains(first.text) && !shown.contains(second.text))
      let tokens = try await keyring.apiTokens(of: number)
      try await ratna.press("\(page)/tokens/\(tokens[0].number)/revoke", on: page)
      #expect(try await keyring.staff(apiToken: first) == nil)
      #expect(try await keyring.staff(apiToken: second)?.number == number)
      // Not under somebody else's address.
      let elsewhere = "/office/staff/1/tokens/\(tokens[1].number)/revoke"
      #expect(try await ratna.try(elsewhere).status == 404)
      #expect(try await keyring.apiTokens(of: number).count == 1)
    }
  }

  @Test func `is the manager's business alone`() async throws {
    try await Furnished.visit { day in
      let sinta = try await day.colleague("Sinta", .librarian)
      let before = try await Ledger.of(day.house)
      for path in ["", "/1/roles", "/1/code", "/1/disable", "/1/enable", "/1/tokens/1/revoke"] {
        let answer = try await sinta.try("/office/staff\(path)", ["role": "manager"])
        #expect(answer.status == 403, "\(path)")
      }
      let changed = try await Ledger.of(day.house).difference(from: before)
      #expect(changed == [])
    }
  }

  @Test func `who is added with a taken name finds the form as she left it`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let answer = try await ratna.press(
        "/office/staff", ["name": "Ratna Dua", "signIn": "ratna", "role": "cashier"],
        on: "/office/staff", expecting: 422)
      #expect(Paper.words(answer.text).contains("Nama masuk itu sudah dipakai"))
      #expect(answer.text.contains(#"value="Ratna Dua""#))
      #expect(answer.text.contains(#"value="cashier" checked"#))
      #expect(answer.text.contains("aria-describedby=\"field-signIn-wrong\" aria-invalid"))
    }
  }

  static func number(of name: String, _ day: Furnished) async throws -> StaffNumber {
    let staff = try await day.house.house.keyring.staff()
    return try #require(staff.first { $0.signInName == name }).number
  }
}

struct `One's own passphrase` {
  private static let page = "/office/passphrase"
  private static let new = "bunga rampai di teras"

  @Test func `is changed by whoever knows the old one; other devices are signed out`() async throws
  {
    try await Furnished.visit { day in
      let dewi = try await day.colleague("Dewi", .cashier)
      let elsewhere = Guest(day.house)
      try await elsewhere.comeIn("dewi")
      #expect(try await dewi.see("/office").text.contains(Self.page))
      try await dewi.press(
        Self.page, ["old": Furnished.passphrase, "new": Self.new, "again": Self.new],
        on: Self.page)
      #expect(try await dewi.words("/office").contains("Kata sandi diganti"))
      #expect(try await elsewhere.see("/office").status == 303)
      try await elsewhere.comeIn("dewi", Self.new)
    }
  }

  @Test(arguments: [
    (["old": "bukan yang ini", "new": new, "again": new], "Kata sandi sekarang salah"),
    (["old": Furnished.passphrase, "new": new, "again": "kasur tua di gudang"], "tidak sama"),
    (["old": Furnished.passphrase, "new": "pendek", "again": "pendek"], "minimal 12 karakter"),
  ])
  func `stays when something is wrong, and is never written back`(
    fields: [String: String], says: String
  ) async throws {
    try await Furnished.visit { day in
      let dewi = try await day.colleague("Dewi", .cashier)
      let answer = try await dewi.press(Self.page, fields, on: Self.page, expecting: 422)
      #expect(Paper.words(answer.text).contains(says))
      for typed in fields.values { #expect(!answer.text.contains(typed)) }
      try await Guest(day.house).comeIn("dewi")
    }
  }
}
