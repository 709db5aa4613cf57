import Catalog
import Circulation
import Markup
import Pages
import PointOfSale
import Serving
import Values

/// The page of a record, in human words.
extension Page {
  func record(_ state: RecordState) -> Sheet {
    let record = state.record
    return Sheet(
      record.title, section: .catalogue,
      body: """
        \(breadcrumbs([(say(Words.catalogue), CataloguePlace.home)], here: record.title))
        <article class="record">
        \(cover(record, state.facts))
        <div class="stack">
        <div class="record-head">
        <p class="row"><span class="soft">\(record.form.icon) \(say(record.form.name))</span>\
        \(record.audience == .staff ? stateBadge(.closed) : .empty)</p>
        <h1\(lang(of: record))>\(record.title)</h1>
        \(record.subtitle.map { "<p class=\"by\">\($0)</p>" } as HTML?)
        <p class="by">\(authorLinks(record))</p>
        </div>
        \(getIt(state))
        \(record.abstract.map { "<p class=\"quote\">\($0)</p>" } as HTML?)
        \(facts(about: record))
        </div>
        </article>
        \(copies(state))
        \(citation(record))
        """)
  }

  /// A title in another language than the page says so to screen readers (ISO 639-2 to 639-1).
  private func lang(of record: BibliographicRecord) -> HTML {
    let known = ["ind": "id", "eng": "en", "jav": "jv", "sun": "su", "dut": "nl", "ara": "ar"]
    guard let tag = record.language.flatMap({ known[$0] }), tag != language.rawValue else {
      return .empty
    }
    return #" lang="\#(tag)""#
  }

  private func authorLinks(_ record: BibliographicRecord) -> HTML {
    record.authors.map { name -> HTML in
      ##"<a href="\##(CataloguePlace.search.with("q", #"author:"\#(name)""#))">\##(name)</a>"##
    }.joined(separator: "; ")
  }

  /// What one can do to get it: a hold, a visit, a purchase.
  private func getIt(_ state: RecordState) -> HTML {
    let address = CataloguePlace.holds(state.record.address)
    let action: HTML
    if !state.isLent {
      action = .empty
    } else if state.herHold != nil {
      action = buttonLink(CatalogueWords.youWait, to: AccountPlace.home, .flag)
    } else {
      action =
        switch visitor {
        case .member: hold(state, at: address)
        case .anyone:
          buttonLink(
            CatalogueWords.signInToHold,
            to: AccountPlace.signIn.with("back", CataloguePlace.record(state.record.address).text),
            .flag,
            look: .primary)
        case .staff: holdForServed(state.record.number, state.served)
        }
    }
    return """
      <div class="row">\(action)\(summary(state))</div>\(shelfHint(state))\
      \(titleWays(state.record.number, state.items.map(\.number)))\(sales(state.offers))
      """
  }

  /// The button that reserves it, or why there is none and the way on.
  private func hold(_ state: RecordState, at address: Address) -> HTML {
    guard !state.noHold.isEmpty else {
      return action(CatalogueWords.placeHold, at: address, .flag, look: .primary)
    }
    if let due = state.hersUntil {
      return buttonLink(CatalogueWords.youHaveIt(until: due), to: AccountPlace.home, .book)
    }
    let reasons = state.noHold.map { "<li>\(say($0.sentence))</li>" as HTML }
    return """
      <ul class="small soft list">\(reasons)</ul>\
      \(buttonLink(Words.account, to: AccountPlace.home, .person, look: .small))
      """
  }

  /// What stands on the shelf needs no hold; one may be placed all the same.
  private func shelfHint(_ state: RecordState) -> HTML {
    guard visitor == .member, state.noHold.isEmpty, state.availability.count(.available) > 0 else {
      return .empty
    }
    return #"<p class="small soft">\#(say(CatalogueWords.takeItYourself))</p>"#
  }

  private func summary(_ state: RecordState) -> HTML {
    var summary = state.items.isEmpty ? HTML.empty : badges(of: state.availability)
    if state.herHold?.isToFetch == true {
      summary += stateBadge(.held, CatalogueWords.fetchedForYou)
    }
    if state.availability.waiting > 0 {
      summary += stateBadge(.held, CatalogueWords.waiting(state.availability.waiting))
    }
    return summary
  }

  private func sales(_ offers: [Offer]) -> HTML {
    let rows = offers.map { offer -> HTML in
      let price: HTML = offer.variant.price.map { "<b>\(money($0))</b>" } ?? .empty
      let words =
        offer.variant.onHand > 0
        ? CatalogueWords.inShop(offer.variant.onHand) : CatalogueWords.soldOut
      return "<p class=\"row\">\(stateBadge(.forSale))\(price)<span>\(say(words))</span></p>"
    }
    return rows.isEmpty ? .empty : "<div class=\"card\">\(rows)</div>"
  }

  private func copies(_ state: RecordState) -> HTML {
    guard !state.items.isEmpty else {
      return emptyState(.box, CatalogueWords.noCopiesYet, CatalogueWords.askAtDesk)
    }
    let showsIssue = state.items.contains { $0.enumeration != nil }
    var columns = [Table.Column(Terms.callNumber), .init(Terms.state), .init(Terms.location)]
    if showsIssue { columns.insert(.init(Terms.issue), at: 0) }
    if state.showsCodes { columns.append(.init(Terms.itemCode)) }
    let standing = Dictionary(
      state.availability.copies.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = state.items.map { item -> [HTML] in
      let copy = standing[item.number]
      let due: HTML =
        copy?.due.map { "<br><span class=\"small\">\(say(Terms.due)) \(day($0))</span>" }
        ?? .empty
      var row: [HTML] = [
        "<span class=\"code\">\(item.callNumber)</span>",
        stateBadge(copy.map { ShelfState($0.state) } ?? .inProcess) + due,
        "\(item.location ?? "–")",
      ]
      if state.showsCodes { row.append("<span class=\"code\">\(item.barcode)</span>") }
      if showsIssue { row.insert("\(item.enumeration ?? "–")", at: 0) }
      return row
    }
    return """
      <section class="stack"><h2 class="rule">\(say(Terms.items))</h2>
      \(table(Table(Terms.items, columns: columns, rows: rows)))</section>
      """
  }
}
