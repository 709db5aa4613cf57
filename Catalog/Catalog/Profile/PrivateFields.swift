internal import MARC

/// What a record says for those who work here alone: the one list of it.
///
/// | where | private | source |
/// | --- | --- | --- |
/// | 541, 561 | unless the first indicator is 1: who gave it, whose it was | MARC 21, 541 and 561 |
/// | 542, 583 | when the first indicator is 0 | MARC 21 Bibliographic, 542 and 583: Privacy |
/// | `$x` of 583, 856, 857 | nonpublic note | MARC 21 Bibliographic, 583, 856, 857 |
/// | `$x` of 852, 863–868, 876–878 | nonpublic note | MARC 21 Holdings, the same fields |
/// | 952 `$x` `$e` `$g` `$v` | nonpublic note, giver, prices: what Koha keeps of a copy | local |
///
/// A field in another script (880) is what `$6` says it is.
enum PrivateFields {
  private static let unlessOpened: Set<String> = ["541", "561"]
  private static let whenMarked: Set<String> = ["542", "583"]
  private static let subfields: [String: String] = [
    "583": "x", "852": "x", "856": "x", "857": "x", "863": "x", "864": "x", "865": "x",
    "866": "x", "867": "x", "868": "x", "876": "x", "877": "x", "878": "x", "952": "xegv",
  ]
  /// Linkage, sequence, materials, institution: they say nothing by themselves.
  private static let saysNothing = "35689"

  /// Fields of which no word is in any index.
  static let unsearched = (unlessOpened.union(whenMarked)).union(subfields.keys)

  /// Every tag that may hold something private.
  static let tags = Array(unsearched) + ["880"]

  /// What everybody may read of a field; `nil` when that is nothing.
  static func sieved(_ field: MARCField) -> MARCField? {
    let tag = field.tag == "880" ? String((field.first("6") ?? "").prefix(3)) : field.tag
    if unlessOpened.contains(tag), field.ind1 != "1" { return nil }
    if whenMarked.contains(tag), field.ind1 == "0" || field.controlValue != nil { return nil }
    guard let codes = subfields[tag] else { return field }
    guard field.controlValue == nil else { return nil }
    let kept = field.subfields.filter { !codes.contains($0.code) }
    guard kept.count < field.subfields.count else { return field }
    let says = kept.contains { !saysNothing.contains($0.code) }
    return says ? MARCField(field.tag, field.ind1, field.ind2, subfields: kept) : nil
  }
}

extension MARCRecord {
  /// The record without what is for those who work here alone.
  ///
  /// Whatever leaves for everybody has been through here.
  var forEveryone: MARCRecord {
    guard !fields(tagged: PrivateFields.tags).isEmpty else { return self }
    return MARCRecord(leader: leader, fields.compactMap(PrivateFields.sieved))
  }
}
