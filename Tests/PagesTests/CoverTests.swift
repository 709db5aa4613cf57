import Catalog
import Foundation
import House
import Markup
import Testing
import Trail
import Values

@testable import Pages

struct `A cover` {
  private static let odd: [(title: String, author: String?)] = [
    ("Entrok", "Madasari, Okky, 1984-"), ("", nil), (" ", ""), ("المرأة والجنوسة", "أحمد, ليلى"),
    ("第二性：女人的處境與歷史", "波娃"), (String(repeating: "X", count: 300), nil),
    (String(repeating: "第", count: 300), String(repeating: "波", count: 300)),
    (String(repeating: "perempuan ", count: 40), String(repeating: "Kartini ", count: 40)),
    ("<script>alert('1')</script> & \"kutip\"", "<b>"),
  ]

  @Test func `holds every title, escaped and cut to its size`() {
    let page = aPage()
    for (place, text) in Self.odd.enumerated() {
      let address = RecordAddress(100_000_000_000_000 + Int64(place))
      let cover = page.cover(at: address, title: text.title, author: text.author).text
      #expect(cover.hasPrefix(#"<span class="cover book i"#) && cover.hasSuffix("</span>"))
      #expect(cover.contains(#"aria-hidden="true""#))
      #expect(!cover.contains("<script") && !cover.contains("<b><b>") && !cover.contains("style="))
      #expect(cover.utf8.count < 600, "\(cover)")
    }
  }

  @Test func `takes at most 250 bytes of a list for a title as titles are`() {
    let page = aPage()
    for title in [
      "Entrok", "Argumen kesetaraan gender: perspektif Al-Qur'an",
      "Penghancuran gerakan perempuan di Indonesia setelah peristiwa itu",
    ] {
      let cover = page.cover(
        at: RecordAddress(123_456_789_012_345), title: title, author: "Wieringa, Saskia E.")
      #expect(cover.bytes.count <= 250, "\(cover.text)")
    }
  }

  @Test func `looks the same everywhere, and unlike others`() {
    let page = aPage()
    func look(_ number: Int64) -> String {
      page.cover(at: RecordAddress(number), title: "Entrok").text
    }
    #expect(look(123_456_789_012_345) == look(123_456_789_012_345))
    let looks = Set((0..<100).map { look(123_456_789_012_345 + $0) })
    #expect(looks.count > 50)
  }

  @Test func `names people as they are called`() {
    #expect(CoverText(title: "", maker: "Madasari, Okky, 1984-").named == "Okky Madasari")
    #expect(CoverText(title: "", maker: "Toer, Pramoedya Ananta").named == "Pramoedya Ananta Toer")
    #expect(CoverText(title: "", maker: "Komnas Perempuan").named == "Komnas Perempuan")
    #expect(CoverText(title: "", maker: " , 1984").named == nil)
  }

  @Test(arguments: [
    ("Kumala, Ratih", "Ratih Kumala"), ("Kartini", "Kartini"),
    ("de Beauvoir, Simone", "Simone de Beauvoir"),
    ("King, Martin Luther, Jr., 1929-1968", "Martin Luther King, Jr."),
    ("Komunitas 1001 Buku", "Komunitas 1001 Buku"),
    ("Pusat Kajian Perempuan, Bandung", "Pusat Kajian Perempuan, Bandung"), ("", ""),
  ])
  func `says a name in its order, and a body as it is written`(_ sorted: String, _ said: String) {
    #expect(SaidName.of(sorted) == said)
  }

  private static let sizes: [(String, CoverSize)] = [
    ("Amba", .huge), ("The second sex", .large), ("Sihir perempuan", .large),
    ("Layar terkembang", .middle),
    ("Penghancuran gerakan perempuan di Indonesia", .small), ("", .huge), ("第二性", .huge),
    (String(repeating: "X", count: 300), .tiny),
  ]

  @Test(arguments: sizes)
  func `has a title as large as it fits`(_ title: String, _ size: CoverSize) {
    #expect(CoverSize(of: title) == size)
  }

  @Test func `is cut between words, and says that it is`() {
    #expect(CoverSize.huge.cut("Sihir perempuan di hutan") == "Sihir perempuan…")
    #expect(CoverSize.huge.cut("Perempuan bersampur merah") == "Perempuan…")
    #expect(CoverSize.huge.cut("Amba") == "Amba")
    #expect(CoverSize.huge.cut(String(repeating: "X", count: 30)).count == 16)
    #expect(CoverSize.huge.cut(String(repeating: "第", count: 30)).count == 8)
  }

  @Test(
    arguments: [
      ("المرأة والجنوسة", "ara", true), ("ꦥꦿꦩꦸꦢꦾ", "jav", true), ("ผู้หญิง", "tha", true),
      ("第二性", "chi", false), ("Entrok", "ind", false), ("Élan", "fre", false),
    ])
  func `gives tall letters room, and says in which language its title is`(
    _ title: String, _ language: String, _ isTall: Bool
  ) async throws {
    let portal = try Portal()
    var entry = SimpleEntry(form: .book, title: title)
    entry.language = language
    let number = try await portal.house.catalogue.addRecord(entry, at: Portal.now, by: .house)
    let record = try #require(try await portal.house.catalogue.record(number))
    let cover = aPage().cover(record, .book).text
    #expect(cover.contains(#" tall" aria"#) == isTall)
    #expect(cover.contains("<b>") == (language == "ind"))
    #expect(cover.contains(#" dir="auto">"#) == (language != "ind"))
  }

