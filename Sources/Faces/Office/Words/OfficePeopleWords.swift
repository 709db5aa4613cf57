import Pages
import Persistence
import Values

/// What the back room says about colleagues, their secrets and their programs.
extension OfficeWords {
  static func removedButNotListed(_ number: String) -> Sentence {
    Sentence(
      id:
        "Anggota dihapus, tetapi daftar orang yang dihapus tidak bisa ditulis: cadangan "
        + "lama bisa membawanya kembali. Pengelola: lihat Kantor → Keadaan; nomor \(number).",
      en: "Member removed, but the list of erased people cannot be written: an older backup "
        + "could bring them back. Manager: see Office → System health; number \(number).")
  }
  static let colleagueName = Sentence(id: "Nama petugas", en: "The colleague's name")
  static let rolesHint = Sentence(
    id: "Peran baru berlaku sejak halaman berikutnya yang ia buka.",
    en: "New roles apply from the next page they open.")
  static let rolesChanged = Sentence(id: "Peran disimpan.", en: "Roles saved.")
  static let setTo = Sentence(id: "Simpan peran", en: "Save the roles")
  static let disabledWord = Sentence(id: "Nonaktif", en: "Disabled")
  static let waitsForPassphrase = Sentence(
    id: "Belum memilih kata sandi", en: "Has not chosen a passphrase yet")
  static let signIn = Sentence(id: "Cara masuk", en: "Signing in")
  static let apiTokens = Sentence(id: "Token API", en: "API tokens")
  static let noTokens = Sentence(
    id: "Tidak ada program yang bekerja atas namanya.", en: "No program works in their name.")
  static let noTokensHint = Sentence(
    id: "Token dibuat di terminal: sartika staff token.",
    en: "Tokens are made in the terminal: sartika staff token.")
  static let purpose = Sentence(id: "Untuk apa", en: "Purpose")
  static let madeAt = Sentence(id: "Dibuat", en: "Made")
  static let revoke = Sentence(id: "Cabut", en: "Revoke")
  static let tokenRevoked = Sentence(id: "Token dicabut.", en: "Token revoked.")
  static let tokens = Sentence(id: "Token", en: "Tokens")
  static let revokeAll = Sentence(id: "Cabut token", en: "Revoke tokens")
  static let tokensRevoked = Sentence(
    id: "Semua token stasiun itu dicabut.", en: "All tokens of that station are revoked.")
  static let ownPassphrase = Sentence(id: "Kata sandi saya", en: "My passphrase")
  static let ownPassphraseHint = Sentence(
    id: "Ganti kata sandi Anda sendiri", en: "Change your own passphrase")
  static let oldPassphrase = Sentence(id: "Kata sandi sekarang", en: "Current passphrase")
  static let passphraseAgain = Sentence(
    id: "Kata sandi baru, sekali lagi", en: "The new passphrase again")
  static let passphraseEnds = Sentence(
    id: "Setelah diganti, Anda keluar dari semua perangkat lain.",
    en: "Once it is changed you are signed out on every other device.")
  static func wrongTries(_ count: Int) -> Sentence {
    Sentence(
      id: "Sejak Anda terakhir masuk, \(count) kali ada yang mencoba masuk dengan nama Anda dan "
        + "kata sandi yang salah. Bila bukan Anda, beri tahu pengelola.",
      en: count == 1
        ? "Since you last signed in, somebody tried once to sign in with your name and a "
          + "wrong passphrase. If that was not you, tell a manager."
        : "Since you last signed in, somebody tried \(count) times to sign in with your name "
          + "and a wrong passphrase. If that was not you, tell a manager.")
  }
  static let passphraseChanged = Sentence(
    id: "Kata sandi diganti. Perangkat lain sudah keluar.",
    en: "Passphrase changed. Other devices are signed out.")
  static let shownBefore = Sentence(
    id: "Ini sudah ditampilkan, atau sudah lewat lima menit. Rahasia hanya tampil sekali.",
    en: "This was already shown, or five minutes have passed. A secret is shown only once.")
  static let makeAnother = Sentence(
    id: "Bila belum sempat dicatat, buatlah yang baru.",
    en: "If there was no time to note it, make a new one.")

