import Access
import Catalog
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values

/// In which order titles are listed.
enum TitleOrder: String, Sendable {
  /// The newest first.
  case newest
}

/// How the list of titles is asked for.
typealias TitleList = ListQuestion<RecordLack, TitleOrder>

extension TitleList {
  /// Reads what stands in the address of the list, or in a form that is sent from it.
  init(_ form: FilledForm) { self.init(form, at: OfficePlace.titles, usually: .newest) }
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

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// A part of the list of titles.
  fileprivate func titleList() async throws -> TitleList.Part<RecordLine> {
    let (list, catalogue) = (TitleList(try query()), face.catalogue)
    let all = try await catalogue.count(for: audience)
    var counts: [RecordLack: Int] = [:]
    for lack in RecordLack.allCases where lack.isCounted || lack == list.filter {
      counts[lack] = try await catalogue.count(RecordQuestion(lack: lack, for: audience))
    }
    return TitleList.Part(
      list,
      try await catalogue.records(
        RecordQuestion(lack: list.filter, for: audience), after: list.last()),
      counts: counts, all: all, total: list.filter.flatMap { counts[$0] } ?? all)
  }
}

/// The list of titles, as a page and as a file, and what is done to many of them at once.
enum TitleListRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.titles, needs: .itemsEdit) { visit in
      let list = try await visit.titleList()
      return visit.show(visit.page.titleList(list, closed: try await visit.closedTitles()))
    }
    routes.staffFile(OfficePlace.titleFile, needs: .itemsEdit) { visit in
      Response(csv: try await visit.titleFile(), name: "judul.csv")
    }
    routes.staffPost(OfficePlace.titleBatch, needs: .itemsEdit) { visit, form in
      let catalogue = visit.face.catalogue
      let titles: [RecordNumber] = try await form.chosenRows { most in
        try await catalogue.recordNumbers(
          RecordQuestion(lack: TitleList(form).filter, for: visit.audience), atMost: most)
      }
      let copies = try await catalogue.copies(ofEach: titles, atMost: LabelChoice.most + 1)
      guard copies.count <= LabelChoice.most else {
        throw BatchRefusal.tooMany(LabelChoice.most)
      }
      return visit.go(to: OfficePlace.labels.with("items", ItemList(of: copies).text))
    }
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// How many titles she meets that nobody outside does.
  fileprivate func closedTitles() async throws -> Int {
    let catalogue = face.catalogue
    return try await catalogue.count(for: audience) - catalogue.count(for: .everyone)
  }

  /// The titles of a list, with what is known of them; closed ones only where that is asked.
  fileprivate func titleFile() async throws -> CSVFile {
    let (page, query) = (self.page, try self.query())
    let question = RecordQuestion(
      lack: TitleList(query).filter, for: query.has("closed") ? audience : .everyone)
    let heads = CSVFile(
      [
        Terms.title, TitleListWords.author, Terms.year, Terms.language, Terms.callNumber,
        Terms.subjects, Terms.items, ShelfState.closed.word,
      ].map(page.say))
    return try await face.catalogue.every(question, into: heads) { file, line in
      file.add([
        .text(line.title), CSVFile.Cell(line.author),
        line.year.map { CSVFile.Cell.number(Int64($0)) } ?? "",
        CSVFile.Cell(line.language.map { page.say(LanguageName.of($0)) }),
        CSVFile.Cell(line.callNumber), CSVFile.Cell(line.subjects), .number(Int64(line.copies)),
        .text(page.say(line.isClosed ? Words.yes : Words.no)),
      ])
    }
  }
}

extension Page {
  /// All titles, narrowed to what they lack.
  ///
  /// - Parameter closed: how many of all are closed to the public.
  func titleList(_ part: TitleList.Part<RecordLine>, closed: Int) -> Sheet {
    let file = part.asked.address(of: OfficePlace.titleFile).with("closed", "yes")
    let whole: HTML? =
      closed > 0 ? buttonLink(TitleListWords.fileWithClosed, to: file, .download) : nil
    return Sheet(
      say(TitleListWords.title), section: .office,
      body: """
        \(belowOffice(TitleListWords.title))
        <div class="title-row"><h1>\(say(TitleListWords.title))</h1>
        \(visitor.may(.catalogueEdit)
          ? buttonLink(OfficeWords.newRecord, to: OfficePlace.newRecord, .plus) : .empty)\
        \(whole)</div>
        \(list(titles(part)))
        """)
  }

  private func titles(_ part: TitleList.Part<RecordLine>) -> ListPage {
    var page = part.page(
      TitleListWords.title,
      columns: [
        .init(Terms.title), .init(TitleListWords.author), .init(Terms.year, isNumber: true),
        .init(Terms.language), .init(Terms.subjects), .init(Terms.callNumber),
        .init(Terms.items, isNumber: true),
      ], filters: \.words, file: OfficePlace.titleFile, empty: noTitles(part), row: titleRow)
    page.batch = ListPage.Batch(
      at: OfficePlace.titleBatch, [.init("labels", TitleListWords.labels)],
      of: part.asked.partFields)
    return page
  }

  private func titleRow(_ line: RecordLine) -> ListPage.Row {
    let gap = missing(line.number)
    let closed: HTML? = line.isClosed ? " \(stateBadge(.closed))" : nil
    func known(_ text: String?) -> HTML { text.map { HTML($0) } ?? gap }
    return ListPage.Row(
      line.number.description, line.title,
      [
        "\(titleLink(line.title, line.number, in: line.language))\(closed)", "\(line.author)",
        known(line.year.map { String($0) }),
        known(line.language.map { say(LanguageName.of($0)) }),
        known(line.subjects.map { _ in say(TitleListWords.has) }), known(line.callNumber),
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

  private func noTitles(_ part: TitleList.Part<RecordLine>) -> HTML {
    part.all == 0
      ? emptyState(.book, TitleListWords.none, actions: firstRecordWays)
      : emptyState(
        .check, ListWords.nothingFits,
        actions: buttonLink(ListWords.seeAll, to: OfficePlace.titles))
  }
}
