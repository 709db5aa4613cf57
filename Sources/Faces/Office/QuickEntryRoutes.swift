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
      return try await visit.answering(form) {
        try await visit.enter(form)
      } again: { refused in
        visit.page.quickEntry(
          try await QuickEntryView(visit, FormState(refused.typed, reasons: refused.reasons)))
      }
    }
    routes.staffFile(OfficePlace.alikeRecords, needs: .catalogueEdit) { visit in
      let entry = SimpleEntry(quick: try visit.query())
      let alike = try await visit.face.catalogue.alike(entry, for: visit.audience)
      return visit.show(fragment: visit.page.alike(alike, entry))
    }
    routes.staffPost(OfficePlace.takeBackRecord, needs: .catalogueEdit) { visit, _ in
      let number = try await visit.recordNumber()
      return try await visit.orBack(to: OfficePlace.quickEntry) {
        try await visit.face.catalogue.takeBackEntry(number, at: visit.now, by: visit.who.actor)
        return await visit.go(to: OfficePlace.quickEntry, saying: Notice(EntryWords.takenBack))
      }
    }
    routes.staffGet(OfficePlace.unfinishedRecords, needs: .catalogueEdit) { visit in
      let page = min(max(Int(try visit.query()["page"]) ?? 1, 1), 100_000)
      let found = try await visit.face.catalogue.unfinished(page: page, for: visit.audience)
      let pager = Pager(page: page, total: found.total, pageSize: 50) {
        OfficePlace.unfinishedRecords.with("page", String($0))
      }
      return visit.show(visit.page.unfinished(found.records, pager: pager))
    }
    routes.staffFile(OfficePlace.subjects, needs: .catalogueEdit) { visit in
      let words = try await visit.face.catalogue.subjects(
        beginning: try visit.query()["q"], for: visit.audience)
      let options = words.map { word -> HTML in #"<option value="\#(word)"></option>"# }
      return visit.show(fragment: "\(options)")
    }
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// Enters a title and its copy, or the copy alone, or asks first when the title seems to be there.
  fileprivate func enter(_ form: FilledForm) async throws -> Response {
    if form.has("add") { return try await enterCopy(form) }
    let entry = SimpleEntry(quick: form)
    try entry.check(against: form, isNew: true)
    let copy = try await self.copy(in: form.ofTheCopy)
    if !form.has("anew") {
      let alike = try await face.catalogue.alike(entry, for: audience)
      if !alike.isEmpty {
        let view = try await QuickEntryView(self, FormState(form), alike: alike)
        return show(page.quickEntry(view))
      }
    }
    let made = try await face.catalogue.enterQuickly(
      entry, copy: copy, on: today, at: now, by: who.actor)
    let kept = try await face.catalogue.record(made.record, for: audience)
    let wasClosed = kept?.audience == .staff && entry.isClosed != true
    let said =
      wasClosed ? OfficeWords.recordAddedClosed : EntryWords.saved(entry.title, made.item)
    let undo = Notice.Undo(OfficePlace.takeBackRecord(made.record), fields: [:])
    return await go(
      to: OfficePlace.quickEntry.with("after", made.record.description),
      saying: Notice(said, undo: undo))
  }

  /// Another copy of a title that is there.
  ///
  /// - Throws: `HTTPError` 404 when there is no such record, or it is closed to her.
  private func enterCopy(_ form: FilledForm) async throws -> Response {
    guard let number = RecordNumber(form["add"]) else { throw HTTPError(.notFound) }
    let record = try await self.record(number)
    let copy = try await self.copy(in: form.ofTheCopy)
    let item = try await face.catalogue.addItem(
      copy, to: record.number, on: today, at: now, by: who.actor)
    return await go(
      to: OfficePlace.quickEntry.with("after", number.description),
      saying: Notice(OfficeWords.itemAdded(item.barcode)))
  }

  /// The whole form with everything that was typed.
  fileprivate func fullForm(_ form: FilledForm) async throws -> Response {
    var visit = self
    let entry = SimpleEntry(quick: form)
    visit.page.here = OfficePlace.newRecord.with("form", entry.form.rawValue).text
    var view = RecordFormView(entry)
    view.languages = try await face.catalogue.languagesInUse(for: audience)
    return visit.show(visit.page.recordForm(view))
  }
}

extension SimpleEntry {
  /// What was filled in on the page of quick entry: names on one line, and a class number alone
  /// where the call number goes.
  init(quick form: FilledForm) {
    self.init(filled: form)
    authors = form["authors"].split { $0 == ";" || $0.isNewline }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    guard let place = callNumber, place.isClassNumber else { return }
    (classification, callNumber) = (place, nil)
  }
}

extension String {
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

/// What the page of quick entry shows.
struct QuickEntryView: Sendable {
  /// What is typed of the record; what stays from the one before.
  let form: RecordFormView
  /// What is typed of the copy.
  let copy: FormState
  /// Records that may be the same work.
  let alike: [EnteredRecord]
  /// What was entered last.
  let last: [EnteredRecord]
  /// How many labels wait.
  let labels: Int
  /// How many records are to be completed.
  let unfinished: Int

  /// The most of the last ones that are shown.
  private static let shown = 8

  /// - Parameter typed: what came back with the page.
  /// - Throws: `FormRefusal` when the query cannot be read.
  init(
    _ visit: OfficeRequest<StaffOnDuty>, _ typed: FormState? = nil, alike: [EnteredRecord] = []
  ) async throws {
    let catalogue = visit.face.catalogue
    let languages = try await catalogue.languagesInUse(for: visit.audience)
    var form: RecordFormView
    if let typed {
      form = RecordFormView(SimpleEntry(quick: typed.values))
      form.state = typed
      copy = typed
    } else {
      let kept = try await visit.keptFromBefore(languages)
      form = RecordFormView(kept.entry)
      copy = FormState([("location", kept.location)])
    }
    form.languages = languages
    self.form = form
    self.alike = alike
    last = try await catalogue.lastEntered(Self.shown, at: visit.now, for: visit.audience)
    labels = try await catalogue.labelsInQueue(for: visit.audience)
    unfinished = try await catalogue.unfinished(pageSize: 0, for: visit.audience).total
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// Kind, language, subjects and place of the one that was entered before, which the address names.
  fileprivate func keptFromBefore(
    _ languages: [String]
  ) async throws -> (entry: SimpleEntry, location: String) {
    let query = try self.query()
    var entry = SimpleEntry(form: Form(rawValue: query["form"]) ?? .book, title: "")
    entry.language = languages.first
    guard let number = RecordNumber(query["after"]),
      let record = try await face.catalogue.record(number, for: audience)
    else { return (entry, "") }
    let before = SimpleEntry(reading: record)
    entry.form = Form(rawValue: query["form"]) ?? before.form
    entry.language = before.language ?? entry.language
    entry.subjects = before.subjects
    let item = try await face.catalogue.items(of: number).last
    return (entry, item?.location ?? "")
  }
}
