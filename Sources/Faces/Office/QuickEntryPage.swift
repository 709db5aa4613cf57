import Access
import Catalog
import Markup
import Pages
import Serving
import Trail
import Values

extension Page {
  /// Few fields and one press, and beside them what was entered last.
  func quickEntry(_ view: QuickEntryView) -> Sheet {
    Sheet(
      say(EntryWords.title), section: .office, scripts: [.pickList, .quickEntry],
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
    // Enter presses the first button of a form, and must not add a copy to another title.
    return """
      <form class="card lined form" method="post" action="\(OfficePlace.quickEntry)" \
      data-quick="\(OfficePlace.alikeRecords)"\
      \(#" data-typed="yes""#, if: view.form.state != nil)>\(formKey)
      <button hidden>\(say(Words.save))</button>
      <input type="hidden" name="form" value="\(entry.form.rawValue)">
      \(problem(view.form.state?.sentences ?? []))
      \(ofTheRecord(view.form, alike(view.alike, entry)))
      \(ofTheCopy(view))
      <div class="row acts">\(button(EntryWords.save, .check))<kbd>\(say(EntryWords.saveKeys))</kbd>
      \(pressed(EntryWords.fullForm, .quiet, name: "full", value: "yes"))</div>
      </form>
      """
  }

  /// A button that a title which is not filled in does not hold back.
  private func pressed(
    _ words: Sentence, _ look: ButtonLook, name: String, value: String
  ) -> HTML {
    """
    <button class="button \(look.rawValue)" name="\(name)" value="\(value)" formnovalidate>\
    \(say(words))</button>
    """
  }

  /// - Parameter known: what is said below number and title of what is there already.
  private func ofTheRecord(_ form: RecordFormView, _ known: HTML) -> HTML {
    let isClipping = form.entry.form == .clipping
    let numbers = [EntryField.isbn, .issn].filter { $0.kinds.contains(form.entry.form) }
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
      \(entryField(.title, form) { $0.takesFocus = isClipping || form.state != nil })</div>
      \(known)\(source)
      <div class="pair">\(entryField(.authors, form) { $0.standOnOneLine() })
      \(isClipping ? .empty : entryField(.year, form) { $0.hint = nil })</div>
      <div class="pair">\(entryField(.callNumber, form) { $0.hint = EntryWords.callNumberHint })
      \(entryField(.language, form) { $0.value = named($0.value); $0.hint = nil })</div>
      \(entryField(.subjects, form) { $0.hint = nil })
      """
  }

  /// A language as it is called, instead of its code; what is typed is read in two languages only.
  private func named(_ code: String) -> String {
    let name = LanguageName.of(code)
    return language == .english ? name.en : name.id
  }

  private func ofTheCopy(_ view: QuickEntryView) -> HTML {
    func asked(_ field: Field) -> HTML { self.field(field.filled(from: view.copy)) }
    let isJournal = view.form.entry.form == .journal
    let code = Field("barcode", Terms.itemCode, kind: .code).with {
      $0.hint = OfficeWords.madeIfEmpty
    }
    let issue = Field("enumeration", Terms.issue).with { $0.hint = OfficeWords.issueHint }
    return """
      <div class="pair">\(asked(code))\(asked(Field("location", Terms.location)))\
      \(isJournal ? asked(issue) : .empty)</div>
      """
  }

  /// What the catalogue has already of what is typed, and the call number that it will get.
  func alike(_ records: [EnteredRecord], _ entry: SimpleEntry) -> HTML {
    let lines = records.map { record -> HTML in
      """
      <li class="row"><a href="\(OfficePlace.record(record.record))" target="_blank">\
      \(titleText(record.title, in: record.language))</a>
      <span class="small soft">\(byline(record)) \(say(EntryWords.copies(record.copies)))</span>
      \(pressed(OfficeWords.addItem, .small, name: "add", value: record.record.description))</li>
      """
    }
    let known: HTML =
      lines.isEmpty
      ? .empty
      : note(
        .warning,
        """
        <p>\(say(EntryWords.thereAlready))</p><ul class="list stack">\(lines)</ul>\
        <p>\(button(EntryWords.anew, look: .small, name: "anew", value: "yes"))</p>
        """)
    let made = entry.callNumber == nil ? entry.proposedCallNumber : nil
    let place: HTML? = made.map {
      #"<p class="small soft">\#(say(EntryWords.callNumber($0)))</p>"#
    }
    return #"<section data-region="alike">\#(known)\#(place)</section>"#
  }

  private func byline(_ record: EnteredRecord) -> String {
    [record.author, record.year.map { String($0) }].compactMap { $0 }.joined(separator: ", ")
  }

  private func lastEntered(_ view: QuickEntryView) -> HTML {
    let lines = view.last.map { record -> HTML in
      let place = [record.callNumber, record.barcode?.text].compactMap { $0 }
        .filter { !$0.isEmpty }.joined(separator: " · ")
      return """
        <li class="stack"><b>\(titleText(record.title, in: record.language))</b>
        <p class="small soft">\(byline(record))<br>\(place)</p>
        <div class="row acts">\(buttonLink(
          Words.change, to: OfficePlace.editRecord(record.record), .edit, look: .small))\
        \(record.mayGoBack
          ? action(
            Words.undo, at: OfficePlace.takeBackRecord(record.record), .undo, look: .small)
          : .empty)</div></li>
        """
    }
    let list: HTML =
      lines.isEmpty
      ? "<p>\(say(EntryWords.noneYet))</p>" : #"<ul class="list stack">\#(lines)</ul>"#
    return """
      <section class="card stack"><h2>\(say(EntryWords.last))</h2>
      <p class="row"><a href="\(OfficePlace.labels)">\(say(EntryWords.labelsWait(view.labels)))</a>
      <a href="\(OfficePlace.unfinishedRecords)">\(say(EntryWords.later)): \
      \(say(Sentence(count: view.unfinished)))</a></p>
      \(list)</section>
      """
  }

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
      ? emptyState(.check, EntryWords.nothingLeft)
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
        \(list)\(pager(way))
        """)
  }
}

extension Field {
  /// Names beside each other with semicolons: most titles have one.
  fileprivate mutating func standOnOneLine() {
    kind = .text
    value = value.split(whereSeparator: \.isNewline).joined(separator: "; ")
    hint = EntryWords.authorsHint
  }
}
