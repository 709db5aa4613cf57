import GRDB

/// What narrows and counts results, by place: a few bytes a record.
///
/// A place is where a record stands for an audience: its place among the public records for
/// everybody, its number for those who may read closed ones. A value: whoever searches holds one
/// state of it while the next is made.
struct FacetTable: Sendable {
  /// Whose records they are; nobody else's are in it.
  let audience: Audience
  /// The record at a place.
  var records: [Int64] = []
  /// 0 where there is no record; otherwise `Form.code`.
  var forms: [UInt8] = []
  /// 0 where there is no year.
  var years: [UInt16] = []
  /// Places in `languageCodes`; 0 where there is no language.
  var languages: [UInt16] = []
  var copies: [UInt16] = []
  var available: [UInt16] = []
  /// Where the subjects of a record begin in `subjects`, and how many they are.
  var subjectStarts: [UInt32] = []
  var subjectCounts: [UInt16] = []
  var subjects: [UInt32] = []

  /// For those who may read closed records: the number of the record at each place of the public.
  var publicRecords: [UInt32] = []

  var languageCodes = [""]
  private var languagePlaces = ["": UInt16(0)]
  /// The highest place and the last change that were read.
  var lastPlace: Int64 = 0
  var lastChange: Int64 = 0
  /// How many subjects there are at most: the highest number and one.
  var subjectLimit = 1

  init(for audience: Audience) { self.audience = audience }

  /// Numbers from here on are damage: no house has so many records, and each place costs memory.
  static let mostRecords = 5_000_000
  /// Years from here on are damage.
  static let lastYear = 2199

  /// The number as a place, or `nil` when it cannot be right.
  static func place(of number: Int64) -> Int? {
    (1..<Int64(mostRecords)).contains(number) ? Int(number) : nil
  }

  /// Makes room for places below a limit.
  mutating func grow(to limit: Int) {
    let more = limit - forms.count
    guard more > 0 else { return }
    records.append(contentsOf: repeatElement(0, count: more))
    forms.append(contentsOf: repeatElement(0, count: more))
    years.append(contentsOf: repeatElement(0, count: more))
    languages.append(contentsOf: repeatElement(0, count: more))
    copies.append(contentsOf: repeatElement(0, count: more))
    available.append(contentsOf: repeatElement(0, count: more))
    subjectStarts.append(contentsOf: repeatElement(0, count: more))
    subjectCounts.append(contentsOf: repeatElement(0, count: more))
  }

  /// Takes a record out; whatever is there now must be read again.
  mutating func forget(_ place: Int) {
    grow(to: place + 1)
    forms[place] = 0
    copies[place] = 0
    available[place] = 0
    subjectCounts[place] = 0
  }

  /// The place of a language, given to it when it is new.
  mutating func place(ofLanguage code: String?) -> UInt16 {
    let code = code ?? ""
    if let place = languagePlaces[code] { return place }
    guard languageCodes.count < Int(UInt16.max) else { return 0 }
    let place = UInt16(languageCodes.count)
    languageCodes.append(code)
    languagePlaces[code] = place
    return place
  }

  /// The place of what stands in a row of an index of words; 0 when it is not known.
  func place(of row: Int, in index: SearchTables.Words) -> Int {
    guard index == .publicText, audience == .staff else { return row }
    return publicRecords.indices.contains(row) ? Int(publicRecords[row]) : 0
  }

  /// The place of a language that some record has.
  func knownPlace(ofLanguage code: String) -> UInt16? { languagePlaces[code] }

  func subjects(of place: Int) -> ArraySlice<UInt32> {
    let start = Int(subjectStarts[place])
    return subjects[start..<start + Int(subjectCounts[place])]
  }
}
