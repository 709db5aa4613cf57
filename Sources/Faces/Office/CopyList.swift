import Access
import Catalog
import Markup
import Pages
import Serving
import Trail
import Values

extension ItemQuestion {
  /// Reads what stands in the address of the list, or in a form that is sent from it.
  init(_ query: FilledForm, for audience: Audience) {
    self.init(
      filter: ItemFilter(rawValue: query["show"]),
      order: ItemOrder(rawValue: query["by"]) ?? .newest, for: audience)
  }

  /// What stands in the address, but what is as usual.
  var fields: [(name: String, value: String)] {
    [
      (name: "show", value: filter?.rawValue ?? ""),
      (name: "by", value: order == .newest ? "" : order.rawValue),
    ]
  }

  /// Where it is asked.
  func address(of place: Address = OfficePlace.copies) -> Address {
    fields.reduce(place) { $0.with($1.name, $1.value) }
  }

  /// The same with another filter.
  func with(_ filter: ItemFilter?) -> ItemQuestion {
    ItemQuestion(filter: filter, order: order, for: audience)
  }

  /// The same in another order.
  func with(_ order: ItemOrder) -> ItemQuestion {
    ItemQuestion(filter: filter, order: order, for: audience)
  }
}

extension ItemFilter {
  /// What it leaves.
  var words: Sentence {
    switch self {
    case .damaged: ItemStatus.damaged.name
    case .lost: ItemStatus.lost.name
    case .inProcess: ItemStatus.inProcess.name
    case .reference: CopyListWords.reference
    case .unlabelled: CopyListWords.unlabelled
    case .withdrawn: ItemStatus.withdrawn.name
    }
  }
}

/// A part of the list of copies.
struct CopyListView: Sendable {
  let question: ItemQuestion
  let stretch: Stretch<ItemLine>
  let types: [ItemTypeLine]
  /// How many copies each filter leaves.
  let counts: [ItemFilter: Int]
  /// How many there are at all.
  let all: Int
  /// How many were shown before.
  let before: Int

  /// How many fit what is asked.
  var total: Int { question.filter.map { counts[$0] ?? 0 } ?? all }
  /// The most rows of a page.
  static let size = 50

  init(_ visit: OfficeRequest<StaffOnDuty>) async throws {
    let query = try visit.query()
    let catalogue = visit.face.catalogue
    question = ItemQuestion(query, for: visit.audience)
    let last = ItemNumber(query["after"])
    before = last == nil ? 0 : query.shownBefore
    stretch = try await catalogue.items(question, after: last, atMost: Self.size)
    types = try await catalogue.itemTypes()
    all = try await catalogue.count(question.with(ItemFilter?.none))
    var counts: [ItemFilter: Int] = [:]
    for filter in ItemFilter.allCases {
      counts[filter] = try await catalogue.count(question.with(filter))
    }
    self.counts = counts
  }
}

extension Page {
  /// All copies, narrowed and sorted, with what may be done to many at once.
  func copyList(_ view: CopyListView) -> Sheet {
    Sheet(
      say(CopyListWords.title), section: .office,
      body: """
        \(belowOffice(CopyListWords.title))
        <div class="title-row"><h1>\(say(CopyListWords.title))</h1>
        \(buttonLink(OfficeWords.labels, to: OfficePlace.labels, .printer))</div>
        \(list(copies(view)))
        """)
  }

  private func copies(_ view: CopyListView) -> ListPage {
    let question = view.question
    func sorted(_ name: Sentence, by order: ItemOrder) -> ListPage.Column {
      ListPage.Column(
        name, order: question.order == order ? nil : question.with(order).address(),
        isOrder: question.order == order)
    }
    let types = Dictionary(
      view.types.map { ($0.type, $0.name) }, uniquingKeysWith: { first, _ in first })
    var page = ListPage(
      CopyListWords.title,
      columns: [
        .init(Terms.itemCode), .init(Terms.title), sorted(Terms.callNumber, by: .callNumber),
        .init(Terms.itemType), .init(Terms.state),
      ], rows: view.stretch.lines.map { copyRow($0, types) }, total: view.total,
      from: question.address(), empty: noCopies(view))
    page.before = view.before
    page.filters = copyFilters(view)
    page.file = question.address(of: OfficePlace.copyFile)
    page.batch = ListPage.Batch(
      at: OfficePlace.copyBatch,
      [
        .init("status", CopyListWords.changeState), .init("type", CopyListWords.changeType),
        .init("labels", CopyListWords.printLabels),
      ], of: question.fields)
    if view.stretch.goesOn, let last = view.stretch.lines.last {
      page.next = question.address().with("after", last.item.number.description)
        .with("at", String(view.before + view.stretch.lines.count))
    }
    return page
  }

  private func copyRow(_ line: ItemLine, _ types: [ItemType: Sentence]) -> ListPage.Row {
    let item = line.item
    let type = types[item.type] ?? Sentence(both: item.type.rawValue)
    return ListPage.Row(
      item.number.description, item.barcode.text,
      [
        #"<a href="\#(OfficePlace.item(item.number))">\#(codeOfCopy(item.barcode))</a>"#,
        titleLink(line.title, item.record, in: line.language), "\(item.callNumber)",
        "\(say(type))", stateBadge(item.shelfState, item.onLoan ? nil : item.stateWords),
      ])
  }

  private func copyFilters(_ view: CopyListView) -> [ListPage.Filter] {
    guard view.all > 0 else { return [] }
    let question = view.question
    let all = ListPage.Filter(
      ListWords.everything, count: view.all,
      at: question.with(ItemFilter?.none).address(), isOn: question.filter == nil)
    let each = ItemFilter.allCases.map { filter in
      ListPage.Filter(
        filter.words, count: view.counts[filter] ?? 0, at: question.with(filter).address(),
        isOn: question.filter == filter)
    }
    guard question.order != .newest else { return [all] + each }
    return [all] + each
      + [
        ListPage.Filter(
          CopyListWords.newest, count: nil, at: question.with(ItemOrder.newest).address(),
          isOn: false)
      ]
  }

  private func noCopies(_ view: CopyListView) -> HTML {
    view.all == 0
      ? emptyState(.barcode, CopyListWords.none)
      : emptyState(
        .search, ListWords.nothingFits,
        actions: buttonLink(ListWords.seeAll, to: OfficePlace.copies))
  }
}

extension Item {
  /// How it stands, as far as its own row says.
  var shelfState: ShelfState {
    if onLoan { return .onLoan }
    if waiting { return .held }
    return switch status {
    case .available: type == .reference ? .readHere : .available
    case .damaged, .inProcess: .inProcess
    case .lost, .withdrawn: .lost
    }
  }

  /// The word for it, where the sign stands for several.
  var stateWords: Sentence? {
    status == .available ? nil : status.name
  }
}
