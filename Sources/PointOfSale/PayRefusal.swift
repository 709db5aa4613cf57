public import Values

/// Why a payment is not taken.
public enum PayRefusal: Refusal, Hashable {
  /// In turn: a cart without lines; one that is parked; a till without an open drawer; a
  /// reference that is to be filled in and is empty, or one (or a bank) of more than 100 characters;
  /// more cash than `Rupiah.largestTyped`.
  case empty, parked, drawerClosed, referenceMissing, tooLarge
  /// A program sells where drawers are not counted, and nobody who works here has begun the day.
  case dayNotBegun
  /// The cart became a sale before; its receipt.
  case alreadyPaid(ReceiptNumber)
  /// Less cash than the total, after rounding; by how many rupiah.
  case tooSmall(missing: Rupiah)
  /// Another total than the page showed when it was paid; what it is now.
  case totalChanged(Rupiah)
  /// More cash than any purse would need for it; done when it is said once more.
  case unlikely(given: Rupiah, change: Rupiah)
  /// A total that a till sees seldom, in whatever way it is paid; done when it is said once more.
  case unlikelyTotal(Rupiah)
  /// Another sale was paid with this reference; done when it is said once more.
  case referenceUsed(ReceiptNumber)
  /// The sum is the code of something: a scan went into the field for money.
  case isACode(String)

  public var reason: Reason {
    switch self {
    case .empty:
      Reason(
        "nothing-to-pay",
        id: "Belum ada barang di keranjang. Pindai barang dulu.",
        en: "There is nothing in the cart. Scan something first.")
    case .parked:
      Reason(
        "cart-parked",
        id: "Keranjang ini sedang ditahan. Ambil lagi dulu di kasir.",
        en: "This cart is parked. Resume it at a till first.")
    case .drawerClosed:
      Reason(
        "drawer-closed",
        id: "Laci kasir ini belum dibuka. Pilih “Buka laci” di halaman Kasir, hitung modal awal, "
          + "lalu ulangi.",
        en: "The drawer of this till is not open. Choose “Open the drawer” on the till's page, "
          + "count the float, then try again.")
    case .dayNotBegun:
      Reason(
        "day-not-begun",
        id: "Hari ini belum ada petugas yang memulai kasir ini, jadi program belum bisa menjual. "
          + "Minta petugas menjual sesuatu atau mencatat uang masuk di sana, lalu ulangi.",
        en: "Nobody has begun the day at this till yet, so a program cannot sell. Ask a colleague "
          + "to sell something or to put cash in there, then try again.")
    case .referenceMissing:
      Reason(
        "reference-missing", at: ["reference", "bank", "transfer"],
        id: "Isi nomor referensi dari bukti pembayaran, paling panjang 100 karakter; nama bank "
          + "juga paling panjang 100.",
        en: "Enter the reference from the proof of payment, at most 100 characters; the bank's "
          + "name has at most 100 as well.")
    case .tooLarge:
      Reason(
        "cash-too-large", at: "given",
        id: "Uang yang diterima terlalu besar. Periksa angkanya.",
        en: "The amount received is too large. Check the number.")
    case .alreadyPaid(let receipt):
      Reason(
        "already-paid",
        id: "Keranjang ini sudah dibayar dengan struk \(receipt). Cetak ulang bila perlu.",
        en: "This cart is already paid, with receipt \(receipt). Reprint it if needed.")
    case .tooSmall(let missing):
      Reason(
        "payment-too-small", at: "given",
        id: "Uangnya kurang \(missing). Belum ada yang dicatat.",
        en: "The cash is \(missing) short. Nothing was recorded.")
    case .totalChanged(let total):
      Reason(
        "total-changed",
        id: "Jumlahnya sekarang \(total). Periksa keranjang, lalu bayar lagi.",
        en: "The total is \(total) by now. Check the cart, then pay again.")
    case .unlikely(let given, let change):
      Reason(
        "cash-unlikely", at: "given",
        id: "Diterima \(given), jadi kembaliannya \(change)? Periksa angkanya; bila benar, "
          + "konfirmasikan sekali lagi.",
        en: "\(given) received, so \(change) of change? Check the number; if it is right, "
          + "confirm it.")
    case .unlikelyTotal(let total):
      Reason(
        "total-unlikely",
        id: "Jumlahnya \(total)? Periksa keranjang; bila benar, konfirmasikan sekali lagi.",
        en: "\(total) in all? Check the cart; if it is right, confirm it.")
    case .referenceUsed(let receipt):
      Reason(
        "reference-used", at: ["reference", "transfer"],
        id: "Nomor referensi ini sudah dipakai di struk \(receipt). Periksa bukti "
          + "pembayarannya; bila memang uang yang lain, konfirmasikan sekali lagi.",
        en: "This reference is already on receipt \(receipt). Check the proof of payment; if "
          + "it is a different payment, confirm it.")
    case .isACode(let title):
      Reason(
        "code-is-no-money", at: .sum,
        id: "Itu kode “\(title)”, bukan uang. Pindai di kolom pindai, lalu ketik uangnya.",
        en: "That is the code of “\(title)”, not money. Scan it in the scan field, then type "
          + "the cash.")
    }
  }
}
