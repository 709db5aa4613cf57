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

/// What is typed into the one field of the desk and is no code finds titles and members.
///
/// It may be somebody's name: it is posted, and stands in no address.
enum DeskFound {
  static func addRoutes(to routes: Routes<DeskRooms>) {
    routes.staffPost(DeskPlace.found, needs: .loansMake) { visit, form in
      let text = form["q"].trimmingSpaces
      guard visit.wantsFragment else {
        return await visit.goSearching(text, on: DeskPlace.found)
      }
      let view = try await text.isEmpty ? nil : DeskFoundView(visit, text)
      return visit.show(fragment: visit.page.foundRegion(view))
    }
    routes.staffGet(DeskPlace.found, needs: .loansMake) { visit in
      guard case .text(let text) = try await visit.searched() else {
        return visit.show(visit.page.deskFound(nil))
      }
      let query = try visit.query()
      let page = max(1, min(Int(query["page"]) ?? 1, 100_000))
      let view = try await DeskFoundView(visit, text, page: page)
      return visit.show(visit.page.deskFound(view, search: query.optional("search")))
    }
  }
}

extension PageRequest<DeskRooms, StaffOnDuty> {
  /// What was typed on the desk's own page and is no code of anything, when something is found by it.
  ///
  /// What waited for the server was scanned: nobody stands there to choose.
  func found(by form: FilledForm) async throws -> DeskFoundView? {
    guard form["here"] == DeskPlace.home.text, !form.has("late") else { return nil }
    let text = try await typed(in: form).trimmingSpaces
    guard TypedKind(text) != .code, text.count > 1 else { return nil }
    if let code = try? Barcode(text), try await isKnown(code) { return nil }
    let view = try await DeskFoundView(self, text)
    return view.isEmpty ? nil : view
  }

