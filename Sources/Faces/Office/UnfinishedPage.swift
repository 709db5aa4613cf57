import Catalog
import Markup
import Pages
import Values

extension Page {
  /// The records that are to be completed, with what is missing of each.
  func unfinished(_ records: [UnfinishedRecord], pager way: Pager) -> Sheet {
    let rows = records.map { record -> [HTML] in
      [
        """
        <a href="\(OfficePlace.editRecord(record.record))">\
        \(titleText(record.title, in: record.language))</a>
        """,
        "\(say(record.names.joined(separator: ", ")))",
      ]
    }
    let list: HTML =
      rows.isEmpty
      ? (way.isBehindTheLast ? behindTheLast(way) : emptyState(.check, EntryWords.nothingLeft))
      : table(
        Table(
          EntryWords.later,
          columns: [.init(EntryField.title.label), .init(EntryWords.missingHead)], rows: rows))
    return Sheet(
      say(EntryWords.later), section: .office,
      body: """
        \(belowOffice(EntryWords.later))
        <div class="title-row"><h1>\(say(EntryWords.later))</h1><div class="row acts">
        \(buttonLink(EntryWords.title, to: OfficePlace.quickEntry, .plus))</div></div>
        <p>\(say(EntryWords.laterHint))</p>
        \(list)\(rows.isEmpty ? .empty : pager(way))
        """)
  }
}
