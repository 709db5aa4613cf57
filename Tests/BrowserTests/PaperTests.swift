import Access
import Catalog
import Foundation
import FrontDoor
import House
import Members
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values

/// What a browser prints, on the paper that shops have.
@Suite(.serialized)
struct `A receipt from the browser` {
  @Test func `carries every amount at 58 and at 80 mm, on one page`() async throws {
    try await Self.afterASale { counter, sale in
      let browser = counter.browser
      for (width, columns) in [(58.0, "32"), (80.0, "48")] {
        try await counter.open("/till/sales/\(sale)")
        try await browser.click("form[action='/till/paper'] button[value='\(columns)']")
        try await browser.waitFor("[data-receipt][data-columns='\(columns)']")
        for paper in [
          try await browser.paper(millimetres: width), try await browser.paper(),
        ] {
          let pages = try await Self.pages(of: paper)
          #expect(pages.count == 1, "\(width) mm: \(pages.count) pages")
          for amount in ["85.000", "45.000", "Rp130.000", "Rp150.000", "Rp20.000"] {
            #expect(pages.first?.contains(amount) == true, "\(amount) at \(width) mm: \(pages)")
          }
        }
      }
    }
  }

  @Test func `of twenty long titles and large sums is one page, and nothing is cut`()
    async throws
  {
    let title = "Perempuan-perempuan yang menulis sejarah kota pelabuhan di pesisir utara Jawa"
    let goods = (1...20).map { ("\(title), jilid \($0)", Int64(9_999_999), 1) }
    try await Self.afterASale(of: goods, with: .qris(reference: "QR-7")) { counter, sale in
      let browser = counter.browser
      for columns in ["32", "48"] {
        try await counter.open("/till/sales/\(sale)")
        try await browser.click("form[action='/till/paper'] button[value='\(columns)']")
        try await browser.waitFor("[data-receipt][data-columns='\(columns)']")
        let pages = try await Self.pages(of: browser.paper())
        #expect(pages.count == 1, "\(columns): \(pages.count) pages")
        let text = pages.joined()
        #expect(text.matches(of: /jilid/).count == 20 && text.contains("Rp199.999.980"))
        // Each costs so much, and one of it does.
        #expect(text.matches(of: /9\.999\.999/).count == 40, "\(text)")
      }
    }
  }

  @Test func `shows every amount on the screen of a phone and of a desk`() async throws {
    try await Self.afterASale { counter, sale in
      let browser = counter.browser
      for columns in ["32", "42", "48"] {
        try await counter.open("/till/sales/\(sale)")
        try await browser.click("form[action='/till/paper'] button[value='\(columns)']")
        try await browser.waitFor("[data-receipt][data-columns='\(columns)']")
        for look in [Look.phone, Look(width: 900), .desk] {
          try await browser.look(look)
          let hidden = try await browser.run(
            """
            const paper = document.querySelector("[data-receipt]");
            return paper.scrollWidth - paper.clientWidth;
            """)
          #expect(hidden.number == 0, "\(columns) columns at \(look.width)")
        }
      }
    }
  }

  @Test func `is no copy the first time, and one the second`() async throws {
    try await Self.afterASale { counter, sale in
      try await counter.open("/till/sales/\(sale)")
      let first = try await Self.pages(of: counter.browser.paper(millimetres: 58))
      #expect(first.first?.contains("SALINAN") == false)
      // Printing that was given up is none: the first paper is still to come.
      try await counter.browser.waitFor(text: "Apakah struknya keluar", in: "dialog")
      try await counter.browser.click("dialog .row button:first-child")
      let given = try await Self.pages(of: counter.browser.paper(millimetres: 58))
      #expect(given.first?.contains("SALINAN") == false)
      try await counter.browser.waitFor("dialog button.primary")
      try await counter.browser.click("dialog button.primary")
      try await counter.browser.waitFor(text: "SALINAN", in: "[data-receipt]")
      let second = try await Self.pages(of: counter.browser.paper(millimetres: 58))
      #expect(second.first?.contains("SALINAN") == true)
    }
  }

  /// The text of each page of a PDF, as a reader without eyes sees it.
  private static func pages(of paper: Data) async throws -> [String] {
    let path = NSTemporaryDirectory() + "sartika-paper-\(UUID().uuidString).pdf"
    try paper.write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = ["-layout", path, "-"]
    let out = Pipe()
    process.standardOutput = out
    try process.run()
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text.split(separator: "\u{0C}").map(String.init)
  }

  private static let few: [(String, Int64, Int)] = [
    ("Perempuan di titik nol, terjemahan lengkap dengan catatan", 85_000, 1),
    ("Pin “Perempuan Bersuara”", 15_000, 3),
  ]

