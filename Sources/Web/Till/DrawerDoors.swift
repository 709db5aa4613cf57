internal import Access
internal import Hummingbird
internal import PointOfSale
internal import Values

/// The cash drawer: opened with a float, counted blind, closed once.
enum DrawerDoors {
  static func addRoutes(to doors: Doors) {
    doors.staffGet("/till/drawer", needs: .tillDrawer) { visit in
      try await visit.atStation(.selling, back: "/till/drawer") { station in
        let shop = visit.house.shop
        let drawer = try await shop.drawer(of: station.number)
        let earlier = try await shop.drawers(of: station.number, limit: 10)
          .filter { $0.closedAt != nil }
        return visit.show(visit.page.drawer(drawer, at: station.name, earlier: earlier))
      }
    }
    doors.staffPost("/till/drawer/open", needs: .tillDrawer) { visit, form in
      try await visit.atStation(.selling, back: "/till/drawer") { station in
        let float = try Rupiah(parsing: form["float"])
        _ = try await visit.house.shop.openDrawer(
          at: station.number, float: float, by: visit.who.number, at: visit.now)
        return await visit.go(to: Address("/till"), saying: Notice(TillWords.opened(with: float)))
      }
    }
    doors.staffPost("/till/drawer/cash", needs: .tillDrawer) { visit, form in
      try await at(visit) { station in
        let amount = try Rupiah(parsing: form["amount"])
        _ = try await visit.house.shop.moveCash(
          at: station.number, amount: form["direction"] == "out" ? -amount : amount,
          reason: form["reason"], by: visit.who.number, at: visit.now)
        return Address("/till/drawer")
      }
    }
    doors.staffPost("/till/drawer/close", needs: .tillDrawer) { visit, form in
      try await at(visit) { station in
        let report = try await visit.house.shop.closeDrawer(
          at: station.number, counted: try count(form), note: form.optional("note"),
          by: visit.who.number, at: visit.now)
        return Address("/till/drawers/\(report.drawer.number)")
      }
    }
    doors.staffGet("/till/drawers/:drawer", needs: .tillDrawer) { visit in
      let report = try await visit.house.shop.drawerReport(try visit.number("drawer"))
      // Whoever counts must not see first what should be there.
      guard let report, report.drawer.closedAt != nil else { throw HTTPError(.notFound) }
      return visit.show(visit.page.drawerReport(report))
    }
  }

  private static func at(
    _ visit: Visit<StaffOnDuty>, _ work: (Station) async throws -> Address
  ) async throws -> Response {
    try await visit.atStation(.selling, back: "/till/drawer") { station in
      visit.go(to: try await work(station))
    }
  }

  /// So many of each note and coin; an empty field is none.
  private static func count(_ form: FilledForm) throws -> DrawerCount {
    var pieces: [Denomination: Int] = [:]
    for denomination in Denomination.allCases {
      guard let text = form.optional("count-\(denomination.rawValue)") else { continue }
      guard let number = Int(text) else {
        throw FormRefusal.unfit(Sentence(both: denomination.value.description))
      }
      pieces[denomination] = number
    }
    return .pieces(pieces)
  }
}
