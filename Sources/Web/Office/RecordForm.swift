internal import Catalog
internal import Values

/// What the simple form shows.
struct RecordFormView: Sendable {
  let entry: SimpleEntry
  /// The record that is changed; `nil` for a new one.
  let number: RecordNumber?
  let version: Int
  var refusals: [Sentence] = []

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
        <h1>\(say(title))</h1>\(view.number == nil ? kinds(entry.form) : .empty)
        \(problem(view.refusals))
        <form class="form reading" method="post" action="\(target)">\(formKey)
        <input type="hidden" name="form" value="\(entry.form.rawValue)">
        <input type="hidden" name="version" value="\(String(view.version))">
        \(identity(entry))\(entry.form == .clipping ? clippingPart(entry) : imprint(entry))
        \(contents(entry))
        <div class="row">\(button(Words.save, .check))
        \(buttonLink(Words.cancel, to: view.number.map { Address("/office/records/\($0)") } ?? Address("/office"), look: .quiet))</div>
        </form>
        """)
  }

  private func kinds(_ chosen: Form) -> HTML {
    let chips = Form.allCases.map { form -> HTML in
      let on: HTML = form == chosen ? #" on" aria-current="true"# : .empty
      return """
        <a class="chip\(on)" href="\(Address("/office/records/new").with("form", form.rawValue))">\
        \(say(form.name))</a>
        """
    }
    return #"<nav class="chips" aria-label="\#(say(OfficeWords.kind))">\#(chips)</nav>"#
  }

  private func identity(_ entry: SimpleEntry) -> HTML {
    """
    <fieldset class="card form"><legend>\(say(OfficeWords.identity))</legend>
    \(field(Field("title", Terms.title, value: entry.title).required
      .with { $0.takesFocus = true; $0.longest = 1000 }))
    \(text("subtitle", OfficeWords.subtitle, entry.subtitle))
    \(lines("authors", Terms.authors, entry.authors, hint: OfficeWords.authorsHint))
    \(lines("bodies", OfficeWords.bodies, entry.bodies, hint: OfficeWords.oneALine))
    \(text("statement", OfficeWords.statement, entry.statement))
    </fieldset>
    """
  }

  private func imprint(_ entry: SimpleEntry) -> HTML {
    let number: HTML =
      entry.form == .journal
      ? "\(text("issn", Sentence(both: "ISSN"), entry.issn))\(text("frequency", Terms.frequency, entry.frequency))"
      : text("isbn", Sentence(both: "ISBN"), entry.isbn)
    return """
      <fieldset class="card form"><legend>\(say(OfficeWords.imprint))</legend>
      <div class="pair">\(number)\(text("edition", Terms.edition, entry.edition))</div>
      <div class="pair">\(text("place", OfficeWords.place, entry.place))
      \(text("publisher", Terms.publisher, entry.publisher))
      \(text("year", Terms.year, entry.year.map(String.init)))</div>
      <div class="pair">\(text("extent", Terms.extent, entry.extent))
      \(text("series", Terms.series, entry.series))</div>
      </fieldset>
      """
  }

  private func clippingPart(_ entry: SimpleEntry) -> HTML {
    """
    <fieldset class="card form"><legend>\(say(Terms.source))</legend>
    <div class="pair">\(text("newspaper", OfficeWords.newspaper, entry.newspaper))
    \(field(Field("day", TillWords.day, kind: .date, value: entry.day?.description ?? "")))</div>
    <div class="pair">\(text("page", OfficeWords.pageNumber, entry.page))
    \(text("folder", OfficeWords.folder, entry.folder))</div>
    </fieldset>
    """
  }

  private func contents(_ entry: SimpleEntry) -> HTML {
    """
    <fieldset class="card form"><legend>\(say(OfficeWords.contents))</legend>
    \(lines("subjects", Terms.subjects, entry.subjects, hint: OfficeWords.subjectsHint))
    <div class="pair">\(text("language", Terms.language, entry.language, hint: OfficeWords.languageHint))
    \(text("classification", OfficeWords.classification, entry.classification))
    \(text("callNumber", Terms.callNumber, entry.callNumber, hint: OfficeWords.callNumberHint))</div>
    \(field(Field("abstract", Terms.abstract, kind: .lines, value: entry.abstract ?? "")))
    \(field(Field("note", OfficeWords.note, kind: .lines, value: entry.note ?? "")))
    \(text("access", OfficeWords.access, entry.access))
    \(box("isClosed", OfficeWords.closed, isTicked: entry.isClosed))
    </fieldset>
    """
  }

  private func text(
    _ name: String, _ label: Sentence, _ value: String?, hint: Sentence? = nil
  ) -> HTML {
    field(Field(name, label, value: value ?? "").with { $0.hint = hint })
  }

  private func lines(
    _ name: String, _ label: Sentence, _ values: [String], hint: Sentence
  ) -> HTML {
    field(
      Field(name, label, kind: .lines, value: values.joined(separator: "\n"))
        .with { $0.hint = hint })
  }
}
