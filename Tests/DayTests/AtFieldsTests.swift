import Foundation
import FrontDoor
import PointOfSale
import Testing
import Values

/// A form with several things wrong, and the fields that have to say so.
struct AllWrong: Sendable, CustomTestStringConvertible {
  enum Sender: Sendable { case anybody, sari, ratna }

  let testDescription: String
  let sender: Sender
  let page: String
  let action: String
  let fields: [String: String]
  /// The names of the fields that are marked, in the order of the page.
  let marks: [String]

  init(
    _ what: String, by sender: Sender = .ratna, on page: String, to action: String? = nil,
    _ fields: [String: String], marks: [String]
  ) {
    testDescription = what
    self.sender = sender
    self.page = page
    self.action = action ?? page
    self.fields = fields
    self.marks = marks
  }

  static let doors = [
    AllWrong(
      "the staff's door", by: .anybody, on: "/office/sign-in", [:], marks: ["name", "passphrase"]),
    AllWrong(
      "the staff's door with another passphrase", by: .anybody, on: "/office/sign-in",
      ["name": "ratna", "passphrase": "salah sekali ini"], marks: ["passphrase"]),
    AllWrong(
      "a one-time code", by: .anybody, on: "/office/code", [:], marks: ["code", "passphrase"]),
    AllWrong(
      "the first manager", by: .anybody, on: "/office/first", [:],
      marks: ["code", "name", "signIn", "passphrase"]),
    AllWrong(
      "the members' door", by: .anybody, on: "/account/sign-in", [:], marks: ["card", "pin"]),
    AllWrong(
      "the members' door with another PIN", by: .anybody, on: "/account/sign-in",
      ["card": "A1", "pin": "735194"], marks: ["pin"]),
    AllWrong(
      "a member's new PIN", by: .sari, on: "/account/pin",
      ["old": "", "new": "4815", "again": "4816"], marks: ["old", "new", "again"]),
    AllWrong(
      "one's own passphrase", on: "/office/passphrase",
      ["old": "", "new": "pendek", "again": "lain"], marks: ["old", "new", "again"]),
  ]

  static let rooms = [
    AllWrong(
      "a line of the lending rules", on: "/office/rules/line?category=relawan",
      to: "/office/rules/line",
      [
        "lends": "mungkin", "days": "dua minggu", "loans": "banyak", "renewals": "9999",
        "holds": "x", "shelfDays": "0",
      ],
      marks: ["lends", "days", "loans", "renewals", "holds", "shelfDays"]),
    AllWrong(
      "a new colleague", on: "/office/staff", ["name": " ", "signIn": "a"],
      marks: ["name", "signIn", "role"]),
    AllWrong(
      "the settings", on: "/office/settings",
      ["name": "", "quiet": "lama", "zone": "WIX", "hosts": "katalog/rumah"],
      marks: ["name", "quiet", "zone", "hosts"]),
    AllWrong(
      "a new member", on: "/office/members/new", to: "/office/members",
      [
        "name": "", "contact": String(repeating: "1", count: 201), "category": "umum",
        "language": "id",
      ], marks: ["name", "contact"]),
    AllWrong(
      "a new product", on: "/office/products/new", to: "/office/products",
      ["name": "", "kind": "goods", "record": "satu", "price": "mahal", "opening": "lima"],
      marks: ["name", "record", "price", "opening"]),
    AllWrong(
      "a new product of which fewer than none are there", on: "/office/products/new",
      to: "/office/products", ["name": "", "kind": "goods", "opening": "-3"],
      marks: ["name", "opening"]),
    AllWrong(
      "a new copy with the label of another", on: "/office/records/1",
      to: "/office/records/1/items", ["barcode": "IP-0000001", "price": "mahal"],
      marks: ["barcode", "price"]),
    AllWrong(
      "a copy with the label of a command", on: "/office/items/1",
      ["barcode": "CMD-DONE", "price": "mahal"], marks: ["barcode", "price"]),
    AllWrong(
      "a variant", on: "/office/variants/1", to: "/office/variants/1",
      ["label": "Hijau", "barcode": "", "stockPolicy": "warn", "lowAt": "sedikit"],
      marks: ["barcode", "lowAt"]),
    AllWrong(
      "a count without its reason", on: "/office/variants/1", to: "/office/variants/1/stock",
      ["act": "count", "quantity": "3", "note": ""], marks: ["note"]),
    AllWrong(
      "goods without a card", on: "/till", to: "/till/other",
      ["word": "", "price": "banyak"], marks: ["word", "price"]),
    AllWrong(
      "cash that is put in", on: "/till/drawer", to: "/till/drawer/cash",
      ["direction": "in", "amount": "banyak", "reason": ""], marks: ["amount", "reason"]),
    AllWrong(
      "a count of the drawer", on: "/till/drawer", to: "/till/drawer/close",
      ["count-50000": "dua", "count-1000": "satu"],
      marks: ["count-50000", "count-1000"]),
  ]
}

