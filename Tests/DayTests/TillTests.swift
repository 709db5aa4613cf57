import Access
import FrontDoor
import House
import Pages
import PointOfSale
import Printing
import Stations
import Testing
import Trail
import Values
import Waiting

extension Furnished {
  /// Dewi, a cashier, at the till.
  func dewi() async throws -> Guest {
    let guest = try await colleague("Dewi", .cashier)
    try await guest.press(
      "/stations/seat", ["station": "\(station.number)"], on: "/stations?back=/till")
    return guest
  }

  /// Rings up a pin and has it paid in cash; where its receipt is.
  func sold(by guest: Guest, given: String = "20.000") async throws -> String {
    try await guest.send(
      "/till/lines",
      (Paper.form("/till/lines", in: try await guest.see("/till").text) ?? [:])
        .merging(["variant": "\(pin.number)"]) { $1 })
    let paid = try await guest.press("/till/pay/cash", ["given": given], on: "/till")
    return paid.headers["location"] ?? ""
  }

  /// Types or scans at the till; the page that she sees then.
  func enter(_ code: String, as guest: Guest) async throws -> String {
    let answer = try await guest.press("/till/scans", ["code": code], on: "/till")
    return Paper.words(try await guest.see(answer.headers["location"] ?? "/till").text)
  }

  /// The file of a sale's paper for a printer that the house does not reach: each is one paper more.
  func paperFile(_ sale: String, as guest: Guest) async throws -> [UInt8] {
    let page = try await guest.see(sale).text
    let form = try #require(Paper.form("/language", in: page))
    let file = try await guest.send(
      "\(sale)/receipt.bin", ["formToken": form["formToken"] ?? ""])
    #expect(file.status == 200)
    return Array(file.body)
  }
}

struct `The paper of a sale` {
  @Test func `is no copy the first time, and opens the drawer once`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let sale = try await day.sold(by: ratna)
      func paper() async throws -> String {
        Paper.receipt(in: try await ratna.see(sale).text) ?? ""
      }
      let first = try await paper()
      #expect(first.contains("Rp15.000") && !first.contains("SALINAN"))
      // Whatever fetches an address prints nothing.
      #expect(try await ratna.see("\(sale)/receipt.bin").status != 200)
      var papers: [[PrinterOperation]] = []
      for _ in 1...3 {
        papers.append(try ESCPOS.operations(in: try await day.paperFile(sale, as: ratna)))
      }
      #expect(papers.map { $0.contains(.kick(.two)) } == [true, false, false])
      let texts = papers.map { paper in
        paper.contains { $0 == .text(Array("SALINAN".utf8)) }
      }
      #expect(texts == [false, true, true])
      #expect(try await paper().contains("SALINAN"))
      #expect(try await paper().contains("Meja depan"))
    }
  }

  @Test func `that was taken back says so on every print, with the receipt that did it`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let sale = try await day.sold(by: ratna)
      let void = try await ratna.press("\(sale)/void", ["reason": "Salah barang"], on: sale)
      let place = void.headers["location"]?.split(separator: "/").last
      let counter = try #require(place.flatMap { SaleNumber(String($0)) })
      let number = try #require(try await day.house.house.shop.sale(counter)).receiptNumber
      let paper = Paper.receipt(in: try await ratna.see(sale).text) ?? ""
      #expect(paper.contains("DIBATALKAN") && paper.contains(number.description))
      #expect(!paper.contains("Terima kasih"))
      let printed = try ESCPOS.operations(in: try await day.paperFile(sale, as: ratna))
      #expect(printed.contains(.text(Array("DIBATALKAN".utf8))))
      #expect(!printed.contains(.kick(.two)))
    }
  }

  @Test func `has a page with a heading, which is on no paper`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let page = try await ratna.see(try await day.sold(by: ratna)).text
      let above = page.split(separator: "<div class=\"with-side").first ?? ""
      #expect(above.contains(/<h1 class="hidden">Struk \d{4}-\d+<\/h1>/))
      #expect(page.contains("change-poster unprinted"))
    }
  }

  @Test func `is as wide as the paper of the till where it is printed`() async throws {
    try await Furnished.visit { day in
      let (ratna, rooms) = (try await day.ratna(), day.house.house)
      try await day.openDrawer()
      let sale = try await day.sold(by: ratna)
      let back = try await rooms.workplaces.addStation(
        "Kasir belakang", kind: .both, at: rooms.clock.now, by: .house)
      try await rooms.shop.choosePaper(columns: 48, at: day.station.number, by: .house)
      try await rooms.shop.choosePaper(columns: 42, at: back.number, by: .house)
      func columns() async throws -> Int? {
        try ESCPOS.decode(try await day.paperFile(sale, as: ratna)).map(\.text.count).max()
      }
      #expect(try await columns() == 48)
      try await ratna.press(
        "/stations/seat", ["station": "\(back.number)"], on: "/stations?back=/till")
      #expect(try await columns() == 42)
    }
  }
}

