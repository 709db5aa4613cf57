import Access
import Counter
import FrontDoor
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values
import Waiting

struct `A place that another colleague takes over` {
  private static let (hers, others) = ("739164", "527318")

  /// Dewi at the till with something in the cart, and Endang, who sells too, with a badge and a PIN.
  private static func atWork(
    _ day: Furnished
  ) async throws -> (dewi: Guest, badge: String, endang: Staff) {
    let dewi = try await day.colleague("Dewi", .cashier)
    try await dewi.press(
      "/office/pin", ["old": Furnished.passphrase, "new": hers, "again": hers], on: "/office/pin")
    try await dewi.press(
      "/stations/seat", ["station": "\(day.station.number)"], on: "/stations?back=/till")
    try await dewi.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
    _ = try await day.colleague("Endang", .cashier)
    let keyring = day.house.house.keyring
    let endang = try #require(try await keyring.staff().first { $0.name == "Endang" })
    let now = day.house.house.clock.now
    try await keyring.choosePIN(
      of: endang.number, passphrase: Furnished.passphrase, others, at: now)
    let badge = try await keyring.makeBadge(for: endang.number, at: now, by: .house)
    return (dewi, badge.barcode.text, endang)
  }

  private static func lock(_ guest: Guest) async throws -> String {
    try #require(try await guest.press("/till/lock", on: "/till").headers["location"])
  }

  @Test func `opens by the PIN of who locked it, with its cart, and a new cookie`() async throws {
    try await Furnished.visit { day in
      let dewi = try await Self.atWork(day).dewi
      let before = dewi.visitor.cookies
      let door = try await Self.lock(dewi)
      let page = try await dewi.see(door).text
      #expect(Paper.words(page).contains("PIN atau kata sandi Dewi"))
      // The keys are there for a script; the first button of the form is the one that opens.
      #expect(page.matches(of: /data-key="[0-9]" tabindex="-1" hidden/).count == 10)
      let wrong = try await dewi.press(
        "/office/unlock", ["passphrase": "482915"], on: door, expecting: 422)
      #expect(Paper.words(wrong.text).contains("PIN petugas salah"))
      try await dewi.press("/office/unlock", ["passphrase": Self.hers], on: door)
      #expect(dewi.visitor.cookies != before)
      #expect(try await dewi.words("/till").contains("Pin Perempuan"))
    }
  }

  @Test func `goes on with the cart for whose badge was held before its lock`() async throws {
    try await Furnished.visit { day in
      let (dewi, badge, endang) = try await Self.atWork(day)
      let door = try await Self.lock(dewi)
      let asked = try await dewi.press(
        "/office/unlock", ["passphrase": badge], on: door, expecting: 200)
      #expect(Paper.words(asked.text).contains("PIN atau kata sandi Endang"))
      #expect(!asked.text.contains(badge))
      // Nothing waits: it was no scan of goods.
      #expect(try await day.house.house.scanDesk.lateScans(at: day.station.number).isEmpty)
      // Dewi's PIN is not hers.
      try await dewi.press("/office/unlock", ["passphrase": Self.hers], on: door, expecting: 422)
      try await dewi.press("/office/unlock", ["passphrase": Self.others], on: door)
      let till = try await dewi.words("/till")
      #expect(till.contains("Pin Perempuan") && till.contains("Endang"))
      let started = try await day.house.house.keyring.trail.newest()
        .first { $0.action == "session.started" }
      #expect(started?.subject == "staff \(endang.number)")
    }
  }

  @Test func `goes on for whose badge was scanned on the open page; her own changes nothing`()
    async throws
  {
    try await Furnished.visit { day in
      let (dewi, badge, _) = try await Self.atWork(day)
      try await dewi.press("/till/scans", ["code": badge], on: "/till")
      let door = try #require(try await dewi.see("/till").headers["location"])
      #expect(try await dewi.words(door).contains("PIN atau kata sandi Endang"))
      try await dewi.press("/office/unlock", ["passphrase": Self.others], on: door)
      try await dewi.press("/till/scans", ["code": badge], on: "/till")
      #expect(try await dewi.words("/till").contains("Pin Perempuan"))
    }
  }

  @Test func `goes on with the cart for who signs in by name and passphrase, too`() async throws {
    try await Furnished.visit { day in
      let dewi = try await Self.atWork(day).dewi
      _ = try await Self.lock(dewi)
      try await dewi.press(
        "/office/sign-in", ["name": "endang", "passphrase": Furnished.passphrase],
        on: "/office/sign-in?other=yes&back=/till")
      let till = try await dewi.words("/till")
      #expect(till.contains("Pin Perempuan") && till.contains("Endang"))
    }
  }

