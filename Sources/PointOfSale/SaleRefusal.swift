public import Values

/// Why a sale is not taken back, or gets no reference.
public enum SaleRefusal: Refusal, Hashable {
  /// In turn: no sale has that number; it is a void itself; no reason, or one of more than 500
  /// characters; the second person is the first; no drawer is open at the till.
  case noSuchSale, isAVoid, reasonMissing, samePerson, drawerClosed
  /// It was voided before; the receipt of the void.
  case alreadyVoided(ReceiptNumber)
  /// Some of its goods came back in another sale.
  case goodsCameBack
  /// What came back with it was sold again since, and blocks when gone.
  case goodsSoldAgain(String)
  /// The minutes of whoever sold it are over, or it is not hers.
  case needsManager
  /// This house wants two people for it.
  case needsSecondPerson
  /// In turn: it was paid in cash, or is a void; somebody has filled its reference in before; it was
  /// sold by somebody else.
  case noReference, referenceWritten, referenceOfAnother

  public var reason: Reason {
    switch self {
    case .noSuchSale:
      Reason(
        "sale-unknown", .missing,
        id: "Penjualan itu tidak ditemukan. Periksa nomor struknya.",
        en: "There is no such sale. Check the number on the receipt.")
    case .isAVoid:
      Reason(
        "sale-is-a-void",
        id: "Ini bukti pembatalan dan tidak dapat dibatalkan. Jual barangnya sekali lagi.",
        en: "This is a void and cannot be voided. Sell the goods again.")
    case .reasonMissing:
      Reason(
        "reason-missing", at: ["reason", "no-sale"],
        id: "Tulis alasannya, paling panjang 500 karakter.",
        en: "Write the reason, at most 500 characters.")
    case .samePerson:
      Reason(
        "second-person-needed",
        id: "Orang kedua harus orang lain. Mintalah rekan menyetujui.",
        en: "The second person must be somebody else. Ask a colleague to approve.")
    case .drawerClosed: PayRefusal.drawerClosed.reason
    case .alreadyVoided(let receipt):
      Reason(
        "already-voided",
        id: "Penjualan ini sudah dibatalkan dengan struk \(receipt). Tidak ada yang diubah.",
        en: "This sale was already voided, with receipt \(receipt). Nothing was changed.")
    case .goodsCameBack:
      Reason(
        "sale-goods-came-back",
        id: "Sebagian barang dari penjualan ini sudah dikembalikan. Kembalikan juga sisanya, "
          + "atau batalkan dulu pengembaliannya.",
        en: "Some goods of this sale were already returned. Return the rest as well, or void "
          + "that return first.")
    case .goodsSoldAgain(let title):
      Reason(
        "sale-goods-sold-again",
        id: "“\(title)” yang dikembalikan di sini sudah terjual lagi. Batalkan dulu penjualan itu, "
          + "atau betulkan stoknya.",
        en: "“\(title)”, which was returned here, has been sold again since. Void that sale "
          + "first, or correct its stock.")
    case .needsManager:
      Reason(
        "void-needs-a-manager",
        id:
          "Yang menjual dapat membatalkan dalam \(VoidRule.minutes) menit; setelah itu pengelola. "
          + "Mintalah pengelola mengisi nama masuk dan kata sandinya di bawah.",
        en: "The seller may void it within \(VoidRule.minutes) minutes; after that a manager. "
          + "Ask a manager to enter their sign-in name and passphrase below.")
    case .needsSecondPerson:
      Reason(
        "void-needs-a-second-person",
        id: "Pembatalan di sini perlu dua orang, seorang di antaranya pengelola. Mintalah rekan "
          + "mengisi nama masuk dan kata sandinya di bawah.",
        en: "A void needs two people here, one of them a manager. Ask a colleague to enter "
          + "their sign-in name and passphrase below.")
    case .noReference:
      Reason(
        "sale-without-reference",
        id: "Penjualan ini tidak menunggu nomor referensi: dibayar tunai, atau sudah dibatalkan.",
        en: "This sale waits for no reference: it was paid in cash, or was voided.")
    case .referenceWritten:
      Reason(
        "reference-written",
        id: "Nomor referensi penjualan ini sudah diisi dan tidak diubah lagi. Lihat struknya.",
        en: "The reference of this sale is already filled in and does not change. See its "
          + "receipt.")
    case .referenceOfAnother:
      Reason(
        "reference-of-another",
        id: "Nomor referensi diisi oleh yang menjual atau oleh pengelola. Mintalah salah satunya.",
        en: "Whoever sold it fills in the reference, or a manager. Ask one of them.")
    }
  }
}
