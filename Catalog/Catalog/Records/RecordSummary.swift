import MARC
import Values

/// What the narrow row of a record holds: derived from its MARC, never typed.
struct RecordSummary: Sendable {
  let form: Form
  let audience: Audience
  let title: Title
  let author: String?
  let publisher: String?
  let year: Int?
  let language: String?
  let isbns: [ISBN]
  let issns: [ISSN]
  let callNumber: String?
  /// Where it stands among the call numbers; `nil` when it has none.
  let shelfKey: String?
  let controlNumber: String?
  let controlAgency: String?
  let subjects: [String]

  init(of marc: MARCRecord, form: Form) {
    self.form = form
    audience = Audience(of: marc)
    title = Title(of: marc)
    author = Names.authors(of: marc).prefix(3).joined(separator: "; ").nonEmpty
    publisher = Imprint(of: marc).publisher
    year = Imprint.year(of: marc)
    language = Imprint.language(of: marc)
    isbns = StandardNumbers.isbns(of: marc)
    issns = StandardNumbers.issns(of: marc)
    callNumber = CallNumber(of: marc)?.text
    shelfKey = CallNumber.onShelf(callNumber, author: author, title: title.proper)?.shelfKey
    controlNumber = marc.control(Profile.controlNumber.tag)?.nonEmpty
    controlAgency = marc.control(Profile.controlAgency.tag)?.nonEmpty
    subjects = Subjects.terms(of: marc)
  }
}
