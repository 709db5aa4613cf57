import Access
import Catalog
import Markup
import Pages
import Serving
import Values

/// Another record with the same ISBN or ISSN: perhaps the same work, entered twice.
struct SameNumber: Sendable {
  let record: RecordNumber
  let title: String
  let language: String?

  /// The most that a page names.
  private static let most = 5

  /// Those that a colleague may read, the oldest first.
  static func all(
    of record: BibliographicRecord, _ visit: OfficeRequest<StaffOnDuty>
  ) async throws -> [SameNumber] {
    let catalogue = visit.face.catalogue
    var numbers: [RecordNumber] = []
    for isbn in Set(record.isbns) {
      numbers += try await catalogue.records(isbn: isbn, for: visit.audience)
    }
    if record.form == .journal, let issn = record.issn {
      numbers += try await catalogue.records(issn: issn, for: visit.audience)
    }
    let others = Set(numbers).subtracting([record.number]).sorted { $0.rawValue < $1.rawValue }
    var found: [SameNumber] = []
    for number in others.prefix(most) {
      guard let other = try await catalogue.record(number, for: visit.audience) else { continue }
      found.append(SameNumber(record: number, title: other.title, language: other.language))
    }
    return found
  }
}

extension Page {
  /// Says that the number stands in the catalogue already, with the way there; never a refusal.
  func sameNumber(_ others: [SameNumber]) -> HTML {
    guard !others.isEmpty else { return .empty }
    let links = others.map { other -> HTML in
      """
      <li><a href="\(OfficePlace.record(other.record))"\(titleLanguage(other.language))>\
      \(other.title)</a></li>
      """
    }
    return note(
      .warning, #"<p>\#(say(OfficeWords.sameNumber))</p><ul class="list">\#(links)</ul>"#)
  }
}

extension OfficeWords {
  fileprivate static let sameNumber = Sentence(
    id:
      "ISBN atau ISSN ini juga ada pada cantuman lain. Bila judulnya sama, tambahkan eksemplar di "
      + "sana saja.",
    en: "Another record has this ISBN or ISSN. If it is the same title, add the copy there.")
}
