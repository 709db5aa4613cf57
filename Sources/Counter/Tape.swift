import Values

/// What was done at one station on a day, and what undoes it.
struct Tape {
  /// What can be undone for some seconds, or is only said as long.
  struct Chance {
    /// `nil` when nothing undoes it, and only its words are kept.
    let undo: TapeUndo?
    /// What was said of an act that ended a tie, beside the card of whose tie it was.
    var words: StationResult?
    /// Where it stands.
    let line: Int
    /// The work in which it was done.
    let work: StationMode
    /// By the clock that never goes back.
    let until: Duration
    /// What wipes it.
    var timer: Task<Void, Never>?
  }

  let day: Day
  var last = 0
  /// The newest last.
  var lines: [TapeLine] = []
  var chances: [UndoMark: Chance] = [:]

  init(day: Day) { self.day = day }

  /// Forgets what undoes the acts that are over, and their words.
  ///
  /// - Returns: whether words went with them.
  mutating func close(where isOver: (Chance) -> Bool) -> Bool {
    var wereSaid = false
    for (mark, chance) in chances where isOver(chance) {
      if forget(mark) { wereSaid = true }
    }
    return wereSaid
  }

  /// Forgets what undoes an act, its title and its words; with them go the codes of its copies.
  ///
  /// - Parameter isUndone: whether it is a tie again, and the copy lies in her list.
  /// - Returns: whether words went with it.
  @discardableResult
  mutating func forget(_ mark: UndoMark, isUndone: Bool = false) -> Bool {
    guard let chance = chances.removeValue(forKey: mark) else { return false }
    chance.timer?.cancel()
    change(chance.line) { $0.title = nil }
    guard chance.words != nil else { return false }
    if !isUndone { wipe(endedBy: chance.line) }
    return true
  }

  /// The card is gone beside which it was said.
  mutating func forgetWords() {
    for (mark, chance) in chances where chance.words != nil {
      chances[mark]?.words = nil
      if chance.undo == nil { forget(mark) }
    }
  }

  /// Whose card lies there has those copies no more, or waits no more: no line of the desk says which
  /// they were, also none that names others besides.
  ///
  /// - Parameter last: the act that ended the tie; what was done since may be another one.
  mutating func wipe(endedBy last: Int) {
    guard let ended = lines.first(where: { $0.number == last }) else { return }
    for line in lines where line.work == .desk && line.number <= last {
      change(line.number) { $0 = line.without(ended) }
    }
  }

  /// Changes a line, when it is there still.
  mutating func change(_ number: Int, _ change: (inout TapeLine) -> Void) {
    guard let place = lines.firstIndex(where: { $0.number == number }) else { return }
    change(&lines[place])
  }
}
