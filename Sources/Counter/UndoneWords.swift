import Circulation
import Values

extension CounterWords {
  /// What was undone at the desk, and what to do now with the copy in her hand.
  static func undone(_ undone: Undone) -> Sentence {
    let book = [undone.title, undone.barcode.map { "(\($0))" }].compactMap(\.self)
      .joined(separator: " ")
    let slip = undone.oldCode.map { code in
      Sentence(
        id: "Slip dengan kode \(code) tidak berlaku lagi.",
        en: "The slip with code \(code) is out of date.")
    }
    let shelf = undone.heldFor.map { slip in
      Sentence(
        id: "Taruh di rak reservasi dengan kode \(slip.code).",
        en: "Put it on the hold shelf under \(slip.code).")
    }
    return [what(undone.kind, book), slip, shelf].compactMap(\.self).joined(separator: " ")
  }

  private static func what(_ kind: Undone.Kind, _ book: String) -> Sentence {
    switch kind {
    case .loan:
      Sentence(
        id: "Peminjaman diurungkan: \(book). Bukunya tetap di sini.",
        en: "Loan undone: \(book). The book stays here.")
    case .return:
      Sentence(
        id: "Pengembalian diurungkan: \(book) tercatat dipinjam lagi, seperti semula.",
        en: "Return undone: \(book) is on loan again, as before.")
    case .renewal:
      Sentence(
        id: "Perpanjangan diurungkan: \(book).", en: "Renewal undone: \(book).")
    case .renewals(let count):
      Sentence(
        id: "Perpanjangan \(count) pinjaman diurungkan.",
        en: count == 1 ? "Renewal of 1 loan undone." : "Renewals of \(count) loans undone.")
    case .hold: Sentence(id: "Reservasi diurungkan.", en: "Hold undone.")
    case .cancelledHold:
      Sentence(
        id: "Pembatalan diurungkan: reservasinya tercatat lagi.",
        en: "Cancelling undone: the hold is there again.")
    }
  }
}
