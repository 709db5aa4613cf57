import MARC

/// What a record is about.
enum Subjects {
  static let tags = EntryField.subjects.tags
  private static let subdivisions = "vxyz"

  /// Headings in full, each once: main part, then subdivisions behind ` -- `.
  static func headings(of marc: MARCRecord) -> [String] {
    var seen: Set<String> = []
    return marc.fields(tagged: tags).flatMap(headings).filter { seen.insert($0).inserted }
  }

  /// The headings in one field; uncontrolled terms (653) may be several.
  static func headings(in field: MARCField) -> [String] {
    isFree(field) ? field.all("a").compactMap(clean) : [heading(field)].compactMap { $0 }
  }

  private static func heading(_ field: MARCField) -> String? {
    guard let main = main(field) else { return nil }
    let rest = field.subfields.filter { subdivisions.contains($0.code) }.map(\.value.withoutISBD)
    return ([main] + rest).joined(separator: " -- ")
  }

  /// Main parts alone, each once: what the facet counts.
  static func terms(of marc: MARCRecord) -> [String] {
    var seen: Set<String> = []
    return marc.fields(tagged: tags).flatMap { field -> [String] in
      isFree(field) ? field.all("a").compactMap(clean) : [main(field)].compactMap { $0 }
    }.filter { seen.insert($0).inserted }
  }

  private static func main(_ field: MARCField) -> String? {
    field.tag == Profile.personAsSubject.tag
      ? clean(field.text("abcd")) : field.first("a").flatMap(clean)
  }

  private static func isFree(_ field: MARCField) -> Bool { field.tag == Profile.freeTerm.tag }

  private static func clean(_ text: String) -> String? { text.withoutISBD.nonEmpty }
}
