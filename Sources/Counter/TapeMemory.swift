import Catalog
import Trail
import Values

/// What was done at the stations today, and for some seconds what undoes it: lost with the process, and
/// rightly so.
///
/// What undoing a return needs ties a reader to a title that she has brought back. It stands here and
/// nowhere else, and a timer wipes it when its window is over, whether anybody looks or not. So do the
/// words of an act that ended a tie, while the card lies there of whose tie it was.
actor TapeMemory {
  /// So many acts of a station are kept.
  static let most = 30

  /// Seconds for which an act can be undone; 0 when none can.
  private(set) var window = Lifetime.undo.seconds

  private var tapes: [StationNumber: Tape] = [:]
  private let elapsed: @Sendable () -> Duration
  private let sleep: @Sendable (Duration) async -> Void
  private let changed: @Sendable (StationNumber, [StationRegion]) async -> Void

  /// - Parameters:
  ///   - elapsed: a clock that never goes back; tests give their own.
  ///   - sleep: waits so long, or until the task is cancelled.
  ///   - changed: told when a window is over, and which parts of the pages show a title no more.
  init(
    elapsed: @escaping @Sendable () -> Duration = StationMemory.monotonic(),
    sleep: @escaping @Sendable (Duration) async -> Void = TapeMemory.wait(for:),
    changed: @escaping @Sendable (StationNumber, [StationRegion]) async -> Void
  ) {
    self.elapsed = elapsed
    self.sleep = sleep
    self.changed = changed
  }

  static func wait(for span: Duration) async { try? await Task.sleep(for: span) }

  /// Takes another number of seconds; with 0, nothing can be undone from now on.
  func setWindow(_ seconds: Int64) async {
    window = seconds
    guard seconds == 0 else { return }
    for station in Array(tapes.keys) where closeAll(at: station) {
      await changed(station, Self.said)
    }
  }

  /// Writes an act on the tape; what was done before with the same copy can be undone no more.
  ///
  /// - Parameters:
  ///   - words: what was said of it, when it ended a tie and whose it was lies there: they are kept as
  ///     long as it can be undone, and with them go the codes of the copies.
  ///   - now: by the house's clock: a new day has a new tape.
  /// - Returns: where it stands on the tape.
  @discardableResult
  func note(
    _ note: TapeNote, as tone: Tone, saying words: StationResult? = nil, in work: StationMode,
    at station: StationNumber, now: Instant
  ) async -> Int? {
    var others: [StationNumber] = []
    if let items = note.undo?.items { others = supersede(items).filter { $0 != station } }
    let line = write(note, as: tone, saying: words, in: work, at: station, now: now)
    for other in others { await changed(other, Self.said) }
    return line
  }

  private func write(
    _ note: TapeNote, as tone: Tone, saying words: StationResult?, in work: StationMode,
    at station: StationNumber, now: Instant
  ) -> Int? {
    begin(now.day, at: station)
    guard var tape = tapes[station] else { return nil }
    tape.last += 1
    tape.lines.append(
      TapeLine(
        number: tape.last, kind: note.kind, work: work, copies: note.copies, name: note.name,
        hold: note.hold, record: note.record, title: nil, sale: note.sale, count: note.count,
        tone: tone, at: now))
    tapes[station] = tape
    if window > 0 {
      keep(note, saying: words, in: work, at: station)
    } else if words != nil {
      tapes[station]?.wipe(endedBy: tape.last)
    }
    while let first = tapes[station]?.lines.first, tapes[station]?.lines.count ?? 0 > Self.most {
      close(at: station) { $0.line == first.number }
      tapes[station]?.lines.removeFirst()
    }
    return tape.last
  }

  /// What was said of an act that ended a tie; `nil` when it cannot be undone any more.
  func words(of line: Int, at station: StationNumber) -> StationResult? {
    let now = elapsed()
    return tapes[station]?.chances.values.first { $0.line == line && $0.until > now }?.words
  }

  /// The tape of a day, the newest first.
  func lines(at station: StationNumber, on day: Day) -> [TapeLine] {
    guard let tape = tapes[station], tape.day == day else { return [] }
    let now = elapsed()
    var chances: [Int: UndoChance] = [:]
    for (mark, chance) in tape.chances where chance.undo != nil && chance.until > now {
      let left = (chance.until - now).components
      chances[chance.line] = UndoChance(
        mark: mark, left: left.seconds + (left.attoseconds > 0 ? 1 : 0))
    }
    return tape.lines.reversed().map { line -> TapeLine in
      var shown = line
      shown.undo = chances[line.number]
      if shown.undo == nil { shown.title = nil }
      return shown
    }
  }

  /// What undoes an act, when it was done at this station and its window is open.
  func chance(
    _ mark: UndoMark, at station: StationNumber
  ) -> (undo: TapeUndo, work: StationMode)? {
    guard let chance = tapes[station]?.chances[mark], chance.until > elapsed(),
      let undo = chance.undo
    else { return nil }
    return (undo, chance.work)
  }

  /// An act was undone, or cannot be any more.
  func close(_ mark: UndoMark, at station: StationNumber, isUndone: Bool) {
    guard let chance = tapes[station]?.chances[mark] else { return }
    if isUndone { tapes[station]?.change(chance.line) { $0.isUndone = true } }
    tapes[station]?.forget(mark, isUndone: isUndone)
  }

  /// How many acts could be undone, also those whose window is over and that are not wiped yet.
  func held(at station: StationNumber) -> Int { tapes[station]?.chances.count ?? 0 }

  /// A cart is paid, parked, emptied or changed for another: its lines are not what they were.
  func closeCart(at station: StationNumber) { close(at: station) { $0.work == .till } }

  /// A card lies there no more: nothing on the tape says what was hers, nor of which titles.
  ///
  /// What was done can be undone still, by the code on the copy.
  /// - Returns: whether anything of that stood there.
  func forgetCard(at station: StationNumber) -> Bool {
    guard let before = tapes[station]?.lines else { return false }
    tapes[station]?.forgetWords()
    let after = before.map { line -> TapeLine in
      guard line.work == .desk else { return line }
      var kept = line
      kept.title = nil
      if kept.kind == .cardOpened { kept.name = nil }
      return kept
    }
    tapes[station]?.lines = after
    return before != after
  }

  /// The last who sat there has left: nothing can be undone there any more.
  ///
  /// - Returns: whether the pages show anything else than before.
  func leave(_ station: StationNumber) -> Bool {
    let held = held(at: station)
    closeAll(at: station)
    return forgetCard(at: station) || held > 0
  }

  private func begin(_ day: Day, at station: StationNumber) {
    guard tapes[station]?.day != day else { return }
    closeAll(at: station)
    tapes[station] = Tape(day: day)
  }

  private func keep(
    _ note: TapeNote, saying words: StationResult?, in work: StationMode,
    at station: StationNumber
  ) {
    guard note.undo != nil || words != nil, let line = tapes[station]?.last else { return }
    let (mark, span) = (UndoMark.random(), Duration.seconds(window))
    if note.undo != nil { tapes[station]?.change(line) { $0.title = note.title } }
    var chance = Tape.Chance(
      undo: note.undo, words: words, line: line, work: work, until: elapsed() + span)
    chance.timer = Task { [weak self] in
      guard let self else { return }
      await self.end(mark, at: station, after: span)
    }
    tapes[station]?.chances[mark] = chance
  }

  /// The window of an act is over: it is wiped then, and not when somebody looks.
  private func end(_ mark: UndoMark, at station: StationNumber, after span: Duration) async {
    await sleep(span)
    guard tapes[station]?.chances[mark] != nil else { return }
    let wereSaid = tapes[station]?.forget(mark) ?? false
    await changed(station, wereSaid ? Self.said : [.tape])
  }

  /// What is drawn anew when the words of an act are gone.
  private static let said: [StationRegion] = [.answer, .tape]

  /// At whichever station it was: the copies have gone on since.
  ///
  /// - Returns: the stations whose last word may be another now.
  private func supersede(_ items: Set<ItemNumber>) -> [StationNumber] {
    guard !items.isEmpty else { return [] }
    var said: [StationNumber] = []
    for station in Array(tapes.keys)
    where close(at: station, where: { $0.undo?.items.isDisjoint(with: items) == false }) {
      said.append(station)
    }
    return said
  }

  /// - Returns: whether words went with them.
  @discardableResult
  private func closeAll(at station: StationNumber) -> Bool { close(at: station) { _ in true } }

  /// - Returns: whether words went with them.
  @discardableResult
  private func close(at station: StationNumber, where isOver: (Tape.Chance) -> Bool) -> Bool {
    tapes[station]?.close(where: isOver) ?? false
  }
}
