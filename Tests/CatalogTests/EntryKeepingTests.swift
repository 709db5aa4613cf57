import MARC
import Testing
import Trail
import Values

@testable import Catalog

struct `Changing a record on the simple form` {
  private static let head: [MARCField] = [
    .control("001", "ocm1"), .control("005", "19990101000000.0"),
    .control("008", "990101s1999    io            000 0 ind d"),
    MARCField("020", ("a", "9786020324784 (jil. 1)")), MARCField("022", ("a", "1410-153X")),
    MARCField("082", "0", "4", ("a", "305.42")), MARCField("090", ("a", "305.42 KAR s")),
    MARCField("100", "1", " ", ("a", "Kartini, R. A.,"), ("d", "1879-1904")),
    MARCField("245", "1", "0", ("a", "Surat-surat :"), ("b", "kumpulan /"), ("c", "Kartini")),
    MARCField("250", ("a", "Cet. 2")),
    MARCField("264", " ", "1", ("a", "Jakarta :"), ("b", "Balai Pustaka,"), ("c", "1999")),
  ]

  private static let rest: [MARCField] = [
    MARCField("300", ("a", "220 hlm. ;"), ("c", "21 cm")), MARCField("310", ("a", "Triwulanan")),
    MARCField("490", "0", " ", ("a", "Seri perempuan ;"), ("v", "3")),
    MARCField("500", ("a", "Terjemahan.")), MARCField("506", "1", " ", ("a", "Baca di tempat")),
    MARCField("520", ("a", "Tentang surat.")),
    MARCField("650", " ", "4", ("a", "Perempuan"), ("x", "Sejarah")),
    MARCField("710", "2", " ", ("a", "Komnas Perempuan")),
    MARCField("773", "0", " ", ("t", "Kompas"), ("g", "Th. XII, no. 3 (28 Nov 1998)")),
    MARCField("773", "1", " ", ("t", "Map kliping: Aksi")),
  ]

  /// Something in every field that the form of any kind asks for.
  private static func everything(_ form: Form) -> [MARCField] {
    let local = MARCField(
      "998", ("z", "asing"), ("k", form.word), ("f", "Aksi"), ("d", "1998-11-28"), ("h", "5"))
    return head + rest + [local]
  }

  /// What a browser sends back of the form of its kind.
  private static func posted(_ shown: SimpleEntry) -> SimpleEntry {
    var entry = SimpleEntry(form: shown.form, title: "")
    for field in EntryField.all where field.kinds.contains(shown.form) {
      switch field.value {
      case .text(let said, let set): set(&entry, said(shown))
      case .list(let said, let set): set(&entry, said(shown))
      case .date: entry.date = shown.date ?? shown.year.map { String($0) }
      case .day: entry.day = shown.day
      case .level: break
      }
    }
    return entry
  }

  /// The record after the form of its kind was sent with a change in it.
  private func changed(
    _ fields: [MARCField], _ form: Form, by change: (inout SimpleEntry) -> Void = { _ in }
  ) async throws -> [String] {
    let library = try ALibrary()
    let number = try await library.catalogue.addRecord(
      MARCRecord(fields), form: form, at: ALibrary.morning, by: .house)
    let before = try #require(try await library.catalogue.record(number))
    var entry = Self.posted(SimpleEntry(reading: before))
    change(&entry)
    try await library.catalogue.changeRecord(
      number, to: entry, ifVersion: 1, at: ALibrary.morning, by: .house)
    let after = try #require(try await library.catalogue.record(number))
    return after.marc.fields.filter { $0.tag != "005" }.map(\.line)
  }

  @Test(arguments: Form.allCases)
  func `leaves what the form of its kind does not ask for`(_ form: Form) async throws {
    let lines = Self.everything(form).filter { $0.tag != "005" }.map(\.line)
    let same = try await changed(Self.everything(form), form)
    #expect(same == lines)
    let noted = try await changed(Self.everything(form), form) { $0.note = "Salinan" }
    #expect(noted == lines.map { $0 == "500 __ $aTerjemahan." ? "500 __ $aSalinan" : $0 })
  }

  private static func clipping(_ fields: MARCField...) -> [MARCField] {
    [MARCField("245", "0", "0", ("a", "Seribu perempuan"))] + fields
  }