struct `The till` {
  @Test func `finds goods by their name in the one field`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      #expect(try await day.enter("bersuara", as: ratna).contains("1 barang"))
      _ = try await day.house.house.shop.addProduct(
        NewProduct(
          name: "Pin Kartini", kind: .goods, variants: [NewVariant(price: Rupiah(12_000))]),
        at: day.house.house.clock.now, by: .house)
      let several = try await day.enter("pin", as: ratna)
      #expect(several.contains("Pin Kartini") && several.contains("Rp12.000"))
      #expect(several.contains("Stok 0"))
      let none = try await day.enter("kebaya", as: ratna)
      #expect(none.contains("Tidak ada barang bernama “KEBAYA”"))
    }
  }

  @Test func `finds goods while a name is typed, and has what was typed in no address`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let form = try #require(Paper.form("/till/scans", in: try await ratna.see("/till").text))
      let asked = ["q": "bersuara", "formToken": form["formToken"] ?? ""]
      let found = try await ratna.send(
        "/till/offers", asked, headers: ["Sartika-Fragment": "1"])
      #expect(found.status == 200 && Paper.words(found.text).contains("Pin Perempuan Bersuara"))
      #expect(try await ratna.see("/till/offers?q=bersuara").status != 200)
      let foreign = try await ratna.send(
        "/till/offers", ["q": "bersuara"], headers: ["Sartika-Fragment": "1"])
      #expect(foreign.status == 403)
      // Without a script: of two things of that name one has to be chosen.
      _ = try await day.house.house.shop.addProduct(
        NewProduct(
          name: "Pin Kartini", kind: .goods, variants: [NewVariant(price: Rupiah(12_000))]),
        at: day.house.house.clock.now, by: .house)
      for (place, typed) in [("/till/scans", ["code": "pin"]), ("/till/offers", asked)] {
        let fields = form.merging(typed) { $1 }
        let answer = try await ratna.send(place, fields)
        let page = try #require(answer.headers["location"])
        #expect(page.hasPrefix("/till?search=") && !page.contains("pin"), "\(page)")
        #expect(try await ratna.words(page).contains("Pin Perempuan Bersuara"))
      }
    }
  }

  @Test func `forgets a name that nothing has once another is found, and no code`() async throws {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      _ = try await shop.addProduct(
        NewProduct(
          name: "Pin Kartini", kind: .goods, variants: [NewVariant(price: Rupiah(12_000))]),
        at: day.house.house.clock.now, by: .house)
      #expect(try await day.enter("kebaya", as: ratna).contains("Tidak ada barang bernama"))
      let several = try await day.enter("pin", as: ratna)
      #expect(several.contains("2 barang cocok dengan") && several.contains("Pin Kartini"))
      #expect(!several.contains("Tidak ada barang bernama"), "\(several)")
      for code in ["TAK-ADA-1", "selendang"] { _ = try await day.enter(code, as: ratna) }
      let again = try await day.enter("pin", as: ratna)
      #expect(again.contains("Kode TAK-ADA-1 tidak dikenal"), "\(again)")
      #expect(!again.contains("Tidak ada barang bernama"), "\(again)")
      _ = try await day.enter("batik", as: ratna)
      let one = try await day.enter("bersuara", as: ratna)
      #expect(one.contains("Kode TAK-ADA-1 tidak dikenal"), "\(one)")
      #expect(!one.contains("Tidak ada barang bernama"), "\(one)")
    }
  }

  @Test func `counts what it shows: each size that stands there for itself`() async throws {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      _ = try await shop.addProduct(
        NewProduct(
          name: "Buku catatan", kind: .goods,
          variants: ["polos", "garis", "kotak"].map {
            NewVariant(label: $0, price: Rupiah(25_000), opening: 3)
          }), at: day.house.house.clock.now, by: .house)
      let page = try await ratna.see("/till?q=catatan").text
      let found = try #require(page.firstRange(of: #"data-region="found""#))
      let offers = try #require(page.firstRange(of: #"data-region="cart""#))
      let shelf = String(page[found.upperBound..<offers.lowerBound])
      #expect(shelf.ranges(of: "<button class=\"tile").count == 3)
      #expect(shelf.contains("3 barang cocok dengan"), "\(shelf)")
    }
  }

  @Test func `shows what it found right under its field, before the cart`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let page = try await ratna.see("/till?q=pin").text
      let found = try #require(page.firstRange(of: "1 barang cocok dengan"))
      let cart = try #require(page.firstRange(of: #"data-region="cart""#))
      #expect(found.lowerBound < cart.lowerBound)
      // A scan puts away what was found: the tiles are there by then.
      let tiles = try #require(page.firstRange(of: #"data-region="offers""#))
      #expect(page[tiles.upperBound...].contains(#"<div class="tiles">"#))
    }
  }

  @Test func `says above its field that a parked cart may have a name`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let page = try await ratna.see("/till").text
      #expect(page.contains(#"<label for="park-name">Nama, bila perlu</label>"#))
    }
  }

  @Test func `says the price that it charges`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let shop = day.house.house.shop
      #expect(try await day.enter(day.pin.barcode.text, as: ratna).contains("Rp15.000, 1 buah"))
      _ = try await shop.setPrice(
        of: day.pin.number, to: Rupiah(18_000), at: day.house.house.clock.now, by: .house)
      let said = try await day.enter(day.pin.barcode.text, as: ratna)
      #expect(said.contains("Rp18.000, 1 buah") && said.contains("harga lama Rp15.000"))
    }
  }

  @Test func `says it, too, when a tile's price is new`() async throws {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      func tap() async throws -> String {
        try await ratna.press("/till/lines", ["variant": "\(day.pin.number)"], on: "/till")
        return try await ratna.words("/till")
      }
      #expect(try await !tap().contains("1 buah"))
      _ = try await shop.setPrice(
        of: day.pin.number, to: Rupiah(18_000), at: day.house.house.clock.now, by: .house)
      let said = try await tap()
      #expect(said.contains("Rp18.000, 1 buah") && said.contains("harga lama Rp15.000"))
    }
  }

  @Test func `asks about an absurd sum, and takes it when it is meant`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      try await ratna.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      let asked = try await ratna.press(
        "/till/pay/cash", ["given": "500.000"], on: "/till", expecting: 200)
      #expect(Paper.words(asked.text).contains("Rp485.000"))
      let sure = try #require(Paper.form("/till/pay/cash", in: asked.text))
      #expect(try await ratna.send("/till/pay/cash", sure).status == 303)
    }
  }

  @Test func `asks about a reference that is on another receipt, and says how money goes back`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      func pay(expecting status: Int) async throws -> String {
        try await ratna.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
        let paid = try await ratna.press(
          "/till/pay/qris", ["reference": "QR-77"], on: "/till", expecting: status)
        return paid.headers["location"] ?? Paper.words(paid.text)
      }
      let sale = try await pay(expecting: 303)
      #expect(try await pay(expecting: 200).contains("sudah dipakai di struk"))
      let void = try await ratna.press("\(sale)/void", ["reason": "Salah"], on: sale)
      let said = try await ratna.words(void.headers["location"] ?? "")
      #expect(said.contains("lewat QRIS (referensi QR-77), bukan uang dari laci"))
    }
  }

  @Test func `keeps what was typed when the cash is short`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      try await ratna.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      let short = try await ratna.press(
        "/till/pay/cash", ["given": "10.000"], on: "/till", expecting: 422)
      #expect(Paper.words(short.text).contains("Uangnya kurang Rp5.000"))
      #expect(short.text.contains("value=\"10.000\"") && short.text.contains("data-total"))
      // The address of the form stays in the browser; loaded again, it is the till's.
      let again = try await ratna.see("/till/pay/cash")
      #expect(again.status == 303 && again.headers["location"] == "/till")
    }
  }
}

struct `The house that wants two people for a void` {
  @Test func `says so in its settings, and asks even a manager for a second`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      _ = try await day.dewi()
      try await ratna.press(
        "/office/settings", ["name": "Sartika", "secondPerson": "yes"], on: "/office/settings")
      #expect(
        try await ratna.see("/office/settings").text
          .contains(#"name="secondPerson" value="yes" checked"#))
      try await day.openDrawer()
      let sale = try await day.sold(by: ratna)
      let alone = try await ratna.press(
        "\(sale)/void", ["reason": "Salah"], on: sale, expecting: 422)
      #expect(Paper.words(alone.text).contains("perlu dua orang"))
      try await ratna.press(
        "\(sale)/void",
        ["reason": "Salah", "second": "dewi", "passphrase": Furnished.passphrase], on: sale)
      #expect(try await ratna.words("/office/voids").contains("bersama Dewi"))
    }
  }
}
