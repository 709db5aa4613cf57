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
      if let copy = try await visit.copyOfLabel() {
        return visit.go(to: DeskPlace.copies(copy.record))
      }
      return visit.show(
        visit.page.titleSearch(
          try await TitleSearchView(visit), at: DeskPlace.titles, from: .desk))
    }
    routes.staffGet(OfficePlace.records, needs: .itemsEdit) { visit in
      if let copy = try await visit.copyOfLabel() {
        return visit.go(to: OfficePlace.item(copy.number))
      }
      return visit.show(
        visit.page.titleSearch(
          try await TitleSearchView(visit), at: OfficePlace.records, from: .office))
    }
  }
}

extension PageRequest<DeskRooms, StaffOnDuty> {
  /// A copy of a record that she may read, when its label was scanned or typed instead of words.
  fileprivate func copyOfLabel() async throws -> Item? {
    let label: Barcode
    do { label = try Barcode(query()["q"]) } catch is BarcodeRefusal { return nil }
    guard let item = try await face.catalogue.item(typed: label),
      try await face.catalogue.address(of: item.record, for: audience) != nil
    else { return nil }
    return item
  }
}

/// What was looked for, and what was found.
struct TitleSearchView: Sendable {
  let text: String
  let found: SearchResult?
  let availability: [RecordNumber: Availability]
  /// The copies of what was found, to say where each stands.
  let items: [RecordNumber: [Item]]
  let served: ServedNow?

  init(_ visit: DeskRequest<StaffOnDuty>) async throws {
    let query = try visit.query()
    try await self.init(
      visit, text: query["q"], page: max(1, min(Int(query["page"]) ?? 1, 100_000)))
  }

  /// - Parameter page: which page of what is found, from 1.
  init(_ visit: DeskRequest<StaffOnDuty>, text: String, page: Int) async throws {
    self.text = text
    served = try await visit.servedNow()
    guard !text.isEmpty else {
      found = nil
      availability = [:]
      items = [:]
      return
    }
    let result = try await visit.face.catalogue.search(
      SearchQuery(text: String(text.prefix(500)), page: page), for: visit.audience)
    availability = try await visit.face.loanDesk.availability(
      of: result.hits.map(\.record), on: visit.today)
    items = try await visit.face.catalogue.items(ofEach: result.hits.map(\.record))
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
        \(view.found.map { titles($0, view, at: place, from: room) })
        """)
  }

  private func titles(
    _ found: SearchResult, _ view: TitleSearchView, at place: Address, from room: Section
  ) -> HTML {
    let pages = Pager(page: found.page, total: found.total, pageSize: found.pageSize) { page in
      place.with("q", view.text).with("page", String(page))
    }
    guard !found.hits.isEmpty else {
      return pages.isBehindTheLast
        ? behindTheLast(pages)
        : emptyState(.search, CatalogueWords.nothingFound, CatalogueWords.nothingFoundHint)
    }
    let rows = found.hits.map { hit -> [HTML] in
      let availability = view.availability[hit.record] ?? .none
      return [
        """
        <b>\(linkOfTitle(hit, from: room))</b><br><small>\(hit.byline)</small>
        """,
        standingPlaces(view.items[hit.record] ?? [], availability),
        #"<div class="row">\#(closedBadge(hit))\#(badges(of: availability))</div>"#,
        """
        <div class="row">\(waysForServed(hit.record, view.served, availability))\
        \(titleWays(
          hit.record, availability.copies.map(\.item), besideLending: view.served != nil))</div>
        """,
      ]
    }
    return """
      \(table(
        Table(
          CatalogueWords.resultsTitle,
          columns: [
            .init(Terms.title), .init(Terms.callNumber), .init(Terms.state),
            .init(Words.change, isWork: true),
          ], rows: rows)))
      \(pager(pages))
      """
  }

  /// At the desk to its copies there, where it is lent; in the office to the form of its copies.
  func linkOfTitle(_ hit: SearchHit, from room: Section) -> HTML {
    guard room == .desk else { return titleLink(hit.title, hit.record, in: hit.language) }
    return """
      <a href="\(DeskPlace.copies(hit.record))"\(titleLanguage(hit.language))>\(hit.title)</a>
      """
  }

  /// Where the copies of a title stand, and the codes of those that are in: the first few.
  func standingPlaces(_ items: [Item], _ availability: Availability) -> HTML {
    let free = items.filter { availability.state(of: $0.number) == .available }
    let there = free.isEmpty ? items.filter { $0.status != .withdrawn } : free
    var places: [String] = []
    for item in there {
      let place = [item.callNumber, item.location ?? ""].filter { !$0.isEmpty }
        .joined(separator: ", ")
      if !place.isEmpty, !places.contains(place) { places.append(place) }
    }
    let most = Self.mostCodesInAList
    let codes = free.prefix(most).map { codeOfCopy($0.barcode) }
    let others: HTML? = free.count > most ? " +\(String(free.count - most))" : nil
    let shelves = places.prefix(most).map { "\($0)" as HTML }.joined(separator: "<br>")
    return """
      <b>\(shelves)</b>\("<br>", if: !places.isEmpty && !codes.isEmpty)\
      <small>\(codes.joined(separator: " "))\(others)</small>
      """
  }

  private static var mostCodesInAList: Int { 2 }
}
