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
  package var more: Int { older.values.reduce(0, +) }
  /// How many older ones there were in each work, as long as one of that work is kept.
  private var older: [StationMode?: Int] = [:]

  mutating func add(_ answer: StationAnswer) {
    answers.insert(answer, at: 0)
    guard answers.count > Self.most else { return }
    older[answers.removeLast().work, default: 0] += 1
  }

  /// Takes the newest out; `nil` when there is none.
  mutating func takeNewest() -> StationAnswer? {
    guard !answers.isEmpty else { return nil }
    let newest = answers.removeFirst()
    forgetOlder()
    return newest
  }

  mutating func remove(where isSettled: (StationAnswer) -> Bool) {
    answers.removeAll(where: isSettled)
    forgetOlder()
  }

  /// Whoever is shown none of a work is not told how many more there were.
  private mutating func forgetOlder() {
    let works = Set(answers.map(\.work))
    older = older.filter { works.contains($0.key) }
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
