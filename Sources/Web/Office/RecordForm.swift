internal import Catalog
internal import Markup
internal import Serving
internal import Values

/// What the simple form shows.
struct RecordFormView: Sendable {
  let entry: SimpleEntry
  /// The record that is changed; `nil` for a new one.
  let number: RecordNumber?
  let version: Int
  /// What was typed and refused.
  var state: FormState?

  init(_ entry: SimpleEntry, number: RecordNumber? = nil, version: Int = 0) {
    self.entry = entry
    self.number = number
    self.version = version
  }
}

extension Page {
  /// The librarian's simple form, with the fields that a kind needs.
  func recordForm(_ view: RecordFormView) -> Sheet {
    let entry = view.entry
    let title = view.number == nil ? OfficeWords.newRecord : OfficeWords.changeRecord
    let target = view.number.map { "/office/records/\($0)/edit" } ?? "/office/records"
    let steps = [(say(Words.office), Address("/office"))]
    return Sheet(
      say(title), section: .office,
      body: """
        \(breadcrumbs(steps, here: say(title)))
        <h1>\(say(title))</h1>
        \(problem(view.state?.sentences ?? []))
        <form class="form reading" method="post" action="\(target)"\
        \(#" data-typed="yes""#, if: view.state != nil)>\(formKey)
        \(view.number == nil ? kinds(view) : .empty)
        <input type="hidden" name="form" value="\(entry.form.rawValue)">
        <input type="hidden" name="version" value="\(String(view.version))">
        \(identity(view))\(entry.form == .clipping ? clippingPart(view) : imprint(view))
        \(contents(view))
        <div class="row">\(button(Words.save, .check))
        \(buttonLink(Words.cancel, to: view.number.map { Address("/office/records/\($0)") } ?? Address("/office"), look: .quiet))</div>
        </form>
        """)
  }

  private func identity(_ view: RecordFormView) -> HTML {
    let entry = view.entry
    return """
      <fieldset class="card form"><legend>\(say(OfficeWords.identity))</legend>
      \(asked(Field("title", Terms.title, value: entry.title).required
      .with { $0.takesFocus = true; $0.longest = 1000 }, view))
      \(text(view, "subtitle", OfficeWords.subtitle, entry.subtitle))
      \(lines(view, "authors", Terms.authors, entry.authors, hint: OfficeWords.authorsHint))
      \(lines(view, "bodies", OfficeWords.bodies, entry.bodies, hint: OfficeWords.oneALine))
      \(text(view, "statement", OfficeWords.statement, entry.statement))
      </fieldset>
      """
  }

  private func imprint(_ view: RecordFormView) -> HTML {
    let entry = view.entry
    let number: HTML =
      entry.form == .journal
      ? "\(code(view, "issn", Sentence(both: "ISSN"), entry.issn))\(text(view, "frequency", Terms.frequency, entry.frequency))"
      : code(view, "isbn", Sentence(both: "ISBN"), entry.isbn)
    return """
      <fieldset class="card form"><legend>\(say(OfficeWords.imprint))</legend>
      <div class="pair">\(number)\(text(view, "edition", Terms.edition, entry.edition))</div>
      <div class="pair">\(text(view, "place", OfficeWords.place, entry.place))
      \(text(view, "publisher", Terms.publisher, entry.publisher))
      \(text(view, "year", Terms.year, entry.date ?? entry.year.map { String($0) }, hint: OfficeWords.yearHint))</div>
      <div class="pair">\(text(view, "extent", Terms.extent, entry.extent))
      \(text(view, "series", Terms.series, entry.series))</div>
      </fieldset>
      """
  }

  private func clippingPart(_ view: RecordFormView) -> HTML {
    let entry = view.entry
    return """
      <fieldset class="card form"><legend>\(say(Terms.source))</legend>
      <div class="pair">\(text(view, "newspaper", OfficeWords.newspaper, entry.newspaper))
      \(asked(Field("day", TillWords.day, kind: dayKind(view), value: entry.day?.description ?? ""), view))</div>
      <div class="pair">\(text(view, "page", OfficeWords.pageNumber, entry.page))
      \(text(view, "folder", OfficeWords.folder, entry.folder))</div>
      </fieldset>
      """
  }

  private func contents(_ view: RecordFormView) -> HTML {
    let entry = view.entry
    return """
      <fieldset class="card form"><legend>\(say(OfficeWords.contents))</legend>
      \(lines(view, "subjects", Terms.subjects, entry.subjects, hint: OfficeWords.subjectsHint))
      <div class="pair">\(asked(languageField(entry), view))
      \(text(view, "classification", OfficeWords.classification, entry.classification))
      \(text(view, "callNumber", Terms.callNumber, entry.callNumber, hint: OfficeWords.callNumberHint))</div>
      \(asked(Field("abstract", Terms.abstract, kind: .lines, value: entry.abstract ?? ""), view))
      \(asked(Field("note", OfficeWords.note, kind: .lines, value: entry.note ?? ""), view))
      \(text(view, "access", OfficeWords.access, entry.access))
      \(level(view))
      </fieldset>
      """
  }

  private func text(
    _ view: RecordFormView, _ name: String, _ label: Sentence, _ value: String?,
    hint: Sentence? = nil
  ) -> HTML {
    asked(Field(name, label, value: value ?? "").with { $0.hint = hint }, view)
  }

  /// A field into which a scanner may type.
  private func code(
    _ view: RecordFormView, _ name: String, _ label: Sentence, _ value: String?
  ) -> HTML {
    asked(Field(name, label, kind: .code, value: value ?? ""), view)
  }

  private func languageField(_ entry: SimpleEntry) -> Field {
    Field("language", Terms.language, value: entry.language ?? "").with { field in
      field.hint = OfficeWords.languageHint
      // What is typed is read in Indonesian and in English only.
      field.suggestions = LanguageName.offered.map {
        language == .english ? $0.name.en : $0.name.id
      }
    }
  }

  /// A browser's date field drops what is no day; then it is a plain one, which keeps it.
  private func dayKind(_ view: RecordFormView) -> Field.Kind {
    let isOdd = view.entry.day == nil && view.state?.values.optional("day") != nil
    return isOdd ? .text : .date
  }

  /// A field with what is there, or with what was typed and refused.
  private func asked(_ field: Field, _ view: RecordFormView) -> HTML {
    self.field(view.state.map { field.filled(from: $0) } ?? field)
  }

  private func lines(
    _ view: RecordFormView, _ name: String, _ label: Sentence, _ values: [String], hint: Sentence
  ) -> HTML {
    asked(
      Field(name, label, kind: .lines, value: values.joined(separator: "\n"))
        .with { $0.hint = hint }, view)
  }
}
