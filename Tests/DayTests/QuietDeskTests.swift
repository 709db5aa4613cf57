import Access
import Catalog
import Circulation
import Counter
import FrontDoor
import House
import Members
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values
import Waiting

struct `A card that lies open` {
  private static func loans(_ day: Furnished) async throws -> Int {
    try await day.house.house.loanDesk.loans(
      of: day.sari.number, on: day.house.house.clock.today
    ).count
  }

  @Test func `closes after ninety quiet seconds; what is scanned then is nobody's`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      // The figure that a script counts down says what it counts.
      #expect(try await ratna.see("/desk").text.contains(#"data-words="Tertutup dalam""#))
      watch.pass(seconds: 91)
      let page = try await ratna.see("/desk").text
      let token = try #require(Paper.form("/sign-out", in: page)?["formToken"])
      #expect(!Paper.words(page).contains("Xanthippe"))
      #expect(Paper.words(page).contains("Kartu anggota sudah ditutup setelah 90 detik"))
      try await ratna.send(
        "/desk/scans", ["code": day.item.barcode.text, "formToken": token])
      #expect(try await Self.loans(day) == 0)
      let words = try await ratna.words("/desk")
      let copy = try #require(words.firstRange(of: "tidak sedang dipinjam"))
      let card = try #require(words.firstRange(of: "Kartu anggota sudah ditutup"))
      #expect(copy.lowerBound < card.lowerBound)
    }
  }

  @Test func `closes for the scan itself too, when nobody looked at the page meanwhile`()
    async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/desk").text
      let token = try #require(Paper.form("/sign-out", in: page)?["formToken"])
      try await ratna.send("/desk/scans", ["code": day.sari.card, "formToken": token])
      watch.pass(seconds: 91)
      try await ratna.send("/desk/scans", ["code": day.item.barcode.text, "formToken": token])
      #expect(try await Self.loans(day) == 0)
      #expect(try await ratna.words("/desk").contains("Kartu anggota sudah ditutup"))
    }
  }

  @Test func `is not told of any more once a stranger's card was read`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      try await rooms.membership.remove(day.wati.number, at: rooms.clock.now, by: .house)
      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      watch.pass(seconds: 91)
      #expect(try await ratna.words("/desk").contains("Kartu anggota sudah ditutup"))
      try await ratna.press("/desk/scans", ["code": day.wati.card], on: "/desk")
      watch.pass(seconds: 30)
      try await ratna.press("/desk/scans", ["code": day.item.barcode.text], on: "/desk")
      let words = try await ratna.words("/desk")
      #expect(words.contains("tidak sedang dipinjam"), "\(words)")
      #expect(!words.contains("Kartu anggota sudah ditutup"), "\(words)")
    }
  }

  @Test func `is told with the seconds after which it closed, whatever was chosen since`()
    async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      watch.pass(seconds: 91)
      #expect(try await ratna.words("/desk").contains("ditutup setelah 90 detik"))
      try await ratna.press(
        "/office/settings", ["name": "Melati", "quiet": "45"], on: "/office/settings")
      #expect(try await ratna.words("/desk").contains("ditutup setelah 90 detik"))
    }
  }

  @Test func `stays open while she is served: by a scan, a renewal, or the button`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      watch.pass(seconds: 80)
      try await ratna.press("/desk/still", on: "/desk")
      watch.pass(seconds: 80)
      try await ratna.press("/desk/scans", ["code": day.item.barcode.text], on: "/desk")
      #expect(try await Self.loans(day) == 1)
      watch.pass(seconds: 80)
      try await ratna.press("/desk/returns", on: "/desk")
      watch.pass(seconds: 80)
      #expect(try await ratna.words("/desk").contains("Xanthippe Sari"))
      #expect(try await ratna.see("/desk").text.contains(#"data-quiet="10""#))
    }
  }

  @Test func `closes after as many seconds as the office says, thirty to six hundred`() async throws
  {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      try await day.neverLocks()
      let ratna = try await day.ratna()
      for wrong in ["29", "601", "lama"] {
        let answer = try await ratna.press(
          "/office/settings", ["name": "Melati", "quiet": wrong], on: "/office/settings",
          expecting: 422)
        #expect(answer.text.contains(#"value="\#(wrong)""#))
        let words = Paper.words(answer.text)
        #expect(words.contains("harus antara 30 dan 600") == (wrong != "lama"), "\(wrong)")
      }
      try await ratna.press(
        "/office/settings", ["name": "Melati", "quiet": "300"], on: "/office/settings")
      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      watch.pass(seconds: 299)
      #expect(try await ratna.words("/desk").contains("Xanthippe Sari"))
      watch.pass(seconds: 2)
      #expect(try await !ratna.words("/desk").contains("Xanthippe Sari"))
    }
  }

  @Test func `is named in the answers while it is open, and in none afterwards`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      try await ratna.press("/desk/scans", ["code": day.item.barcode.text], on: "/desk")
      let lent = "Dipinjamkan kepada Xanthippe Sari: \(Furnished.title)"
      #expect(try await ratna.words("/desk").contains(lent))
      let said = await day.house.house.scanDesk.lastAnswer(at: day.station.number)
      #expect(said.map { !"\($0)".contains("Xanthippe") } == true)
      try await ratna.press("/desk/done", on: "/desk")
      #expect(try await !day.isSaid(ratna.words("/desk")))
    }
  }

  @Test func `is closed by a printed code, which the desk prints itself`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      #expect(try await ratna.see("/desk").text.contains("/desk/codes"))
      let sheet = try await ratna.see("/desk/codes")
      #expect(sheet.text.contains("CMD-DONE") && sheet.text.contains("<svg"))
      #expect(Paper.words(sheet.text).contains("Selesai"))
      #expect(sheet.text.contains("data-print-page") && sheet.text.contains("print-page"))
      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      try await ratna.press("/desk/scans", ["code": "CMD-DONE"], on: "/desk")
      #expect(try await !ratna.words("/desk").contains("Xanthippe"))
    }
  }
}

