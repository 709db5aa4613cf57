import Access
import Catalog
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values

/// Cataloguing by the simple form.
enum RecordEditRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    TitleListRoutes.addRoutes(to: routes)
    routes.staffGet(OfficePlace.newRecord, needs: .catalogueEdit) { visit in
      var view = RecordFormView(try await visit.newEntry())
      view.languages = try await visit.face.catalogue.languagesInUse(for: visit.audience)
      return visit.show(visit.page.recordForm(view))
    }
    routes.staffPost(OfficePlace.records, needs: .catalogueEdit) { visit, form in
      if form.has("kind") { return try showAgain(visit, form) }
      return try await answering(visit, form, number: nil) { entry in
        if form.has("withCopy") { return try await visit.enterTitle(entry, form, at: .record) }
        let number = try await visit.face.catalogue.addRecord(
          entry, at: visit.now, by: visit.who.actor)
        let kept = try await visit.face.catalogue.record(number, for: visit.audience)
        let wasClosed = kept?.audience == .staff && entry.isClosed != true
        return await visit.go(
          to: OfficePlace.record(number),
          saying: Notice(wasClosed ? OfficeWords.recordAddedClosed : OfficeWords.recordAdded))
      }
    }
    routes.staffGet(OfficePlace.record, needs: .itemsEdit) { visit in
      let view = try await HoldingsView(visit, visit.recordNumber())
      return visit.show(visit.page.holdings(view))
    }
    routes.staffGet(OfficePlace.editRecord, needs: .catalogueEdit) { visit in
      let record = try await visit.record()
      var view = RecordFormView(
        SimpleEntry(reading: record), number: record.number, version: record.version)
      view.languages = try await visit.face.catalogue.languagesInUse(for: visit.audience)
      view.isFromUnfinished = try visit.query()["then"] == "unfinished"
      return visit.show(visit.page.recordForm(view))
    }
    routes.staffPost(OfficePlace.editRecord, needs: .catalogueEdit) { visit, form in
      let number = try await visit.recordNumber()
      return try await answering(visit, form, number: number) { entry in
        let slips = try await visit.slipsLost(closing: number, by: entry)
        if let question = visit.asking(
          slips, form, back: OfficePlace.editRecord(number))
        {
          return question
        }
        let catalogue = visit.face.catalogue
        let unplaced = try await catalogue.items(of: number).filter(\.callNumber.isEmpty)
        _ = try await catalogue.changeRecord(
          number, to: entry, ifVersion: Int(form.optional("over") ?? form["version"]) ?? 0,
          at: visit.now, by: visit.who.actor)
        let placed = try await catalogue.items(of: number).filter { copy in
          !copy.callNumber.isEmpty && unplaced.contains { $0.number == copy.number }
        }
        let said = OfficeWords.recordPlaced(placed)
        let notice = slips.isEmpty ? said : OfficeWords.slipGone(said, slips)
        if form["then"] == "unfinished" { return try await visit.backToUnfinished(number, notice) }
        return await visit.go(to: OfficePlace.record(number), saying: Notice(notice))
      }
    }
    routes.staffPost(OfficePlace.openRecord, needs: .catalogueOpen) { visit, form in
      let number = try await visit.recordNumber()
      return try await visit.orBack(to: OfficePlace.record(number)) {
        try await visit.face.catalogue.openRecord(
          number, ifVersion: Int(form["version"]) ?? 0, at: visit.now, by: visit.who.actor)
        return await visit.go(
          to: OfficePlace.record(number), saying: Notice(OfficeWords.recordOpened))
      }
    }
    routes.staffPost(OfficePlace.removeRecord, needs: .catalogueEdit) { visit, _ in
      let number = try await visit.recordNumber()
      return try await visit.orBack(to: OfficePlace.record(number)) {
        _ = try await visit.face.catalogue.removeRecord(
          number, at: visit.now, by: visit.who.actor)
        return await visit.go(to: OfficePlace.home, saying: Notice(OfficeWords.recordRemoved))
      }
    }
  }

  /// Shows the form of another kind with everything that was typed.
  private static func showAgain(
    _ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm
  ) throws -> Response {
    let typed = form.withWaiting
    var visit = visit
    var entry = SimpleEntry(filled: typed)
    entry.form = try form.chosen("kind", OfficeWords.kind)
    visit.page.here = OfficePlace.newRecord.with("form", entry.form.rawValue).text
    var view = RecordFormView(entry)
    view.state = FormState(typed)
    if typed.has("withCopy") { view.copy = typed }
    return visit.show(visit.page.recordForm(view))
  }

  /// Does it, or shows the form again with everything that was typed.
  private static func answering(
    _ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm, number: RecordNumber?,
    _ act: (SimpleEntry) async throws -> Response
  ) async throws -> Response {
    let entry = SimpleEntry(filled: form)
    return try await visit.answering(form) {
      try entry.check(against: form, isNew: number == nil)
      return try await act(entry)
    } again: { refused in
      var view = RecordFormView(entry, number: number, version: Int(form["version"]) ?? 0)
      view.state = FormState(form.withWaiting, reasons: refused.reasons)
      view.isFromUnfinished = form["then"] == "unfinished"
      if form.has("withCopy") { view.copy = form }
      // Whoever saves over it and mistypes has said so already.
      view.newer = refused.newerVersion ?? form.optional("over").flatMap { Int($0) }
      return visit.page.recordForm(view)
    }
  }
}

