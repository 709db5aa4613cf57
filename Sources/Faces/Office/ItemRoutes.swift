import Access
import Catalog
import Circulation
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values

/// The copies of a record.
enum ItemRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    ItemChangeRoutes.addRoutes(to: routes)
    CopyListRoutes.addRoutes(to: routes)
    routes.staffPost(OfficePlace.newItem, needs: .itemsEdit) { visit, form in
      let record = try await visit.recordNumber()
      return try await answering(visit, form, on: record) {
        let new = try await visit.copy(in: form)
        let item = try await visit.face.catalogue.addCopyQuickly(
          new, to: record, on: visit.today, at: visit.now, by: visit.who.actor)
        let undo = Notice.Undo(OfficePlace.takeBackItem(item.number), fields: ["back": "record"])
        return await visit.go(
          to: OfficePlace.record(record),
          saying: Notice(OfficeWords.itemAdded(item.barcode), undo: undo))
      }
    }
    routes.staffPost(OfficePlace.itemStatus, needs: .itemsEdit) { visit, form in
      let number: ItemNumber = try visit.number("item")
      let record = try await visit.item(number).record
      return try await answering(visit, form, on: record) {
        let item = try await visit.item(number)
        var changed = NewItem(changing: item)
        changed.status = try form.chosen("status", Terms.state)
        if let question = visit.question(before: changed, of: item, form) { return question }
        return try await visit.change(item, to: changed, form) { kept in
          OfficeWords.itemChanged(kept.barcode, to: kept.status.name)
        }
      }
    }
  }

  /// Does it, or shows the copies again with everything that was typed.
  private static func answering(
    _ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm, on record: RecordNumber,
    _ act: () async throws -> Response
  ) async throws -> Response {
    try await visit.answering(form, act) { refused in
      visit.page.holdings(try await HoldingsView(visit, record, refused: refused))
    }
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// - Throws: `HTTPError` 404.
  func item(_ number: ItemNumber) async throws -> Item {
    guard let item = try await face.catalogue.item(number) else { throw HTTPError(.notFound) }
    return item
  }
}

extension FilledForm {
  /// A copy that is not yet in the register.
  ///
  /// - Throws: `BarcodeRefusal`, `RupiahRefusal`, or `Refusals` with both.
  func newItem() throws -> NewItem {
    let (barcode, price) = try Refusals.none(
      among: { try optional("barcode").map { try Barcode($0) } },
      { try optionalMoney("price") })
    var new = NewItem(
      barcode: barcode,
      callNumber: optional("callNumber"), location: optional("location"),
      enumeration: optional("enumeration"))
    new.type = optional("type").map { ItemType(rawValue: $0) }
    new.price = price
    return new
  }
}

/// A record with its copies, for those who look after them.
struct HoldingsView: Sendable {
  let record: BibliographicRecord
  let items: [Item]
  /// How they stand; nothing when loans or holds are damaged.
  let standing: Availability?
  let types: [ItemTypeLine]
  /// The shelves of the house.
  let shelves: [String]
  let mayEdit: Bool
  let mayOpen: Bool
  /// Whom the desk serves, to reserve it for her.
  let served: ServedNow?
  /// Records with the same ISBN or ISSN.
  let sameNumber: [SameNumber]
  let refused: RefusedForm?

  /// - Throws: `HTTPError` 404.
  init(
    _ visit: OfficeRequest<StaffOnDuty>, _ number: RecordNumber, refused: RefusedForm? = nil
  ) async throws {
    record = try await visit.record(number)
    self.refused = refused
    sameNumber = try await SameNumber.all(of: record, visit)
    served = try await visit.servedNow()
    items = try await visit.face.catalogue.items(of: record.number)
    standing = try await visit.standing(of: record.number)
    types = try await visit.face.catalogue.itemTypes()
    shelves = try await visit.face.catalogue.shelves(for: visit.audience)
    mayEdit = visit.who.staff.permissions.contains(.catalogueEdit)
    mayOpen = visit.who.staff.permissions.contains(.catalogueOpen)
  }
}

extension Page {
  /// The copies of a record, their labels, and a row for the next copy.
  func holdings(_ view: HoldingsView) -> Sheet {
    let number = view.record.number
    let steps = [(words: HTML(say(Words.office)), address: OfficePlace.home)]
    let title = titleText(view.record.title, in: view.record.language)
    return Sheet(
      view.record.title, section: .office, scripts: [.moneyField],
      body: """
        \(crumbs(steps, here: title))
        <div class="title-row"><h1>\(title)</h1><div class="row acts">
        \(view.mayEdit ? buttonLink(Words.change, to: OfficePlace.editRecord(number), .edit) : .empty)
        \(view.mayEdit ? copying(number) : .empty)\
        \(holdForServed(view.record.number, view.served))\
        \(buttonLink(OfficeWords.seePublic, to: CataloguePlace.record(view.record.address), .book))</div></div>
        <p>\(facts(of: view.record))</p>\
        \(folder(of: view.record).map { "<p class=\"soft\">\($0)</p>" } as HTML?)\
        \(opening(view))\(sameNumber(view.sameNumber))
        \(itemTable(view))
        \(newItemForm(view))
        \(view.mayEdit ? removal(view) : .empty)
        """)
  }

