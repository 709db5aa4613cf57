import Access
import Counter
import FrontDoor
import House
import Pages
import Persistence
import PointOfSale
import ScanFeed
import Stations
import Testing
import Trail
import Values
import Waiting

struct `A till after some quiet minutes` {
  /// Dewi at the till with something in the cart, two minutes ago.
  private static func quiet(
    _ day: Furnished, _ watch: Watch, isOpen: Bool = true
  ) async throws -> (dewi: Guest, token: String, page: String) {
    let dewi = try await day.colleague("Dewi", .cashier)
    try await dewi.press(
      "/stations/seat", ["station": "\(day.station.number)"], on: "/stations?back=/till")
    if isOpen { try await day.openDrawer() }
    try await dewi.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
    let page = try await dewi.see("/till").text
    watch.pass(seconds: 120)
    return (dewi, try #require(Paper.form("/sign-out", in: page)?["formToken"]), page)
  }

  private static func pieces(_ day: Furnished) async throws -> Int {
    try await day.house.house.shop.cart(of: day.station.number)?.pieces ?? 0
  }

  @Test func `is locked, not left: it shows nothing, and opens by her passphrase`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let dewi = try await Self.quiet(day, watch).dewi
      let door = try #require(try await dewi.see("/till").headers["location"])
      #expect(door == "/office/sign-in?back=%2Ftill")
      let lock = try await dewi.see(door)
      #expect(Paper.words(lock.text).contains("Kasir terkunci Keranjang tersimpan, 1 baris."))
      #expect(lock.text.contains(/rel="stylesheet" href="\/assets\/lock-/))
      // A scanner types into it without a click.
      #expect(lock.text.contains(/name="passphrase"[^>]* autofocus/))
      #expect(!lock.text.contains("Pin Perempuan") && !lock.text.contains(#"name="name""#))
      #expect(!lock.text.contains("15.000"), "no sum")
      for path in ["/office", "/desk", "/till/drawer"] {
        #expect(try await dewi.see(path).status == 303, "\(path)")
      }
      let before = dewi.visitor.cookies
      let wrong = try await dewi.press(
        "/office/unlock", ["passphrase": "kasur tua di gudang"], on: door, expecting: 422)
      #expect(Paper.words(wrong.text).contains("Kasir terkunci"))
      // No name was asked for, so none is called wrong.
      #expect(Paper.words(wrong.text).contains("Kata sandi salah. Coba lagi."))
      #expect(!Paper.words(wrong.text).contains("Nama masuk"))
      let opened = try await dewi.press(
        "/office/unlock", ["passphrase": Furnished.passphrase], on: door)
      #expect(opened.headers["location"] == "/till" && dewi.visitor.cookies != before)
      #expect(try await dewi.words("/till").contains("Pin Perempuan"))
      // The session that was locked opens nothing any more.
      let old = try await day.house.visitor().get("/till", headers: ["Cookie": before])
      #expect(old.status == 303)
      #expect(try await Self.pieces(day) == 1)
    }
  }

  @Test func `hears a scanner from the first line of a page on`() async throws {
    try await Furnished.visit { day in
      var pages = [try await day.house.visitor().get("/office/sign-in").text]
      for path in ["/till", "/till/sales", "/desk", "/office"] {
        pages.append(try await day.ratna().see(path).text)
      }
      for page in pages {
        let ears = try #require(page.firstMatch(of: /<script src="\/assets\/early-keys-/))
        let style = try #require(page.firstMatch(of: /rel="stylesheet"/))
        #expect(ears.range.lowerBound < style.range.lowerBound, "\(page.prefix(200))")
      }
    }
  }

  @Test func `is locked at once when she says so, with a closed drawer too`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.colleague("Dewi", .cashier)
      let door = "/office/sign-in?back=%2Ftill"
      try await dewi.press(
        "/stations/seat", ["station": "\(day.station.number)"], on: "/stations?back=/till")
      try await dewi.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      let locked = try await dewi.press("/till/lock", on: "/till")
      #expect(locked.headers["location"] == door)
      #expect(try await dewi.see("/till").status == 303)
      #expect(try await dewi.words(door).contains("Kasir terkunci"))
      let empty = try await dewi.press("/office/unlock", on: door, expecting: 422)
      #expect(Paper.words(empty.text).contains("“Kata sandi Dewi” masih kosong"))
      #expect(empty.text.contains(/name="passphrase"[^>]* autofocus[^>]* aria-invalid="true"/))
      try await dewi.press("/office/unlock", ["passphrase": Furnished.passphrase], on: door)
      #expect(try await dewi.words("/till").contains("Pin Perempuan"))
    }
  }

  @Test func `is still the lock in the other language, after a wrong passphrase too`() async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let dewi = try await Self.quiet(day, watch).dewi
      let door = "/office/sign-in?back=%2Ftill"
      let wrong = try await dewi.press(
        "/office/unlock", ["passphrase": "kasur tua di gudang"], on: door, expecting: 422)
      let switching = try #require(Paper.form("/language", in: wrong.text))
      #expect(switching["back"] == door)
      let answer = try await dewi.send("/language", switching.merging(["to": "en"]) { $1 })
      #expect(answer.headers["location"] == door)
      #expect(try await dewi.words(door).contains("The till is locked"))
      let again = try await dewi.press(
        "/office/unlock", ["passphrase": "kasur tua di gudang"], on: door, expecting: 422)
      #expect(Paper.words(again.text).contains("The passphrase is wrong. Try again."))
      // Whoever signs in beside the lock stays beside it.
      let other = try await dewi.press(
        "/office/sign-in", ["name": "ratna", "passphrase": "kasur tua di gudang"],
        on: "/office/sign-in?other=yes&back=/till", expecting: 422)
      #expect(
        Paper.form("/language", in: other.text)?["back"]
          == "/office/sign-in?other=yes&back=%2Ftill")
    }
  }

  @Test func `keeps the scan that finds it locked, and asks once`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let (dewi, token, _) = try await Self.quiet(day, watch)
      let scan = [
        "code": day.pin.barcode.text, "formToken": token, "scan": String(repeating: "4", count: 32),
      ]
      let found = try await dewi.send("/till/scans", scan, headers: ["Sartika-Fragment": "1"])
      #expect(found.status == 401)
      // The next one lands in the passphrase field, as scanners type where the cursor stands.
      let door = "/office/sign-in?back=%2Ftill"
      let typed = try await dewi.press(
        "/office/unlock", ["passphrase": day.pin.barcode.text], on: door, expecting: 200)
      #expect(Paper.words(typed.text).contains("Pindaian tadi disimpan"))
      try await dewi.press("/office/unlock", ["passphrase": Furnished.passphrase], on: door)
      #expect(try await Self.pieces(day) == 1)
      let waiting = try await day.house.house.scanDesk.lateScans(at: day.station.number)
      #expect(waiting.map(\.text) == [day.pin.barcode.text, day.pin.barcode.text])
      try await day.house.house.scanDesk.takeAll(
        at: day.station, by: .station(day.station.number))
      #expect(try await Self.pieces(day) == 3)
    }
  }

  @Test func `keeps what a page sealed before what is scanned into the lock, and each once`()
    async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let (dewi, _, page) = try await Self.quiet(day, watch)
      let first = try day.sealed(
        day.unpriced.barcode.text, 1, at: day.station, on: page, for: "/till/scans")
      // The page goes on trying as long as nobody has signed in.
      for _ in 1...3 {
        let found = try await dewi.send(
          "/till/scans", first, headers: ["Sartika-Fragment": "1"])
        #expect(found.status == 401)
      }
      let door = "/office/sign-in?back=%2Ftill"
      let (code, passphrase) = (day.pin.barcode.text, Furnished.passphrase)
      var lock = try #require(Paper.form("/office/unlock", in: try await dewi.see(door).text))
      lock["passphrase"] = code
      // Sent twice it waits once.
      for _ in 1...2 {
        #expect(try await dewi.send("/office/unlock", lock).status == 200)
      }
      try await dewi.press("/office/unlock", ["passphrase": passphrase], on: door)
      let waiting = try await day.house.house.scanDesk.lateScans(at: day.station.number)
      #expect(waiting.map(\.text) == [day.unpriced.barcode.text, code])
    }
  }

  @Test func `is another's when she signs in properly; nobody's without the cookie`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let dewi = try await Self.quiet(day, watch).dewi
      try await dewi.press(
        "/office/sign-in", ["name": "ratna", "passphrase": Furnished.passphrase],
        on: "/office/sign-in?other=yes&back=/till")
      #expect(try await dewi.words("/office").contains("Ratna"))
      let stranger = Guest(day.house)
      let answer = try await stranger.send("/office/unlock", ["passphrase": Furnished.passphrase])
      #expect(answer.status == 303 && answer.headers["location"] == "/office/sign-in")
      #expect(try await stranger.see("/till").status == 303)
    }
  }

  @Test func `stays locked over the hourly work, and is over after its twelve hours`() async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let dewi = try await Self.quiet(day, watch).dewi
      try await day.house.house.database.scrub(at: watch.now)
      let door = "/office/sign-in?back=%2Ftill"
      #expect(try await dewi.words(door).contains("Kasir terkunci"))
      watch.pass(seconds: 3 * 3600)
      try await day.house.house.database.scrub(at: watch.now)
      #expect(try await dewi.words(door).contains("Kasir terkunci"))
      watch.pass(seconds: 9 * 3600)
      #expect(try await !dewi.words(door).contains("Kasir terkunci"))
    }
  }

  @Test func `is locked with a closed drawer, too; the scan waits at its place`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let (dewi, token, _) = try await Self.quiet(day, watch, isOpen: false)
      let scan = ["code": day.pin.barcode.text, "formToken": token]
      let answer = try await dewi.send("/till/scans", scan)
      #expect(answer.status == 303)
      #expect(try await dewi.words("/office/sign-in").contains("Kasir terkunci"))
      let waiting = try await day.house.house.scanDesk.lateScans(at: day.station.number)
      #expect(waiting.map(\.text) == [day.pin.barcode.text])
      // Without the proof that a page of hers sent it, nothing is kept.
      try await dewi.send("/till/scans", ["code": day.pin.barcode.text, "formToken": "0"])
      #expect(
        try await day.house.house.scanDesk.lateScans(at: day.station.number).count == 1)
    }
  }
}

