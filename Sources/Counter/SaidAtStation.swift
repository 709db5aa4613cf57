import Values

/// What a station said last, and what it refused before that and may have to say again.
struct SaidAtStation: Sendable {
  /// What was said last; `nil` when that is forgotten.
  private(set) var answer: StationAnswer?
  /// What was refused before it.
  private(set) var refused = RefusedScans()

  /// What was said of the copies of the same pile before it, the newest first.
  private(set) var pile: [StationAnswer] = []
  /// So many of a pile are kept.
  static let mostOfAPile = 8

  /// A refusal stays beside what is said after it, until the same code is answered again; words that
  /// were typed at the desk and are no code were no scan, and do not.
  mutating func say(_ answer: StationAnswer, within quiet: Int64) {
    if let before = self.answer {
      if abs(answer.at - before.at) > quiet {
        refused = RefusedScans()
      } else if before.tone == .refused, before.scanned != nil, !before.isOfTypedWords {
        refused.add(before)
      }
    }
    if let code = answer.scanned { refused.remove { $0.scanned?.mark == code.mark } }
    pileUp(under: answer, within: quiet)
    self.answer = answer
  }

  /// Copies come back one after another: what was said of the last stays beside the next.
  ///
  /// Whatever else is done ends the pile; a code that was refused in the middle of it does not.
  private mutating func pileUp(under answer: StationAnswer, within quiet: Int64) {
    guard answer.isOfAPile || answer.tone == .refused || !answer.result.isFinal else {
      pile = []
      return
    }
    pile.removeAll { abs(answer.at - $0.at) > quiet }
    if let before = self.answer, before.isOfAPile, abs(answer.at - before.at) <= quiet {
      pile = Array(([before] + pile).prefix(Self.mostOfAPile))
    }
  }

  /// Somebody has dealt with what was refused: it stays no longer than any answer.
  ///
  /// - Parameter isSeen: whether she wants it gone, the last word too.
  mutating func settle(isSeen: Bool, _ isSettled: (StationAnswer) -> Bool) {
    refused.remove(where: isSettled)
    guard let answer, isSettled(answer) else { return }
    if isSeen { self.answer = refused.takeNewest() } else { self.answer?.scanned = nil }
  }

  /// The cart was changed by hand: how many there were of a thing is no answer any more, and what
  /// was refused last stood before the eyes of whoever pressed.
  ///
  /// What was refused before it may not have been seen yet, and is last again.
  /// - Returns: whether there was such an answer.
  mutating func outdate() -> Bool {
    guard let answer, answer.isOfTheCart || answer.isReadAtTheTill else { return false }
    self.answer = refused.takeNewest()
    return true
  }

  /// Goods were found by their name: names that nothing has were mistyped, and are no scans.
  ///
  /// - Returns: whether anything was said of such a name.
  mutating func outdateNames() -> Bool {
    let before = refused.answers.count
    refused.remove(where: \.isOfAName)
    guard let answer, answer.isOfAName else { return refused.answers.count != before }
    self.answer = refused.takeNewest()
    return true
  }

  /// - Parameter work: of which what was said is forgotten; `nil` for all of it.
  /// - Returns: whether anything was.
  mutating func forget(in work: StationMode?) -> Bool {
    guard let work else {
      defer { (answer, refused, pile) = (nil, RefusedScans(), []) }
      return answer != nil
    }
    pile.removeAll { $0.isSaid(in: work) }
    let before = refused.answers.count
    refused.remove { $0.isSaid(in: work) }
    guard let answer, answer.isSaid(in: work) else { return refused.answers.count != before }
    // What was refused in other work may not have been seen yet, and is last again.
    self.answer = refused.takeNewest()
    return true
  }

  /// The place was turned to other work.
  ///
  /// What was said last is no answer there, unless somebody is still served in the work in which it
  /// was said. What was refused stays.
  /// - Parameter begun: the works in which somebody is served.
  mutating func turn(leaving begun: Set<StationMode>) {
    pile.removeAll { answer in answer.work.map { !begun.contains($0) } ?? true }
    guard let answer, answer.tone != .refused else { return }
    if let work = answer.work, begun.contains(work) { return }
    self.answer = refused.takeNewest()
  }
}
