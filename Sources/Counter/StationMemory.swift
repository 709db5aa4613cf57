import Access
import ScanFeed
import Stations
import Trail
import Values

/// What the stations have in mind and nobody writes down: lost with the process, and rightly so.
actor StationMemory {
  private struct Mind {
    var mode: StationMode?
    var said = SaidAtStation()
    var card = KnownCard()
    /// A fingerprint of the last code at the desk, when it came, and since when it means something once
    /// more: whoever scans was asked for that, or something was pressed.
    var last: (code: Int, scan: Scan.ID, at: Duration, again: Instant?)?
    /// The scan that waits for a decision before those behind it can be taken.
    var stopped: Scan.ID?
    /// When the last scan came that a page had kept.
    var caughtUp: Duration?
    /// Whether the camera's computer cannot keep scans on its disk.
    var isSpoolFull = false
  }

  /// Seconds after which a station forgets what was said last; the house's setting.
  private(set) var quiet = Lifetime.openCard.seconds

  /// The same code within this time is taken for a slip of the hand.
  static let twice = Duration.milliseconds(1500)

  private var minds: [StationNumber: Mind] = [:]
  private var turnstiles: [StationNumber: Turnstile] = [:]
  private let elapsed: @Sendable () -> Duration

  /// - Parameter elapsed: a clock that never goes back; tests give their own.
  init(elapsed: @escaping @Sendable () -> Duration = StationMemory.monotonic()) {
    self.elapsed = elapsed
  }

  static func monotonic() -> @Sendable () -> Duration {
    let start = ContinuousClock.now
    return { start.duration(to: ContinuousClock.now) }
  }

  /// Where the scans of a station queue.
  func turnstile(of station: StationNumber) -> Turnstile {
    if let turnstile = turnstiles[station] { return turnstile }
    let turnstile = Turnstile()
    turnstiles[station] = turnstile
    return turnstile
  }

  func mode(of station: StationNumber) -> StationMode? { minds[station]?.mode }
  func setMode(_ mode: StationMode?, of station: StationNumber) {
    minds[station, default: Mind()].mode = mode
  }

  func answer(of station: StationNumber) -> StationAnswer? { minds[station]?.said.answer }
  func refused(at station: StationNumber) -> RefusedScans {
    minds[station]?.said.refused ?? RefusedScans()
  }
  func pile(at station: StationNumber) -> [StationAnswer] { minds[station]?.said.pile ?? [] }
  func keep(_ answer: StationAnswer, of station: StationNumber) {
    minds[station, default: Mind()].said.say(answer, within: quiet)
  }
  /// - Returns: whether there was one.
  @discardableResult
  func forgetAnswers(of station: StationNumber, in work: StationMode?) -> Bool {
    minds[station]?.said.forget(in: work) ?? false
  }

  /// The place was turned to other work; what was refused stays, and what was said to whoever is
  /// still served.
  ///
  /// - Parameter begun: the works in which somebody is served.
  func turn(_ station: StationNumber, leaving begun: Set<StationMode>) {
    minds[station]?.said.turn(leaving: begun)
  }

  /// Forgets what was said last when it was about the cart; what was refused stays.
  ///
  /// - Returns: whether it was.
  func outdateAnswer(of station: StationNumber) -> Bool { minds[station]?.said.outdate() ?? false }

  /// Forgets what was said of names that no goods have.
  ///
  /// - Returns: whether anything was.
  func outdateNames(of station: StationNumber) -> Bool {
    minds[station]?.said.outdateNames() ?? false
  }

  /// Takes refusals from the page that somebody has dealt with.
  func settle(
    at station: StationNumber, isSeen: Bool = false,
    where isSettled: @Sendable (StationAnswer) -> Bool
  ) {
    minds[station]?.said.settle(isSeen: isSeen, isSettled)
  }

  /// A scan came from a page that had to keep it for a while; others may follow at once.
  func catchUp(at station: StationNumber) {
    minds[station, default: Mind()].caughtUp = elapsed()
  }
  func isCatchingUp(at station: StationNumber) -> Bool {
    minds[station]?.caughtUp.map { elapsed() - $0 < .seconds(10) } ?? false
  }

  func stopped(at station: StationNumber) -> Scan.ID? { minds[station]?.stopped }
  func stop(at scan: Scan.ID?, of station: StationNumber) {
    minds[station, default: Mind()].stopped = scan
  }

  func isSpoolFull(at station: StationNumber) -> Bool { minds[station]?.isSpoolFull ?? false }
  /// - Returns: whether that is news.
  func setSpoolFull(_ isFull: Bool, at station: StationNumber) -> Bool {
    defer { minds[station, default: Mind()].isSpoolFull = isFull }
    return isSpoolFull(at: station) != isFull
  }

  /// Takes another number of quiet seconds.
  func setQuiet(_ seconds: Int64) { quiet = seconds }

  /// A card was opened: nobody needs to be told of one that closed before.
  func noteOpened(_ card: OpenedCard, at station: StationNumber) {
    minds[station, default: Mind()].card.noteOpened(card)
  }

  /// Somebody borrows with the card that is open here.
  func noteServed(_ member: Number<CardHolder>, at station: StationNumber, now: Instant) {
    minds[station, default: Mind()].card.noteServed(member, now: now)
  }

  /// The card that is open here stays so by what is pressed.
  func noteKept(_ member: Number<CardHolder>, at station: StationNumber, now: Instant) {
    minds[station]?.card.noteKept(member, now: now)
  }

  /// A copy was lent by the card that is open here.
  func noteLent(at station: StationNumber) { minds[station]?.card.noteLent() }

  /// It was not, after all.
  func noteNotLent(at station: StationNumber) { minds[station]?.card.noteNotLent() }

  /// The card that was opened here and, as far as is known, is open.
  ///
  /// It is forgotten when it was used so long ago that nobody would be told of its end.
  func opened(at station: StationNumber, now: Instant) -> OpenedCard? {
    minds[station]?.card.lookUp(now: now, within: quiet + Lifetime.closedCard.seconds)
  }

  /// A card closed by itself.
  func noteClosed(_ card: ClosedCard, at station: StationNumber, now: Instant) {
    minds[station, default: Mind()].card.noteClosed(card, now: now)
  }

  /// A card was closed from elsewhere before, and the station may know that already.
  ///
  /// - Returns: whether it is news: not when whoever looked found it gone, was told, or has served
  ///   somebody else since.
  func noteClosedBefore(_ card: ClosedCard, at station: StationNumber, now: Instant) -> Bool {
    minds[station, default: Mind()].card.noteClosedBefore(card, now: now)
  }

  /// Somebody closed the card here, or nobody needs to be told of one that closed by itself.
  func forgetClosed(at station: StationNumber) { minds[station]?.card.forgetClosed() }

  /// Why a card closed by itself a moment ago; `nil` when none did.
  func closed(at station: StationNumber, now: Instant) -> ClosedCardNews? {
    minds[station]?.card.news(now: now)
  }

  /// Why a card closed by itself and nobody was told yet; said once.
  func takeClosed(at station: StationNumber, now: Instant) -> ClosedCardNews? {
    defer { forgetClosed(at: station) }
    return closed(at: station, now: now)
  }

  /// Whether this is the code that another scan read a moment ago; remembers it.
  ///
  /// Whoever was told so was asked to scan once more: what she scans after that counts, however soon it
  /// comes. What was made before counts as little as the one before it, nor does what a camera sees
  /// still.
  func isSameAgain(
    _ text: String, of scan: Scan, at station: StationNumber, now: Instant
  ) -> Bool {
    // Swift seeds its hashes anew in each process: the code itself is not kept.
    let (code, came) = (text.hashValue, elapsed())
    if let last = minds[station]?.last, last.code == code, last.scan != scan.id,
      came - last.at < Self.twice
    {
      let isMeant = last.again.map { scan.symbology == nil && scan.at >= $0 } ?? false
      guard isMeant else {
        minds[station]?.last = (code, scan.id, came, last.again ?? now)
        return true
      }
    }
    minds[station, default: Mind()].last = (code, scan.id, came, nil)
    return false
  }

  /// Something was done there that was not scanned: the same code means something else when it is
  /// scanned from now on.
  func letCodeCome(at station: StationNumber, now: Instant) { minds[station]?.last?.again = now }
}
