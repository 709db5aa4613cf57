import Access
import FrontDoor
import PointOfSale
import Printing
import Stations
import Testing
import Trail
import Values
import Waiting
import Web

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
}

struct `The paper of a sale` {
  @Test func `is no copy the first time, and opens the drawer once`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let sale = try await day.sold(by: ratna)
      func paper() async throws -> String {
        Paper.text(of: "data-receipt", in: try await ratna.see(sale).text) ?? ""
      }
      let first = try await paper()
      #expect(first.contains("Rp15.000") && !first.contains("SALINAN"))
      var papers: [[PrinterOperation]] = []
      for _ in 1...3 {
        let bytes = try await ratna.see("\(sale)/receipt.bin").body
        papers.append(try ESCPOS.operations(in: Array(bytes)))
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
      let paper = Paper.text(of: "data-receipt", in: try await ratna.see(sale).text) ?? ""
      #expect(paper.contains("DIBATALKAN") && paper.contains(number.description))
      #expect(!paper.contains("ditukar atau"))
      let bytes = try await ratna.see("\(sale)/receipt.bin").body
      let printed = try ESCPOS.operations(in: Array(bytes))
      #expect(printed.contains(.text(Array("DIBATALKAN".utf8))))
      #expect(!printed.contains(.kick(.two)))
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
        let bytes = try await ratna.see("\(sale)/receipt.bin").body
        return try ESCPOS.decode(Array(bytes)).map(\.text.count).max()
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
      #expect(none.contains("KEBAYA") && none.contains("Ketik namanya"))
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

struct `A cashier` {
  @Test func `sells, and changes neither price nor stock`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      try await day.openDrawer()
      let token = Paper.form("/till/scans", in: try await dewi.see("/till").text) ?? [:]
      let place = "/office/variants/\(day.pin.number)"
      for (path, fields) in [
        ("\(place)/price", ["price": "1"]),
        ("\(place)/stock", ["act": "count", "quantity": "0", "note": "x"]),
        ("\(place)/stock", ["quantity": "5"]),
      ] {
        let answer = try await dewi.send(path, token.merging(fields) { $1 })
        #expect(answer.status == 403, "\(path)")
      }
      let shop = day.house.house.shop
      let kept = try await shop.variant(day.pin.number)
      #expect(kept?.price == Rupiah(15_000) && kept?.onHand == 10)
      #expect(try await day.sold(by: dewi).hasPrefix("/till/sales/"))
    }
  }