  private static func afterASale(
    of goods: [(String, Int64, Int)] = Self.few,
    with tender: Tender = .cash(given: Rupiah(150_000)),
    _ use: @escaping @Sendable (Counter, SaleNumber) async throws -> Void
  ) async throws {
    try await RunningHouse.open { house in
      let (staff, station) = try await house.settleIn()
      let (shop, now) = (house.house.shop, house.house.clock.now)
      _ = try await shop.openDrawer(
        at: station.number, float: Rupiah(100_000), by: .staff(staff.number), at: now)
      for (name, price, pieces) in goods {
        let product = try await shop.addProduct(
          NewProduct(
            name: name, kind: .goods,
            variants: [NewVariant(price: Rupiah(price), opening: 9)]), at: now, by: .house)
        _ = try await shop.add(
          product.variants[0].number, to: station.number, quantity: pieces, at: now, by: .house)
      }
      let sale = try await shop.pay(
        cartOf: station.number, with: tender, confirmed: true, by: .staff(staff.number), at: now)
      let browser = try await Browser.start()
      do {
        let counter = Counter(house: house, browser: browser)
        try await counter.comeInAsRatna()
        try await use(counter, sale.number)
      } catch {
        await browser.quit()
        throw error
      }
      await browser.quit()
    }
  }
}

/// What a browser prints of lists, on A4.
@Suite(.serialized)
struct `A list on paper` {
  /// A4 between the margins that `print.css` leaves.
  private static let width = 210.0 - 2 * 16

  @Test func `has no column beyond the edge, where nothing scrolls`() async throws {
    try await RunningHouse.open { house in
      let (staff, station) = try await house.settleIn()
      try await Self.furnish(house, staff, station)
      let browser = try await Browser.start()
      do {
        let counter = Counter(house: house, browser: browser)
        try await counter.comeInAsRatna()
        for page in [
          "/till/sales", "/office/products", "/office/records/1", "/office/members",
          "/office/staff", "/office/audit",
        ] {
          try await counter.open(page)
          try await browser.waitFor(".table-wrap td")
          try await browser.layOutForPaper(millimetres: Self.width)
          let isPaper = try await browser.run("return matchMedia('print').matches")
          #expect(isPaper.truth, "\(page)")
          let beyond = try await browser.run(
            """
            return [...document.querySelectorAll(".table-wrap")]
              .map((list) => list.scrollWidth - list.clientWidth)
            """
          ).list.compactMap(\.integer)
          #expect(beyond.max() == 0, "\(page): \(beyond)")
          try await browser.look(.desk)
        }
      } catch {
        await browser.quit()
        throw error
      }
      await browser.quit()
    }
  }

  /// Long titles and large sums, as a list has them that does not fit by itself.
  private static func furnish(
    _ house: RunningHouse, _ staff: Staff, _ station: Station
  ) async throws {
    let (rooms, now) = (house.house, house.house.clock.now)
    let title = "Perempuan-perempuan yang menulis sejarah kota pelabuhan"
    let record = try await rooms.catalogue.addRecord(
      SimpleEntry(form: .book, title: title), at: now, by: .house)
    _ = try await rooms.catalogue.addItem(
      NewItem(callNumber: "305.42 ARI perempuan", location: "Rak ungu di lantai dua"),
      to: record, on: now.day, at: now, by: .house)
    _ = try await rooms.membership.enrol(
      NewMember(name: "Xanthippe Sari Wulandari Kusumaningtyas"), at: now, by: .house)
    _ = try await rooms.shop.openDrawer(
      at: station.number, float: Rupiah(1_000_000), by: .staff(staff.number), at: now)
    let product = try await rooms.shop.addProduct(
      NewProduct(
        name: title, kind: .book,
        variants: [NewVariant(label: "sampul keras", price: Rupiah(250_000), opening: 900)]),
      at: now, by: .house)
    _ = try await rooms.shop.add(
      product.variants[0].number, to: station.number, quantity: 8, at: now, by: .house)
    _ = try await rooms.shop.pay(
      cartOf: station.number, with: .cash(given: Rupiah(2_000_000)), by: .staff(staff.number),
      at: now)
  }
}

extension Counter {
  /// Signs the manager in.
  func comeInAsRatna() async throws {
    try await open("/office/sign-in")
    try await browser.type("ratna", into: "[name=name]")
    try await browser.type("melati putih di pagar", into: "[name=passphrase]")
    try await press("/office/sign-in")
    try await browser.waitFor("nav.rooms")
  }
}
