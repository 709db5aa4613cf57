import Access
import Catalog
import Pages
import Serving
import Values

/// What the page of quick entry shows.
struct QuickEntryView: Sendable {
  /// What is typed of the record; what stays from the one before.
  let form: RecordFormView
  /// What is typed of the copy.
  let copy: FormState
  /// Records that may be the same work.
  let alike: [EnteredRecord]
  /// Other titles at the call number that it gets.
  let taken: [EnteredRecord]
  /// The shelves of the house.
  let shelves: [String]
  /// What was entered last.
  let last: [EnteredRecord]
  /// Of the clippings among them, what their forms say.
  let clippings: [RecordNumber: SimpleEntry]
  /// How many labels wait.
  let labels: Int
  /// How many records are to be completed.
  let unfinished: Int
  /// The fields in which something stays from the book before, by their names.
  let kept: Set<String>

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
      kept = []
    } else {
      let before = try await visit.keptFromBefore()
      form = RecordFormView(before.entry)
      copy = FormState([("location", before.location)])
      kept = before.kept
    }
    form.languages = languages
    self.form = form
    self.alike = alike
    taken = try await visit.taken(by: form.entry, beside: alike)
    shelves = try await catalogue.shelves(for: visit.audience)
    let last = try await catalogue.lastEntered(Self.shown, at: visit.now, for: visit.audience)
    var clippings: [RecordNumber: SimpleEntry] = [:]
    for entered in last where entered.form == .clipping {
      clippings[entered.record] = try await catalogue.record(entered.record, for: visit.audience)
        .map { SimpleEntry(reading: $0) }
    }
    self.last = last
    self.clippings = clippings
    labels = try await catalogue.labelsInQueue(for: visit.audience)
    unfinished = try await catalogue.unfinished(pageSize: 0, for: visit.audience).total
  }
}

extension QuickEntryView {
  /// Says of a field that what stands there stays from the book before.
  func hint(of field: String) -> Sentence? {
    kept.contains(field) ? EntryWords.keptHint(form.entry.form) : nil
  }
}

/// What is the same for a box of books.
private struct KeptFromBefore: Sendable {
  var entry: SimpleEntry
  var location = ""
  /// The names of the fields in which something stays.
  var kept: Set<String> = []
}

extension SimpleEntry {
  /// The call number that its copies get.
  var shelfNumber: String? { callNumber ?? proposedCallNumber }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// Other titles at the call number that it gets, besides those that are shown as alike.
  func taken(
    by entry: SimpleEntry, beside alike: [EnteredRecord]
  ) async throws -> [EnteredRecord] {
    guard let number = entry.shelfNumber else { return [] }
    return try await face.catalogue.titles(at: number, for: audience)
      .filter { other in !alike.contains { $0.record == other.record } }
  }

  /// Kind, language and place of what was entered before, which the address names; nothing of it that
  /// belongs to that title alone.
  fileprivate func keptFromBefore() async throws -> KeptFromBefore {
    let query = try self.query()
    let kind = Form(rawValue: query["form"])
    var fresh = KeptFromBefore(entry: SimpleEntry(form: kind ?? .book, title: ""))
    if query.has("empty") { return fresh }
    guard let number = RecordNumber(query["after"]),
      let record = try await face.catalogue.record(number, for: audience)
    else { return fresh }
    fresh.entry.form = kind ?? record.form
    // Of another kind nothing is known of its language.
    guard fresh.entry.form == record.form else { return fresh }
    let before = SimpleEntry(reading: record)
    fresh.entry.language = before.language
    if record.form == .clipping {
      (fresh.entry.newspaper, fresh.entry.folder) = (before.newspaper, before.folder)
      if before.newspaper != nil { fresh.kept.insert("newspaper") }
      if before.folder != nil { fresh.kept.insert("folder") }
    }
    fresh.location = try await face.catalogue.items(of: number).last?.location ?? ""
    if fresh.entry.language != nil { fresh.kept.insert("language") }
    if !fresh.location.isEmpty { fresh.kept.insert("location") }
    return fresh
  }
}
