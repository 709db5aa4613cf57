import Access
import Counter
import Hummingbird
import Markup
import Pages
import PointOfSale
import Serving
import Stations
import Trail
import Values

/// Taking a sale back, and the second look at what was taken back.
enum VoidRoutes {
  private static let pageSize = 50

  static func addRoutes(to routes: Routes<TillRooms>) {
    routes.staffPost(TillPlace.voidSale, needs: .tillSell) { visit, form in
      try await visit.atStation(.till, back: TillPlace.home) { visit, station in
        try await visit.answering(form) {
          let number: SaleNumber = try visit.number("sale")
          // Outside the line: a passphrase takes its time.
          let second = try await approver(visit, form)
          let counter = try await visit.face.scanDesk.book(at: station) {
            try await visit.face.shop.void(
              number, reason: form.optional("ready") ?? form["reason"], at: station.number,
              by: visit.who.actor,
              approvedBy: second, at: visit.now)
          }
          visit.face.paperQueue.closed(counter)
          return visit.go(to: TillPlace.sale(counter.number))
        } again: { refused in
          visit.page.receipt(
            try await ReceiptState(visit, try await visit.sale(), refused: refused))
        }
      }
    }
    routes.staffPost(TillPlace.fillAgain, needs: .tillSell) { visit, _ in
      try await fillAgain(visit)
    }
    routes.staffGet(OfficePlace.voids, needs: .tillVoid) { visit in
      let page = min(max(Int(try visit.query()["page"]) ?? 1, 1), 100_000)
      let voids = try await visit.face.shop.voids(page: page, pageSize: pageSize)
      let pager = Pager(page: page, total: voids.total, pageSize: pageSize) {
        OfficePlace.voids.with("page", String($0))
      }
      return visit.show(visit.page.voids(voids.lines, pager: pager))
    }
  }

  /// Everything that was on a cancelled sale stands in the cart again; what does not is named.
  private static func fillAgain(_ visit: TillRequest<StaffOnDuty>) async throws -> Response {
    try await visit.atStation(.till, back: TillPlace.home) { visit, station in
      let filled = try await visit.face.scanDesk.fillAgain(
        from: visit.number("sale"), at: station, by: visit.who.actor)
      await visit.face.live.publish(
        LiveEvent(regions: [.cart, .answer, .tape]), to: station.number)
      let isWhole = filled.left.isEmpty && !filled.wasThere
      let words =
        filled.wasThere
        ? TillWords.filledBefore
        : isWhole ? TillWords.filledAgain : TillWords.leftOut(filled.left)
      return await visit.go(
        to: TillPlace.home, saying: Notice(words, tone: isWhole ? .ok : .warning))
    }
  }

  /// Who stands by, when somebody has filled in her badge and PIN, or her name and passphrase.
  ///
  /// - Throws: `SignInRefusal`, `BadgeRefusal`, `TooManyTries`, `BenchBusy`.
  private static func approver(
    _ visit: TillRequest<StaffOnDuty>, _ form: FilledForm
  ) async throws -> StaffNumber? {
    guard form.optional("second") != nil || !form.raw("passphrase").isEmpty else { return nil }
    return try await visit.face.keyring.approver(
      form["second"], passphrase: form.raw("passphrase"), from: visit.context.address,
      at: visit.now
    ).number
  }
}

extension Page {
  /// Every sale that was taken back: who sold it, who took it back, and why.
  func voids(_ lines: [VoidLine], pager way: Pager) -> Sheet {
    let rows = lines.map { line -> [HTML] in
      let second: HTML =
        line.approvedBy.map { "<br><small>\(say(TillWords.with($0)))</small>" }
        ?? .empty
      return [
        moment(line.voided),
        receiptLink(line.number, line.original),
        "\(line.seller)<br><small>\(moment(line.sold))</small>", "\(line.staff)\(second)",
        "\(line.reason)",
        "\(money(line.amount))<br><small>\(say(line.method.name))</small>",
      ]
    }
    let list: HTML =
      lines.isEmpty
      ? (way.isBehindTheLast ? behindTheLast(way) : emptyState(.undo, TillWords.noVoids))
      : table(
        Table(
          TillWords.voids,
          columns: [
            .init(TillWords.moment), .init(Terms.receipt), .init(TillWords.soldBy),
            .init(TillWords.voidedBy), .init(TillWords.reason),
            .init(Terms.total, isNumber: true),
          ], rows: rows))
    return Sheet(
      say(TillWords.voids), section: .office,
      body: """
        \(breadcrumbs([(say(Words.office), OfficePlace.home)], here: say(TillWords.voids)))
        <h1>\(say(TillWords.voids))</h1><p class="reading">\(say(TillWords.voidsHint))</p>
        \(list)\(lines.isEmpty ? .empty : pager(way))
        """)
  }
}