  @Test func `keeps a day that cannot be read until another one is given`() async throws {
    let fields = Self.clipping(MARCField("998", ("k", "kliping"), ("d", "Maret 1998")))
    let filed = try await changed(fields, .clipping) { $0.folder = "Aksi" }
    #expect(filed.last == "998 __ $kkliping$fAksi$dMaret 1998")
    let dated = try await changed(fields, .clipping) { $0.day = Day("1998-03-09") }
    #expect(dated.last == "998 __ $kkliping$d1998-03-09")
  }

  @Test func `takes the year in 008 along with the day of a clipping`() async throws {
    let fields = [MARCField.control("008", "990101s1999    io            000 0 ind d")]
    let rest = Self.clipping(MARCField("998", ("k", "kliping"), ("d", "1999-03-09")))
    let later = try await changed(fields + rest, .clipping) { $0.day = Day("2001-03-09") }
    #expect(later.first == "008 990101s2001    io            000 0 ind d")
    let none = try await changed(fields + rest, .clipping) { $0.page = "3" }
    #expect(none.first == "008 990101s1999    io            000 0 ind d")
  }

  @Test(arguments: ["260", "264"])
  func `writes the day anew where the imprint says the old one`(_ tag: String) async throws {
    let imprint = MARCField(
      tag, " ", tag == "264" ? "1" : " ", ("a", "Jakarta :"), ("b", "Kompas,"),
      ("c", "Minggu, 12 Mei 2024."))
    let rest = Self.clipping(imprint, MARCField("998", ("k", "kliping"), ("d", "2024-05-12")))
    let head = [MARCField.control("008", "240601s2024    io            000 0 ind d")]
    let later = try await changed(head + rest, .clipping) { $0.day = Day("2025-11-03") }
    #expect(later.first == "008 240601s2025    io            000 0 ind d")
    let ours = try #require(later.first { $0.hasPrefix(tag) })
    #expect(ours.hasSuffix("$aJakarta :$bKompas,$c3 Nov 2025."))
    let noted = try await changed(head + rest, .clipping) { $0.note = "Salinan" }
    #expect(noted.contains { $0.hasPrefix(tag) && $0.hasSuffix("$cMinggu, 12 Mei 2024.") })
  }

  private static let newspaper = MARCField(
    "773", "0", " ", ("t", "Kompas"), ("g", "9 Mar 1998, hlm. 5"), ("x", "1410-153X"))
  private static let bound = MARCField("773", "1", " ", ("w", "(DEMO)7"))
  private static let folder = MARCField("773", "1", " ", ("t", "Map kliping: Aksi"))
  private static let dated = MARCField(
    "998", ("k", "kliping"), ("d", "1998-03-09"), ("h", "5"))

  /// The lines of 773 of a clipping that was changed.
  private func hosts(
    _ fields: MARCField..., by change: (inout SimpleEntry) -> Void
  ) async throws -> [String] {
    let title = MARCField("245", "0", "0", ("a", "Seribu perempuan"))
    let lines = try await changed([title] + fields + [Self.dated], .clipping, by: change)
    return lines.filter { $0.hasPrefix("773") }
  }

  @Test func `takes away the newspaper that it shows, and no other`() async throws {
    let gone = try await hosts(Self.bound, Self.newspaper, Self.folder) { $0.newspaper = nil }
    #expect(gone == ["773 1_ $w(DEMO)7", "773 0_ $x1410-153X", "773 1_ $tMap kliping: Aksi"])
    let other = MARCField("773", "0", " ", ("t", "Kompas"), ("g", "9 Mar 1998, hlm. 5"))
    let bare = try await hosts(other, Self.folder) { $0.newspaper = nil }
    #expect(bare == ["773 1_ $tMap kliping: Aksi"])
  }

  @Test func `writes the newspaper where it stood`() async throws {
    let named = try await hosts(Self.bound, Self.newspaper) { $0.newspaper = "Tempo" }
    #expect(named == ["773 1_ $w(DEMO)7", "773 0_ $tTempo$g9 Mar 1998, hlm. 5$x1410-153X"])
    let new = try await hosts(Self.bound) { $0.newspaper = "Tempo" }
    #expect(new == ["773 1_ $w(DEMO)7", "773 0_ $tTempo$g9 Mar 1998, hlm. 5"])
  }

