import Circulation
import Values

extension CounterWords {
  /// What was undone at the desk, and what to do now with the copy in her hand.
  static func undone(_ undone: Undone) -> Sentence {
    let book = [undone.title, undone.barcode.map { "(\($0))" }].compactMap(\.self)
      .joined(separator: " ")
    return [what(undone.kind, book), whatToDo(undone)].compactMap(\.self)
      .joined(separator: " ")
  }

  /// What is said once it is over, of an act that leaves no tie; `nil` of the others.
  static func withoutTitle(_ undone: Undone) -> Sentence? {
    let what: Sentence? =
      switch undone.kind {
      case .loan:
        Sentence(
          id: "Peminjaman diurungkan. Bukunya tetap di sini.",
          en: "Loan undone. The book stays here.")
      case .hold: Sentence(id: "Reservasi diurungkan.", en: "Hold undone.")
      case .return, .renewal, .renewals, .cancelledHold: nil
      }
    return what.map { [$0, whatToDo(undone)].compactMap(\.self).joined(separator: " ") }
  }

  private static func whatToDo(_ undone: Undone) -> Sentence? {
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
    let todo = [slip, shelf].compactMap(\.self)
    return todo.isEmpty ? nil : todo.joined(separator: " ")
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
