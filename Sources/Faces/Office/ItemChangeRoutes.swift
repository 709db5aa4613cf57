import Access
import Catalog
import Circulation
import Hummingbird
import Markup
import Pages
import Persistence
import Serving
import Trail
import Values

/// The page of one copy, on which what was typed about it is mended.
enum ItemChangeRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.item, needs: .itemsEdit) { visit in
      visit.show(visit.page.itemChange(try await ItemChangeView(visit)))
    }
    routes.staffPost(OfficePlace.item, needs: .itemsEdit) { visit, form in
      try await visit.answering(form) {
        let view = try await ItemChangeView(visit)
        let told = try form.over(view.item.fields, words: view.words)
        let read = try await visit.copy(in: told, of: view.item)
        let new = told.change(of: view.item, to: read)
        return try await visit.change(view.item, to: new, form) { item in
          let isOnLabel =
            item.barcode != view.item.barcode || item.callNumber != view.item.callNumber
          return OfficeWords.copyChanged(item.barcode, needsLabel: isOnLabel)
        }
      } again: { refused in
        visit.page.itemChange(try await ItemChangeView(visit, refused: refused))
      }
    }
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// Asks on a page of its own before a copy is withdrawn, which nothing takes back.
  ///
  /// - Returns: `nil` when nothing is to be asked: what is lent or waits for somebody is refused.
  func question(before new: NewItem, of item: Item, _ form: FilledForm) -> Response? {
    guard new.status == .withdrawn, item.status != .withdrawn, !item.onLoan, !item.waiting,
      form["withdraw"] != item.barcode.text
    else { return nil }
    var ask = AskFirst(OfficeWords.withdrawConfirm(item.barcode), yes: OfficeWords.withdraw)
    ask.about = ("withdraw", item.barcode.text)
    return show(
      page.askFirst(ask, form, at: request.uri.path, back: OfficePlace.record(item.record)))
  }

  /// Changes a copy that is as it was seen, and goes back to its record.
  ///
  /// Asks first when somebody's hold that is ready would go with it: she says yes to that slip.
  /// - Parameter done: what is said of the copy as it is then.
  func change(
    _ item: Item, to new: NewItem, _ form: FilledForm, saying done: (Item) -> Sentence
  ) async throws -> Response {
    let record = OfficePlace.record(item.record)
    let slip = try await face.loanDesk.slipLost(by: new, of: item.number)
    if let slip, form["slip"] != slip.code {
      var ask = AskFirst(OfficeWords.holdGoes(item.barcode, slip: slip.code), yes: Words.save)
      ask.about = ("slip", slip.code)
      return show(page.askFirst(ask, form, at: request.uri.path, back: record))
    }
    let changed = try await face.catalogue.changeItem(
      item.number, to: new, seen: item, at: now, by: who.actor)
    let said = done(changed)
    return await go(
      to: record, saying: Notice(slip.map { OfficeWords.slipGone(said, $0.code) } ?? said))
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// Looks at all that was filled in about a copy at once, and whether its label is free.
  ///
  /// - Returns: what was filled in.
  /// - Throws: `ClashingCode`, `ItemRefusal.barcodeTaken`, what reading the form throws, or
  ///   `Refusals` with all of them.
  func copy(in form: FilledForm, of item: Item? = nil) async throws -> NewItem {
    let taken = try await labelTaken(form, of: item)
    let (_, new) = try Refusals.none(
      among: { if let taken { throw taken } }, { try form.newItem() })
    return new
  }

  /// Why a label that can be read is not for this copy.
  private func labelTaken(
    _ form: FilledForm, of item: Item?
  ) async throws -> (any Refusal)? {
    guard let label = try? Barcode(form["barcode"]), label != item?.barcode else { return nil }
    do {
      try await face.codes.check(labelOfCopy: label, for: audience)
    } catch let clash as any Refusal {
      return clash
    }
    guard let other = try await face.catalogue.item(barcode: label), other.number != item?.number
    else { return nil }
    return ItemRefusal.barcodeTaken(label)
  }
}

extension FilledForm {
  /// What a copy is after its form was sent: an empty field empties, except its code, and its call
  /// number, which is the record's then.
  ///
  /// - Parameter read: what was filled in.
  fileprivate func change(of item: Item, to read: NewItem) -> NewItem {
    var new = read
    new.barcode = new.barcode ?? item.barcode
    new.callNumber = self["callNumber"]
    new.type = new.type ?? item.type
    new.accessionNumber = item.accessionNumber
    new.status = item.status
    new.source = item.source
    return new
  }
}

/// One copy, its record, and what was refused.
struct ItemChangeView: Sendable {
  let item: Item
  let record: BibliographicRecord
  let types: [ItemTypeLine]
  /// The shelves of the house.
  let shelves: [String]
  /// How it stands; nothing when loans or holds are damaged.
  let standing: CopyState?
  let refused: RefusedForm?
  /// Whether it was added within a day and nothing has happened to it.
  let mayGoBack: Bool