struct `The last title` {
  /// Sari brings her book back, without her card.
  private static func bringBack(_ day: Furnished, _ ratna: Guest) async throws {
    _ = try await day.house.house.loanDesk.checkOut(
      day.item.number, to: day.sari.number, on: day.house.house.clock.today,
      at: day.house.house.clock.now, by: .house)
    try await ratna.press("/desk/scans", ["code": day.item.barcode.text], on: "/desk")
    #expect(try await ratna.words("/desk").contains("Kembali: \(Furnished.title)"))
  }

  @Test func `is not shown to a colleague who comes after her`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await Self.bringBack(day, ratna)
      // Her session is left open; another browser takes the seat.
      let sinta = try await day.colleague("Sinta", .librarian)
      try await sinta.press(
        "/stations/seat", ["station": "\(day.station.number)"], on: "/stations?back=/desk")
      #expect(try await !day.isSaid(sinta.words("/desk")))
    }
  }

  @Test func `leaves the desk when a card is opened by name`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await Self.bringBack(day, ratna)
      let token = Paper.form("/sign-out", in: try await ratna.see("/desk").text)?["formToken"]
      try await ratna.send(
        "/desk/members", ["member": "\(day.wati.number)", "formToken": token ?? ""])
      let words = try await ratna.words("/desk")
      #expect(words.contains("Wati Quirina") && !words.contains(Furnished.title))
    }
  }

  @Test func `leaves the desk after the quiet seconds`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      try await Self.bringBack(day, ratna)
      watch.pass(seconds: 91)
      let page = Paper.untaped(try await ratna.see("/desk").text)
      #expect(!day.isSaid(Paper.words(page)))
    }
  }

  @Test func `leaves the till with the customer who paid`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      try await ratna.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      try await ratna.press("/till/pay/cash", ["given": "15.000"], on: "/till")
      let answer = await day.house.house.scanDesk.lastAnswer(at: day.station.number)
      #expect(answer == nil)
    }
  }
}

extension Furnished {
  /// Whether a page names title and code of the copy together, as an answer or the tape does.
  ///
  /// The title alone stands on the shelf of what came last, and a code alone on the tape.
  fileprivate func isSaid(_ words: String) -> Bool {
    words.contains("\(Self.title) (") || words.contains("\(Self.title) \(item.barcode)")
  }
}
