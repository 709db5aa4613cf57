import Access
package import Values

/// Words on the lock.
package enum LockWords {
  static let title = Sentence(id: "Kasir terkunci", en: "The till is locked")
  static let why = Sentence(
    id: "Dikunci, atau setengah jam tidak dipakai. Keranjang dan laci tetap seperti tadi.",
    en: "It was locked, or not used for half an hour. Cart and drawer are as they were.")
  static let lock = Sentence(id: "Kunci", en: "Lock")
  static let unlock = Sentence(id: "Buka kunci", en: "Unlock")
  static let nothingToLock = Sentence(
    id: "Laci tertutup, jadi tidak ada yang dikunci: Anda sudah keluar. Masuk lagi untuk "
      + "meneruskan.",
    en: "The drawer is closed, so there was nothing to lock: you are signed out. Sign in to go on.")
  static let wrong = Sentence(
    id: "Kata sandi salah. Coba lagi.", en: "The passphrase is wrong. Try again.")
  static let somebodyElse = Sentence(
    id: "Masuk sebagai orang lain", en: "Sign in as somebody else")
  static let scanKept = Sentence(
    id: "Pindaian tadi disimpan. Buka kuncinya dulu; setelah itu kasir bertanya satu kali.",
    en: "What was scanned is kept. Unlock first; then the till asks once.")

  /// Why it stays locked; it asks for no name, so none was wrong.
  static func onTheLock(_ why: Sentence) -> Sentence {
    why == SignInRefusal.wrongNameOrPassphrase.sentence ? wrong : why
  }

  /// What the field on the lock asks for.
  package static func passphrase(of name: String) -> Sentence {
    Sentence(id: "Kata sandi \(name)", en: "Passphrase of \(name)")
  }
}
