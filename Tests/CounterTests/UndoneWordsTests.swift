import Access
import PointOfSale
import Stations
import Testing
import Trail
import Values

@testable import Counter

struct `What is said of a line that was undone` {
  private func undo(_ counter: ACounter) async throws -> String? {
    let till = counter.places.till
    let lines = await counter.scans.tape(at: till.number, for: [.tillSell])
    let mark = try #require(lines.compactMap(\.undo).first).mark
    try await counter.scans.undo(mark, at: till, by: .staff(counter.dewi.number))
    return await counter.scans.lastAnswer(at: till.number)?.sentence.id
  }

  @Test func `is which way it went: out of the cart again, or back into it`() async throws {
    let counter = try await ACounter()
    let (till, scans) = (counter.places.till, counter.scans)
    let (pin, dewi) = (try await counter.goods(), Actor.staff(counter.dewi.number))
    _ = try await scans.ringUp(pin.number, at: till, to: nil, by: dewi)
    #expect(try await undo(counter) == "Keluar lagi dari keranjang: Pin Kartini.")
    _ = try await scans.ringUp(pin.number, at: till, to: nil, by: dewi)
    let cart = try #require(try await counter.shop.cart(of: till.number))
    try await scans.setQuantity(of: cart.lines[0].line, to: 0, seen: 1, at: till, by: dewi)
    #expect(try await undo(counter) == "Kembali ke keranjang: Pin Kartini.")
    let tape = await scans.tape(at: till.number, for: [.tillSell])
    #expect(tape.first?.kind == .putBack)
  }
}
