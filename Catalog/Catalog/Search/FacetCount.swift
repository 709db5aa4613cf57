import GRDB
import Values

/// How many of the results have which value.
struct FacetCount {
  /// The code of every kind is below it.
  static let codes = 8

  private var forms = [Int](repeating: 0, count: FacetCount.codes)
  private var yearCounts = [UInt32](repeating: 0, count: FacetTable.lastYear + 1)
  private var languages: [UInt32]
  private var subjects: [UInt32]
  private var available = 0

  init(_ table: FacetTable) {
    languages = [UInt32](repeating: 0, count: table.languageCodes.count)
    subjects = [UInt32](repeating: 0, count: table.subjectLimit)
  }

  /// Counts one record: everywhere when it passes, in one facet when only that one's choice
  /// excludes it.
  mutating func count(_ place: Int, _ table: FacetTable, only kind: FacetKind? = nil) {
    if kind == nil || kind == .form { forms[Int(table.forms[place])] += 1 }
    if kind == nil || kind == .year { yearCounts[Int(table.years[place])] += 1 }
    if kind == nil || kind == .language { languages[Int(table.languages[place])] += 1 }
    if kind == nil || kind == .availability, table.available[place] > 0 { available += 1 }
    if kind == nil { for subject in table.subjects(of: place) { subjects[Int(subject)] += 1 } }
  }

  func facets(_ table: FacetTable, _ db: Database) throws -> [Facet] {
    let facets = try FacetKind.allCases.map { kind in
      Facet(kind: kind, values: try values(of: kind, table, db))
    }
    return facets.filter { !$0.values.isEmpty }
  }

  private func values(
    of kind: FacetKind, _ table: FacetTable, _ db: Database
  ) throws -> [FacetValue] {
    switch kind {
    case .form: formValues
    case .availability: availabilityValues
    case .year: yearValues
    case .language: languageValues(table)
    case .subject: try subjectValues(table, db)
    }
  }

  /// How many of each kind, in the order of the kinds.
  var formValues: [FacetValue] {
    Form.allCases.compactMap { form in
      let count = forms[Int(form.code)]
      return count == 0
        ? nil : FacetValue(value: form.rawValue, label: form.name, count: count)
    }
  }

  private var availabilityValues: [FacetValue] {
    guard available > 0 else { return [] }
    let label = Sentence(id: "Ada di rak", en: "On the shelf")
    return [FacetValue(value: "available", label: label, count: available)]
  }

  /// Years when they lie within two decades, else decades; the newest first.
  var yearValues: [FacetValue] {
    let found = yearCounts.indices.dropFirst().filter { yearCounts[$0] > 0 }
    guard let first = found.first, let last = found.last else { return [] }
    guard last - first >= 20 else {
      return found.reversed().map { year in
        FacetValue(
          value: String(year), label: Sentence(both: String(year)), count: Int(yearCounts[year]))
      }
    }
    let decades = Dictionary(grouping: found) { $0 / 10 * 10 }
    return decades.sorted { $0.key > $1.key }.map { decade, years in
      FacetValue(
        value: "\(decade)-\(decade + 9)", label: Sentence(both: "\(decade)–\(decade + 9)"),
        count: years.reduce(0) { $0 + Int(yearCounts[$1]) })
    }
  }

  private func languageValues(_ table: FacetTable) -> [FacetValue] {
    languages.indices.dropFirst().filter { languages[$0] > 0 }
      .sorted {
        (languages[$1], table.languageCodes[$0]) < (languages[$0], table.languageCodes[$1])
      }
      .map { place in
        let code = table.languageCodes[place]
        return FacetValue(
          value: code, label: LanguageName.of(code), count: Int(languages[place]))
      }
  }

  /// How many subjects are named.
  private static let named = 20

  private func subjectValues(_ table: FacetTable, _ db: Database) throws -> [FacetValue] {
    let most = subjects.indices.filter { subjects[$0] > 0 }
      .sorted { (subjects[$1], $0) < (subjects[$0], $1) }.prefix(Self.named)
    return try most.compactMap { place in
      let term = try SubjectTerm.term(db, numbered: Int64(place), for: table.audience)
      guard let term else { return nil }
      return FacetValue(value: term, label: Sentence(both: term), count: Int(subjects[place]))
    }
  }
}
