import Catalog
import Markup
import Pages
import Serving
import Trail
import Values

/// What the simple form shows.
struct RecordFormView: Sendable {
  let entry: SimpleEntry
  /// The record that is changed; `nil` for a new one.
  let number: RecordNumber?
  let version: Int
  /// What was typed and refused.
  var state: FormState?
  /// The version that somebody else saved meanwhile.
  var newer: Int?
  /// Whether she came from the list of what is to be completed, and goes back there.
  var isFromUnfinished = false
  /// For a new record that gets its first copy at once, what is said of that; `nil` where only the
  /// record is made unless its box is ticked.
  var copy: FilledForm?
  /// The codes of the languages that the house uses, the most used first.
  var languages: [String] = []

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
    let target = view.number.map { OfficePlace.editRecord($0) } ?? OfficePlace.records
    let steps = [(say(Words.office), OfficePlace.home)]
    return Sheet(
      say(title), section: .office, scripts: [.pickList],
      body: """
        \(breadcrumbs(steps, here: say(title)))
        <h1>\(say(title))</h1>\(whatIsMissing(view))
        \(problem(view.state?.sentences ?? []))
        <form class="form reading" method="post" action="\(target)"\
        \(#" data-typed="yes""#, if: view.state != nil)>\(formKey)\(asItIsNow(view))
        \(view.number == nil ? kinds(view) : .empty)
        <input type="hidden" name="form" value="\(entry.form.rawValue)">
        <input type="hidden" name="version" value="\(String(view.version))">\
        \(#"<input type="hidden" name="then" value="unfinished">"#, if: view.isFromUnfinished)
        \(part(.identity, view))\(part(.imprint, view))\(part(.source, view))
        \(part(.contents, view))\(firstCopy(view))
        <div class="row acts">\(saving(view))
        \(buttonLink(Words.cancel, to: view.number.map { OfficePlace.record($0) } ?? OfficePlace.home, look: .quiet))</div>
        </form>
        """)
  }

  /// On the form of a new record: whether its first copy is made with it, as quick entry does.
  private func firstCopy(_ view: RecordFormView) -> HTML {
    guard view.number == nil, visitor.may(.itemsEdit) else { return .empty }
    let said = view.copy ?? FilledForm([])
    let kept = ["barcode", "location", "enumeration"].compactMap { name -> HTML? in
      said.optional(name).map { #"<input type="hidden" name="\#(name)" value="\#($0)">"# }
    }
    let isTicked = view.copy != nil || view.state?.values.has("withCopy") == true
    return "<div>\(box("withCopy", OfficeWords.withCopy, isTicked: isTicked))\(kept)</div>"
  }

  /// What a whole description has and this one does not say, or the way to quick entry.
  private func whatIsMissing(_ view: RecordFormView) -> HTML {
    guard view.number != nil else {
      return "<p>\(buttonLink(EntryWords.title, to: OfficePlace.quickEntry, .barcode))</p>"
    }
    let missing = view.entry.missing
    guard view.state == nil, !missing.isEmpty else { return .empty }
    return #"<p class="soft">\#(say(EntryWords.missing(missing.map(\.label))))</p>"#
  }

  /// Where she sees what somebody else saved, and may save what she typed over it.
  private func asItIsNow(_ view: RecordFormView) -> HTML {
    guard let number = view.number, view.newer != nil else { return .empty }
    let now = OfficePlace.editRecord(number)
    // Enter in a field presses the first button, and must not save over what nobody looked at.
    return """
      <button disabled hidden></button><p class="row">\(saving(view))\
      <a href="\(now)" target="_blank">\(say(OfficeWords.seeNow))</a></p>
      <p class="small soft">\(say(OfficeWords.saveOverHint))</p>
      """
  }

  /// The button that saves; over what somebody else saved, where nothing else could succeed.
  private func saving(_ view: RecordFormView) -> HTML {
    guard let newer = view.newer else { return button(Words.save, .check) }
    return button(OfficeWords.saveOver, .check, name: "over", value: String(newer))
  }

  /// The fields of a part that the kind has; nothing when it has none of them.
  private func part(_ part: EntryField.Part, _ view: RecordFormView) -> HTML {
    let lines = part.lines.compactMap { line -> HTML? in
      let fields = line.filter { $0.kinds.contains(view.entry.form) }
      guard !fields.isEmpty else { return nil }
      let drawn = fields.map { entryField($0, view) }.joined(separator: "\n")
      let beside: HTML = #"<div class="pair">\#(drawn)</div>"#
      return line.count > 1 ? beside : drawn
    }
    guard !lines.isEmpty else { return .empty }
    return """
      <fieldset class="card form"><legend>\(say(part.name))</legend>
      \(lines.joined(separator: "\n"))
      </fieldset>
      """
  }

  /// A field with what is there, or with what was typed and refused.
  func entryField(
    _ asked: EntryField, _ view: RecordFormView, _ change: (inout Field) -> Void = { _ in }
  ) -> HTML {
    if asked.look == .level { return level(view) }
    var field = Field(
      asked.key, asked.label, kind: kind(of: asked, view), value: view.entry.typed(asked)
    ).with { field in
      field.hint = asked.hint
      if asked.isRequired {
        field.isRequired = true
        field.takesFocus = true
        field.longest = 1000
      }
      if asked.look == .language {
        // What is typed is read in Indonesian and in English only.
        field.suggestions = LanguageName.offered(first: view.languages).map(spelled)
        field.value = named(field.value)
      }
      if asked == .subjects { field.offers = ownSubjects }
      if asked == .authors { field.offers = ownAuthors }
    }
    change(&field)
    return self.field(view.state.map { field.filled(from: $0) } ?? field)
  }

  /// Where subjects of the house are found, and what is asked before a new one is added.
  private var ownSubjects: Field.Offers {
    Field.Offers(
      at: OfficePlace.subjects, EntryWords.findSubject, asking: EntryWords.newSubject,
      yes: EntryWords.addSubject)
  }

  /// Where names of the house are found, so that one author is written in one way.
  private var ownAuthors: Field.Offers {
    Field.Offers(
      at: OfficePlace.authors, EntryWords.findAuthor, asking: EntryWords.newAuthor,
      yes: EntryWords.addAuthor)
  }

  /// A language as it is called, instead of its code; where that name means another one, the code.
  private func named(_ code: String) -> String {
    let name = spelled(LanguageName.of(code))
    return LanguageName.code(name) == code ? name : code
  }

  /// A name in one of the two languages in which one is read.
  private func spelled(_ name: Sentence) -> String { language == .english ? name.en : name.id }

  private func kind(of asked: EntryField, _ view: RecordFormView) -> Field.Kind {
    switch asked.look {
    case .line, .language, .level: .text
    case .lines: .lines
    case .code: .code
    case .day: dayKind(view)
    }
  }

  /// A browser's date field drops what is no day; then it is a plain one, which keeps it.
  private func dayKind(_ view: RecordFormView) -> Field.Kind {
    let isOdd = view.entry.day == nil && view.state?.values.optional("day") != nil
    return isOdd ? .text : .date
  }
}

extension SimpleEntry {
  /// What a field of the form holds, as it is typed.
  fileprivate func typed(_ field: EntryField) -> String {
    switch field.value {
    case .text(let said, _): said(self) ?? ""
    case .list(let said, _): said(self).joined(separator: "\n")
    case .date: date ?? year.map { String($0) } ?? ""
    case .day: day?.description ?? ""
    case .level: ""
    }
  }
}

extension OfficeWords {
  fileprivate static let seeNow = Sentence(id: "Lihat yang sekarang", en: "See the current version")
  fileprivate static let saveOver = Sentence(
    id: "Timpa dengan isian saya", en: "Overwrite it with mine")
  fileprivate static let saveOverHint = Sentence(
    id: "Bila ditimpa, semua isian di sini menggantikan yang sekarang, juga yang tidak Anda ubah.",
    en: "If you overwrite it, all fields here replace what is there now, also those that you "
      + "did not change.")
}
