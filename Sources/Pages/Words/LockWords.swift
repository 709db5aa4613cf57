import Access
import Counter
package import Values

/// Words on the lock.
package enum LockWords {
  static let till = Sentence(id: "Kasir terkunci", en: "The till is locked")
  static let desk = Sentence(id: "Meja layanan terkunci", en: "The desk is locked")
  static let why = Sentence(
    id: "Dikunci, atau beberapa menit tidak dipakai. Setelah dibuka, halaman dan keranjang masih "
      + "seperti tadi; kartu anggota yang terbuka sudah ditutup.",
    en: "It was locked, or not used for some minutes. Once unlocked, page and cart are as they "
      + "were; a member's card that lay open is closed.")
  static let lock = Sentence(id: "Kunci", en: "Lock")
  static let unlock = Sentence(id: "Buka kunci", en: "Unlock")
  static let wrong = Sentence(
    id: "Kata sandi salah. Coba lagi.", en: "The passphrase is wrong. Try again.")
  static let somebodyElse = Sentence(id: "Ganti orang", en: "Somebody else")
  static let badge = Sentence(
    id: "Pindai kartu petugas, atau ketik kata sandi",
    en: "Scan a staff badge, or type the passphrase")
  static let badgeOrPIN = Sentence(
    id: "Pindai kartu petugas, atau ketik PIN", en: "Scan a staff badge, or type the PIN")
  static let backspace = Sentence(id: "Hapus satu", en: "Delete one")
  /// The setting by which no PIN of a colleague opens anything.
  package static let noPIN = Sentence(
    id: "Kunci hanya dibuka dengan kata sandi, tanpa PIN dan tanpa giliran relawan",
    en: "Locks open by the passphrase only: no PINs, and no shifts of volunteers")
  static let shift = Sentence(
    id: "Relawan: masuk untuk satu giliran", en: "Volunteers: sign in for one shift")
  static let scanKept = Sentence(
    id: "Pindaian tadi disimpan. Buka kuncinya dulu; setelah itu Anda ditanya satu kali. Kalau "
      + "itu kata sandi Anda, masuklah lewat “Ganti orang”.",
    en: "What was scanned is kept. Unlock first; then you are asked once. If it was your "
      + "passphrase, sign in under “Somebody else”.")
  /// The setting of the minutes after which a till locks.
  package static let tillLocksAfter = Sentence(
    id: "Kasir terkunci setelah (menit)", en: "The till locks after (minutes)")
  /// The setting of the minutes after which a desk locks.
  package static let deskLocksAfter = Sentence(
    id: "Meja layanan terkunci setelah (menit)", en: "The desk locks after (minutes)")
  /// What both settings take.
  package static let locksAfterHint = Sentence(
    id: "Bila tidak dipakai: 1 sampai 120 menit. 0: tidak pernah terkunci sendiri.",
    en: "When nobody uses it: 1 to 120 minutes. 0: it never locks by itself.")

  /// What is locked.
  static func title(of work: StationMode) -> Sentence { work == .till ? till : desk }

  /// How much is kept behind it; nothing where nothing was begun.
  static func kept(_ lines: Int) -> Sentence? {
    guard lines > 0 else { return nil }
    return Sentence(
      id: "Keranjang tersimpan, \(lines) baris.",
      en: lines == 1 ? "The cart is kept, 1 line." : "The cart is kept, \(lines) lines.")
  }

  /// The button by which the lock asks again whose session it was.
  static func stay(_ name: String) -> Sentence {
    Sentence(id: "Tetap \(name)", en: "It is still \(name)")
  }

  /// Somebody else is asked by now than the page said.
  static func asks(_ name: String) -> Sentence {
    Sentence(
      id: "Kunci ini sekarang menanyakan \(name). Yang tadi diketik tidak dipakai.",
      en: "The lock now asks \(name). What was typed was not used.")
  }

  /// Why it stays locked; it asks for no name, so none was wrong.
  static func onTheLock(_ why: Sentence) -> Sentence {
    why == SignInRefusal.wrongNameOrPassphrase.sentence ? wrong : why
  }

  /// What the field on the lock asks for.
  package static func secret(of place: LockedPlace) -> Sentence {
    let name = place.staff.name
    guard place.takesPIN else { return passphrase(of: name) }
    return Sentence(id: "PIN atau kata sandi \(name)", en: "PIN or passphrase of \(name)")
  }

  /// What the field asks for where no PIN opens.
  static func passphrase(of name: String) -> Sentence {
    Sentence(id: "Kata sandi \(name)", en: "Passphrase of \(name)")
  }
}
