internal import Access
public import Catalog
public import Values

/// What a station said about the last scan.
///
/// Kept in memory, only the newest, and only for the quiet seconds: it may name a title, so it never
/// names a person. Whom a copy was lent to is a number, and the name is drawn only while her card is
/// open.
public struct StationAnswer: Hashable, Sendable {
  /// How it sounds and which colour it has.
  public let tone: Tone
  /// A stable name for programs: `checked-out`, or the type of the refusal.
  public let type: String
  /// What a person reads and a screen reader says.
  public let sentence: Sentence
  /// The parts of the page that are drawn anew, as in `data-region`.
  public let regions: [StationRegion]
  /// A record to show, when the code was a title's.
  public let record: RecordNumber?
  /// The copy that was not lent, to offer how to go on.
  public let refused: RefusedCopy?
  /// What was lent, when something was.
  let lent: Lent?
  /// The record of the copy that came back, when one did.
  let back: RecordNumber?
  /// The scan that was answered.
  public let scan: String?
  /// When.
  public let at: Instant

  /// What the pages of the station are told.
  var event: LiveEvent {
    LiveEvent(regions: regions.map(\.rawValue), sound: tone, scan: scan)
  }
}

/// What was lent just now, and to whom.
struct Lent: Hashable, Sendable {
  let title: String
  let due: Day
  let member: Number<CardHolder>
}

/// A part of a station's page that a scan can change.
public enum StationRegion: String, Hashable, Sendable, CaseIterable {
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
}
