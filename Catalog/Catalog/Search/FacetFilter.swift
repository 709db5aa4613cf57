import GRDB

/// The choices of a query, ready to be asked of every record.
struct FacetFilter: Sendable {
  private let forms: [Bool]
  private let years: ClosedRange<UInt16>?
  private let languages: [Bool]?
  private let subjects: [UInt32]
  private let availableOnly: Bool
  /// A subject was chosen that no record has.
  private let isHopeless: Bool

  init(_ query: SearchQuery, _ table: FacetTable, _ db: Database) throws {
    var forms = [Bool](repeating: query.forms.isEmpty, count: 8)
    for form in query.forms { forms[Int(form.code)] = true }
    self.forms = forms
    years = query.years.map {
      UInt16(clamping: max(1, $0.lowerBound))...UInt16(clamping: max(1, $0.upperBound))
    }
    if query.languages.isEmpty {
      languages = nil
    } else {
      var chosen = [Bool](repeating: false, count: table.languageCodes.count)
      for code in query.languages {
        if let place = table.knownPlace(ofLanguage: code) { chosen[Int(place)] = true }
      }
      languages = chosen
    }
    let numbers = try query.subjects.map { try SubjectTerm.number(db, of: $0, for: table.audience) }
    subjects = numbers.compactMap { $0.map { UInt32(clamping: $0) } }
    isHopeless = numbers.contains { $0 == nil }
    availableOnly = query.availableOnly
  }

  /// What a record fails.
  enum Verdict { case passes, failsOnly(FacetKind), fails }

  func verdict(on place: Int, _ table: FacetTable) -> Verdict {
    guard table.forms[place] != 0, !isHopeless,
      subjects.isEmpty || hasSubjects(place, table)
    else { return .fails }
    var failed: FacetKind?
    var count = 0
    if !forms[Int(table.forms[place])] { (failed, count) = (.form, count + 1) }
    if let years, !years.contains(table.years[place]) { (failed, count) = (.year, count + 1) }
    if let languages, !languages[Int(table.languages[place])] {
      (failed, count) = (.language, count + 1)
    }
    if availableOnly, table.available[place] == 0 { (failed, count) = (.availability, count + 1) }
    guard let failed else { return .passes }
    return count == 1 ? .failsOnly(failed) : .fails
  }

  private func hasSubjects(_ place: Int, _ table: FacetTable) -> Bool {
    let found = table.subjects(of: place)
    return subjects.allSatisfy(found.contains)
  }
}
