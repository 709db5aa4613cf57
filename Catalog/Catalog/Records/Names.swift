import MARC

/// The people, bodies and series in a record.
enum Names {
  /// Fields that name people.
  static let people = EntryField.authors.tags
  /// Fields that name bodies and meetings.
  static let bodies = EntryField.bodies.tags
  /// Fields that name who is the main entry; a title may be that, too.
  static let mainNames = Profile.names.map(\.tag).filter { $0 != Profile.mainTitle.tag }
  private static let everybody = people + bodies

  /// The names in some fields, in the order of the record; those of other works are left out.
  static func all(in marc: MARCRecord, tagged tags: [String]) -> [String] {
    marc.fields(tagged: tags).filter { $0.first("t") == nil }.compactMap(name)
  }

  /// Main entry first, then added ones; each once.
  static func authors(of marc: MARCRecord) -> [String] {
    var seen: Set<String> = []
    return marc.fields(tagged: everybody).compactMap { field in
      // A name with a title (700 $t) is about another work.
      guard field.first("t") == nil, let name = name(in: field), seen.insert(name).inserted else {
        return nil
      }
      return name
    }
  }

  static func name(in field: MARCField) -> String? {
    let codes = field.tag.hasSuffix("00") ? "abcq" : "ab"
    return field.text(codes).withoutISBD.nonEmpty
  }

  /// Fields that name a series, the one that is shown first.
  static let seriesTags = EntryField.series.tags

  static func series(of marc: MARCRecord) -> [String] {
    for tag in seriesTags {
      let found = marc.fields(tagged: tag).compactMap(Names.series(in:))
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The series with its number: `Seri perempuan ; 3`.
  static func series(in field: MARCField) -> String? {
    guard let name = field.first("a")?.withoutISBD.nonEmpty else { return nil }
    return field.first("v").map { "\(name) ; \($0.withoutISBD)" } ?? name
  }
}
