import Catalog
import House
import MARC
import Markup
import Serving
import Testing
import Trail
import Values

@testable import CatalogueFace
@testable import Pages

struct `The poster of a record` {
  @Test(arguments: [
    ("Entrok", 1), ("Perempuan di titik nol", 2),
    ("Perempuan, kerja dan perubahan sosial: sebuah pengantar studi", 3),
    (String(repeating: "ab", count: 60), 4), (String(repeating: "kata ", count: 40), 4),
  ])
  func `has smaller letters for a longer title`(title: String, size: Int) {
    #expect(aPage().size(of: title) == size)
  }

  @Test func `cites without the blanks of a catalogue card, and names the style`() async throws {
    var portal = try Portal()
    var entry = SimpleEntry(form: .book, title: "Panggil aku Kartini saja")
    entry.subtitle = "sebuah biografi"
    entry.authors = ["Toer, Pramoedya Ananta"]
    entry.year = 1962
    let record = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
    let address = try #require(try await portal.house.catalogue.address(of: record))
    let page = try await portal.get("/records/\(address)").text
    #expect(page.contains("(1962). <cite>Panggil aku Kartini saja: sebuah biografi</cite>."))
    #expect(page.contains("Gaya pengarang-tahun (Harvard)"))
    let ris = try await portal.get("/records/\(address)/citation.ris").text
    #expect(ris.contains("TI  - Panggil aku Kartini saja: sebuah biografi\r\n"))
  }

  @Test func `says names in their order, and looks for them as they are sorted`() async throws {
    var portal = try Portal()
    var entry = SimpleEntry(form: .book, title: "Gadis kretek")
    entry.authors = ["Kumala, Ratih"]
    entry.bodies = ["Lingkar Baca, Bandung"]
    entry.statement = "Ratih Kumala"
    entry.subjects = ["Perempuan -- Sejarah"]
    let record = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
    let address = try #require(try await portal.house.catalogue.address(of: record))
    let page = try await portal.get("/records/\(address)").text
    #expect(page.contains(#"author%3A%22Kumala%2C%20Ratih%22">Ratih Kumala</a>"#))
    #expect(page.contains(">Lingkar Baca, Bandung</a>"))
    #expect(page.contains(#"<p class="quote">Kumala, Ratih; Lingkar Baca, Bandung"#))
    #expect(page.contains(#"subject=Perempuan">Perempuan – Sejarah</a>"#))
    // What the head has said already is not said again.
    #expect(!page.contains("Pernyataan tanggung jawab"))
    let list = try await portal.get("/search?q=kretek").text
    #expect(list.contains(#"<p class="by">Ratih Kumala; Lingkar Baca, Bandung</p>"#))
    entry.title = "Gadis pantai"
    entry.statement = "Ratih Kumala ; penyunting, Mirna"
    let other = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
    let place = try #require(try await portal.house.catalogue.address(of: other))
    #expect(try await portal.get("/records/\(place)").text.contains("penyunting, Mirna"))
  }

  @Test(
    arguments: [
      ("HerStory : buletin", "<cite>HerStory: buletin</cite>. (2021). Bandung: Melati."),
      ("Siapa membayar?", "<cite>Siapa membayar?</cite> (2021). Bandung: Melati."),
      ("Pukul 08:30 ; catatan", "<cite>Pukul 08:30; catatan</cite>. (2021). Bandung: Melati."),
    ])
  func `cites by the title where nobody is named`(_ title: String, _ said: String) async throws {
    var portal = try Portal()
    var entry = SimpleEntry(form: .journal, title: title)
    entry.year = 2021
    entry.place = "Bandung"
    entry.publisher = "Melati"
    let record = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
    let address = try #require(try await portal.house.catalogue.address(of: record))
    let page = try await portal.get("/records/\(address)").text
    #expect(page.contains("<p class=\"quote\">\(said)</p>"))
  }

  @Test func `names the folder of a clipping, and where there is no call number, in its place`()
    async throws
  {
    var portal = try Portal()
    var entry = SimpleEntry(form: .clipping, title: "Nelayan memperoleh kartu")
    entry.folder = "KERJA 2023"
    let record = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
    _ = try await portal.house.catalogue.addItem(
      NewItem(), to: record, on: Portal.today, at: Portal.now, by: .house)
    let address = try #require(try await portal.house.catalogue.address(of: record))
    let page = try await portal.get("/records/\(address)").text
    #expect(page.contains("<dt>Map kliping</dt><dd>KERJA 2023</dd>"))
    #expect(page.contains("<b>Map KERJA 2023</b>"))
    let list = try await portal.get("/search?q=nelayan").text
    #expect(list.contains(#"<p class="call-number">Map KERJA 2023</p>"#))
  }

