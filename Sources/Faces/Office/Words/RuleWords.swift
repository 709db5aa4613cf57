import Pages
import Values

/// What the pages of the lending rules say.
enum RuleWords {
  static let title = Sentence(id: "Aturan peminjaman", en: "Loan rules")
  static let hint = Sentence(
    id: "Lama pinjam, batas, dan perpanjangan", en: "Loan periods, limits and renewals")
  static let how = Sentence(
    id: """
      Yang paling khusus menentukan: dulu baris untuk kategori anggota dan tipe koleksi \
      sekaligus, lalu baris kategori anggota, lalu baris tipe koleksi, terakhir baris untuk \
      semua. Isian kosong (–) diteruskan ke baris berikutnya.
      """,
    en: """
      The most specific line decides: first the one for a member category and an item type \
      together, then the category's, then the item type's, last the one for everybody. What \
      a line leaves open (–) the next one decides.
      """)
  static let howRenewed = Sentence(
    id: """
      Perpanjangan menambah satu masa pinjam pada tanggal jatuh tempo, atau pada hari ini bila \
      sudah terlambat. Anggota memperpanjang sendiri dalam minggu terakhir (paruh terakhir bila \
      masa pinjamnya kurang dari 14 hari), meja layanan kapan saja.
      """,
    en: """
      A renewal adds one loan period to the due day, or to today when the loan is late. Members \
      renew in the last week of a loan (in its last half when the period is shorter than 14 days), \
      the desk at any time.
      """)
  static let lines = Sentence(id: "Baris aturan", en: "Lines of the rules")
  static let forWhom = Sentence(id: "Untuk", en: "For")
  static let everyMember = Sentence(id: "Semua anggota", en: "Every member")
  static let everyType = Sentence(id: "semua tipe", en: "every item type")
  static let lends = Sentence(id: "Boleh dipinjam", en: "May be borrowed")
  static let days = Sentence(id: "Lama pinjam (hari)", en: "Loan period (days)")
  static let loans = Sentence(id: "Pinjaman sekaligus", en: "Loans at a time")
  static let loansOfType = Sentence(
    id: "Pinjaman tipe ini sekaligus", en: "Loans of this type at a time")
  static let renewals = Sentence(id: "Perpanjangan", en: "Renewals")
  static let holds = Sentence(id: "Reservasi sekaligus", en: "Holds at a time")
  static let shelfDays = Sentence(
    id: "Menunggu di rak reservasi (hari)", en: "Wait on the hold shelf (days)")
  static let left = Sentence(id: "ikut baris berikutnya", en: "as the next line says")
  static let unlimited = Sentence(id: "tanpa batas", en: "unlimited")
  static let limitHint = Sentence(
    id: "Angka, “tanpa batas”, atau kosong.", en: "A number, “unlimited”, or empty.")
  static let emptyHint = Sentence(
    id: "Kosong: ikut baris berikutnya.", en: "Empty: as the next line says.")
  static let line = Sentence(id: "Baris aturan", en: "A line of the rules")
  static let newLine = Sentence(id: "Tambah atau ubah baris", en: "Add or change a line")
  static let fill = Sentence(id: "Isi aturan", en: "Fill in the rule")
  static let saved = Sentence(
    id: """
      Aturan disimpan. Pinjaman yang sedang berjalan tetap pada jatuh temponya; perpanjangannya \
      mengikuti aturan baru.
      """,
    en: "Rule saved. Loans that are out keep their due days; their renewals follow the new rule.")
  static let removed = Sentence(
    id: """
      Baris dihapus; baris berikutnya yang menentukan. Pinjaman yang sedang berjalan tetap pada \
      jatuh temponya; perpanjangannya mengikuti aturan baru.
      """,
    en: "Line removed; the next one decides. Loans that are out keep their due days; their "
      + "renewals follow the new rule.")
  static let which = Sentence(id: "Aturan mana yang berlaku?", en: "Which rule applies?")
  static let show = Sentence(id: "Tampilkan", en: "Show")
  static let question = Sentence(id: "Pertanyaan", en: "Question")
  static let answer = Sentence(id: "Jawaban", en: "Answer")
  static let because = Sentence(id: "Menurut baris", en: "By the line")
  static let byDefault = Sentence(id: "bawaan, tidak ada barisnya", en: "default; no line applies")

  static func removeConfirm(_ line: Sentence) -> Sentence {
    Sentence(
      id: "Hapus baris “\(line)”? Baris berikutnya yang akan menentukan.",
      en: "Remove the line “\(line)”? The next one will decide.")
  }
}