  @Test func `takes back what she sold just now, with a reason`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      try await day.openDrawer()
      let sale = try await day.sold(by: dewi)
      try await dewi.press("\(sale)/void", ["reason": "Salah barang"], on: sale)
      let ratna = try await day.ratna()
      let voids = try await ratna.words("/office/voids")
      #expect(voids.contains("Salah barang") && voids.contains("Dewi"))
    }
  }

  @Test func `asks a manager to stand by when her minutes are over`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let dewi = try await day.dewi()
      try await day.openDrawer()
      let sale = try await day.sold(by: dewi)
      watch.pass(seconds: 16 * 60)
      let void = "\(sale)/void"
      let alone = try await dewi.press(void, ["reason": "Salah"], on: sale, expecting: 422)
      #expect(Paper.words(alone.text).contains("Mintalah pengelola"))
      let guess = ["reason": "Salah", "second": "ratna", "passphrase": "bukan yang ini"]
      let wrong = try await dewi.press(void, guess, on: sale, expecting: 422)
      #expect(!wrong.text.contains("bukan yang ini"))
      let right = guess.merging(["passphrase": Furnished.passphrase]) { $1 }
      let done = try await dewi.press(void, right, on: sale)
      let paper = try await dewi.words(done.headers["location"] ?? "")
      #expect(paper.contains("PEMBATALAN") && paper.contains("Dikembalikan tunai"))
      #expect(try await dewi.see("/office/voids").status == 403)
    }
  }

  @Test func `opens the drawer without a sale, with a reason that is kept`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      let shop = day.house.house.shop
      try await day.openDrawer()
      let place = "/till/drawer/no-sale"
      let silent = try await dewi.press(place, on: "/till/drawer", expecting: 422)
      #expect(Paper.words(silent.text).contains("Tulis alasannya"))
      let kick = try await dewi.press(
        place, ["no-sale": "Tukar uang"], on: "/till/drawer", expecting: 200)
      #expect(try ESCPOS.operations(in: Array(kick.body)).contains(.kick(.two)))
      let drawer = try #require(try await shop.drawer(of: day.station.number))
      #expect(try await shop.drawerMoves(of: drawer.number).map(\.reason) == ["Tukar uang"])
    }
  }

  @Test func `is told that cash was moved, and sees by whom and why, but no sum to expect`()
    async throws
  {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      try await day.openDrawer()
      _ = try await day.sold(by: dewi)
      let move = ["direction": "out", "amount": "30rb", "reason": "Beli kopi"]
      let done = try await dewi.press("/till/drawer/cash", move, on: "/till/drawer")
      let said = try await dewi.words(done.headers["location"] ?? "")
      #expect(said.contains("Kas keluar Rp30.000 dicatat: Beli kopi."))
      let shown = try await dewi.words("/till/drawer")
      #expect(shown.contains("Rp30.000 Beli kopi Dewi") && !shown.contains("Rp85.000"))
      let closed = try await dewi.press(
        "/till/drawer/close", ["count-50000": "1"], on: "/till/drawer")
      let ratna = try await day.ratna()
      let report = try await ratna.words(closed.headers["location"] ?? "")
      #expect(report.contains("Rp30.000 Beli kopi Dewi"))
    }
  }

  @Test func `is asked about a float in rupiah that was meant in thousands`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      let asked = try await dewi.press(
        "/till/drawer/open", ["float": "200"], on: "/till/drawer", expecting: 200)
      #expect(Paper.words(asked.text).contains("Rp200? Jumlah seperti itu tidak biasa"))
      #expect(try await day.house.house.shop.drawer(of: day.station.number) == nil)
      let sure = try #require(Paper.form("/till/drawer/open", in: asked.text))
      #expect(try await dewi.send("/till/drawer/open", sure).status == 303)
    }
  }

  @Test
  func `finds her count again when a cart was open, and the drawer's links when it is closed`()
    async throws
  {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      try await day.openDrawer()
      try await dewi.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      let count = ["count-100000": "1", "note": "sore"]
      let refused = try await dewi.press(
        "/till/drawer/close", count, on: "/till/drawer", expecting: 422)
      #expect(refused.text.contains(#"value="sore""#))
      #expect(Paper.words(refused.text).contains("Ke keranjang; hitungan ini menunggu"))
      try await dewi.press("/till/clear", on: "/till")
      #expect(try await dewi.see("/till/drawer").text.contains(#"value="sore""#))
      try await dewi.press("/till/drawer/close", count, on: "/till/drawer")
      let till = try await dewi.see("/till").text
      for link in ["/till/sales", "/till/drawer"] {
        #expect(till.contains("<a href=\"\(link)\">"))
      }
    }
  }

  @Test func `is told what is missing when she closes an empty form`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      try await day.openDrawer()
      let empty = try await dewi.press(
        "/till/drawer/close", [:], on: "/till/drawer", expecting: 422)
      #expect(Paper.words(empty.text).contains("Belum ada yang dihitung"))
      let wrong = try await dewi.press(
        "/till/drawer/close", ["count-100000": "Rp50.000", "count-500": "7"], on: "/till/drawer",
        expecting: 422)
      #expect(wrong.text.contains("value=\"Rp50.000\"") && wrong.text.contains("value=\"7\""))
    }
  }
}

