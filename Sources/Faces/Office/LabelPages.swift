import Access
import Catalog
import Markup
import Pages
import Papers
import Printing
import Serving
import Trail
import Values

extension Page {
  /// The copies, their sheet, and their labels as they scan from the screen, too.
  func labels(_ view: LabelView) -> Sheet {
    let records = Dictionary(
      view.lines.map { ($0.record, $0.title) }, uniquingKeysWith: { first, _ in first })
    let record: [(words: String, address: Address)] =
      records.count == 1
      ? records.map { (words: $0.value, address: OfficePlace.record($0.key)) } : []
    let office = [(words: say(Words.office), address: OfficePlace.home)]
    let below: HTML =
      view.lines.isEmpty
      ? (view.query.has("queue")
        ? emptyState(.tag, LabelWords.noneWait)
        : emptyState(.tag, LabelWords.noLabels, LabelWords.noLabelsHint))
      : "\(sheetForm(view))\(printedForm(view))\(drawnLabels(view))"
    return Sheet(
      say(OfficeWords.labels), section: .office,
      body: """
        \(breadcrumbs(office + record, here: say(OfficeWords.labels)))
        <h1>\(say(OfficeWords.labels))</h1>
        \(problem(FormState(reasons: view.reasons).sentences))
        \(copyChoice(view))\(boxes(view))\(unplaced(view))\(below)
        """)
  }

  /// That letters would come out as boxes, with the first titles that have them.
  private func boxes(_ view: LabelView) -> HTML {
    guard !view.unprintable.isEmpty else { return .empty }
    let titles = view.unprintable.prefix(3).joined(separator: "; ")
    return note(
      .warning, "<p>\(say(LabelWords.boxes(titles)))</p><p>\(say(PrintableLetters.cure))</p>")
  }

  /// How many have no call number, with the way to the form of each of their titles.
  private func unplaced(_ view: LabelView) -> HTML {
    let lines = view.lines.filter(\.callNumber.isEmpty)
    guard !lines.isEmpty else { return .empty }
    var seen: Set<RecordNumber> = []
    let titles = lines.filter { seen.insert($0.record).inserted }
    let links = titles.prefix(12).map { line -> HTML in
      let place =
        visitor.may(.catalogueEdit)
        ? OfficePlace.editRecord(line.record) : OfficePlace.record(line.record)
      return "<li><a href=\"\(place)\">\(line.title)</a></li>"
    }
    let left = titles.count - links.count
    return note(
      .warning,
      """
      <p>\(say(LabelWords.unplaced(lines.count)))</p><ul>\(links)</ul>\
      \("<p>\(say(LabelWords.more(left)))</p>", if: left > 0)
      """)
  }

  /// The ways to say which copies.
  private func copyChoice(_ view: LabelView) -> HTML {
    let state = FormState(view.query, reasons: view.reasons)
    let queue: HTML =
      view.queued == 0
      ? .empty
      : """
      <p class="chips"><a class="chip" href="\(OfficePlace.labels.with("queue", "yes"))">\
      \(say(LabelWords.queue(view.queued)))</a></p>
      """
    return """
      <details class="card"\(" open", if: view.lines.isEmpty)>\
      <summary>\(say(LabelWords.choose))</summary>\(queue)
      <form class="form" method="get" action="\(OfficePlace.labels)">
      <div class="pair">\(field(Field("from", LabelWords.from, kind: .code).filled(from: state)))
      \(field(Field("to", LabelWords.to, kind: .code)
        .with { $0.hint = LabelWords.toHint }.filled(from: state)))</div>
      <div>\(button(LabelWords.show, .search, look: .plain))</div></form>
      <form class="form" method="get" action="\(OfficePlace.labels)">
      \(field(Field("last", LabelWords.last, kind: .number).filled(from: state)))
      <div>\(button(LabelWords.show, .search, look: .plain))</div></form></details>
      """
  }

  private func sheetForm(_ view: LabelView) -> HTML {
    let choice = view.sheet ?? .usual
    let state = FormState(view.query, reasons: view.reasons)
    let kinds = [
      (value: "copy", words: say(LabelWords.copyLabel)),
      (value: "spine", words: say(LabelWords.spineLabel)),
    ]
    let sheets = choice.sheet.sheets(for: view.lines.count, from: choice.start)
    return """
      <form class="card lined form" method="get" action="\(OfficePlace.labelSheet)" rel="noopener">
      <p><b>\(say(LabelWords.count(view.lines.count, on: sheets)))</b></p>
      <input type="hidden" name="items" value="\(ItemList(of: view.lines.map(\.item)).text)">
      \(self.choice(
        "kind", LabelWords.kind, of: kinds, chosen: view.isSpineOnly ? "spine" : "copy"))
      \(sheetFields(state, choice))
      <p class="hint">\(say(LabelWords.testHint))</p>
      \(sheetButtons(at: OfficePlace.labels))</form>
      """
  }

  /// Draws the sheets or a test page beside this page, or the form anew with the sheet that was
  /// chosen.
  func sheetButtons(at place: Address) -> HTML {
    """
    <div class="row">\(paperButton(LabelWords.preview))\
    \(paperButton(LabelWords.testPage, nil, look: .plain, name: "test", value: "yes"))\
    <button class="button" formaction="\(place)">\(say(LabelWords.useSheet))</button></div>
    """
  }

  /// Takes what was printed out of the queue; nothing when none of it waits.
  private func printedForm(_ view: LabelView) -> HTML {
    let waiting = view.lines.filter { $0.change != nil }.map(\.item)
    guard let change = view.lines.compactMap(\.change).max() else { return .empty }
    return """
      <div>\(action(
        LabelWords.printed, at: OfficePlace.labelsPrinted,
        fields: ["items": ItemList(of: waiting).text, "change": "\(change)"], .check))</div>
      """
  }

  /// The first labels on the screen.
  private func drawnLabels(_ view: LabelView) -> HTML {
    let most = 33
    let width = (view.sheet ?? .usual).sheet.width
    let rows = view.lines.prefix(most).map { drawn($0, width: width) }
    let left = view.lines.count - rows.count
    return """
      <ul class="list labels">\(rows)</ul>\
      \("<p>\(say(LabelWords.more(left)))</p>", if: left > 0)
      """
  }

  private func drawn(_ line: LabelLine, width: Double) -> HTML {
    let label = line.label(of: library.name)
    let fits = (try? label.hasBars(width: width)) ?? false
    let bars: HTML? = barcodePicture(line.barcode, fitting: 60)
    return """
      <li class="label"><b>\(label.callNumberLines.joined(separator: " "))</b>
      \(bars)<span class="code-input">\(line.barcode)</span><small>\(line.title)</small>\
      \("<small>\(Icon.alert)\(say(LabelWords.tooLong))</small>", if: !fits)</li>
      """
  }

  /// A code of the house as bars on the screen, in so many millimetres; nothing when it is too fine.
  func barcodePicture(_ barcode: Barcode, fitting room: Double) -> HTML? {
    guard let drawing = try? BarcodeDrawing.code128(barcode, height: 36),
      let module = drawing.module(fitting: room)
    else { return nil }
    return "<span class=\"bars\">\(HTML(trusted: drawing.svg(module: module)))</span>"
  }
}
