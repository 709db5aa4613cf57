import Catalog
import Values

/// What is said while one title after the other is entered, and of those that are to be completed.
enum EntryWords {
  static let title = Sentence(id: "Isi cepat", en: "Quick entry")
  static let save = Sentence(
    id: "Simpan, label ke antrean", en: "Save, label to the queue")
  static let saveKeys = Sentence(id: "Ctrl Enter", en: "Ctrl Enter")
  static let saveCopy = Sentence(
    id: "Tambah eksemplar, label ke antrean", en: "Add a copy, label to the queue")
  static let saveIssue = Sentence(
    id: "Tambah nomor ini, label ke antrean", en: "Add this issue, label to the queue")
  static let addIssue = Sentence(id: "Tambah nomor ini", en: "Add this issue")
  static let anew = Sentence(id: "Simpan sebagai judul baru", en: "Save as a new title")
  static let fullForm = Sentence(id: "Buka formulir lengkap", en: "Open the full form")
  static let callNumberHint = Sentence(
    id: "Tulis 305.42 saja untuk dibuatkan: 305.42 ARI f",
    en: "Write only 305.42 to have it made: 305.42 ARI f")
  static let copy = Sentence(id: "Eksemplar", en: "Copy")
  static let last = Sentence(id: "Baru dicatat", en: "Just entered")
  static let another = Sentence(id: "eksemplar tambahan", en: "another copy")
  static let noneYet = Sentence(id: "Belum ada judul.", en: "No titles yet.")
  static let findSubject = Sentence(
    id: "Ketik di sini, lalu Enter; subjek rumah ini ditawarkan:",
    en: "Type here, then Enter; subjects of ours are offered:")
  /// `{word}` is put in by a script.
  static let newSubject = Sentence(
    id: "“{word}” belum ada di rumah ini. Subjek baru?",
    en: "“{word}” is not one of ours yet. A new subject?")
  static let addSubject = Sentence(id: "Ya, subjek baru", en: "Yes, a new subject")
  static let findAuthor = Sentence(
    id: "Ketik di sini, lalu Enter; nama di katalog ditawarkan:",
    en: "Type here, then Enter; names that we have are offered:")
  /// `{word}` is put in by a script.
  static let newAuthor = Sentence(
    id: "“{word}” belum ada di katalog. Nama baru?",
    en: "“{word}” is not in the catalogue yet. A new name?")
  static let addAuthor = Sentence(id: "Ya, nama baru", en: "Yes, a new name")
  static let copyThis = Sentence(id: "Salin dari judul ini", en: "Copy from this title")
  static let otherEdition = Sentence(id: "Edisi lain", en: "Another edition")
  static let later = Sentence(id: "Lengkapi nanti", en: "To be completed")
  static let laterHint = Sentence(
    id: "Judul dari isi cepat yang belum punya tahun, subjek, atau bahasa, dan buku yang belum "
      + "punya nomor panggil; yang paling kurang di atas. Begitu lengkap, hilang sendiri dari "
      + "daftar ini.",
    en: "Titles from quick entry without a year, subject or language, and books without a call "
      + "number, those that miss most first. Once complete, they leave this list by themselves.")
  /// - Parameters:
  ///   - said: what was done.
  ///   - next: what is first on the list now.
  static func completed(
    _ title: String, _ said: Sentence, stillMissing names: [Sentence], next: String?
  ) -> Sentence {
    let all = names.joined(separator: ", ")
    let missing =
      names.isEmpty ? nil : Sentence(id: "Masih kurang: \(all).", en: "Still missing: \(all).")
    let following = next.map { Sentence(id: "Berikutnya: “\($0)”.", en: "Next: “\($0)”.") }
    return [Sentence(both: "“\(title)”:"), said, missing, following].compactMap { $0 }
      .joined(separator: " ")
  }
  static let nothingLeft = Sentence(
    id: "Tidak ada yang perlu dilengkapi.", en: "Nothing is left to complete.")
  static let missingHead = Sentence(id: "Belum ada", en: "Missing")
  static let unfinishedCount = Sentence(
    id: "judul isi cepat, lengkapi nanti", en: "quick entries to be completed")
  static let takenBack = Sentence(
    id: "Diurungkan: judul dan eksemplarnya tidak jadi dicatat.",
    en: "Undone: the title and its copy were not entered.")
  static let copyTakenBack = Sentence(
    id: "Diurungkan: eksemplarnya tidak jadi dicatat.",
    en: "Undone: the copy was not entered.")
  static let emptyThem = Sentence(id: "Kosongkan", en: "Empty them")
  static let journalThere = Sentence(
    id: "Rumah ini sudah punya jurnal itu. Isi nomor edisinya, lalu tambahkan.",
    en: "The house has this journal already. Fill in the issue, and add it.")
  static let thereAlready = Sentence(
    id: "Sudah ada di katalog: tombol di bawah hanya menambah eksemplarnya. Bukan yang ini? "
      + "Simpan sebagai judul baru.",
    en: "It is in the catalogue already: the button below only adds the copy. Not this one? "
      + "Save it as a new title.")
  static let perhapsThere = Sentence(
    id: "Judul ini ada di katalog, tetapi belum tentu sama: tombol di bawah membuat judul kedua. "
      + "Sama? Tambahkan eksemplarnya di sini.",
    en: "This title is in the catalogue, but may be another one: the button below makes a second "
      + "title. The same? Add the copy here.")
  static let titleIsEnough = Sentence(
    id: "Belum lengkap? Judul saja cukup: simpan, dan yang kosong masuk “Lengkapi nanti”.",
    en: "Not complete? The title is enough: save it, and what is empty goes to “To be completed”.")

