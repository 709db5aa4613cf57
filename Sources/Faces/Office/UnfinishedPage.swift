import Access
import Catalog
import Hummingbird
import Markup
import Pages
import Serving
import Values

extension Page {
  /// The records that are to be completed, with what is missing of each.
  func unfinished(_ records: [UnfinishedRecord], pager way: Pager) -> Sheet {
    let rows = records.map { record -> [HTML] in
      [
        """
        <a href="\(OfficePlace.editRecord(record.record).with("then", "unfinished"))">\
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

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// Goes back to the list on which she chose what she has saved, and says what is next there.
  ///
  /// - Parameter said: what was done.
  func backToUnfinished(_ number: RecordNumber, _ said: Sentence) async throws -> Response {
    let title = try await record(number).title
    let left = try await face.catalogue.unfinished(for: audience).records
    let done = EntryWords.completed(
      title, said, stillMissing: left.first { $0.record == number }?.names ?? [],
      next: left.first { $0.record != number }?.title)
    return await go(to: OfficePlace.unfinishedRecords, saying: Notice(done))
  }
}
