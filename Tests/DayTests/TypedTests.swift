import Access
import Catalog
import Circulation
import FrontDoor
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

/// A form of the office with something wrong in it.
struct Mistyped: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let page: String
  let action: String
  let fields: [String: String]
  let says: Sentence
  /// The field that is marked, when it is one of those that can be.
  var marks: String?

  init(
    _ what: String, on page: String, _ action: String, _ fields: [String: String], says id: String,
    _ en: String, marks: String? = nil
  ) {
    testDescription = what
    self.page = page
    self.action = action
    self.fields = fields
    says = Sentence(id: Phrase(verbatim: id), en: Phrase(verbatim: en))
    self.marks = marks
  }

  static let all = [
    Mistyped(
      "a copy with a price in words", on: "/office/records/1", "/office/records/1/items",
      ["barcode": "IP-0000777", "location": "Rak ungu", "price": "mahal"],
      says: "bukan jumlah rupiah", "is not an amount of rupiah", marks: "field-price"),
    Mistyped(
      "a copy with a taken barcode", on: "/office/records/1", "/office/records/1/items",
      ["barcode": "IP-0000001", "location": "Rak ungu"],
      says: "IP-0000001", "IP-0000001", marks: "field-barcode"),
    Mistyped(
      "a copy changed to a price in words", on: "/office/items/1", "/office/items/1",
      ["barcode": "IP-0000001", "location": "Rak ungu", "price": "mahal"],
      says: "bukan jumlah rupiah", "is not an amount of rupiah", marks: "field-price"),
    Mistyped(
      "a state that there is not", on: "/office/records/1", "/office/items/1/status",
      ["status": "menguap"], says: "Isi “Status” tidak dapat dibaca", "“Status” cannot be read"),
    Mistyped(
      "a record of the year 19998", on: "/office/records/new", "/office/records",
      ["title": "Tahun yang kira-kira", "year": "19998"], says: "“19998” bukan tahun",
      "“19998” is not a year", marks: "field-year"),
    Mistyped(
      "a record with two mistakes", on: "/office/records/new", "/office/records",
      ["title": "Dua kali salah", "year": "besok", "isbn": "978-1"],
      says: "“978-1” bukan ISBN", "“978-1” is not a valid ISBN", marks: "field-year"),
    Mistyped(
      "a clipping of 31 February", on: "/office/records/new?form=clipping", "/office/records",
      ["title": "Hari yang tak ada", "day": "2026-02-31"], says: "Tanggal “2026-02-31” tidak ada",
      "There is no day “2026-02-31”", marks: "field-day"),
    Mistyped(
      "a product of a record in words", on: "/office/products/new", "/office/products",
      ["name": "Tas kain", "kind": "goods", "record": "nomor satu", "label": "Besar"],
      says: "Cantuman itu tidak ditemukan. Tulis ISBN-nya, tempel alamat",
      "That record was not found. Type its ISBN, paste the address", marks: "field-record"),
    Mistyped(
      "a product of no record", on: "/office/products/new", "/office/products",
      ["name": "Tas kain", "kind": "goods", "record": "4711"],
      says: "Cantuman itu tidak ditemukan", "That record was not found",
      marks: "field-record"),
    Mistyped(
      "a product renamed to nothing", on: "/office/products/1", "/office/products/1",
      ["name": "", "kind": "goods", "taxClass": "standard", "record": "1"],
      says: "Isi nama barang", "Enter the product's name", marks: "field-name"),
    Mistyped(
      "a variant with a wrong opening stock", on: "/office/products/1",
      "/office/products/1/variants", ["label": "Hijau", "opening": "lima"],
      says: "“lima” di “Stok awal” bukan angka", "“lima” in “Opening stock” is not a number",
      marks: "field-new-opening"),
    Mistyped(
      "a variant with another's code", on: "/office/variants/1", "/office/variants/1",
      [
        "label": "Hijau", "barcode": "2000000000022", "stockPolicy": "block", "lowAt": "3",
        "isSold": "yes",
      ],
      says: "sudah dipakai “", "already belongs to “",
      marks: "field-variant-1-barcode"),
    Mistyped(
      "a low-stock mark in words", on: "/office/variants/1", "/office/variants/1",
      ["label": "Hijau", "barcode": "2000000000015", "stockPolicy": "warn", "lowAt": "sedikit"],
      says: "“sedikit” di “Batas stok menipis” bukan angka",
      "“sedikit” in “Low-stock mark” is not a number", marks: "field-variant-1-lowAt"),
    Mistyped(
      "a price in words", on: "/office/variants/1", "/office/variants/1/price",
      ["price": "murah sekali"], says: "bukan jumlah rupiah", "is not an amount of rupiah"),
    Mistyped(
      "a delivery that is not a number", on: "/office/variants/1", "/office/variants/1/stock",
      ["quantity": "1e3"], says: "“1e3” di “Terima barang” bukan angka",
      "“1e3” in “Receive goods” is not a number"),
    Mistyped(
      "a count that is not a number", on: "/office/variants/1", "/office/variants/1/stock",
      ["act": "count", "quantity": "tiga", "note": "hitung ulang"],
      says: "“tiga” di “Stok opname” bukan angka", "“tiga” in “Stock count” is not a number"),
    Mistyped(
      "a delivery of nothing", on: "/office/variants/1", "/office/variants/1/stock",
      ["quantity": "0"], says: "Tulis berapa yang datang, paling sedikit 1",
      "Write how many arrived, at least 1"),
    Mistyped(
      "a member without a name", on: "/office/members/new", "/office/members",
      ["name": " ", "contact": "sari@contoh.example", "category": "umum", "language": "en"],
      says: "nama", "name", marks: "field-name"),
    Mistyped(
      "a member of a kind that there is not", on: "/office/members/1", "/office/members/1",
      ["name": "Sari Baru", "contact": "0812", "category": "raja", "language": "en"],
      says: "ategori anggota", "ember category", marks: "field-category"),
    Mistyped(
      "a block without a reason", on: "/office/members/1", "/office/members/1/block",
      ["reason": " "], says: "lasan", "eason", marks: "field-reason"),
    Mistyped(
      "a station with a taken name", on: "/office/stations", "/office/stations",
      ["name": "Meja depan", "kind": "desk"], says: "Sudah ada stasiun dengan nama itu",
      "There is already a station of that name", marks: "field-name"),
    Mistyped(
      "a library name of 81 characters", on: "/office/settings", "/office/settings",
      ["name": String(repeating: "n", count: 81), "agency": "ID-BDG"],
      says: "terlalu panjang: 81 karakter", "too long: 81 characters", marks: "field-name"),
    Mistyped(
      "a library without a name", on: "/office/settings", "/office/settings",
      ["name": "", "agency": "ID-BDG"], says: "“Nama perpustakaan” masih kosong",
      "“The library's name” is empty", marks: "field-name"),
  ]
}

