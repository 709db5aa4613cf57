import Access
import Counter
import Hummingbird
import Markup
import NIOCore
import Pages
import PointOfSale
import Printing
import Serving
import Stations
import Trail
import Values

/// The receipt of a sale: on the screen, on the browser's printer, as a file for a receipt printer.
enum PaperRoutes {
  static func addRoutes(to routes: Routes<TillRooms>) {
    routes.staffGet(TillPlace.sale, needs: .tillSell) { visit in
      let sale = try await visit.sale()
      guard ReceiptState.isJustPaid(sale, at: visit.who.station, now: visit.now) else {
        return visit.show(visit.page.receipt(try await ReceiptState(visit, sale)))
      }
      return try await visit.atStation(.till, back: TillPlace.sale(sale.number)) { visit, station in
        var state = try await ReceiptState.withNext(visit, sale, at: station)
        // Behind the next payment it is an old receipt like all others.
        if state.wasFollowed { state.next = nil }
        return visit.show(visit.page.receipt(state))
      }
    }
    // Each of them is a paper, which is written down: a browser that fetches an address makes none.
    routes.staffPost(TillPlace.receiptFile, needs: .tillSell) { visit, _ in
      let sale = try await visit.sale()
      let papers = try await visit.face.paperMaker.papers()
      let station = visit.who.station ?? sale.station
      let width = try await papers.width(at: station)
      return Response(
        file: try await papers.bytes(
          of: sale, width: width, at: station, by: visit.who.actor),
        type: "application/octet-stream", name: "struk-\(sale.receiptNumber).bin")
    }
    routes.staffFile(TillPlace.paperStyle, needs: .tillSell) { visit in
      let state = try await ReceiptState(visit, try await visit.sale())
      return Response(stylesheet: state.stylesheet)
    }
    routes.staffPost(TillPlace.papers, needs: .tillSell) { visit, _ in
      let sale = try await visit.sale()
      _ = try await visit.face.shop.print(
        sale, opening: false, at: visit.now, by: visit.who.actor)
      guard visit.wantsFragment else { return visit.go(to: TillPlace.sale(sale.number)) }
      return visit.show(
        fragment: visit.page.paperRegion(try await ReceiptState(visit, sale)))
    }
    addPrinterRoutes(to: routes)
    routes.staffPost(TillPlace.paper, needs: .tillSell) { visit, form in
      guard let width = Int(form["columns"]).flatMap(PaperWidth.init) else {
        throw FormRefusal.unfit(TillWords.paper)
      }
      return try await visit.atStation(.till, back: TillPlace.home) { visit, station in
        try await visit.face.shop.choosePaper(
          columns: width.columns, at: station.number, by: visit.who.actor)
        let sale = SaleNumber(form["sale"]).map { TillPlace.sale($0) }
        return visit.go(to: sale ?? TillPlace.home)
      }
    }
  }
}

extension PaperRoutes {
  /// What goes to the receipt printer of the station, or does not any more.
  private static func addPrinterRoutes(to routes: Routes<TillRooms>) {
    routes.staffPost(TillPlace.printSale, needs: .tillSell) { visit, form in
      let sale = try await visit.sale()
      try await visit.face.paperQueue.print(
        sale.number, at: visit.who.station ?? sale.station, by: visit.who.actor)
      return await visit.go(
        to: form.has("till") ? TillPlace.home : TillPlace.sale(sale.number),
        saying: Notice(TillWords.goesToPrinter(sale.receiptNumber)))
    }
    routes.staffPost(TillPlace.settlePaper, needs: .tillSell) { visit, form in
      let sale = try await visit.sale()
      try await visit.face.paperQueue.settle(
        sale.number, cameOut: form["out"] == "yes", at: visit.who.station ?? sale.station,
        by: visit.who.actor)
      return visit.go(to: form.has("till") ? TillPlace.home : TillPlace.sale(sale.number))
    }
  }
}

extension PageRequest<TillRooms, StaffOnDuty> {
  /// The sale that the address names.
  ///
  /// - Throws: `HTTPError` 404.
  func sale() async throws -> Sale {
    guard let sale = try await face.shop.sale(number("sale")) else { throw HTTPError(.notFound) }
    return sale
  }
}

extension Response {
  /// A stylesheet that is made for one page.
  fileprivate init(stylesheet text: String) {
    self.init(
      status: .ok, headers: [.contentType: "text/css; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
