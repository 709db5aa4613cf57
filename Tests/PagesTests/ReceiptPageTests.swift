import Printing
import Serving
import Testing
import Trail
import Values

@testable import Pages
@testable import PointOfSale
@testable import TillFace

private func sale(
  _ tender: Tender = .cash(given: Rupiah(20_000)), kind: Sale.Kind = .sale, quantity: Int = 1,
  voids: ReceiptNumber? = nil, voidedBy: ReceiptNumber? = nil
) -> Sale {
  let total = Rupiah(12_500) * quantity
  let line = SaleLine(
    kind: .goods, variant: VariantNumber(4), name: "Pin <ungu>", label: "", taxClass: .standard,
    unit: Rupiah(12_500), quantity: quantity, total: total, returned: nil)
  return Sale(
    number: SaleNumber(7), kind: kind, receiptNumber: ReceiptNumber(year: 2026, serial: 7),
    station: StationNumber(1), staff: StaffNumber(2),
    at: Instant("2026-11-21T13:05:09+07:00") ?? Instant(seconds: 0), lines: [line], total: total,
    tender: tender, change: tender.method == .cash ? tender.change(for: total) ?? .zero : .zero,
    voids: voids, voidedBy: voidedBy, reason: nil)
}

private let other = ReceiptNumber(year: 2026, serial: 8)

struct `A receipt on the screen` {
  private func state(
    _ sale: Sale, void: Shop.VoidNeed? = nil, lines: Int = 2, width: PaperWidth = .narrow
  ) -> ReceiptState {
    let receipt = Receipt(
      shop: "Melati", number: sale.receiptNumber.description, at: sale.at,
      lines: (0..<lines).map {
        ReceiptLine(
          title: "Baris <\($0)>", quantity: 1, unit: Rupiah(12_500), total: Rupiah(12_500))
      }, total: sale.total, payment: .qris(reference: "Q"))
    return ReceiptState(
      sale: sale, paper: SalePaper(paper: 1, opensDrawer: false), width: width, receipt: receipt,
      void: void, refused: nil)
  }

  @Test(arguments: [
    (sale(), "Lunas Rp12.500 dengan uang tunai. Diterima Rp20.000, kembalian Rp7.500"),
    (sale(.qris(reference: "Q")), "Lunas Rp12.500 dengan QRIS."),
    (sale(.transfer(bank: "BSI", reference: "4")), "Lunas Rp12.500 dengan transfer."),
    (sale(voidedBy: other), "Penjualan ini sudah dibatalkan dengan struk 2026-000008."),
    (
      sale(.cash(given: .zero), kind: .void, quantity: -1, voids: other),
      "Penjualan dibatalkan. Kembalikan Rp12.500 tunai dari laci."
    ),
    (
      sale(.cash(given: Rupiah(12_500)), kind: .void, voids: other),
      "Penjualan dibatalkan. Masukkan kembali Rp12.500 tunai ke laci."
    ),
    (
      sale(.qris(reference: "Q"), kind: .void, quantity: -1, voids: other),
      "Kembalikan Rp12.500 lewat QRIS (referensi Q), bukan uang dari laci."
    ),
  ])
  func `says what has become of the money`(sale: Sale, outcome: String) {
    let words = aPage().receipt(state(sale)).words
    #expect(words.contains(outcome), "\(words)")
    // Long after the payment no change is called out again.
    #expect(!words.contains("Kembalian Rp"))
  }

  @Test func `speaks English to who reads it, and prints the paper as it is`() {
    let sheet = aPage(.english).receipt(state(sale()))
    #expect(sheet.words.contains("Received Rp20.000, change Rp7.500"))
    #expect(sheet.words.contains("Receipt 2026-000007"))
    #expect(sheet.words.contains("Baris <0> 1 x 12.500 12.500 Baris <1> 1 x 12.500 12.500"))
    #expect(sheet.words.contains("Jumlah barang 2 TOTAL Rp12.500 QRIS Rp12.500 Referensi Q LUNAS"))
    #expect(sheet.text.contains(#"<article class="paper" lang="id" aria-label="Receipt""#))
    #expect(sheet.text.contains(#"data-columns="32" data-roll="58""#))
  }