  static func numberTaken(_ number: String) -> Sentence {
    Sentence(
      id: "Nomor panggil \(number) sudah dipakai judul lain. Beri pembeda, misalnya "
        + "\(number)2, atau biarkan keduanya berdampingan:",
      en: "Another title has the call number \(number) already. Tell them apart, as by \(number)2, "
        + "or let both stand side by side:")
  }

  /// Where a clipping was cut from; nothing where that is not said.
  static func source(of entry: SimpleEntry) -> Sentence? {
    let parts = [entry.newspaper.map { Sentence(both: $0) }, entry.day?.short].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  static func missing(_ names: [Sentence]) -> Sentence {
    let all = names.joined(separator: ", ")
    return Sentence(
      id: "Belum ada: \(all). Boleh diisi nanti.", en: "Missing: \(all). It may wait.")
  }

  /// - Parameter taken: another title at its call number.
  static func saved(_ entry: SimpleEntry, _ copy: Item, taken: EnteredRecord?) -> Sentence {
    let place = copy.callNumber.isEmpty ? "" : "\(copy.callNumber), "
    let from = source(of: entry).map { Sentence(id: " (\($0))", en: " (\($0))") }
    let said = Sentence(
      id: "“\(entry.title)” dicatat\(from ?? Sentence(both: "")): \(place)\(copy.barcode). "
        + "Labelnya menunggu.",
      en: "“\(entry.title)” entered\(from ?? Sentence(both: "")): \(place)\(copy.barcode). "
        + "Its label waits.")
    return [said, taken.map { alsoAt($0.title) }, waits(entry.missing.map(\.label))]
      .compactMap { $0 }.joined(separator: " ")
  }

  private static func alsoAt(_ title: String) -> Sentence {
    Sentence(
      id: "Nomor panggil itu juga dipakai “\(title)”.",
      en: "“\(title)” has that call number, too.")
  }

  /// That it is to be completed; nothing when nothing is missing.
  private static func waits(_ names: [Sentence]) -> Sentence? {
    guard !names.isEmpty else { return nil }
    let all = names.joined(separator: ", ")
    return Sentence(
      id: "Masuk “Lengkapi nanti”, belum ada: \(all).",
      en: "It is among “To be completed”, missing: \(all).")
  }

  /// What was added to a title that was there.
  static func copyAdded(_ title: String, _ copy: Item) -> Sentence {
    let what = [title, copy.enumeration ?? "", copy.barcode.text].filter { !$0.isEmpty }
      .joined(separator: ", ")
    return Sentence(
      id: "\(what) ditambahkan. Labelnya menunggu.", en: "\(what) added. Its label waits.")
  }

  /// Beside a field: that it stays from the one before of this kind.
  static func keptHint(_ form: Form) -> Sentence {
    let before = theLast(form)
    return Sentence(id: "tetap dari \(before)", en: "kept from \(before)")
  }

  static func kept(_ names: [Sentence], from form: Form) -> Sentence {
    let (all, before) = (names.joined(separator: ", "), theLast(form))
    return Sentence(id: "Tetap dari \(before): \(all).", en: "Kept from \(before): \(all).")
  }

  private static func theLast(_ form: Form) -> Sentence {
    switch form {
    case .book: Sentence(id: "buku tadi", en: "the last book")
    case .journal: Sentence(id: "jurnal tadi", en: "the last journal")
    case .clipping: Sentence(id: "kliping tadi", en: "the last clipping")
    case .document: Sentence(id: "dokumen tadi", en: "the last document")
    }
  }

  static func copies(_ count: Int) -> Sentence {
    Sentence(id: "\(count) eksemplar", en: count == 1 ? "1 copy" : "\(count) copies")
  }

  static func callNumber(_ text: String) -> Sentence {
    Sentence(id: "Nomor panggilnya akan: \(text)", en: "The call number will be: \(text)")
  }

  static func labelsWait(_ count: Int) -> Sentence {
    Sentence(
      id: "Label menunggu: \(Sentence(count: count).id)",
      en: "Labels waiting: \(Sentence(count: count).en)")
  }
}
