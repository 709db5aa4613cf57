import Access
import FrontDoor
import House
import Pages
import PointOfSale
import Testing
import Trail
import Values

struct `Two colleagues who open one small form` {
  private static func visit(
    _ walk: @escaping @Sendable (Furnished, _ ratna: Guest, _ endang: Guest) async throws -> Void
  ) async throws {
    try await Furnished.visit { day in
      try await walk(day, try await day.ratna(), try await day.colleague("Endang", .manager))
    }
  }

  @Test func `leave a price as a colleague set it when neither typed over it`() async throws {
    try await Self.visit { day, ratna, endang in
      let page = "/office/variants/\(day.pin.number)"
      let place = (page: page, action: page + "/price")
      var hers = try await SharedForm.opened(ratna, place)
      let others = try await SharedForm.opened(endang, place)
      var late = try await SharedForm.opened(endang, place)
      hers["price"] = "17.500"
      #expect(try await ratna.send(place.action, hers).status == 303)
      #expect(try await endang.send(place.action, others).status == 303)
      let now = try await SharedForm.opened(ratna, place)
      #expect(now["price"] == "17.500")
      late["price"] = "16.000"
      let refused = try await endang.send(place.action, late)
      #expect(refused.status == 422)
      #expect(Paper.words(refused.text).contains("Seorang rekan menyimpan “17.500”"))
    }
  }

  @Test func `leave the roles that a colleague gave when they ticked none themselves`()
    async throws
  {
    try await Self.visit { day, ratna, endang in
      _ = try await day.colleague("Dewi", .cashier)
      let all = try await day.house.house.keyring.staff()
      let dewi = try #require(all.first { $0.name == "Dewi" })
      let page = "/office/staff/\(dewi.number)"
      let place = (page: page, action: page + "/roles")
      let others = try await SharedForm.opened(endang, place)
      try await ratna.press(place.action, ["role": "librarian"], on: page)
      #expect(others["role"] == "cashier")
      #expect(try await endang.send(place.action, others).status == 303)
      let found = try await day.house.house.keyring.staff(dewi.number)
      let after = try #require(found)
      #expect(after.roles == [.librarian])
    }
  }

  @Test func `each change what they typed of a category`() async throws {
    try await Self.visit { day, ratna, endang in
      try await ratna.press(
        "/office/products/categories", ["name": "Pin"], on: "/office/products/categories")
      let all = try await day.house.house.shop.categories()
      let pins = try #require(all.last)
      let place = (
        page: "/office/products/categories", action: "/office/products/categories/\(pins.number)"
      )
      var hers = try await SharedForm.opened(ratna, place)
      var others = try await SharedForm.opened(endang, place)
      hers["name"] = "Pin dan lencana"
      others["picture"] = GoodsPicture.allCases[0].rawValue
      #expect(try await ratna.send(place.action, hers).status == 303)
      #expect(try await endang.send(place.action, others).status == 303)
      let after = try await day.house.house.shop.categories().last
      #expect(after?.name == "Pin dan lencana" && after?.picture == GoodsPicture.allCases[0])
    }
  }
}
