import FrontDoor
import GRDB
import House
import Persistence
import PointOfSale
import Printing
import Stations
import Testing
import Trail
import Values
import Waiting

/// A till whose printer is off: nobody answers at its port.
struct `A till with a receipt printer` {
  private static let place = "127.0.0.1:9198"

  /// Ratna says in the office where the printer is.
  private static func setUp(_ day: Furnished, _ ratna: Guest) async throws -> String {
    let page = "/office/stations/\(day.station.number)/printer"
    try await ratna.press(
      page,
      ["place": place, "columns": "48", "pin": "2", "page": "16", "cuts": "yes", "itself": "yes"],
      on: page)
    return page
  }

  @Test func `is set up in the office, and only as printers can be`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = "/office/stations/\(day.station.number)/printer"
      #expect(try await ratna.see("/office/stations").text.contains("href=\"\(page)\""))
      for place in [
        "/etc/passwd", "8.8.8.8:9100", "127.0.0.1:22", "printer.local", "169.254.1.1", "224.0.0.1",
        "255.255.255.255", "0.0.0.0", "[fe80::1]", "192.168.1.50:0",
      ] {
        let refused = try await ratna.press(
          page, ["place": place, "columns": "32", "page": "16"], on: page, expecting: 422)
        #expect(Paper.words(refused.text).contains("Di sana tidak mungkin ada printer struk"))
        #expect(refused.text.contains("value=\"\(place)\""))
      }
      #expect(try await day.house.house.workplaces.printer(of: day.station.number) == nil)
      _ = try await Self.setUp(day, ratna)
      let printer = try #require(
        try await day.house.house.workplaces.printer(of: day.station.number))
      #expect("\(printer.place)" == Self.place && printer.columns == 48)
      #expect(printer.drawerPin == 2 && printer.cuts && printer.printsByItself)
      #expect(try await ratna.words("/office/audit").contains("Printer struk diatur"))
      // Nobody answers there, and she is told.
      let tried = try await ratna.press("\(page)/test", on: page)
      let told = try await ratna.words(tried.headers["location"] ?? "")
      #expect(told.contains("Printer struk tidak menjawab"))
      try await ratna.press(page, ["place": ""], on: page)
      #expect(try await day.house.house.workplaces.printer(of: day.station.number) == nil)
      let dewi = try await day.dewi()
      #expect(try await dewi.see(page).status == 403)
    }
  }

  @Test func `sells on while it is off, and says what waits`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      _ = try await Self.setUp(day, ratna)
      let dewi = try await day.dewi()
      try await day.openDrawer()
      let sale = try await day.sold(by: dewi)
      let paper = try await dewi.see(sale)
      #expect(Paper.words(paper.text).contains("Struknya sedang dikirim ke printer"))
      #expect(!paper.text.contains("receipt.bin"))
      #expect(Paper.receipt(in: paper.text)?.contains("Petugas") == false)
      #expect(
        try await eventually {
          let till = try await dewi.words("/till")
          return till.contains("1 struk menunggu") && till.contains("Printer tidak membuka laci")
        })
      try await day.neverLocks()
      // After a quarter of an hour nobody waits for it any more.
      watch.pass(minutes: 16)
      try await dewi.press("/till/scans", ["code": day.pin.barcode.text], on: "/till")
      try await dewi.press("/till/pay/cash", ["given": "20.000"], on: "/till")
      #expect(try await eventually { try await dewi.words("/till").contains("tidak tercetak") })
      let number = SaleNumber(1)
      try await dewi.press("/till/sales/\(number)/print/settle", on: "/till")
      #expect(try await !dewi.words("/till").contains("tidak tercetak"))
      let shop = day.house.house.shop
      #expect(try await shop.waitingPaper(of: number) == nil)
      // It never came out: what is printed next is the receipt.
      let kept = try #require(try await shop.sale(number))
      #expect(try await shop.nextPaper(of: kept, at: watch.now).paper == 1)
    }
  }

  @Test func `has a page for every receipt, also when what is set of it is damaged`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      _ = try await Self.setUp(day, ratna)
      try await day.openDrawer()
      let sale = try await day.sold(by: ratna)
      try await day.house.house.database.transaction { db in
        try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
        try db.execute(sql: "UPDATE stationPrinter SET place = 'x'")
        try db.execute(sql: "PRAGMA ignore_check_constraints = OFF")
      }
      let page = try await ratna.see(sale)
      #expect(page.status == 200)
      #expect(Paper.words(page.text).contains("Pengaturan printer struk stasiun ini rusak"))
      #expect(try await ratna.words("/till").contains("Pengaturan printer struk stasiun ini rusak"))
      let office = "/office/stations/\(day.station.number)/printer"
      #expect(try await ratna.words(office).contains("Pengaturan printer stasiun ini rusak"))
      #expect(Paper.receipt(in: page.text)?.contains("Rp15.000") == true)
      let bytes = try await day.paperFile(sale, as: ratna)
      #expect(try ESCPOS.decode(bytes).contains { $0.text.hasSuffix(" Rp15.000") })
    }
  }

  @Test func `that a colleague took away is not saved in silence, and says when it goes`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await Self.setUp(day, ratna)
      let endang = try await day.colleague("Endang", .manager)
      let stale = try await SharedForm.opened(endang, (page, page))
        .merging(["columns": "32"]) { $1 }
      try await ratna.press(page, ["place": ""], on: page)
      #expect(try await ratna.words(page).contains("Printer dilepas"))
      let refused = try await endang.send(page, stale)
      #expect(refused.status == 422)
      #expect(Paper.words(refused.text).contains("Seorang rekan mengosongkan isian ini"))
      let again = try #require(Paper.form(page, in: refused.text))
      #expect(try await endang.send(page, stale.merging(again) { $1 }).status == 303)
      let kept = try await day.house.house.workplaces.printer(of: day.station.number)
      let printer = try #require(kept)
      #expect("\(printer.place)" == Self.place && printer.columns == 32)
    }
  }

  @Test func `opens its drawer by the printer, or says that it did not`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      _ = try await Self.setUp(day, ratna)
      let dewi = try await day.dewi()
      try await day.openDrawer()
      let opened = try await dewi.press(
        "/till/drawer/no-sale", ["no-sale": "Tukar uang"], on: "/till/drawer")
      let told = try await dewi.words(opened.headers["location"] ?? "")
      #expect(told.contains("Printer tidak membuka laci") && told.contains("Tukar uang"))
      let sale = try await day.sold(by: dewi)
      // Where the printer opens the drawer, no file does.
      let bytes = try await day.paperFile(sale, as: dewi)
      #expect(try !ESCPOS.operations(in: bytes).contains(.kick(.two)))
    }
  }
}
