import Access
import Persistence
import PointOfSale
import Testing
import Trail
import Values

struct `Who takes a sale back` {
  @Test(arguments: [0, 300, 900] as [Int64])
  func `is who sold it, within fifteen minutes`(seconds: Int64) async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods(), with: .qris(reference: "Q"))
    let void = try await till.shop.void(
      sale.number, reason: "Salah ketik", at: till.front, by: .staff(till.dewi),
      at: afternoon + seconds)
    #expect(void.voids == sale.receiptNumber)
  }

  @Test func `is nobody else, and she not later`() async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods(), with: .qris(reference: "Q"))
    let later = try await refusal {
      _ = try await till.shop.void(
        sale.number, reason: "x", at: till.front, by: .staff(till.dewi), at: afternoon + 901)
    }
    let other = try await refusal {
      _ = try await till.shop.void(
        sale.number, reason: "x", at: till.back, by: .staff(till.ratna), at: afternoon)
    }
    let before = try await refusal {
      _ = try await till.shop.void(
        sale.number, reason: "x", at: till.front, by: .staff(till.dewi), at: afternoon + -60)
    }
    #expect(later == "void-needs-a-manager" && other == "void-needs-a-manager")
    #expect(before == "void-needs-a-manager")
    #expect(try await till.count("sale") == 1)
  }

  @Test func `is a manager at any time, alone, with a reason`() async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods())
    let none = try await refusal {
      _ = try await till.shop.void(
        sale.number, reason: " ", at: till.front, by: .staff(till.sartika), at: afternoon)
    }
    #expect(none == "reason-missing")
    let void = try await till.shop.void(
      sale.number, reason: "Salah", at: till.front, by: .staff(till.sartika),
      at: afternoon + 40 * 86_400)
    #expect(void.voids == sale.receiptNumber)
  }

  @Test func `is a cashier with a manager beside her, at any time`() async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods())
    let beside = try await refusal {
      _ = try await till.shop.void(
        sale.number, reason: "x", at: till.front, by: .staff(till.dewi), approvedBy: till.ratna,
        at: afternoon + 1000)
    }
    #expect(beside == "void-needs-a-manager")
    _ = try await till.shop.void(
      sale.number, reason: "x", at: till.front, by: .staff(till.dewi), approvedBy: till.sartika,
      at: afternoon + 1000)
    let far = try await till.shop.voids(page: .max, pageSize: 10)
    #expect(far.lines.isEmpty)
    let lines = try await till.shop.voids(page: 1, pageSize: 10)
    #expect(lines.total == 1 && lines.lines.map(\.seller) == ["Dewi"])
    #expect(lines.lines.map(\.approvedBy) == ["Ibu Sartika"])
    #expect(lines.lines.map(\.amount) == [Rupiah(12_500)])
  }

  @Test func `are two people, where the house wants two`() async throws {
    let till = try await ATill()
    try await till.database.transaction { db in
      try Setting.set("till.second-person", to: "yes", in: db)
    }
    let sale = try await till.sell(try await till.goods())
    let pairs: [(StaffNumber, StaffNumber?)] = [
      (till.dewi, nil), (till.sartika, nil), (till.dewi, till.ratna),
    ]
    for (staff, second) in pairs {
      let no = try await refusal {
        _ = try await till.shop.void(
          sale.number, reason: "x", at: till.front, by: .staff(staff), approvedBy: second,
          at: afternoon)
      }
      #expect(no == "void-needs-a-second-person")
    }
    _ = try await till.shop.void(
      sale.number, reason: "x", at: till.front, by: .staff(till.sartika), approvedBy: till.dewi,
      at: afternoon)
  }
}
