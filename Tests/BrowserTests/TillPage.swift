import Access
import FrontDoor
import House
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values
import Waiting

/// A till in a browser, and what is sold there.
struct TillPage: Sendable {
  let house: RunningHouse
  let browser: Browser
  let station: Station
  let pen: Variant
  /// A code with a check digit, as on goods from elsewhere.
  static let code = "4006381333931"

  /// What is sold there, as a scanner reads it.
  var code: String { Self.code }

  /// Opens a till in a house, lets a test work at it, and closes both.
  ///
  /// - Parameter faults: what the console may complain about, besides pages that are not there.
  static func visit(
    expecting faults: [String] = [], _ use: @escaping @Sendable (TillPage) async throws -> Void
  ) async throws {
    try await RunningHouse.open { house in
      let browser = try await Browser.start()
      do {
        let page = try await TillPage(house, browser)
        try await use(page)
        let complaints = try await browser.complaints().filter { complaint in
          !(["404"] + faults).contains { complaint.contains($0) }
        }
        #expect(complaints == [])
      } catch {
        await browser.quit()
        throw error
      }
      await browser.quit()
    }
  }

  private init(_ house: RunningHouse, _ browser: Browser) async throws {
    self.house = house
    self.browser = browser
    let (manager, station) = try await house.settleIn()
    self.station = station
    let (shop, now) = (house.house.shop, house.house.clock.now)
    let product = try await shop.addProduct(
      NewProduct(
        name: "Pulpen ungu", kind: .goods,
        variants: [NewVariant(barcode: Barcode(Self.code), price: Rupiah(10_000), opening: 500)]),
      at: now, by: .house)
    pen = product.variants[0]
    _ = try await shop.openDrawer(
      at: station.number, float: Rupiah(200_000), by: .staff(manager.number), at: now)
    try await browser.look(.desk)
    try await comeIn("ratna")
    try await open("/till")
  }

  func open(_ path: String) async throws { try await browser.open(house.base + path) }

  /// Signs in with the passphrase that everybody here has.
  func comeIn(_ name: String) async throws {
    try await open("/office/sign-in")
    try await browser.type(name, into: "[name=name]")
    try await browser.type(Screen.passphrase, into: "[name=passphrase]")
    try await browser.click("form[action='/office/sign-in'] button")
    try await browser.waitFor("form[action='/sign-out']")
  }

  /// How many things are in the cart of a station, this one when none is named.
  func pieces(at other: StationNumber? = nil) async throws -> Int {
    try await house.house.shop.cart(of: other ?? station.number)?.pieces ?? 0
  }

  /// What was sold in this house: the day may have turned since it opened.
  func sales() async throws -> [Sale] {
    let (shop, today) = (house.house.shop, house.house.clock.today)
    return try await shop.sales(on: today - 1) + shop.sales(on: today)
  }

  /// Waits until the cart has so many, and a moment longer.
  func expect(
    pieces count: Int, at other: StationNumber? = nil,
    _ location: SourceLocation = #_sourceLocation
  ) async throws {
    _ = try await eventually { try await self.pieces(at: other) == count }
    try await Task.sleep(for: .milliseconds(500))
    let pieces = try await self.pieces(at: other)
    #expect(pieces == count, sourceLocation: location)
  }

  /// Presses a button so often within 50 ms, each time as it is drawn then.
  func press(_ selector: String, times: Int) async throws {
    try await browser.run(
      """
      const [selector, times] = [arguments[0], Number(arguments[1])];
      for (let press = 0; press < times; press += 1) {
        setTimeout(() => document.querySelector(selector)?.click(), (press * 40) / times);
      }
      """, [selector, String(times)])
  }

  /// From now on nothing arrives that this page sends, and it still hears what is said.
  func sendInVain() async throws {
    try await browser.run(
      """
      const real = window.fetch;
      window.fetch = (place, sent) =>
        sent?.method === "POST" ? Promise.reject(new TypeError("away")) : real(place, sent);
      """)
  }

  /// The next answer to what this page sends breaks off on its way.
  func breakOneAnswer() async throws {
    try await browser.run(
      """
      const real = window.fetch;
      window.fetch = async (place, sent) => {
        if (sent?.method !== "POST" || place === "/session") return real(place, sent);
        window.fetch = real;
        await real(place, sent);
        return new Response(new ReadableStream({ start: (line) => line.error("cut") }));
      };
      """)
  }

  /// Scans from where the focus is, and waits until the cart has one more.
  func scanned(
    _ place: String, every milliseconds: Double, at location: SourceLocation = #_sourceLocation
  ) async throws {
    let before = try await pieces()
    try await browser.burst(code, every: milliseconds)
    _ = try await eventually { try await pieces() > before }
    let after = try await pieces()
    #expect(after == before + 1, "\(place) at \(milliseconds) ms", sourceLocation: location)
  }

  func focus(_ selector: String) async throws {
    try await browser.run("document.querySelector(arguments[0]).focus()", [selector])
  }

  func value(_ selector: String) async throws -> String? {
    try await browser.run("return document.querySelector(arguments[0]).value", [selector]).text
  }

  var hasFocus: Bool {
    get async throws {
      try await browser.run("return document.activeElement !== document.body").truth
    }
  }
}