  @Test(
    arguments: [
      (.qris(reference: nil), .reason, true),
      (.transfer(bank: nil, reference: nil), .manager, true),
      (.qris(reference: "Q"), .reason, false), (.qris(reference: nil), nil, false),
      (.cash(given: Rupiah(20_000)), .reason, false),
    ] as [(Tender, Shop.VoidNeed?, Bool)])
  func `says beside what was paid what to do when nothing came in`(
    tender: Tender, need: Shop.VoidNeed?, isSaid: Bool
  ) throws {
    let sheet = aPage().receipt(state(sale(tender), void: need))
    let told = sheet.text.firstRange(of: "Belum masuk? Tekan “Batalkan penjualan” di bawah.")
    #expect((told != nil) == isSaid)
    guard let told else { return }
    let form = try #require(sheet.text.firstRange(of: #"action="/till/sales/7/void""#))
    #expect(told.lowerBound < form.lowerBound)
    #expect(sheet.text.contains(#"name="ready" value="Uang belum masuk""#))
  }

  @Test func `has the word for an exchange outside the fold, and a reason in it`() throws {
    let sheet = aPage().receipt(state(sale(), void: .reason))
    let fold = try #require(sheet.text.firstMatch(of: /<details class="void"(?s:.)*?<\/details>/)).0
    #expect(fold.contains(#"name="ready" value="Tukar barang""#))
    #expect(!fold.contains("Tukar barang:") && !fold.contains("Uang belum masuk"))
    #expect(sheet.words.contains("Tukar barang: batalkan, isi lagi, ganti, bayar."))
    // The house asks once more behind each of them, so none promises to be the last.
    #expect(!sheet.words.contains("sekali tekan"))
  }

  @Test func `says when the settings of the printer are damaged, and only then`() {
    var state = state(sale())
    let damaged = "Pengaturan printer struk stasiun ini rusak"
    #expect(!aPage().receipt(state).words.contains(damaged))
    state.isPrinterDamaged = true
    #expect(aPage().receipt(state).words.contains(damaged))
  }

  @Test(
    arguments: [
      (nil, false, false, false), (.reason, true, false, false), (.secondPerson, true, true, false),
      (.manager, true, true, true),
    ] as [(Shop.VoidNeed?, Bool, Bool, Bool)])
  func `is taken back by as many as it takes`(
    need: Shop.VoidNeed?, hasForm: Bool, wantsTwo: Bool, wantsManager: Bool
  ) {
    let sheet = aPage().receipt(state(sale(), void: need))
    #expect(sheet.text.contains(#"action="/till/sales/7/void""#) == hasForm)
    #expect(sheet.text.contains(#"name="passphrase""#) == wantsTwo)
    #expect(sheet.words.contains("Seorang pengelola harus menyetujui") == wantsManager)
    #expect(sheet.words.contains("Seorang rekan ikut menyetujui") == (wantsTwo && !wantsManager))
  }

  @Test(arguments: [
    (PaperWidth.narrow, 0), (.narrow, 2), (.narrow, 100), (.medium, 2), (.wide, 0), (.wide, 100),
  ])
  func `is as long as what stands on it, and never wider than long`(
    width: PaperWidth, lines: Int
  ) throws {
    let style = state(sale(), lines: lines, width: width).stylesheet
    let roll = width == .narrow ? 58 : 80
    let page = try #require(
      style.firstMatch(of: /@page \{ size: (\d+)mm (\d+)mm; margin: 0; \}/), "\(style)")
    let length = try #require(Int(page.output.2))
    #expect(Int(page.output.1) == roll && length > roll)
    // A line of goods is a title and its price: some nine millimetres.
    #expect((60 + lines * 8...100 + lines * 12).contains(length), "\(length)")
  }
}

