import Values

/// What the office says of today, and to a new house.
enum TodayWords {
  static let dueBack = Sentence(id: "kembali hari ini", en: "due back today")
  static let toFetch = Sentence(id: "diambil dari rak", en: "to fetch from the shelves")
  static let firstSteps = Sentence(id: "Langkah pertama", en: "First steps")
  static let stepsHint = Sentence(
    id: "Urutannya bebas. Daftar ini hilang sendiri bila semuanya sudah.",
    en: "In any order. This list goes by itself when all is done.")
  static let putAway = Sentence(id: "Singkirkan daftar ini", en: "Put this list away")
  static let done = Sentence(id: "Sudah", en: "Done")
  static let doIt = Sentence(id: "Kerjakan", en: "Do it")
  static let checked = Sentence(id: "Sudah diperiksa", en: "Checked")
  static let nameStep = Sentence(
    id: "Beri nama perpustakaan", en: "Name the library")
  static let hoursStep = Sentence(
    id: "Tulis jam buka dan pilih lambang", en: "Write the opening hours and choose the mark")
  static let titleStep = Sentence(id: "Masukkan judul pertama", en: "Enter the first title")
  static let memberStep = Sentence(
    id: "Daftarkan anggota pertama", en: "Enrol the first member")
  static let stationStep = Sentence(
    id: "Buat stasiun dan coba pemindainya", en: "Set up a station and try its scanner")
  static let printerStep = Sentence(
    id: "Sambungkan printer struk", en: "Connect a receipt printer")
  static let helpStep = Sentence(
    id: "Periksa daftar layanan bantuan", en: "Check the list of services that help")
  static let backupStep = Sentence(
    id: "Pilih tempat cadangan", en: "Choose where backups go")

  static func arrived(_ count: Int) -> Sentence {
    Sentence(
      id: "judul baru minggu ini",
      en: count == 1 ? "new title this week" : "new titles this week")
  }
  static func labels(_ count: Int) -> Sentence {
    Sentence(
      id: "label belum dicetak",
      en: count == 1 ? "label not printed yet" : "labels not printed yet")
  }
  static func exceptions(_ count: Int) -> Sentence {
    Sentence(
      id: "pengecualian hari ini", en: count == 1 ? "exception today" : "exceptions today")
  }
  static func damaged(_ count: Int) -> Sentence {
    Sentence(id: "baris rusak", en: count == 1 ? "damaged row" : "damaged rows")
  }
}
