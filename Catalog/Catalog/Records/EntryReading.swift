import MARC
import Values

extension SimpleEntry {
  /// What the simple form shows of a record.
  public init(reading record: BibliographicRecord) {
    self.init(reading: record.marc, form: record.form)
    isClosed = record.audience == .staff
  }

  init(reading marc: MARCRecord, form: Form) {
    let imprint = Imprint(of: marc)
    let title = Title(of: marc)
    self.init(form: form, title: title.proper == Title.none ? "" : title.proper)
    readPlain(marc)
    subtitle = title.rest
    statement = marc.first(Profile.title.tag, "c")?.withoutISBD.nonEmpty
    authors = Names.all(in: marc, tagged: Names.people)
    bodies = Names.all(in: marc, tagged: Names.bodies)
    place = imprint.place
    publisher = imprint.publisher
    year = Imprint.year(of: marc)
    date = Imprint.date(of: marc)
    series = Names.series(of: marc).first
    isbn = StandardNumbers.isbns(of: marc).first?.digits
    issn = StandardNumbers.issns(of: marc).first?.text
    language = Imprint.language(of: marc)
    subjects = Subjects.headings(of: marc)
    let isNumbered = EntryField.callNumber.tags.contains(where: marc.has)
    callNumber = isNumbered ? CallNumber(of: marc)?.text : nil
    readClipping(marc)
    isClosed = Audience(of: marc) == .staff
  }

  /// What is `$a` of one field: notes with their marks, all else without.
  private mutating func readPlain(_ marc: MARCRecord) {
    for field in EntryField.plain {
      guard let row = field.fields.first, case .text(_, let set) = field.value else { continue }
      let text = marc.first(row.tag, "a")
      set(&self, row.isNote ? text : text?.withoutISBD.nonEmpty)
    }
  }

  private mutating func readClipping(_ marc: MARCRecord) {
    newspaper = Host(of: marc)?.title
    // Of other kinds 773 says where an article stands, which their form does not ask.
    let isAsked = EntryField.day.kinds.contains(form)
    day =
      isAsked
      ? HostPart.day(of: marc) : marc.first(LocalField.tag, LocalField.day).flatMap { Day($0) }
    page = isAsked ? HostPart.page(of: marc) : marc.first(LocalField.tag, LocalField.page)
    folder = marc.first(LocalField.tag, LocalField.folder)
  }
}

extension SimpleEntry {
  /// With what the form of its kind does not ask for as it was.
  func keeping(_ old: SimpleEntry) -> SimpleEntry {
    var entry = self
    for field in EntryField.all where !field.kinds.contains(form) {
      switch field.value {
      case .text(let said, let set):
        if said(self)?.nonEmpty == nil { set(&entry, said(old)) }
      case .list(let said, let set):
        if said(self).isEmpty { set(&entry, said(old)) }
      case .date:
        if date == nil, year == nil { (entry.date, entry.year) = (old.date, old.year) }
      case .day:
        if day == nil { entry.day = old.day }
      case .level:
        break
      }
    }
    return entry
  }
}
