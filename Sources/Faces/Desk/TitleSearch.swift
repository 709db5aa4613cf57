import Access
import Catalog
import Circulation
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values

/// Titles by their words, for those who look after them: at the desk to reserve, in the office to
/// change.
enum TitleSearch {
  static func addRoutes(to routes: Routes<DeskRooms>) {
    routes.staffGet(DeskPlace.titles, needs: .loansMake) { visit in
      if let place = try await visit.placeOfCopy(from: .desk) { return visit.go(to: place) }
      return visit.show(
        visit.page.titleSearch(
          try await TitleSearchView(visit), at: DeskPlace.titles, from: .desk))
    }
    routes.staffGet(OfficePlace.records, needs: .itemsEdit) { visit in
      if let place = try await visit.placeOfCopy(from: .office) { return visit.go(to: place) }
      return visit.show(
        visit.page.titleSearch(
          try await TitleSearchView(visit), at: OfficePlace.records, from: .office))
    }
  }
}

extension PageRequest<DeskRooms, StaffOnDuty> {
  /// Where a copy is met whose label was scanned or typed instead of words: at the desk its record,
  /// which is lent or reserved, in the office the copy itself.
  fileprivate func placeOfCopy(from room: Section) async throws -> Address? {
    let label: Barcode
    do { label = try Barcode(query()["q"]) } catch is BarcodeRefusal { return nil }
    guard let item = try await face.catalogue.item(typed: label),
      let address = try await face.catalogue.address(of: item.record, for: audience)
    else { return nil }
    guard who.staff.permissions.contains(.itemsEdit) else { return CataloguePlace.record(address) }
    return room == .office ? OfficePlace.item(item.number) : OfficePlace.record(item.record)
  }
}

/// What was looked for, and what was found.
struct TitleSearchView: Sendable {
  let text: String
  let found: SearchResult?
  let availability: [RecordNumber: Availability]
  let served: ServedNow?

  init(_ visit: DeskRequest<StaffOnDuty>) async throws {
    let query = try visit.query()
    text = query["q"]
    served = try await visit.servedNow()
    guard !text.isEmpty else {
      found = nil
      availability = [:]
      return
    }
    let result = try await visit.face.catalogue.search(
      SearchQuery(
        text: String(text.prefix(500)), page: max(1, min(Int(query["page"]) ?? 1, 100_000))),
      for: visit.audience)
    availability = try await visit.face.loanDesk.availability(
      of: result.hits.map(\.record), on: visit.today)
    found = result
  }
}

extension Page {
  func titleSearch(_ view: TitleSearchView, at place: Address, from room: Section) -> Sheet {
    let title = say(DeskWords.findTitle)
    return Sheet(
      title, section: room,
      body: """
        \(breadcrumbs([(say(room.name), room.address)], here: title))
        <h1>\(title)</h1>
        \(titleForm(at: place, text: view.text, label: Terms.title))
        \(view.found.map { titles($0, view, at: place) })
        """)
  }

  private func titles(
    _ found: SearchResult, _ view: TitleSearchView, at place: Address
  ) -> HTML {
    guard !found.hits.isEmpty else {
      return emptyState(.search, CatalogueWords.nothingFound, CatalogueWords.nothingFoundHint)
    }
    let rows = found.hits.map { hit -> [HTML] in
      let availability = view.availability[hit.record] ?? .none
      return [
        """
        <b>\(titleLink(hit.title, hit.record, in: hit.language))</b><br>\
        <small>\(hit.byline)</small>
        """,
        #"<div class="row">\#(closedBadge(hit))\#(badges(of: availability))</div>"#,
        """
        <div class="row">\(availability.lent.isEmpty ? .empty : holdForServed(hit.record, view.served))\
        \(titleWays(hit.record, availability.copies.map(\.item)))</div>
        """,
      ]
    }
    let pages = Pager(page: found.page, total: found.total, pageSize: found.pageSize) { page in
      place.with("q", view.text).with("page", String(page))
    }
    return """
      \(table(
        Table(
          CatalogueWords.resultsTitle,
          columns: [
            .init(Terms.title), .init(Terms.state), .init(Words.change, isWork: true),
          ], rows: rows)))
      \(pager(pages))
      """
  }
}