struct `A desk after some quiet minutes` {
  @Test func `is locked after five, and its open card is closed before`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let endang = try await day.colleague("Endang", .librarian)
      try await endang.press(
        "/stations/seat", ["station": "\(day.second.number)"], on: "/stations?back=/desk")
      try await endang.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      watch.pass(seconds: 91)
      #expect(try await !endang.words("/desk").contains("Xanthippe Sari"))
      watch.pass(seconds: 299)
      #expect(try await endang.see("/desk").status == 200)
      watch.pass(seconds: 300)
      let door = try #require(try await endang.see("/desk").headers["location"])
      let lock = try await endang.words(door)
      #expect(lock.contains("Meja layanan terkunci") && !lock.contains("Xanthippe"))
      #expect(lock.contains("kartu anggota yang terbuka sudah ditutup"))
      try await endang.press("/office/unlock", ["passphrase": Furnished.passphrase], on: door)
      #expect(try await endang.see("/desk").status == 200)
    }
  }

  @Test func `is locked by its button, with the card that is open`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      let locked = try await ratna.press("/desk/lock", on: "/desk")
      let door = try #require(locked.headers["location"])
      #expect(try await ratna.words(door).contains("Meja layanan terkunci"))
      try await ratna.press("/office/unlock", ["passphrase": Furnished.passphrase], on: door)
      #expect(try await !ratna.words("/desk").contains("Xanthippe Sari"))
    }
  }

  @Test func `is locked from the office, too, and opens where she was`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = "/office/members/\(day.sari.number)"
      for place in ["/office", page, "/desk/hold-shelf"] {
        let locked = try await ratna.press("/desk/lock", on: place)
        let door = try #require(locked.headers["location"])
        #expect(try await ratna.see(place).status == 303, "\(place)")
        let opened = try await ratna.press(
          "/office/unlock", ["passphrase": Furnished.passphrase], on: door)
        #expect(opened.headers["location"] == place)
      }
      // Where no station is taken there is nothing to lock.
      let endang = try await day.colleague("Endang", .librarian)
      #expect(Paper.form("/desk/lock", in: try await endang.see("/office").text) == nil)
    }
  }

  @Test func `is locked after the minutes of the house, and never by itself after none`()
    async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      for wrong in ["121", "-1", "lama"] {
        let answer = try await ratna.press(
          "/office/settings", ["name": "Melati", "deskLock": wrong], on: "/office/settings",
          expecting: 422)
        #expect(answer.text.contains(#"value="\#(wrong)""#))
      }
      try await ratna.press(
        "/office/settings", ["name": "Melati", "tillLock": "10", "deskLock": "20"],
        on: "/office/settings")
      // It is both: the shorter counts.
      watch.pass(seconds: 599)
      #expect(try await ratna.see("/desk").status == 200)
      watch.pass(seconds: 600)
      #expect(try await ratna.see("/desk").status == 303)
      let again = try await day.ratna()
      try await again.press(
        "/office/settings", ["name": "Melati", "tillLock": "0", "deskLock": "0"],
        on: "/office/settings")
      watch.pass(seconds: 11 * 3600)
      #expect(try await again.see("/desk").status == 200)
      watch.pass(seconds: 3600)
      #expect(try await again.see("/desk").status == 303, "its twelve hours are over")
    }
  }
}
