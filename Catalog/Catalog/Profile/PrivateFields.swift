import MARC

/// What a record says for those who work here alone, as the rows of `Profile` have it.
///
/// | where | private | source |
/// | --- | --- | --- |
/// | 541, 561 | unless the first indicator is 1: who gave it, whose it was | MARC 21, 541 and 561 |
/// | 541 `$e` | accession number: it leaves by no public door | decision 12 |
/// | 542, 583 | when the first indicator is 0 | MARC 21 Bibliographic, 542 and 583: Privacy |
/// | `$x` of 583, 856, 857 | nonpublic note | MARC 21 Bibliographic, 583, 856, 857 |
/// | `$x` of 852, 863–868, 876–878 | nonpublic note | MARC 21 Holdings, the same fields |
/// | 852 `$p` `$j` | piece designation (barcode), shelving control number: one copy's own | Holdings |
/// | 876–878 `$a` `$b` `$p` `$r` | item number and barcode, and their cancelled ones | Holdings |
/// | 876–878 `$c` `$e` | cost, source of acquisition | Holdings |
/// | 952 `$p` `$i` `$9` `$j` | barcode, inventory number, Koha's item number, control number | Koha |
/// | 952 `$e` `$g` `$v` `$x` | giver, prices, nonpublic note | Koha |
/// | 952 `$l` `$m` `$n` `$q` `$r` `$s` | loans, renewals, holds, due, last seen, last lent | Koha |
///
/// Places, call numbers (852 `$h` `$i` `$k` `$m`, 952 `$o`), copy numbers (`$t`), conditions and
/// public notes (`$z`) are for everybody. A field in another script (880) is what `$6` says it is;
/// one that does not say it plainly is private.
enum PrivateFields {
  private static let rows = Dictionary(
    Profile.all.filter { $0.privacy != .open }.map { ($0.tag, $0.privacy) },
    uniquingKeysWith: { first, _ in first })

  /// Linkage, sequence, materials, institution: they say nothing by themselves.
  private static let saysNothing = "35689"

  /// Every tag that may hold something private.
  static let tags = Array(rows.keys)

  /// What everybody may read of a field; `nil` when that is nothing.
  static func sieved(_ field: MARCField) -> MARCField? {
    guard rows[field.tag] == .asLinked else { return sieved(field, as: field.tag) }
    let linked = field.all("6").map { $0.drop(while: \.isWhitespace).prefix(3) }
    guard !linked.isEmpty else { return nil }
    return linked.reduce(Optional(field)) { kept, tag in
      guard tag.count == 3, tag.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      return kept.flatMap { sieved($0, as: String(tag)) }
    }
  }

  private static func sieved(_ field: MARCField, as tag: String) -> MARCField? {
    guard let privacy = rows[tag] else { return field }
    switch privacy {
    case .open: return field
    // An 880 that links to 880 does not say plainly what it is.
    case .asLinked: return nil
    case .hiding(let codes): return without(codes, field)
    case .unlessOpened(let codes): return field.ind1 == "1" ? without(codes, field) : nil
    case .unlessMarked(let codes): return field.ind1 == "0" ? nil : without(codes, field)
    }
  }

  /// The field without some of its subfields; `nil` when nothing is left that says something.
  private static func without(_ codes: String, _ field: MARCField) -> MARCField? {
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
    return MARCRecord(leader: leader, fields.compactMap { PrivateFields.sieved($0) })
  }
}
