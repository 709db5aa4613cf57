import Access
import Catalog
import HTTPTypes
import MARC
import Persistence
import PointOfSale
import Testing
import Trail
import Values
import Window

@testable import CatalogueFace
@testable import House
@testable import Pages

struct `The window of the house on its first page` {
  /// What stands in it besides a title.
  private static func set(_ settings: [HouseSetting: String], in portal: Portal) async throws {
    try await portal.house.keyring.trail.changeSettings(
      settings.map { SettingChange($0.key.rawValue, to: $0.value) }, at: Portal.now, by: .house)
  }

  private static func clipping(
    _ title: String, year: Int = 1998, in portal: Portal, closed: Bool = false
  ) async throws {
    var entry = SimpleEntry(form: .clipping, title: title)
    entry.newspaper = "Mingguan Contoh"
    entry.day = Day(year: year, month: 3, day: 9)
    entry.isClosed = closed
    _ = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
  }

  private static func sell(
    _ name: String, in portal: Portal, opening: Int, record: RecordNumber? = nil
  ) async throws {
    _ = try await portal.house.shop.addProduct(
      NewProduct(
        name: name, kind: .goods, record: record,
        variants: [NewVariant(label: "", price: Rupiah(35_000), opening: opening)]),
      at: Portal.now, by: .house)
  }

  @Test func `of an empty house has its question, its search and who helps`() async throws {
    var portal = try Portal()
    let page = try await portal.get("/").text
    #expect(page.contains("field-of tarum") && page.contains(#"action="/search""#))
    #expect(page.contains(CatalogueWords.nothingYet.id))
    #expect(page.contains("<h1>Rak ini baru mulai <em>diisi.</em></h1>"))
    #expect(page.contains(#"<b aria-hidden="true">Judul pertama</b>"#))
    #expect(page.contains("SAPA 129") && page.contains(#"href="tel:129""#))
    for field in ["koran", "kunyit", "manggu", "pandan"] {
      #expect(!page.contains("field-of \(field)"), "\(field) has nothing to show")
    }
  }

  @Test func `says what arrived, of every kind`() async throws {
    var portal = try Portal()
    _ = try await portal.aBook("Saman", author: "Ayu Utami")
    try await Self.clipping("Pasar bersuara", in: portal)
    let page = try await portal.get("/").text
    #expect(page.contains("Saman") && page.contains("Pasar bersuara"))
    #expect(page.contains("field-of koran") && page.contains("<b>Mingguan Contoh</b>"))
    #expect(page.contains(CatalogueWords.newest.id))
    #expect(page.contains("hari ini?</em>") && !page.contains(CatalogueWords.firstTitle.id))
  }

  @Test func `lights the newest clipping, with the first lines of what it is about`() async throws {
    var portal = try Portal()
    for (title, words) in [("Lama", "Dua rak."), ("Baru", String(repeating: "kata ", count: 80))] {
      var entry = SimpleEntry(form: .clipping, title: title)
      entry.newspaper = "Mingguan Contoh"
      entry.day = Portal.today
      entry.abstract = words
      _ = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
    }
    let page = try await portal.get("/").text
    let lit = try #require(page.firstMatch(of: /<article class="lit">.*?<\/article>/)).0
    #expect(lit.contains(">Baru</a></h3><p>kata kata") && lit.contains("kata kata…</p>"))
    #expect(lit.utf8.count < 600)
    #expect(page.contains(">Lama</a></h3><p>Dua rak.</p>"))
  }

