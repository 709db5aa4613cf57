import Foundation
import FrontDoor
import PointOfSale
import Testing
import Values

/// What is done with a whole cart, a receipt and the drawer.
extension TillWalk {
  mutating func park(_ name: String) async throws {
    try await atTheTill()
    try await browser.typeUnfolded(name, into: "form[action='/till/park'] [name=name]")
    try await browser.click("form[action='/till/park'] button")
    books.park(as: name)
    try await browser.waitFor(text: "Keranjang kosong", in: "[data-region=cart]")
    try await browser.waitFor(text: name, in: "[data-region=cart]")
  }

  mutating func fetch(_ name: String) async throws {
    try await open("/till")
    try await browser.run(
      """
      [...document.querySelectorAll("form[action='/till/recall']")]
        .find((form) => form.closest("li").innerText.includes(arguments[0]))
        .querySelector("button").id = "wanted";
      """, [name])
    try await browser.click("#wanted")
    books.fetch(name)
    try await seeCart()
  }

  mutating func pay(_ way: TillBooks.Way) async throws {
    try await atTheTill()
    let (total, tender) = (books.total, books.tender(way))
    switch tender {
    case .cash(let given):
      if way == .exact {
        try await browser.click(".cash button")
      } else {
        try await browser.typeUnfolded("\(given.amount)", into: "[name=given]")
        try await browser.click(".pay")
      }
      try await browser.waitFor("[data-change]")
      let change = try await browser.text(of: "[data-change]")
      #expect(change == "\(given - total)")
    case .qris(let reference):
      try await payOtherwise("qris", [("reference", reference ?? "")])
    case .transfer(let bank, let reference):
      try await payOtherwise("transfer", [("bank", bank ?? ""), ("transfer", reference ?? "")])
    }
    books.pay(tender)
    let address = try await browser.address()
    receipt = try #require(URL(string: address)).path
  }

  private func payOtherwise(_ way: String, _ fields: [(name: String, text: String)]) async throws {
    let form = "form[action='/till/pay/\(way)']"
    try await browser.unfold(form)
    for (name, text) in fields { try await browser.type(text, into: "\(form) [name=\(name)]") }
    try await browser.click("\(form) button")
    try await browser.waitFor(text: "Lunas \(books.total)")
  }

  mutating func voidLast() async throws {
    try await open(receipt)
    try await browser.unfold("form[action$='/void']")
    try await browser.type("Salah ukuran", into: "form[action$='/void'] [name=reason]")
    try await browser.click("form[action$='/void'] button")
    try await browser.click("dialog button.danger")
    books.voidLast()
    let back = books.receipts.last.map { -$0.total } ?? .zero
    try await browser.waitFor(text: "Penjualan dibatalkan. Kembalikan \(back)")
  }

  /// The first paper is the receipt, the second a copy.
  func reprint() async throws {
    try await open(receipt)
    let copies = try await browser.run(
      """
      const form = document.querySelector("form[action$='receipt.bin']");
      return [1, 2].map(() => {
        const request = new XMLHttpRequest();
        request.open("POST", form.action, false);
        request.overrideMimeType("text/plain; charset=x-user-defined");
        request.send(new URLSearchParams(new FormData(form)));
        return request.responseText.includes("SALINAN");
      });
      """)
    #expect(copies.list.map(\.truth) == [false, true])
  }

  /// Counts what should be there, and closes.
  func countTheDrawer() async throws {
    let expected = TillHour.float + books.cash
    try await open("/till/drawer")
    for (kind, count) in TillBooks.fewest(for: expected) {
      try await browser.type("\(count)", into: "[name=count-\(kind.rawValue)]")
    }
    try await browser.click("form[action='/till/drawer/close'] button")
    try await browser.click("main button.danger")
    try await browser.waitFor(text: "Selisih")
    #expect(try await browser.text(of: ".facts").contains("\(expected)"))
  }
}
