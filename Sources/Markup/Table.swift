package import Values

/// A table that folds into cards on a narrow screen.
package struct Table: Sendable {
  /// One column.
  package struct Column: Sendable {
    /// Stands above it; in a card on a narrow screen beside each value.
    package let name: Sentence
    /// Whether it holds numbers, which end at the right edge.
    package let isNumber: Bool
    /// Whether there are buttons in it, which say themselves what they do.
    package let isWork: Bool

    /// Takes what stands above it, and whether there are numbers or buttons in it.
    package init(_ name: Sentence, isNumber: Bool = false, isWork: Bool = false) {
      self.name = name
      self.isNumber = isNumber
      self.isWork = isWork
    }
  }

  /// What the table is, for readers who do not see it.
  package let caption: Sentence
  /// From left to right; each row has one piece for each.
  package let columns: [Column]
  /// One piece of HTML for each column, row by row; the first names the row.
  package let rows: [[HTML]]
  /// Whether the caption is seen.
  package var showsCaption: Bool
  /// Whether it has so many columns that it folds on a tablet, too.
  package var isWide: Bool { columns.count > 5 }

  /// Takes what it is, and what stands in it.
  package init(
    _ caption: Sentence, columns: [Column], rows: [[HTML]], showsCaption: Bool = false
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.showsCaption = showsCaption
  }
}

extension ComponentDrawing {
  /// Draws a table.
  package func table(_ table: Table) -> HTML {
    let heads = table.columns.map { column -> HTML in
      #"<th scope="col"\#(classes(of: column, number: "end"))>\#(say(column.name))</th>"#
    }
    let rows = table.rows.map { row -> HTML in
      let cells = zip(table.columns, row).enumerated().map { index, cell -> HTML in
        let look = classes(of: cell.0, number: "end number")
        return index == 0
          ? #"<th scope="row"\#(look)>\#(cell.1)</th>"#
          : "<td\(look)\(label(of: cell.0), if: !cell.1.isEmpty)>\(cell.1)</td>"
      }
      return "<tr>\(cells)</tr>\n"
    }
    return """
      <div class="table-wrap" tabindex="0" role="region" aria-label="\(say(table.caption))">
      <table class="folds\(" broad", if: table.isWide)">\
      <caption\(#" class="hidden""#, if: !table.showsCaption)>\(say(table.caption))</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>\(rows)</tbody></table></div>
      """
  }

  /// How a cell looks: numbers stand at the end, and buttons are not printed.
  private func classes(of column: Table.Column, number: String) -> HTML {
    if column.isWork { return #" class="work""# }
    return column.isNumber ? #" class="\#(number)""# : .empty
  }

  /// What a folded table says before a cell.
  private func label(of column: Table.Column) -> HTML {
    column.isWork ? .empty : #" data-label="\#(say(column.name))""#
  }
}
