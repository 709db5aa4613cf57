import MARC

extension EntryChange {
  /// 245, with the punctuation of ISBD between its parts.
  mutating func changeTitle() {
    guard (old.title, old.subtitle, old.statement) != (new.title, new.subtitle, new.statement)
    else { return }
    let field = marc.fields(tagged: Profile.title.tag).first
    // Number, name and kind of a part are in the title now, unless only the rest was changed.
    let dropped = old.title == new.title ? "bc" : "abcnpk"
    let kept = field?.subfields.filter { !dropped.contains($0.code) } ?? []
    let subtitle = new.subtitle?.nonEmpty
    let statement = new.statement?.nonEmpty
    var parts = kept.filter { "anpk".contains($0.code) }
    if parts.isEmpty { parts.append(MARCSubfield("a", new.title)) }
    if let subtitle { parts.append(MARCSubfield("b", subtitle)) }
    parts = Self.punctuated(parts, statement: statement)
    // Linkage and sequence stand before all others.
    parts.insert(contentsOf: kept.filter { "68".contains($0.code) }, at: 0)
    parts += kept.filter { !"anpk68".contains($0.code) }
    let changed = MARCField(
      Profile.title.tag, field?.ind1 ?? (hasMainEntry ? "1" : "0"), nonfiling(field),
      subfields: parts)
    marc = marc.replacing(
      Profile.title.tag, with: [changed] + marc.fields(tagged: Profile.title.tag).dropFirst())
  }

  /// The second indicator stays what it is while the title does.
  private func nonfiling(_ field: MARCField?) -> Character {
    if let field, old.title == new.title { return field.ind2 }
    return Articles.nonfiling(new.title)
  }

  private static func punctuated(
    _ parts: [MARCSubfield], statement: String?
  ) -> [MARCSubfield] {
    var out = parts.map { MARCSubfield($0.code, $0.value.withoutISBD) }
    for place in out.indices.dropFirst() {
      out[place - 1].value += out[place].code == "b" ? " :" : "."
    }
    if let statement, let last = out.indices.last {
      out[last].value += " /"
      out.append(MARCSubfield("c", statement))
    }
    return out
  }
}
