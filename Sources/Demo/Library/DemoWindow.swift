import Access
import Persistence
import Trail
import Values
import Window

/// What the demo says of itself in its window; its street is none that there is.
extension DemoLibrary {
  /// Says what the house is, where it is, when it is open, and what is on from today.
  func dressTheWindow(at now: Instant) async throws {
    let settings = try Self.windowSettings().map { SettingChange($0.0.rawValue, to: $0.1) }
    try await Keyring(database: database).trail.changeSettings(settings, at: now, by: .house)
    let window = HouseWindow(database: database)
    for announcement in announcements {
      _ = try await window.announce(announcement, at: now, by: .house)
    }
  }

  private static func windowSettings() throws -> [(HouseSetting, String)] {
    var hours = OpeningHours()
    for weekday in [2, 3, 6, 7] { hours = try hours.with(weekday: weekday, typed: "10.00-18.00") }
    hours = try hours.with(weekday: 4, typed: "10.00-20.00")
      .with(weekday: 5, typed: "10.00-11.30, 13.00-18.00")
    return [
      (.houseLine, "Perpustakaan dan toko buku perempuan, terbuka untuk semua."),
      (.houseLineInEnglish, "A women’s library and bookshop, open to everybody."),
      (.houseAddress, "Jl. Teratai Contoh 14\nBandung 00000"),
      (
        .houseWay,
        "Dari stasiun berjalan ke utara sampai kantor pos, lalu ke kanan.\n"
          + "Pintu hijau di samping warung kopi. Dua anak tangga; bel di kiri untuk jalur landai."
      ),
      (
        .houseWayInEnglish,
        "From the station walk north to the post office, then turn right.\n"
          + "A green door beside the coffee stall. Two steps; the bell on the left is for the ramp."
      ),
      (
        .houseTalk,
        "Di sini: katakan “saya perlu bicara” di meja layanan. Anda tidak perlu menyebut nama."
      ),
      (
        .houseTalkInEnglish, "Here: say “I need to talk” at the desk. You need not give your name."
      ),
      (.houseHours, hours.text),
    ]
  }

  private var announcements: [Announcement] {
    let (begins, ends) = (calendar.today, calendar.today + 90)
    return [
      Announcement(
        title: "Lingkar baca",
        text: "Setiap Kamis, 18.30 sampai 20.00, di ruang baca. Datang saja.",
        titleInEnglish: "Reading circle",
        textInEnglish: "Every Thursday, 18:30 to 20:00, in the reading room. Just come.",
        begins: begins, ends: ends, position: 1),
      Announcement(
        title: "Menjahit zine bersama",
        text: "Kertas dan benang tersedia.",
        titleInEnglish: "Sewing zines together",
        textInEnglish: "Paper and thread are there.",
        begins: begins, ends: zineDay, position: 2, day: zineDay, times: "10.00–13.00"),
    ]
  }

  /// The first Saturday of a month, at least a week from today.
  private var zineDay: Day {
    let days = (7..<50).map { calendar.today + $0 }
    return days.first { $0.weekday == 6 && $0.calendar.day <= 7 } ?? calendar.today + 7
  }
}
