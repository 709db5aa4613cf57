import Access
import ScanFeed
import Stations
import Trail
import Values

/// What a station has in mind, as its pages show it to somebody: whatever of it stands in no table.
///
/// It is looked into before the page's read, so that the read itself is one.
struct StationMind: Sendable {
  /// For which moment the page is drawn.
  let now: Instant
  /// What a place for both was told to do; `nil` when it was told nothing.
  let mode: StationMode?
  /// What the station said last in her work.
  let answer: StationAnswer?
  /// What was refused before it.
  let refusedScans: RefusedScans
  /// What was said of the copies that came back just before, the newest first.
  let pile: [StationAnswer]
  /// Seconds for which the answer may still be shown.
  let answerLeft: Int64
  /// The card that was opened here and, as far as is known, is open.
  let opened: OpenedCard?
  /// Why a card closed by itself a moment ago; `nil` when none did.
  let closed: ClosedCardNews?
  /// The scan that has to be decided on before those behind it can be taken.
  let stopped: Scan.ID?
  /// Whether the camera's computer cannot keep scans on its disk.
  let isSpoolFull: Bool
  /// What was done here last, the newest first, in work that is hers.
  let tape: [TapeLine]

  /// Looks into it.
  ///
  /// - Parameter permissions: what she may do who looks: what was said in other work is not for her.
  init(of desk: ScanDesk, at station: StationNumber, for permissions: Set<Permission>) async {
    now = desk.clock.now
    mode = await desk.memory.mode(of: station)
    let answer = await desk.lastAnswer(at: station, for: permissions)
    self.answer = answer
    refusedScans = await desk.refusedScans(at: station, for: permissions)
    pile = await desk.pile(at: station, for: permissions)
    answerLeft = if let answer { await desk.secondsLeft(of: answer) } else { 0 }
    opened = await desk.memory.opened(at: station, now: now)
    closed = await desk.news(at: station)
    stopped = await desk.memory.stopped(at: station)
    isSpoolFull = await desk.memory.isSpoolFull(at: station)
    tape = await desk.tape(at: station, for: permissions)
  }
}
