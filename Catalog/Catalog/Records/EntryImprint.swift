import MARC
import Values

extension EntryChange {
  /// The field of publication that the form shows, or a new 264; place, publisher and year each alone.
  mutating func changeImprint() {
    let place = Imprint.position(in: marc)
    var parts = place.map { marc.fields[$0].subfields } ?? []
    let isDayChanged = setDay(in: &parts)
    guard
      (old.place, old.publisher) != (new.place, new.publisher) || isDateChanged || isDayChanged
    else { return }
    if old.place != new.place { Self.set("a", new.place, in: &parts) }
    if old.publisher != new.publisher { Self.set("b", new.publisher, in: &parts) }
    let isSaid = isDayChanged && new.year == new.day?.calendar.year
    if isDateChanged, !isSaid { setDate(in: &parts) }
    if let place {
      let field = marc.fields[place]
      replace(
        at: place, with: MARCField(field.tag, field.ind1, field.ind2, subfields: parts))
    } else if !parts.isEmpty {
      marc = marc.inserting(MARCField(Profile.publication.tag, " ", "1", subfields: parts))
    }
  }

  /// The date as it is to be written; `nil` when only a year was given, or nothing.
  private var newDate: String? {
    guard let date = new.date?.nonEmpty, date != old.date else { return nil }
    return PublicationDate(date)?.text
  }

  private var isDateChanged: Bool {
    guard let newDate else { return old.year != new.year }
    return newDate != old.year.map { String($0) } || old.date != nil
  }

  /// Writes the day of a clipping anew where `$c` says the one that it had.
  ///
  /// - Returns: whether it did.
  private func setDay(in parts: inout [MARCSubfield]) -> Bool {
    guard EntryField.day.kinds.contains(new.form), let before = old.day, let after = new.day,
      before != after,
      let place = parts.firstIndex(where: {
        $0.code == "c" && HostPart($0.value).day == before
      })
    else { return false }
    var said = HostPart(parts[place].value)
    said.change(day: after, from: before)
    parts[place].value = said.text
    return true
  }

  /// Writes the date; where only the year was given, it changes inside `$c`, so that `[c1998]`
  /// becomes `[c1999]`.
  private func setDate(in parts: inout [MARCSubfield]) {
    if let newDate { return Self.set("c", newDate, in: &parts) }
    let text = new.year.map { String($0) }
    if let before = old.year, let text,
      let place = parts.firstIndex(where: {
        $0.code == "c" && Imprint.firstYear(in: $0.value) == before
      })
    {
      parts[place].value = parts[place].value.replacing(
        String(before), with: text, maxReplacements: 1)
    } else {
      Self.set("c", text, in: &parts)
    }
  }

  /// Sets the first subfield of a code; the marks of ISBD around it follow.
  private static func set(_ code: Character, _ text: String?, in parts: inout [MARCSubfield]) {
    let text = text?.nonEmpty
    if let place = parts.firstIndex(where: { $0.code == code }) {
      if let text {
        parts[place].value = parts[place].value.punctuated(text)
      } else {
        parts.remove(at: place)
        if place > 0 { punctuate(place - 1, in: &parts) }
      }
    } else if let text {
      let before = code == "a" ? "" : code == "b" ? "a" : "ab"
      let place = parts.lastIndex { before.contains($0.code) }.map { $0 + 1 } ?? 0
      parts.insert(MARCSubfield(code, text), at: place)
      if place > 0 { punctuate(place - 1, in: &parts) }
      punctuate(place, in: &parts)
    }
  }

  /// Gives a part of the imprint the mark that leads to the next one.
  private static func punctuate(_ place: Int, in parts: inout [MARCSubfield]) {
    guard "abc".contains(parts[place].code) else { return }
    let text = parts[place].value.withoutISBD
    let next = parts.indices.contains(place + 1) ? parts[place + 1].code : nil
    parts[place].value =
      switch next {
      case "a": text + " ;"
      case "b": text + " :"
      case "c": text + ","
      default: text
      }
  }

  /// 008/07-10 and 35-37; the language also in 041, where it is the same, or where 008 is missing.
  mutating func changeFixedField() {
    let before = marc.control(Profile.fixed.tag)
    var bytes = Array((before ?? "").utf8)
    if isDateChanged, bytes.count >= 15 {
      changeDates(in: &bytes)
    } else if bytes.count >= 15, let year = yearOfDay(after: bytes[6..<11]) {
      bytes.replaceSubrange(7..<11, with: Array(String(year).utf8))
    }
    if old.language != new.language {
      let isFixed = bytes.count >= 38
      if isFixed {
        bytes.replaceSubrange(35..<38, with: Array((new.language?.nonEmpty ?? "   ").utf8))
      }
      changeLanguageCode(isFixed: isFixed)
    }
    let fixed = String(decoding: bytes, as: UTF8.self)
    guard !bytes.isEmpty, fixed != before else { return }
    marc = marc.replacing(Profile.fixed.tag, with: [.control(Profile.fixed.tag, fixed)])
  }

  /// The year of the new day of a clipping, where 008 has that of the old one, or none is said.
  ///
  /// - Parameter fixed: 008/06-10, the kind of date and the year.
  private func yearOfDay(after fixed: ArraySlice<UInt8>) -> Int? {
    let before = old.day?.calendar.year
    guard let after = new.day?.calendar.year, before != after, Imprint.years.contains(after)
    else { return nil }
    if let before, fixed.dropFirst().elementsEqual(String(before).utf8) { return after }
    let isUnsaid = fixed.elementsEqual("suuuu".utf8) && (new.year == nil || new.year == before)
    return isUnsaid ? after : nil
  }

  /// 008/06-14; a journal keeps the kind of its dates and when it ended.
  private func changeDates(in bytes: inout [UInt8]) {
    if !new.form.isContinuing, let fixed = newDate.flatMap({ PublicationDate($0)?.fixed }) {
      bytes.replaceSubrange(6..<15, with: Array(fixed.utf8))
    } else {
      let year = (new.year ?? yearOfItsDay).map { String($0) }
      bytes.replaceSubrange(7..<11, with: Array((year ?? "uuuu").utf8))
    }
  }

  /// The year of a clipping's day, which is the year of what says no other.
  private var yearOfItsDay: Int? {
    guard EntryField.day.kinds.contains(new.form), let year = new.day?.calendar.year,
      Imprint.years.contains(year)
    else { return nil }
    return year
  }

  private mutating func changeLanguageCode(isFixed: Bool) {
    let text = new.language?.nonEmpty
    let tag = Profile.language.tag
    guard let place = marc.fields.firstIndex(where: { $0.tag == tag && $0.first("a") != nil })
    else {
      if !isFixed, let text { marc = marc.inserting(MARCField(tag, "0", " ", ("a", text))) }
      return
    }
    let field = marc.fields[place]
    guard let code = field.first("a"), !isFixed || Imprint.code(code) == old.language else {
      return
    }
    // Older records pack several codes into one subfield: "engfre".
    let isPacked = code.utf8.count > 3
    let rest = isPacked ? String(code.dropFirst(3)) : ""
    replace(at: place, with: field.setting("a", to: text.map { $0 + rest } ?? rest.nonEmpty))
  }
}
