internal import MARC
internal import Values

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
    subtitle = title.rest
    statement = marc.first("245", "c")?.withoutISBD.nonEmpty
    authors = Names.all(in: marc, tagged: Names.people)
    bodies = Names.all(in: marc, tagged: Names.bodies)
    edition = marc.first("250", "a")?.withoutISBD.nonEmpty
    place = imprint.place
    publisher = imprint.publisher
    year = Imprint.year(of: marc)
    date = Imprint.date(of: marc)
    extent = marc.first("300", "a")?.withoutISBD.nonEmpty
    series = Names.series(of: marc).first
    isbn = StandardNumbers.isbns(of: marc).first?.digits
    issn = StandardNumbers.issns(of: marc).first?.text
    frequency = marc.first("310", "a")?.withoutISBD.nonEmpty
    language = Imprint.language(of: marc)
    subjects = Subjects.headings(of: marc)
    classification = marc.first("082", "a")?.withoutISBD.nonEmpty
    callNumber = marc.has("090") || marc.has("084") ? CallNumber(of: marc)?.text : nil
    abstract = marc.first("520", "a")
    note = marc.first("500", "a")
    readClipping(marc)
    access = marc.first("506", "a")
    isClosed = Audience(of: marc) == .staff
  }

  private mutating func readClipping(_ marc: MARCRecord) {
    guard form == .clipping else { return }
    newspaper = Host(of: marc)?.title
    day = marc.first(LocalField.tag, LocalField.day).flatMap { Day($0) }
    page = marc.first(LocalField.tag, LocalField.page)
    folder = marc.first(LocalField.tag, LocalField.folder)
  }
}
