import Access
import Catalog
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values

/// One title after the other with few fields, and what is to be completed of them.
enum QuickEntryRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.quickEntry, needs: .catalogueEdit) { visit in
      visit.show(visit.page.quickEntry(try await QuickEntryView(visit)))
    }
    routes.staffPost(OfficePlace.quickEntry, needs: .catalogueEdit) { visit, form in
      if form.has("full") { return try await visit.fullForm(form) }
      if form.has("kind") { return try await visit.otherKind(form) }
      return try await visit.answering(form) {
        try await visit.enter(form)
      } again: { refused in
        let alike = try await visit.face.catalogue.alike(
          SimpleEntry(quick: refused.typed), for: visit.audience)
        return visit.page.quickEntry(
          try await QuickEntryView(
            visit, FormState(refused.typed, reasons: refused.reasons), alike: alike))
      }
    }
    routes.staffFile(OfficePlace.alikeRecords, needs: .catalogueEdit) { visit in
      let query = try visit.query()
      let entry = SimpleEntry(quick: query)
      let alike = try await visit.face.catalogue.alike(entry, for: visit.audience)
      return visit.show(
        fragment: visit.page.known(
          alike, entry, taken: try await visit.taken(by: entry, beside: alike),
          isLeft: query.has("left")))
    }
    routes.staffPost(OfficePlace.takeBackRecord, needs: .catalogueEdit) { visit, _ in
      let number = try await visit.recordNumber()
      return try await visit.orBack(to: OfficePlace.quickEntry) {
        try await visit.face.catalogue.takeBackEntry(number, at: visit.now, by: visit.who.actor)
        return await visit.go(to: OfficePlace.quickEntry, saying: Notice(EntryWords.takenBack))
      }
    }
    routes.staffPost(OfficePlace.takeBackItem, needs: .itemsEdit) { visit, form in
      try await visit.takeBackCopy(form)
    }
    routes.staffGet(OfficePlace.recentRecords, needs: .itemsEdit) { visit in
      visit.show(visit.page.recent(try await RecentView(visit)))
    }
    routes.staffGet(OfficePlace.unfinishedRecords, needs: .catalogueEdit) { visit in
      let page = min(max(Int(try visit.query()["page"]) ?? 1, 1), 100_000)
      let found = try await visit.face.catalogue.unfinished(page: page, for: visit.audience)
      let pager = Pager(page: page, total: found.total, pageSize: 50) {
        OfficePlace.unfinishedRecords.with("page", String($0))
      }
      return visit.show(visit.page.unfinished(found.records, pager: pager))
    }
    routes.staffFile(OfficePlace.authors, needs: .catalogueEdit) { visit in
      let names = try await visit.face.catalogue.authors(
        named: try visit.query()["q"], for: visit.audience)
      // A browser finds a name by either of its two forms.
      let options = names.map { name -> HTML in
        #"<option value="\#(name)" label="\#(name.turned)"></option>"#
      }
      return visit.show(fragment: "\(options)")
    }
    routes.staffFile(OfficePlace.subjects, needs: .catalogueEdit) { visit in
      let words = try await visit.face.catalogue.subjects(
        beginning: try visit.query()["q"], for: visit.audience)
      let options = words.map { word -> HTML in #"<option value="\#(word)"></option>"# }
      return visit.show(fragment: "\(options)")
    }
  }
}

/// Where a title is entered together with its first copy, and what comes then.
enum EntryPage: Sendable {
  /// The page of quick entry, for the next one; the whole form, which leads to the title's own page.
  case quickEntry, record
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// Enters a title and its copy, or the copy alone, or asks first when the title seems to be there.
  fileprivate func enter(_ form: FilledForm) async throws -> Response {
    let entry = SimpleEntry(quick: form)
    let alike = try await face.catalogue.alike(entry, for: audience)
    // The title may be another one by now than the one beside which the button stood.
    if let meant = alike.first(where: { $0.record.description == form["add"] }) {
      return try await enterCopy(of: meant, form)
    }
    if !form.has("add") { try entry.check(against: form, isNew: true) }
    guard alike.areShown(in: form["anew"]), !form.has("add") else {
      let view = try await QuickEntryView(self, FormState(form), alike: alike)
      return show(page.quickEntry(view))
    }
    return try await enterTitle(entry, form, at: .quickEntry)
  }