  private func isKnown(_ code: Barcode) async throws -> Bool {
    do {
      return try await face.scanDesk.knows(code, for: .desk, by: who.number)
    } catch is any Refusal {
      return true
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

/// Titles and members by what was typed.
struct DeskFoundView: Sendable {
  let text: String
  /// By which of its words they were found, when nothing has all of them.
  let fewer: String?
  let titles: TitleSearchView
  /// Nothing where she may not see members.
  let members: MemberPage?
  let page: Int

  /// How many of each kind stand on a page; as many titles as a search has.
  static let pageSize = 20

  /// How many titles there are on all pages.
  var titleCount: Int { titles.found?.total ?? 0 }
  /// How many members there are on all pages.
  var memberCount: Int { members?.total ?? 0 }
  var isEmpty: Bool { memberCount == 0 && titleCount == 0 }

  /// - Parameter page: which page of both, from 1.
  init(_ visit: DeskRequest<StaffOnDuty>, _ text: String, page: Int = 1) async throws {
    let whole = try await Self(visit, allOf: text, of: text, page)
    guard whole.isEmpty, let words = try await FewerWords(visit).by(text) else {
      self = whole
      return
    }
    self = try await Self(visit, allOf: words, of: text, page)
  }

  /// Titles and members that have all of the words.
  private init(
    _ visit: DeskRequest<StaffOnDuty>, allOf words: String, of text: String, _ page: Int
  ) async throws {
    (self.text, self.page) = (text, page)
    fewer = words == text ? nil : words
    titles = try await TitleSearchView(visit, text: words, page: page)
    members =
      visit.who.staff.permissions.contains(.membersRead)
      ? try await visit.face.membership.members(
        knownBy: words, page: page, pageSize: Self.pageSize) : nil
  }
}

extension Page {
  /// What was found, under the field; hidden when nothing was looked for.
  func foundRegion(_ view: DeskFoundView?) -> HTML {
    guard let view else {
      return """
        <section data-region="found" data-search="\(DeskPlace.found)" hidden></section>
        """
    }
    let (titles, members) = (view.titleCount, view.memberCount)
    let isMore = titles > Self.mostUnderTheField || members > Self.mostUnderTheField
    let words = DeskWords.all(titles + members)
    let all: HTML? =
      isMore
      ? action(words, at: DeskPlace.found, fields: ["q": view.text], look: .quiet) : nil
    return """
      <section class="found" data-region="found" data-search="\(DeskPlace.found)" \
      aria-live="polite">\(foundLists(view, most: Self.mostUnderTheField))\(all)</section>
      """
  }

  /// The same as a page of its own.
  ///
  /// - Parameters:
  ///   - view: nothing when nothing was looked for.
  ///   - search: the number of no meaning under which what was typed is kept.
  func deskFound(_ view: DeskFoundView?, search: String? = nil) -> Sheet {
    let pages = view.map { view in
      Pager(
        page: view.page, total: max(view.titleCount, view.memberCount),
        pageSize: DeskFoundView.pageSize
      ) { DeskPlace.found.with("search", search).with("page", String($0)) }
    }
    let isBehind = pages?.isBehindTheLast == true
    let lists = isBehind ? nil : view.map { foundLists($0) }
    let way = pages.map { isBehind ? behindTheLast($0) : pager($0) }
    return Sheet(
      say(DeskWords.foundAtDesk), section: .desk,
      body: """
        \(breadcrumbs([(say(Words.desk), DeskPlace.home)], here: say(DeskWords.foundAtDesk)))
        <h1>\(say(DeskWords.foundAtDesk))</h1>
        <form class="row along" method="post" action="\(DeskPlace.found)" role="search">\(formKey)
        \(searchField(DeskWords.titleOrName, view?.text ?? ""))
        \(button(Words.search, .search, look: .plain))</form>
        <div class="found">\(lists)</div>\(way)
        """)
  }

  private static var mostUnderTheField: Int { 5 }

  private func foundLists(_ view: DeskFoundView, most: Int = .max) -> HTML {
    guard !view.isEmpty else { return "<p>\(say(DeskWords.nothingByThatName))</p>" }
    let titles = (view.titles.found?.hits ?? []).prefix(most).map { foundTitle($0, view.titles) }
    let members = (view.members?.lines ?? []).prefix(most).map(foundMember)
    let fewer: HTML? = view.fewer.map {
      #"<p class="small">\#(say(DeskWords.foundByFewer($0)))</p>"#
    }
    return "\(fewer)\(foundList(Terms.members, members))\(foundList(DeskWords.titles, titles))"
  }

  private func foundList(_ name: Sentence, _ rows: [HTML]) -> HTML {
    guard !rows.isEmpty else { return .empty }
    return """
      <h2>\(say(name))</h2><ul class="list lines">\(rows)</ul>
      """
  }

  private func foundTitle(_ hit: SearchHit, _ view: TitleSearchView) -> HTML {
    let availability = view.availability[hit.record] ?? .none
    return """
      <li><span class="what"><b>\(linkOfTitle(hit, from: .desk))</b>\
      <small>\(hit.byline)</small>\
      <small>\(standingPlaces(view.items[hit.record] ?? [], availability))</small></span>
      <span class="row">\(closedBadge(hit))\(badges(of: availability))</span>
      <div class="acts">\(waysForServed(hit.record, view.served, availability))</div></li>
      """
  }

  private func foundMember(_ line: MemberLine) -> HTML {
    let reach: HTML? = line.contactTail.reveal(.shownToStaffOnDuty).map { " · \($0)" }
    return """
      <li><span class="what"><b>\(line.name.reveal(.shownToStaffOnDuty))</b>\
      <small>\(say(ListWords.cardTail(line.cardTail)))\(reach) · \(say(line.categoryName))</small></span>
      <div class="acts">\(action(
        DeskWords.serveHer, at: DeskPlace.members, fields: ["member": line.number.description],
        .person))\
      \(buttonLink(DeskWords.herPage, to: OfficePlace.member(line.number), look: .small))</div></li>
      """
  }
}

extension DeskWords {
  fileprivate static let foundAtDesk = Sentence(id: "Hasil di meja", en: "Found at the desk")
  fileprivate static let titleOrName = Sentence(
    id: "Judul, nama, atau telepon", en: "Title, name or telephone")
  fileprivate static let titles = Sentence(id: "Judul", en: "Titles")
  fileprivate static let nothingByThatName = Sentence(
    id: "Tidak ada judul atau anggota yang cocok.", en: "No title and no member fits.")
  fileprivate static func foundByFewer(_ words: String) -> Sentence {
    Sentence(
      id: "Tidak ada yang cocok dengan semua kata. Ini hasil untuk “\(words)”:",
      en: "Nothing fits all the words. This is what fits “\(words)”:")
  }
}
