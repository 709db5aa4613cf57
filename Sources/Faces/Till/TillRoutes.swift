import Access
import Counter
import Hummingbird
import Markup
package import Pages
import PointOfSale
import Serving
import Stations
import Trail
import Values

/// The counter where things are sold.
package enum TillRoutes {
  /// Hangs the pages of the till.
  package static func addRoutes(to routes: Routes<TillRooms>) {
    routes.staffGet(TillPlace.home, needs: .tillSell) { visit in
      try await visit.atStation(.till, back: TillPlace.home) { visit, station in
        // A link of ours names goods; what somebody typed has a number instead.
        var search = try visit.query().optional("q")
        if case .text(let typed) = try await visit.searched() { search = typed }
        let state = try await visit.till(at: station, searching: search, showing: visit.shelf())
        return visit.show(visit.page.till(state))
      }
    }
    routes.staffPost(TillPlace.home, needs: .tillSell) { visit, _ in
      try await visit.atStation(.till, back: TillPlace.home) { visit, station in
        try await visit.face.scanDesk.setMode(.till, of: station)
        return visit.go(to: TillPlace.home)
      }
    }
    routes.staffFile(TillPlace.regions, needs: .tillSell) { visit in
      try await visit.atStation(.till, back: TillPlace.home) { visit, station in
        let state = try await visit.till(at: station, showing: nil)
        return visit.show(fragment: visit.page.tillRegions(state, saying: state.answer))
      }
    }
    routes.staffPost(TillPlace.offers, needs: .tillSell) { visit, form in
      let search = form.optional("q")
      guard visit.wantsFragment else {
        return await visit.goSearching(search ?? "", on: TillPlace.home)
      }
      return try await visit.atStation(.till, back: TillPlace.home) { visit, station in
        // The tiles stay beside what is found, and are drawn again when she looks for nothing.
        let state = try await visit.till(
          at: station, searching: search, showing: search == nil ? TillState.Shelf() : nil)
        return visit.show(fragment: visit.page.searchRegions(state))
      }
    }
    addCartRoutes(to: routes)
    addScanRoutes(to: routes)
    PayRoutes.addRoutes(to: routes)
    DrawerRoutes.addRoutes(to: routes)
  }

  private static func addCartRoutes(to routes: Routes<TillRooms>) {
    routes.staffPost(TillPlace.scans, needs: .tillSell) { visit, form in
      let text = try await visit.typed(in: form)
      // What waited for the server was scanned: nobody stands there to choose.
      let goods = form.has("late") ? [] : try await visit.goods(named: text)
      // What is sold out is shown: whoever means it all the same taps its tile.
      let isGone = goods.first.map { $0.variant.isSold && $0.variant.onHand <= 0 } ?? false
      if goods.count > 1 || isGone || (goods.isEmpty && TillWords.asksForStock(text)) {
        return try await choose(visit, among: text)
      }
      return try await act(visit, form) { station in
        if !goods.isEmpty { await visit.face.scanDesk.foundByName(at: station.number) }
        // One thing of that name is as good as its code.
        return try await visit.receive(
          form, code: goods.first?.variant.barcode, at: station, in: .till)
      }
    }
    routes.staffPost(TillPlace.lines, needs: .tillSell) { visit, form in
      try await act(visit, form) { station in
        try await change(visit, form, at: station)
      }
    }
    routes.staffPost(TillPlace.otherGoods, needs: .tillSell) { visit, form in
      try await ringUpOther(visit, form)
    }
    routes.staffPost(TillPlace.undo, needs: .tillSell) { visit, form in
      try await act(visit, form) { station in
        guard let mark = UndoMark(form["mark"]) else { throw TapeRefusal.tooLate }
        try await visit.face.scanDesk.undo(mark, at: station, by: visit.who.actor)
        return nil
      }
    }
    routes.staffPost(TillPlace.clear, needs: .tillSell) { visit, form in
      try await clear(visit, form)
    }
    routes.staffPost(TillPlace.park, needs: .tillSell) { visit, form in
      try await act(visit, form) { station in
        guard let cart = CartNumber(form["cart"]) else { throw CartRefusal.noSuchCart }
        try await visit.face.scanDesk.park(
          cart, as: form.optional("name"), at: station, by: visit.who.actor)
        return nil
      }
    }
    routes.staffPost(TillPlace.recall, needs: .tillSell) { visit, form in
      try await act(visit, form) { station in
        guard let cart = CartNumber(form["cart"]) else { throw CartRefusal.noSuchCart }
        try await visit.face.scanDesk.recall(cart, to: station, by: visit.who.actor)
        return nil
      }
    }
  }

  /// What is done with scans that wait and with those that were refused.
  private static func addScanRoutes(to routes: Routes<TillRooms>) {
    routes.staffPost(TillPlace.lateScans, needs: .tillSell) { visit, form in
      try await act(visit, form) { station in
        try await visit.settle(late: form, at: station, in: .till)
        return nil
      }
    }
    routes.staffPost(TillPlace.refusedScans, needs: .tillSell) { visit, form in
      try await act(visit, form) { station in
        try await visit.see(refused: form, at: station, in: .till)
        return nil
      }
    }
  }

  /// Rings up goods without a card; a "no" stands on the till's own page, with what was typed.
  private static func ringUpOther(
    _ visit: TillRequest<StaffOnDuty>, _ form: FilledForm
  ) async throws -> Response {
    try await visit.atStation(.till, back: TillPlace.home) { visit, station in
      try await visit.answering(form) {
        let (_, price) = try Refusals.none(
          among: { if form["word"].isEmpty { throw CartRefusal.otherWord } },
          { try form.money("price", TillWords.otherPrice) })
        try await visit.face.scanDesk.ringUp(
          other: form["word"], for: price, at: station, by: visit.who.actor)
        return try await answer(visit, form, at: station)
      } again: { refused in
        visit.page.till(try await visit.till(at: station), refused: refused)
      }
    }
  }

  /// Empties the cart that she was asked about; when it is another by now, she is asked anew.
  private static func clear(
    _ visit: TillRequest<StaffOnDuty>, _ form: FilledForm
  ) async throws -> Response {
    try await visit.atStation(.till, back: TillPlace.home) { visit, station in
      let seen = form["glance"]
      let other = try await visit.face.scanDesk.clearCart(at: station, by: visit.who.actor) {
        $0.glance == seen
      }
      guard let other else { return try await answer(visit, form, at: station) }
      var ask = AskFirst(TillWords.clearCount(other.pieces), yes: TillWords.clear)
      ask.about = ("glance", other.glance)
      return visit.show(
        visit.page.askFirst(ask, form, at: TillPlace.clear.text, back: TillPlace.home))
    }
  }

  /// Several things have that name: she taps the one that she means.
  private static func choose(
    _ visit: TillRequest<StaffOnDuty>, among text: String
  ) async throws -> Response {
    try await visit.atStation(.till, back: TillPlace.home) { visit, station in
      await visit.face.scanDesk.foundByName(at: station.number)
      guard visit.wantsFragment else {
        return await visit.goSearching(text, on: TillPlace.home)
      }
      let state = try await visit.till(at: station, searching: text, showing: nil)
      let words = visit.page.howMany(state, text)
      return visit.show(
        fragment: """
          \(visit.page.answerRegion(state))\(visit.page.searchRegions(state))\
          \(visit.page.announcement(words, tone: .ok))
          """)
    }
  }

  /// A tile adds one, a stepper sets a number, a cross takes a line away.
  ///
  /// - Returns: what is said of it, when the cart alone does not say it.
  private static func change(
    _ visit: TillRequest<StaffOnDuty>, _ form: FilledForm, at station: Station
  ) async throws -> StationAnswer? {
    let (desk, actor) = (visit.face.scanDesk, visit.who.actor)
    if let variant = VariantNumber(form["variant"]) {
      return try await desk.ringUp(variant, at: station, to: form.optional("once"), by: actor)
    }
    guard let line = Number<CartLine>(form["line"]) else { throw CartRefusal.noSuchLine }
    guard let quantity = Int(form["quantity"]) else { throw CartRefusal.quantity }
    try await desk.setQuantity(
      of: line, to: quantity, seen: Int(form["shown"]), at: station, by: actor)
    return nil
  }

  /// Does something at her till and answers.
  ///
  /// - Parameter work: turns the till to selling in the turn in which it is done.
  private static func act(
    _ visit: TillRequest<StaffOnDuty>, _ form: FilledForm,
    _ work: (Station) async throws -> StationAnswer?
  ) async throws -> Response {
    try await visit.atStation(.till, back: TillPlace.home) { visit, station in
      let answer = try await work(station)
      return try await self.answer(visit, form, at: station, saying: answer)
    }
  }

  /// Gives a script the regions, and a browser the page; other screens of the till hear of it.
  private static func answer(
    _ visit: TillRequest<StaffOnDuty>, _ form: FilledForm, at station: Station,
    saying answer: StationAnswer? = nil
  ) async throws -> Response {
    await visit.face.live.publish(
      LiveEvent(regions: [.cart, .waiting, .tape], scan: form.optional("once")), to: station.number)
    guard visit.wantsFragment else { return visit.go(to: TillPlace.home) }
    let state = try await visit.till(at: station, showing: nil)
    // What she had found stays while she taps; the answer to a scan must not stand above it unseen.
    let found: HTML = form.has("scan") ? visit.page.nothingFound : .empty
    return visit.show(fragment: "\(visit.page.tillRegions(state, saying: answer))\(found)")
  }
}

extension PageRequest<TillRooms, StaffOnDuty> {
  /// What stands on the counter of a till now.
  ///
  /// - Parameters:
  ///   - search: letters of a name; without any, nothing is looked for.
  ///   - shelf: which tiles there are; `nil` for none.
  func till(
    at station: Station, searching search: String? = nil,
    showing shelf: TillState.Shelf? = TillState.Shelf()
  ) async throws -> TillState {
    try await TillState(
      face.scanDesk, at: station, for: who.staff, searching: search, showing: shelf)
  }

  /// Which tiles the address asks for; what it does not know is what sells most.
  func shelf() throws -> TillState.Shelf {
    let query = try query()
    return TillState.Shelf(
      TileTab(text: query["tab"]), opening: ProductNumber(query["product"]))
  }
}
