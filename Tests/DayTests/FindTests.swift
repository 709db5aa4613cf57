import Catalog
import FrontDoor
import House
import Members
import Pages
import PointOfSale
import Testing
import Trail
import Values

/// One field in the head of every page of the staff finds whatever there is.
struct `The one search of the staff` {
  /// Types into the head of the office's page.
  ///
  /// - Returns: where the answer leads.
  private static func ask(_ text: String, _ guest: Guest) async throws -> String {
    let answer = try await guest.press("/office/find", ["q": text], on: "/office")
    return try #require(answer.headers["location"])
  }

  @Test func `finds titles, members, goods and pages, and no name stands in an address`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      for (text, wanted) in [
        ("beranda", Furnished.title), ("xanthippe", "Xanthippe Sari"),
        ("bersuara", "Pin Perempuan Bersuara"), ("aturan pem", "Aturan peminjaman"),
        ("audit", "Jejak audit"), ("drawer", "Laci kas"),
      ] {
        let place = try await Self.ask(text, ratna)
        #expect(place.hasPrefix("/office/find?search=") && !place.contains(text), "\(place)")
        #expect(try await ratna.words(place).contains(wanted), "\(text)")
      }
      #expect(try await ratna.words(Self.ask("%", ratna)).contains("Tidak ada yang cocok"))
      #expect(try await Self.ask("  ", ratna) == "/office/find")
    }
  }

  @Test func `goes straight to the one thing that bears a number`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      var entry = SimpleEntry(form: .book, title: "Buku ber-ISBN")
      entry.isbn = "9789799101389"
      let record = try await rooms.catalogue.addRecord(entry, at: rooms.clock.now, by: .house)
      try await day.openDrawer()
      try await ratna.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      try await ratna.press("/till/pay/cash", ["given": "50000"], on: "/till")
      let sale = try #require(try await rooms.shop.sales(on: rooms.clock.today).first)
      for (text, place) in [
        (day.item.barcode.text, "/office/items/\(day.item.number)"),
        ("9789799101389", "/office/records/\(record)"),
        (day.sari.card, "/office/members/\(day.sari.number)"),
        (day.pin.barcode.text, "/office/products/\(day.pin.product)"),
        (sale.receiptNumber.description, "/till/sales/\(sale.number)"),
      ] {
        #expect(try await Self.ask(text, ratna) == place, "\(text)")
      }
    }
  }

  @Test func `finds a member by the end of her card and by her telephone`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let (member, _) = try await rooms.membership.enrol(
        NewMember(name: "Yohana", contact: "+62 812-3456-789"), at: rooms.clock.now, by: .house)
      for text in [
        String(member.card.text.suffix(4)), "08123456789", "0812 3456", "3456789", "+62 8123 4",
      ] {
        let words = try await ratna.words(Self.ask(text, ratna))
        #expect(words.contains("Yohana") && !words.contains("Xanthippe"), "\(text)")
      }
    }
  }

  @Test(arguments: Role.allCases)
  func `finds what a role may see, promises nothing else, and says who keeps it`(
    _ role: Role
  ) async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      _ = try await rooms.shop.addProduct(
        NewProduct(
          name: "Lilin sereh", kind: .goods,
          variants: [NewVariant(price: Rupiah(25_000), opening: 3)]),
        at: rooms.clock.now, by: .house)
      let may = role.permissions
      let seesGoods = may.contains(.productsEdit) || may.contains(.tillSell)
      let dewi = try await day.colleague("Dewi", role)
      let hint = try await dewi.words("/office/find")
      #expect(hint.contains("kode eksemplar,"))
      #expect(hint.contains("nama anggota,") == may.contains(.membersRead))
      #expect(hint.contains("barang,") == seesGoods)
      #expect(hint.contains("nomor struk,") == may.contains(.tillSell))
      #expect(try await dewi.words(Self.ask("sereh", dewi)).contains("Lilin sereh") == seesGoods)
      #expect(try await dewi.words(Self.ask("beranda", dewi)).contains(Furnished.title))
      let copy =
        may.contains(.itemsEdit) ? "/office/items/\(day.item.number)" : "/records/\(day.address)"
      #expect(try await Self.ask(day.item.barcode.text, dewi) == copy)
      let office = try await dewi.words("/office")
      #expect(
        office.contains("Barang diurus oleh pengurus toko.") == !may.contains(.productsEdit))
      #expect(
        office.contains("Anggota diurus oleh petugas perpustakaan.") == !may.contains(.membersRead))
    }
  }

  @Test func `shows ten of each, and the others on pages of their own`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      for number in 0..<60 {
        _ = try await rooms.catalogue.addRecord(
          SimpleEntry(form: .book, title: "Palawija \(number)"), at: rooms.clock.now, by: .house)
      }
      let place = try await Self.ask("palawija", ratna)
      let text = try await ratna.see(place).text
      let shown = text.matches(of: /Palawija \d+</).count
      #expect(shown == 10 && Paper.words(text).contains("Semua 60"))
      let all = try await ratna.see("\(place)&group=titles&page=2").text
      #expect(all.matches(of: /Palawija \d+</).count == 10)
    }
  }

  @Test func `shows a cashier nobody's name and nothing closed`() async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      var entry = SimpleEntry(form: .document, title: "Melati rahasia")
      entry.isClosed = true
      let record = try await rooms.catalogue.addRecord(entry, at: rooms.clock.now, by: .house)
      let item = try await rooms.catalogue.addItem(
        NewItem(), to: record, on: rooms.clock.today, at: rooms.clock.now, by: .house)
      let dewi = try await day.colleague("Dewi", .cashier)
      for text in ["xanthippe", day.sari.card, "rahasia", item.barcode.text, "aturan"] {
        let words = try await dewi.words(Self.ask(text, dewi))
        #expect(words.contains("Tidak ada yang cocok"), "\(text): \(words)")
      }
      let ratna = try await day.ratna()
      #expect(try await ratna.words(Self.ask("rahasia", ratna)).contains("Melati rahasia"))
      for page in ["/", "/search?q=beranda"] {
        #expect(try await !Guest(day.house).see(page).text.contains("/office/find"), "\(page)")
      }
    }
  }
}