  @Test func `keeps the number of an issue while it changes day or page`() async throws {
    let numbered = MARCField(
      "773", "0", " ", ("t", "Kompas"), ("g", "Th. XII, no. 3 (9 Mar 1998), hlm. 5"))
    let kept = try await hosts(numbered) { $0.page = "6" }
    #expect(kept == ["773 0_ $tKompas$gTh. XII, no. 3 (9 Mar 1998), hlm. 6"])
    let later = try await hosts(numbered) { $0.day = Day("1998-03-10") }
    #expect(later == ["773 0_ $tKompas$gTh. XII, no. 3 (10 Mar 1998), hlm. 5"])
    let bare = try await hosts(numbered) { ($0.day, $0.page) = (nil, nil) }
    #expect(bare == ["773 0_ $tKompas$gTh. XII, no. 3"])
    let other = MARCField("773", "0", " ", ("t", "Kompas"), ("g", "No. 3, hlm. 55"))
    #expect(try await hosts(other) { $0.page = "6" } == ["773 0_ $tKompas$gNo. 3, hlm. 6"])
    let ours = try await hosts(Self.newspaper) { $0.page = "6" }
    #expect(ours == ["773 0_ $tKompas$g9 Mar 1998, hlm. 6$x1410-153X"])
  }

  /// A clipping whose day and page another system wrote into 773 `$g` alone.
  private static func foreign(_ part: String) -> [MARCField] {
    clipping(
      MARCField("773", "0", " ", ("t", "Kompas"), ("g", part)), MARCField("998", ("k", "kliping")))
  }

  @Test(arguments: [
    ("3 Mei 1994, hlm. 7", "3 Mei 1994, hlm. 9", "6 Mei 1994, hlm. 7"),
    ("Selasa, 3 Mei 1994 : hal. 7", "Selasa, 3 Mei 1994 : hal. 9", "6 Mei 1994 : hal. 7"),
    ("No. 12 (3 May 1994), p. 7.", "No. 12 (3 May 1994), p. 9.", "No. 12 (6 Mei 1994), p. 7."),
    ("1994-05-03, halaman 7", "1994-05-03, halaman 9", "6 Mei 1994, halaman 7"),
  ]) func `reads day and page of a clipping where they stand, and changes them there`(
    _ part: String, _ paged: String, _ dated: String
  ) async throws {
    let marc = MARCRecord(Self.foreign(part))
    #expect(HostPart.day(of: marc) == Day("1994-05-03") && HostPart.page(of: marc) == "7")
    let page = try await changed(Self.foreign(part), .clipping) { entry in
      let shown = entry
      #expect(shown.page == "7")
      entry.page = "9"
    }
    #expect(page.dropFirst() == ["773 0_ $tKompas$g\(paged)", "998 __ $kkliping$d1994-05-03$h9"])
    let day = try await changed(Self.foreign(part), .clipping) { $0.day = Day("1994-05-06") }
    #expect(day.dropFirst() == ["773 0_ $tKompas$g\(dated)", "998 __ $kkliping$d1994-05-06$h7"])
    let same = try await changed(Self.foreign(part), .clipping)
    #expect(same == Self.foreign(part).map(\.line))
  }

  @Test func `says a day or a page that was not there beside what stands there`() async throws {
    let paged = try await changed(Self.foreign("Th. XII"), .clipping) { $0.page = "7" }
    #expect(paged.contains("773 0_ $tKompas$gTh. XII, hlm. 7"))
    let dated = try await changed(Self.foreign("hlm. 7"), .clipping) {
      $0.day = Day("1994-05-03")
    }
    #expect(dated.contains("773 0_ $tKompas$g3 Mei 1994, hlm. 7"))
  }

  @Test func `says the kind of a title once, behind its linkage`() async throws {
    let title = MARCField(
      "245", "0", "0", ("6", "880-01"), ("a", "Surat."), ("k", "Arsip /"), ("c", "Kartini"))
    let renamed = try await changed([title], .book) { $0.title = "Berkas. Arsip" }
    #expect(renamed == ["245 00 $6880-01$aBerkas. Arsip /$cKartini"])
    let subtitled = try await changed([title], .book) { $0.subtitle = "1901-1904" }
    #expect(subtitled == ["245 00 $6880-01$aSurat.$kArsip :$b1901-1904 /$cKartini"])
  }
}
