import Catalog
import House
import MARC
import Markup
import PointOfSale
import Serving
import Testing
import Trail
import Values

@testable import CatalogueFace
@testable import Pages

struct `What was found` {
  @Test func `is seen as covers when she chose so, and stays so`() async throws {
    var portal = try Portal()
    _ = try await portal.aBook("Habis gelap terbitlah terang")
    let list = try await portal.get("/search?q=gelap").text
    #expect(list.contains(#"<ol class="hits">"#) && !list.contains(#"class="covers""#))
    #expect(list.contains(#"href="/search?q=gelap&amp;view=covers""#))
    let covers = try await portal.get("/search?q=gelap&view=covers").text
    #expect(covers.contains(#"<ul class="covers">"#) && covers.contains("Habis gelap"))
    #expect(covers.contains(#"<input type="hidden" name="view" value="covers">"#))
    // What is chosen among the facets there leads to covers again.
    #expect(covers.contains(/href="\/search\?q=gelap&amp;subject=[^"]*&amp;view=covers"/))
    let odd = try await portal.get("/search?q=gelap&view=drop").text
    #expect(odd.contains(#"<ol class="hits">"#))
  }

  @Test func `has what was asked for marked in its title and around it in its summary`()
    async throws
  {
    var portal = try Portal()
    var entry = SimpleEntry(form: .book, title: "Siti & kekerasan")
    entry.subtitle = "menulis <tanpa> takut"
    entry.abstract =
      String(repeating: "Sebuah pengantar. ", count: 30) + "Kekerasan <di rumah> tidak tercatat."
    _ = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
    let list = try await portal.get("/search?q=keras+takut").text
    #expect(list.contains("Siti &amp; <mark>kekerasan</mark></a>"))
    #expect(list.contains("<p>menulis &lt;tanpa&gt; <mark>takut</mark></p>"))
    #expect(list.contains("<mark>Kekerasan</mark> &lt;di rumah&gt; tidak tercatat.</p>"))
    #expect(list.contains(#"<p class="x">…"#))
    let covers = try await portal.get("/search?q=keras&view=covers").text
    #expect(covers.contains("Siti &amp; <mark>kekerasan</mark></a>"))
    for path in ["/search?q=", "/search?form=book", "/search?q=author:keras"] {
      #expect(!(try await portal.get(path).text.contains("<mark")), "\(path)")
    }
  }

