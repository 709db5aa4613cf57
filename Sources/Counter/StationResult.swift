import Catalog
import Circulation
import Members
import Values

/// What a scan came to, before it is said.
package struct StationResult: Hashable, Sendable {
  let tone: Tone
  let type: String
  let sentence: Sentence
  let regions: [StationRegion]
  let record: RecordNumber?
  /// The copy that was not lent.
  var refused: RefusedCopy?
  /// What was lent, when something was.
  var lent: Lent?
  /// The record of the copy that came back, when one did.
  var back: RecordNumber?
  /// The copy that went out without its label, which may wait in the queue now.
  var labelled: LabelledCopy?
  /// The hold that the copy in her hand was caught for, when it was.
  var caught: HoldNumber?
  /// The copy that came back and was refused just before to whom the desk serves.
  var offered: ItemNumber?
  /// What is to be done now, where the sentence says more than that.
  var first: Sentence?
  /// The rest of the sentence then.
  var aside: Sentence?
  /// Whether it is about the place itself, for whatever work somebody does there.
  var isOfThePlace = false
  /// What stays said of an act that ended a tie, once it cannot be undone any more; `nil` when it ended
  /// none.
  ///
  /// It has no title and no code.
  var plain: Sentence?
  /// What stands on the tape of it; taken out before the answer is kept.
  var note: TapeNote?

  init(
    _ tone: Tone, _ type: String, _ sentence: Sentence, changes regions: [StationRegion] = [],
    record: RecordNumber? = nil, lent: Lent? = nil
  ) {
    self.tone = tone
    self.type = type
    self.sentence = sentence
    self.regions = [.answer] + regions
    self.record = record
    self.lent = lent
  }

  /// The house said no; a card that it does not take has closed the one that was open.
  init(refused refusal: any Refusal) {
    self.init(
      .refused, refusal.type, refusal.sentence, changes: refusal is CardRefusal ? [.member] : [])
    // A code that is nothing here goes from the page once somebody has seen it.
    note = TapeNote(kind: .refused)
  }

  /// The house said no to a loan, and the page offers how to go on.
  init(refused loan: RefusedLoan) {
    self.init(.refused, loan.refusal.type, loan.sentence)
    refused = loan.copy
    note = TapeNote(kind: .refused, copies: [loan.copy.barcode])
  }

  /// The same, as it may be kept.
  var withoutNote: StationResult {
    var kept = self
    kept.note = nil
    return kept
  }

  /// The same once it cannot be undone any more, where it ended a tie.
  var withoutTie: StationResult {
    guard let plain else { return self }
    var kept = StationResult(tone, type, plain, changes: regions.filter { $0 != .answer })
    if offered != nil { (kept.offered, kept.back) = (offered, back) }
    return kept
  }

  /// The same, when the copy was another's and may go out to whom the desk serves.
  ///
  /// It was never hers: its code and the way to lend it stay beside her card, and its title does not.
  func offering(_ item: ItemNumber) -> StationResult {
    var result = self
    result.offered = item
    if let code = note?.copies.first {
      result.plain = Sentence(id: "\(code) sudah kembali.", en: "\(code) has been returned.")
    }
    return result
  }

  /// The same, when a card had closed by itself just before: the copy was nobody's.
  ///
  /// What to do with the copy in her hand comes first, and sounds as it does without a card.
  func afterClosing(_ closed: ClosedCardNews) -> StationResult {
    let aside = closed.sentence
    var result = StationResult(
      tone, type,
      [sentence, aside].joined(separator: " "),
      changes: regions.filter { $0 != .answer }, record: record)
    result.back = back
    result.caught = caught
    result.note = note
    result.first = sentence
    result.aside = aside
    return result
  }
}
