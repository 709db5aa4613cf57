import Access
import Catalog
import Markup
import Pages
import Serving
import Trail
import Values

/// How the list of copies is asked for.
typealias CopyList = ListQuestion<ItemFilter, ItemOrder>

extension CopyList {
  /// Reads what stands in the address of the list, or in a form that is sent from it.
  ///
  /// One shelf comes as it stands.
  init(_ form: FilledForm) {
    let shelf = String(form["shelf"].prefix(100))
    self.init(
      form, at: OfficePlace.copies, usually: shelf.isEmpty ? .newest : .callNumber,
      lookingFor: shelf, keeping: [(name: "shelf", value: shelf)])
  }

  /// As the catalogue is asked.
  func question(for audience: Audience) -> ItemQuestion {
    ItemQuestion(filter: filter, callNumber: text, order: order, for: audience)
  }
}

extension ItemFilter {
  /// What it leaves.
  var words: Sentence {
    switch self {
    case .damaged: ItemStatus.damaged.name
    case .lost: ItemStatus.lost.name
    case .inProcess: ItemStatus.inProcess.name
    case .readHere: CopyListWords.readHere
    case .unlabelled: CopyListWords.unlabelled
    case .withdrawn: ItemStatus.withdrawn.name
    }
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// A part of the list of copies.
  func copyList() async throws -> CopyList.Part<ItemLine> {
    let (list, catalogue) = (CopyList(try query()), face.catalogue)
    let all = try await catalogue.count(list.narrowed(by: nil).question(for: audience))
    var counts: [ItemFilter: Int] = [:]
    for filter in ItemFilter.allCases {
      counts[filter] = try await catalogue.count(list.narrowed(by: filter).question(for: audience))
    }
    return CopyList.Part(
      list, try await catalogue.items(list.question(for: audience), after: list.last()),
      counts: counts, all: all, total: list.filter.map { counts[$0] ?? 0 } ?? all)
  }
}

extension [ItemTypeLine] {
  /// What each type of copies is called.
  var names: [ItemType: Sentence] {
    Dictionary(map { ($0.type, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Page {
  /// All copies, narrowed and sorted, with what may be done to many at once.
  func copyList(
    _ part: CopyList.Part<ItemLine>, _ types: [ItemType: Sentence]
  ) -> Sheet {
    Sheet(
      say(CopyListWords.title), section: .office,
      body: """
        \(belowOffice(CopyListWords.title))
        <div class="title-row"><h1>\(say(CopyListWords.title))</h1>
        \(buttonLink(OfficeWords.labels, to: OfficePlace.labels, .printer))</div>
        \(shelfSearch(part.asked))
        \(list(copies(part, types)))
        """)
  }

  private func shelfSearch(_ asked: CopyList) -> HTML {
    let hidden = asked.fields.dropFirst().filter { !$0.value.isEmpty }.map { field -> HTML in
      #"<input type="hidden" name="\#(field.name)" value="\#(field.value)">"#
    }
    return """
      <form class="row along" method="get" action="\(OfficePlace.copies)" role="search">
      \(field(Field("shelf", CopyListWords.begins, kind: .search, value: asked.text).with {
        $0.longest = 100
      }))\(hidden)
      \(button(Words.search, .search, look: .plain))</form>
      """
  }

  private func copies(
    _ part: CopyList.Part<ItemLine>, _ types: [ItemType: Sentence]
  ) -> ListPage {
    let asked = part.asked
    var page = part.page(
      CopyListWords.title,
      columns: [
        .init(Terms.itemCode), .init(Terms.title), asked.column(Terms.callNumber, by: .callNumber),
        .init(Terms.itemType), .init(Terms.state),
      ], filters: \.words, file: OfficePlace.copyFile, empty: noCopies(part)
    ) { copyRow($0, types) }
    if !page.filters.isEmpty, asked.order != .newest {
      page.filters.append(
        ListPage.Filter(
          CopyListWords.newest, count: nil, at: asked.sorted(by: .newest).address(), isOn: false))
    }
    page.batch = ListPage.Batch(
      at: OfficePlace.copyBatch,
      [
        .init("status", CopyListWords.changeState), .init("type", CopyListWords.changeType),
        .init("move", CopyListWords.move), .init("labels", CopyListWords.printLabels),
      ], of: asked.partFields)
    return page
  }

  private func copyRow(_ line: ItemLine, _ types: [ItemType: Sentence]) -> ListPage.Row {
    let item = line.item
    let type = types[item.type] ?? Sentence(both: item.type.rawValue)
    return ListPage.Row(
      item.number.description, item.barcode.text,
      [
        #"<a href="\#(OfficePlace.item(item.number))">\#(codeOfCopy(item.barcode))</a>"#,
        titleLink(line.title, item.record, in: line.language),
        twoLines("\(item.callNumber)", item.location.map { "\($0)" }, Terms.location),
        "\(say(type))", stateBadge(line.shelfState, item.onLoan ? nil : item.stateWords),
      ])
  }

  /// A value, and what is known beside it in a line of its own, which a folded table names.
  func twoLines(_ value: HTML, _ beside: HTML?, _ name: Sentence) -> HTML {
    let line: HTML? = beside.map { #"<br><small data-label="\#(say(name))">\#($0)</small>"# }
    return "\(value)\(line)"
  }

  private func noCopies(_ part: CopyList.Part<ItemLine>) -> HTML {
    part.all == 0 && part.asked.text.isEmpty
      ? emptyState(.barcode, CopyListWords.none)
      : emptyState(
        .search, ListWords.nothingFits,
        actions: buttonLink(ListWords.seeAll, to: OfficePlace.copies))
  }
}

extension ItemLine {
  /// How it stands, as far as its own row and the kind of copy say.
  var shelfState: ShelfState {
    if item.onLoan { return .onLoan }
    if item.waiting { return .held }
    return switch item.status {
    case .available: isLent ? .available : .readHere
    case .damaged, .inProcess: .inProcess
    case .lost, .withdrawn: .lost
    }
  }
}

extension Item {
  /// The word for it, where the sign stands for several.
  var stateWords: Sentence? {
    status == .available ? nil : status.name
  }
}