  static func colleagueDisabled(_ name: String) -> Sentence {
    Sentence(id: "\(name) tidak bisa masuk lagi.", en: "\(name) cannot sign in any more.")
  }
  static func colleagueEnabled(_ name: String) -> Sentence {
    Sentence(id: "\(name) bisa masuk lagi.", en: "\(name) can sign in again.")
  }
  static func stationAdded(_ name: String) -> Sentence {
    Sentence(id: "Stasiun “\(name)” ditambahkan.", en: "Station “\(name)” added.")
  }
  static func stationRemoved(_ name: String) -> Sentence {
    Sentence(id: "Stasiun “\(name)” dihapus.", en: "Station “\(name)” removed.")
  }
  static func resetPINConfirm(_ name: String) -> Sentence {
    Sentence(
      id: "Buat PIN baru untuk \(name)? PIN lama tidak berlaku lagi.",
      en: "Make a new PIN for \(name)? The old one stops working.")
  }
  static func newCardConfirm(_ name: String) -> Sentence {
    Sentence(
      id: "Ganti kartu \(name)? Kartu lama tidak berlaku lagi.",
      en: "Replace the card of \(name)? The old one stops working.")
  }
  static func removeMemberConfirm(_ name: String) -> Sentence {
    Sentence(
      id:
        "Hapus \(name) beserta datanya? Ini tidak bisa diurungkan. Cadangan yang sudah dibuat "
        + "masih memuatnya sampai dihapus; yang harian paling lama \(BackupFolder.longest) hari.",
      en:
        "Remove \(name) and their data? This cannot be undone. Backups already made still "
        + "hold them until deleted; daily ones after at most \(BackupFolder.longest) days.")
  }
  static func newCodeConfirm(_ name: String) -> Sentence {
    Sentence(
      id: "Buat kode baru untuk \(name)? Ia keluar dari semua perangkat.",
      en: "Make a new code for \(name)? They are signed out everywhere.")
  }
  static func stillNeeded(loans: Int, holds: Int) -> Sentence {
    let held = Sentence(id: "\(holds) reservasi", en: holds == 1 ? "1 hold" : "\(holds) holds")
    let lent = DeskWords.loans(loans)
    let open =
      switch (loans, holds) {
      case (_, 0): lent
      case (0, _): held
      default: Sentence(id: "\(lent) dan \(held)", en: "\(lent) and \(held)")
      }
    return Sentence(
      id: "Belum bisa dihapus: masih ada \(open). Selesaikan dulu di meja layanan.",
      en: loans + holds == 1
        ? "Cannot be removed yet: \(open) is open. Close it at the desk first."
        : "Cannot be removed yet: \(open) are open. Close them at the desk first.")
  }
  static func revokeConfirm(_ label: String) -> Sentence {
    Sentence(
      id: "Cabut token “\(label)”? Programnya berhenti saat itu juga.",
      en: "Revoke the token “\(label)”? Its program stops working at once.")
  }

  static func revokeAllConfirm(_ name: String, _ count: Int) -> Sentence {
    Sentence(
      id: "Cabut \(count) token stasiun \(name)? Kamera dan programnya berhenti saat itu juga.",
      en: "Revoke \(count) \(count == 1 ? "token" : "tokens") of \(name)? "
        + "Its cameras and programs stop working at once.")
  }

  static func recordsCount(_ count: Int, closed: Int) -> Sentence {
    let records = Sentence(id: "judul", en: count == 1 ? "title" : "titles")
    guard closed > 0 else { return records }
    return Sentence(
      id: "\(records), \(Sentence(count: closed).id) tidak tampil di katalog",
      en: "\(records), \(Sentence(count: closed).en) not shown in the catalogue")
  }

  static let quiet = Sentence(
    id: "Kartu anggota ditutup setelah (detik)", en: "A member's card closes after (seconds)")
  static let zone = Sentence(id: "Zona waktu", en: "Time zone")
  static let zoneHint = Sentence(
    id: "Salah satu dari tiga zona Indonesia. Hari dan jam di layar dan struk mengikutinya.",
    en: "One of Indonesia's three. Days and times on screens and receipts follow it.")
  static let quietHint = Sentence(
    id: "Tanpa pindaian dan tanpa tombol di meja: 30 sampai 600 detik.",
    en: "Without a scan or a button at the desk: 30 to 600 seconds.")
  static let undoFor = Sentence(
    id: "Tindakan bisa diurungkan selama (detik)", en: "An act can be undone for (seconds)")
  static let undoHint = Sentence(
    id: "Di meja layanan dan di kasir: 0 sampai 60 detik. Dengan 0, tidak ada yang bisa "
      + "diurungkan.",
    en: "At the desk and at the till: 0 to 60 seconds. With 0, nothing can be undone.")
}
