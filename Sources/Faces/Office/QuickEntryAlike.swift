import Catalog
import Markup
import Pages
import Values

/// What the catalogue has already of what is typed, and what saving does then.
extension Page {
  /// Both, as a script puts them in while she types.
  ///
  /// - Parameter isLeft: whether the field of the number was left: what stands there is all of it.
  func known(
    _ records: [EnteredRecord], _ entry: SimpleEntry, taken: [EnteredRecord], isLeft: Bool
  ) -> HTML {
    "\(alike(records, entry, taken: taken, isLeft: isLeft))\(quickActs(records, entry))"
  }

  /// What the catalogue has already, the call number that it will get, and who has that already.
  ///
  /// - Parameter taken: other titles at that call number.
  func alike(
    _ records: [EnteredRecord], _ entry: SimpleEntry, taken: [EnteredRecord], isLeft: Bool = false
  ) -> HTML {
    let made = entry.callNumber == nil ? entry.proposedCallNumber : nil
    let place: HTML? = made.map {
      #"<p class="small soft">\#(say(EntryWords.callNumber($0)))</p>"#
    }
    return """
      <section data-region="alike">\(isLeft ? wrongNumber(entry) : .empty)\
      \(records.isEmpty ? .empty : thereAlready(records, entry))\(place)\
      \(alsoThere(taken, at: entry.shelfNumber ?? ""))</section>
      """
  }

  /// That another title has its call number.
  private func alsoThere(_ taken: [EnteredRecord], at number: String) -> HTML {
    guard !taken.isEmpty else { return .empty }
    let titles = taken.map { record -> HTML in
      """
      <li><a href="\(OfficePlace.record(record.record))" target="_blank">\
      \(titleText(record.title, in: record.language))</a></li>
      """
    }
    return note(.warning, "<p>\(say(EntryWords.numberTaken(number)))</p><ul>\(titles)</ul>")
  }

  private func thereAlready(_ records: [EnteredRecord], _ entry: SimpleEntry) -> HTML {
    let isJournal = entry.form == .journal
    let lines = records.map { record -> HTML in
      """
      <li class="row"><a href="\(OfficePlace.record(record.record))" target="_blank">\
      \(titleText(record.title, in: record.language))</a>
      <span class="small soft">\(byline(record)) \(say(EntryWords.copies(record.copies)))</span>
      \(pressed(
        isJournal ? EntryWords.addIssue : OfficeWords.addItem, .small, name: "add",
        value: record.record.description))</li>
      """
    }
    let isMeant = records.meant(by: entry) != nil
    let said =
      isJournal && isMeant
      ? EntryWords.journalThere : isMeant ? EntryWords.thereAlready : EntryWords.perhapsThere
    let anew: HTML =
      !isMeant
      ? .empty
      : "<p>\(button(EntryWords.anew, look: .small, name: "anew", value: records.numbers))</p>"
    return note(
      .warning,
      """
      <p>\(say(said))</p>\
      <ul class="list stack">\(lines)</ul>\(anew)
      """)
  }

  /// What is wrong with the ISBN or the ISSN.
  private func wrongNumber(_ entry: SimpleEntry) -> HTML {
    let state = FormState(reasons: entry.reasons)
    let wrong = [EntryField.isbn, .issn].compactMap { state.wrong($0.key, $0.label) }.first
    let drawn: HTML? = wrong.map {
      #"<p class="wrong" data-wrong>\#(Icon.alert)\#(say($0))</p>"#
    }
    return drawn ?? .empty
  }

  /// A button that a title which is not filled in does not hold back.
  func pressed(_ words: Sentence, _ look: ButtonLook, name: String, value: String) -> HTML {
    """
    <button class="button \(look.rawValue)" name="\(name)" value="\(value)" formnovalidate>\
    \(say(words))</button>
    """
  }

  /// The button that does what is to be done with what is typed, and the way to the whole form.
  func quickActs(_ records: [EnteredRecord], _ entry: SimpleEntry) -> HTML {
    let saving = QuickSaving(records, entry)
    return """
      <div class="row acts" data-region="quick-acts">\
      <button class="button\(" primary", if: !saving.isDoubtful)" id="quick-save"\(saving.sent)>\
      \(Icon.check)\(say(saving.words))</button><kbd>\(say(EntryWords.saveKeys))</kbd>
      \(pressed(EntryWords.fullForm, .quiet, name: "full", value: "yes"))</div>
      """
  }
}

/// What saving does with what is typed, beside what is there already.
struct QuickSaving: Sendable {
  /// What the button says.
  let words: Sentence
  /// What it sends besides.
  let sent: HTML
  /// Whether it makes a second title beside one that may be the same: then it does not shine.
  let isDoubtful: Bool

  init(_ records: [EnteredRecord], _ entry: SimpleEntry) {
    if let meant = records.meant(by: entry) {
      words = entry.form == .journal ? EntryWords.saveIssue : EntryWords.saveCopy
      sent = #" name="add" value="\#(meant.record.description)" formnovalidate"#
      isDoubtful = false
    } else if records.isEmpty {
      words = EntryWords.save
      sent = .empty
      isDoubtful = false
    } else {
      words = EntryWords.anew
      sent = #" name="anew" value="\#(records.numbers)""#
      isDoubtful = true
    }
  }
}

extension [EnteredRecord] {
  /// The numbers of those beside which a title is to be one of its own.
  fileprivate var numbers: String { map(\.record.description).joined(separator: " ") }

  /// Whether all of them are among those beside which it was said that the title is another one.
  func areShown(in numbers: String) -> Bool {
    let shown = numbers.split(separator: " ")
    return allSatisfy { shown.contains($0.record.description[...]) }
  }
}
