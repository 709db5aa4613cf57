import MARC

extension EntryChange {
  /// 1XX and 7XX; a name that stays keeps its place, its dates and its role.
  mutating func changeNames() {
    guard (old.authors, old.bodies) != (new.authors, new.bodies) else { return }
    let hadMain = hasMainEntry
    let main = mainName()
    let isMainKept = main?.name == mainField.flatMap(Names.name)
    if isMainKept, isInOrder(old.authors, new.authors), isInOrder(old.bodies, new.bodies) {
      changeInPlace(new.authors, Names.people, "00")
      changeInPlace(new.bodies, Names.bodies, "10")
    } else {
      writeAnew(main: main)
    }
    guard hadMain != hasMainEntry,
      let place = marc.fields.firstIndex(where: { $0.tag == Profile.title.tag })
    else { return }
    let title = marc.fields[place]
    marc = marc.replacing(
      fieldAt: place,
      with: MARCField(
        Profile.title.tag, hasMainEntry ? "1" : "0", title.ind2, subfields: title.subfields))
  }

  private static let mainEntries = Profile.names.map(\.tag)

  /// Whether the record has a main entry (1XX), which 245 first indicator repeats.
  var hasMainEntry: Bool { Self.mainEntries.contains(where: marc.has) }

  private var mainField: MARCField? {
    marc.fields(tagged: Names.mainNames).first { $0.first("t") == nil }
  }

  /// Which name is the main entry from now on.
  ///
  /// The one that is it stays it until another one is put before it among its kind, or it is taken
  /// away; a record that had names and no main entry keeps none.
  private func mainName() -> (name: String, isPerson: Bool)? {
    let person = new.authors.lazy.compactMap(\.nonEmpty).first.map { (name: $0, isPerson: true) }
    let body = new.bodies.lazy.compactMap(\.nonEmpty).first.map { (name: $0, isPerson: false) }
    guard let main = mainField else {
      let hadNames = !(old.authors + old.bodies).isEmpty
      return hadNames || marc.has(Profile.mainTitle.tag) ? nil : person ?? body
    }
    let isPerson = main.tag == Profile.mainPerson.tag
    let (before, after) = isPerson ? (old.authors, new.authors) : (old.bodies, new.bodies)
    if let name = Names.name(in: main), after.contains(name), before.first != name {
      return (name, isPerson)
    }
    return isPerson ? person ?? body : body ?? person
  }

  private func isInOrder(_ before: [String], _ after: [String]) -> Bool {
    var kept = after.filter(before.contains)[...]
    for name in before where name == kept.first { kept = kept.dropFirst() }
    return kept.isEmpty
  }

  /// Takes names out and puts names in where they belong; all others stay where they are.
  private mutating func changeInPlace(_ names: [String], _ tags: [String], _ suffix: String) {
    let names = names.compactMap(\.nonEmpty)
    var fields = Array(marc.fields)
    func isName(_ field: MARCField) -> Bool {
      tags.contains(field.tag) && field.first("t") == nil && Names.name(in: field) != nil
    }
    var wanted = names
    fields.removeAll { field in
      guard isName(field), let name = Names.name(in: field) else { return false }
      guard let place = wanted.firstIndex(of: name) else { return true }
      wanted.remove(at: place)
      return false
    }
    marc = MARCRecord(leader: marc.leader, fields)
    var position = 0
    for name in names {
      let there = marc.fields.indices.filter { isName(marc.fields[$0]) }
      if there.indices.contains(position), Names.name(in: marc.fields[there[position]]) == name {
        position += 1
        continue
      }
      var field = Self.field(name, suffix)
      field.tag = "7" + suffix
      if there.indices.contains(position) {
        var changed = Array(marc.fields)
        changed.insert(field, at: there[position])
        marc = MARCRecord(leader: marc.leader, changed)
      } else {
        marc = marc.inserting(field)
      }
      position += 1
    }
  }

  private mutating func writeAnew(main: (name: String, isPerson: Bool)?) {
    let tags = Names.people + Names.bodies
    var there = marc.fields(tagged: tags).filter { $0.first("t") == nil }
    for tag in tags {
      let works = marc.fields(tagged: tag).filter { $0.first("t") != nil }
      marc = works.isEmpty ? marc.removing(tag) : marc.replacing(tag, with: works)
    }
    var main = main
    for (names, suffix) in [(new.authors, "00"), (new.bodies, "10")] {
      for name in names.compactMap(\.nonEmpty) {
        let known = there.firstIndex { Names.name(in: $0) == name }
        var field = known.map { there.remove(at: $0) } ?? Self.field(name, suffix)
        let isMain = main?.name == name && main?.isPerson == (suffix == "00")
        if isMain { main = nil }
        if field.tag != Profile.freeName.tag {
          field.tag = (isMain ? "1" : "7") + field.tag.suffix(2)
        }
        marc = marc.inserting(field)
      }
    }
  }

  private static func field(_ name: String, _ suffix: String) -> MARCField {
    let isPerson = suffix == "00"
    let ind1: Character = isPerson ? (name.utf8.contains(UInt8(ascii: ",")) ? "1" : "0") : "2"
    return MARCField("x" + suffix, ind1, " ", ("a", name))
  }
}
