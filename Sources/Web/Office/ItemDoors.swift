internal import Access
internal import Catalog
internal import Hummingbird
internal import Values

/// The copies of a record.
enum ItemDoors {
  static func addRoutes(to doors: Doors) {
    doors.staffPost("/office/records/:record/items", needs: .itemsEdit) { visit, form in
      let record: RecordNumber = try visit.number("record")
      var new = NewItem(
        barcode: try form.optional("barcode").map { try Barcode($0) },
        callNumber: form.optional("callNumber"), location: form.optional("location"),
        enumeration: form.optional("enumeration"))
      new.type = form.optional("type").map { ItemType(rawValue: $0) }
      new.price = try form.optional("price").map { try Rupiah(parsing: $0) }
      let item = try await visit.house.catalogue.addItem(
        new, to: record, on: visit.today, by: visit.witness)
      return await visit.go(
        to: Address("/office/records/\(record)"),
        saying: Notice(OfficeWords.itemAdded(item.barcode)))
    }
    doors.staffPost("/office/items/:item/status", needs: .itemsEdit) { visit, form in
      let number: ItemNumber = try visit.number("item")
      guard let item = try await visit.house.catalogue.item(number) else {
        throw HTTPError(.notFound)
      }
      guard let status = ItemStatus(rawValue: form["status"]) else {
        throw FormRefusal.unfit(Terms.state)
      }
      var changed = NewItem(changing: item)
      changed.status = status
      _ = try await visit.house.catalogue.changeItem(number, to: changed, by: visit.witness)
      return visit.go(to: Address("/office/records/\(item.record)"))
    }
  }
}

/// A record with its copies, for those who look after them.
struct HoldingsView: Sendable {
  let record: BibliographicRecord
  let items: [Item]
  let types: [ItemTypeLine]
  let mayEdit: Bool

  init(_ visit: Visit<StaffOnDuty>) async throws {
    record = try await visit.record()
    items = try await visit.house.catalogue.items(of: record.number)
    types = try await visit.house.catalogue.itemTypes()
    mayEdit = visit.who.staff.permissions.contains(.catalogueEdit)
  }
}

extension Page {
  /// The copies of a record, their labels, and a row for the next copy.
  func holdings(_ view: HoldingsView) -> Sheet {
    let number = view.record.number.description
    let steps = [(say(Words.office), Address("/office"))]
    return Sheet(
      view.record.title, section: .office, scripts: [.moneyField],
      body: """
        \(breadcrumbs(steps, here: view.record.title))
        <div class="title-row"><h1>\(view.record.title)</h1><div class="row">
        \(view.mayEdit ? buttonLink(Words.change, to: Address("/office/records/\(number)/edit"), .edit) : .empty)
        \(buttonLink(OfficeWords.seePublic, to: Address("/records/\(number)"), .book))</div></div>
        \(itemTable(view.items))
        \(newItemForm(view))
        \(view.mayEdit ? removal(view) : .empty)
        """)
  }

  private func itemTable(_ items: [Item]) -> HTML {
    guard !items.isEmpty else {
      return emptyState(.barcode, OfficeWords.noItems, OfficeWords.noItemsHint)
    }
    let rows = items.map { item -> [HTML] in
      [
        "<b class=\"code-input\">\(item.barcode)</b>", "\(item.accessionNumber)",
        "\(item.callNumber)", "\(item.enumeration ?? "")", stateForm(item),
        buttonLink(
          OfficeWords.label, to: Address("/office/labels").with("item", item.number.description),
          .printer, look: .small),
      ]
    }
    let all = Address("/office/labels").with("item", each: items.map(\.number.description))
    return """
      \(table(
        Table(
          Terms.items,
          columns: [
            .init(Terms.itemCode), .init(Terms.accessionNumber), .init(Terms.callNumber),
            .init(Terms.issue), .init(Terms.state), .init(OfficeWords.label),
          ], rows: rows)))
      <p>\(buttonLink(OfficeWords.allLabels, to: all, .printer))</p>
      """
  }

  private func stateForm(_ item: Item) -> HTML {
    if item.onLoan { return stateBadge(.onLoan) }
    let options = ItemStatus.allCases.map { status -> HTML in
      """
      <option value="\(status.rawValue)"\(" selected", if: status == item.status)>\
      \(say(status.name))</option>
      """
    }
    return """
      <form class="row" method="post" action="/office/items/\(item.number.description)/status">\(formKey)
      <select name="status" aria-label="\(say(Terms.state))">\(options)</select>
      \(button(Words.save, look: .small))</form>
      """
  }

  private func newItemForm(_ view: HoldingsView) -> HTML {
    let types = view.types.map { (value: $0.type.rawValue, words: say($0.name)) }
    return """
      <form class="card lined form" method="post" \
      action="/office/records/\(view.record.number.description)/items">\(formKey)
      <h2>\(say(OfficeWords.addItem))</h2>
      <div class="pair">
      \(field(Field("barcode", Terms.itemCode, kind: .code).with { $0.hint = OfficeWords.madeIfEmpty }))
      \(field(Field("callNumber", Terms.callNumber).with { $0.hint = OfficeWords.asRecord }))
      \(choice("type", Terms.itemType, of: [("", say(OfficeWords.byKind))] + types))</div>
      <div class="pair">
      \(field(Field("location", Terms.location)))
      \(field(Field("enumeration", Terms.issue).with { $0.hint = OfficeWords.issueHint }))
      \(field(Field("price", Terms.price, kind: .money)))</div>
      \(button(OfficeWords.addItem, .plus))</form>
      """
  }

  private func removal(_ view: HoldingsView) -> HTML {
    action(
      OfficeWords.removeRecord,
      at: Address("/office/records/\(view.record.number)/remove"), .trash, look: .danger,
      confirming: OfficeWords.removeConfirm(view.record.title))
  }
}
