package import Markup
package import Values

/// A list of the office, one way for all of them: filters as counts, headings that sort, rows that
/// can be chosen, and the way on.
///
/// What narrows it stands in its address; it names no person there.
package struct ListPage: Sendable {
  /// One filter, with how many rows it leaves.
  package struct Filter: Sendable {
    /// What it leaves.
    package let words: Sentence
    /// How many rows that are; nothing where nobody counts them.
    package let count: Int?
    /// Where the list is, narrowed by it.
    package let address: Address
    /// Whether it is the one that is shown.
    package let isOn: Bool

    /// Takes what it leaves, how many, and where.
    package init(_ words: Sentence, count: Int?, at address: Address, isOn: Bool) {
      self.words = words
      self.count = count
      self.address = address
      self.isOn = isOn
    }
  }

  /// One column; what sorts by it is a link in its heading.
  package struct Column: Sendable {
    /// How it is drawn, and what stands above it.
    package let column: Table.Column
    /// Where the list is, sorted by it; nothing when it cannot be, or is already.
    package let order: Address?
    /// Whether the list is sorted by it.
    package let isOrder: Bool

    /// Takes what stands above it, and how the list is sorted by it.
    package init(
      _ name: Sentence, isNumber: Bool = false, isWork: Bool = false, order: Address? = nil,
      isOrder: Bool = false
    ) {
      column = Table.Column(name, isNumber: isNumber, isWork: isWork)
      self.order = order
      self.isOrder = isOrder
    }
  }

  /// One row.
  package struct Row: Sendable {
    /// By which it is chosen.
    package let key: String
    /// What it is called, beside its box.
    package let name: String
    /// One piece for each column; the first names the row.
    package let cells: [HTML]

    /// Takes its key, what it is called, and its cells.
    package init(_ key: String, _ name: String, _ cells: [HTML]) {
      self.key = key
      self.name = name
      self.cells = cells
    }
  }

  /// What the table is, for readers who do not see it.
  package var caption: Sentence
  /// One press each; the first is the list without any.
  package var filters: [Filter] = []
  /// From left to right.
  package var columns: [Column]
  /// What is shown of the list.
  package var rows: [Row]
  /// How many rows it has in all.
  package var total: Int
  /// How many rows were shown before these.
  package var before = 0
  /// Where the list begins.
  package var start: Address
  /// Where it goes on; nothing at its end.
  package var next: Address?
  /// What stands there when no row is.
  package var empty: HTML
  /// What may be done to chosen rows; nothing when nothing may.
  package var batch: Batch?
  /// Which rows are ticked when the page comes.
  package var ticked = ListChoice(text: "")
  /// Where the same rows are as a file; nothing where there is none.
  package var file: Address?

  /// Takes what it is, its columns and rows, where it begins, and what stands there without rows.
  package init(
    _ caption: Sentence, columns: [Column], rows: [Row], total: Int, from start: Address,
    empty: HTML
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.total = total
    self.start = start
    self.empty = empty
  }
}

extension Page {
  /// The filters of a list, its rows, what is done to those that are chosen, and the way on.
  package func list(_ list: ListPage) -> HTML {
    guard !list.rows.isEmpty else { return "\(filters(of: list))\(list.empty)" }
    let rows: HTML = "\(sheet(of: list))\(way(through: list))"
    guard let batch = list.batch, !batch.acts.isEmpty else {
      return "\(filters(of: list))\(rows)"
    }
    // The boxes belong to the form at the foot: a row may have forms of its own, and paper has none.
    return """
      \(filters(of: list))
      <div class="choosing"><p class="no-print"><label class="choice">\
      <input type="checkbox" name="all" value="yes" form="choosing"\
      \(" checked", if: list.ticked.isAll)> \
      \(say(ListWords.all(list.total)))</label></p>
      \(sheet(of: list))\(bar(batch))</div>\(way(through: list))
      """
  }

  private func filters(of list: ListPage) -> HTML {
    let chips = list.filters.map { filter -> HTML in
      let count: HTML? = filter.count.map { "<b>\(say(Sentence(count: $0)))</b>" }
      return """
        <a class="chip\(" on", if: filter.isOn)" href="\(filter.address)"\
        \(#" aria-current="true""#, if: filter.isOn)>\(count)\(say(filter.words))</a>
        """
    }
    let file: HTML? = list.file.map { buttonLink(ListWords.file, to: $0, .download) }
    return """
      <div class="list-head"><nav class="chips counts" aria-label="\(say(ListWords.filters))">\
      \(chips)</nav>\(list.rows.isEmpty ? nil : file)</div>
      """
  }

