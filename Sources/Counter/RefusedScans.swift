import Values

/// The scans that a station refused before it said something else: nobody may have seen it.
///
/// In memory, like the last answer, and gone with it.
package struct RefusedScans: Sendable {
  /// So many are kept.
  static let most = 20

  /// What was said of them, the newest first.
  package private(set) var answers: [StationAnswer] = []
  /// How many older ones there were.
  package private(set) var more = 0

  mutating func add(_ answer: StationAnswer) {
    answers.insert(answer, at: 0)
    guard answers.count > Self.most else { return }
    answers.removeLast()
    more += 1
  }

  /// Takes the newest out; `nil` when there is none.
  mutating func takeNewest() -> StationAnswer? {
    guard !answers.isEmpty else { return nil }
    let newest = answers.removeFirst()
    if answers.isEmpty { more = 0 }
    return newest
  }

  mutating func remove(where isSettled: (StationAnswer) -> Bool) {
    answers.removeAll(where: isSettled)
    if answers.isEmpty { more = 0 }
  }
}

extension StationResult {
  /// Whether the house said yes or no: it does not only ask, and nothing is kept or brought again.
  var isFinal: Bool {
    ![
      StationResult.lateWaits.type, StationResult.inLine.type, ScanDeskRefusal.sameAgain.type,
      ScanDeskRefusal.tooManyLate.type,
    ].contains(type)
  }
}