  @Test func `of brown paper gives away its label alone`() {
    let plain = aPage().plainCover("3<")
    #expect(plain.text == #"<span class="cover plain" aria-hidden="true"><b>3&lt;</b></span>"#)
  }
}

struct `The cover of each kind` {
  @Test func `shows what identifies it`() async throws {
    let portal = try Portal()
    var clipping = SimpleEntry(form: .clipping, title: "Arsip pindah")
    clipping.newspaper = "Mingguan Contoh"
    clipping.day = Day("2025-03-09")
    clipping.page = "8"
    _ = try await portal.house.catalogue.addRecord(clipping, at: Portal.now, by: .house)
    var journal = SimpleEntry(form: .journal, title: "HerStory")
    journal.subtitle = "Upah"
    let number = try await portal.house.catalogue.addRecord(journal, at: Portal.now, by: .house)
    _ = try await portal.house.catalogue.addItem(
      NewItem(enumeration: "No. 6 (Des 2023)"), to: number, on: Portal.today, at: Portal.now,
      by: .house)
    var document = SimpleEntry(form: .document, title: "Notulen rapat")
    document.year = 1998
    _ = try await portal.house.catalogue.addRecord(document, at: Portal.now, by: .house)
    let covers = try await portal.covers()
    #expect(covers[.clipping]?.contains("<b>Mingguan Contoh</b><i>hlm. 8</i>") == true)
    #expect(covers[.clipping]?.contains("<span>Minggu, 9 Mar 2025</span><em>Arsip") == true)
    #expect(covers[.journal]?.contains("<b>HerStory</b><span>Des 2023</span><i>6</i>") == true)
    #expect(covers[.journal]?.contains("<em>Upah</em>") == true)
    #expect(covers[.document]?.contains("<i>1998</i><b>Notulen rapat</b><em>Terbuka</em>") == true)
    #expect(covers.values.allSatisfy { $0.utf8.count <= 250 })
  }

  @Test func `holds without anything that identifies it`() async throws {
    let portal = try Portal()
    for form in Form.allCases {
      _ = try await portal.house.catalogue.addRecord(
        SimpleEntry(form: form, title: "Tanpa"), at: Portal.now, by: .house)
    }
    let covers = try await portal.covers()
    #expect(covers.count == Form.allCases.count)
    #expect(covers[.journal]?.contains(" f") == true, "a figure where there is no number")
  }
}

extension Portal {
  /// The covers of all that is found, one of each kind.
  fileprivate func covers() async throws -> [Form: String] {
    var query = SearchQuery()
    query.wantsFacts = true
    let found = try await house.catalogue.search(query)
    return Dictionary(
      found.hits.map { ($0.form, aPage().cover($0).text) }, uniquingKeysWith: { first, _ in first })
  }
}

struct `The inks of covers` {
  private static let css = String(decoding: PackageResources.covers_css, as: UTF8.self)

  /// Ground, figure and letters of each pair.
  private static let inks: [[String]] = css.matches(
    of: /\.i\d+ \{ --a: #(\w{6}); --b: #(\w{6}); --c: #(\w{6}); \}/
  ).map { match in [match.1, match.2, match.3].map { String($0) } }

  /// Relative luminance (WCAG 2.2).
  private static func luminance(_ hex: String) -> Double {
    let value = Int(hex, radix: 16) ?? 0
    let channels = [16, 8, 0].map { shift -> Double in
      let channel = Double(value >> shift & 255) / 255
      return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private static func contrast(_ one: String, _ other: String) -> Double {
    let pair = [luminance(one), luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  @Test func `let letters stand out 4.5 to 1 and figures 2 to 1`() {
    #expect(Self.inks.count == CoverLook.inks)
    for (place, ink) in Self.inks.enumerated() {
      #expect(Self.contrast(ink[0], ink[2]) >= 4.5, "letters of i\(place)")
      #expect(Self.contrast(ink[0], ink[1]) >= 2, "figure of i\(place)")
    }
  }

  @Test func `have a dark ground in their first half, as journals need it`() {
    for ink in Self.inks.prefix(CoverLook.inks / 2) {
      #expect(Self.contrast(ink[0], "fffaf0") >= 4.5, "\(ink[0])")
    }
  }

  @Test func `and every other class that a cover or a spine bears stand in the stylesheet`() {
    let classes =
      (0..<CoverLook.figures).map { "f\($0)" } + CoverSize.allCases.map(\.name)
      + (0...4).map { "w\($0)" } + (0...5).map { "h\($0)" } + (0...3).map { "p\($0)" }
      + (1...5).map { "r\($0)" } + ["a1", "low", "long", "box", "pile", "out", "far", "past"]
    for name in classes {
      #expect(Self.css.contains(".\(name) ") || Self.css.contains(".\(name):"), "\(name)")
    }
  }

  @Test func `fetch nothing, and are few bytes`() {
    #expect(!Self.css.contains(/url\("(?!data:)/))
    #expect(Self.css.utf8.count <= 12 << 10)
  }
}
