import MARC

extension EntryChange {
  /// 090, or the 084 that is shown where there is no 090.
  mutating func changeCallNumber() {
    guard old.callNumber?.nonEmpty != new.callNumber?.nonEmpty else { return }
    let fields = marc.fields
    func place(_ tag: String) -> Int? {
      fields.firstIndex { $0.tag == tag && $0.text("ab").withoutISBD.nonEmpty != nil }
    }
    let own = Profile.callNumber.tag
    let shown = EntryField.callNumber.tags.lazy.compactMap(place).first
    guard let text = new.callNumber?.nonEmpty else {
      guard let shown else { return }
      return replace(
        at: shown, with: marc.fields[shown].setting("a", to: nil).setting("b", to: nil))
    }
    guard let shown, marc.fields[shown].tag == own else {
      // A classification (084) stays what it is; our own number goes before it.
      marc = marc.inserting(MARCField(own, ("a", text)))
      return
    }
    let field = marc.fields[shown]
    let (head, tail) = (field.first("a") ?? "", field.first("b") ?? "")
    if !tail.isEmpty, text.hasPrefix(head + " ") {
      let rest = String(text.dropFirst(head.count + 1))
      marc = marc.replacing(fieldAt: shown, with: field.setting("b", to: rest))
    } else if !tail.isEmpty, text.hasSuffix(" " + tail) {
      let rest = String(text.dropLast(tail.count + 1))
      marc = marc.replacing(fieldAt: shown, with: field.setting("a", to: rest))
    } else {
      marc = marc.replacing(
        fieldAt: shown, with: field.setting("a", to: text, first: true).setting("b", to: nil))
    }
  }

  /// The series that the form shows (490, else 830, else 440): its name in `$a`, its number in `$v`.
  mutating func changeSeries() {
    guard old.series?.nonEmpty != new.series?.nonEmpty else { return }
    guard let text = new.series?.nonEmpty else {
      // Where it is traced too (830), it goes there with it.
      marc = MARCRecord(
        leader: marc.leader,
        marc.fields.filter { field in
          !Names.seriesTags.contains(field.tag) || Names.series(in: field) != old.series
        })
      return
    }
    let parts = text.split(separator: " ; ", omittingEmptySubsequences: false)
    let number = parts.count > 1 ? parts.last.map(String.init)?.nonEmpty : nil
    let name = number == nil ? text : parts.dropLast().joined(separator: " ; ")
    let shown = marc.fields.firstIndex { field in
      Names.seriesTags.contains(field.tag) && Names.series(in: field) == old.series
    }
    guard old.series != nil, let shown else {
      marc = marc.inserting(Self.numbered(MARCField(Profile.series.tag, "0", " "), name, number))
      return
    }
    marc = marc.replacing(fieldAt: shown, with: Self.numbered(marc.fields[shown], name, number))
  }

  private static func numbered(_ field: MARCField, _ name: String, _ number: String?) -> MARCField {
    let isSame =
      field.first("a")?.withoutISBD == name && (field.first("v") == nil) == (number == nil)
    let named =
      isSame ? field : field.setting("a", to: name + (number == nil ? "" : " ;"), first: true)
    return named.setting("v", to: number, after: "ax")
  }

  /// 6XX: a heading that was taken away goes, a new one is a 650 of our own.
  mutating func changeSubjects() {
    guard old.subjects != new.subjects else { return }
    let wanted = new.subjects.compactMap(\.nonEmpty)
    marc = MARCRecord(
      leader: marc.leader,
      marc.fields.compactMap { field in
        Subjects.tags.contains(field.tag) ? Self.kept(field, wanted) : field
      })
    let there = Subjects.headings(of: marc)
    for heading in wanted where !there.contains(heading) {
      let parts = heading.split(separator: " -- ").map(String.init)
      guard let main = parts.first else { continue }
      let rest = parts.dropFirst().map { MARCSubfield("x", $0) }
      marc = marc.inserting(
        MARCField(Profile.topic.tag, " ", "4", subfields: [MARCSubfield("a", main)] + rest))
    }
  }

  /// What stays of a field with headings; a field without any was not on the form.
  private static func kept(_ field: MARCField, _ wanted: [String]) -> MARCField? {
    let headings = Subjects.headings(in: field)
    if headings.allSatisfy(wanted.contains) { return field }
    guard headings.contains(where: wanted.contains) else { return nil }
    // 653 may hold several terms, of which some stay.
    let rest = field.subfields.filter {
      $0.code != "a" || $0.value.withoutISBD.nonEmpty.map(wanted.contains) ?? true
    }
    return MARCField(field.tag, field.ind1, field.ind2, subfields: rest)
  }
}
