import PointOfSale
import Testing
import Trail
import Values

struct `The table of a product` {
  private static func shirt(_ till: ATill) async throws -> [Variant] {
    try await till.shop.addProduct(
      NewProduct(
        name: "Kaos", kind: .goods,
        variants: ["S", "M"].map { NewVariant(label: $0, price: Rupiah(120_000), opening: 5) }),
      at: afternoon, by: .staff(till.ratna)
    ).variants
  }

  @Test func `changes price, stock and mark of several rows at once`() async throws {
    let till = try await ATill()
    let rows = try await Self.shirt(till)
    var (one, two) = (VariantEdit(rows[0]), VariantEdit(rows[1]))
    one.price = Rupiah(125_000)
    one.received = 8
    two.counted = 3
    two.isSold = false
    let report = try await till.shop.changeRows(
      [one, two], note: "rusak", at: afternoon, by: .staff(till.ratna))
    #expect(report.refused.isEmpty)
    #expect(report.saved.map(\.after.onHand) == [13, 3])
    #expect(report.saved.map(\.after.isSold) == [true, false])
    #expect(report.saved.first?.after.price == Rupiah(125_000))
    try await till.expectGoodBooks()
  }

  @Test func `saves a row whole or not at all, and the others all the same`() async throws {
    let till = try await ATill()
    let rows = try await Self.shirt(till)
    var (one, two) = (VariantEdit(rows[0]), VariantEdit(rows[1]))
    one.received = 8
    one.lowAt = 10_000
    two.received = 2
    let report = try await till.shop.changeRows(
      [one, two], at: afternoon, by: .staff(till.ratna))
    #expect(report.refused.map(\.cell) == [.lowAt])
    #expect(report.saved.map(\.before.label) == ["M"])
    let stock = [try await till.onHand(rows[0]), try await till.onHand(rows[1])]
    #expect(stock == [5, 7])
  }

  @Test func `takes no count without its reason, and asks about what is hardly meant`()
    async throws
  {
    let till = try await ATill()
    let rows = try await Self.shirt(till)
    var (one, two) = (VariantEdit(rows[0]), VariantEdit(rows[1]))
    one.counted = 2
    two.price = Rupiah(1)
    let report = try await till.shop.changeRows(
      [one, two], at: afternoon, by: .staff(till.ratna))
    #expect(report.refused.map { $0.why.type } == ["stock-reason-missing", "price-unlikely"])
    let sure = try await till.shop.changeRows(
      [two], confirmed: true, at: afternoon, by: .staff(till.ratna))
    #expect(sure.saved.map(\.after.price) == [Rupiah(1)])
  }

  @Test func `puts back nothing that was sold between the count and its saving`() async throws {
    let till = try await ATill()
    let rows = try await Self.shirt(till)
    // Ratna opens the page and counts four, while Dewi sells two.
    _ = try await till.sell(rows[0], 2, with: .cash(given: Rupiah(240_000)))
    var edit = VariantEdit(try #require(try await till.shop.variant(rows[0].number)))
    edit.counted = 4
    edit.countedBeside = rows[0].onHand
    let report = try await till.shop.changeRows(
      [edit], note: "rusak", at: afternoon, by: .staff(till.ratna))
    #expect(report.refused.map { $0.why.type } == ["stock-moved-since"])
    #expect(report.refused.map(\.cell) == [.counted])
    #expect(try await till.onHand(rows[0]) == 3)
    // She counts what the books have by now, before two of it were carried out.
    edit.counted = 3
    let meanwhile = try await till.shop.changeRows(
      [edit], note: "rusak", at: afternoon, by: .staff(till.ratna))
    #expect(meanwhile.refused.map { $0.why.type } == ["stock-moved-since"])
    let no = try await refusal {
      _ = try await till.shop.adjustStock(
        of: rows[0].number, to: 3, seen: 5, at: afternoon, by: .staff(till.ratna))
    }
    #expect(no == "stock-moved-since")
    // What came is written beside the count.
    edit.counted = 4
    edit.countedBeside = 3
    edit.received = 2
    let again = try await till.shop.changeRows(
      [edit], note: "rusak", at: afternoon, by: .staff(till.ratna))
    #expect(again.refused.isEmpty)
    #expect(try await till.onHand(rows[0]) == 4)
    let same = try await till.shop.adjustStock(
      of: rows[0].number, to: 4, seen: 4, at: afternoon, by: .staff(till.ratna))
    #expect(same.onHand == 4)
    try await till.expectGoodBooks()
  }

  @Test func `writes nothing over what a colleague changed meanwhile`() async throws {
    let till = try await ATill()
    let rows = try await Self.shirt(till)
    var edit = VariantEdit(rows[0])
    edit.lowAt = 4
    _ = try await till.shop.setPrice(
      of: rows[0].number, to: Rupiah(130_000), at: afternoon, by: .staff(till.ratna))
    let late = edit
    await #expect(throws: ChangedSince()) {
      _ = try await till.shop.changeRows([late], at: afternoon, by: .staff(till.ratna))
    }
  }
}