  @Test func `shows beside a clipping its day and its theme through the years`() async throws {
    var portal = try Portal()
    let catalogue = portal.house.catalogue
    func clip(_ title: String, _ paper: String, _ day: String, closed: Bool = false)
      async throws -> RecordNumber
    {
      var entry = SimpleEntry(form: .clipping, title: title)
      entry.newspaper = paper
      entry.day = Day(day)
      entry.year = Int(day.prefix(4))
      entry.page = "3"
      entry.subjects = ["Arsip"]
      entry.isClosed = closed
      return try await catalogue.addRecord(entry, at: Portal.now, by: .house)
    }
    let own = try await clip("Arsip pindah", "Mingguan Contoh", "2025-03-09")
    _ = try await clip("Kader menghitung", "Suara Contoh", "2025-03-09")
    _ = try await clip("Rahasia arsip", "Suara Contoh", "2025-03-09", closed: true)
    let old = try await clip("Perpustakaan keliling", "Harian Pagi", "1998-03-09")
    let address = try #require(try await catalogue.address(of: own))
    let page = try await portal.get("/records/\(address)").text
    #expect(page.contains("<h2>Hari yang sama</h2>") && page.contains(">Kader menghitung</a>"))
    #expect(page.contains(#"href="/search?q=%229%20Mar%202025%22&amp;form=clipping""#))
    #expect(page.contains("<h2>Tema Arsip, dari tahun ke tahun</h2>"))
    #expect(page.contains("<b>1998</b><a href") && page.contains("Perpustakaan keliling"))
    #expect(page.contains(#"<li class="now"><b>2025</b><span>Kliping ini</span></li>"#))
    #expect(!page.contains("Rahasia"))
    let other = try #require(try await catalogue.address(of: old))
    #expect(!(try await portal.get("/records/\(other)").text.contains("Hari yang sama")))
    let book = try await portal.aBook("Arsip 9 Mar 2025")
    let text = try await portal.get(portal.page(of: book)).text
    #expect(!text.contains("Hari yang sama") && !text.contains("dari tahun ke tahun"))
  }

  @Test func `tells search engines what it is about, and its one address`() async throws {
    var portal = try Portal()
    var entry = SimpleEntry(form: .book, title: "Entrok")
    entry.abstract = "Marni ingin entrok."
    let record = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
    let address = try #require(try await portal.house.catalogue.address(of: record))
    let text = try await portal.get("/records/\(address)").text
    #expect(text.contains(#"<meta name="description" content="Marni ingin entrok.">"#))
    // Nobody told the house under which address it is reached.
    #expect(!text.contains(#"rel="canonical""#))
    let page = Page(
      language: .indonesian,
      library: Nameplate(name: "Melati", publicURL: "https://katalog.example"),
      today: Portal.today)
    var sheet = Sheet("Entrok", body: "")
    sheet.canonical = Address("/records/1")
    let whole = page.document(sheet).text
    #expect(whole.contains(#"<link rel="canonical" href="https://katalog.example/records/1">"#))
  }

  @Test func `shows MARC with every blank and both indicators`() async throws {
    var portal = try Portal()
    let book = try await portal.aBook("Ruang sendiri")
    let page = try await portal.get("\(portal.page(of: book))/marc").text
    #expect(page.contains("<td>##</td>"))
    #expect(page.contains(#"<th scope="col">Indikator</th>"#))
  }

  @Test func `shows the blanks of a fixed field, as many as they are`() async throws {
    var portal = try Portal()
    let entry = SimpleEntry(form: .book, title: "Ruang sendiri")
    let number = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
    let address = try #require(try await portal.house.catalogue.address(of: number))
    let record = try #require(try await portal.house.catalogue.record(number))
    let fixed = try #require(record.marc.control("008"))
    #expect(fixed.contains("   "))
    let page = try await portal.get("/records/\(address)/marc").text
    #expect(page.contains("<td>\(fixed)</td>"))
    // A browser draws several as one unless it is told not to.
    let style = String(decoding: PackageResources.catalogue_css, as: UTF8.self)
    #expect(style.contains(".marc :is(td, tbody th) { white-space: pre-wrap; }"))
  }
}
