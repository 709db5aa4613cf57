import Catalog
public import MARC
import Values

extension DemoClipping {
  /// Where it stands: `KLP HUK u`, by its folder and its headline.
  public var callNumber: String {
    CallNumber.make(classification: "KLP", author: folder, title: headline).text
  }

  /// Its record, always the same for the same stamp.
  public func record(_ stamp: DemoStamp) -> MARCRecord {
    var builder = MARCRecord.Builder(leader: "00000nab a2200000 i 4500")
    builder.heads(
      stamp,
      DemoFixedField(stamp, year: day.calendar.year, country: "io", language: "ind"))
    builder.shelf(language: "ind", classification: nil, callNumber: callNumber)
    builder.title(headline, nil, statement: nil, underName: false)
    builder.field("300", " ", " ", ("a", "hlm. \(page)"))
    builder.field("520", " ", " ", ("a", abstract))
    builder.subjects(subjects)
    builder.genre(genre)
    builder.field(
      "773", "0", " ", ("t", newspaper), ("g", "\(day.short.id), hlm. \(page)"))
    builder.field("773", "1", " ", ("t", "Map kliping: \(folder)"))
    builder.field(
      "998", " ", " ", ("k", Form.clipping.word), ("f", folder), ("d", day.description),
      ("h", String(page)))
    return builder.record
  }
}
