import Catalog
public import MARC
import Values

extension DemoDocument {
  /// Where it stands: under the body that made it.
  public var callNumber: String {
    CallNumber.make(classification: classification, author: imprint.publisher, title: title).text
  }

  /// Its record, always the same for the same stamp.
  public func record(_ stamp: DemoStamp) -> MARCRecord {
    var builder = MARCRecord.Builder(leader: MARCRecord.newLeader)
    builder.heads(
      stamp,
      DemoFixedField(stamp, year: imprint.year, country: imprint.country, language: "ind"))
    builder.shelf(language: "ind", classification: classification, callNumber: callNumber)
    builder.field("110", "2", " ", ("a", imprint.publisher + ","), ("e", "badan penerbit."))
    builder.title(title, subtitle, statement: imprint.publisher, underName: true)
    builder.imprint(imprint, year: String(imprint.year))
    builder.field("300", " ", " ", ("a", "1 berkas"))
    builder.field("506", isClosed ? "1" : "0", " ", ("a", isClosed ? "Tertutup." : "Terbuka."))
    builder.field("520", " ", " ", ("a", abstract))
    builder.field("541", " ", " ", ("c", "Contoh untuk demo"))
    builder.subjects(subjects)
    builder.genre(genre)
    var local = [MARCSubfield("k", Form.document.word)]
    if isClosed { local.append(MARCSubfield("s", "tertutup")) }
    builder.append(MARCField("998", subfields: local))
    return builder.record
  }
}
