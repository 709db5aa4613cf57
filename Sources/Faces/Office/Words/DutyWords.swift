import Values

/// What the handing-over book says.
enum DutyWords {
  static let title = Sentence(id: "Buku piket", en: "Handing-over book")
  static let hint = Sentence(
    id: "Catatan dan tugas untuk yang bertugas berikutnya, dan siapa yang bertugas",
    en: "Notes and tasks for whoever comes next, and who is at work")
  static let onDuty = Sentence(id: "Sedang bertugas", en: "At work now")
  static let tasks = Sentence(id: "Yang perlu dikerjakan", en: "To do")
  static let notes = Sentence(id: "Catatan", en: "Notes")
  static let text = Sentence(id: "Untuk yang bertugas berikutnya", en: "For whoever comes next")
  static let noNames = Sentence(
    id: "Jangan tulis nama anggota, dan jangan tulis judul yang dipinjam atau dibacanya.",
    en: "No names of members, and no titles that they borrow or read.")
  static let addNote = Sentence(id: "Simpan catatan", en: "Save as a note")
  static let addTask = Sentence(id: "Simpan sebagai tugas", en: "Save as a task")
  static let noteOrTask = Sentence(
    id: "Catatan dibaca siapa pun yang masuk berikutnya. Tugas tetap di sini dan di lembar malam "
      + "sampai ada yang menekan “Selesai”.",
    en: "A note is read by whoever signs in next. A task stays here and on the evening sheet "
      + "until somebody presses “Done”.")
  static let noteAdded = Sentence(id: "Catatan disimpan.", en: "Note saved.")
  static let taskAdded = Sentence(id: "Tugas disimpan.", en: "Task saved.")
  static let removed = Sentence(id: "Tulisan dihapus.", en: "Line taken out.")
  static let removeConfirm = Sentence(
    id: "Hapus tulisan ini dari buku piket? Ini tidak bisa diurungkan.",
    en: "Take this line out of the handing-over book? This cannot be undone.")
  static let done = Sentence(id: "Selesai", en: "Done")
  static let doneBy = Sentence(id: "Selesai oleh", en: "Done by")
  static let nothingYet = Sentence(id: "Buku piket masih kosong", en: "Nothing is handed over yet")
  static let nothingYetHint = Sentence(
    id: "Yang ditulis di sini dibaca rekan berikutnya saat masuk.",
    en: "What is written here is read by the next colleague who signs in.")

  static func news(_ count: Int) -> Sentence {
    Sentence(
      id: "Buku piket: \(count) tulisan baru sejak Anda terakhir masuk.",
      en: count == 1
        ? "Handing-over book: 1 new line since you last signed in."
        : "Handing-over book: \(count) new lines since you last signed in.")
  }
}
