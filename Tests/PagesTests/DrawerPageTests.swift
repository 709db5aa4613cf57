import Testing
import Trail
import Values

@testable import Pages
@testable import PointOfSale
@testable import TillFace

private let morning = Instant("2026-11-21T09:00:00+07:00") ?? Instant(seconds: 0)

private func drawer(isOpen: Bool = false) -> DrawerSession {
  DrawerSession(
    number: DrawerNumber(3), station: StationNumber(1), float: Rupiah(200_000), openedAt: morning,
    openedBy: StaffNumber(2), closedAt: isOpen ? nil : morning + 28_800,
    closedBy: isOpen ? nil : StaffNumber(9))
}

private func moves(_ moves: [DrawerMove] = []) -> DrawerMoves {
  DrawerMoves(moves: moves, names: [StaffNumber(2): "Dewi"])
}

private let someMoves = [
  DrawerMove(
    kind: .noSale, amount: .zero, reason: "Tukar uang", at: morning + 60, staff: StaffNumber(2)),
  DrawerMove(
    kind: .cashOut, amount: Rupiah(30_000), reason: "Beli <kopi>", at: morning,
    staff: StaffNumber(9)),
]

struct `The report of a drawer on the screen` {
  private func state(
    tenders: [TenderTotal] = [], voids: [TenderTotal] = [], openings: Int = 0,
    difference: Rupiah? = .zero, note: String? = nil, pieces: [DrawerPiece] = [],
    station: String = "Depan", moved: [DrawerMove] = []
  ) -> DrawerReportState {
    DrawerReportState(
      report: DrawerReport(
        drawer: drawer(), tenders: tenders, voids: voids, cashIn: Rupiah(1_000), cashOut: .zero,
        openings: openings, expected: Rupiah(281_000), counted: Rupiah(278_500),
        difference: difference, note: note),
      station: station, pieces: pieces, moves: moves(moved), refused: nil)
  }

  @Test(arguments: [
    (
      Language.indonesian,
      "Dibuka 21 Nov 2026, 09.00 WIB · Dewi Ditutup 21 Nov 2026, 17.00 WIB · 9",
      "Tunai (3 struk) Rp80.000 Tunai, pembatalan (1 struk) −Rp30.000 Kas masuk Rp1.000",
      "Seharusnya Rp281.000 Dihitung Rp278.500 Selisih Kurang Rp2.500"
    ),
    (
      .english, "Opened 21 Nov 2026, 09:00 WIB · Dewi Closed 21 Nov 2026, 17:00 WIB · 9",
      "Cash (3 receipts) Rp80.000 Cash, 1 void −Rp30.000 Cash in Rp1.000",
      "Expected Rp281.000 Counted Rp278.500 Difference Rp2.500 short"
    ),
  ])
  func `says when, by whom, and what was taken and given back`(
    language: Language, times: String, tenders: String, sums: String
  ) {
    let words = aPage(language).drawerReport(
      state(
        tenders: [
          TenderTotal(method: .cash, count: 4, amount: Rupiah(50_000)),
          TenderTotal(method: .qris, count: 1, amount: Rupiah(25_000)),
        ], voids: [TenderTotal(method: .cash, count: 1, amount: Rupiah(-30_000))],
        difference: Rupiah(-2_500))
    ).words
    // What came without cash is no part of what should be in the drawer.
    let beside =
      language == .english
      ? "Not through the drawer QRIS (1 receipt) Rp25.000"
      : "Tidak lewat laci QRIS (1 struk) Rp25.000"
    for part in [times, tenders, sums, beside] { #expect(words.contains(part), "\(words)") }
  }

  @Test func `names no sales where there were only voids`() {
    let void = TenderTotal(method: .cash, count: 2, amount: Rupiah(-30_000))
    let words = aPage().drawerReport(state(tenders: [void], voids: [void])).words
    #expect(words.contains("Tunai, pembatalan (2 struk) −Rp30.000"))
    #expect(!words.contains("Tunai (0 struk)"))
  }

  @Test func `asks why only as long as a difference has no note`() {
    let form = #"action="/till/drawers/3/note""#
    #expect(aPage().drawerReport(state(difference: Rupiah(-100))).text.contains(form))
    #expect(!aPage().drawerReport(state(difference: .zero)).text.contains(form))
    let noted = aPage().drawerReport(state(difference: Rupiah(-100), note: "Kurang <receh>"))
    #expect(!noted.text.contains(form) && noted.words.contains("Catatan Kurang <receh>"))
  }

  @Test func `names what has no reference yet, and leads to the evening sheet`() {
    var waiting = state()
    #expect(!aPage().drawerReport(waiting).words.contains("belum diisi"))
    waiting.withoutReference = 2
    let sheet = aPage().drawerReport(waiting)
    #expect(sheet.words.contains("Nomor belum diisi: 2 penjualan"))
    #expect(sheet.text.contains(#"href="/till/sales?day=2026-11-21""#))
    #expect(sheet.text.contains(#"href="/office/evening""#))
    // It leads to a page; what prints is there.
    #expect(sheet.words.contains("Buka lembar malam") && !sheet.words.contains("Cetak lembar"))
    let pieces = aPage().drawerReport(
      state(pieces: [DrawerPiece(value: Rupiah(500), count: 2)]))
    #expect(pieces.words.contains("Berapa lembar / keping Nilainya"))
  }

  @Test func `takes off what was taken out, so that its lines add up`() {
    let report = DrawerReport(
      drawer: drawer(), tenders: [], voids: [], cashIn: .zero, cashOut: Rupiah(50_000),
      openings: 0, expected: Rupiah(150_000), counted: nil, difference: nil, note: nil)
    let state = DrawerReportState(
      report: report, station: "Depan", pieces: [], moves: moves(), refused: nil)
    let words = aPage().drawerReport(state).words
    #expect(words.contains("Kas keluar −Rp50.000 Seharusnya Rp150.000"), "\(words)")
  }

  @Test func `shows nothing of what was not`() {
    let empty = aPage().drawerReport(state())
    #expect(!empty.text.contains("<table") && !empty.words.contains("Dibuka tanpa penjualan"))
    #expect(!empty.words.contains("Catatan"))
    let full = aPage().drawerReport(
      state(
        openings: 2, pieces: [DrawerPiece(value: Rupiah(500), count: 1_200)],
        station: "<b>Depan</b>", moved: someMoves))
    #expect(full.words.contains("Dibuka tanpa penjualan 2"))
    #expect(full.words.contains("Rp500 1.200 Rp600.000"))
    #expect(full.words.contains("09.01 WIB Dibuka tanpa penjualan Tukar uang Dewi"))
    #expect(full.words.contains("Kas keluar Rp30.000 Beli <kopi> 9"))
    #expect(full.text.contains("&lt;b&gt;Depan&lt;/b&gt;") && !full.text.contains("<kopi>"))
  }
}

struct `The drawer on the screen` {
  private func state(
    _ open: DrawerSession? = nil, unexplained: DrawerNumber? = nil, earlier: [DrawerSession] = []
  ) -> DrawerState {
    DrawerState(
      station: "Depan", drawer: open, unexplained: unexplained, earlier: earlier,
      moves: open == nil ? nil : moves(someMoves), refused: nil)
  }

