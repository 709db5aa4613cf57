import MARC
import Values

extension SimpleEntry {
  /// A new record of MARC-lite: leader, 001, 003, 005, 008 and what was filled in.
  func marc(
    numbered address: RecordAddress?, agency: String?, at now: Instant
  ) throws -> MARCRecord {
    var builder = MARCRecord.Builder(leader: form.leader)
    if let address { builder.control(Profile.controlNumber.tag, address.description) }
    if let agency = agency?.plainLine.nonEmpty {
      builder.control(Profile.controlAgency.tag, agency)
    }
    builder.append(.latestChange(at: now))
    builder.control(Profile.fixed.tag, fixedField(on: now.day))
    var blank = SimpleEntry(form: form, title: "")
    blank.year = nil
    var change = EntryChange(from: blank, to: self, in: builder.record)
    return change.result()
  }

  /// The record as it is, with what was changed on the form.
  func marc(changing old: BibliographicRecord, at now: Instant) -> MARCRecord {
    let marc = old.marc.replacing(Profile.latestChange.tag, with: [.latestChange(at: now)])
    var change = EntryChange(from: SimpleEntry(reading: old), to: self, in: marc)
    return change.result()
  }

  /// 008/15 to 34: Indonesia, and nothing said of what the kinds differ in.
  static let placeAndBlanks = "io " + String(repeating: " ", count: 17)

  /// 008, forty characters: day of entry, kind of date, year, place, language.
  private func fixedField(on day: Day) -> String {
    let entered = String(
      day.description.utf8.filter { $0 != 0x2D }.map { Character(Unicode.Scalar($0)) }.dropFirst(2))
    return entered + form.dates + Self.placeAndBlanks + "   " + " d"
  }
}
