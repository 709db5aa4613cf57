import Catalog
import Members
import Testing
import Trail
import Values

@testable import AccountFace
@testable import Circulation
@testable import Pages

struct `A member's page as text` {
  private func view(
    expires: Day = Portal.today, isBlocked: Bool = false, loans: [LoanLine] = [],
    holds: [HoldLine] = []
  ) -> AccountState {
    AccountState(
      name: "Sari <3", expires: expires, isBlocked: isBlocked, loans: loans, holds: holds,
      toFetch: [HoldNumber(2)])
  }

  private func loan(
    _ title: String, due: Int = 5, isClosed: Bool = false, left: LoanPolicy.Limit = .atMost(1),
    _ obstacles: [RenewalRefusal] = []
  ) throws -> LoanLine {
    LoanLine(
      loan: LoanNumber(4), item: ItemNumber(5), record: RecordNumber(6),
      address: isClosed ? nil : RecordAddress(123_456_789_012_345),
      barcode: try Barcode("IP-0000001"), title: title, due: Portal.today + due,
      overdueDays: max(0, -due), renewals: 0, renewalsLeft: left,
      renewedDue: Portal.today + due + 14, obstacles: obstacles, deskObstacles: [])
  }

  private func hold(_ number: Int64, _ title: String, _ state: HoldLine.State) -> HoldLine {
    HoldLine(
      hold: HoldNumber(number), record: RecordNumber(6),
      address: RecordAddress(123_456_789_012_345), title: title, state: state)
  }

  @Test(arguments: [
    (Language.indonesian, "Halo, Sari <3 Anggota sampai 21 Nov 2026", "Tidak ada pinjaman"),
    (.english, "Hello, Sari <3 Member until 21 Nov 2026", "No loans"),
  ])
  func `says so when there is nothing`(language: Language, hello: String, none: String) {
    let sheet = aPage(language).account(view())
    #expect(sheet.words.contains(hello) && sheet.words.contains(none), "\(sheet.words)")
    #expect(!sheet.words.contains("(0)") && !sheet.text.contains(#"class="on-loan""#))
    #expect(!sheet.words.contains("Reservasi saya") && !sheet.words.contains("My holds"))
  }

  @Test(arguments: [
    (
      Language.indonesian, "Pinjaman saya (1)", "besok", "Perpanjang sampai 6 Des 2026",
      "Masih bisa diperpanjang 1 kali", "Perpanjang semua"
    ),
    (
      .english, "My loans (1)", "due tomorrow", "Renew until 6 Dec 2026", "1 renewal left",
      "Renew all"
    ),
  ])
  func `has one loan with its day, and nothing to renew together`(
    language: Language, title: String, due: String, renew: String, left: String, all: String
  ) throws {
    let words = aPage(language).account(view(loans: [try loan("Entrok", due: 1)])).words
    for part in [title, due, renew, left, "Entrok"] { #expect(words.contains(part), "\(words)") }
    #expect(!words.contains(all))
  }

  @Test func `offers to renew all of many as soon as one of them can be`() throws {
    let late = try loan("Saman", due: -9, [.tooLate])
    let stuck = try loan("Laut", left: .atMost(0), [.limitReached(renewals: 2)])
    let many = aPage().account(view(loans: [late, stuck, try loan("Entrok")])).words
    #expect(many.contains("Pinjaman saya (3) Perpanjang semua"), "\(many)")
    #expect(many.contains("terlambat 9 hari") && many.contains("Sudah diperpanjang 2 kali"))
    let none = aPage().account(view(loans: [late, stuck])).words
    #expect(!none.contains("Perpanjang semua") && !none.contains("Perpanjang sampai"))
    #expect(!none.contains("Masih bisa") && !none.contains("Tidak ada sisa perpanjangan"))
  }

  @Test func `still says how often, where it is only too early`() throws {
    let early = try loan("Entrok", left: .unlimited, [.tooEarly(from: Portal.today + 2)])
    let words = aPage().account(view(loans: [early])).words
    #expect(words.contains("Perpanjangan tanpa batas") && !words.contains("Perpanjang sampai"))
  }

  @Test func `has no title of what was closed`() throws {
    let sheet = aPage().account(view(loans: [try loan("Peta rumah aman", isClosed: true)]))
    #expect(sheet.words.contains("Dokumen di luar katalog umum, IP-0000001"))
    #expect(!sheet.text.contains("Peta") && !sheet.text.contains("/records/"))
  }

  @Test func `says beforehand that a hold ends which is not picked up, and only there`() {
    let ends = "Sesudah hari itu reservasi berakhir otomatis"
    let ready = hold(3, "Cantik", .ready(code: "K-7", until: Portal.today + 3))
    #expect(aPage().account(view(holds: [ready])).words.contains(ends))
    let waiting = hold(1, "Saman", .waiting(position: 2))
    #expect(!aPage().account(view(holds: [waiting])).words.contains(ends))
  }

  @Test func `begins with what waits for her, under its code`() throws {
    let words = aPage().account(
      view(
        loans: [try loan("Entrok")],
        holds: [
          hold(1, "Saman", .waiting(position: 2)), hold(2, "Laut", .waiting(position: 1)),
          hold(3, "Cantik", .ready(code: "K-7", until: Portal.today + 3)),
        ])
    ).words
    let ticket = "Siap diambil K-7 Sampai 24 Nov Cantik"
    let ready = try #require(words.firstRange(of: ticket)).lowerBound
    let loans = try #require(words.firstRange(of: "Pinjaman saya")).lowerBound
    let holds = try #require(words.firstRange(of: "Reservasi saya")).lowerBound
    #expect(ready < loans && loans < holds)
    #expect(words.contains("Saman Antrean ke-2") && !words.contains("Antrean ke-1"))
  }

  @Test(arguments: [
    (0, false, false, false), (-1, false, true, false), (-1, true, false, true),
  ])
  func `says what keeps her from borrowing, from the day after the last`(
    days: Int, isBlocked: Bool, saysExpired: Bool, saysBlocked: Bool
  ) {
    let words = aPage().account(view(expires: Portal.today + days, isBlocked: isBlocked)).words
    #expect(words.contains("Masa berlaku kartu Anda habis") == saysExpired)
    #expect(words.contains("Keanggotaan Anda sedang diblokir") == saysBlocked)
  }
}
