import Catalog
import Markup
import Members
import Testing
import Trail
import Values

@testable import Circulation
@testable import DeskFace
@testable import Pages

struct `The desk's lists as text` {
  private func line(_ member: Int64, late days: Int) throws -> OverdueLine {
    OverdueLine(
      loan: LoanNumber(member), member: MemberNumber(member), item: ItemNumber(5),
      record: RecordNumber(6), barcode: try Barcode("IP-0000001"), title: "Laut <biru>",
      due: Portal.today - days, days: days)
  }

  @Test(arguments: [
    (Language.indonesian, "Tidak ada yang terlambat"), (.english, "Nothing is overdue"),
  ])
  func `of what is late is empty in words`(language: Language, none: String) {
    let sheet = aPage(language).overdueList(
      OverdueView(lateness: nil, all: [], lines: [], contacts: [:]))
    #expect(sheet.words.contains(none) && !sheet.text.contains("<table"))
  }

  @Test(arguments: [
    (
      Language.indonesian, "terlambat 1 hari Jumat, 20 Nov 2026 0812", "terlambat 30 hari",
      "Tanpa kontak"
    ),
    (.english, "1 day late Friday, 20 Nov 2026 0812", "30 days late", "No contact"),
  ])
  func `of what is late says how she is reached, and no name`(
    language: Language, first: String, second: String, none: String
  ) throws {
    let late = [try line(1, late: 1), try line(2, late: 30), try line(3, late: 2)]
    let view = OverdueView(
      lateness: nil, all: late, lines: late,
      contacts: [MemberNumber(1): Confidential("0812"), MemberNumber(2): Confidential(nil)])
    let sheet = aPage(language, may: [.membersRead]).overdueList(view)
    #expect(sheet.words.contains(first) && sheet.words.contains(second), "\(sheet.words)")
    #expect(sheet.words.ranges(of: none).count == 2)
    #expect(sheet.text.contains("Laut &lt;biru&gt;") && !sheet.text.contains("‹confidential›"))
    for number in 1...3 { #expect(sheet.text.contains(#"href="/office/members/\#(number)""#)) }
  }

  @Test func `lead to a record only for who works on copies`() throws {
    let late = [try line(1, late: 1)]
    let view = OverdueView(lateness: nil, all: late, lines: late, contacts: [:])
    let place = #"href="/office/records/6""#
    #expect(!aPage(may: [.membersRead]).overdueList(view).text.contains(place))
    #expect(aPage(may: [.itemsEdit]).overdueList(view).text.contains(place))
  }

  @Test(arguments: [
    (Language.indonesian, "Rak reservasi kosong", "Semua slip di rak reservasi masih berlaku."),
    (.english, "The hold shelf is empty", "Every slip on the hold shelf is still valid."),
  ])
  func `of what waits are empty in words`(language: Language, shelf: String, slips: String) {
    let sheet = aPage(language).holdShelf([], toChange: [], toFetch: [])
    #expect(sheet.words.contains(shelf) && sheet.words.contains(slips))
    #expect(!sheet.text.contains("<table") && !sheet.words.contains("Ambil dari rak"))
  }

  @Test func `of what waits tell the code and the day, and what is to be fetched`() throws {
    let waits = ShelfLine(
      hold: HoldNumber(3), code: "K-7", item: ItemNumber(5), record: RecordNumber(6),
      barcode: try Barcode("IP-0000001"), title: "Saman", expires: Portal.today + 1)
    let wanted = FetchLine(
      item: ItemNumber(8), record: RecordNumber(9), barcode: try Barcode("IP-0000002"),
      title: "Entrok", callNumber: "813 OKK e", waiting: 2)
    let sheet = aPage().holdShelf([waits], toChange: [], toFetch: [wanted])
    let words = sheet.words
    #expect(words.contains("K-7 Saman IP-0000001 Minggu, 22 Nov 2026"), "\(words)")
    #expect(words.contains("813 OKK e Entrok IP-0000002"), "\(words)")
    // A code that breaks at its hyphen is read as two.
    #expect(sheet.text.contains(#"<span class="code-input nowrap">IP-0000001</span>"#))
    #expect(sheet.text.contains(#"<b class="code-input nowrap">K-7</b>"#))
    #expect(sheet.text.contains(#"<th scope="col" class="work">Selanjutnya</th>"#))
  }

  @Test func `of what waits begin with what is to be fetched, and tell the queue without a name`()
    throws
  {
    let waits = ShelfLine(
      hold: HoldNumber(3), code: "K-7", item: ItemNumber(5), record: RecordNumber(6),
      barcode: try Barcode("IP-0000001"), title: "Saman", expires: Portal.today + 1)
    let wanted = FetchLine(
      item: ItemNumber(8), record: RecordNumber(9), barcode: try Barcode("IP-0000002"),
      title: "Entrok", callNumber: "813 OKK e", waiting: 2)
    let queue = [
      WaitedTitle(record: RecordNumber(12), title: "Geni <Jora>", language: "ind", waiting: 3),
      WaitedTitle(record: RecordNumber(4), title: nil, language: nil, waiting: 1),
    ]
    let sheet = aPage().holdShelf([waits], toChange: [], toFetch: [wanted], queue: queue)
    let words = sheet.words
    let order = ["Ambil dari rak", "Siap diambil", "Masih antre", "Slip yang tidak berlaku lagi"]
    let places = try order.map { try #require(words.firstRange(of: $0)?.lowerBound, "\(words)") }
    #expect(places == places.sorted(), "\(words)")
    #expect(words.contains("Geni <Jora> 3 Judul yang tidak terbuka untuk Anda 1"), "\(words)")
    #expect(sheet.text.contains(#"<h2 id="queue">"#))
    #expect(sheet.text.contains(#"href="/desk/titles/12""#))
    #expect(!sheet.text.contains(#"href="/desk/titles/4""#))
    let none = aPage().holdShelf([], toChange: [], toFetch: []).words
    #expect(none.contains("Tidak ada yang antre."))
  }

  @Test func `of what is due today name titles only to who may read all of them`() throws {
    let due = DueLine(
      loan: LoanNumber(3), record: RecordNumber(6), barcode: try Barcode("IP-0000001"),
      title: "Laut <biru>", language: nil)
    #expect(aPage().dueToday([due], naming: true).words.contains("IP-0000001 Laut <biru>"))
    let codes = aPage().dueToday([due], naming: false)
    #expect(codes.words.contains("IP-0000001") && !codes.text.contains("Laut"))
    #expect(aPage().dueToday([], naming: true).words.contains("Yang sudah lewat ada di daftar"))
  }

  @Test func `of members tell nobody found from nobody asked for`() {
    let asked = aPage().memberChoice([], for: "sari <3")
    #expect(asked.words.contains("Tidak ditemukan"))
    #expect(asked.text.contains(#"value="sari &lt;3""#))
    #expect(!aPage().memberChoice(nil, for: "").words.contains("Tidak ditemukan"))
  }
}

struct `A sentence that is shown` {
  @Test(arguments: [
    (
      "Kembali: Laut & biru (IP-0000001).",
      #"Kembali: Laut &amp; biru <span class="nowrap">(IP-0000001).</span>"#
    ),
    ("Ibu-ibu kembali  lagi", "Ibu-ibu kembali  lagi"),
    ("", ""),
  ])
  func `keeps the code of a copy in one piece`(said: String, shown: String) {
    #expect(aPage().sayWhole(Sentence(both: said)).text == shown)
  }
}
