internal import Values

/// Why the back room does not take a form, where no room of the house says so itself.
enum OfficeRefusal: Refusal, Hashable {
  /// A day that the calendar does not have.
  case day(String)
  case libraryNameTooLong(Int)
  case agencyTooLong
  /// What is no name of a host, as it was typed.
  case host(String)
  case tooManyHosts(Int)
  /// A limit of the lending rules, by its name on the screen.
  case limit(Sentence)
  /// A line of the lending rules that says nothing.
  case silentRule
  case oldPassphraseWrong
  case twoDifferentPassphrases
  case codeForOneself
  case importRunning

  var type: String {
    switch self {
    case .day: "day-unreadable"
    case .libraryNameTooLong: "library-name-too-long"
    case .agencyTooLong: "agency-too-long"
    case .host: "host-unreadable"
    case .tooManyHosts: "too-many-hosts"
    case .limit: "limit-unreadable"
    case .silentRule: "loan-rule-silent"
    case .oldPassphraseWrong: "old-passphrase-wrong"
    case .twoDifferentPassphrases: "two-different-passphrases"
    case .codeForOneself: "code-for-oneself"
    case .importRunning: "import-running"
    }
  }

  var sentence: Sentence {
    switch self {
    case .day(let text):
      Sentence(
        id: "Tanggal “\(text)” tidak ada. Tulis seperti 2026-11-21, atau kosongkan.",
        en: "There is no day “\(text)”. Write it like 2026-11-21, or leave it empty.")
    case .libraryNameTooLong(let count):
      Sentence(
        id: "Nama perpustakaan terlalu panjang: \(count) tanda. Paling panjang 80.",
        en: "The library's name is too long: \(count) characters. Use at most 80.")
    case .agencyTooLong:
      Sentence(
        id: "Kode perpustakaan terlalu panjang; paling panjang 40 tanda.",
        en: "The agency code is too long; use at most 40 characters.")
    case .host(let text):
      Sentence(
        id: "“\(text)” bukan nama di jaringan. Tulis nama atau alamat saja, "
          + "seperti katalog.rumah atau 192.168.1.10.",
        en: "“\(text)” is no name in a network. Write only a name or an address, "
          + "such as katalog.rumah or 192.168.1.10.")
    case .tooManyHosts(let most):
      Sentence(
        id: "Nama di jaringan paling banyak \(most). Hapus yang tidak dipakai lagi.",
        en: "At most \(most) names in the network. Take out those that are not used any more.")
    case .importRunning:
      Sentence(
        id: "Impor lain sedang berjalan. Tunggu sampai selesai, lalu kirim berkas ini lagi.",
        en: "Another import is running. Wait until it is done, then send this file again.")
    case .limit(let name):
      Sentence(
        id: "“\(name.id)” harus angka, “tanpa batas”, atau kosong.",
        en: "“\(name.en)” must be a number, “unlimited”, or empty.")
    case .silentRule:
      Sentence(
        id: "Baris ini belum mengatur apa pun. Isi paling sedikit satu, atau hapus barisnya.",
        en: "This line says nothing yet. Fill in at least one field, or remove the line.")
    case .oldPassphraseWrong:
      Sentence(
        id: "Kata sandi sekarang salah. Ketik lagi, atau minta kode baru kepada pengelola.",
        en: "Your passphrase now is wrong. Type it again, or ask a manager for a new code.")
    case .twoDifferentPassphrases:
      Sentence(
        id: "Kedua kata sandi baru tidak sama. Ketik yang sama dua kali.",
        en: "The two new passphrases differ. Type the same one twice.")
    case .codeForOneself:
      Sentence(
        id:
          "Untuk diri sendiri, pakai “Kata sandi saya”. Bila lupa, minta kode kepada pengelola lain.",
        en: "For yourself, use “My passphrase”. If you forgot it, ask another manager for a code.")
    }
  }
}