  @Test func `stays whose it was, when she says so after another's badge was held before it`()
    async throws
  {
    try await Furnished.visit { day in
      let (dewi, badge, endang) = try await Self.atWork(day)
      let door = try await Self.lock(dewi)
      let hers = try await dewi.see(door).text
      #expect(!Paper.words(hers).contains("Tetap Dewi"))
      try await dewi.press("/office/unlock", ["passphrase": badge], on: door, expecting: 200)
      // Her PIN on the page that named her counts against nobody, and opens nothing.
      let drawn = try #require(Paper.form("/office/unlock", in: hers))
      for _ in 0..<12 {
        let told = try await dewi.send(
          "/office/unlock", drawn.merging(["passphrase": Self.hers]) { $1 })
        #expect(told.status == 200)
        #expect(Paper.words(told.text).contains("sekarang menanyakan Endang"))
      }
      #expect(try await day.house.house.keyring.takesPIN(of: endang.number))
      #expect(try await dewi.words(door).contains("Tetap Dewi"))
      let back = try await dewi.press(
        "/office/unlock", ["stay": "yes"], on: door, expecting: 200)
      #expect(Paper.words(back.text).contains("PIN atau kata sandi Dewi"))
      #expect(!Paper.words(back.text).contains("Tetap Dewi"))
      try await dewi.press("/office/unlock", ["passphrase": Self.hers], on: door)
      #expect(try await dewi.words("/till").contains("Pin Perempuan"))
    }
  }

  @Test func `knows no badge of somebody who left, and stays as it was`() async throws {
    try await Furnished.visit { day in
      let (dewi, badge, endang) = try await Self.atWork(day)
      let now = day.house.house.clock.now
      _ = try await day.house.house.keyring.disableStaff(endang.number, at: now, by: .house)
      let open = try await dewi.press("/till/scans", ["code": badge], on: "/till", expecting: 422)
      #expect(Paper.words(open.text).contains("Kartu petugas ini tidak dikenal"))
      #expect(!Paper.words(open.text).contains("Endang"))
      #expect(try await dewi.words("/till").contains("Pin Perempuan"))
      let door = try await Self.lock(dewi)
      let shut = try await dewi.press(
        "/office/unlock", ["passphrase": badge], on: door, expecting: 422)
      #expect(Paper.words(shut.text).contains("Kartu petugas ini tidak dikenal"))
      #expect(!Paper.words(shut.text).contains("Endang"))
    }
  }

  @Test func `opens by the passphrase alone where the house has no PINs`() async throws {
    try await Furnished.visit { day in
      let dewi = try await Self.atWork(day).dewi
      try await day.ratna().press(
        "/office/settings", ["name": "Melati", "noPIN": "yes"], on: "/office/settings")
      let door = try await Self.lock(dewi)
      let page = try await dewi.see(door).text
      #expect(!Paper.words(page).contains("PIN"))
      #expect(!page.contains("data-key"))
      try await dewi.press("/office/unlock", ["passphrase": Self.hers], on: door, expecting: 422)
      try await dewi.press("/office/unlock", ["passphrase": Furnished.passphrase], on: door)
    }
  }
}

struct `A badge in the office` {
  @Test func `is made on her page, shown once, and revoked`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      _ = try await day.colleague("Dewi", .cashier)
      let dewi = try #require(
        try await day.house.house.keyring.staff().first { $0.name == "Dewi" })
      let page = "/office/staff/\(dewi.number)"
      let made = try await ratna.press("\(page)/badge", on: page)
      #expect(made.headers["location"] == "\(page)/badge")
      let shown = try await ratna.see("\(page)/badge").text
      let code = try #require(shown.firstMatch(of: /S-[0-9A-Z]{10}/))
      #expect(StaffBadge(String(code.output)) != nil && shown.contains("<svg"))
      #expect(try await ratna.see("\(page)/badge").status == 410)
      try await ratna.press("\(page)/badge/revoke", on: page)
      #expect(try await !day.house.house.keyring.hasBadge(dewi.number))
    }
  }

  @Test func `and a PIN approve a void on the cashier's screen`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      try await day.neverLocks()
      let dewi = try await day.dewi()
      try await day.openDrawer()
      let sale = try await day.sold(by: dewi)
      let (keyring, now) = (day.house.house.keyring, watch.now)
      let ratna = try #require(try await keyring.staff().first { $0.signInName == "ratna" })
      try await keyring.choosePIN(
        of: ratna.number, passphrase: Furnished.passphrase, "739164", at: now)
      let badge = try await keyring.makeBadge(for: ratna.number, at: now, by: .house)
      watch.pass(seconds: 16 * 60)
      let guess = ["reason": "Salah", "second": badge.barcode.text, "passphrase": "482915"]
      let wrong = try await dewi.press("\(sale)/void", guess, on: sale, expecting: 422)
      #expect(Paper.words(wrong.text).contains("PIN petugas salah"))
      let right = guess.merging(["passphrase": "739164"]) { $1 }
      let done = try await dewi.press("\(sale)/void", right, on: sale)
      #expect(try await dewi.words(done.headers["location"] ?? "").contains("PEMBATALAN"))
    }
  }
}
