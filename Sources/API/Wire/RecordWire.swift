import Catalog
import MARC
import Pages
import Serving
import Values

/// A record as programs read it: what people read on its page; the MARC itself comes as MARCXML.
struct RecordWire: Encodable {
  /// For those who may read closed records.
  let number: RecordNumber?
  let address: RecordAddress
  let version: Int
  let form: Form
  let createdAt: Instant
  let changedAt: Instant
  let closed: Bool
  let title: String
  let subtitle: String?
  let statement: String?
  let authors: [String]
  let edition: String?
  let place: String?
  let publisher: String?
  let year: Int?
  let extent: String?
  let series: [String]
  let isbns: [String]
  let issn: String?
  let language: String?
  let subjects: [String]
  let callNumber: String?
  let abstract: String?
  let notes: [String]
  let host: Host?

  init(_ record: BibliographicRecord, for audience: Audience) {
    number = audience == .staff ? record.number : nil
    address = record.address
    version = record.version
    form = record.form
    createdAt = record.createdAt
    changedAt = record.changedAt
    closed = record.audience == .staff
    title = record.title
    subtitle = record.subtitle
    statement = record.statement
    authors = record.authors
    edition = record.edition
    place = record.place
    publisher = record.publisher
    year = record.year
    extent = record.extent
    series = record.series
    isbns = record.isbns.map(\.digits)
    issn = record.issn?.text
    language = record.language
    subjects = record.subjects
    callNumber = record.callNumber
    abstract = record.abstract
    notes = record.notes
    host = record.host
  }

  private static let long = Shape.text(100_000)

  static let shape = Shape.object(
    "Record",
    [
      .init("number", .number, required: false), .init("address", .number),
      .init("version", .number),
      .init("form", .choice(Form.allCases.map(\.rawValue))), .init("createdAt", .instant),
      .init("changedAt", .instant), .init("closed", .truth), .init("title", long),
      .init("subtitle", long, required: false), .init("statement", long, required: false),
      .init("authors", .list(long)), .init("edition", long, required: false),
      .init("place", long, required: false), .init("publisher", long, required: false),
      .init("year", .integer(1000...2100), required: false),
      .init("extent", long, required: false), .init("series", .list(long)),
      .init("isbns", .list(.text(13))), .init("issn", .text(9), required: false),
      .init("language", .text(20), required: false), .init("subjects", .list(long)),
      .init("callNumber", long, required: false), .init("abstract", long, required: false),
      .init("notes", .list(long)), .init("host", host, required: false),
    ])

  private static let host = Shape.object(
    "Host",
    [
      .init("title", long), .init("part", long, required: false),
      .init("issn", .text, required: false),
    ])
}

extension RecordWire {
  /// How MARCXML is asked for; the first is its own name.
  static let marcxmlTypes = ["application/marcxml+xml", "application/xml"]

  /// The record as MARCXML, as it was given, or as everybody may read it.
  static func marcxml(_ record: BibliographicRecord) throws -> [UInt8] {
    try MARCXMLWriter.document(record.marc)
  }

  /// The only record in a MARCXML body.
  ///
  /// - Throws: the reader's refusal, or `APIRefusal.notOneRecord`.
  static func oneRecord(in body: [UInt8]) throws -> MARCRecord {
    var readings: [MARCReading] = []
    let reader = MARCReader(format: .marcxml)
    try reader.feed(body) { readings.append($0) }
    try reader.finish { readings.append($0) }
    if let refusal = readings.lazy.compactMap(\.refusal).first { throw refusal }
    guard readings.count == 1, let record = readings[0].record else {
      throw APIRefusal.notOneRecord(readings.count)
    }
    return record
  }
}