  @Test func `has a bar for each year of the press`() async throws {
    var portal = try Portal()
    for year in [1998, 1998, 2003] {
      try await Self.clipping("Berita \(year)", year: year, in: portal)
    }
    let page = try await portal.get("/").text
    #expect(
      page.contains(#"<a class="y10" href="/search?form=clipping&amp;year=1998">1998 <b>2</b>"#))
    #expect(
      page.contains(#"<a class="y5" href="/search?form=clipping&amp;year=2003">2003 <b>1</b>"#))
  }

  @Test func `shows nothing of a closed record, nor of goods that belong to one`() async throws {
    var portal = try Portal()
    let before = try await portal.get("/").text
    try await Self.clipping("Kesaksian tertutup", in: portal, closed: true)
    var entry = SimpleEntry(form: .document, title: "Peta rumah aman")
    entry.isClosed = true
    let number = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
    try await Self.sell("Peta rumah aman", in: portal, opening: 3, record: number)
    #expect(try await portal.get("/").text == before)
  }

  @Test func `says of goods whether they are there, few or sold out`() async throws {
    var portal = try Portal()
    for (name, count) in [("Pin", 40), ("Tas", 2), ("Kaus", 0)] {
      try await Self.sell(name, in: portal, opening: count)
    }
    let page = try await portal.get("/").text
    for said in ["Rp35.000", ">ada<", ">tinggal 2<", ">habis<", "#pin\"", "#bag\"", "#shirt\""] {
      #expect(page.contains(said), "\(said)")
    }
    // The window says no count of what there is plenty of.
    #expect(!page.contains(">40") && !page.contains("40 "))
    try await Self.set([.shopWindow: "no"], in: portal)
    #expect(!(try await portal.get("/").text.contains("field-of kunyit")))
  }

  @Test func `draws a book with the cover of its record, and leads there`() async throws {
    var portal = try Portal()
    let record = try await portal.aBook("Saman").record
    let found = try await portal.house.catalogue.address(of: record)
    let address = try #require(found)
    let before = try await portal.get("/").text.ranges(of: #"class="cover book "#).count
    for (name, record) in [("Saman", record), ("Buku titipan", nil)] as [(String, RecordNumber?)] {
      _ = try await portal.house.shop.addProduct(
        NewProduct(
          name: name, kind: .book, record: record,
          variants: [NewVariant(label: "", price: Rupiah(60_000), opening: 4)]),
        at: Portal.now, by: .house)
    }
    let page = try await portal.get("/").text
    #expect(page.ranges(of: #"class="cover book "#).count == before + 2)
    #expect(page.contains(#"<strong><a href="/records/\#(address)">Saman</a></strong>"#))
    #expect(page.contains("<strong>Buku titipan</strong>"))
  }

  @Test func `tells when it is open, where it is and how it is found`() async throws {
    var portal = try Portal()
    // Portal.now is ten o'clock on a Saturday.
    let hours = try OpeningHours().with(weekday: 6, typed: "9-12").with(weekday: 1, typed: "13-15")
    try await Self.set(
      [
        .houseHours: hours.text, .houseAddress: "Jl. Contoh 1\nBandung",
        .houseWay: "Dari stasiun ke utara.", .houseQuestion: "Mau baca apa?",
      ], in: portal)
    let page = try await portal.get("/").text
    #expect(page.contains("<b>Buka</b><span>sampai 12.00</span>"))
    #expect(page.contains(#"<tr class="now"><th>Hari ini, Sabtu</th><td>09.00–12.00"#))
    #expect(page.contains("<address>Jl. Contoh 1<br>Bandung</address>"))
    #expect(page.contains("Dari stasiun ke utara.") && page.contains("Mau <em>baca apa?</em>"))
  }

  @Test func `shows announcements as words, whatever is typed`() async throws {
    var portal = try Portal()
    _ = try await HouseWindow(database: portal.house.database).announce(
      Announcement(
        title: "<script>alert(1)</script>", text: "Satu\nDua", begins: Portal.today,
        ends: Portal.today), at: Portal.now, by: .house)
    let page = try await portal.get("/").text
    #expect(page.contains("field-of manggu") && page.contains("<p>Satu</p><p>Dua</p>"))
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("sampai Sabtu, 21 Nov") && !page.contains("<time"))
  }

  @Test func `sets a giant date beside what has a day of its own`() async throws {
    var portal = try Portal()
    let day = try #require(Day("2026-12-03"))
    _ = try await HouseWindow(database: portal.house.database).announce(
      Announcement(
        title: "Lingkar baca", text: "Bab lima.", begins: Portal.today, ends: day, day: day,
        times: "18.30–20.00"), at: Portal.now, by: .house)
    let page = try await portal.get("/").text
    #expect(
      page.contains(
        #"<time datetime="2026-12-03"><small>Kamis</small>3<small>Des</small></time>"#))
    #expect(page.contains("18.30–20.00") && !page.contains("sampai Kamis"))
  }
}

struct `The page of help` {
  @Test func `promises what the house promises, and nothing else`() async throws {
    var portal = try Portal()
    let words = "Katakan “kopi hitam” di meja."
    for path in ["/", "/help"] {
      let page = try await portal.get(path).text
      #expect(!page.contains("perlu bicara"), "\(path)")
    }
    try await portal.house.database.transaction { db in
      try Setting.set(HouseSetting.houseTalk.rawValue, to: words, in: db)
    }
    for path in ["/", "/help"] {
      let page = try await portal.get(path).text
      #expect(page.contains(words), "\(path)")
    }
  }

  @Test func `is open to everybody, and leads out without a trace`() async throws {
    var portal = try Portal()
    let page = try await portal.get("/help")
    #expect(page.status == .ok)
    #expect(page.header("Referrer-Policy") == "no-referrer")
    #expect(page.header("Cache-Control") == "no-store")
    #expect(page.text.contains(#"href="tel:129""#))
    #expect(
      page.text.contains(
        #"<a class="call" href="https://wa.me/628111129129" rel="noreferrer noopener external">"#))
    #expect(page.text.contains(HelpWords.history.id))
  }

  @Test func `names the desk when the house lists nobody`() async throws {
    var portal = try Portal()
    let window = HouseWindow(database: portal.house.database)
    for service in try await window.services() {
      _ = try await window.removeService(service.number, at: Portal.now, by: .house)
    }
    let page = try await portal.get("/help").text
    #expect(page.contains(HelpWords.noServices.id))
    #expect(!(try await portal.get("/").text.contains("field-of kertas")))
  }
}
