import Values

/// Words on a colleague's own PIN, and on her badge.
enum PINWords {
  static let own = Sentence(id: "PIN saya", en: "My PIN")
  static let what = Sentence(
    id: "Dengan PIN Anda membuka kunci di kasir dan meja layanan, dan menyetujui di layar rekan, "
      + "bersama kartu petugas. Masuk tetap dengan kata sandi. Setelah sepuluh PIN yang salah "
      + "hanya kata sandi yang membuka.",
    en: "With the PIN you unlock till and desk, and approve on a colleague's screen, together "
      + "with your staff badge. Signing in still takes the passphrase. After ten wrong PINs only "
      + "the passphrase opens.")
  static let rule = Sentence(
    id: "6 sampai 11 angka; bukan tanggal lahir, bukan angka berurutan.",
    en: "6 to 11 digits; no date of birth, no runs.")
  /// Beside a PIN that is shown once.
  static let cardBeside = Sentence(
    id: "Kartunya terbuka di tab baru; PIN tetap di sini sampai Anda meninggalkan halaman ini.",
    en: "The card opens in a new tab; the PIN stays here until you leave this page.")
  static let new = Sentence(id: "PIN untuk kunci", en: "PIN for the lock")
  static let again = Sentence(id: "PIN itu sekali lagi", en: "The same PIN again")
  static let chosen = Sentence(
    id: "PIN Anda tersimpan. Hanya Anda yang mengetahuinya.",
    en: "Your PIN is kept. Nobody else knows it.")

  static let badge = Sentence(id: "Kartu petugas", en: "Staff badge")
  static let makeBadge = Sentence(id: "Buat kartu petugas", en: "Make a staff badge")
  static let revokeBadge = Sentence(id: "Cabut kartu petugas", en: "Revoke the staff badge")
  static let badgeRevoked = Sentence(
    id: "Kartu petugas itu tidak dikenal lagi.", en: "That staff badge is not known any more.")
  static let has = Sentence(id: "sudah dibuat", en: "made")
  static let hasNone = Sentence(id: "belum dibuat", en: "not made")
  static let badgeHint = Sentence(
    id: "Kode ini hanya tampil sekali. Cetak dan berikan kepadanya; yang lama tidak berlaku lagi.",
    en: "This code is shown only once. Print it and hand it over; the one before is void.")

  static func makeBadgeConfirm(_ name: String) -> Sentence {
    Sentence(
      id: "Buat kartu petugas baru untuk \(name)? Kartu yang lama tidak dikenal lagi.",
      en: "Make a new staff badge for \(name)? The one before will not be known any more.")
  }
  static func revokeBadgeConfirm(_ name: String) -> Sentence {
    Sentence(
      id: "Cabut kartu petugas \(name)?", en: "Revoke the staff badge of \(name)?")
  }
}
