import Circulation
import Pages
import Values

/// What the desk says of a day, of a refusal and of what she has, beside `DeskWords.swift`.
extension DeskWords {
  static let dueToday = Sentence(id: "Kembali hari ini", en: "Due back today")
  static let dueNow = Sentence(id: "kembali hari ini", en: "due back today")
  static let nothingDueToday = Sentence(
    id: "Tidak ada yang jatuh tempo hari ini", en: "Nothing is due today")
  static let nothingDueTodayHint = Sentence(
    id: "Yang sudah lewat ada di daftar Terlambat.", en: "What is late is on the list Overdue.")
  static let toFetchNow = Sentence(id: "ambil dari rak", en: "to fetch")
  static let waitingNow = Sentence(id: "masih antre", en: "waiting")
  static let arrivedNow = Sentence(id: "baru datang pekan ini", en: "arrived this week")
  static let arrived = Sentence(id: "Yang terakhir datang", en: "Latest arrivals")
  static let newMember = Sentence(id: "Anggota baru", en: "New member")
  static let keyMap = Sentence(id: "Tombol", en: "Keys")
  static let notLent = Sentence(id: "Belum dipinjamkan:", en: "Not lent yet:")
  static let hersAlready = Sentence(id: "Sudah dipinjamnya:", en: "On loan to this member:")
  static let inYourHand = Sentence(
    id: "Bukunya di tangan Anda.", en: "The book is in your hands.")
  static let justBefore = Sentence(id: "Baru saja sebelumnya:", en: "Just before:")
  static let aboutTitle = Sentence(
    id: "Data dan eksemplar judul ini", en: "Record and copies of this title")
  static let skip = Sentence(id: "Lewati", en: "Skip")
  static let readyStamp = Sentence(id: "Siap", en: "Ready")
  static let labelAfter = Sentence(id: "Cetak label sesudahnya", en: "Print a label afterwards")

  static func printLabel(_ code: Barcode) -> Sentence {
    Sentence(id: "Label \(code): cetak", en: "Label \(code): print")
  }

  static let labelPrinted = Sentence(id: "Sudah tercetak", en: "Printed")

  static func labelWaits(_ code: Barcode) -> Sentence {
    Sentence(
      id: "\(code) ada di antrean label.", en: "\(code) is in the queue of labels.")
  }

  /// To the handing-over book, with how many tasks nobody has done yet.
  static func handover(_ tasks: Int) -> Sentence {
    guard tasks > 0 else { return Sentence(id: "Buku piket", en: "Handing-over book") }
    return Sentence(
      id: "Buku piket: \(tasks) tugas",
      en: tasks == 1 ? "Handing-over book: 1 task" : "Handing-over book: \(tasks) tasks")
  }

  /// The keys of the desk, and what each does.
  static let keys: [(name: String, does: Sentence)] = [
    ("F2", Sentence(id: "Ke kolom pindai", en: "To the scan field")),
    ("Enter", Sentence(id: "Kirim yang diketik", en: "Enter what was typed")),
    ("Esc", Sentence(id: "Selesai dengan anggota ini", en: "Done with this member")),
    ("?", Sentence(id: "Buka atau tutup daftar ini", en: "Open or close this list")),
  ]

  static func all(_ count: Int) -> Sentence {
    Sentence(id: "Lihat semua (\(count))", en: "See all (\(count))")
  }

  static func lookFor(_ text: String) -> Sentence {
    Sentence(id: "Cari “\(text)”", en: "Look for “\(text)”")
  }

  static func lendsUntil(_ due: Day) -> Sentence {
    Sentence(id: "Pinjam sampai \(due.short)", en: "Loans until \(due.short)")
  }

  /// The same where kinds of copies come back on different days.
  static func lends(_ types: Sentence, until due: Day) -> Sentence {
    Sentence(id: "\(types) sampai \(due.short)", en: "\(types) until \(due.short)")
  }

  static func lendsAnyway(until due: Day) -> Sentence {
    let day = dayAlone(due)
    return Sentence(id: "Tetap pinjamkan, kembali \(day)", en: "Lend anyway, due \(day)")
  }

  /// After the return of a copy that was refused to whom the desk serves.
  static func lendsTo(whom name: String) -> Sentence {
    Sentence(id: "Pinjamkan kepada \(name)", en: "Lend to \(name)")
  }

  static func limit(_ loans: Int) -> Sentence {
    Sentence(id: "batas \(loans)", en: "limit \(loans)")
  }

  static func renewAll(_ able: Int, of all: Int) -> Sentence {
    able == all
      ? Sentence(id: "Perpanjang semua", en: "Renew all")
      : Sentence(
        id: "Perpanjang semua (\(able) dari \(all) bisa)",
        en: "Renew all (\(able) of \(all) can be)")
  }

  /// The same as `renewUntil`, in a row where every word costs room.
  static func renewsUntil(_ due: Day) -> Sentence {
    let day = dayAlone(due)
    return Sentence(id: "Perpanjang sampai \(day)", en: "Renew until \(day)")
  }

  /// On a stamp: until when.
  static func back(_ due: Day) -> Sentence {
    let day = dayAlone(due)
    return Sentence(id: "Kembali \(day)", en: "Due \(day)")
  }

  /// A day of the weeks that come, without its year: `10 Des`.
  private static func dayAlone(_ day: Day) -> Sentence {
    let (_, month, number) = day.calendar
    let name = Day.name(ofMonth: month)
    return Sentence(id: "\(number) \(name)", en: "\(number) \(name)")
  }

  /// On a stamp: for how many days it is late.
  static func late(_ days: Int) -> Sentence {
    Sentence(id: "Telat \(days) hari", en: days == 1 ? "1 day late" : "\(days) days late")
  }

  /// A reason as one of a row of choices.
  static func shortly(_ reason: ExceptionReason) -> Sentence {
    switch reason {
    case .study: Sentence(id: "Tugas atau riset", en: "Study or casework")
    case .travel: Sentence(id: "Bepergian atau jauh", en: "Travels or lives far")
    case .settling: Sentence(id: "Masalahnya sedang diurus", en: "Being sorted out")
    case .agreed: Sentence(id: "Disetujui pengelola", en: "The manager agreed")
    case .other: Sentence(id: "Alasan lain", en: "Another reason")
    }
  }
}