struct `A form with several things wrong` {
  @Test(arguments: AllWrong.doors + AllWrong.rooms)
  func `says all of it, each at its field, and leads to the first`(_ form: AllWrong) async throws {
    try await Furnished.visit { day in
      try await day.openDrawer()
      let sender =
        switch form.sender {
        case .anybody: Guest(day.house)
        case .sari: try await Self.sari(day)
        case .ratna: try await day.ratna()
        }
      if form.page == "/till" {
        try await sender.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      }
      let answer = try await sender.press(
        form.action, form.fields, on: form.page, expecting: 422)
      let wrong = Self.wrong(in: answer.text)
      var marks: [String] = []
      for name in wrong.compactMap({ Paper.attribute("name", in: $0) }) where !marks.contains(name)
      {
        marks.append(name)
      }
      #expect(marks == form.marks, "\(Paper.words(answer.text))")
      #expect(wrong.first?.contains(" autofocus") == true)
      // What was typed as a secret is sent back to nobody.
      for (name, typed) in form.fields where ["passphrase", "pin", "old", "new"].contains(name) {
        #expect(typed.isEmpty || !answer.text.contains(#"value="\#(typed)""#), "\(name)")
      }
    }
  }

  @Test(arguments: AllWrong.doors)
  func `is told beside each field in words that a screen reader finds`(
    _ form: AllWrong
  ) async throws {
    try await Furnished.visit { day in
      let sender =
        switch form.sender {
        case .anybody: Guest(day.house)
        case .sari: try await Self.sari(day)
        case .ratna: try await day.ratna()
        }
      let answer = try await sender.press(
        form.action, form.fields, on: form.page, expecting: 422)
      let wrong = Self.wrong(in: answer.text)
      #expect(!wrong.isEmpty)
      for field in wrong {
        let described = try #require(Paper.attribute("aria-describedby", in: field), "\(field)")
        let remark = try #require(described.split(separator: " ").last)
        #expect(answer.text.contains(#"class="wrong" id="\#(remark)""#), "\(field)")
      }
    }
  }

  private static func sari(_ day: Furnished) async throws -> Guest {
    let sari = Guest(day.house)
    try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
    return sari
  }

  /// The tags of the fields that are marked.
  private static func wrong(in page: String) -> [String] {
    page.components(separatedBy: "<").filter { $0.contains("aria-invalid=\"true\"") }
      .map { String($0.prefix { $0 != ">" }) }
  }
}

struct `A field on a telephone` {
  @Test func `brings up digits for a PIN, and capitals for a card`() async throws {
    try await Furnished.visit { day in
      let sari = Guest(day.house)
      let door = try await sari.see("/account/sign-in").text
      #expect(door.contains(/<input[^>]* name="card"[^>]* autocapitalize="characters"/))
      #expect(door.contains(/<input[^>]* name="pin"[^>]* type="password"[^>]* inputmode="numeric"/))
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      let own = try await sari.see("/account/pin").text
      #expect(own.matches(of: /type="password"[^>]* inputmode="numeric"/).count == 3)
      let ratna = try await day.ratna()
      let hers = try await ratna.see("/office/pin").text
      // The passphrase before it has letters.
      #expect(hers.contains(/<input[^>]* name="old"[^>]* type="password"/))
      #expect(!hers.contains(/<input[^>]* name="old"[^>]* inputmode/))
      #expect(hers.matches(of: /type="password"[^>]* inputmode="numeric"/).count == 2)
    }
  }
}
