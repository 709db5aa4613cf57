import Access
import Catalog
import Circulation
import Counter
import Hummingbird
import Markup
import Members
import Pages
import Serving
import Stations
import Trail
import Values

/// One copy of a title goes out although its label is not at hand: who stands there is the open card.
enum LendTitle {
  static func addRoutes(to routes: Routes<DeskRooms>) {
    routes.staffGet(DeskPlace.copies, needs: .loansMake) { visit in
      visit.show(visit.page.lendTitle(try await LendTitleView(visit)))
    }
    routes.staffPost(DeskPlace.copies, needs: .loansMake) { visit, form in
      try await lend(visit, form)
    }
  }

  /// Does what a scan of the label would do, for whom the page showed and for nobody else.
  private static func lend(
    _ visit: DeskRequest<StaffOnDuty>, _ form: FilledForm
  ) async throws -> Response {
    let record = try await visit.title()
    let copies = try await visit.face.catalogue.items(of: record.number)
    guard let item = copies.first(where: { $0.number == ItemNumber(form["item"]) }) else {
      throw CheckOutRefusal.unknownItem
    }
    return try await DeskRoutes.act(visit) { station in
      guard let drawn = MemberNumber(form["member"]) else {
        throw ScanDeskRefusal.anotherIsServed
      }
      try await visit.face.scanDesk.lend(
        item.number, to: drawn, at: station, by: visit.who.actor, wantsLabel: form.has("label"),
        offersLabel: !form.has("sure"), isSure: form.has("sure"))
      return nil
    }
  }
}

extension PageRequest<DeskRooms, StaffOnDuty> {
  /// The record that the address names.
  ///
  /// - Throws: `HTTPError` 404 when there is none, or it is closed to her: the same answer.
  fileprivate func title() async throws -> BibliographicRecord {
    let number: RecordNumber = try self.number("record")
    guard let record = try await face.catalogue.record(number, for: audience) else {
      throw HTTPError(.notFound)
    }
    return record
  }
}

/// The copies of a title, and to whom one would be lent.
struct LendTitleView: Sendable {
  let record: BibliographicRecord
  /// Its copies but for those that were withdrawn.
  let items: [Item]
  let availability: Availability
  let served: ServedNow?

  init(_ visit: DeskRequest<StaffOnDuty>) async throws {
    let record = try await visit.title()
    self.record = record
    items = try await visit.face.catalogue.items(of: record.number)
      .filter { $0.status != .withdrawn }
    availability = try await visit.face.loanDesk.availability(of: record.number, on: visit.today)
    served = try await visit.servedNow()
  }
}

extension Page {
  func lendTitle(_ view: LendTitleView) -> Sheet {
    let rows = view.items.map { item -> [HTML] in
      let copy = view.availability.copies.first { $0.item == item.number }
      let place = [item.enumeration, item.callNumber, item.location].compactMap(\.self)
        .filter { !$0.isEmpty }.joined(separator: ", ")
      let state: HTML? = copy.map { stateBadge(ShelfState($0.state)) }
      let due: HTML? = copy?.due.map { " \(day($0))" }
      return [codeOfCopy(item.barcode), "\(place)", "\(state)\(due)", way(copy, view)]
    }
    let list: HTML =
      rows.isEmpty
      ? emptyState(.box, CatalogueWords.noCopies)
      : table(
        Table(
          Terms.items,
          columns: [
            .init(Terms.itemCode), .init(Terms.callNumber), .init(Terms.state),
            .init(DeskWords.lend, isWork: true),
          ], rows: rows))
    return Sheet(
      say(DeskWords.lendTitle), section: .desk,
      body: """
        \(breadcrumbs(
          [(say(Words.desk), DeskPlace.home), (say(DeskWords.findTitle), DeskPlace.titles)],
          here: say(DeskWords.lendTitle)))
        <h1>\(say(DeskWords.lendTitle))</h1>
        <p><b>\(titleText(view.record.title, in: view.record.language))</b></p>
        <div class="row">\(badges(of: view.availability))</div>
        \(whoBorrows(view.served))\(reservingFirst(view))\(list)\(besideLending(view))
        """)
  }

  /// When no copy is in, she can wait for one.
  private func reservingFirst(_ view: LendTitleView) -> HTML {
    guard view.availability.count(.available) == 0, !view.availability.lent.isEmpty else {
      return .empty
    }
    return holdForServed(view.record.number, view.served, look: .primary)
  }

  /// What else is done with the title; a hold comes after lending as long as a copy is in.
  private func besideLending(_ view: LendTitleView) -> HTML {
    let isIn = view.availability.count(.available) > 0
    let hold = isIn ? holdForServed(view.record.number, view.served) : .empty
    let ways = titleWays(view.record.number, view.items.map(\.number), besideLending: true)
    return #"<div class="row">\#(hold)\#(ways)</div>"#
  }

  /// For whom the desk is open; without a card nothing is lent.
  private func whoBorrows(_ served: ServedNow?) -> HTML {
    guard let served else {
      return note(
        .warning,
        """
        <p>\(say(DeskWords.cardFirst)) \
        <a href="\(DeskPlace.home)">\(say(DeskWords.backToDesk))</a></p>
        """)
    }
    return "<p>\(say(DeskWords.lendsTo(served.name.reveal(.shownToStaffOnDuty))))</p>"
  }

  private func way(_ copy: Availability.Copy?, _ view: LendTitleView) -> HTML {
    guard let served = view.served, let copy, copy.due == nil, copy.state != .lost else {
      return .empty
    }
    let first = view.availability.copies.first { $0.state == .available }
    let words = DeskWords.lendTo(served.name.reveal(.shownToStaffOnDuty))
    return """
      <form class="row" method="post" action="\(DeskPlace.copies(view.record.number))">\(formKey)\
      <input type="hidden" name="item" value="\(copy.item.description)">\
      <input type="hidden" name="member" value="\(served.member.description)">\
      <label class="choice"><input type="checkbox" name="label" value="yes">\
      \(say(DeskWords.labelAfter))</label>
      \(button(words, .loan, look: copy.item == first?.item ? .primary : .plain))</form>
      """
  }
}
