import Access
import Catalog
import FrontDoor
import GRDB
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `The page of the audit trail` {
  private static let page = "/office/audit"

  @Test func `tells a manager who did what, by name and in sentences`() async throws {
    try await Furnished.visit { day in
      let house = day.house.house
      let manager = Actor.staff(try await house.keyring.staff()[0].number)
      let ratna = try await day.ratna()
      try await day.openDrawer()
      _ = try await house.shop.setPrice(
        of: day.pin.number, to: Rupiah(17_500), at: house.clock.now, by: manager)
      try await house.keyring.trail.note(
        .saleVoided, of: "sale 7 receipt 2026-000007 total 15000", at: house.clock.now,
        by: manager)
      let text = try await ratna.see(Self.page).text
      let words = Paper.words(text)
      for said in [
        "Laci kas dibuka: Meja depan", "modal awal Rp100.000",
        "Harga diubah: Pin Perempuan Bersuara", "dari Rp15.000 menjadi Rp17.500",
        "Masuk: Ratna", "Utuh,", "Hari ini",
      ] {
        #expect(words.contains(said), "\(said) in \(words)")
      }
      #expect(text.contains(#"<a href="/till/sales/7">2026-000007</a>"#))
      #expect(text.contains(#"<a href="/office/products/\#(day.pin.product)">Pin"#))
      for code in ["staff 1", "drawer.opened", "price.changed", "session.started", "100000"] {
        #expect(!words.contains(code), "\(code)")
      }
      try await ratna.read(in: .english)
      let english = try await ratna.words(Self.page)
      #expect(english.contains("Cash drawer opened: Meja depan"))
      #expect(english.contains("from Rp15.000 to Rp17.500") && english.contains("Today"))
    }
  }

  @Test func `tells of the settings those that were changed, and which way a switch was turned`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let trail = day.house.house.keyring.trail
      func save(_ fields: [String: String]) async throws -> [String] {
        let before = try await trail.newest(1).first?.number ?? 0
        let name = await day.house.house.sign.nameplate.name
        let shown = ["name": name, "quiet": "90", "zone": "WIB", "agency": "", "hosts": ""]
        try await ratna.press(
          "/office/settings", shown.merging(fields) { $1 }, on: "/office/settings")
        return try await trail.newest().filter { $0.number > before && $0.act == .settingChanged }
          .map(\.subject).sorted()
      }
      #expect(try await save([:]) == [])
      let changed = try await save(["name": "Melati", "quiet": "120"])
      #expect(changed == ["setting desk.quiet", "setting library.name"])
      #expect(try await save(["quiet": "120"]) == [])
      let on = try await save(["quiet": "120", "secondPerson": "yes"])
      #expect(on == ["setting till.second-person yes"])
      #expect(try await save(["quiet": "120"]) == ["setting till.second-person no"])
      let words = try await ratna.words(Self.page)
      #expect(words.contains("Pengaturan dinyalakan: Membatalkan penjualan perlu dua orang"))
      #expect(words.contains("Pengaturan dimatikan: Membatalkan penjualan perlu dua orang"))
    }
  }

  @Test func `leads to the report of a drawer that was counted, and to none while it is open`()
    async throws
  {
    try await Furnished.visit { day in
      let house = day.house.house
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let open = try await ratna.see(Self.page).text
      #expect(open.contains("Meja depan") && !open.contains("/till/drawers/"))
      let manager = Actor.staff(try await house.keyring.staff()[0].number)
      let report = try await house.shop.closeDrawer(
        at: day.station.number, counted: .sum(Rupiah(100_000)), by: manager, at: house.clock.now)
      let place = "/till/drawers/\(report.drawer.number)"
      #expect(try await ratna.see(Self.page).text.contains("<a href=\"\(place)\">"))
      let page = try await ratna.see(place)
      #expect(page.status == 200)
      // Where a script prints, a button does; the keys are told where none runs.
      #expect(page.text.contains("<noscript>Tekan Ctrl+P"))
    }
  }

  @Test func `names a colleague who is gone, and no member`() async throws {
    try await Furnished.visit { day in
      let keyring = day.house.house.keyring
      _ = try await day.colleague("Dewi", .cashier)
      let dewi = try await `A colleague`.number(of: "dewi", day)
      let now = day.house.house.clock.now
      _ = try await keyring.disableStaff(dewi, at: now, by: .house)
      let sari = day.sari.number
      try await keyring.trail.note(
        .memberLoansSeen, of: "member \(sari)", at: now, by: .staff(dewi))
      try await keyring.trail.note(
        .holdPlaced, of: "hold 4", at: now, by: .member(Number<CardHolder>(sari.rawValue)))
      let words = try await day.ratna().words("\(Self.page)?kind=members")
      #expect(words.contains("Pinjaman seorang anggota dilihat Dewi"), "\(words)")
      #expect(words.contains("Reservasi dibuat untuk seorang anggota anggota"))
      #expect(!words.contains("Xanthippe") && !words.contains("member \(sari)"))
      let all = try await day.ratna().words(Self.page)
      #expect(all.contains("Petugas dinonaktifkan: Dewi"))
    }
  }

  @Test func `shows one kind, one colleague or some days, and says so when nothing fits`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      _ = try await day.colleague("Dewi", .cashier)
      let dewi = try await `A colleague`.number(of: "dewi", day)
      let money = try await ratna.words("\(Self.page)?kind=money")
      #expect(money.contains("Laci kas dibuka") && !money.contains("Masuk: "))
      let hers = try await ratna.words("\(Self.page)?staff=\(dewi)")
      #expect(hers.contains("Masuk: Dewi") && !hers.contains("Laci kas dibuka"))
      let today = day.house.house.clock.now.day
      let days = try await ratna.words("\(Self.page)?from=\(today - 1)&to=\(today + 1)")
      #expect(days.contains("Laci kas dibuka"))
      let none = try await ratna.see("\(Self.page)?from=\(today + 2)&kind=money").text
      #expect(Paper.words(none).contains("Tidak ada catatan yang cocok"))
      #expect(Paper.words(none).contains("Hapus filter"))
      #expect(none.contains(#"value="money" selected"#))
      let reversed = try await ratna.words("\(Self.page)?from=\(today + 1)&to=\(today - 1)")
      #expect(reversed.contains("Harinya terbalik"), "\(reversed)")
      #expect(!reversed.contains("Tidak ada yang tercatat"))
      // What cannot be read asks for nothing.
      let odd = try await ratna.words("\(Self.page)?kind=x&staff=x&from=x&to=x&before=x")
      #expect(odd.contains("Laci kas dibuka") && odd.contains("Masuk: Dewi"))
    }
  }

  @Test func `shows what the house did by itself, and what became of a copy`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      try await rooms.keyring.trail.note(
        .settingChanged, of: "setting desk.quiet", at: rooms.clock.now, by: .house)
      let house = try await ratna.see("\(Self.page)?staff=house").text
      #expect(house.contains(#"value="house" selected"#))
      let words = Paper.words(house)
      #expect(words.contains("Pengaturan disimpan") && !words.contains("Masuk: Ratna"))
      let record = "/office/records/\(day.record)"
      try await ratna.press(
        "/office/items/\(day.item.number)/status", ["status": "lost"], on: record)
      let all = try await ratna.words("\(Self.page)?kind=catalogue")
      #expect(all.contains("Data eksemplar diubah: \(day.item.barcode.text)"), "\(all)")
      #expect(all.contains("menjadi Hilang"), "\(all)")
    }
  }

  @Test func `has a hundred lines, and leads to what is older with the same filter`() async throws {
    try await Furnished.visit { day in
      let (keyring, ratna) = (day.house.house.keyring, try await day.ratna())
      for _ in 1...130 {
        try await keyring.trail.note(
          .settingChanged, of: "setting desk.quiet", at: day.house.house.clock.now, by: .house)
      }
      let first = try await ratna.see("\(Self.page)?kind=house").text
      #expect(first.times(of: #"scope="row""#) == 100)
      let older = first.firstMatch(of: /href="([^"]*before=[0-9]+)"/)
      let address = Paper.plain(String(try #require(older?.output.1)))
      #expect(address.hasPrefix("\(Self.page)?kind=house&before="))
      let second = try await ratna.see(address).text
      #expect(second.times(of: #"scope="row""#) >= 30)
      #expect(Paper.words(second).contains("Terbaru"))
      #expect(!Paper.words(second).contains("Lebih lama"))
    }
  }

  @Test func `calls days as people do`() async throws {
    let noon = Instant(seconds: 1_795_228_200)
    try await Furnished.visit(clock: Clock { noon }) { day in
      let trail = day.house.house.keyring.trail
      for back in [1, 4] as [Int64] {
        try await trail.note(
          .settingChanged, of: "setting demo", at: noon + -back * 86_400, by: .house)
      }
      let words = try await day.ratna().words(Self.page)
      for name in ["Hari ini", "Kemarin", (noon.day - 4).sentence.id] {
        #expect(words.contains(name), "\(name) in \(words)")
      }
    }
  }

  @Test func `shows what it does not know as it is stored, under the verdict`() async throws {
    try await Furnished.visit { day in
      try await day.house.house.database.transaction { db in
        try db.execute(
          sql: """
            INSERT INTO auditEntry (number, at, actor, action, subject, previous, hash)
            SELECT number + 1, at, 'house', 'shelf.dusted', 'shelf 3', hash, hash
            FROM auditEntry ORDER BY number DESC LIMIT 1
            """)
      }
      let words = try await day.ratna().words(Self.page)
      #expect(words.contains("shelf.dusted shelf 3"))
      let verdict = try #require(words.firstRange(of: "Rusak mulai baris"))
      let line = try #require(words.firstRange(of: "shelf.dusted"))
      #expect(verdict.lowerBound < line.lowerBound)
    }
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func times(of text: String) -> Int { ranges(of: text).count }
}
