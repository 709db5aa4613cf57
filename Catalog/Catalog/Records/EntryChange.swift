import MARC
import Values

/// Carries a change on the simple form into the MARC, subfield by subfield; what was not changed stays
/// as it is.
struct EntryChange {
  let old: SimpleEntry
  let new: SimpleEntry
  var marc: MARCRecord

  init(from old: SimpleEntry, to new: SimpleEntry, in marc: MARCRecord) {
    self.old = old
    self.new = new.keeping(old)
    self.marc = marc
  }

  mutating func result() -> MARCRecord {
    changeNames()
    changeTitle()
    changeImprint()
    changeFixedField()
    changeNumbers()
    for field in EntryField.byTag { change(field) }
    changeSubjects()
    changeHost()
    changeLocalField()
    return marc
  }

  private mutating func change(_ asked: EntryField) {
    switch asked {
    case .callNumber: changeCallNumber()
    case .series: changeSeries()
    default: changeText(asked)
    }
  }

  /// Sets `$a` of the first field with this tag that has one; other fields and subfields stay.
  private mutating func changeText(_ asked: EntryField) {
    guard let row = asked.fields.first, let indicators = asked.indicators,
      case .text(let said, _) = asked.value, said(old)?.nonEmpty != said(new)?.nonEmpty
    else { return }
    let after = said(new)?.nonEmpty
    guard let place = marc.fields.firstIndex(where: { $0.tag == row.tag && $0.first("a") != nil })
    else {
      if let after {
        marc = marc.inserting(
          MARCField(row.tag, indicators.first, indicators.second, ("a", after)))
      }
      return
    }
    let field = marc.fields[place]
    let text = field.first("a") ?? ""
    // Notes are shown with their marks, all else without.
    replace(
      at: place, with: field.setting("a", to: after.map { row.isNote ? $0 : text.punctuated($0) }))
  }

  /// 020 and 022: the number that the form shows, without what stands behind it.
  private mutating func changeNumbers() {
    changeNumber(Profile.isbn.tag, digits(old.isbn), digits(new.isbn)) {
      (try? ISBN(field: $0))?.digits
    }
    changeNumber(Profile.issn.tag, old.issn, new.issn) { (try? ISSN($0))?.text }
  }

  private func digits(_ text: String?) -> String? {
    text.flatMap { (try? ISBN($0))?.digits } ?? text
  }

  private mutating func changeNumber(
    _ tag: String, _ before: String?, _ after: String?, read: (String) -> String?
  ) {
    guard before?.nonEmpty != after?.nonEmpty else { return }
    let shown = marc.fields.firstIndex { field in
      field.tag == tag && field.first("a").flatMap(read) == before && before != nil
    }
    guard let shown else {
      if let after = after?.nonEmpty { marc = marc.inserting(MARCField(tag, ("a", after))) }
      return
    }
    let field = marc.fields[shown]
    // A qualifier behind the number, as in `0306406152 (pbk.)`, is kept.
    let rest = (field.first("a") ?? "").drop { $0.isNumber || "xX-–‐‑ ".contains($0) }
    let text = after?.nonEmpty.map { rest.isEmpty ? $0 : "\($0) \(rest)" }
    replace(at: shown, with: field.setting("a", to: text))
  }

  /// Writes a field; one that says nothing any more goes.
  mutating func replace(at place: Int, with field: MARCField) {
    let saysNothing = field.subfields.allSatisfy { "2q6".contains($0.code) }
    marc =
      saysNothing
      ? marc.removing(fieldAt: place) : marc.replacing(fieldAt: place, with: field)
  }

  /// The 773 that the form shows, the first one with a title; all others stay.
  private mutating func changeHost() {
    guard EntryField.newspaper.kinds.contains(new.form),
      (old.newspaper, old.day, old.page) != (new.newspaper, new.day, new.page)
    else { return }
    let place = marc.fields.firstIndex { $0.tag == Profile.host.tag && $0.first("t") != nil }
    let newspaper = new.newspaper?.nonEmpty
    var field = place.map { marc.fields[$0] } ?? MARCField(Profile.host.tag, "0", " ")
    if newspaper != old.newspaper { field = field.setting("t", to: newspaper, first: true) }
    let (before, after) = (Self.part(old), newspaper == nil ? nil : Self.part(new))
    let part = field.first("g")?.nonEmpty
    if place == nil || before != after, part == nil || part == before {
      field = field.setting("g", to: after, after: "t")
    } else if let part, newspaper != nil {
      field = field.setting("g", to: changed(part))
    }
    if let place {
      replace(at: place, with: field)
    } else if newspaper != nil {
      marc = marc.inserting(field)
    }
  }

