import Circulation
import Foundation
import FrontDoor
import House
import Members
import Pages
import PointOfSale
import Printing
import Testing
import Trail
import Values

extension `A whole day through the front door` {
  /// A book and a pin by scans, cash, change, and a receipt whose bytes say the same.
  func sell(_ counter: Counter) async throws {
    let goods = try await stock(counter)
    let browser = counter.browser
    try await counter.open("/till/drawer")
    try await browser.type("200000", into: "[name=float]")
    try await counter.press("/till/drawer/open")
    try await browser.waitFor("[data-region=cart]")
    for (index, barcode) in goods.enumerated() {
      try await scanByHand(barcode, until: "\(index + 1) barang", browser)
    }
    try await browser.waitFor(text: "Rp100.000", in: "[data-total]")
    try await browser.typeUnfolded("120rb", into: "[name=given]")
    try await browser.click(".pay")
    try await browser.waitFor("[data-change]")
    #expect(try await browser.text(of: "[data-change]") == "Rp20.000")
    try await readReceipt(counter)
  }

  /// A hand scanner types fast, ends with Enter, and does not care what has the focus.
  ///
  /// On a busy machine the keys may come too slowly to be a scanner's; then she scans once more.
  private func scanByHand(
    _ barcode: String, until shown: String, _ browser: Browser
  ) async throws {
    for _ in 0..<5 {
      try await browser.run("document.activeElement.blur()")
      try await browser.press(barcode + "\u{E007}")
      for _ in 0..<30 {
        if try await browser.text(of: "[data-region=cart]").contains(shown) { return }
        try await Task.sleep(for: .milliseconds(100))
      }
    }
    Issue.record("\(shown) never showed in the cart")
  }

  private func stock(_ counter: Counter) async throws -> [String] {
    let (shop, now) = (counter.house.house.shop, counter.house.house.clock.now)
    let book = try await shop.addProduct(
      NewProduct(
        name: "Pagi di Jalan Dewi Sartika", kind: .book, record: .init(1),
        variants: [NewVariant(price: Rupiah(85_000), opening: 3)]), at: now, by: .house)
    let pin = try await shop.addProduct(
      NewProduct(
        name: "Pin “Perempuan Bersuara”", kind: .goods,
        variants: [NewVariant(price: Rupiah(15_000), opening: 20)]), at: now, by: .house)
    return [book.variants[0].barcode.text, pin.variants[0].barcode.text]
  }

  private func readReceipt(_ counter: Counter) async throws {
    let shown =
      try await counter.browser.run(
        "return document.querySelector('[data-receipt]').textContent"
      ).text ?? ""
    let bytes = try await counter.browser.run(
      """
      const form = document.querySelector("form[action$='receipt.bin']");
      const request = new XMLHttpRequest();
      request.open("POST", form.action, false);
      request.overrideMimeType("text/plain; charset=x-user-defined");
      request.send(new URLSearchParams(new FormData(form)));
      return Array.from(request.responseText, (c) => c.charCodeAt(0) & 255);
      """
    ).list.compactMap { $0.integer.map { UInt8($0) } }
    let printed = try ESCPOS.decode(bytes)
    let text = printed.plainText(.narrow).split(separator: "\n").map(Self.squeezed)
      .joined(separator: "\n")
    // A printer has lines of letters and no stamp; a browser has a stamp and draws its lines.
    #expect(Self.letters(of: text) == Self.letters(of: shown.replacing("LUNAS", with: "")))
    #expect(text.contains("Perempuan Bersuara") && text.contains("Pagi di Jalan Dewi Sartika"))
    #expect(text.contains("100.000") && text.contains("20.000"))
  }

  /// What both say, without what each puts between it.
  private static func letters(of text: String) -> String {
    text.replacing(/-{9,}/, with: "").filter { !$0.isWhitespace }
  }

  /// Letters without the blanks of the paper, and quotation marks as a printer has them.
  private static func squeezed(_ line: Substring) -> String {
    line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The copy comes back by a scan; the hold is caught under a code that Ratih sees too.
  func takeBack(_ counter: Counter, _ barcode: String, waiting ratih: Reader) async throws {
    let browser = counter.browser
    try await counter.open("/desk")
    try await browser.type(barcode + "\u{E007}", into: "#scan-code")
    try await browser.waitFor(text: "eservasi", in: "[data-region=answer]")
    #expect(try await !browser.text(of: "main").contains("Ratih"))
    try await counter.open("/desk/hold-shelf")
    let code = try await browser.text(of: "tbody th .code-input")
    #expect(code.utf8.count == 4)
    let member = try await counter.house.house.membership.find(card: Barcode(ratih.barcode))
    let holds = try await counter.house.house.loanDesk.holds(of: try #require(member).number)
    #expect(holds.map(\.state).description.contains(code))
  }

  /// 200.000 of float and 100.000 of sales lie in the drawer.
  func countTheDrawer(_ counter: Counter) async throws {
    let browser = counter.browser
    try await counter.open("/till/drawer")
    try await browser.type("2", into: "[name=count-100000]")
    try await browser.type("2", into: "[name=count-50000]")
    try await counter.press("/till/drawer/close")
    try await browser.click("main button.danger")
    try await browser.waitFor(text: "Selisih")
    let report = try await browser.text(of: ".facts")
    #expect(report.contains("Rp300.000"))
    #expect(report.hasSuffix("Rp0") || report.contains("Selisih\nRp0"))
  }
}
