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
      #expect(voids.contains("Waktu Struk"), "the day stands there with the hour")
    }
  }

  @Test func `asks a manager to stand by when her minutes are over`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      try await day.neverLocks()
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

  @Test func `says of which day it is, and how many were sold`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      try await day.openDrawer()
      for _ in 1...3 {
        #expect(
          try await dewi.try("/till/lines", ["variant": "\(day.pin.number)"]).status == 303)
      }
      try await dewi.press("/till/pay/cash", ["given": "50.000"], on: "/till")
      let today = try await dewi.words("/till/sales")
      #expect(today.contains("Penjualan hari ini") && today.contains("3 × Pin Perempuan"))
      let past = try await dewi.words("/till/sales?day=2023-12-29")
      #expect(past.contains("Penjualan 29 Des 2023") && !past.contains("Penjualan hari ini"))
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
      #expect(!said.contains("tidak dikenal") && !said.contains("Kantor."))
    }
  }

  @Test func `calls a name a name, and a code a code`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      let name = try await day.enter("TIDAKADABARANG", as: dewi)
      #expect(name.contains("Tidak ada barang bernama “TIDAKADABARANG”"))
      #expect(!name.contains("tidak dikenal"))
      #expect(try await day.enter("TAK-ADA-1", as: dewi).contains("Kode TAK-ADA-1 tidak dikenal"))
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
      try await day.neverLocks()
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
        try await ratna.press("\(place)/\(path)", fields, on: place)
        return try await ratna.words(page)
      }
      #expect(try await said("price", ["price": "17.500"]).contains("Rp15.000 → Rp17.500"))
      #expect(try await said("stock", ["quantity": "5"]).contains("Stok disimpan. 10 → 15."))
      for (path, fields) in [
        ("price", ["price": "1.750.000"]), ("price", ["price": "0"]),
        ("stock", ["quantity": "100000"]),
      ] {
        let asked = try await ratna.press(
          "\(place)/\(path)", fields, on: place, expecting: 200)
        #expect(Paper.words(asked.text).contains("konfirmasikan sekali lagi"))
        let sure = try #require(Paper.form("\(place)/\(path)", in: asked.text))
        #expect(try await ratna.send("\(place)/\(path)", sure).status == 303)
      }
      let kept = try await day.house.house.shop.variant(day.pin.number)
      #expect(kept?.price == .zero && kept?.onHand == 100_015)
    }
  }
}
