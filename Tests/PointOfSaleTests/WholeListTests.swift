import PointOfSale
import Testing
import Trail
import Values

struct `The whole list of goods` {
  @Test func `comes in one read, each product once and in its order`() async throws {
    let till = try await ATill()
    for number in 100..<530 { _ = try await till.goods("Kartu \(number)", opening: 0) }
    for order in ProductOrder.allCases {
      let names = try await till.shop.every(ProductQuestion(order: order), into: [String]()) {
        $0.append($1.name)
      }
      #expect(names.count == 430 && Set(names).count == 430, "\(order)")
      #expect(names == (order == .name ? names.sorted() : names.sorted().reversed()), "\(order)")
    }
    let none = try await till.shop.every(ProductQuestion(filter: .withdrawn), into: 0) { sum, _ in
      sum += 1
    }
    #expect(none == 0)
  }
}

struct `A list that is read part by part` {
  @Test func `asks for each part behind the last line of the one before`() {
    var asked: [Int?] = []
    let sum = Stretch<Int>.gather(
      into: 0, by: { $0 },
      { last in
        asked.append(last)
        let first = (last ?? 0) + 1
        return Stretch((first...min(first + 2, 7)).map { $0 }, atMost: 2)
      }, { $0 += $1 })
    #expect(sum == (1...7).reduce(0, +))
    #expect(asked == [nil, 2, 4, 6])
  }
}