struct `A form with a mistake in it` {
  @Test(arguments: Mistyped.all)
  func `comes back as it was typed, with the reason in both languages`(form: Mistyped)
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let before = try await Ledger.of(day.house)
      for (language, words) in [(Language.indonesian, form.says.id), (.english, form.says.en)] {
        try await ratna.read(in: language)
        let answer = try await ratna.press(
          form.action, form.fields, on: form.page, expecting: 422)
        let page = Paper.words(answer.text)
        #expect(page.contains(words), "\(page)")
        #expect(answer.text.contains("lang=\"\(language.rawValue)\""))
        #expect(answer.text.contains("action=\"\(form.action)\""))
        for (name, typed) in form.fields
        where !["kind", "category", "language", "stockPolicy", "taxClass", "status", "isSold"]
          .contains(name) && !typed.allSatisfy(\.isWhitespace)
        {
          #expect(answer.text.contains(#"value="\#(typed)""#), "\(name)")
        }
        if let language = form.fields["language"] {
          #expect(answer.text.contains(#"value="\#(language)" selected"#))
        }
        if let id = form.marks {
          let marked = answer.text.contains(
            try Regex("id=\"\(id)\"[^>]*\(id)-wrong\"[^>]* aria-invalid=\"true\""))
          #expect(marked, "\(id)")
        }
      }
      let changed = try await Ledger.of(day.house).difference(from: before)
      #expect(changed == [])
    }
  }

  @Test func `of a cashier's is not the librarian's to send, nor hers the cashier's`() async throws
  {
    try await Furnished.visit { day in
      let dewi = try await day.colleague("Dewi", .cashier)
      let sinta = try await day.colleague("Sinta", .librarian)
      let before = try await Ledger.of(day.house)
      for form in Mistyped.all where form.action != "/office/products" {
        let isShops = form.action.contains("/products") || form.action.contains("/variants")
        let answer = try await (isShops ? sinta : dewi).try(form.action, form.fields)
        #expect(answer.status == 403, "\(form.testDescription)")
      }
      let changed = try await Ledger.of(day.house).difference(from: before)
      #expect(changed == [])
    }
  }

  @Test func `of one button goes back to its page with the reason`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      _ = try await day.house.house.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: day.house.house.clock.today,
        at: day.house.house.clock.now, by: .house)
      let member = "/office/members/\(day.sari.number)"
      let page = try await ratna.see(member).text
      let form = try #require(Paper.form("\(member)/block", in: page))
      _ = try await ratna.send("\(member)/remove", form)
      #expect(try await ratna.words(member).contains("masih"))
      #expect(try await ratna.see(member).status == 200)
      let record = "/office/records/\(day.record)"
      #expect(try await ratna.try("\(record)/remove").headers["location"] == record)
      #expect(try await ratna.words(record).contains("masih punya 1 eksemplar"))
      #expect(try await day.house.house.catalogue.count() == 1)
    }
  }
}

