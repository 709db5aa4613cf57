import Catalog
import MARC
import Persistence
import Testing
import Trail
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

  @Test(arguments: [" ", "\u{200B}", "\u{FEFF}"])
  func `has no title when nothing of it can be seen`(title: String) {
    let reasons = SimpleEntry(form: .book, title: title).reasons.map(\.reason.type)
    #expect(reasons == ["entry-without-title"])
  }

  @Test func `what Ratna fills in is what she sees again`() async throws {
    let library = try ALibrary()
    let number = try await library.catalogue.addRecord(Self.full, at: ALibrary.morning, by: .house)
    let record = try #require(try await library.catalogue.record(number))
    var seen = Self.full
    // Nothing was said of the level, so everybody may read it.
    seen.isClosed = false
    #expect(SimpleEntry(reading: record) == seen)
    #expect(record.fullTitle == "The second sex : facts and myths")
    #expect(
      record.marc.fields(tagged: "245").first?.line
        == "245 14 $aThe second sex :$bfacts and myths /$cSimone de Beauvoir")
    #expect(record.marc.control("001") == record.address.description)
    #expect(record.marc.control("008")?.utf8.count == 40)
    #expect(record.marc.control("005") == "20261121093000.0")
  }

  @Test func `a clipping has its newspaper, day, page and folder`() async throws {
    let library = try ALibrary()
    var entry = SimpleEntry(form: .clipping, title: "Seribu perempuan di Istana")
    entry.newspaper = "Kompas"
    entry.day = Day("1998-11-28")
    entry.page = "5"
    entry.folder = "Aksi 1998"
    entry.subjects = ["Gerakan perempuan"]
    let number = try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
    let record = try #require(try await library.catalogue.record(number))
    #expect(record.form == .clipping)
    #expect(record.host?.part == "28 Nov 1998, hlm. 5")
    #expect(record.year == 1998)
    #expect(record.marc.control("008")?.contains("s1998    ") == true)
    #expect(!record.marc.has("264"))
    let read = SimpleEntry(reading: record)
    #expect(read.newspaper == "Kompas" && read.day == Day("1998-11-28"))
    #expect(read.page == "5" && read.folder == "Aksi 1998")
  }

  @Test func `a clipping keeps its publisher, its place and another year than its day's`()
    async throws
  {
    let library = try ALibrary()
    var entry = SimpleEntry(form: .clipping, title: "Seribu perempuan di Istana")
    (entry.place, entry.publisher, entry.date) = ("Jakarta", "Kompas Media", "c1995")
    entry.day = Day("1994-05-03")
    let number = try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
    let record = try #require(try await library.catalogue.record(number))
    #expect(
      record.marc.fields(tagged: "264").map(\.line) == ["264 _1 $aJakarta :$bKompas Media,$cc1995"])
    #expect(record.marc.control("008")?.contains("s1995    ") == true)
    // Without a year of its own it has that of its day.
    var emptied = SimpleEntry(reading: record)
    (emptied.date, emptied.year) = (nil, nil)
    try await library.catalogue.changeRecord(
      number, to: emptied, ifVersion: 1, at: ALibrary.morning, by: .house)
    #expect(try await library.catalogue.record(number)?.year == 1994)
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
      number, to: entry, ifVersion: 1, at: ALibrary.morning, by: .house)
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
      number, to: entry, ifVersion: 1, at: ALibrary.morning, by: .house)
    let after = try #require(try await library.catalogue.record(number))
    let names = after.marc.fields(tagged: ["100", "700"]).map(\.line)
    #expect(
      names == [
        "100 1_ $aPane, Armijn", "700 1_ $aAbendanon, J. H.$tDoor duisternis",
        "700 1_ $aKartini, R. A.,$d1879-1904.",
      ])
    #expect(after.authors == ["Pane, Armijn", "Kartini, R. A."])
  }

  /// Ratna changes one thing of a record that came from elsewhere.
  private func changed(
    _ fields: MARCField..., by change: (inout SimpleEntry) -> Void
  ) async throws -> [String] {
    let library = try ALibrary()
    let title = MARCField("245", "1", "0", ("a", "Surat-surat"))
    let marc = fields.reduce(MARCRecord([title])) { $0.inserting($1) }
    let number = try await library.catalogue.addRecord(
      marc, form: .book, at: ALibrary.morning, by: .house)
    var entry = SimpleEntry(reading: try #require(try await library.catalogue.record(number)))
    change(&entry)
    try await library.catalogue.changeRecord(
      number, to: entry, ifVersion: 1, at: ALibrary.morning, by: .house)
    let after = try #require(try await library.catalogue.record(number))
    var seen = SimpleEntry(reading: after)
    // Where only the year was changed, the date went along.
    if entry.year == seen.year, entry.date != nil { seen.date = entry.date }
    #expect(seen == entry, "what she wrote is what she sees")
    return after.marc.fields.filter { !["005", "245"].contains($0.tag) }.map(\.line)
  }

  private static let twoPlaces = MARCField(
    "260", "3", " ", ("a", "Jakarta :"), ("b", "A ;"), ("a", "[Bandung] :"), ("b", "B,"),
    ("c", "[c1998]"))

  @Test func `a changed year leaves places, publishers and marks as they were`() async throws {
    let lines = try await changed(Self.twoPlaces) { $0.year = 1999 }
    #expect(lines == ["260 3_ $aJakarta :$bA ;$a[Bandung] :$bB,$c[c1999]"])
  }

  @Test func `a changed place or publisher takes its mark along`() async throws {
    let place = try await changed(Self.twoPlaces) { $0.place = "Depok" }
    #expect(place == ["260 3_ $aDepok :$bA ;$a[Bandung] :$bB,$c[c1998]"])
    let none = try await changed(
      MARCField("264", " ", "1", ("a", "Jakarta :"), ("b", "A,"), ("c", "1998"))
    ) { $0.publisher = nil }
    #expect(none == ["264 _1 $aJakarta,$c1998"])
    let more = try await changed(MARCField("264", " ", "1", ("a", "Jakarta,"), ("c", "1998"))) {
      $0.publisher = "Kalyanamitra"
    }
    #expect(more == ["264 _1 $aJakarta :$bKalyanamitra,$c1998"])
    let gone = try await changed(MARCField("260", ("c", "1998"))) { $0.year = nil }
    #expect(gone.isEmpty)
  }

  @Test func `a call number in two parts stays in two parts`() async throws {
    let field = MARCField("090", ("a", "305.42"), ("b", "ARI f"))
    #expect(
      try await changed(field) { $0.callNumber = "305.42 ARI g" } == ["090 __ $a305.42$bARI g"])
    #expect(try await changed(field) { $0.callNumber = "306 ARI f" } == ["090 __ $a306$bARI f"])
    #expect(try await changed(field) { $0.callNumber = "R 1" } == ["090 __ $aR 1"])
    #expect(try await changed(field) { $0.callNumber = nil } == [])
    let other = MARCField("084", ("a", "KB 12"), ("2", "lokal"))
    #expect(try await changed(other) { $0.callNumber = nil } == [])
    #expect(
      try await changed(other) { $0.callNumber = "305 X" }
        == ["084 __ $aKB 12$2lokal", "090 __ $a305 X"])
  }

  @Test func `a series keeps its name and its number apart`() async throws {
    let field = MARCField("490", "1", " ", ("a", "Seri X ;"), ("v", "3"))
    #expect(try await changed(field) { $0.series = "Seri X ; 4" } == ["490 1_ $aSeri X ;$v4"])
    #expect(try await changed(field) { $0.series = "Seri Y ; 3" } == ["490 1_ $aSeri Y ;$v3"])
    #expect(try await changed(field) { $0.series = "Seri Y" } == ["490 1_ $aSeri Y"])
    let traced = MARCField("830", " ", "0", ("a", "Seri X ;"), ("v", "3"))
    #expect(try await changed(field, traced) { $0.series = nil } == [])
    #expect(try await changed(traced) { $0.series = nil } == [])
    #expect(try await changed(MARCField("440", ("a", "Seri Z"))) { $0.series = nil } == [])
  }

  @Test func `a language is kept where there is no 008`() async throws {
    #expect(try await changed() { $0.language = "jav" } == ["041 0_ $ajav"])
    let packed = MARCField("041", "1", " ", ("a", "engfre"), ("h", "ger"))
    #expect(try await changed(packed) { $0.language = "ind" } == ["041 1_ $aindfre$hger"])
    let short = MARCField.control("008", "990101s1999    io ")
    #expect(
      try await changed(short) { $0.year = 2001 } == ["008 990101s2001    io ", "264 _1 $c2001"])
  }

  @Test func `a body that is the main entry stays it when a person is changed`() async throws {
    let lines = try await changed(
      MARCField("110", "2", " ", ("a", "Komnas Perempuan."), ("4", "pbl")),
      MARCField("700", "1", " ", ("a", "Arivia, Gadis,"), ("e", "editor")),
      MARCField("700", "1", " ", ("a", "Pane, Armijn"), ("t", "Belenggu")),
      MARCField("700", "1", " ", ("a", "Sadli, Saparinah"))
    ) { $0.authors = ["Arivia, Gadis", "Katjasungkana, Nursyahbani", "Sadli, Saparinah"] }
    #expect(
      lines == [
        "110 2_ $aKomnas Perempuan.$4pbl", "700 1_ $aArivia, Gadis,$eeditor",
        "700 1_ $aPane, Armijn$tBelenggu", "700 1_ $aKatjasungkana, Nursyahbani",
        "700 1_ $aSadli, Saparinah",
      ])
    let editors = try await changed(MARCField("700", "1", " ", ("a", "Arivia, Gadis"))) {
      $0.authors.append("Sadli, Saparinah")
    }
    #expect(editors == ["700 1_ $aArivia, Gadis", "700 1_ $aSadli, Saparinah"])
    let next = try await changed(
      MARCField("100", "1", " ", ("a", "Arivia, Gadis")),
      MARCField("710", "2", " ", ("a", "Komnas Perempuan"))
    ) { $0.authors = [] }
    #expect(next == ["110 2_ $aKomnas Perempuan"])
  }

  @Test func `numbers keep what stands behind them, and the others beside them`() async throws {
    let lines = try await changed(
      MARCField("020", ("a", "123"), ("q", "salah")),
      MARCField("020", ("a", "9786020324784 (jil. 1)"), ("c", "Rp85.000"))
    ) { $0.isbn = "9789794333204" }
    #expect(
      lines == ["020 __ $a123$qsalah", "020 __ $a9789794333204 (jil. 1)$cRp85.000"])
    let extent = try await changed(
      MARCField("300", ("a", "xii, 420 hlm. :"), ("b", "ilus. ;"), ("c", "21 cm"))
    ) { $0.extent = "xii, 430 hlm." }
    #expect(extent == ["300 __ $axii, 430 hlm. :$bilus. ;$c21 cm"])
  }

  @Test func `one of several free terms can be taken away`() async throws {
    let lines = try await changed(
      MARCField("653", " ", " ", ("a", "Perempuan"), ("a", "Buruh")),
      MARCField("650", " ", "0", ("6", "880-02"))
    ) { $0.subjects = ["Buruh"] }
    #expect(lines == ["650 _0 $6880-02", "653 __ $aBuruh"])
  }

  @Test func `everything that is wrong is said at once`() async throws {
    let library = try ALibrary()
    var entry = SimpleEntry(form: .book, title: "  ")
    entry.isbn = "123"
    entry.year = 20016
    let refusals = await #expect(throws: Refusals.self) {
      _ = try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
    }
    #expect(refusals?.reasons.map(\.type) == ["entry-without-title", "entry-isbn", "entry-year"])
    #expect(try await library.catalogue.count() == 0)
  }

  @Test func `the call number is made when it is left empty`() async throws {
    let library = try ALibrary()
    var entry = Self.full
    entry.callNumber = nil
    let number = try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
    #expect(try await library.catalogue.record(number)?.callNumber == "305.42 BEA s")
    #expect(try await library.copy(of: number).callNumber == "305.42 BEA s")
    // Emptied by hand, it is made anew; a class that comes later makes one too.
    entry.authors = ["Arivia, Gadis"]
    try await library.catalogue.changeRecord(
      number, to: entry, ifVersion: 1, at: ALibrary.morning, by: .house)
    #expect(try await library.catalogue.record(number)?.callNumber == "305.42 ARI s")
    let plain = try await library.book("Sarinah", by: "Soekarno")
    #expect(try await library.catalogue.record(plain)?.callNumber == nil)
    let bare = try #require(try await library.catalogue.record(plain))
    var classed = SimpleEntry(reading: bare)
    classed.classification = "[305.4 23]"
    try await library.catalogue.changeRecord(
      plain, to: classed, ifVersion: 1, at: ALibrary.morning, by: .house)
    #expect(try await library.catalogue.record(plain)?.callNumber == "305.4 SOE s")
  }

  @Test func `a copy of a record that only has its class gets a whole call number`() async throws {
    let library = try ALibrary()
    let number = try await library.record(
      MARCField("082", "0", "4", ("a", "[899.221 23]")),
      MARCField("100", "1", " ", ("a", "Utami, Ayu")),
      MARCField("245", "1", "0", ("a", "Saman")))
    #expect(try await library.copy(of: number).callNumber == "899.221 UTA s")
    let record = try #require(try await library.catalogue.record(number))
    #expect(record.marc.fields.map(\.tag).contains("090") == false)
    // A typing error is mended without a call number coming in.
    var entry = SimpleEntry(reading: record)
    entry.title = "Saman!"
    try await library.catalogue.changeRecord(
      number, to: entry, ifVersion: 1, at: ALibrary.morning, by: .house)
    let changed = try #require(try await library.catalogue.record(number))
    #expect(changed.marc.fields.map(\.tag).contains("090") == false)
  }

  @Test(arguments: [
    ("1998", 1998, "s1998    "), ("c1998", 1998, "s1998    "), ("[1998]", 1998, "s1998    "),
    ("[1998?]", 1998, "s1998    "), ("©1998", 1998, "s1998    "), ("ca. 1998", 1998, "s1998    "),
    ("199-", nil, "s199u    "), ("[199-?]", nil, "s199u    "), ("19--", nil, "s19uu    "),
    ("1998-2001", 1998, "m19982001"), ("1998-", 1998, "m19989999"), ("[t.t.]", nil, "nuuuuuuuu"),
  ]) func `a date is taken as it stands in the book`(
    _ text: String, _ year: Int?, _ fixed: String
  ) async throws {
    let library = try ALibrary()
    var entry = Self.full
    (entry.year, entry.date) = (nil, text)
    let number = try await library.catalogue.addRecord(entry, at: ALibrary.morning, by: .house)
    let record = try #require(try await library.catalogue.record(number))
    #expect(record.marc.first("264", "c") == text)
    let bytes = Array((record.marc.control("008") ?? "").utf8)
    #expect(bytes.count == 40 && String(decoding: bytes[6..<15], as: UTF8.self) == fixed)
    let again = SimpleEntry(reading: record)
    #expect(again.date == (text == "1998" ? nil : text))
    #expect(again.year == year)
    // Saved again as it is shown, nothing changes.
    try await library.catalogue.changeRecord(
      number, to: again, ifVersion: 1, at: ALibrary.morning, by: .house)
    #expect(try await library.catalogue.record(number)?.marc == record.marc)
  }

  @Test(arguments: ["19998", "0998", "2101", "Juni", "19x8", "1998-1990", "[", "?", "c", "12-"])
  func `what is no date is refused as it was typed`(_ text: String) async throws {
    var entry = Self.full
    entry.date = text
    #expect(entry.reasons.map(\.type) == ["entry-year"])
    #expect(entry.reasons.first?.sentence.id.contains("“\(text)”") == true)
  }

  @Test(arguments: [
    ("Indonesia", "ind"), ("indonesian", "ind"), ("bahasa Inggris", "eng"), ("IND", "ind"),
    ("id", "ind"), ("Sunda", "sun"), ("xho", "xho"),
  ]) func `a language may be written by its name`(_ text: String, _ code: String) async throws {
    let library = try ALibrary()
    let number = try await library.book("Sarinah", language: text)
    #expect(try await library.catalogue.record(number)?.language == code)
  }

  @Test func `a language that nobody knows is refused`() {
    var entry = Self.full
    entry.language = "Klingonia"
    #expect(entry.reasons.map(\.type) == ["entry-language"])
  }
}