  @Test(
    arguments: [
      ("form=zonk", ["zonk"]), ("form=x&form=book", ["x"]),
      ("year=abc&order=drop", ["abc", "drop"]),
      ("view=%3Cb%3E", ["&lt;b&gt;"]), ("form=book&year=2010-2019&order=title&view=covers", []),
      ("form=&year=", []), ("available=no&page=-1", ["no", "-1"]), ("page=abc", ["abc"]),
      ("available=yes&page=1", []), ("available=&page=", []),
    ])
  func `says which filter of its address there is not`(_ asked: String, _ unknown: [String])
    async throws
  {
    var portal = try Portal()
    _ = try await portal.aBook("Habis gelap terbitlah terang")
    let page = try await portal.get("/search?q=gelap&\(asked)").text
    for word in unknown { #expect(page.contains("Tidak ada filter “\(word)”"), "\(word)") }
    #expect(page.contains("Tidak ada filter") == !unknown.isEmpty)
  }

  @Test func `behind its last page leads back to it`() async throws {
    var portal = try Portal()
    _ = try await portal.aBook("Habis gelap terbitlah terang")
    let page = try await portal.get("/search?q=gelap&page=500").text
    #expect(page.contains("Halaman 500 tidak ada"))
    #expect(page.contains("Daftarnya berakhir di halaman 1."))
    #expect(page.contains(#"href="/search?q=gelap""#))
    #expect(!page.contains(#"<ol class="hits">"#))
  }

  @Test func `says how many filters are in use before they are seen`() async throws {
    var portal = try Portal()
    _ = try await portal.aBook("Habis gelap terbitlah terang")
    #expect(try await portal.get("/search?q=gelap").text.contains(">Saring</a>"))
    let two = try await portal.get("/search?q=gelap&form=book&available=yes").text
    #expect(two.contains(">Saring, 2 dipakai</a>"))
  }

  @Test func `of the press stands under its paper, its full day and its page`() async throws {
    var portal = try Portal()
    var entry = SimpleEntry(form: .clipping, title: "Nelayan perempuan memperoleh kartu")
    entry.newspaper = "Suara Contoh"
    entry.day = Day(year: 2023, month: 8, day: 19)
    entry.page = "6"
    entry.subjects = ["Kerja"]
    _ = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
    let words = try await portal.get("/search?q=nelayan").text
      .replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(words.contains("Suara Contoh Sabtu, 19 Agu 2023 , hlm. 6 Kliping , tema Kerja"))
  }

  @Test func `says what the shop takes for it while there is one`() async throws {
    var portal = try Portal()
    let book = try await portal.aBook("Perempuan di titik nol")
    for (label, price, opening) in [("baru", Int64(85_000), 2), ("bekas", 40_000, 0)] {
      _ = try await portal.house.shop.addProduct(
        NewProduct(
          name: "Perempuan di titik nol, \(label)", kind: .book, record: book.record,
          variants: [NewVariant(price: Rupiah(price), opening: opening)]),
        at: Portal.now, by: .house)
    }
    let page = try await portal.get("/search?q=titik").text
    #expect(page.contains("Rp85.000") && !page.contains("Rp40.000"))
  }
}

struct `The stylesheet of the catalogue` {
  @Test func `comes with results, records and their MARC, before what a room has of its own`()
    async throws
  {
    var portal = try Portal()
    let book = try await portal.aBook("Habis gelap terbitlah terang")
    let record = try await portal.page(of: book)
    let link = #"<link rel="stylesheet" href="\#(AssetShelf.house.address(of: "catalogue.css"))">"#
    for path in ["/search?q=gelap", "/search?q=zzz", record, "\(record)/marc"] {
      let page = try await portal.get(path).text
      let first = try #require(page.firstRange(of: AssetShelf.house.address(of: "style.css")))
      let second = try #require(page.firstRange(of: link), "\(path)")
      #expect(first.lowerBound < second.lowerBound, "\(path)")
    }
    for path in ["/", "/help", "/privacy", "/account/sign-in", "/records/0"] {
      #expect(!(try await portal.get(path).text.contains("/assets/catalogue-")), "\(path)")
    }
  }
}

struct `A journal's tiles` {
  @Test(
    arguments: [
      ("Vol. 3 No. 2 (2019)", "2", 2019), ("No. 6 (Des 2023)", "6", 2023),
      ("Edisi perdana", "Edis", nil),
    ] as [(String, String, Int?)])
  func `show the number of an issue`(name: String, number: String, year: Int?) {
    let tile = IssueTile(name, .available)
    #expect(tile.number == number && tile.year == year)
  }

  @Test func `are those of the last eight issues, and say how many more there are`() async throws {
    var portal = try Portal()
    let journal = try await portal.house.catalogue.addRecord(
      SimpleEntry(form: .journal, title: "HerStory"), at: Portal.now, by: .house)
    for number in Array(1...10) + [10] {
      _ = try await portal.house.catalogue.addItem(
        NewItem(enumeration: "No. \(number) (2020)"), to: journal, on: Portal.today,
        at: Portal.now, by: .house)
    }
    let page = try await portal.get("/search?q=herstory").text
    for number in 1...10 {
      let tile = "<span aria-hidden=\"true\">\(number)<small>"
      #expect(page.contains(tile) == (number > 2), "\(number)")
    }
    #expect(page.contains(">+2</a></li>") && page.contains(CatalogueWords.issueCount(10).id))
  }

  @Test func `mark the issues that were asked for`() throws {
    let tile = IssueTile("Vol. 3 No. 2 (2019)", .available)
    for (asked, isNamed) in [
      ("q=herstory+2", true), ("q=herstory+2019", true), ("q=herstory+3", false),
      ("q=herstory", false), ("q=&year=2018-2020", true), ("q=2&year=1990", false),
    ] {
      let question = Question(try FilledForm(urlEncoded: asked.utf8))
      #expect(question.names(tile) == isNamed, "\(asked)")
    }
  }
}
