import Pages
import Values

/// Why the back room does not take a form, where no room of the house says so itself.
enum OfficeRefusal: Refusal, Hashable {
  /// A day that the calendar does not have.
  case day(String)
  case libraryNameTooLong(Int)
  case agencyTooLong
  case footTooLong
  /// What is no name of a host, as it was typed.
  case host(String)
  case tooManyHosts(Int)
  /// A limit of the lending rules, by its name on the screen.
  case limit(Sentence)
  /// A line of the lending rules that says nothing.
  case silentRule
  case oldPassphraseWrong
  case twoDifferentPassphrases
  case twoDifferentPINs
  case codeForOneself
  case importRunning
  /// No record that she may meet is named by what she typed.
  case recordNotFound
  /// More than one record has the ISBN that she typed.
  case severalRecords
  /// What was looked for in a list is forgotten: without it the list would be everybody.
  case searchEnded

  var reason: Reason {
    switch self {
    case .day(let text):
      Reason(
        "day-unreadable", at: "day",
        id: "Tanggal “\(text)” tidak ada. Tulis seperti 2026-11-21, atau kosongkan.",
        en: "There is no day “\(text)”. Write it like 2026-11-21, or leave it empty.")
    case .libraryNameTooLong(let count):
      Reason(
        "library-name-too-long", at: "name",
        id: "Nama perpustakaan terlalu panjang: \(count) karakter. Paling panjang 80.",
        en: "The library's name is too long: \(count) characters. Use at most 80.")
    case .agencyTooLong:
      Reason(
        "agency-too-long", at: "agency",
        id: "Kode perpustakaan terlalu panjang; paling panjang 40 karakter.",
        en: "The agency code is too long; use at most 40 characters.")
    case .footTooLong:
      Reason(
        "receipt-foot-too-long", at: "foot",
        id: "Kalimat di kaki struk terlalu panjang; paling panjang 120 karakter.",
        en: "The text at the foot of receipts is too long; use at most 120 characters.")
    case .host(let text):
      Reason(
        "host-unreadable", at: "hosts",
        id: "“\(text)” bukan nama di jaringan. Tulis nama atau alamat saja, "
          + "seperti katalog.rumah atau 192.168.1.10, dan koma di antara dua nama.",
        en: "“\(text)” is not a network name. Write only a name or an address, such as "
          + "katalog.rumah or 192.168.1.10, and a comma between two names.")
    case .tooManyHosts(let most):
      Reason(
        "too-many-hosts", at: "hosts",
        id: "Nama di jaringan paling banyak \(most). Hapus yang tidak dipakai lagi.",
        en: "At most \(most) names in the network. Remove those no longer used.")
    case .limit(let name):
      Reason(
        "limit-unreadable", at: .labelled(name),
        id: "“\(name)” harus angka, “tanpa batas”, atau kosong.",
        en: "“\(name)” must be a number, “unlimited”, or empty.")
    case .silentRule:
      Reason(
        "loan-rule-silent",
        id: "Baris ini belum mengatur apa pun. Isi paling sedikit satu, atau hapus barisnya.",
        en: "This line says nothing yet. Fill in at least one field, or remove the line.")
    case .oldPassphraseWrong:
      Reason(
        "old-passphrase-wrong", at: "old",
        id: "Kata sandi sekarang salah. Ketik lagi, atau minta kode baru kepada pengelola.",
        en: "The current passphrase is wrong. Type it again, or ask a manager for a new code.")
    case .twoDifferentPassphrases:
      Reason(
        "two-different-passphrases", at: "again",
        id: "Kedua kata sandi baru tidak sama. Ketik yang sama dua kali.",
        en: "The two new passphrases differ. Type the same one twice.")
    case .twoDifferentPINs:
      Reason(
        "two-different-staff-pins", at: "again",
        id: "Kedua PIN petugas tidak sama. Ketik PIN yang sama dua kali.",
        en: "The two PINs for the lock differ. Type the same PIN twice.")
    case .codeForOneself:
      Reason(
        "code-for-oneself",
        id:
          "Untuk diri sendiri, pakai “Kata sandi saya”. Bila lupa, minta kode kepada pengelola lain.",
        en: "For yourself, use “My passphrase”. If you forgot it, ask another manager for a code.")
    case .importRunning:
      Reason(
        "import-running",
        id: "Impor lain sedang berjalan. Tunggu sampai selesai, lalu kirim berkas ini lagi.",
        en: "Another import is running. Wait until it is done, then send this file again.")
    case .recordNotFound:
      Reason(
        "record-not-found", at: "record",
        id: "Cantuman itu tidak ditemukan. Tulis ISBN-nya, tempel alamat halaman katalognya, "
          + "atau kosongkan.",
        en: "That record was not found. Type its ISBN, paste the address of its page in the "
          + "catalogue, or leave it empty.")
    case .severalRecords:
      Reason(
        "record-not-alone", at: "record",
        id: "Ada beberapa cantuman dengan ISBN itu. Buka yang Anda maksud di katalog, lalu tempel "
          + "alamat halamannya.",
        en: "Several records have that ISBN. Open the one that you mean in the catalogue, then "
          + "paste the address of its page.")
    case .searchEnded:
      Reason(
        "search-ended",
        id: "Pencarian tadi sudah berakhir, jadi tidak ada yang dilakukan. Cari lagi dulu.",
        en: "That search has ended, so nothing was done. Search again first.")
    }
  }
}