struct `A product in the office` {
  @Test func `is changed, stops being sold, and tells what it cost and where it went`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      let page = "/office/products/\(day.pin.product)"
      let variant = "/office/variants/\(day.pin.number)"
      try await ratna.press("\(variant)/price", ["price": "17.500"], on: variant)
      try await ratna.press("\(variant)/stock", ["quantity": "5"], on: variant)
      try await ratna.press(
        variant,
        ["label": "Ungu", "barcode": "8991234567897", "stockPolicy": "block", "lowAt": "20"],
        on: variant)
      let changed = try #require(try await shop.variant(day.pin.number))
      #expect(changed.label == "Ungu" && changed.barcode.text == "8991234567897")
      #expect(changed.stockPolicy == .block && changed.lowAt == 20 && !changed.isSold)
      let words = try await ratna.words(variant)
      for part in [
        "Tidak dijual", "Harga: Ungu", "Rp17.500", "Rp15.000", "Mutasi stok: Ungu", "+5",
        "Penerimaan barang", "+10", "Stok awal", "Ratna", "Varian disimpan",
      ] { #expect(words.contains(part), "\(part)") }
      try await ratna.press(
        "/office/products/\(day.pin.product)",
        ["name": "Pin", "kind": "goods", "taxClass": "exempt", "record": "\(day.record)"],
        on: page)
      let product = try #require(try await shop.product(day.pin.product))
      #expect(product.name == "Pin" && product.record == day.record && product.taxClass == .exempt)
      #expect(try await day.house.house.database.violations() == [])
    }
  }

  @Test func `that is not there is said to be nowhere`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      for action in [
        "/office/products/99", "/office/products/99/variants", "/office/variants/99",
        "/office/variants/99/price", "/office/variants/99/stock", "/office/items/99/status",
        "/office/items/99",
      ] { #expect(try await ratna.try(action, ["name": "x"]).status == 404, "\(action)") }
    }
  }
}

struct `The office's first page` {
  @Test func `leads from a number to what it counts`() async throws {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      _ = try await shop.changeVariant(
        day.pin.number, label: "", barcode: day.pin.barcode, stockPolicy: .warn, lowAt: 20,
        isSold: true, at: day.house.house.clock.now, by: .house)
      let office = try await ratna.see("/office").text
      #expect(office.contains(#"href="/office/products?show=low"><b>1</b>stok menipis"#))
      #expect(office.contains(#"class="tile" href="/desk/overdue""#))
      let low = try await ratna.words("/office/products?show=low")
      #expect(low.contains("Pin Perempuan Bersuara") && !low.contains("Poster tanpa harga"))
      #expect(try await ratna.words("/office/products").contains("Poster tanpa harga"))
      let sinta = try await day.colleague("Sinta", .librarian)
      #expect(try await !sinta.see("/office").text.contains("show=low"))
    }
  }

  @Test func `counts what the public does not see, and says so`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      #expect(try await ratna.words("/office").contains("1 judul "))
      #expect(try await !ratna.words("/office").contains("tidak tampil"))
      var closed = SimpleEntry(form: .document, title: "Berkas pendampingan")
      closed.isClosed = true
      _ = try await day.house.house.catalogue.addRecord(
        closed, at: day.house.house.clock.now, by: .house)
      #expect(try await ratna.words("/office").contains("2 judul, 1 tidak tampil di katalog"))
      try await ratna.read(in: .english)
      #expect(try await ratna.words("/office").contains("2 titles, 1 not shown in the catalogue"))
    }
  }
}
