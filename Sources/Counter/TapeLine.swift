import Catalog
import Circulation
package import PointOfSale
package import Values

/// One act on the tape of a station.
///
/// It names no member. A title stands in it only while the act can be undone; of a card its last four
/// characters, and only while it lies there: afterwards nothing says whose the copies below it were.
package struct TapeLine: Hashable, Sendable {
  /// Where it stands on the tape of the day, from 1.
  package let number: Int
  /// What was done.
  package let kind: TapeKind
  /// The work in which it was done, for nobody but who does it.
  package let work: StationMode
  /// The codes on the copies that it was about, but those that whose card lies there has no more.
  package internal(set) var copies: [Barcode]
  /// The name of goods, the number of a receipt, or the end of a card.
  var name: String?
  /// The hold that was placed, cancelled or undone.
  var hold: HoldNumber?
  /// The title of which a copy came back, or for which somebody waits.
  var record: RecordNumber?
  /// The title of the copy.
  package internal(set) var title: String?
  /// The sale that was closed, or the document that took one back; `nil` for every other act.
  package internal(set) var sale: SaleNumber?
  /// How many loans it was done with, where it was several at once.
  package internal(set) var count: Int?
  /// How it went.
  package let tone: Tone
  /// When.
  package let at: Instant
  /// Whether it was undone.
  package internal(set) var isUndone = false
  /// Whether it can be undone still; `nil` when not.
  package internal(set) var undo: UndoChance?

  /// What it was about, in a word: the codes of the first copies and how many more there are, or else a
  /// name.
  package var code: String? {
    guard !copies.isEmpty else { return name }
    let first = copies.prefix(Self.mostCodes).map(\.text).joined(separator: ", ")
    let others = copies.count - Self.mostCodes
    return others > 0 ? "\(first) +\(others)" : first
  }

  private static let mostCodes = 2
}

extension TapeLine {
  /// The same without what an act ended: its copies, and the copy by which its hold or its title was
  /// named.
  ///
  /// A title that came back is nothing any more for which she waits, whichever copy it was.
  func without(_ ended: TapeLine) -> TapeLine {
    var rest = self
    let isOfTheHold = hold != nil && hold == ended.hold
    let isOfTheTitle = kind == .holdPlaced && record != nil && record == ended.record
    rest.copies = isOfTheHold || isOfTheTitle ? [] : copies.filter { !ended.copies.contains($0) }
    return rest
  }
}

/// What is to be written on the tape, and what undoes it.
struct TapeNote: Hashable, Sendable {
  let kind: TapeKind
  /// The codes on the copies that it was about.
  var copies: [Barcode] = []
  /// The name of goods, the number of a receipt, or the end of a card.
  var name: String?
  var title: String?
  /// The hold that was placed, cancelled or undone.
  var hold: HoldNumber?
  /// The title of which a copy came back, or for which somebody waits.
  var record: RecordNumber?
  /// The sale that was closed, or the document that took one back.
  var sale: SaleNumber?
  /// How many loans it was done with, where it was several at once.
  var count: Int?
  /// What undoes it; handed to `TapeMemory`, and kept nowhere else.
  var undo: TapeUndo?
}
