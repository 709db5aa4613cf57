import Catalog
import Circulation
import Markup
import Members
import Pages
import PointOfSale
import Trail
import Values

extension Page {
  /// What the one search found.
  func found(_ view: FoundView) -> Sheet {
    let nothing: HTML =
      view.isEmpty && !view.text.isEmpty
      ? emptyState(.search, TillWords.nothingFound, FindWords.nothingHint) : .empty
    let back: HTML =
      view.only == nil
      ? .empty
      : """
      <p><a href="\(OfficePlace.find.with("search", view.search))">\(say(FindWords.allGroups))</a></p>
      """
    return Sheet(
      say(FindWords.anything), section: .office,
      body: """
        \(belowOffice(FindWords.anything))
        <h1>\(say(FindWords.anything))</h1>
        \(findForm(view))\(keptByOthers)\(back)
        <div role="status">\(nothing)</div>
        \(namedThings(view))\(foundPages(view))\(foundTitles(view))\(foundMembers(view))\
        \(foundProducts(view))
        """)
  }

  private func findForm(_ view: FoundView) -> HTML {
    """
    <form class="row along" method="post" action="\(OfficePlace.find)" role="search">\(formKey)
    \(field(Field("q", FindWords.anything, kind: .search, value: view.text).with {
      $0.hint = FindWords.hint(
        members: view.seesMembers, goods: view.seesGoods, receipts: view.seesReceipts)
      $0.longest = 200
      $0.takesFocus = view.text.isEmpty
    }))
    \(button(Words.search, .search, look: .plain))</form>
    """
  }

  private func namedThings(_ view: FoundView) -> HTML {
    let rows = view.named.map { thing -> HTML in
      "<li>\(say(thing.kind)) <a href=\"\(thing.place)\">\(thing.name)</a></li>"
    }
    guard !rows.isEmpty else { return .empty }
    return "<section><h2>\(say(FindWords.named))</h2><ul>\(rows)</ul></section>"
  }

  private func foundPages(_ view: FoundView) -> HTML {
    let rows = view.pages.map { page -> HTML in
      "<li><a href=\"\(page.address)\">\(say(page.name))</a> \(say(page.hint))</li>"
    }
    guard !rows.isEmpty else { return .empty }
    return """
      <section><h2>\(say(FindWords.pages)) <span class="number">\(rows.count)</span></h2>
      <ul>\(rows)</ul></section>
      """
  }

  /// One kind with its count, and a way to all of it when there is more.
  private func group(
    _ group: FoundGroup, _ name: Sentence, _ total: Int, in view: FoundView,
    _ columns: [Table.Column], _ rows: [[HTML]]
  ) -> HTML {
    guard total > 0 else { return .empty }
    let all: HTML =
      view.only == nil && total > rows.count
      ? "<p><a href=\"\(view.address(of: group))\">\(say(FindWords.all(total)))</a></p>" : .empty
    let pages = Pager(page: view.page, total: total, pageSize: view.pageSize) {
      view.address(of: group, page: $0)
    }
    let list: HTML =
      rows.isEmpty && pages.isBehindTheLast
      ? behindTheLast(pages)
      : """
      \(table(Table(name, columns: columns, rows: rows)))\(all)\
      \(view.only == nil ? .empty : pager(pages))
      """
    return """
      <section><h2>\(say(name)) <span class="number">\(say(Sentence(count: total)))</span></h2>
      \(list)</section>
      """
  }

  private func foundTitles(_ view: FoundView) -> HTML {
    guard let found = view.titles else { return .empty }
    let rows = found.hits.map { hit -> [HTML] in
      let copies = view.availability[hit.record] ?? .none
      let title: HTML =
        visitor.may(.itemsEdit)
        ? titleLink(hit.title, hit.record, in: hit.language)
        : """
        <a href="\(CataloguePlace.record(hit.address))"\(titleLanguage(hit.language))>\(hit.title)</a>
        """
      return [
        "<b>\(title)</b><br><small>\(hit.byline)</small>",
        #"<div class="row">\#(closedBadge(hit))\#(badges(of: copies))</div>"#,
        titleWays(hit.record, copies.copies.map(\.item)),
      ]
    }
    return group(
      .titles, FindWords.titles, found.total, in: view,
      [.init(Terms.title), .init(Terms.state), .init(Words.change, isWork: true)], rows)
  }

  private func foundMembers(_ view: FoundView) -> HTML {
    guard let found = view.members else { return .empty }
    let rows = found.lines.map { line -> [HTML] in
      let serve: HTML =
        visitor.may(.loansMake)
        ? action(
          DeskWords.serveHer, at: DeskPlace.members, fields: ["member": line.number.description],
          .person, look: .small) : .empty
      return [
        """
        <a href="\(OfficePlace.member(line.number))">\(line.name.reveal(.shownToStaffOnDuty))</a>
        """,
        "<span class=\"code-input nowrap\">… \(String(line.card.text.suffix(4)))</span>",
        "\(say(line.categoryName))",
        line.isBlocked ? stateSign(.stop, .lock, OfficeWords.blockedWord) : day(line.expires),
        serve,
      ]
    }
    return group(
      .members, Terms.members, found.total, in: view,
      [
        .init(Terms.name), .init(Terms.card), .init(Terms.category), .init(Terms.validUntil),
        .init(DeskWords.serveHer, isWork: true),
      ], rows)
  }

  private func foundProducts(_ view: FoundView) -> HTML {
    guard let found = view.products else { return .empty }
    let rows = found.products.map { product -> [HTML] in
      let place =
        visitor.may(.productsEdit)
        ? OfficePlace.product(product.number) : TillPlace.home.with("q", product.name)
      let price = product.variants.compactMap(\.price).min()
      return [
        "<a href=\"\(place)\">\(product.name)</a>", "\(say(product.kind.name))",
        price.map { money($0) } ?? .empty,
        "\(product.variants.reduce(0) { $0 + $1.onHand })",
      ]
    }
    return group(
      .products, Terms.products, found.total, in: view,
      [
        .init(Terms.name), .init(OfficeWords.kind), .init(Terms.price, isNumber: true),
        .init(Terms.stock, isNumber: true),
      ], rows)
  }
}
