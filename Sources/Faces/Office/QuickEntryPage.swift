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
        <div class="title-row"><h1>\(say(EntryWords.title))</h1>\
        \(kindLinks(view.form.entry.form))</div>
        <div class="with-side right">\(quickForm(view))\(lastEntered(view))</div>
        """)
  }

  /// The kinds, each a page of its own: nothing is typed yet.
  private func kindLinks(_ shown: Form) -> HTML {
    let links = Form.allCases.map { form -> HTML in
      let on: HTML = form == shown ? #" on" aria-current="page"# : .empty
      let place = OfficePlace.quickEntry.with("form", form.rawValue)
      return #"<a class="chip\#(on)" href="\#(place)">\#(say(form.name))</a>"#
    }
    return #"<p class="chips">\#(links)</p>"#
  }

  private func quickForm(_ view: QuickEntryView) -> HTML {
    let entry = view.form.entry
    // Enter presses the first button of a form: it does what was said here, and asks where it was not.
    return """
      <form class="card lined form" method="post" action="\(OfficePlace.quickEntry)" \
      data-quick="\(OfficePlace.alikeRecords)"\
      \(#" data-typed="yes""#, if: view.form.state != nil)>\(formKey)
      <button hidden\(QuickSaving(view.alike, entry).sent)>\(say(Words.save))</button>
      <input type="hidden" name="form" value="\(entry.form.rawValue)">
      \(problem(view.form.state?.sentences ?? []))
      \(keptFromBefore(view))
      \(ofTheRecord(view))
      \(ofTheCopy(view))
      \(quickActs(view.alike, entry))
      </form>
      """
  }

  /// What stands here already, and the way to begin without it.
  private func keptFromBefore(_ view: QuickEntryView) -> HTML {
    guard !view.kept.isEmpty else { return .empty }
    let place = OfficePlace.quickEntry.with("form", view.form.entry.form.rawValue)
      .with("empty", "yes")
    let labels = [EntryField.language.label, Terms.location]
    let names = zip(["language", "location"], labels).filter { view.kept.contains($0.0) }
    return """
      <p class="row small soft" data-stays>\(say(EntryWords.kept(names.map { $0.1 })))
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
      <div class="pair">\(entryField(.newspaper, form))\(entryField(.day, form))\
      \(entryField(.page, form))</div>
      """ : .empty
    // Whoever scans has the number first; a clipping has none.
    return """
      <div class="pair">
      \(numbers.map { entryField($0, form) { $0.takesFocus = form.state == nil } })
      \(entryField(.title, form) {
        $0.takesFocus = (isClipping || form.state != nil) && !asksIssue
      })
      \(kind == .journal ? issue(view, takesFocus: asksIssue) : .empty)</div>
      \(alike(view.alike, form.entry))\(source)
      <div class="pair">\(entryField(.authors, form))
      \(isClipping ? .empty : entryField(.year, form) { $0.hint = nil })</div>
      <div class="pair">\(entryField(.callNumber, form) { $0.hint = EntryWords.callNumberHint })
      \(entryField(.language, form) { $0.hint = view.hint(of: "language") })</div>
      \(entryField(.subjects, form) { $0.hint = nil })
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

  private func ofTheCopy(_ view: QuickEntryView) -> HTML {
    let code = Field("barcode", Terms.itemCode, kind: .code).with {
      $0.hint = OfficeWords.madeIfEmpty
    }
    let location = Field("location", Terms.location).with { $0.hint = view.hint(of: "location") }
    return """
      <div class="pair">\(field(code.filled(from: view.copy)))\
      \(field(location.filled(from: view.copy)))</div>
      """
  }
}