struct `The list of the day's sales` {
  @Test func `marks in words what was taken back, and sums up for those who may read reports`()
    async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let dewi = try await day.dewi()
      try await day.openDrawer()
      _ = try await day.sold(by: dewi)
      let sale = try await day.sold(by: dewi)
      try await dewi.press("\(sale)/void", ["reason": "Salah"], on: sale)
      let ratna = try await day.ratna()
      let list = try await ratna.words("/till/sales")
      #expect(list.contains("Dibatalkan dengan 2026-000003"))
      #expect(list.contains("Pembatalan 2026-000002"))
      let sums = "Penjualan 2 Pembatalan penjualan 1 Tunai Rp15.000"
      #expect(list.contains(sums))
      #expect(try await !dewi.words("/till/sales").contains(sums))
    }
  }
}

struct `What the till says of goods and carts` {
  @Test func `names what is not sold any more, and whom to ask`() async throws {
    try await Furnished.visit { day in
      let (dewi, pin) = (try await day.dewi(), day.pin)
      _ = try await day.house.house.shop.changeVariant(
        pin.number, label: pin.label, barcode: pin.barcode, stockPolicy: pin.stockPolicy,
        lowAt: pin.lowAt, isSold: false, at: day.house.house.clock.now, by: .house)
      let said = try await day.enter("bersuara", as: dewi)
      #expect(said.contains("tidak dijual lagi") && said.contains("pengurus toko"))
      #expect(!said.contains("bukan barang kita") && !said.contains("Kantor."))
    }
  }

  @Test(arguments: ["/till/clear", "/till/park"])
  func `is gone with the cart that it was said of`(way: String) async throws {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      #expect(try await day.enter(day.pin.barcode.text, as: dewi).contains("1 buah"))
      try await dewi.press(way, on: "/till")
      #expect(try await !dewi.words("/till").contains("1 buah"))
    }
  }

  @Test func `is not left beside a refusal, and a void says that it wants a manager`()
    async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let dewi = try await day.dewi()
      try await day.openDrawer()
      try await dewi.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      let short = try await dewi.press(
        "/till/pay/cash", ["given": "10.000"], on: "/till", expecting: 422)
      #expect(!Paper.words(short.text).contains("1 buah"))
      let paid = try await dewi.press("/till/pay/cash", ["given": "15.000"], on: "/till")
      watch.pass(seconds: 16 * 60)
      let sale = try await dewi.words(paid.headers["location"] ?? "")
      #expect(sale.contains("Seorang pengelola harus menyetujui"))
    }
  }
}

struct `The price and the stock of goods` {
  @Test func `are confirmed with old and new, and asked about when they are hardly meant`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, place) = (try await day.ratna(), "/office/variants/\(day.pin.number)")
      let page = "/office/products/\(day.pin.product)"
      func said(_ path: String, _ fields: [String: String]) async throws -> String {
        try await ratna.press("\(place)/\(path)", fields, on: page)
        return try await ratna.words(page)
      }
      #expect(try await said("price", ["price": "17.500"]).contains("Rp15.000 → Rp17.500"))
      #expect(try await said("stock", ["quantity": "5"]).contains("Stok disimpan. 10 → 15."))
      for (path, fields) in [
        ("price", ["price": "1.750.000"]), ("price", ["price": "0"]),
        ("stock", ["quantity": "100000"]),
      ] {
        let asked = try await ratna.press(
          "\(place)/\(path)", fields, on: page, expecting: 200)
        #expect(Paper.words(asked.text).contains("tegaskan sekali lagi"))
        let sure = try #require(Paper.form("\(place)/\(path)", in: asked.text))
        #expect(try await ratna.send("\(place)/\(path)", sure).status == 303)
      }
      let kept = try await day.house.house.shop.variant(day.pin.number)
      #expect(kept?.price == .zero && kept?.onHand == 100_015)
    }
  }
}
