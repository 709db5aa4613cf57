import Catalog
import Trail
import Values

/// What was done at the stations today, and for some seconds what undoes it: lost with the process, and
/// rightly so.
///
/// What undoing a return needs ties a reader to a title that she has brought back. It stands here and
/// nowhere else, and a timer wipes it when its window is over, whether anybody looks or not.
actor TapeMemory {
  private struct Chance {
    let undo: TapeUndo
    let line: Int
    let work: StationMode
    /// By the clock that never goes back.
    let until: Duration
    var timer: Task<Void, Never>?
  }

  private struct Tape {
    let day: Day
    var last = 0
    /// The newest last.
    var lines: [TapeLine] = []
    var chances: [UndoMark: Chance] = [:]
  }

  /// So many acts of a station are kept.
  static let most = 30

  /// Seconds for which an act can be undone; 0 when none can.
  private(set) var window = Lifetime.undo.seconds

  private var tapes: [StationNumber: Tape] = [:]
  private let elapsed: @Sendable () -> Duration
  private let sleep: @Sendable (Duration) async -> Void
  private let changed: @Sendable (StationNumber) async -> Void

  /// - Parameters:
  ///   - elapsed: a clock that never goes back; tests give their own.
  ///   - sleep: waits so long, or until the task is cancelled.
  ///   - changed: told when a window is over, so that pages show no title any more.
  init(
    elapsed: @escaping @Sendable () -> Duration = StationMemory.monotonic(),
    sleep: @escaping @Sendable (Duration) async -> Void = TapeMemory.wait(for:),
    changed: @escaping @Sendable (StationNumber) async -> Void
  ) {
    self.elapsed = elapsed
    self.sleep = sleep
    self.changed = changed
  }

  static func wait(for span: Duration) async { try? await Task.sleep(for: span) }

  /// Takes another number of seconds; with 0, nothing can be undone from now on.
  func setWindow(_ seconds: Int64) {
    window = seconds
    guard seconds == 0 else { return }
    for station in tapes.keys { closeAll(at: station) }
  }

  /// Writes an act on the tape; what was done before with the same copy can be undone no more.
  ///
  /// - Parameter now: by the house's clock: a new day has a new tape.
  func note(
    _ note: TapeNote, as tone: Tone, in work: StationMode, at station: StationNumber, now: Instant
  ) {
    if let items = note.undo?.items { supersede(items) }
    begin(now.day, at: station)
    guard var tape = tapes[station] else { return }
    tape.last += 1
    tape.lines.append(
      TapeLine(
        number: tape.last, kind: note.kind, work: work, code: note.code, title: nil,
        sale: note.sale, count: note.count, tone: tone, at: now))
    tapes[station] = tape
    if let undo = note.undo, window > 0 { keep(undo, titled: note.title, in: work, at: station) }
    while let first = tapes[station]?.lines.first, tapes[station]?.lines.count ?? 0 > Self.most {
      close(at: station) { $0.line == first.number }
      tapes[station]?.lines.removeFirst()
    }
  }

  /// The tape of a day, the newest first.
  func lines(at station: StationNumber, on day: Day) -> [TapeLine] {
    guard let tape = tapes[station], tape.day == day else { return [] }
    let now = elapsed()
    var chances: [Int: UndoChance] = [:]
    for (mark, chance) in tape.chances where chance.until > now {
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
    guard let chance = tapes[station]?.chances[mark], chance.until > elapsed() else { return nil }
    return (chance.undo, chance.work)
  }

  /// An act was undone, or cannot be any more.
  func close(_ mark: UndoMark, at station: StationNumber, isUndone: Bool) {
    guard let chance = tapes[station]?.chances[mark] else { return }
    if isUndone { change(chance.line, at: station) { $0.isUndone = true } }
    forget(mark, at: station)
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
    let after = before.map { line -> TapeLine in
      guard line.work == .desk else { return line }
      var kept = line
      kept.title = nil
      if kept.kind == .cardOpened { kept.code = nil }
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
    _ undo: TapeUndo, titled title: String?, in work: StationMode, at station: StationNumber
  ) {
    guard let line = tapes[station]?.last else { return }
    let (mark, span) = (UndoMark.random(), Duration.seconds(window))
    change(line, at: station) { $0.title = title }
    var chance = Chance(undo: undo, line: line, work: work, until: elapsed() + span)
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
    forget(mark, at: station)
    await changed(station)
  }

  /// At whichever station it was: the copies have gone on since.
  private func supersede(_ items: Set<ItemNumber>) {
    guard !items.isEmpty else { return }
    for station in tapes.keys { close(at: station) { !$0.undo.items.isDisjoint(with: items) } }
  }

  private func closeAll(at station: StationNumber) { close(at: station) { _ in true } }

  private func close(at station: StationNumber, where isOver: (Chance) -> Bool) {
    for (mark, chance) in tapes[station]?.chances ?? [:] where isOver(chance) {
      forget(mark, at: station)
    }
  }

  private func forget(_ mark: UndoMark, at station: StationNumber) {
    guard let chance = tapes[station]?.chances.removeValue(forKey: mark) else { return }
    chance.timer?.cancel()
    change(chance.line, at: station) { $0.title = nil }
  }

  private func change(
    _ number: Int, at station: StationNumber, _ change: (inout TapeLine) -> Void
  ) {
    guard let place = tapes[station]?.lines.firstIndex(where: { $0.number == number }) else {
      return
    }
    if var line = tapes[station]?.lines[place] {
      change(&line)
      tapes[station]?.lines[place] = line
    }
  }
}
