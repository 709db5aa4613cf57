package import Markup
package import Serving
package import Values

/// How a list of the office is asked for, one way for all of them: what is looked for, what narrows
/// it, in which order it is and where it goes on, as its address says or a form that is sent from it.
package struct ListQuestion<Filter, Order>: Sendable
where
  Filter: CaseIterable & Hashable & RawRepresentable & Sendable, Filter.RawValue == String,
  Order: RawRepresentable & Sendable, Order.RawValue == String
{
  /// What is looked for; empty for all.
  package let text: String
  /// Those alone; nothing for all.
  package private(set) var filter: Filter?
  /// Their order.
  package private(set) var order: Order
  /// How many rows were shown before.
  package let before: Int
  /// The rows that are ticked: now, or before somebody was asked about them.
  package let ticked: ListChoice
  private let place: Address
  private let usual: Order
  private let kept: [(name: String, value: String)]
  private let after: Int64?

  /// Reads what an address or a form says.
  ///
  /// - Parameters:
  ///   - place: where the list is.
  ///   - usual: its order where none is said.
  ///   - text: what is looked for.
  ///   - kept: what stands in the address of that.
  package init(
    _ form: FilledForm, at place: Address, usually usual: Order, lookingFor text: String = "",
    keeping kept: [(name: String, value: String)] = []
  ) {
    self.text = text
    self.place = place
    self.usual = usual
    self.kept = kept
    filter = Filter(rawValue: form["show"])
    order = Order(rawValue: form["sort"]) ?? usual
    after = Number<Filter>(form["after"])?.rawValue
    before = after == nil ? 0 : form.shownBefore
    ticked = form.optional("ticked").map { ListChoice(text: $0) } ?? ListChoice(form)
  }

  /// The last row of what was shown before; nothing at the beginning.
  package func last<Of>(of: Of.Type = Of.self) -> Number<Of>? {
    after.map { Number<Of>(rawValue: $0) }
  }

  /// What stands in the address, but what is as usual.
  ///
  /// No name is one of those that every form of ours has (`formKey`): a form with both would be
  /// read with the other value.
  package var fields: [(name: String, value: String)] {
    let by = order.rawValue == usual.rawValue ? "" : order.rawValue
    return kept + [(name: "show", value: filter?.rawValue ?? ""), (name: "sort", value: by)]
  }

  /// The same, and where the part begins that is shown.
  package var partFields: [(name: String, value: String)] {
    guard let after else { return fields }
    return fields + [(name: "after", value: String(after)), (name: "at", value: String(before))]
  }

  /// The same, and what is ticked there.
  package var tickedFields: [(name: String, value: String)] {
    partFields + [(name: "ticked", value: ticked.text)]
  }

  /// Where this part of the list is with its ticks.
  package var back: Address { tickedFields.reduce(place) { $0.with($1.name, $1.value) } }

  /// Where it is asked: the list, or another place that is about the same rows.
  package func address(of other: Address? = nil) -> Address {
    fields.reduce(other ?? place) { $0.with($1.name, $1.value) }
  }

  /// The same with another filter.
  package func narrowed(by filter: Filter?) -> ListQuestion<Filter, Order> {
    var other = self
    other.filter = filter
    return other
  }

  /// The same in another order.
  package func sorted(by order: Order) -> ListQuestion<Filter, Order> {
    var other = self
    other.order = order
    return other
  }

  /// A column by which the list is sorted.
  package func column(_ name: Sentence, by order: Order) -> ListPage.Column {
    let isOrder = order.rawValue == self.order.rawValue
    return ListPage.Column(
      name, order: isOrder ? nil : sorted(by: order).address(), isOrder: isOrder)
  }
}

extension ListQuestion {
  /// A part of the list, and how much there is of it.
  package struct Part<Line: Sendable>: Sendable {
    /// How it was asked for.
    package let asked: ListQuestion<Filter, Order>
    /// What is shown of it.
    package let stretch: Stretch<Line>
    /// How many rows each filter leaves, where somebody counted them.
    package let counts: [Filter: Int]
    /// How many there are at all.
    package let all: Int
    /// How many fit what is asked.
    package let total: Int

    /// Takes what was asked, and what came of it.
    package init(
      _ asked: ListQuestion<Filter, Order>, _ stretch: Stretch<Line>, counts: [Filter: Int],
      all: Int, total: Int
    ) {
      self.asked = asked
      self.stretch = stretch
      self.counts = counts
      self.all = all
      self.total = total
    }

    /// As a page shows it: its filters, its rows and the way on.
    ///
    /// - Parameters:
    ///   - words: what a filter leaves.
    ///   - file: where the same rows are as a file.
    ///   - empty: what stands there when no row is.
    ///   - row: how one is drawn; its key is its number.
    package func page(
      _ caption: Sentence, columns: [ListPage.Column], filters words: (Filter) -> Sentence,
      file: Address, empty: HTML, row: (Line) -> ListPage.Row
    ) -> ListPage {
      let rows = stretch.lines.map(row)
      let here = asked.address()
      var page = ListPage(
        caption, columns: columns, rows: rows, total: total, from: here, empty: empty)
      page.before = asked.before
      page.ticked = asked.ticked
      page.filters = filters(words)
      page.file = asked.address(of: file)
      if stretch.goesOn, let last = rows.last {
        page.next = here.with("after", last.key).with("at", String(asked.before + rows.count))
      }
      return page
    }

    /// None where there is nothing that they could narrow, unless one of them is on.
    private func filters(_ words: (Filter) -> Sentence) -> [ListPage.Filter] {
      guard all > 0 || asked.filter != nil else { return [] }
      let whole = ListPage.Filter(
        ListWords.everything, count: all, at: asked.narrowed(by: nil).address(),
        isOn: asked.filter == nil)
      return [whole]
        + Filter.allCases.map { filter in
          ListPage.Filter(
            words(filter), count: counts[filter], at: asked.narrowed(by: filter).address(),
            isOn: asked.filter?.rawValue == filter.rawValue)
        }
    }
  }
}

extension FilledForm {
  /// How many rows of a list were shown before these, as its address says.
  fileprivate var shownBefore: Int { min(max(Int(self["at"]) ?? 0, 0), 10_000_000) }
}
