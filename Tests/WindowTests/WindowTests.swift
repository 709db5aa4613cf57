import Access
import Members
import Persistence
import Stations
import Testing
import Trail
import Values
import Window

struct `The window of the house` {
  private static let now = Instant(seconds: 1_795_228_200)
  private static let today = now.day

  private let database: LibraryDatabase
  private let window: HouseWindow

  init() throws {
    database = try LibraryDatabase.inMemory(rooms: [.stations, .access, .members, .window])
    window = HouseWindow(database: database)
  }

  private func announcement(
    _ title: String, from begins: Int = 0, to ends: Int = 7, position: Int = 100
  ) -> Announcement {
    Announcement(
      title: title, text: "Baris satu\nBaris dua", begins: Self.today + begins,
      ends: Self.today + ends, position: position)
  }

  @Test func `shows what is announced between its days, in its order`() async throws {
    for one in [
      announcement("Lewat", from: -9, to: -1), announcement("Nanti", from: 1, to: 3),
      announcement("Kedua"), announcement("Pertama", from: -3, to: 0, position: 1),
    ] { _ = try await window.announce(one, at: Self.now, by: .house) }
    let shown = try await window.look(on: Self.today).announcements
    #expect(shown.map(\.title) == ["Pertama", "Kedua"])
    #expect(try await window.look(on: Self.today + 2).announcements.map(\.title).count == 2)
    #expect(try await window.announcements().count == 4)
  }