  /// - Throws: `HTTPError` 404, also for a copy of a record that is closed to her.
  init(_ visit: OfficeRequest<StaffOnDuty>, refused: RefusedForm? = nil) async throws {
    item = try await visit.item(visit.number("item"))
    self.refused = refused
    record = try await visit.record(item.record)
    types = try await visit.face.catalogue.itemTypes()
    shelves = try await visit.face.catalogue.shelves(for: visit.audience)
    standing = try await visit.standing(of: item.record)?.state(of: item.number)
    mayGoBack = try await visit.face.catalogue.mayTakeBackCopy(item.number, at: visit.now)
  }

  /// What stands on the screen for what is chosen from a list.
  var words: [String: Sentence] {
    var words: [String: Sentence] = [:]
    words["type"] = types.first { $0.type == item.type }?.name
    return words
  }
}

extension Item {
  /// As it stands in its form.
  fileprivate var fields: [(String, String)] {
    [
      ("barcode", barcode.text), ("callNumber", callNumber), ("type", type.rawValue),
      ("location", location ?? ""), ("enumeration", enumeration ?? ""),
      ("price", price?.digits ?? ""),
    ]
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// How the copies of a title stand; nothing when loans or holds are damaged.
  func standing(of record: RecordNumber) async throws -> Availability? {
    do {
      return try await face.loanDesk.availability(of: record, on: today)
    } catch is DamagedRow {
      return nil
    }
  }
}

extension Page {
  /// What is said of one copy, to be mended.
  func itemChange(_ view: ItemChangeView) -> Sheet {
    let steps = [
      (words: HTML(say(Words.office)), address: OfficePlace.home),
      (
        words: titleText(view.record.title, in: view.record.language),
        address: OfficePlace.record(view.record.number)
      ),
    ]
    return Sheet(
      view.item.barcode.text, section: .office, scripts: [.moneyField],
      body: """
        \(crumbs(steps, here: HTML(view.item.barcode.text)))
        <h1>\(say(OfficeWords.changeCopy))</h1>
        <p><b class="code-input">\(view.item.barcode)</b> · \
        \(say(Terms.accessionNumber)) \(view.item.accessionNumber)\
        \(folder(of: view.record).map { " · \($0)" } as HTML?)</p>
        \(standing(view))\(view.mayGoBack ? goingBack(view.item) : .empty)\(changeForm(view))
        """)
  }

  /// Takes a copy out again that was added by mistake.
  private func goingBack(_ item: Item) -> HTML {
    action(
      OfficeWords.takeBackCopy, at: OfficePlace.takeBackItem(item.number),
      fields: ["back": "record"], .undo)
  }

  /// How it stands, and where that is changed, or what comes first.
  private func standing(_ view: ItemChangeView) -> HTML {
    let item = view.item
    var state: HTML = "\(say(item.status.name))"
    if item.onLoan || item.status == .available, let standing = view.standing {
      state = stateBadge(ShelfState(standing))
    }
    let isChangedThere = !item.onLoan && item.status != .withdrawn
    let way: HTML = """
      <a href="\(OfficePlace.record(item.record))">\(say(OfficeWords.changeState))</a>
      """
    return """
      <p class="row"><span>\(say(Terms.state)):</span>\(state)\(way, if: isChangedThere)</p>\
      \(#"<p class="small soft">\#(say(OfficeWords.takeBackFirst))</p>"#, if: item.onLoan)
      """
  }

  /// The form, or why there is none: what was withdrawn stays as it is.
  private func changeForm(_ view: ItemChangeView) -> HTML {
    let item = view.item
    guard item.status != .withdrawn else {
      return note(.warning, "<p>\(say(ItemRefusal.withdrawn(item.barcode).sentence))</p>")
    }
    let place = OfficePlace.item(item.number)
    let form = view.refused.state(at: place, or: item.fields)
    return """
      <form class="card lined form" method="post" action="\(place)">\(formKey)\(shown(form))
      \(problem(form.sentences))\(copyFields(form, view.types, view.shelves, isNew: false))
      <div>\(button(Words.save, .check))</div></form>
      """
  }

  /// What is said of a copy, one that is there or a new one, of which much is made by itself.
  func copyFields(
    _ form: FormState, _ types: [ItemTypeLine], _ shelves: [String], isNew: Bool
  ) -> HTML {
    let byKind = isNew ? [(value: "", words: say(OfficeWords.byKind))] : []
    let names = types.map { (value: $0.type.rawValue, words: say($0.name)) }
    func asked(_ field: Field, hint: Sentence? = nil) -> HTML {
      self.field(field.with { $0.hint = hint }.filled(from: form))
    }
    let code = Field("barcode", Terms.itemCode, kind: .code).with { $0.isRequired = !isNew }
    return """
      <div class="pair">
      \(asked(code, hint: isNew ? OfficeWords.madeIfEmpty : nil))
      \(asked(Field("callNumber", Terms.callNumber), hint: OfficeWords.asRecord))
      \(choice("type", Terms.itemType, of: byKind + names, from: form))</div>
      <div class="pair">
      \(self.field(shelfField(shelves).filled(from: form)))
      \(asked(Field("enumeration", Terms.issue), hint: OfficeWords.issueHint))
      \(asked(Field("price", Terms.price, kind: .money)))</div>
      """
  }
}