struct `The sales of a day on the screen` {
  private let report = DayReport(
    first: Portal.today, last: Portal.today, sales: 2, voids: 1, total: Rupiah(12_500),
    tenders: [TenderTotal(method: .cash, count: 3, amount: Rupiah(12_500))],
    kinds: [KindTotal(kind: .goods, amount: Rupiah(12_500))], bestSellers: [])

  private func sold(
    _ sales: [Sale], on day: Day = Portal.today, report: DayReport? = nil,
    by names: [StaffNumber: String] = [:]
  ) -> SalesOfDay {
    SalesOfDay(
      day: day, sales: sales, report: report, names: names, staff: StaffNumber(2),
      isManager: false, refused: nil)
  }

  @Test func `are none yet, on a day of that name`() {
    let today = aPage().salesOfDay(sold([]))
    #expect(today.words.contains("Belum ada penjualan") && !today.text.contains("<table"))
    #expect(today.title == "Penjualan hari ini" && !today.words.contains("Pembatalan penjualan"))
    // A day that is over has none, and none will come.
    let over = aPage(.english).salesOfDay(sold([], on: Portal.today - 1))
    #expect(over.title == "Sales of 20 Nov 2026")
    #expect(over.words.contains("No sales on that day") && !over.words.contains("No sales yet"))
  }

  @Test func `say which was taken back by which, and add up for who may see it`() {
    let void = sale(.cash(given: .zero), kind: .void, quantity: -2, voids: other)
    let sheet = aPage().salesOfDay(
      sold([void, sale(voidedBy: other), sale(quantity: 3)], report: report))
    for part in [
      "−2 × Pin <ungu> Tunai Pembatalan 2026-000008 −Rp25.000",
      "Pin <ungu> Tunai Dibatalkan dengan 2026-000008 Rp12.500", "3 × Pin <ungu> Tunai Rp37.500",
      "Penjualan 2 Pembatalan penjualan 1 Tunai Rp12.500 Total Rp12.500",
    ] { #expect(sheet.words.contains(part), "\(part): \(sheet.words)") }
  }

  @Test func `say what the money was for, where it was for more than goods`() {
    let more = DayReport(
      first: Portal.today, last: Portal.today, sales: 1, voids: 0, total: Rupiah(17_500),
      tenders: [
        TenderTotal(method: .cash, count: 1, amount: Rupiah(10_000)),
        TenderTotal(method: .qris, count: 1, amount: Rupiah(7_500)),
      ], kinds: report.kinds + [KindTotal(kind: .other, amount: Rupiah(5_000))],
      bestSellers: [])
    let sheet = aPage().salesOfDay(sold([], report: more))
    // Each of both adds up by itself, and they are two lists.
    for part in [
      "Menurut cara bayar Tunai Rp10.000 QRIS Rp7.500 Total Rp17.500",
      "Menurut jenisnya Barang Rp12.500 Barang tanpa label Rp5.000 Total Rp17.500",
    ] { #expect(sheet.words.contains(part), "\(part): \(sheet.words)") }
    #expect(sheet.text.matches(of: /<dl class/).count == 3)
    #expect(TillWords.otherGoods.id == "Barang tanpa label")
  }

  @Test func `name who sold, on the page and in its file, for who may see it`() {
    let names = [StaffNumber(2): "Dewi"]
    let shown = aPage().salesOfDay(sold([sale()], by: names))
    #expect(shown.words.contains("Dewi"), "\(shown.words)")
    // A time is one piece, however narrow the column.
    #expect(shown.text.contains(#"<span class="nowrap"><time "#))
    #expect(!aPage().salesOfDay(sold([sale()])).words.contains("Dewi"))
    let file = String(decoding: aPage().salesFile(sold([sale()], by: names)).bytes, as: UTF8.self)
    #expect(file.contains("Dewi"), "\(file)")
  }
}
