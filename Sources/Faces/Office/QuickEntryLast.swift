import Catalog
import Markup
import Pages
import Values

extension Page {
  /// What was entered last, each with the way to change it and to take it back.
  func lastEntered(_ view: QuickEntryView) -> HTML {
    let lines = view.last.map { entered($0, view.clippings[$0.record]) }
    let list: HTML =
      lines.isEmpty
      ? "<p>\(say(EntryWords.noneYet))</p>" : #"<ul class="list stack">\#(lines)</ul>"#
    return """
      <section class="card stack"><h2>\(say(EntryWords.last))</h2>
      <p class="row"><a href="\(OfficePlace.labels.with("queue", "yes"))">\(say(EntryWords.labelsWait(view.labels)))</a>
      <a href="\(OfficePlace.unfinishedRecords)">\(say(EntryWords.later)): \
      \(say(Sentence(count: view.unfinished)))</a>
      <a href="\(OfficePlace.recentRecords)">\(say(RecentWords.title))</a></p>
      \(list)</section>
      """
  }

  /// - Parameter clipping: what it says where it was cut from.
  private func entered(_ record: EnteredRecord, _ clipping: SimpleEntry?) -> HTML {
    let place = [record.enumeration, record.callNumber, record.barcode?.text].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: " · ")
    let change = record.added.map { OfficePlace.item($0) } ?? OfficePlace.editRecord(record.record)
    let back =
      record.added.map { OfficePlace.takeBackItem($0) }
      ?? OfficePlace.takeBackRecord(record.record)
    let kind: HTML? = record.added.map { _ in
      #" <span class="small soft">\#(say(EntryWords.another))</span>"#
    }
    let from: HTML? = clipping.flatMap { EntryWords.source(of: $0) }.map { "\(say($0)) · " }
    return """
      <li class="stack"><b>\(titleText(record.title, in: record.language))</b>\(kind)
      <p class="small soft">\(from)\(byline(record))<br>\(place)</p>
      <div class="row acts">\(buttonLink(Words.change, to: change, .edit, look: .small))\
      \(record.mayGoBack ? action(Words.undo, at: back, .undo, look: .small) : .empty)</div></li>
      """
  }

  /// Who made a record, and when it was published.
  func byline(_ record: EnteredRecord) -> String {
    [record.author, record.year.map { String($0) }].compactMap { $0 }.joined(separator: ", ")
  }
}
