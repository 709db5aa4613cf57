import Markup
import Printing
import Testing
import Values

@testable import Pages
@testable import TillFace

private let pin = ReceiptLine(
  title: "Pin “Perempuan Bersuara”, ungu", quantity: 2, unit: Rupiah(12_500),
  total: Rupiah(25_000))

private let back = ReceiptLine(
  title: "Pin “Perempuan Bersuara”, ungu", quantity: -2, unit: Rupiah(12_500),
  total: Rupiah(-25_000))

/// A line of each kind, with a long title and twelve digits.
private let many = [
  pin,
  ReceiptLine(
    title: "Kuasa Wanita Jawa: Perempuan di Pusat Kekuasaan dan Rumah Tangga <2>", quantity: 9_999,
    unit: Rupiah(99_999_999), total: Rupiah(999_889_990_001)),
  ReceiptLine(.return, title: "Tas", quantity: -1, unit: Rupiah(95_000), total: Rupiah(-95_000)),
  ReceiptLine(
    .donation, title: "Donasi", quantity: 1, unit: Rupiah(10_000), total: Rupiah(10_000)),
  ReceiptLine(.rounding, title: "Pembulatan", quantity: 1, unit: Rupiah(-50), total: Rupiah(-50)),
]

/// What is printed by a receipt printer, and what a browser draws.
struct `A receipt in the browser and from a printer` {
  private static func receipt(
    _ kind: Receipt.Kind = .sale, isCopy: Bool = false, lines: [ReceiptLine] = many,
    total: Rupiah = Rupiah(999_889_929_951),
    payment: ReceiptPayment = .cash(given: Rupiah(999_889_929_951), change: .zero)
  ) -> Receipt {
    Receipt(
      kind: kind, isCopy: isCopy, shop: "Perpustakaan Perempuan & Toko",
      address: ["Jl. Kautamaan Istri 12", "Bandung 40261"], telephone: "022-420 1234",
      number: "2026-000123", at: Instant(seconds: 1_795_241_109), till: "Kasir depan",
      seller: "Bu Endang", lines: lines, total: total, payment: payment,
      footer: kind == .sale ? Receipt.footer(saying: "Uang buku ini kembali menjadi buku.") : [])
  }

  private static var papers: [Receipt] {
    [
      receipt(), receipt(isCopy: true), receipt(.voided(by: "2026-000124"), isCopy: true),
      receipt(
        .void(of: "2026-000122", reason: "Salah ukuran, dan uangnya kembali"), lines: [back],
        total: Rupiah(-25_000), payment: .cash(given: .zero, change: Rupiah(25_000))),
      receipt(
        lines: [back], total: Rupiah(-25_000),
        payment: .cash(given: .zero, change: Rupiah(25_000))),
      receipt(payment: .qris(reference: "20261126-0000-0042-AB77-2026-REFERENSI-PANJANG")),
      receipt(payment: .transfer(bank: "Bank Pembangunan Daerah", reference: "0042")),
    ]
  }

  /// The letters alone: a printer breaks lines and fills them with blanks and rules.
  private static func letters(of text: String) -> String {
    text.filter { !$0.isWhitespace }
  }

  @Test(arguments: PaperWidth.allCases)
  func `say the same, in the same order`(width: PaperWidth) throws {
    for receipt in Self.papers {
      let rule = String(repeating: "-", count: width.columns)
      let bytes = ESCPOS.encode(receipt, width: width)
      let printed = try ESCPOS.decode(bytes).map(\.text).filter { $0 != rule }.joined()
      let drawn = aPage(.english).paper(receipt, on: width).text
        // Lines of letters say by total and payment that it was paid.
        .replacing("<p class=\"paid\">LUNAS</p>", with: "")
      // Printers have no minus sign of their own.
      let words = Sheet("", body: HTML(trusted: drawn)).words.replacing("−", with: "-")
      #expect(Self.letters(of: words) == Self.letters(of: printed))
    }
  }

  @Test func `have a stamp only where money was taken`() {
    let stamped = Self.papers.map { receipt in
      aPage().paper(receipt, on: .narrow).text.contains("LUNAS")
    }
    #expect(stamped == [true, true, false, false, false, true, true])
  }

  @Test func `mark a copy, a void and what was voided, and nothing else`() {
    let marks = Self.papers.map { receipt in
      aPage().paper(receipt, on: .wide).text.matches(of: /class="paper-mark">([A-Z]+)</)
        .map { String($0.output.1) }
    }
    #expect(
      marks == [[], ["SALINAN"], ["SALINAN", "DIBATALKAN"], ["PEMBATALAN"], [], [], []])
  }

  @Test func `are drawn as large as their length is reckoned with`() {
    let styles = String(decoding: PackageResources.papers_css, as: UTF8.self)
    for sizes in [ReceiptSizes.narrow, .wide] {
      let drawn =
        "--small: \(sizes.small); --plain: \(sizes.plain); --amount: \(sizes.amount); "
        + "--big: \(sizes.big); --sum: \(sizes.sum); --long: \(sizes.long); "
        + "--longer: \(sizes.longer);"
      #expect(styles.contains(drawn), "\(drawn)")
    }
  }

  @Test(arguments: [
    ("Rp392.500", "sum-of"), ("Rp1.392.500", "sum-of long"), ("-Rp1.392.500", "sum-of long"),
    ("Rp13.392.500", "sum-of long"), ("Rp999.999.999.999", "sum-of longer"),
  ])
  func `have a total that is smaller the longer it is`(total: String, classes: String) {
    #expect(ReceiptSizes.classes(ofTotal: total) == classes)
  }

  @Test func `break a title at blanks, and within a word that is too long`() {
    #expect(LetterWidths.rows(of: "Pin ungu", within: 20) == 1)
    #expect(LetterWidths.rows(of: "Pin ungu", within: 4) == 2)
    #expect(LetterWidths.rows(of: String(repeating: "n", count: 30), within: 10) == 2)
    #expect(LetterWidths.rows(of: "", within: 10) == 1)
  }
}
