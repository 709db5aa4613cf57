package import Values

/// Why a line of the handing-over book is not taken, or stays as it is.
package enum DutyRefusal: Refusal, Hashable {
  /// Nothing was written.
  case empty
  /// More characters than it may have.
  case tooLong(Int)
  /// The code of a member's card or of a colleague's badge stands in it.
  case card
  /// No line has that number; perhaps it was taken out.
  case noSuchNote
  /// It was done already, or is nothing to do.
  case nothingToDo
  /// Whoever wrote it takes it out, or a manager.
  case anothers

  package var reason: Reason {
    switch self {
    case .empty:
      Reason(
        "duty-empty", at: "text",
        id: "Tulisannya masih kosong. Tulis dulu, lalu simpan lagi.",
        en: "Nothing is written yet. Write it, then save again.")
    case .tooLong(let most):
      Reason(
        "duty-too-long", at: "text",
        id: "Tulisan untuk buku piket paling panjang \(most) karakter. Bagi menjadi dua.",
        en: "A line of the handing-over book has at most \(most) characters. Divide it in two.")
    case .card:
      Reason(
        "duty-holds-a-card", at: "text",
        id: "Di sini ada kode kartu anggota atau kartu petugas. Buku piket tentang rumah ini, "
          + "bukan tentang orang: hapus kodenya, lalu simpan lagi.",
        en: "The code of a member's card or a staff badge stands here. The handing-over book is "
          + "about the house, not about people: delete the code, then save again.")
    case .noSuchNote:
      Reason(
        "duty-unknown", .missing,
        id: "Tulisan itu tidak ada lagi di buku piket. Muat ulang halamannya.",
        en: "That line is not in the handing-over book any more. Load the page again.")
    case .nothingToDo:
      Reason(
        "duty-done", .conflict,
        id: "Tugas itu sudah selesai. Muat ulang halamannya.",
        en: "That task is done already. Load the page again.")
    case .anothers:
      Reason(
        "duty-anothers", .forbidden,
        id: "Tulisan rekan lain hanya dihapus olehnya sendiri atau oleh pengelola.",
        en: "What a colleague wrote is taken out by that colleague or by a manager.")
    }
  }
}
