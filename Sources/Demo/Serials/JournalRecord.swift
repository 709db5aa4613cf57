import Catalog
public import MARC
import Values

extension DemoJournal {
  /// Where it stands on the shelf: `305.405 JUR`.
  public var callNumber: String {
    CallNumber.make(classification: classification, author: nil, title: title).text
  }

  /// Its record, always the same for the same stamp.
  public func record(_ stamp: DemoStamp) -> MARCRecord {
    var builder = MARCRecord.Builder(leader: "00000nas a2200000 i 4500")
    builder.heads(
      stamp,
      DemoFixedField(
        stamp, since: imprint.year, frequency: frequency.rawValue, country: imprint.country,
        language: language))
    if let issn { builder.field("022", "0", " ", ("a", issn.text)) }
    builder.shelf(language: language, classification: classification, callNumber: callNumber)
    builder.title(title, subtitle, statement: nil, underName: false)
    builder.imprint(imprint, year: "\(imprint.year)-")
    builder.field("300", " ", " ", ("a", "jilid"))
    builder.field("310", " ", " ", ("a", frequency.words))
    builder.subjects(subjects)
    builder.field("866", " ", "0", ("a", holdings))
    builder.field("998", " ", " ", ("k", Form.journal.word))
    return builder.record
  }

  /// What the library has, in words: `Vol. 20 No. 1 (Februari 2015) - Vol. 21 No. 4 (…)`.
  private var holdings: String {
    [issues.first, issues.last].compactMap(\.self).map(\.text).joined(separator: " - ")
  }
}

extension DemoJournal.Issue {
  /// Number and date in one line: `Vol. 20 No. 1 (Februari 2015)`.
  public var text: String { "\(enumeration) (\(chronology))" }
}
