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
  /// The code on the copy, the name of goods, the number of a receipt, or the end of a card.
  package internal(set) var code: String?
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
}

/// What is to be written on the tape, and what undoes it.
struct TapeNote: Hashable, Sendable {
  let kind: TapeKind
  var code: String?
  var title: String?
  /// The sale that was closed, or the document that took one back.
  var sale: SaleNumber?
  /// How many loans it was done with, where it was several at once.
  var count: Int?
  /// What undoes it; handed to `TapeMemory`, and kept nowhere else.
  var undo: TapeUndo?
}
