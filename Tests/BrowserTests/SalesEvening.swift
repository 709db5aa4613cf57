import Foundation
import FrontDoor
import House
import PointOfSale
import Stations
import Testing
import Values

/// The end of an hour at the till: the drawer, the list of sales and the evening sheet say what was
/// written down beside them.
extension SalesWalk {
  /// Holds the shop's ledger against what was written down.
  func audit(sales: Int) -> TillAudit {
    TillAudit(house: till.house.house, station: till.station.number, books: books, sales: sales)
  }

  /// Counts what should be in the drawer, with the same hand, and closes it.
  mutating func countTheDrawer() async throws {
    try await nextCustomer()
    try await hand.press(".till-foot a[href='/till/drawer']")
    try await browser.waitFor("form[action='/till/drawer/close']")
    for (kind, count) in TillBooks.fewest(for: TillHour.float + books.cash) {
      try await hand.write("\(count)", into: "[name=count-\(kind.rawValue)]")
    }
    let close = "form[action='/till/drawer/close'] button"
    try await hand.press(close)
    try await hand.press("\(close).danger")
    try await browser.waitFor(text: "Selisih", in: "main")
  }

  /// One line for each receipt, the newest first, with its sum.
  func seeTheSales() async throws {
    try await till.open("/till/sales")
    try await browser.waitFor("main table.folds tbody")
    let sums = try await browser.run(
      """
      return [...document.querySelectorAll("main table.folds tbody td:last-child")]
        .map((cell) => cell.textContent.trim());
      """)
    #expect(sums.list.compactMap(\.text) == books.receipts.reversed().map { "\($0.total)" })
  }

  /// What came in each way, what went back, and what should be in the drawer.
  func seeTheEvening() async throws {
    let words = try await eveningSheet()
    let total = books.receipts.reduce(Rupiah.zero) { $0 + $1.total }
    var sums = [total, TillHour.float, books.cash, TillHour.float + books.cash]
    for method in TenderMethod.allCases {
      let (received, left) = (books.received(by: method), books.amount(by: method))
      sums += left == received ? [received] : [received, left - received]
    }
    for sum in sums { #expect(words.contains("\(sum)"), "\(sum): \(words)") }
  }

  /// The words of the paper, in one line.
  private func eveningSheet() async throws -> String {
    let paper = try await browser.run(
      """
      const request = new XMLHttpRequest();
      request.open("GET", "/office/evening/sheet", false);
      request.overrideMimeType("text/plain; charset=x-user-defined");
      request.send();
      return btoa(Array.from(request.responseText, (sign) =>
        String.fromCharCode(sign.charCodeAt(0) & 255)).join(""));
      """)
    let bytes = try #require(Data(base64Encoded: paper.text ?? ""))
    let path = NSTemporaryDirectory() + "sartika-evening-\(UUID().uuidString).pdf"
    try bytes.write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let read = try await Programs.run(at: "/usr/bin/pdftotext", ["-layout", path, "-"])
    #expect(read.code == 0, "\(read.err)")
    return read.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