  /// Who made it, when, and where it stands, or that it has no call number.
  private func facts(of record: BibliographicRecord) -> HTML {
    let entry = SimpleEntry(reading: record)
    let year = entry.date ?? record.year.map { String($0) }
    let texts: [String?] = [
      record.authors.joined(separator: "; "), record.publisher, year, record.series.first,
    ]
    let made = texts.compactMap { $0 }.filter { !$0.isEmpty }.map { Sentence(both: $0) }
    let from: [Sentence] = [EntryWords.source(of: entry)].compactMap { $0 }
    let place =
      record.callNumber.map { OfficeWords.standsAt($0) } ?? TitleListWords.withoutCallNumber
    return "\(say((made + from + [place]).joined(separator: " · ")))"
  }

  /// Where a clipping lies, in words.
  func folder(of record: BibliographicRecord) -> HTML? {
    record.folder.map { "\(say(EntryField.folder.label)): \($0)" }
  }

  /// The ways to a new record that begins with what this one says.
  private func copying(_ number: RecordNumber) -> HTML {
    let place = OfficePlace.newRecord.with("from", number.description)
    return """
      \(buttonLink(EntryWords.copyThis, to: place))\
      \(buttonLink(EntryWords.otherEdition, to: place.with("edition", "yes")))
      """
  }

  private func itemTable(_ view: HoldingsView) -> HTML {
    let items = view.items
    guard !items.isEmpty else {
      return emptyState(.barcode, OfficeWords.noItems, OfficeWords.noItemsHint)
    }
    let types = view.types.names
    let rows = items.map { itemRow($0, types[$0.type] ?? Sentence(both: $0.type.rawValue), view) }
    let all = OfficePlace.labels.with("item", each: items.map(\.number.description))
    return """
      \(table(
        Table(
          Terms.items,
          columns: [
            .init(Terms.itemCode), .init(Terms.callNumber), .init(Terms.location),
            .init(Terms.itemType), .init(Terms.issue), .init(Terms.state),
            .init(Words.change, isWork: true),
          ], rows: rows)))
      <p>\(buttonLink(OfficeWords.labelsOfTitle(items.count), to: all, .printer))</p>
      """
  }

  private func itemRow(_ item: Item, _ type: Sentence, _ view: HoldingsView) -> [HTML] {
    let callNumber: HTML =
      item.callNumber.isEmpty ? .empty : #"<span class="nowrap">\#(item.callNumber)</span>"#
    return [
      """
      <b>\(codeOfCopy(item.barcode))</b><br>\
      <small class="nowrap">\(say(Terms.accessionNumber)) \(item.accessionNumber)</small>
      """,
      callNumber, "\(item.location ?? "")",
      twoLines("\(say(type))", item.price.map(money), Terms.price),
      "\(item.enumeration ?? "")", stateForm(item, view), itemWork(item),
    ]
  }

  /// The ways to mend what is said of a copy, and to its label.
  private func itemWork(_ item: Item) -> HTML {
    let label = OfficePlace.labels.with("item", item.number.description)
    let change: HTML =
      item.status == .withdrawn
      ? .empty
      : buttonLink(
        Words.change, to: OfficePlace.item(item.number), .edit, look: .small)
    return """
      <div class="row acts">\(change)\
      \(buttonLink(OfficeWords.label, to: label, .printer, look: .small))</div>
      """
  }

  private func stateForm(_ item: Item, _ view: HoldingsView) -> HTML {
    let place = OfficePlace.itemStatus(item.number)
    let form = view.refused.state(at: place, or: [("status", item.status.rawValue)])
    if item.onLoan { return "\(problem(form.sentences))\(stateBadge(.onLoan))" }
    guard item.status != .withdrawn else {
      return "\(problem(form.sentences))\(stateBadge(.lost, item.status.name))"
    }
    // It stands on its shelf; that it is to be fetched for somebody is no status of its own.
    let isPromised = view.standing?.state(of: item.number) == .promised
    let options = ItemStatus.allCases.map { status -> HTML in
      let words = item.waiting && status == .available ? OfficeWords.onHoldShelf : status.name
      return """
        <option value="\(status.rawValue)"\(" selected", if: status.rawValue == form["status"])>\
        \(say(words))</option>
        """
    }
    return """
      \(problem(form.sentences))\(isPromised ? stateBadge(.held) : .empty)
      <form class="row" method="post" action="\(place)">\(formKey)
      <select name="status" aria-label="\(say(Terms.state)): \(item.barcode)"\
      \(#" aria-invalid="true""#, if: form.isRefused)>\(options)</select>
      \(button(Words.save, look: .small))</form>
      """
  }

  private func newItemForm(_ view: HoldingsView) -> HTML {
    let place = OfficePlace.newItem(view.record.number)
    let form = view.refused.state(at: place)
    return """
      <form class="card lined form" method="post" action="\(place)">\(formKey)
      <h2>\(say(OfficeWords.addItem))</h2>\(problem(form.sentences))
      \(copyFields(form, view.types, view.shelves, isNew: true))
      <div>\(button(OfficeWords.addItem, .plus))</div></form>
      """
  }

  /// The button that removes the record, or why there is none.
  private func removal(_ view: HoldingsView) -> HTML {
    let copies = view.items.count
    guard copies == 0 else {
      return """
        <p class="small soft">\(say(OfficeWords.recordStays(view.record.title, copies: copies)))</p>
        """
    }
    return action(
      OfficeWords.removeRecord,
      at: OfficePlace.removeRecord(view.record.number), .trash, look: .danger,
      confirming: OfficeWords.removeConfirm(view.record.title))
  }
}
