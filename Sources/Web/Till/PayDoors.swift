internal import Access
internal import Hummingbird
internal import PointOfSale
internal import Printing
internal import Values

/// Paying, the receipt, and what was sold today.
enum PayDoors {
  static func addRoutes(to doors: Doors) {
    doors.staffPost("/till/pay/cash", needs: .tillSell) { visit, form in
      try await pay(visit, form, with: .cash(given: Rupiah(parsing: form["given"])))
    }
    doors.staffPost("/till/pay/qris", needs: .tillSell) { visit, form in
      try await pay(visit, form, with: .qris(reference: form["reference"]))
    }
    doors.staffPost("/till/pay/transfer", needs: .tillSell) { visit, form in
      let tender = Tender.transfer(bank: form["bank"], reference: form["transfer"])
      return try await pay(visit, form, with: tender)
    }
    doors.staffGet("/till/sales", needs: .tillSell) { visit in
      let day = Day(try visit.query()["day"]) ?? visit.today
      let sales = try await visit.house.shop.sales(on: day)
      return visit.show(visit.page.salesOfDay(sales, on: day))
    }
    doors.staffGet("/till/sales/:sale", needs: .tillSell) { visit in
      let sale = try await sale(visit)
      let lines = await printed(sale, visit)
      let mayVoid = visit.who.staff.permissions.contains(.tillVoid)
      return visit.show(visit.page.receipt(sale, lines: lines, mayVoid: mayVoid))
    }
    doors.staffGet("/till/sales/:sale/receipt.bin", needs: .tillSell) { visit in
      let sale = try await sale(visit)
      let kick: ESCPOS.Ending =
        sale.tender.method == .cash ? .init(kick: .two) : .init()
      let bytes = ESCPOS.encode(await printed(sale, visit), ending: kick)
      return Response(
        file: bytes, type: "application/octet-stream",
        name: "struk-\(sale.receiptNumber).bin")
    }
    doors.staffPost("/till/sales/:sale/void", needs: .tillVoid) { visit, form in
      try await void(visit, form)
    }
  }

  private static func pay(
    _ visit: Visit<StaffOnDuty>, _ form: FilledForm, with tender: Tender
  ) async throws -> Response {
    try await visit.atStation(.selling, back: "/till") { station in
      guard let cart = CartNumber(form["cart"]) else { throw CartRefusal.noSuchCart }
      let sale = try await visit.house.shop.pay(
        cart, seen: form.money("seen", Terms.total), with: tender, by: visit.who.number,
        at: visit.now)
      await visit.house.live.publish(
        LiveEvent(regions: [StationRegion.cart.rawValue]), to: station.number)
      return visit.go(to: Address("/till/sales/\(sale.number)"))
    }
  }

  private static func void(
    _ visit: Visit<StaffOnDuty>, _ form: FilledForm
  ) async throws -> Response {
    try await visit.atStation(.selling, back: "/till") { station in
      let counter = try await visit.house.shop.void(
        try visit.number("sale"), reason: form["reason"], at: station.number,
        by: visit.who.number, at: visit.now)
      return visit.go(to: Address("/till/sales/\(counter.number)"))
    }
  }

  private static func sale(_ visit: Visit<StaffOnDuty>) async throws -> Sale {
    guard let sale = try await visit.house.shop.sale(try visit.number("sale")) else {
      throw HTTPError(.notFound)
    }
    return sale
  }

  private static func printed(_ sale: Sale, _ visit: Visit<StaffOnDuty>) async -> [PrintedLine] {
    let receipt = Receipt(
      of: sale, shop: visit.page.library.name, till: nil, isCopy: false)
    return ReceiptLayout(.narrow).lines(receipt)
  }
}