  private func sheet(of list: ListPage) -> HTML {
    let isChosen = list.batch.map { !$0.acts.isEmpty } ?? false
    let pick: HTML =
      isChosen
      ? #"<th scope="col" class="pick"><span class="hidden">\#(say(ListWords.choose))</span></th>"#
      : .empty
    let ticked = Set(list.ticked.keys)
    let rows = list.rows.map {
      row(of: $0, list.columns, isChosen: isChosen, isTicked: ticked.contains($0.key))
    }
    return """
      <div class="table-wrap" tabindex="0" role="region" aria-label="\(say(list.caption))">
      <table class="folds list-sheet\(" broad", if: list.columns.count > 5)">\
      <caption class="hidden">\(say(list.caption))</caption>
      <thead><tr>\(pick)\(list.columns.map(head))</tr></thead>
      <tbody>\(rows)</tbody></table></div>
      """
  }

  private func head(_ column: ListPage.Column) -> HTML {
    let name = say(column.column.name)
    let inside: HTML =
      column.order.map { address -> HTML in #"<a href="\#(address)">\#(name)</a>"# } ?? HTML(name)
    return """
      <th scope="col"\(#" class="end""#, if: column.column.isNumber)\
      \(#" class="work""#, if: column.column.isWork)\
      \(#" aria-sort="ascending""#, if: column.isOrder)>\(inside)</th>
      """
  }

  private func row(
    of row: ListPage.Row, _ columns: [ListPage.Column], isChosen: Bool, isTicked: Bool
  ) -> HTML {
    let pick: HTML = """
      <td class="pick"><input type="checkbox" name="chosen" value="\(row.key)" \
      form="choosing" aria-label="\(say(ListWords.choose(row.name)))"\
      \(" checked", if: isTicked)></td>
      """
    let cells = zip(columns, row.cells).enumerated().map { index, cell -> HTML in
      let column = cell.0.column
      let look: HTML =
        column.isWork ? #" class="work""# : column.isNumber ? #" class="end number""# : .empty
      guard index > 0 else { return #"<th scope="row"\#(look)>\#(cell.1)</th>"# }
      let label: HTML = column.isWork ? .empty : #" data-label="\#(say(column.name))""#
      return "<td\(look)\(label, if: !cell.1.isEmpty)>\(cell.1)</td>"
    }
    return "<tr>\(pick, if: isChosen)\(cells)</tr>\n"
  }

  /// How many are chosen, and what will happen; the style counts and shows it.
  private func bar(_ batch: ListPage.Batch) -> HTML {
    let buttons = batch.acts.enumerated().map { index, act in
      button(
        act.words, look: index == 0 ? .primary : .plain, name: "act", value: act.name)
    }
    let hidden = batch.question.filter { !$0.value.isEmpty }.map { field -> HTML in
      #"<input type="hidden" name="\#(field.name)" value="\#(field.value)">"#
    }
    return """
      <form class="batch row" id="choosing" method="post" action="\(batch.place)">\(formKey)\
      \(hidden)<b class="some">\(say(ListWords.chosen))</b>\
      <b class="whole">\(say(ListWords.wholeList))</b>\(buttons)</form>
      """
  }

  private func way(through list: ListPage) -> HTML {
    let first: HTML =
      list.before > 0
      ? buttonLink(ListWords.first, to: list.start, .left, look: .small) : "<span></span>"
    let next: HTML =
      list.next.map { address -> HTML in
        """
        <a class="button small" rel="next" href="\(address)">\(say(ListWords.next))\
        \(Icon.right)</a>
        """
      } ?? "<span></span>"
    let shown = ListWords.shown(
      list.before + 1, to: list.before + list.rows.count, of: list.total)
    return """
      <nav class="pager" aria-label="\(say(ComponentWords.pages)): \(say(list.caption))">\(first)\
      <span class="number">\(say(shown))</span>\(next)</nav>
      """
  }
}
