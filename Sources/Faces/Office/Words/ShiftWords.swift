import Values

/// Words on the door for one shift.
enum ShiftWords {
  static let title = Sentence(id: "Masuk untuk satu giliran", en: "Sign in for one shift")
  static let what = Sentence(
    id: "Untuk relawan tanpa kata sandi. Rekan yang menyetujui berdiri di sebelahnya. Giliran "
      + "berakhir saat rumah ini tutup, paling lama 12 jam, dan hanya di stasiun ini.",
    en: "For volunteers without a passphrase. A colleague who approves stands beside them. The "
      + "shift ends when the house closes, after 12 hours at most, and is for this station only.")
  static let volunteer = Sentence(
    id: "Nama masuk relawan", en: "Sign-in name of the volunteer")
  static let pin = Sentence(
    id: "PIN pilihan relawan untuk giliran ini",
    en: "A PIN of the volunteer's choice, for this shift")
  static let pinHint = Sentence(
    id: "6 sampai 11 angka; membuka kunci sampai giliran berakhir.",
    en: "6 to 11 digits; it opens the lock until the shift ends.")
  static let station = Sentence(id: "Di stasiun", en: "At the station")
  static let somebodyIsIn = Sentence(
    id: "Di peramban ini masih ada petugas yang masuk. Keluar dulu, lalu mulai gilirannya.",
    en: "Somebody is still signed in on this browser. Sign out first, then begin the shift.")
  static let begin = Sentence(id: "Mulai giliran", en: "Begin the shift")
}
