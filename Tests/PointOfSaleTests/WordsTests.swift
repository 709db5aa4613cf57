import Access
import Members
import PointOfSale
import Testing
import Trail
import Values

/// What is written at the till is kept for ever, and ties nobody to money.
struct `Words at the till` {
  private static let label = "IP-0000300"

  /// The code of a badge, and that of a card with a right check character.
  private static func codes(_ till: ATill) async throws -> (badge: String, card: String) {
    let badge = try await Keyring(database: till.database).makeBadge(
      for: till.dewi, at: afternoon, by: .house)
    let card = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".lazy.map { "A7K2M9QXD40\($0)" }
      .first { (try? CardBarcode($0)) != nil }
    return (badge.barcode.text, try #require(card))
  }

  @Test func `for goods without a card are no codes of people or copies`() async throws {
    let till = try await ATill()
    let (badge, card) = try await Self.codes(till)
    func add(_ word: String) async throws {
      _ = try await till.shop.addOther(
        word, at: Rupiah(15_000), to: till.front, at: afternoon, by: .staff(till.dewi))
    }
    for word in [card, card.lowercased(), "Kue \(card)", badge] {
      await #expect(throws: WordsRefusal.card) { try await add(word) }
    }
    await #expect(throws: WordsRefusal.copy) { try await add(Self.label) }
    #expect(try await till.shop.cart(of: till.front) == nil)
    try await add("Senter IP65")
  }

  @Test func `of a cart that waits, of cash and of a void are none either`() async throws {
    let till = try await ATill()
    let (badge, card) = try await Self.codes(till)
    let (shop, dewi) = (till.shop, Actor.staff(till.dewi))
    let pin = try await till.goods()
    _ = try await shop.add(pin.number, to: till.front, at: afternoon, by: dewi)
    await #expect(throws: WordsRefusal.card) {
      _ = try await shop.park(cartOf: till.front, as: card, at: afternoon, by: dewi)
    }
    await #expect(throws: WordsRefusal.card) {
      _ = try await shop.moveCash(
        at: till.front, amount: Rupiah(10_000), reason: "untuk \(badge)", by: dewi, at: afternoon)
    }
    await #expect(throws: WordsRefusal.copy) {
      _ = try await shop.openWithoutSale(
        at: till.front, reason: Self.label, by: dewi, at: afternoon)
    }
    let sale = try await till.payExactly()
    await #expect(throws: WordsRefusal.card) {
      _ = try await shop.void(
        sale.number, reason: "Milik \(card)", at: till.front, by: dewi, at: afternoon)
    }
    _ = try await shop.void(
      sale.number, reason: "Salah pindai", at: till.front, by: dewi, at: afternoon)
  }

  @Test func `are on one line and in one direction, and hide no code in what is not seen`()
    async throws
  {
    let till = try await ATill()
    let (_, card) = try await Self.codes(till)
    let (shop, dewi) = (till.shop, Actor.staff(till.dewi))
    let pin = try await till.goods()
    let moved = try await shop.moveCash(
      at: till.front, amount: Rupiah(10_000), reason: "uang\u{1F}receh\u{202E} ", by: dewi,
      at: afternoon)
    #expect(moved.reason == "uang receh")
    await #expect(throws: WordsRefusal.card) {
      _ = try await shop.moveCash(
        at: till.front, amount: Rupiah(10_000),
        reason: "\(card.prefix(4))\u{202E}\(card.dropFirst(4))",
        by: dewi, at: afternoon)
    }
    _ = try await shop.add(pin.number, to: till.front, at: afternoon, by: dewi)
    let sale = try await shop.pay(
      cartOf: till.front, with: .transfer(bank: "B\u{2}CA", reference: "00\u{202E}42"), by: dewi,
      at: afternoon)
    #expect(sale.tender.reference == "0042" && sale.tender.bank == "B CA")
  }
}
