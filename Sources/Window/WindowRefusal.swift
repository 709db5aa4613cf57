package import Values

/// Why what the house says in its window is not taken.
package enum WindowRefusal: Refusal, Hashable {
  /// In turn: no announcement, no service has that number; perhaps it was taken out.
  case noSuchAnnouncement, noSuchService
  /// A field that has to say something is empty; its name in the form.
  case empty(String)
  /// A field says more than it may; its name in the form, and how many characters it may have.
  case tooLong(String, Int)
  /// The last day lies before the first.
  case endsBeforeItBegins
  /// It would be shown only after the day on which it is.
  case beginsAfterItsDay
  /// It would be gone before the day on which it is.
  case endsBeforeItsDay
  /// In turn: the row of the announcement, of the service was damaged since the form was opened.
  case damagedAnnouncement, damagedService
  /// What has to be a place among the others, 1 to 999, is none.
  case position
  /// No telephone number: what was typed, and the field's name in the form.
  case telephone(String, String)
  /// A service that can neither be called nor visited.
  case unreachable
  /// More services than anybody reads in need.
  case tooManyServices(Int)

  package var reason: Reason {
    switch self {
    case .noSuchAnnouncement:
      Reason(
        "announcement-unknown", .missing,
        id: "Pengumuman itu tidak ada lagi. Muat ulang daftarnya.",
        en: "That announcement is not there any more. Load the list again.")
    case .noSuchService:
      Reason(
        "help-service-unknown", .missing,
        id: "Layanan itu tidak ada lagi di daftar. Muat ulang daftarnya.",
        en: "That service is not on the list any more. Load the list again.")
    case .empty(let field):
      Reason(
        "window-field-empty", at: .named([field]),
        id: "Isian ini masih kosong. Isilah, lalu simpan lagi.",
        en: "This field is empty. Fill it in and save again.")
    case .tooLong(let field, let most):
      Reason(
        "window-field-too-long", at: .named([field]),
        id: "Tulisan ini terlalu panjang; paling panjang \(most) karakter.",
        en: "This is too long; use at most \(most) characters.")
    case .endsBeforeItBegins:
      Reason(
        "announcement-days", at: "ends",
        id: "Hari terakhir jatuh sebelum hari pertama. Betulkan salah satunya.",
        en: "The last day lies before the first. Correct one of them.")
    case .beginsAfterItsDay:
      Reason(
        "announcement-begins-late", at: "begins",
        id: "Hari pertama jatuh sesudah hari acaranya. Pengumuman tampil sampai hari itu: pilih "
          + "hari pertama yang lebih awal.",
        en: "The first day lies after the day on which it is. An announcement is shown until that "
          + "day: choose an earlier first one.")
    case .endsBeforeItsDay:
      Reason(
        "announcement-ends-early", at: "ends",
        id: "Hari terakhir jatuh sebelum hari acaranya. Kosongkan: pengumuman hilang sendiri "
          + "sesudah hari itu.",
        en: "The last day lies before the day on which it is. Leave it empty: the announcement "
          + "goes by itself after that day.")
    case .damagedAnnouncement:
      Reason(
        "announcement-damaged", .conflict,
        id: "Baris pengumuman ini rusak. Hapus dari daftar, lalu tambahkan lagi dari formulir di "
          + "bawahnya.",
        en: "The row of this announcement is damaged. Remove it from the list, then add it again "
          + "with the form below.")
    case .damagedService:
      Reason(
        "help-service-damaged", .conflict,
        id: "Baris layanan ini rusak. Hapus dari daftar, lalu tambahkan lagi dari formulir di "
          + "bawahnya.",
        en: "The row of this service is damaged. Remove it from the list, then add it again with "
          + "the form below.")
    case .position:
      Reason(
        "window-position", at: "position",
        id: "Urutan harus angka dari 1 sampai 999.",
        en: "The place in the list must be a number from 1 to 999.")
    case .telephone(let text, let field):
      Reason(
        "telephone-unreadable", at: .named([field]),
        id: "“\(text)” bukan nomor telepon. Tulis dengan angka, seperti 129 atau 0812-3456-7890.",
        en: "“\(text)” is no telephone number. Write it in digits, like 129 or 0812-3456-7890.")
    case .unreachable:
      Reason(
        "help-service-unreachable", at: "telephone",
        id: "Tulis cara menghubungi: telepon, WhatsApp, atau alamat. Satu saja cukup.",
        en: "Say how to reach it: by telephone, WhatsApp or address. One is enough.")
    case .tooManyServices(let most):
      Reason(
        "help-services-too-many",
        id: "Daftar ini paling banyak \(most) layanan, supaya cepat dibaca. Hapus satu dulu.",
        en: "This list takes at most \(most) services, so that it is read quickly. Remove one "
          + "first.")
    }
  }
}