  /// `$g` with another day or page; a number of the issue, or whatever else stands there, is not on
  /// the form and stays.
  private func changed(_ part: String) -> String? {
    var said = HostPart(part)
    let (before, after) = (old.page?.nonEmpty, new.page?.nonEmpty)
    if old.day != new.day { said.change(day: new.day, from: old.day) }
    if before != after { said.change(page: after, from: before) }
    return said.text.nonEmpty
  }

  /// Day and page as `$g` says them.
  private static func part(_ entry: SimpleEntry) -> String? {
    [entry.day?.short.id, entry.page?.nonEmpty.map { "hlm. \($0)" }].compactMap { $0 }
      .joined(separator: ", ").nonEmpty
  }

  private mutating func changeLocalField() {
    let isClosed = new.isClosed ?? old.isClosed ?? false
    guard isLocalFieldChanged(closed: isClosed) else { return }
    let field = marc.fields(tagged: LocalField.tag).first
    let kept = field?.subfields.filter { isKept($0) } ?? []
    let values: [(Character, String?)] = [
      (LocalField.kind, new.form.word), (LocalField.folder, new.folder),
      (LocalField.day, new.day?.description), (LocalField.page, new.page),
      (LocalField.secrecy, isClosed ? LocalField.closed : nil),
    ]
    let own = values.compactMap { code, value in
      value?.nonEmpty.map { MARCSubfield(code, $0) }
    }
    let rest = marc.fields(tagged: LocalField.tag).dropFirst()
    marc = marc.replacing(
      LocalField.tag, with: [MARCField(LocalField.tag, subfields: own + kept)] + rest)
  }

  private func isLocalFieldChanged(closed isClosed: Bool) -> Bool {
    if new.form != Form(of: marc) || old.title.isEmpty { return true }
    return old.folder?.nonEmpty != new.folder?.nonEmpty || old.day != new.day
      || old.page?.nonEmpty != new.page?.nonEmpty
      || isClosed != (Audience(of: marc) == .staff)
  }

  /// A day that cannot be read was not on the form, and stays until another one is given.
  private func isKept(_ subfield: MARCSubfield) -> Bool {
    let isUnread = subfield.code == LocalField.day && old.day == nil && new.day == nil
    return isUnread || !Profile.local.reads.contains(subfield.code)
  }
}

extension MARCField {
  /// The field with another text in its first subfield of this code, or without that subfield.
  ///
  /// - Parameters:
  ///   - first: a subfield that was not there stands before all others.
  ///   - code: a subfield that was not there stands behind the last one of these codes.
  func setting(
    _ code: Character, to text: String?, first: Bool = false, after codes: String = ""
  ) -> MARCField {
    var changed = subfields
    if let place = changed.firstIndex(where: { $0.code == code }) {
      if let text { changed[place].value = text } else { changed.remove(at: place) }
    } else if let text {
      let behind = changed.lastIndex { codes.contains($0.code) }.map { $0 + 1 }
      changed.insert(MARCSubfield(code, text), at: behind ?? (first ? 0 : changed.count))
    }
    return MARCField(tag, ind1, ind2, subfields: changed)
  }
}

extension String {
  /// Another text with the ISBD mark that this one ends in: ` :`, ` ;`, ` /`, ` =` or `,`.
  func punctuated(_ other: String) -> String {
    let trimmed = String(reversed().drop { $0 == " " }.reversed())
    guard let mark = trimmed.last, "/:;=,".contains(mark) else { return other }
    let isApart = trimmed.dropLast().last == " "
    return other.withoutISBD + (isApart ? " " : "") + String(mark)
  }
}
