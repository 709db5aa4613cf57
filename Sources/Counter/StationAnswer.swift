package import Catalog
package import Circulation
import Members
import ScanFeed
package import Trail
package import Values

/// What a station said about the last scan.
///
/// Kept in memory, only the newest, and only for the quiet seconds: it may name a title, so it never
/// names a person. Whom a copy was lent to is a number, and the name is drawn only while her card is
/// open.
package struct StationAnswer: Hashable, Sendable {
  /// The work it was said in, for nobody but who does it; `nil` when it is about the place itself.
  let work: StationMode?
  /// What it came to.
  var result: StationResult
  /// The scan that was answered.
  package let scan: String?
  /// Its code, as long as the page has to know it: the house has said yes or no to it, and nobody
  /// has dealt with that otherwise.
  package var scanned: ScannedCode?
  /// When.
  package let at: Instant
  /// Where it stands on the tape whose words say more, as long as they are kept.
  var line: Int?

  /// How it sounds and which colour it has.
  package var tone: Tone { result.tone }
  /// A stable name for programs: `checked-out`, or the type of the refusal.
  package var type: String { result.type }
  /// What a person reads and a screen reader says.
  package var sentence: Sentence { result.sentence }
  /// What is to be done now: the whole sentence, unless `aside` says the rest of it.
  package var first: Sentence { result.first ?? result.sentence }
  /// What is said beside it, and can be read later.
  package var aside: Sentence? { result.aside }
  /// The parts of the page that are drawn anew, as in `data-region`.
  package var regions: [StationRegion] { result.regions }
  /// A record to show, when the code was a title's.
  package var record: RecordNumber? { result.record }
  /// The copy that came back, and the work that it is of, to lend it to whom it was refused before.
  package var offered: (item: ItemNumber, record: RecordNumber)? {
    guard let item = result.offered, let record = result.back else { return nil }
    return (item, record)
  }
  /// The copy that was not lent, to offer how to go on.
  package var refused: RefusedCopy? { result.refused }
  /// The copy that was lent without its label, which may wait in the queue now.
  package var labelled: LabelledCopy? { result.labelled }
  /// The hold that the copy in her hand was caught for, to print its slip.
  package var caught: HoldNumber? { result.caught }

  /// Whether it says of a copy that came back beside no card: it is nobody's there.
  var isOfAPile: Bool { tone != .refused && result.back != nil && line == nil }
  /// Whether it says what was rung up.
  var isOfTheCart: Bool { tone != .refused && regions.contains(.cart) }
  /// Whether somebody who goes on by hand at the till has read it: what was refused there last.
  var isReadAtTheTill: Bool { tone == .refused && work == .till }
  /// Whether it says of a name that was typed at the till that no goods have it.
  ///
  /// Whatever else was refused there was no name, and stays until somebody has seen it.
  var isOfAName: Bool {
    guard tone == .refused, work == .till, let scanned else { return false }
    return Self.ofNothing.contains(type) && scanned.isTyped && scanned.isOfLetters
  }
  /// What is said of a text that is nothing in the house: no code, or none that is known.
  private static let ofNothing = ["barcode-unknown", "barcode-unreadable"]

  /// Whether it is for somebody with these permissions: she may do the work that it was said in.
  package func isFor(_ permissions: Set<Permission>) -> Bool {
    isFor(whoMay: { permissions.contains($0) })
  }
  /// Whether it is for somebody who may do certain things.
  package func isFor(whoMay may: (Permission) -> Bool) -> Bool {
    work.map { may($0.permission) } ?? true
  }
  /// Whether it was said in this work, or about the place.
  package func isSaid(in other: StationMode) -> Bool { work == nil || work == other }

  /// What the pages of the station are told.
  ///
  /// - Parameter others: regions that change with it.
  func event(with others: [StationRegion]) -> LiveEvent {
    LiveEvent(regions: regions + others, sound: tone, scan: scan)
  }
}

/// A copy that was lent without its label; it stands in the queue of labels when somebody asked for that.
package struct LabelledCopy: Hashable, Sendable {
  /// The copy.
  package let item: ItemNumber
  /// What its label says.
  package let barcode: Barcode
}

/// What was lent just now, and to whom.
struct Lent: Hashable, Sendable {
  /// The title, and the code on the copy.
  let book: String
  let due: Day
  let member: Number<CardHolder>
}

/// A code that was scanned, as a station remembers it.
package struct ScannedCode: Hashable, Sendable {
  /// A fingerprint by which the same code is known again.
  package let mark: Int
  /// Whether it may have been typed: no camera read it.
  let isTyped: Bool
  /// What a page may show of it: nothing of a card or a badge, nor of what may be part of one.
  package let shown: String?

  /// Whether nothing but a name has such letters: nearly every code has a digit.
  var isOfLetters: Bool {
    guard let shown else { return false }
    return shown.contains(where: \.isLetter) && !shown.contains(where: \.isNumber)
  }

  /// Of what is no barcode so many characters are shown.
  private static let most = 20

  init(_ scan: Scan) {
    let text = scan.text
    isTyped = scan.symbology == nil
    let barcode = try? Barcode(text)
    // Swift seeds its hashes anew in each process: the code of a card is not kept.
    mark = (barcode?.canonical.text ?? text).hashValue
    shown = if let barcode { barcode.isOfAPerson ? nil : barcode.text } else { Self.glance(text) }
  }

  /// How what is no barcode begins, with a dot for whatever cannot be seen.
  private static func glance(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    var shown = String.UnicodeScalarView(scalars.prefix(most).map { $0.isSeen ? $0 : "·" })
    guard shown.contains(where: { $0 != "·" && $0 != " " }),
      !CardBarcode.mayStand(in: String(shown))
    else { return nil }
    if scalars.count > most { shown.append("…") }
    return String(shown)
  }
}

extension Unicode.Scalar {
  /// Whether it is seen by itself: no control character, no mark upon another, nothing that turns a line.
  fileprivate var isSeen: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .spacingMark, .enclosingMark:
      false
    default: true
    }
  }
}

extension Barcode {
  fileprivate var isOfAPerson: Bool {
    isStaffBadge || CardBarcode.isMeant(by: self) || CardBarcode.mayStand(in: self)
  }
}

/// A part of a station's page that a scan can change.
package enum StationRegion: String, Hashable, Sendable, CaseIterable {
  /// What was said last.
  case answer
  /// Whom the desk serves, and what she has.
  case member
  /// What is being rung up.
  case cart
  /// Scans that wait for a yes or a no.
  case waiting
  /// How much is on loan, overdue, on the hold shelf.
  case today
  /// What the receipt printer tells, and what waits for it.
  case printer
  /// What was done last, and can perhaps be undone.
  case tape
}
