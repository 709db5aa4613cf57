import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `A list of the office` {
  @Test func `is narrowed by one press, and goes on from where it stopped`() async throws {
    try await Furnished.visit { day in
      let (shop, now) = (day.house.house.shop, day.house.house.clock.now)
      for number in 100..<400 {
        _ = try await shop.addProduct(
          NewProduct(
            name: "Barang \(number)", kind: .goods,
            variants: [NewVariant(price: Rupiah(10_000), opening: 20)]), at: now, by: .house)
      }
      let ratna = try await day.ratna()
      let first = try await ratna.see("/office/products").text
      #expect(Paper.words(first).contains("1–50 dari 302"))
      var page = first
      var seen: Set<String> = []
      for _ in 0..<7 {
        seen.formUnion(page.matches(of: /href="\/office\/products\/(\d+)"/).map { String($0.1) })
        guard let next = page.firstMatch(of: /rel="next" href="([^"]*)"/) else { break }
        page = try await ratna.see(Paper.plain(String(next.1))).text
      }
      #expect(seen.count == 302)
      #expect(Paper.words(page).contains("301–302 dari 302"))
      let unpriced = try await ratna.words("/office/products?show=unpriced")
      #expect(unpriced.contains("Poster tanpa harga") && !unpriced.contains("Pin Perempuan"))
    }
  }

  @Test func `tells apart that nothing is there and that nothing fits`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      #expect(
        try await ratna.words("/office/products?q=zzzz").contains("Tidak ada yang cocok"))
      #expect(
        try await ratna.words("/office/members?show=blocked").contains("Tidak ada yang cocok"))
    }
    try await inAHouse { house in
      _ = try await house.settleIn()
      let ratna = Guest(house)
      try await ratna.comeIn("ratna")
      #expect(try await ratna.words("/office/members").contains("Belum ada anggota"))
      #expect(try await ratna.words("/office/products").contains("Belum ada barang"))
    }
  }

  @Test func `changes many prices after one question, and says what came of it`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let place = "/office/products/batch"
      let none = try await ratna.press(
        place, ["act": "price"], on: "/office/products", expecting: 422)
      #expect(Paper.words(none.text).contains("Belum ada yang dipilih"))
      let asked = try await ratna.press(
        place, ["act": "price", "all": "yes"], on: "/office/products", expecting: 200)
      #expect(Paper.words(asked.text).contains("Harga 2 barang akan diubah."))
      let form = try #require(Paper.form(place, in: asked.text))
      let typed = form.merging(["way": "up", "unit": "percent", "rounding": "500"]) { $1 }
      let wrong = try await ratna.send(place, typed.merging(["step": "lima"]) { $1 })
      #expect(wrong.status == 422 && wrong.text.contains(#"value="lima""#))
      let done = try await ratna.send(place, typed.merging(["step": "10"]) { $1 })
      #expect(done.status == 303)
      let said = try await ratna.words("/office/products")
      #expect(said.contains("Selesai untuk 1. 1 tetap seperti semula:"))
      #expect(said.contains("Poster tanpa harga: Belum ada harga yang bisa diubah."))
      #expect(
        try await day.house.house.shop.variant(day.pin.number)?.price == Rupiah(16_500))
    }
  }

  @Test func `does what two colleagues are asked about once`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let (goods, people) = ("/office/products/batch", "/office/members/batch")
      func asked(_ place: String, _ act: [String: String], on page: String) async throws
        -> [String: String]
      {
        let question = try await ratna.press(place, act, on: page, expecting: 200)
        return try #require(Paper.form(place, in: question.text))
      }
      var forms: [[String: String]] = []
      for _ in 0..<2 {
        let form = try await asked(
          goods, ["act": "price", "chosen": "\(day.pin.product)"], on: "/office/products")
        forms.append(
          form.merging(["way": "up", "unit": "percent", "rounding": "500", "step": "10"]) { $1 })
      }
      for form in forms { #expect(try await ratna.send(goods, form).status == 303) }
      #expect(
        try await day.house.house.shop.variant(day.pin.number)?.price == Rupiah(16_500))
      #expect(try await ratna.words("/office/products").contains("1 tetap seperti semula"))
      let membership = day.house.house.membership
      let renew = ["act": "renew", "chosen": "\(day.sari.number)"]
      let first = try await asked(people, renew, on: "/office/members")
      let second = try await asked(people, renew, on: "/office/members")
      try await ratna.send(people, first)
      let once = try await membership.find(number: day.sari.number)
      try await ratna.send(people, second)
      #expect(try await membership.find(number: day.sari.number)?.expires == once?.expires)
    }
  }

  @Test func `renews many memberships after one question`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let place = "/office/members/batch"
      let asked = try await ratna.press(
        place, ["act": "renew", "chosen": "\(day.sari.number)"], on: "/office/members",
        expecting: 200)
      let form = try #require(Paper.form(place, in: asked.text))
      let before = try await day.house.house.membership.find(number: day.sari.number)
      try await ratna.send(place, form)
      // A second press of the same form renews nothing more.
      try await ratna.send(place, form)
      let after = try await day.house.house.membership.find(number: day.sari.number)
      let cards = try await ratna.press(
        place, ["act": "cards", "chosen": "\(day.wati.number)"], on: "/office/members",
        expecting: 200)
      #expect(cards.text.contains(#"name="member" value="\#(day.wati.number)" checked"#))
      let wati = try await day.house.house.membership.find(number: day.wati.number)
      #expect(after.map(\.expires) != before.map(\.expires))
      #expect(wati.map(\.expires) == before.map(\.expires))
      #expect(
        try await day.house.house.keyring.trail.newest()
          .filter { $0.action == "member.renewed" }.count == 1)
    }
  }

  @Test func `is a file of the same rows, and one that names members is written down`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let goods = try await ratna.see("/office/products/csv?show=unpriced")
      #expect(goods.headers["content-type"] == "text/csv; charset=utf-8")
      #expect(goods.text.contains("Poster tanpa harga") && !goods.text.contains("Pin Perempuan"))
      let members = try await ratna.see("/office/members/csv")
      #expect(members.text.contains("Xanthippe Sari") && members.text.contains("Wati Quirina"))
      let trail = try await day.house.house.keyring.trail.newest()
      #expect(trail.filter { $0.action == "members.taken" }.count == 1)
      let tuti = try await day.colleague("Tuti", .shopkeeper)
      #expect(try await tuti.see("/office/members/csv").status == 403)
      #expect(try await tuti.see("/office/products/csv").status == 200)
    }
  }

  /// What was looked for is forgotten after half an hour, twenty more searches, or a restart.
  @Test(arguments: [true, false])
  func `of members is nobody, and not everybody, once its search is forgotten`(isOld: Bool)
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      var place = "/office/members?search=abcdefabcdef"
      if isOld {
        let found = try await ratna.press(
          "/office/members/search", ["q": "xanthippe"], on: "/office/members")
        place = try #require(found.headers["location"])
        let before = try await ratna.words(place)
        #expect(before.contains("Xanthippe Sari") && !before.contains("Wati Quirina"))
      }
      let form = try #require(
        Paper.form("/office/members/batch", in: try await ratna.see("/office/members").text))
      if isOld {
        for number in 1...20 {
          try await ratna.press(
            "/office/members/search", ["q": "nama \(number)"], on: "/office/members")
        }
      }
      let list = try await ratna.words(place)
      #expect(list.contains("Pencarian tadi sudah berakhir"))
      #expect(!list.contains("Xanthippe Sari") && !list.contains("Wati Quirina"))
      let search = try #require(place.split(separator: "=").last.map(String.init))
      let file = try await ratna.see("/office/members/csv?search=\(search)")
      #expect(file.status == 422 && !file.text.contains("Wati"), "\(file.text)")
      let membership = day.house.house.membership
      let days = try await membership.lastDays(of: [day.sari.number, day.wati.number])
      for act in ["renew", "cards"] {
        let sent = ["act": act, "all": "yes", "sure": "yes", "search": search, "here": place]
        let answer = try await ratna.send("/office/members/batch", form.merging(sent) { $1 })
        #expect(answer.status == 422 && !answer.text.contains("Wati Quirina"), "\(act)")
        #expect(Paper.words(answer.text).contains("Pencarian tadi sudah berakhir"))
      }
      #expect(try await membership.lastDays(of: [day.sari.number, day.wati.number]) == days)
      let trail = try await day.house.house.keyring.trail.newest()
      #expect(trail.allSatisfy { $0.action != "members.taken" && $0.action != "member.renewed" })
      let cards = try await ratna.see("/office/members/cards?search=\(search)")
      #expect(cards.status == 422 && !cards.text.contains("Wati Quirina"))
    }
  }

  @Test func `changes many copies, and leaves what waits or is lent`() async throws {
    try await Furnished.visit { day in
      let (rooms, now) = (day.house.house, day.house.house.clock.now)
      let other = try await rooms.catalogue.addItem(
        NewItem(), to: day.record, on: now.day, at: now, by: .house)
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: now.day, at: now, by: .house)
      let ratna = try await day.ratna()
      let place = "/office/copies/batch"
      let asked = try await ratna.press(
        place, ["act": "status", "all": "yes"], on: "/office/copies", expecting: 200)
      #expect(Paper.words(asked.text).contains("2 eksemplar akan diubah."))
      let form = try #require(Paper.form(place, in: asked.text))
      try await ratna.send(place, form.merging(["status": "damaged"]) { $1 })
      let said = try await ratna.words("/office/copies?show=damaged")
      #expect(said.contains("Selesai untuk 1. Status: Rusak. 1 tetap seperti semula:"))
      #expect(said.contains(other.barcode.text))
      #expect(try await rooms.catalogue.item(other.number)?.status == .damaged)
      #expect(try await rooms.catalogue.item(day.item.number)?.status == .available)
      let labels = try await ratna.press(
        place, ["act": "labels", "all": "yes"], on: "/office/copies")
      #expect(labels.headers["location"]?.hasPrefix("/office/labels?items=") == true)
      let file = try await ratna.see("/office/copies/csv?show=damaged").text
      #expect(file.contains(other.barcode.text) && !file.contains(day.item.barcode.text))
    }
  }

  @Test func `shows of titles what is missing, and leads to their form`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/office/titles?show=year").text
      #expect(Paper.words(page).contains(Furnished.title))
      #expect(page.contains(#"class="miss" href="/office/records/\#(day.record)/edit""#))
      #expect(try await !ratna.words("/office/titles?show=copies").contains(Furnished.title))
      let file = try await ratna.see("/office/titles/csv").text
      #expect(file.contains(Furnished.title))
    }
  }

  @Test func `of what is late is narrowed by how late it is, and is a file`() async throws {
    try await Furnished.visit { day in
      let (rooms, now) = (day.house.house, day.house.house.clock.now)
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: now.day - 90, at: now, by: .house)
      let ratna = try await day.ratna()
      #expect(try await ratna.words("/desk/overdue?show=longer").contains(Furnished.title))
      #expect(try await !ratna.words("/desk/overdue?show=week").contains(Furnished.title))
      let file = try await ratna.see("/desk/overdue/csv").text
      let late = try #require(try await rooms.loanDesk.overdue(on: now.day).first)
      #expect(file.contains("\(late.due)") && file.contains("\(late.days)"))
      #expect(!file.contains("Xanthippe"))
      // On a disk outside the house no title stands beside a contact.
      #expect(!file.contains(Furnished.title) && !file.contains(day.item.barcode.text))
      let taken = try await rooms.keyring.trail.newest().filter { $0.action == "overdue.taken" }
      #expect(taken.map(\.subject) == ["overdue"])
    }
  }

  @Test(arguments: [
    "/office/records/unfinished?page=", "/office/voids?page=", "/search?q=a&page=",
    "/desk/titles?q=a&page=", "/office/find?q=a&group=titles&page=",
  ])
  func `answers for every page, however far`(_ place: String) async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      for page in [Int.max, Int.min, 0] {
        #expect(try await ratna.see("\(place)\(page)").status < 500, "\(page)")
      }
      #expect(try await ratna.see("/office").status == 200)
    }
  }

  @Test(arguments: ["/desk/titles?q=beranda&page=", "/office/records?q=beranda&page="])
  func `of titles says that it ends before, and not that nothing is found`(_ place: String)
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let words = try await ratna.words("\(place)9")
      #expect(words.contains("Halaman 9 tidak ada"), "\(words)")
      #expect(!words.contains("Tidak ada yang cocok"))
      #expect(try await ratna.words("\(place)1").contains(Furnished.title))
    }
  }

  @Test func `of sales says who sold to who may read that, and a report needs no till`()
    async throws
  {
    try await Furnished.visit { day in
      let sinta = try await day.colleague("Sinta", .librarian)
      let report = try await sinta.words("/office/reports/sales")
      #expect(report.contains("Tidak ada penjualan pada hari-hari itu"))
      let rooms = day.house.house
      try await day.openDrawer()
      let cart = try await rooms.shop.add(
        day.pin.number, to: day.station.number, at: rooms.clock.now, by: .house)
      let ratna = try await day.ratna()
      _ = try await rooms.shop.pay(
        cart.number, with: .cash(given: cart.total),
        by: .staff(try await rooms.keyring.staff()[0].number), at: rooms.clock.now)
      #expect(try await ratna.see("/till/sales/csv").text.contains("Pin Perempuan Bersuara"))
      let sold = try await sinta.words("/office/reports/sales")
      #expect(sold.contains("Menurut barang") && sold.contains("Menurut cara bayar"))
      #expect(sold.contains("Pin Perempuan Bersuara 1 Rp15.000 Total Rp15.000"), "\(sold)")
      #expect(sold.contains("Tunai 1 1 Rp15.000 Total 1 1 Rp15.000"), "\(sold)")
      #expect(sold.contains("Bulan ini Bulan lalu"))
      let file = try await sinta.see("/office/reports/sales/csv").text
      #expect(file.contains("Pin Perempuan Bersuara,1,15000,,,"))
      #expect(file.contains("Barang,Buah,Nilai,Cara bayar,Penjualan,Struk,Diterima"))
      // How it was paid stands beside no goods, and no line is the sum of others.
      #expect(file.contains(",,,,Tunai,1,1,15000") && !file.contains(",Total,1,15000"))
    }
  }

  @Test func `tells members of one name apart, and finds them by telephone`() async throws {
    try await Furnished.visit { day in
      let (rooms, now) = (day.house.house, day.house.house.clock.now)
      for contact in ["0812-3456-789", "+62 813 9999 111"] {
        _ = try await rooms.membership.enrol(
          NewMember(name: "Siti Aminah", contact: contact), at: now, by: .house)
      }
      let ratna = try await day.ratna()
      for page in ["/desk/members", "/office/members"] {
        let found = try await ratna.press("\(page)/search", ["q": "siti"], on: page)
        let place = try #require(found.headers["location"])
        let words = try await ratna.words(place)
        #expect(words.contains("…6789") && words.contains("…9111"), "\(page)")
        let called = try await ratna.press("\(page)/search", ["q": "08139999111"], on: page)
        let number = try #require(called.headers["location"])
        let one = try await ratna.words(number)
        #expect(one.contains("…9111") && !one.contains("…6789"), "\(page)")
      }
    }
  }
}
