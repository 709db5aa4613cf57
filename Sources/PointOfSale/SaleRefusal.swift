public import Values

/// Why a sale is not taken back.
public enum SaleRefusal: Refusal, Hashable {
  case noSuchSale, isAVoid, reasonMissing, samePerson, drawerClosed
  case alreadyVoided(ReceiptNumber)
  /// The minutes of whoever sold it are over, or it is not hers.
  case needsManager
  /// This house wants two people for it.
  case needsSecondPerson

  public var type: String {
    switch self {
    case .noSuchSale: "sale-unknown"
    case .isAVoid: "sale-is-a-void"
    case .reasonMissing: "reason-missing"
    case .samePerson: "second-person-needed"
    case .drawerClosed: "drawer-closed"
    case .alreadyVoided: "already-voided"
    case .needsManager: "void-needs-a-manager"
    case .needsSecondPerson: "void-needs-a-second-person"
    }
  }

  public var sentence: Sentence {
    switch self {
    case .noSuchSale:
      Sentence(
        id: "Penjualan itu tidak ditemukan. Periksa nomor struknya.",
        en: "There is no such sale. Look at the number on the receipt.")
    case .isAVoid:
      Sentence(
        id: "Ini bukti pembatalan dan tidak dapat dibatalkan. Jual barangnya sekali lagi.",
        en: "This is a void and cannot be taken back. Sell the goods once more.")
    case .reasonMissing:
      Sentence(
        id: "Tulis alasannya, paling panjang 500 tanda.",
        en: "Write the reason, at most 500 characters.")
    case .samePerson:
      Sentence(
        id: "Orang kedua harus orang lain. Mintalah rekan menyetujui.",
        en: "The second person must be somebody else. Ask a colleague to approve.")
    case .drawerClosed: PayRefusal.drawerClosed.sentence
    case .alreadyVoided(let receipt):
      Sentence(
        id: "Penjualan ini sudah dibatalkan dengan struk \(receipt). Tidak ada yang diubah.",
        en: "This sale was taken back already, with receipt \(receipt). Nothing was changed.")
    case .needsManager:
      Sentence(
        id:
          "Yang menjual dapat membatalkan dalam \(VoidRule.minutes) menit; setelah itu pengelola. "
          + "Mintalah pengelola mengisi nama masuk dan kata sandinya di bawah.",
        en: "Who sold it may void it within \(VoidRule.minutes) minutes; after that a manager. "
          + "Ask a manager to fill in her sign-in name and passphrase below.")
    case .needsSecondPerson:
      Sentence(
        id: "Pembatalan di sini perlu dua orang, seorang di antaranya pengelola. Mintalah rekan "
          + "mengisi nama masuk dan kata sandinya di bawah.",
        en: "A void needs two people here, one of them a manager. Ask a colleague to fill in her "
          + "sign-in name and passphrase below.")
    }
  }
}
