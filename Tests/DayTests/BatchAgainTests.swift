import Catalog
import FrontDoor
import House
import Members
import Persistence
import PointOfSale
import Testing
import Trail
import Values
import Waiting

struct `A list of goods` {
  @Test func `asks again what was asked before a lock, with its rows and what was typed`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, place) = (try await day.ratna(), "/office/products/batch")
      let asked = try await ratna.press(
        place, ["act": "price", "chosen": "\(day.pin.product)"], on: "/office/products",
        expecting: 200)
      let form = try #require(Paper.form(place, in: asked.text))
      let said = ["way": "up", "unit": "percent", "rounding": "500", "step": "10"]
      // Her session is over: whoever has the machine now is somebody else until she says who she is.
      let back = Guest(day.house)
      let sent = try await back.send(place, form.merging(said) { $1 })
      #expect(sent.status == 401)
      var door = try #require(Paper.form("/office/sign-in", in: sent.text))
      door.merge(["name": "ratna", "passphrase": Furnished.passphrase]) { $1 }
      let came = try await back.send("/office/sign-in", door)
      let page = try await back.see(try #require(came.headers["location"])).text
      let words = Paper.words(page)
      #expect(words.contains("Harga 1 barang akan diubah.") && page.contains(#"value="10""#))
      #expect(try await day.house.house.shop.variant(day.pin.number)?.price == Rupiah(15_000))
      let again = try #require(Paper.form(place, in: page))
      #expect(again["chosen"] == "\(day.pin.product)")
      #expect(try await back.send(place, again.merging(said) { $1 }).status == 303)
      #expect(try await day.house.house.shop.variant(day.pin.number)?.price == Rupiah(16_500))
      // It is asked once; then the list is a list.
      #expect(try await !back.words("/office/products").contains("akan diubah"))
    }
  }

  @Test func `says of how many variants none is left, and of what all are gone`() async throws {
    try await Furnished.visit { day in
      let (shop, now) = (day.house.house.shop, day.house.house.clock.now)
      for (name, openings) in [("Kaus separuh", [0, 4, 4]), ("Kaus habis", [0, 0])] {
        let variants = openings.enumerated().map { index, opening in
          NewVariant(label: "ukuran \(index)", price: Rupiah(50_000), opening: opening)
        }
        _ = try await shop.addProduct(
          NewProduct(name: name, kind: .goods, variants: variants), at: now, by: .house)
      }
      let ratna = try await day.ratna()
      let half = try await ratna.words("/office/products?q=separuh")
      #expect(half.contains("1 varian habis"), "\(half)")
      let gone = try await ratna.words("/office/products?q=Kaus+habis")
      #expect(!gone.contains("varian habis"), "\(gone)")
    }
  }
}

struct `A question about many rows` {
  /// One that a list asks, and what is typed into it.
  struct Asked: Sendable, CustomTestStringConvertible {
    let list: String
    let act: String
    let words: String
    var typed: [String: String] = [:]
    let row: @Sendable (Furnished) -> String

    var testDescription: String { list }
  }

  static let all = [
    Asked(
      list: "/office/members", act: "renew", words: "Keanggotaan 1 orang akan diperpanjang",
      row: { "\($0.sari.number)" }),
    Asked(
      list: "/office/copies", act: "move", words: "Lokasi rak 1 eksemplar akan diubah.",
      typed: ["location": "Rak ungu"], row: { "\($0.item.number)" }),
  ]

  @Test(arguments: all, [true, false])
  func `is asked again after a lock and after the end of a session, and done once`(
    asked: Asked, isLock: Bool
  ) async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let (ratna, place) = (try await day.ratna(), "\(asked.list)/batch")
      let question = try await ratna.press(
        place, ["act": asked.act, "chosen": asked.row(day)], on: asked.list, expecting: 200)
      let form = try #require(Paper.form(place, in: question.text))
      if isLock { watch.pass(seconds: 31 * 60) }
      let back = isLock ? ratna : Guest(day.house)
      let before = try await Self.standing(day)
      let sent = try await back.send(place, form.merging(asked.typed) { $1 })
      let door = isLock ? "/office/unlock" : "/office/sign-in"
      var key = try #require(Paper.form(door, in: sent.text))
      key["passphrase"] = Furnished.passphrase
      if !isLock { key["name"] = "ratna" }
      let came = try await back.send(door, key)
      let page = try await back.see(try #require(came.headers["location"])).text
      #expect(Paper.words(page).contains(asked.words))
      for typed in asked.typed.values { #expect(page.contains(#"value="\#(typed)""#)) }
      #expect(try await Self.standing(day) == before)
      let again = try #require(Paper.form(place, in: page))
      #expect(again["chosen"] == asked.row(day))
      #expect(try await back.send(place, again.merging(asked.typed) { $1 }).status == 303)
      #expect(try await Self.standing(day) != before)
      // It is asked once; then the list is a list.
      #expect(try await !back.words(asked.list).contains(asked.words))
    }
  }

  /// When Sari's card ends, and where the copy stands.
  private static func standing(_ day: Furnished) async throws -> String {
    let rooms = day.house.house
    let expires = try await rooms.membership.find(number: day.sari.number)?.expires
    let shelf = try await rooms.catalogue.item(day.item.number)?.location
    return "\(expires?.description ?? "-") \(shelf ?? "-")"
  }
}

struct `What is said where work begins` {
  @Test func `speaks of tiles only where there are some, and in small letters of what is due`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      #expect(try await ratna.words("/till").contains("ketuk ubinnya"))
      #expect(try await ratna.words("/desk").contains("kembali hari ini"))
    }
    try await inAHouse { house in
      _ = try await house.settleIn()
      let ratna = Guest(house)
      try await ratna.comeIn("ratna")
      let words = try await ratna.words("/till")
      #expect(words.contains("Pindai barang atau ketik namanya."), "\(words)")
      #expect(!words.contains("ketuk ubinnya"))
    }
  }
}
