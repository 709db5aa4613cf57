public import Values

/// Why a drawer does not open, close or give.
public enum DrawerRefusal: Refusal, Hashable {
  /// A till has one drawer, and it was opened at that moment.
  case alreadyOpen(since: Instant)
  /// In turn: the drawer is closed; a sum of rupiah that cannot be; a cart is being rung up; a
  /// note of more than 500 characters.
  case notOpen, amount, cartOpen, noteTooLong
  /// Nothing was filled in: not even that there is nothing.
  case nothingCounted
  /// The last count of this till differed, and nobody has written why.
  case unexplained
  /// In turn: no closed drawer has that number; a remark without words; a second remark, where
  /// the first stays.
  case noSuchDrawer, noteMissing, noteWritten
  /// More cash than a till sees in weeks, or less than a note; done when it is said once more.
  case unlikely(Rupiah)

  public var reason: Reason {
    switch self {
    case .alreadyOpen(let since):
      Reason(
        "drawer-already-open",
        id: "Laci kasir ini sudah dibuka sejak \(since.day.short) \(since.time). "
          + "Hitung dan tutup dulu sebelum membuka lagi.",
        en: "The drawer of this till has been open since \(since.day.short) \(since.time). "
          + "Count and close it before opening it again.")
    case .notOpen:
      Reason(
        "drawer-not-open",
        id: "Laci kasir ini sedang tertutup. Buka dulu dengan modal awal.",
        en: "The drawer of this till is closed. Open it first with a float.")
    case .amount:
      Reason(
        "drawer-amount", at: ["float", "amount"],
        id: "Jumlah uang ini tidak mungkin. Periksa angkanya.",
        en: "That amount is not possible. Check the number.")
    case .cartOpen:
      Reason(
        "drawer-cart-open",
        id: "Masih ada keranjang yang dilayani. Bayar, tahan atau kosongkan dulu.",
        en: "A cart is being rung up. Pay, park or empty it first.")
    case .noteTooLong:
      Reason("note-too-long", at: "note", saying: StockRefusal.noteTooLong.sentence)
    case .nothingCounted:
      Reason(
        "drawer-nothing-counted",
        id:
          "Belum ada yang dihitung. Isi paling sedikit satu pecahan; bila lacinya kosong, tulis 0.",
        en: "Nothing was counted. Fill in at least one note or coin; if the drawer is empty, "
          + "write 0.")
    case .unexplained:
      Reason(
        "drawer-difference-unexplained",
        id: "Hitungan terakhir laci ini berselisih. Tulis dulu catatannya di laporan laci itu.",
        en: "The last count of this drawer differed. Write a remark on its report first.")
    case .noSuchDrawer:
      Reason(
        "drawer-unknown", .missing,
        id: "Laci itu tidak ada, atau belum ditutup. Lihat daftar laci sebelumnya.",
        en: "There is no such drawer, or it is not closed yet. See the list of earlier drawers.")
    case .noteMissing:
      Reason(
        "drawer-note-missing", at: "note",
        id: "Tulis dulu catatannya: mengapa hitungannya berbeda.",
        en: "Write the remark first: why the count differs.")
    case .noteWritten:
      Reason(
        "drawer-note-written",
        id: "Catatan laci ini sudah ditulis dan tidak diubah lagi. Baca di laporannya.",
        en: "The remark on this drawer is already written and cannot be changed. Read it on "
          + "its report.")
    case .unlikely(let amount):
      Reason(
        "drawer-amount-unlikely", at: ["float", "amount"],
        id: "\(amount)? Jumlah seperti itu tidak biasa untuk sebuah laci. Periksa angkanya; "
          + "bila benar, konfirmasikan sekali lagi.",
        en: "\(amount)? That is an unusual sum for a drawer. Check the number; if it is right, "
          + "confirm it.")
    }
  }
}