  @Test func `keeps the day and the time of what is announced, the nearest first`() async throws {
    for (title, days, times) in [
      ("Kedua", 5, "18.30–20.00"), ("Pertama", 2, " "), ("Umum", 9, nil),
    ]
      as [(String, Int, String?)]
    {
      var one = announcement(title, to: 9)
      one.day = days == 9 ? nil : Self.today + days
      one.times = times
      _ = try await window.announce(one, at: Self.now, by: .house)
    }
    let shown = try await window.look(on: Self.today).announcements
    #expect(shown.map(\.title) == ["Umum", "Pertama", "Kedua"])
    #expect(shown.map(\.day) == [nil, Self.today + 2, Self.today + 5])
    #expect(shown.map(\.times) == [nil, nil, "18.30–20.00"])
    // What is nearer comes first, whatever its place; a hyphen between two times is a dash.
    var near = announcement("Besok", to: 9, position: 900)
    near.day = Self.today + 1
    near.times = "15.00-17.00"
    _ = try await window.announce(near, at: Self.now, by: .house)
    let again = try await window.look(on: Self.today).announcements
    #expect(again.map(\.title) == ["Umum", "Besok", "Pertama", "Kedua"])
    #expect(again[1].times == "15.00–17.00")
    var wrong = announcement("Panjang")
    wrong.times = String(repeating: "1", count: 41)
    let late = wrong
    await #expect(throws: WindowRefusal.tooLong("times", 40)) {
      try await window.announce(late, at: Self.now, by: .house)
    }
  }

  @Test func `says an announcement in English where somebody wrote it`() async throws {
    var one = announcement("Membaca bersama")
    one.titleInEnglish = "Reading together"
    let kept = try await window.announce(one, at: Self.now, by: .house)
    #expect(kept.titleSaid.en == "Reading together")
    #expect(kept.textSaid.en == "Baris satu\nBaris dua")
    #expect(kept.titleSaid.id == "Membaca bersama")
  }

  @Test func `refuses all that is wrong with an announcement at once`() async throws {
    let wrong = Announcement(
      title: " ", text: String(repeating: "x", count: 601), begins: Self.today,
      ends: Self.today - 1, position: 0)
    do {
      _ = try await window.announce(wrong, at: Self.now, by: .house)
      Issue.record("it was taken")
    } catch let refusals as Refusals {
      #expect(
        refusals.reasons.compactMap { $0 as? WindowRefusal } == [
          .empty("title"), .tooLong("text", 600), .endsBeforeItBegins, .position,
        ])
    }
    #expect(try await window.announcements().isEmpty)
  }

  @Test func `lets an announcement be changed, taken out and put back`() async throws {
    var one = try await window.announce(announcement("Lama"), at: Self.now, by: .house)
    one.title = "Baru"
    #expect(try await window.changeAnnouncement(one, at: Self.now, by: .house).title == "Baru")
    let removed = try await window.removeAnnouncement(one.number, at: Self.now, by: .house)
    let gone = try #require(removed)
    await #expect(throws: WindowRefusal.noSuchAnnouncement) {
      try await window.changeAnnouncement(gone, at: Self.now, by: .house)
    }
    let back = try await window.announce(gone, at: Self.now, by: .house)
    #expect(back.title == "Baru" && back.number != gone.number)
  }

  @Test func `begins its list of help with SAPA 129, which can be taken out`() async throws {
    let first = try await window.services()
    #expect(first.map(\.name) == ["SAPA 129"])
    #expect(first[0].telephone == "129" && first[0].whatsApp == "08111-129-129")
    _ = try await window.removeService(first[0].number, at: Self.now, by: .house)
    #expect(try await window.services().isEmpty)
    let back = try await window.addService(first[0], at: Self.now, by: .house)
    #expect(back.purposeSaid.en == first[0].purposeSaid.en)
  }

  @Test(arguments: [
    (HelpService(name: "Layanan", purpose: "uji"), WindowRefusal.unreachable),
    (
      HelpService(name: "Layanan", purpose: "uji", telephone: "tanya saja"),
      .telephone("tanya saja", "telephone")
    ),
    (HelpService(name: "", purpose: "uji", telephone: "129"), .empty("name")),
    (
      HelpService(name: "Layanan", purpose: "uji", telephone: "129", position: 1000), .position
    ),
  ])
  func `refuses a service that nobody can reach`(
    _ service: HelpService, _ refusal: WindowRefusal
  ) async throws {
    await #expect(throws: refusal) {
      try await window.addService(service, at: Self.now, by: .house)
    }
  }

  @Test func `says what is set, and nothing of what is not`() async throws {
    let bare = try await window.facts()
    #expect(bare.line == nil && bare.hours == nil && bare.address.isEmpty && bare.showsGoods)
    try await database.transaction { db in
      for (setting, value) in [
        (HouseSetting.houseLine, "Perpustakaan perempuan"),
        (.houseLineInEnglish, "A women’s library"), (.houseAddress, "Jl. Teratai 14\nBandung"),
        (.houseHours, OpeningHours().text), (.shopWindow, "no"),
      ] { try Setting.set(setting.rawValue, to: value, in: db) }
    }
    let facts = try await window.facts()
    #expect(facts.line?.id == "Perpustakaan perempuan" && facts.line?.en == "A women’s library")
    #expect(facts.address == ["Jl. Teratai 14", "Bandung"])
    #expect(facts.hours?.isEmpty == true && !facts.showsGoods)
  }

  @Test func `keeps what two say at once of different days`() async throws {
    let window = self.window
    @Sendable func open(_ weekday: Int) async throws {
      try await window.change(at: Self.now, by: .house) { kept in
        let hours = kept[.houseHours].flatMap { OpeningHours($0) } ?? OpeningHours()
        let text = try hours.with(weekday: weekday, typed: "10.00-12.00").text
        return [SettingChange(HouseSetting.houseHours.rawValue, to: text)]
      }
    }
    async let monday: Void = open(1)
    async let tuesday: Void = open(2)
    _ = try await (monday, tuesday)
    let week = try #require(try await window.facts().hours).week.map(\.sentence)
    #expect(week[0] == week[1] && week[0] != week[2])
  }

  @Test func `is changed by nobody who may not, and its trail says by whom`() async throws {
    await #expect(throws: PermissionRefusal(.settingsEdit)) {
      try await window.announce(announcement("Baru"), at: Self.now, by: .nobody)
    }
    let keyring = Keyring(database: database)
    let ratna = try await keyring.addStaff(
      name: "Ratna", signInName: "ratna", roles: [.manager], at: Self.now, by: .house
    ).staff
    let one = try await window.announce(
      announcement("Baru"), at: Self.now, by: .staff(ratna.number))
    let line = try #require(try await keyring.trail.newest(1).first)
    #expect(line.act == .announcementAdded && line.subject == "announcement \(one.number)")
  }
}
