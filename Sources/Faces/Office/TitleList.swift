import Access
import Catalog
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values

extension RecordQuestion {
  /// Reads what stands in the address of the list, or in a form that is sent from it.
  init(_ query: FilledForm, for audience: Audience) {
    self.init(lack: RecordLack(rawValue: query["show"]), for: audience)
  }

  /// What stands in the address, but what is as usual.
  var fields: [(name: String, value: String)] {
    [(name: "show", value: lack?.rawValue ?? "")]
  }

  /// Where it is asked.
  func address(of place: Address = OfficePlace.titles) -> Address {
    fields.reduce(place) { $0.with($1.name, $1.value) }
  }

  /// The same for what lacks something else.
  func lacking(_ lack: RecordLack?) -> RecordQuestion {
    RecordQuestion(lack: lack, for: audience)
  }
}

extension RecordLack {
  /// What it leaves.
  var words: Sentence {
    switch self {
    case .callNumber: TitleListWords.withoutCallNumber
    case .year: TitleListWords.withoutYear
    case .language: TitleListWords.withoutLanguage
    case .subject: TitleListWords.withoutSubject
    case .copies: TitleListWords.withoutCopies
    }
  }
}

/// A part of the list of titles.
struct TitleListView: Sendable {
  let question: RecordQuestion
  let stretch: Stretch<RecordLine>
  /// How many titles lack it, where somebody counted them.
  let counts: [RecordLack: Int]
  /// How many there are at all.
  let all: Int
  /// How many fit what is asked.
  let total: Int
  /// How many were shown before.
  let before: Int

  /// The most rows of a page.
  static let size = 50

  init(_ visit: OfficeRequest<StaffOnDuty>) async throws {
    let query = try visit.query()
    let catalogue = visit.face.catalogue
    let question = RecordQuestion(query, for: visit.audience)
    self.question = question
    let last = RecordNumber(query["after"])
    before = last == nil ? 0 : query.shownBefore
    stretch = try await catalogue.records(question, after: last, atMost: Self.size)
    all = try await catalogue.count(for: visit.audience)
    var counts: [RecordLack: Int] = [:]
    for lack in RecordLack.allCases where lack.isCounted || lack == question.lack {
      counts[lack] = try await catalogue.count(question.lacking(lack))
    }
    self.counts = counts
    total = question.lack.flatMap { counts[$0] } ?? all
  }
}

/// The list of titles, as a page and as a file, and what is done to many of them at once.
enum TitleListRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.titles, needs: .itemsEdit) { visit in
      visit.show(visit.page.titleList(try await TitleListView(visit)))
    }
    routes.staffGet(OfficePlace.titleFile, needs: .itemsEdit) { visit in
      let question = RecordQuestion(try visit.query(), for: visit.audience)
      return Response(csv: try await visit.titleFile(question), name: "judul.csv")
    }
    routes.staffPost(OfficePlace.titleBatch, needs: .itemsEdit) { visit, form in
      let (catalogue, choice) = (visit.face.catalogue, ListChoice(form))
      let titles: [RecordNumber] =
        choice.isAll
        ? try await catalogue.recordNumbers(
          RecordQuestion(form, for: visit.audience), atMost: BatchRefusal.most + 1)
        : choice.numbers()
      try BatchRefusal.check(titles.count)
      let copies = try await catalogue.copies(ofEach: titles, atMost: LabelChoice.most + 1)
      guard copies.count <= LabelChoice.most else {
        throw BatchRefusal.tooMany(LabelChoice.most)
      }
      return visit.go(to: OfficePlace.labels.with("items", ItemList(of: copies).text))
    }
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The titles of a list, with what is known of them.
  fileprivate func titleFile(_ question: RecordQuestion) async throws -> CSVFile {
    let page = page
    let heads = CSVFile(
      [
        Terms.title, TitleListWords.author, Terms.year, Terms.language, Terms.callNumber,
        Terms.subjects, Terms.items,
      ].map(page.say))
    return try await face.catalogue.every(question, into: heads) { file, line in
      file.add([
        .text(line.title), CSVFile.Cell(line.author),
        line.year.map { CSVFile.Cell.number(Int64($0)) } ?? "", CSVFile.Cell(line.language),
        CSVFile.Cell(line.callNumber),
        .text(page.say(line.hasSubject ? Words.yes : Words.no)), .number(Int64(line.copies)),
      ])
    }
  }
}

extension Page {
  /// All titles, narrowed to what they lack.
  func titleList(_ view: TitleListView) -> Sheet {
    Sheet(
      say(TitleListWords.title), section: .office,
      body: """
        \(belowOffice(TitleListWords.title))
        <div class="title-row"><h1>\(say(TitleListWords.title))</h1>
        \(visitor.may(.catalogueEdit)
          ? buttonLink(OfficeWords.newRecord, to: OfficePlace.newRecord, .plus) : .empty)</div>
        \(list(titles(view)))
        """)
  }

  private func titles(_ view: TitleListView) -> ListPage {
    let question = view.question
    var page = ListPage(
      TitleListWords.title,
      columns: [
        .init(Terms.title), .init(TitleListWords.author), .init(Terms.year, isNumber: true),
        .init(Terms.language), .init(Terms.subjects), .init(Terms.callNumber),
        .init(Terms.items, isNumber: true),
      ], rows: view.stretch.lines.map(titleRow), total: view.total, from: question.address(),
      empty: noTitles(view))
    page.before = view.before
    page.filters = titleFilters(view)
    page.file = question.address(of: OfficePlace.titleFile)
    page.batch = ListPage.Batch(
      at: OfficePlace.titleBatch, [.init("labels", TitleListWords.labels)], of: question.fields)
    if view.stretch.goesOn, let last = view.stretch.lines.last {
      page.next = question.address().with("after", last.number.description)
        .with("at", String(view.before + view.stretch.lines.count))
    }
    return page
  }

  private func titleRow(_ line: RecordLine) -> ListPage.Row {
    let gap = missing(line.number)
    func known(_ text: String?) -> HTML { text.map { HTML($0) } ?? gap }
    return ListPage.Row(
      line.number.description, line.title,
      [
        titleLink(line.title, line.number, in: line.language), "\(line.author)",
        known(line.year.map { String($0) }), known(line.language),
        known(line.hasSubject ? say(TitleListWords.has) : nil), known(line.callNumber),
        "\(String(line.copies))",
      ])
  }

  /// What is not known yet, and where it is filled in by whoever may.
  private func missing(_ record: RecordNumber) -> HTML {
    guard visitor.may(.catalogueEdit) else { return .empty }
    return """
      <a class="miss" href="\(OfficePlace.editRecord(record))">\(say(TitleListWords.fill))</a>
      """
  }

  private func titleFilters(_ view: TitleListView) -> [ListPage.Filter] {
    guard view.all > 0 else { return [] }
    let question = view.question
    let all = ListPage.Filter(
      ListWords.everything, count: view.all, at: question.lacking(nil).address(),
      isOn: question.lack == nil)
    let each = RecordLack.allCases.map { lack in
      ListPage.Filter(
        lack.words, count: view.counts[lack], at: question.lacking(lack).address(),
        isOn: question.lack == lack)
    }
    return [all] + each
  }

  private func noTitles(_ view: TitleListView) -> HTML {
    view.all == 0
      ? emptyState(.book, TitleListWords.none, actions: firstRecordWays)
      : emptyState(
        .check, ListWords.nothingFits,
        actions: buttonLink(ListWords.seeAll, to: OfficePlace.titles))
  }
}
