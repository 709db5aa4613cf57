internal import Catalog
internal import Serving
internal import Values

/// A record as a program enters it: the simple form.
struct EntryWire: Decodable {
  let form: Form
  let title: String
  let subtitle: String?
  let statement: String?
  let authors: [String]?
  let bodies: [String]?
  let edition: String?
  let place: String?
  let publisher: String?
  let year: Int?
  let extent: String?
  let series: String?
  let isbn: String?
  let issn: String?
  let frequency: String?
  let language: String?
  let subjects: [String]?
  let classification: String?
  let callNumber: String?
  let abstract: String?
  let note: String?
  let newspaper: String?
  let day: Day?
  let page: String?
  let folder: String?
  let access: String?
  let closed: Bool?

  /// The form filled in.
  var entry: SimpleEntry {
    var entry = SimpleEntry(form: form, title: title)
    describe(&entry)
    entry.isbn = isbn
    entry.issn = issn
    entry.frequency = frequency
    entry.language = language
    entry.subjects = subjects ?? []
    entry.classification = classification
    entry.callNumber = callNumber
    entry.abstract = abstract
    entry.note = note
    entry.newspaper = newspaper
    entry.day = day
    entry.page = page
    entry.folder = folder
    entry.access = access
    entry.isClosed = closed
    return entry
  }

  private func describe(_ entry: inout SimpleEntry) {
    entry.subtitle = subtitle
    entry.statement = statement
    entry.authors = authors ?? []
    entry.bodies = bodies ?? []
    entry.edition = edition
    entry.place = place
    entry.publisher = publisher
    entry.year = year
    entry.extent = extent
    entry.series = series
  }

  static let ask = Operation.Ask(shape: shape, marcxml: true, limit: 1024 * 1024)

  private static let texts = [
    "subtitle", "statement", "edition", "place", "publisher", "extent", "series", "isbn", "issn",
    "frequency", "language", "classification", "callNumber", "note", "newspaper", "page", "folder",
    "access",
  ]

  static let shape = Shape.object(
    "Entry",
    [
      .init("form", .choice(Form.allCases.map(\.rawValue))), .init("title", .text),
      .init("authors", .list(.text(500), most: 100), required: false),
      .init("bodies", .list(.text(500), most: 100), required: false),
      .init("subjects", .list(.text(500), most: 100), required: false),
      .init("year", .integer(0...9999).orNull, required: false),
      .init("abstract", .text(20_000).orNull, required: false),
      .init("day", .day.orNull, required: false), .init("closed", .truth, required: false),
    ] + texts.map { .init($0, .text.orNull, required: false) })
}
