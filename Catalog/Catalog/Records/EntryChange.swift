internal import MARC
internal import Values

/// Carries a change on the simple form into the MARC, field by field; what was not changed stays as
/// it is.
struct EntryChange {
  let old: SimpleEntry
  let new: SimpleEntry
  var marc: MARCRecord

  init(from old: SimpleEntry, to new: SimpleEntry, in marc: MARCRecord) {
    self.old = old
    self.new = new
    self.marc = marc
  }

  mutating func result() -> MARCRecord {
    changeTitle()
    changeNames()
    changeImprint()
    changeFixedField()
    changeText("020", isbnText(old.isbn), isbnText(new.isbn))
    changeText("022", old.issn, new.issn)
    changeText("082", old.classification, new.classification, "0", "4")
    changeText("090", old.callNumber, new.callNumber)
    changeText("250", old.edition, new.edition)
    changeText("300", old.extent, new.extent)
    changeText("310", old.frequency, new.frequency)
    changeText("490", old.series, new.series, "0")
    changeText("500", old.note, new.note)
    changeText("506", old.access, new.access, "1")
    changeText("520", old.abstract, new.abstract)
    changeSubjects()
    changeHost()
    changeLocalField()
    return marc
  }

  private func isbnText(_ text: String?) -> String? {
    text.flatMap { (try? ISBN($0))?.digits } ?? text
  }

  /// Sets `$a` of the first field with this tag; other fields and subfields stay.
  private mutating func changeText(
    _ tag: String, _ before: String?, _ after: String?, _ ind1: Character = " ",
    _ ind2: Character = " "
  ) {
    guard before?.nonEmpty != after?.nonEmpty else { return }
    let found = marc.fields(tagged: tag)
    guard let after = after?.nonEmpty else {
      marc = marc.replacing(tag, with: Array(found.dropFirst()))
      return
    }
    guard let first = found.first, let place = first.subfields.firstIndex(where: { $0.code == "a" })
    else {
      marc = marc.inserting(MARCField(tag, ind1, ind2, ("a", after)))
      return
    }
    var subfields = first.subfields
    subfields[place].value = after
    let changed = MARCField(tag, first.ind1, first.ind2, subfields: subfields)
    marc = marc.replacing(tag, with: [changed] + found.dropFirst())
  }

  private mutating func changeSubjects() {
    guard old.subjects != new.subjects else { return }
    let wanted = new.subjects.compactMap(\.nonEmpty)
    for tag in Subjects.tags {
      let found = marc.fields(tagged: tag)
      let kept = found.filter { field in
        Subjects.headings(in: field).contains(where: wanted.contains)
      }
      if kept.count < found.count { marc = marc.replacing(tag, with: kept) }
    }
    let there = Subjects.headings(of: marc)
    for heading in wanted where !there.contains(heading) {
      let parts = heading.split(separator: " -- ").map(String.init)
      guard let main = parts.first else { continue }
      let rest = parts.dropFirst().map { MARCSubfield("x", $0) }
      marc = marc.inserting(
        MARCField("650", " ", "4", subfields: [MARCSubfield("a", main)] + rest))
    }
  }

  private mutating func changeHost() {
    guard new.form == .clipping,
      (old.newspaper, old.day, old.page) != (new.newspaper, new.day, new.page)
    else { return }
    guard let newspaper = new.newspaper?.nonEmpty else {
      marc = marc.removing("773")
      return
    }
    let part = [new.day?.short.id, new.page?.nonEmpty.map { "hlm. \($0)" }].compactMap { $0 }
    let kept = marc.fields(tagged: "773").first?.subfields.filter { !"tg".contains($0.code) } ?? []
    var subfields = [MARCSubfield("t", newspaper)]
    if !part.isEmpty { subfields.append(MARCSubfield("g", part.joined(separator: ", "))) }
    let rest = marc.fields(tagged: "773").dropFirst()
    marc = marc.replacing(
      "773", with: [MARCField("773", "0", " ", subfields: subfields + kept)] + rest)
  }

  private mutating func changeLocalField() {
    let says = new.form != Form(of: marc) || marc.has(LocalField.tag) || old.title.isEmpty
    let needs = new.folder != nil || new.day != nil || new.page != nil || new.isClosed
    guard says || needs || old.isClosed else { return }
    let field = marc.fields(tagged: LocalField.tag).first
    let kept = field?.subfields.filter { !"kfdhs".contains($0.code) } ?? []
    let values: [(Character, String?)] = [
      (LocalField.kind, new.form.word), (LocalField.folder, new.folder),
      (LocalField.day, new.day?.description), (LocalField.page, new.page),
      (LocalField.secrecy, new.isClosed ? LocalField.closed : nil),
    ]
    let own = values.compactMap { code, value in
      value?.nonEmpty.map { MARCSubfield(code, $0) }
    }
    let rest = marc.fields(tagged: LocalField.tag).dropFirst()
    marc = marc.replacing(
      LocalField.tag, with: [MARCField(LocalField.tag, subfields: own + kept)] + rest)
  }
}
