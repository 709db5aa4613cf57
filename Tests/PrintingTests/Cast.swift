import Printing
import Values

/// A sale of Dewi's: a book with a long title and two pins, paid with two notes.
let dewisSale = Receipt(
  shop: "Sartika", address: ["Jl. Kautamaan Istri 12, Bandung"], number: "2026-000123",
  at: afternoon, till: "Kasir depan",
  lines: [
    ReceiptLine(
      title: "Kuasa Wanita Jawa: Perempuan di Pusat Kekuasaan dan Rumah Tangga", quantity: 1,
      unit: Rupiah(85_000), total: Rupiah(85_000)),
    ReceiptLine(
      title: "Pin, ungu", quantity: 2, unit: Rupiah(12_500), total: Rupiah(25_000)),
  ],
  total: Rupiah(110_000),
  payment: .cash(given: Rupiah(150_000), change: Rupiah(40_000)))

/// Saturday, 21 November 2026, 13:05:09 in Bandung.
let afternoon = Instant(seconds: 1_795_241_109)

/// A sale with other lines, payment or kind.
func receipt(
  kind: Receipt.Kind = .sale, isCopy: Bool = false, lines: [ReceiptLine] = dewisSale.lines,
  payment: ReceiptPayment = dewisSale.payment
) -> Receipt {
  Receipt(
    kind: kind, isCopy: isCopy, shop: "Sartika", number: "2026-000124", at: afternoon, lines: lines,
    total: lines.reduce(.zero) { $0 + $1.total }, payment: payment)
}

/// Chance that is the same every time.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