extension RefusedForm {
  /// The version that somebody else saved since the form was drawn.
  fileprivate var newerVersion: Int? {
    for case .changedMeanwhile(_, _, let version) in reasons.compactMap({ $0 as? RecordRefusal }) {
      return version
    }
    return nil
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// What stands in the form of a new record at first: nothing, or what a similar record says.
  ///
  /// - Throws: `HTTPError` 404 when there is no such record, or it is closed to her.
  fileprivate func newEntry() async throws -> SimpleEntry {
    let query = try self.query()
    guard let number = RecordNumber(query["from"]) else {
      return SimpleEntry(form: Form(rawValue: query["form"]) ?? .book, title: "")
    }
    return SimpleEntry(reading: try await record(number)).copied(
      asEdition: query.has("edition"))
  }

  /// The record that the address names.
  ///
  /// - Throws: `HTTPError` 404 when there is none, or it is closed to her.
  func record() async throws -> BibliographicRecord {
    try await record(recordNumber())
  }

  /// The number of the record that the address names, by number or as the public knows it.
  ///
  /// - Throws: `HTTPError` 404 when there is none, or it is closed to her.
  func recordNumber() async throws -> RecordNumber {
    let address: RecordAddress = try number("record")
    guard let number = try await face.catalogue.number(at: address, for: audience) else {
      throw HTTPError(.notFound)
    }
    return number
  }

  /// - Throws: `HTTPError` 404.
  func record(_ number: RecordNumber) async throws -> BibliographicRecord {
    guard let record = try await face.catalogue.record(number, for: audience) else {
      throw HTTPError(.notFound)
    }
    return record
  }
}

extension SimpleEntry {
  /// What was filled in; lists have one entry a line, and authors and subjects may have semicolons
  /// between them.
  init(filled form: FilledForm) {
    func lines(_ field: EntryField) -> [String] {
      let isParted = [.authors, .subjects].contains(field)
      return form[field.key].split { $0.isNewline || ($0 == ";" && isParted) }
        .map { String($0).trimmed }.filter { !$0.isEmpty }
    }
    self.init(form: Form(rawValue: form["form"]) ?? .book, title: "")
    for field in EntryField.all {
      switch field.value {
      case .text(_, let set): set(&self, form.optional(field.key))
      case .list(_, let set): set(&self, lines(field))
      case .date: date = form.optional(field.key)
      case .day: day = Day(form[field.key])
      // A box that is not ticked says nothing: an ordinary change opens nothing.
      case .level: isClosed = form.has("isClosed") ? true : nil
      }
    }
  }

  /// Collects what was filled in and cannot be read.
  ///
  /// - Throws: `Refusals` with all of them.
  func check(against form: FilledForm, isNew: Bool) throws {
    var reasons = reasons
    if isNew, let refusal = yearBesideItsDay() { reasons.append(refusal) }
    if day == nil, let text = form.optional("day") { reasons.append(OfficeRefusal.day(text)) }
    if let all = Refusals(reasons) { throw all }
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars = scalars.dropFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars = scalars.dropLast() }
    return String(scalars)
  }
}
