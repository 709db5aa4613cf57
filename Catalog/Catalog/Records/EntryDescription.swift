internal import MARC

extension EntryChange {
  /// 245, with the punctuation of ISBD between its parts.
  mutating func changeTitle() {
    guard (old.title, old.subtitle, old.statement) != (new.title, new.subtitle, new.statement)
    else { return }
    let field = marc.fields(tagged: "245").first
    // Number and name of a part are in the title now, unless only the rest was changed.
    let dropped = old.title == new.title ? "bc" : "abcnp"
    let kept = field?.subfields.filter { !dropped.contains($0.code) } ?? []
    let subtitle = new.subtitle?.nonEmpty
    let statement = new.statement?.nonEmpty
    var parts = kept.filter { "anp".contains($0.code) }
    if !parts.contains(where: { $0.code == "a" }) {
      parts.insert(MARCSubfield("a", new.title), at: 0)
    }
    if let subtitle { parts.append(MARCSubfield("b", subtitle)) }
    parts = Self.punctuated(parts, statement: statement)
    parts += kept.filter { !"anp".contains($0.code) }
    let hasMain = !(new.authors + new.bodies).isEmpty
    let changed = MARCField(
      "245", hasMain ? "1" : "0", Self.nonfiling(new.title), subfields: parts)
    marc = marc.replacing("245", with: [changed] + marc.fields(tagged: "245").dropFirst())
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

  /// How many characters the article at the head of a title takes, with its blank (245 second
  /// indicator).
  static func nonfiling(_ title: String) -> Character {
    let words = title.split(separator: " ")
    let counted = Articles.skipping(words)
    guard counted.count == words.count - 1, let article = words.first,
      article.unicodeScalars.count < 9
    else { return "0" }
    return Character(String(article.unicodeScalars.count + 1))
  }

  /// 1XX and 7XX; a name that stays keeps its dates and its role.
  mutating func changeNames() {
    guard (old.authors, old.bodies) != (new.authors, new.bodies) else { return }
    let tags = Names.people + Names.bodies
    let there = marc.fields(tagged: tags).filter { $0.first("t") == nil }
    for tag in tags {
      let works = marc.fields(tagged: tag).filter { $0.first("t") != nil }
      marc = works.isEmpty ? marc.removing(tag) : marc.replacing(tag, with: works)
    }
    let names = new.authors.map { ($0, "00") } + new.bodies.map { ($0, "10") }
    var isMain = true
    for (name, suffix) in names {
      guard let name = name.nonEmpty else { continue }
      var field = there.first { Names.name(in: $0) == name } ?? Self.field(name, suffix)
      if field.tag != "720" { field.tag = (isMain ? "1" : "7") + field.tag.suffix(2) }
      isMain = false
      marc = marc.inserting(field)
    }
  }

  private static func field(_ name: String, _ suffix: String) -> MARCField {
    let isPerson = suffix == "00"
    let ind1: Character = isPerson ? (name.utf8.contains(UInt8(ascii: ",")) ? "1" : "0") : "2"
    return MARCField("x" + suffix, ind1, " ", ("a", name))
  }

  /// 264 of publication, or the 260 that is there.
  mutating func changeImprint() {
    guard (old.place, old.publisher, old.year) != (new.place, new.publisher, new.year) else {
      return
    }
    let modern = marc.fields(tagged: "264").contains { $0.ind2 == "1" }
    let tag = modern || !marc.has("260") ? "264" : "260"
    let all = marc.fields(tagged: tag)
    let place = all.firstIndex { tag == "260" || $0.ind2 == "1" }
    var parts: [MARCSubfield] = []
    if let text = new.place?.nonEmpty { parts.append(MARCSubfield("a", text)) }
    if let text = new.publisher?.nonEmpty { parts.append(MARCSubfield("b", text)) }
    if let year = new.year { parts.append(MARCSubfield("c", String(year))) }
    for index in parts.indices.dropLast() {
      parts[index].value += parts[index + 1].code == "b" ? " :" : ","
    }
    let kept = place.map { all[$0].subfields.filter { !"abc".contains($0.code) } } ?? []
    let field = MARCField(tag, " ", tag == "264" ? "1" : " ", subfields: parts + kept)
    var changed = all
    if let place { changed[place] = field } else { changed.append(field) }
    if parts.isEmpty, kept.isEmpty { changed.removeAll { $0 == field } }
    marc = marc.replacing(tag, with: changed)
  }

  /// 008/07-10 and 35-37.
  mutating func changeFixedField() {
    guard (old.year, old.language) != (new.year, new.language) else { return }
    var bytes = Array((marc.control("008") ?? "").utf8)
    guard bytes.count >= 38 else { return }
    if old.year != new.year {
      bytes.replaceSubrange(7..<11, with: Array((new.year.map { String($0) } ?? "uuuu").utf8))
    }
    if old.language != new.language {
      bytes.replaceSubrange(35..<38, with: Array((new.language?.nonEmpty ?? "   ").utf8))
    }
    marc = marc.replacing("008", with: [.control("008", String(decoding: bytes, as: UTF8.self))])
  }
}
