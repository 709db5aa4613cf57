import Catalog
import Markup
import Pages
import Values

extension Page {
  /// Few fields and one press, and beside them what was entered last.
  func quickEntry(_ view: QuickEntryView) -> Sheet {
    Sheet(
      say(EntryWords.title), section: .office, scripts: [.pickList, .quickEntry, .scanKeys],
      body: """
        \(belowOffice(EntryWords.title))
        <h1>\(say(EntryWords.title))</h1>
        <div class="with-side right">\(quickForm(view))\(lastEntered(view))</div>
        """)
  }

  /// The kinds; what was typed stays where the other kind has such a field.
  private func kinds(_ shown: Form) -> HTML {
    let buttons = Form.allCases.map { form -> HTML in
      let on: HTML = form == shown ? #" on" aria-current="true"# : .empty
      return """
        <button class="chip\(on)" name="kind" value="\(form.rawValue)" formnovalidate>\
        \(say(form.name))</button>
        """
    }
    return #"<p class="chips">\#(buttons)</p>"#
  }

  private func quickForm(_ view: QuickEntryView) -> HTML {
    let entry = view.form.entry
    // Enter presses the first button of a form: it does what was said here, and asks where it was not.
    return """
      <form class="card lined form" method="post" action="\(OfficePlace.quickEntry)" \
      data-quick="\(OfficePlace.alikeRecords)"\
      \(#" data-typed="yes""#, if: view.form.state != nil)>\(formKey)
      <button hidden\(QuickSaving(view.alike, entry).sent)>\(say(Words.save))</button>
      \(kinds(entry.form))
      <input type="hidden" name="form" value="\(entry.form.rawValue)">
      \(problem(view.form.state?.sentences ?? []))
      \(keptFromBefore(view))
      \(ofTheRecord(view))
      \(ofTheCopy(view))
      \(further(view.form))
      <p class="small soft">\(say(EntryWords.titleIsEnough))</p>
      \(quickActs(view.alike, entry))
      </form>
      """
  }

  /// What stands here already, and the way to begin without it.
  private func keptFromBefore(_ view: QuickEntryView) -> HTML {
    guard !view.kept.isEmpty else { return .empty }
    let place = OfficePlace.quickEntry.with("form", view.form.entry.form.rawValue)
      .with("empty", "yes")
    let all = [
      ("newspaper", EntryField.newspaper.label), ("folder", EntryField.folder.label),
      ("language", EntryField.language.label), ("location", Terms.location),
    ]
    let names = all.filter { view.kept.contains($0.0) }
    let words = EntryWords.kept(names.map { $0.1 }, from: view.form.entry.form)
    return """
      <p class="row small soft" data-stays>\(say(words))
      <a href="\(place)" data-empty="\(names.map { $0.0 }.joined(separator: " "))">\
      \(say(EntryWords.emptyThem))</a></p>
      """
  }

  private func ofTheRecord(_ view: QuickEntryView) -> HTML {
    let (form, kind) = (view.form, view.form.entry.form)
    let isClipping = kind == .clipping
    let asksIssue = kind == .journal && !view.alike.isEmpty
    let numbers = [EntryField.isbn, .issn].filter { $0.kinds.contains(kind) }
    let source: HTML =
      isClipping
      ? """
      <div class="pair">\(entryField(.newspaper, form) { $0.hint = view.hint(of: "newspaper") })\
      \(entryField(.day, form))</div>
      <div class="pair">\(entryField(.page, form))\
      \(entryField(.folder, form) { $0.hint = view.hint(of: "folder") ?? $0.hint })</div>
      """ : .empty
    // Whoever scans has the number first; a clipping has none.
    return """
      <div class="pair">
      \(numbers.map { entryField($0, form) { $0.takesFocus = form.state == nil } })
      \(entryField(.title, form) {
        $0.takesFocus = (isClipping || form.state != nil) && !asksIssue
      })
      \(kind == .journal ? issue(view, takesFocus: asksIssue) : .empty)</div>
      \(alike(view.alike, form.entry, taken: view.taken))\(source)
      <div class="pair">\(entryField(.authors, form))
      \(isClipping ? .empty : entryField(.year, form) { $0.hint = nil })</div>
      <div class="pair">\(entryField(.callNumber, form) { $0.hint = EntryWords.callNumberHint })
      \(entryField(.language, form) { $0.hint = view.hint(of: "language") })</div>
      \(entryField(.subjects, form))
      """
  }

  /// Which issue it is stands beside the journal's title, where it is said that the house has it.
  private func issue(_ view: QuickEntryView, takesFocus: Bool) -> HTML {
    let issue = Field("enumeration", Terms.issue).with {
      $0.hint = OfficeWords.issueHint
      $0.takesFocus = takesFocus
    }
    return field(issue.filled(from: view.copy))
  }

  /// What most titles do without, folded; of a document, whether it is closed stands open.
  private func further(_ view: RecordFormView) -> HTML {
    let kind = view.entry.form
    let asked = kind == .clipping ? [] : [EntryField.publisher, .place, .series]
    let fields = asked.filter { $0.kinds.contains(kind) }
    let isTyped = [view.entry.publisher, view.entry.place, view.entry.series].contains { $0 != nil }
    let isOpen = kind == .document || isTyped || view.entry.isClosed == true
    let names = (fields.map(\.label) + [ShelfState.closed.word]).joined(separator: ", ")
    let drawn: [HTML] = fields.map { entryField($0, view) }
    let pair: HTML = #"<div class="pair">\#(drawn)</div>"#
    return """
      <details class="form"\(" open", if: isOpen)><summary>\(say(names))</summary>
      \(fields.isEmpty ? .empty : pair)\(entryField(.level, view))</details>
      """
  }

  private func ofTheCopy(_ view: QuickEntryView) -> HTML {
    let code = Field("barcode", Terms.itemCode, kind: .code).with {
      $0.hint = OfficeWords.madeIfEmpty
    }
    let location = shelfField(view.shelves, hint: view.hint(of: "location"))
    return """
      <div class="pair">\(field(code.filled(from: view.copy)))\
      \(field(location.filled(from: view.copy)))</div>
      """
  }
}