  /// Enters a title and its first copy, and goes on for the next one or to the page of this one.
  func enterTitle(
    _ entry: SimpleEntry, _ form: FilledForm, at page: EntryPage
  ) async throws -> Response {
    let copy = try await self.copy(in: form.ofTheCopy)
    let made = try await face.catalogue.enterQuickly(
      entry, copy: copy, on: today, at: now, by: who.actor)
    let kept = try await face.catalogue.record(made.record, for: audience)
    let wasClosed = kept?.audience == .staff && entry.isClosed != true
    let taken = try await face.catalogue.titles(at: made.item.callNumber, for: audience)
      .first { $0.record != made.record }
    let said =
      wasClosed ? OfficeWords.recordAddedClosed : EntryWords.saved(entry, made.item, taken: taken)
    let undo = Notice.Undo(OfficePlace.takeBackRecord(made.record), fields: [:])
    let next =
      page == .record
      ? OfficePlace.record(made.record)
      : OfficePlace.quickEntry.with("after", made.record.description)
    return await go(to: next, saying: Notice(said, undo: undo))
  }

  /// Takes a copy out again that was added by mistake, and goes back to where that was seen.
  fileprivate func takeBackCopy(_ form: FilledForm) async throws -> Response {
    let number: ItemNumber = try self.number("item")
    var place = OfficePlace.quickEntry
    // A copy of what is closed to her is not there.
    if let item = try await face.catalogue.item(number) {
      let record = try await self.record(item.record)
      if form["back"] == "record" { place = OfficePlace.record(record.number) }
    }
    let back = place
    return try await orBack(to: back) {
      try await face.catalogue.takeBackCopy(number, at: now, by: who.actor)
      return await go(to: back, saying: Notice(EntryWords.copyTakenBack))
    }
  }

  /// Another copy of a title that is there.
  private func enterCopy(of record: EnteredRecord, _ form: FilledForm) async throws -> Response {
    let item = try await face.catalogue.addCopyQuickly(
      try await copy(in: form.ofTheCopy), to: record.record, on: today, at: now, by: who.actor)
    let undo = Notice.Undo(OfficePlace.takeBackItem(item.number), fields: [:])
    return await go(
      to: OfficePlace.quickEntry.with("after", record.record.description),
      saying: Notice(EntryWords.copyAdded(record.title, item), undo: undo))
  }

  /// The same page for another kind, with everything that was typed and that this kind has.
  fileprivate func otherKind(_ form: FilledForm) async throws -> Response {
    var visit = self
    let kind = Form(rawValue: form["kind"]) ?? SimpleEntry(quick: form).form
    let typed = FilledForm(
      form.all(but: ["kind", "form"]).map { ($0.name, $0.value) } + [("form", kind.rawValue)])
    visit.page.here = OfficePlace.quickEntry.with("form", kind.rawValue).text
    let alike = try await face.catalogue.alike(SimpleEntry(quick: typed), for: audience)
    let view = try await QuickEntryView(visit, FormState(typed), alike: alike)
    return visit.show(visit.page.quickEntry(view))
  }

  /// The whole form with everything that was typed.
  fileprivate func fullForm(_ form: FilledForm) async throws -> Response {
    var visit = self
    let entry = SimpleEntry(quick: form)
    visit.page.here = OfficePlace.newRecord.with("form", entry.form.rawValue).text
    var view = RecordFormView(entry)
    view.copy = form
    view.languages = try await face.catalogue.languagesInUse(for: audience)
    return visit.show(visit.page.recordForm(view))
  }
}

extension SimpleEntry {
  /// What was filled in on the page of quick entry: a class number alone where the call number goes,
  /// and a journal's barcode where its ISSN does.
  init(quick form: FilledForm) {
    self.init(filled: form)
    if let code = issn.flatMap({ try? EAN13($0) }), let number = ISSN(barcode: code) {
      issn = number.text
    }
    guard let place = callNumber, place.isClassNumber else { return }
    (classification, callNumber) = (place, nil)
  }
}

extension String {
  /// A name as it is spoken: `Kurniawan, Eka` is Eka Kurniawan.
  fileprivate var turned: String {
    let parts = split(separator: ",", maxSplits: 1).map { $0.drop(while: \.isWhitespace) }
    return parts.reversed().joined(separator: " ")
  }

  /// Three digits, and perhaps more behind a point: what goes before the author's letters.
  fileprivate var isClassNumber: Bool {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && parts[0].utf8.count == 3
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}

extension FilledForm {
  /// What is said of the copy alone; it stands where its record says.
  fileprivate var ofTheCopy: FilledForm {
    FilledForm(all(but: ["callNumber"]).map { ($0.name, $0.value) })
  }
}
