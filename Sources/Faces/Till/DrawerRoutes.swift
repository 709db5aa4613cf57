import Access
import Counter
import Hummingbird
import Markup
import Pages
import PointOfSale
import Printing
import Secrets
import Serving
import Stations
import Trail
import Values

/// The cash drawer: opened with a float, counted blind, closed once.
enum DrawerRoutes {
  static func addRoutes(to routes: Routes<TillRooms>) {
    routes.staffGet(TillPlace.drawer, needs: .tillDrawer) { visit in
      try await visit.atStation(.till, back: TillPlace.drawer) { visit, station in
        visit.show(visit.page.drawer(try await DrawerState(visit, at: station)))
      }
    }
    routes.staffPost(TillPlace.openDrawer, needs: .tillDrawer) { visit, form in
      try await answering(visit, form) { station, isSure in
        let float = try form.money("float", TillWords.float)
        try await visit.face.scanDesk.openDrawer(
          at: station, float: float, confirmed: isSure, by: visit.who.actor)
        return await visit.go(to: TillPlace.home, saying: Notice(TillWords.opened(with: float)))
      }
    }
    routes.staffPost(TillPlace.drawerCash, needs: .tillDrawer) { visit, form in
      try await answering(visit, form) { station, isSure in
        let (amount, _) = try Refusals.none(
          among: { try form.money("amount", TillWords.amount) },
          { if form["reason"].isEmpty { throw SaleRefusal.reasonMissing } })
        let move = try await visit.face.scanDesk.inTurn(at: station) {
          try await visit.face.shop.moveCash(
            at: station.number, amount: form["direction"] == "out" ? -amount : amount,
            reason: form["reason"], confirmed: isSure, by: visit.who.actor, at: visit.now)
        }
        return await visit.go(
          to: TillPlace.drawer, saying: Notice(TillWords.moved(move)))
      }
    }
    routes.staffPost(TillPlace.closeDrawer, needs: .tillDrawer) { visit, form in
      try await answering(visit, form) { station, isSure in
        let counted = try count(form)
        if !isSure, let found = sum(counted) {
          return try await askToClose(visit, form, found, at: station)
        }
        return try await close(visit, form, counted, at: station)
      }
    }
    routes.staffPost(TillPlace.noSale, needs: .tillDrawer) { visit, form in
      try await answering(visit, form) { station, _ in
        _ = try await visit.face.scanDesk.inTurn(at: station) {
          try await visit.face.shop.openWithoutSale(
            at: station.number, reason: form["no-sale"], by: visit.who.actor, at: visit.now)
        }
        if let isOpen = try await visit.face.paperQueue.openDrawer(
          at: station.number, by: visit.who.actor)
        {
          let words = isOpen ? TillWords.drawerOpens : TillWords.drawerStaysShut
          return await visit.go(
            to: TillPlace.drawer, saying: Notice(words, tone: isOpen ? .ok : .refused))
        }
        return Response(
          file: ESCPOS.encode([], ending: .init(feed: 0, kick: .two)),
          type: "application/octet-stream", name: "laci.bin")
      }
    }
    addReportRoutes(to: routes)
  }

  private static func addReportRoutes(to routes: Routes<TillRooms>) {
    routes.staffGet(TillPlace.drawerReport, needs: .tillDrawer) { visit in
      visit.show(visit.page.drawerReport(try await DrawerReportState(visit)))
    }
    routes.staffPost(TillPlace.drawerNote, needs: .tillDrawer) { visit, form in
      let number: DrawerNumber = try visit.number("drawer")
      return try await visit.answering(form) {
        _ = try await visit.face.shop.noteDifference(
          of: number, form["note"], by: visit.who.actor, at: visit.now)
        return visit.go(to: TillPlace.drawerReport(number))
      } again: { refused in
        visit.page.drawerReport(try await DrawerReportState(visit, refused: refused))
      }
    }
  }

  private static func close(
    _ visit: TillRequest<StaffOnDuty>, _ form: FilledForm, _ counted: DrawerCount,
    at station: Station
  ) async throws -> Response {
    do {
      let report = try await visit.face.scanDesk.inTurn(at: station) {
        try await visit.face.shop.closeDrawer(
          at: station.number, counted: counted, note: form.optional("note"),
          by: visit.who.actor, at: visit.now)
      }
      return visit.go(to: TillPlace.drawerReport(report.drawer.number))
    } catch DrawerRefusal.cartOpen {
      // She goes to the cart and comes back; her count waits for her.
      await keep(form, of: visit)
      throw DrawerRefusal.cartOpen
    }
  }

  /// Asks with the sum of what she counted, and says nothing of what should be there.
  private static func askToClose(
    _ visit: TillRequest<StaffOnDuty>, _ form: FilledForm, _ sum: Rupiah, at station: Station
  ) async throws -> Response {
    await keep(form, of: visit)
    let parked = try await visit.face.shop.parkedCarts().count { $0.station == station.number }
    let ask = AskFirst(TillWords.closeConfirm(sum, parked: parked), yes: TillWords.close)
    return visit.show(
      visit.page.askFirst(ask, form, at: TillPlace.closeDrawer.text, back: TillPlace.drawer))
  }

  private static func keep(_ form: FilledForm, of visit: TillRequest<StaffOnDuty>) async {
    await visit.tools.refills.put(
      Refill(action: TillPlace.closeDrawer.text, fields: form, remark: .nothing),
      for: visit.who.token.digest, on: TillPlace.drawer.text, at: visit.now)
  }

  /// The sum of what she counted, if she counted anything.
  private static func sum(_ counted: DrawerCount) -> Rupiah? {
    if case .pieces(let pieces) = counted, pieces.isEmpty { return nil }
    return counted.total
  }

  /// Does something with the drawer of her till, or shows its page again with what was typed.
  private static func answering(
    _ visit: TillRequest<StaffOnDuty>, _ form: FilledForm,
    _ work: (Station, _ isSure: Bool) async throws -> Response
  ) async throws -> Response {
    try await visit.atStation(.till, back: TillPlace.drawer) { visit, station in
      try await visit.answering(form) {
        try await visit.asking(form, TillWords.takeIt) { isSure in
          try await work(station, isSure)
        }
      } again: { refused in
        visit.page.drawer(try await DrawerState(visit, at: station, refused: refused))
      }
    }
  }

  /// So many of each note and coin; an empty field is none.
  private static func count(_ form: FilledForm) throws -> DrawerCount {
    var pieces: [Denomination: Int] = [:]
    var reasons: [any Refusal] = []
    for denomination in Denomination.allCases {
      guard let text = form.optional("count-\(denomination.rawValue)") else { continue }
      if let number = Int(text) {
        pieces[denomination] = number
      } else {
        let name = Sentence(both: denomination.value.description)
        reasons.append(FormRefusal.noNumber(String(text.prefix(40)), name))
      }
    }
    if let all = Refusals(reasons) { throw all }
    return .pieces(pieces)
  }
}
