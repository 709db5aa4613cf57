import Markup
import Synchronization
package import Values

/// Looks whether the clock can be right, before anything is lent or numbered by it.
///
/// It may not stand before what is written down already, nor run ahead of the time that really
/// passed. A manager can say that it is right.
package final class ClockWatch: Sendable {
  /// How far it may be set back, in seconds: machines correct themselves by moments.
  private static let tolerance: Int64 = 600
  /// How far it may leap ahead while the house is open.
  private static let leap: Int64 = 3600
  /// How long a house may have been closed before its first day is doubted.
  private static let longestPause: Int64 = 400 * 86_400
  /// After a longer pause nothing is deleted for its age on the first day: a clock that leapt while the
  /// house was closed looks the same, and people see within a day that it is wrong.
  private static let longPause: Int64 = 7 * 86_400
  private static let firstDay: Int64 = 86_400

  private struct State: Sendable {
    /// The newest moment that is known to be over.
    var newest: Instant?
    /// When it was last found right, by the clock and by what really passed.
    var right: (clock: Instant, elapsed: Int64)?
    /// Until when, by what really passed, nothing is deleted for its age.
    var sparesUntil: Int64?
    /// What the trail was last told: whether it is doubted.
    var told: Bool?
  }

  private let state: Mutex<State>

  /// Takes the newest moment that is written down.
  package init(newest: Instant?) { state = Mutex(State(newest: newest)) }

  /// What is wrong with the clock, or `nil` when it can be right.
  package func doubt(_ clock: Clock) -> ClockRefusal? {
    let (now, elapsed) = (clock.now, clock.elapsed)
    return state.withLock { state in
      if let newest = state.newest, newest - now > Self.tolerance {
        return .behind(now, newest: newest.on(clockOf: now))
      }
      if let right = state.right {
        let leapt = now - right.clock - (elapsed - right.elapsed)
        if leapt > Self.leap { return .ahead(now, newest: right.clock.on(clockOf: now)) }
      } else if let newest = state.newest {
        if now - newest > Self.longestPause {
          return .ahead(now, newest: newest.on(clockOf: now))
        }
        if now - newest > Self.longPause { state.sparesUntil = elapsed + Self.firstDay }
      }
      state.newest = max(state.newest ?? now, now)
      state.right = (now, elapsed)
      return nil
    }
  }

  /// Whether what is old by this clock may be deleted for that.
  package func maySayWhatIsOld(_ clock: Clock) -> Bool {
    guard doubt(clock) == nil else { return false }
    return state.withLock { state in state.sparesUntil.map { clock.elapsed >= $0 } ?? true }
  }

  /// Whether this is news for the trail.
  func turns(toDoubt isDoubted: Bool) -> Bool {
    state.withLock { state in
      defer { state.told = isDoubted }
      return state.told != isDoubted
    }
  }

  /// The trail was not told after all.
  func forgetTurn() { state.withLock { $0.told = nil } }

  /// A manager has said that it is right.
  package func trust(_ clock: Clock) {
    let (now, elapsed) = (clock.now, clock.elapsed)
    state.withLock { $0 = State(newest: now, right: (now, elapsed)) }
  }
}

/// The clock cannot be right, so nothing is lent, sold or numbered by it.
package enum ClockRefusal: Refusal, Hashable {
  /// It stands before something that is written down.
  case behind(Instant, newest: Instant)
  /// It leapt far ahead.
  case ahead(Instant, newest: Instant)

  package var reason: Reason {
    switch self {
    case .behind(let now, let newest):
      Reason(
        "clock-behind", .later,
        id: "Jam komputer menunjuk \(Self.say(now)), padahal yang terakhir tercatat "
          + "\(Self.say(newest)). Belum ada yang disimpan. \(Self.cure)",
        en: "The computer's clock says \(Self.say(now)), but the last thing on record is of "
          + "\(Self.say(newest)). Nothing was stored. \(Self.cure)")
    case .ahead(let now, let newest):
      Reason(
        "clock-ahead", .later,
        id: "Jam komputer melompat ke \(Self.say(now)); sebelumnya \(Self.say(newest)). "
          + "Belum ada yang disimpan. \(Self.cure)",
        en: "The computer's clock jumped to \(Self.say(now)); before, it was "
          + "\(Self.say(newest)). Nothing was stored. \(Self.cure)")
    }
  }

  private static func say(_ moment: Instant) -> Sentence {
    Sentence(
      id: "\(moment.day.short) \(moment.time)", en: "\(moment.day.short) \(moment.time)"
    )
  }

  private static let cure = Sentence(
    id: "Betulkan jamnya, atau minta pengelola menyatakan jamnya benar di Kantor → Keadaan.",
    en: "Correct it, or ask a manager to confirm it under Office → System health.")
}
