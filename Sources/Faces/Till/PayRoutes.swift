import Access
import Counter
import Hummingbird
import Markup
import Pages
import PointOfSale
import ScanFeed
import Serving
import Stations
import Trail
import Values

/// Paying, and what was sold today.
enum PayRoutes {
  static func addRoutes(to routes: Routes<TillRooms>) {
    routes.staffPost(TillPlace.cash, needs: .tillSell) { visit, form in
      try await pay(visit, form) { .cash(given: try form.money("given", TillWords.given)) }
    }
    routes.staffPost(TillPlace.qris, needs: .tillSell) { visit, form in
      try await pay(visit, form) { .qris(reference: form.optional("reference")) }
    }
    routes.staffPost(TillPlace.transfer, needs: .tillSell) { visit, form in
      try await pay(visit, form) {
        .transfer(bank: form.optional("bank"), reference: form.optional("transfer"))
      }
    }
    routes.staffGet(TillPlace.sales, needs: .tillSell) { visit in
      visit.show(visit.page.salesOfDay(try await SalesOfDay(visit)))
    }
    routes.staffFile(TillPlace.salesFile, needs: .tillSell) { visit in
      let file = visit.page.salesFile(try await SalesOfDay(visit))
      return Response(csv: file, name: "penjualan.csv")
    }
    routes.staffPost(TillPlace.reference, needs: .tillSell) { visit, form in
      try await fillReference(visit, form)
    }
    PaperRoutes.addRoutes(to: routes)
    VoidRoutes.addRoutes(to: routes)
  }

  /// Writes down where the money of a sale can be found; a "no" stands where the form stood: on its
  /// receipt, or in the list of its day.
  private static func fillReference(
    _ visit: TillRequest<StaffOnDuty>, _ form: FilledForm
  ) async throws -> Response {
    let number: SaleNumber = try visit.number("sale")
    guard let sale = try await visit.face.shop.sale(number) else { throw SaleRefusal.noSuchSale }
    let isOnReceipt = form.has("from")
    let list = TillPlace.sales.with("day", sale.at.day.description)
    return try await visit.answering(form) {
      try await visit.asking(form, TillWords.takeIt) { isSure in
        _ = try await visit.face.shop.fillReference(
          of: number, form["reference"], bank: form.optional("bank"), confirmed: isSure,
          by: visit.who.actor, at: visit.now)
        return await visit.go(
          to: isOnReceipt ? TillPlace.sale(number) : list,
          saying: Notice(TillWords.referenceFilled(sale.receiptNumber)))
      }
    } again: { refused in
      if isOnReceipt {
        return visit.page.receipt(try await ReceiptState(visit, sale, refused: refused))
      }
      return visit.page.salesOfDay(try await SalesOfDay(visit, on: sale.at.day, refused: refused))
    }
  }

  /// The total that the page showed, which what comes back takes below nothing.
  private static func seen(_ form: FilledForm) throws -> Rupiah {
    try Int64(form["seen"]).map { Rupiah($0) } ?? form.money("seen", Terms.total)
  }

  /// Takes the payment; a "no" stands on the till's own page, with what was typed.
  private static func pay(
    _ visit: TillRequest<StaffOnDuty>, _ form: FilledForm,
    with tender: @Sendable () throws -> Tender
  ) async throws -> Response {
    try await visit.atStation(.till, back: TillPlace.home) { visit, station in
      try await visit.answering(form) {
        try await visit.asking(form, TillWords.takeIt) { isSure in
          let sale = try await sale(visit, form, with: tender, isSure: isSure, at: station)
          visit.face.paperQueue.closed(sale)
          return visit.go(to: TillPlace.sale(sale.number))
        }
      } again: { refused in
        visit.page.till(try await visit.till(at: station), refused: refused)
      }
    }
  }

  /// Closes the sale behind what was scanned and pressed before; what waits is asked about first.
  private static func sale(
    _ visit: TillRequest<StaffOnDuty>, _ form: FilledForm,
    with tender: @Sendable () throws -> Tender, isSure: Bool, at station: Station
  ) async throws -> Sale {
    guard let cart = CartNumber(form["cart"]) else { throw CartRefusal.noSuchCart }
    return try await visit.face.scanDesk.sell(at: station) { () async throws -> Sale in
      try await visit.askAboutWaiting(form, at: station)
      let sale = try await visit.face.shop.pay(
        cart, atTill: station.number, seen: seen(form), with: tender(), confirmed: isSure,
        by: visit.who.actor, at: visit.now)
      await visit.face.scanDesk.cartIsGone(at: station.number)
      await visit.face.scanDesk.noteSale(sale, at: station.number)
      return sale
    }
  }
}

extension PageRequest<TillRooms, StaffOnDuty> {
  /// What waits was scanned for this customer, and would be offered beside the next one's cart.
  ///
  /// - Throws: `ScansStillWait`, once for a payment, and anew when others have come by then.
  fileprivate func askAboutWaiting(_ form: FilledForm, at station: Station) async throws {
    let waiting = try await face.scanDesk.lateScans(at: station, for: who.staff.permissions)
    // They go from the front only: when the newest was asked about, so were all.
    guard let newest = waiting.last?.id, newest != Scan.ID(form[AskFirst.withoutWaiting]) else {
      return
    }
    throw ScansStillWait(count: waiting.count, newest: newest)
  }
}