  @Test func `is opened with a float, once the last count is explained`() {
    let closed = aPage().drawer(state())
    #expect(closed.text.contains(#"action="/till/drawer/open""#))
    #expect(!closed.words.contains("Sebelumnya"))
    let waiting = aPage().drawer(state(unexplained: DrawerNumber(3), earlier: [drawer()]))
    #expect(!waiting.text.contains(#"action="/till/drawer/open""#))
    #expect(waiting.text.contains(#"href="/till/drawers/3""#))
    #expect(waiting.words.contains("Sebelumnya Sabtu, 21 Nov 2026, 09.00"))
  }

  @Test(arguments: [
    (Language.indonesian, "Dibuka 21 Nov 2026, 09.00, dengan modal awal Rp200.000.", "Seharusnya"),
    (.english, "Opened 21 Nov 2026, 09:00, with a float of Rp200.000.", "Expected"),
  ])
  func `is counted blind`(language: Language, since: String, expected: String) {
    let open = aPage(language).drawer(state(drawer(isOpen: true)))
    #expect(open.words.contains(since), "\(open.words)")
    #expect(!open.words.contains(expected))
    #expect(open.text.matches(of: /name="count-[0-9]+"/).count == Denomination.allCases.count)
    #expect(open.words.contains("Tukar uang"))
    // Added up while she types, where a script does that.
    #expect(open.text.contains("<p data-count-sum hidden>"))
    #expect(open.text.contains(#"data-worth="100000""#))
  }
}

struct `The sums that the till offers` {
  @Test(arguments: [
    (15_000, [15_000, 20_000, 50_000, 100_000]), (45_000, [45_000, 50_000, 60_000, 100_000]),
    (100_000, [100_000]), (325_000, [325_000, 340_000, 350_000, 400_000]),
    (310_000, [310_000, 320_000, 350_000, 400_000]), (400_000, [400_000]), (0, [0]),
  ])
  func `are what the likely notes come to, the large ones first`(
    _ total: Int, _ offered: [Int]
  ) {
    let sums = TillWords.quickAmounts(for: Rupiah(Int64(total)))
    #expect(sums.map { Int($0.amount) } == offered)
  }
}

struct `The question before a drawer is closed` {
  @Test func `names the carts that are parked at the till`() {
    let sum = Rupiah(200_000)
    #expect(!TillWords.closeConfirm(sum, parked: 0).id.contains("ditahan"))
    let two = TillWords.closeConfirm(sum, parked: 2)
    #expect(two.id.hasSuffix("Di kasir ini masih ada 2 keranjang yang ditahan."))
    #expect(two.en.hasSuffix("2 carts are still parked at this till."))
  }
}
