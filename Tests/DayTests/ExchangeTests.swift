import Access
import Foundation
import FrontDoor
import GRDB
import House
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `A thing that is exchanged` {
  @Test func `is cancelled by a ready reason, and the cart is filled again in one press`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      try await day.openDrawer()
      let sale = try await day.sold(by: ratna)
      let page = try await ratna.words(sale)
      for part in [
        "Batalkan penjualan", "Alasan (wajib)", "Salah harga", "Pembeli batal", "Tukar barang",
        "Tukar barang: batalkan, isi lagi, ganti, bayar.",
      ] { #expect(page.contains(part), "\(part)") }
      // What is missing is said in the house's own words.
      let empty = try await ratna.press("\(sale)/void", on: sale, expecting: 422)
      #expect(Paper.words(empty.text).contains(SaleRefusal.reasonMissing.sentence.id))
      let void = try await ratna.press("\(sale)/void", ["ready": "Tukar barang"], on: sale)
      let counter = void.headers["location"] ?? ""
      #expect(try await ratna.words(counter).contains("Isi keranjang lagi"))
      let sales = try await shop.sales(on: day.house.house.clock.today)
      #expect(sales.first?.reason == "Tukar barang")
      let filled = try await ratna.press("\(counter)/again", on: counter)
      #expect(filled.headers["location"] == "/till")
      let till = try await ratna.words("/till")
      #expect(till.contains("Keranjang 1 barang") && till.contains("Pin Perempuan Bersuara"))
      // The receipt is opened anew, and it is pressed there once more.
      try await ratna.press("\(counter)/again", on: counter)
      let again = try await ratna.words("/till")
      #expect(again.contains("Keranjang 1 barang") && again.contains("sudah ada di keranjang"))
      #expect(try await day.house.house.database.violations() == [])
    }
  }

  @Test func `leaves out by its name what is not sold any more`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let sale = try await day.sold(by: ratna)
      let void = try await ratna.press("\(sale)/void", ["reason": "Salah"], on: sale)
      let counter = void.headers["location"] ?? ""
      try await day.house.house.database.transaction { db in
        try db.execute(sql: "UPDATE variant SET isSold = 0")
      }
      try await ratna.press("\(counter)/again", on: counter)
      let words = try await ratna.words("/till")
      #expect(words.contains("tidak ikut: Pin Perempuan Bersuara"))
    }
  }
}

struct `What a volunteer looks for at the till` {
  @Test func `of a receipt is on the tape, and no old one calls its change out again`() async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let first = try await day.sold(by: ratna)
      #expect(try await ratna.see(first).text.contains("change-poster"))
      #expect(try await ratna.see("/till").text.contains(#"href="\#(first)""#))
      _ = try await day.sold(by: ratna)
      let old = try await ratna.see(first).text
      #expect(!old.contains("change-poster") && !old.contains("data-change"))
      #expect(Paper.words(old).contains("Diterima Rp20.000, kembalian Rp5.000"))
    }
  }

  @Test func `of stock is said to whom it is for, and what is sold out is shown by Enter`()
    async throws
  {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      #expect(try await day.enter("stok", as: dewi).contains("minta pengurus toko"))
    }
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let found = try await ratna.see("/till?q=pin").text
      #expect(found.contains("Menambah stok") && found.contains(#"href="/office/products""#))
      let gone = try await day.house.house.shop.addProduct(
        NewProduct(
          name: "Selendang Rinjani", kind: .goods,
          variants: [NewVariant(price: Rupiah(75_000), opening: 0)]),
        at: day.house.house.clock.now, by: .house)
      let shown = try await day.enter("rinjani", as: ratna)
      #expect(shown.contains("Selendang Rinjani") && shown.contains("Keranjang kosong"))
      try await ratna.press(
        "/till/lines", ["variant": "\(gone.variants[0].number)"], on: "/till")
      #expect(try await ratna.words("/till").contains("Keranjang 1 barang"))
    }
  }

  @Test func `goes with the next press, also what was refused before it`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      #expect(try await day.enter("TAK-ADA-1", as: ratna).contains("TAK-ADA-1"))
      try await ratna.press("/till/lines", ["variant": "\(day.pin.number)"], on: "/till")
      #expect(try await !ratna.words("/till").contains("TAK-ADA-1"))
    }
  }

  @Test func `of goods without a label stands beside the field, whatever is shown`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      for path in ["/till", "/till?q=tidakada"] {
        let page = try await ratna.see(path).text
        let field = try #require(page.range(of: "data-scan-field"))
        let form = try #require(page.range(of: "id=\"other-goods\""))
        let found = try #require(page.range(of: "data-region=\"found\""))
        #expect(field.lowerBound < form.lowerBound && form.lowerBound < found.lowerBound)
        #expect(Paper.words(page).contains("Barang tanpa label"))
      }
    }
  }

  @Test func `of a variant are its own words, whole, below the name of the goods`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let bag = try await day.house.house.shop.addProduct(
        NewProduct(
          name: "Tas belanja", kind: .goods,
          variants: ["natural", "ungu"].map {
            NewVariant(label: $0, price: Rupiah(75_000), opening: 3)
          }),
        at: day.house.house.clock.now, by: .house)
      let page = try await ratna.see("/till?product=\(bag.number)").text
      #expect(page.contains("<small>Tas belanja, </small>"))
      #expect(page.contains("<b>natural</b>") && page.contains("<b>ungu</b>"))
      #expect(page.contains("dyed natural") && page.contains("dyed purple"))
    }
  }

  @Test func `of a reference is asked on the receipt, and counted in the evening`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      try await ratna.press("/till/lines", ["variant": "\(day.pin.number)"], on: "/till")
      let paid = try await ratna.press("/till/pay/qris", on: "/till")
      let sale = paid.headers["location"] ?? ""
      #expect(try await ratna.words(sale).contains("Nomor referensi, boleh nanti"))
      let evening = try await ratna.see("/office/evening").text
      #expect(Paper.words(evening).contains("Nomor belum diisi: 1 penjualan"))
      #expect(Paper.words(evening).contains("0 penjualan dibatalkan"))
      #expect(evening.contains(#"href="/till/sales""#))
      let filled = try await ratna.press(
        "\(sale)/reference", ["reference": "QR-77"], on: sale)
      #expect(filled.headers["location"] == sale)
      #expect(try await !ratna.words(sale).contains("boleh nanti"))
      #expect(try await !ratna.words("/office/evening").contains("belum diisi"))
    }
  }
}
