import Catalog
import MARC
import Persistence
import Testing
import Values

struct `Cataloguing on the simple form` {
  static var full: SimpleEntry {
    var entry = SimpleEntry(form: .book, title: "The second sex")
    entry.subtitle = "facts and myths"
    entry.statement = "Simone de Beauvoir"
    entry.authors = ["Beauvoir, Simone de", "Parshley, H. M."]
    entry.bodies = ["Komnas Perempuan"]
    entry.edition = "Cet. 2"
    entry.place = "Yogyakarta"
    entry.publisher = "Narasi"
    entry.year = 2016
    entry.extent = "xii, 420 hlm."
    entry.series = "Seri perempuan ; 3"
    entry.isbn = "9786020324784"
    entry.language = "ind"
    entry.subjects = ["Perempuan -- Sejarah", "Feminisme"]
    entry.classification = "305.42"
    entry.callNumber = "305.42 BEA s"
    entry.abstract = "Tentang menjadi perempuan."
    entry.note = "Terjemahan"
    return entry
  }

  @Test func `what Ratna fills in is what she sees again`() async throws {
    let library = try ALibrary()
    let number = try await library.catalogue.addRecord(Self.full, at: ALibrary.morning)
    let record = try #require(try await library.catalogue.record(number))
    #expect(SimpleEntry(reading: record) == Self.full)
    #expect(record.fullTitle == "The second sex : facts and myths")
    #expect(
      record.marc.fields(tagged: "245").first?.line
        == "245 14 $aThe second sex :$bfacts and myths /$cSimone de Beauvoir")
    #expect(record.marc.control("001") == number.description)
    #expect(record.marc.control("008")?.utf8.count == 40)
    #expect(record.marc.control("005") == "20261121093000.0" || record.marc.control("005") != nil)
  }

  @Test func `a clipping has its newspaper, day, page and folder`() async throws {
    let library = try ALibrary()
    var entry = SimpleEntry(form: .clipping, title: "Seribu perempuan di Istana")
    entry.newspaper = "Kompas"
    entry.day = Day("1998-11-28")
    entry.page = "5"
    entry.folder = "Aksi 1998"
    entry.subjects = ["Gerakan perempuan"]
    let number = try await library.catalogue.addRecord(entry, at: ALibrary.morning)
    let record = try #require(try await library.catalogue.record(number))
    #expect(record.form == .clipping)
    #expect(record.clipping?.newspaper == "Kompas")
    #expect(record.clipping?.day == Day("1998-11-28"))
    #expect(record.clipping?.page == "5")
    #expect(record.clipping?.folder == "Aksi 1998")
    #expect(record.host?.part == "28 Nov 1998, hlm. 5")
    #expect(record.year == 1998)
    #expect(SimpleEntry(reading: record).newspaper == "Kompas")
  }

  @Test func `changing one thing leaves every other field as it was`() async throws {
    let library = try ALibrary()
    let number = try await library.record(
      .control("001", "ocm1"), .control("005", "19990101000000.0"),
      .control("008", "990101s1999    io            000 0 ind d"),
      MARCField("100", "1", " ", ("a", "Kartini, R. A.,"), ("d", "1879-1904,"), ("e", "pengarang")),
      MARCField("245", "1", "0", ("a", "Surat-surat /"), ("c", "Kartini."), ("h", "[teks]")),
      MARCField("650", " ", "0", ("a", "Women"), ("z", "Indonesia."), ("2", "lcsh")),
      MARCField("880", "1", " ", ("6", "100-01"), ("a", "ꦏꦂꦠꦶꦤꦶ")),
      MARCField("945", " ", " ", ("a", "left alone"), ("a", "")))
    let before = try #require(try await library.catalogue.record(number))
    var entry = SimpleEntry(reading: before)
    entry.publisher = "Balai Pustaka"
    try await library.catalogue.changeRecord(
      number, to: entry, ifVersion: 1, at: ALibrary.morning)
    let after = try #require(try await library.catalogue.record(number))
    #expect(after.publisher == "Balai Pustaka")
    let changed: Set = ["005", "264"]
    #expect(
      after.marc.fields.filter { !changed.contains($0.tag) }
        == before.marc.fields.filter { !changed.contains($0.tag) })
  }

  @Test func `a name that stays keeps its dates when another is added`() async throws {
    let library = try ALibrary()
    let number = try await library.record(
      MARCField("100", "1", " ", ("a", "Kartini, R. A.,"), ("d", "1879-1904.")),
      MARCField("245", "1", "0", ("a", "Surat-surat")),
      MARCField("700", "1", " ", ("a", "Abendanon, J. H."), ("t", "Door duisternis")))
    let record = try #require(try await library.catalogue.record(number))
    var entry = SimpleEntry(reading: record)
    entry.authors = ["Pane, Armijn"] + entry.authors
    try await library.catalogue.changeRecord(
      number, to: entry, ifVersion: 1, at: ALibrary.morning)
    let after = try #require(try await library.catalogue.record(number))
    let names = after.marc.fields(matching: "X00").map(\.line)
    #expect(
      names == [
        "100 1_ $aPane, Armijn", "700 1_ $aAbendanon, J. H.$tDoor duisternis",
        "700 1_ $aKartini, R. A.,$d1879-1904.",
      ])
    #expect(after.authors == ["Pane, Armijn", "Kartini, R. A."])
  }

  @Test func `everything that is wrong is said at once`() async throws {
    let library = try ALibrary()
    var entry = SimpleEntry(form: .book, title: "  ")
    entry.isbn = "123"
    entry.year = 20016
    let refusals = await #expect(throws: Refusals.self) {
      _ = try await library.catalogue.addRecord(entry, at: ALibrary.morning)
    }
    #expect(refusals?.reasons.map(\.type) == ["entry-without-title", "entry-isbn", "entry-year"])
    #expect(try await library.catalogue.count() == 0)
  }

  @Test func `the call number is proposed`() {
    #expect(Self.full.proposedCallNumber == "305.42 BEA s")
    #expect(SimpleEntry(form: .book, title: "X").proposedCallNumber == nil)
  }
}
