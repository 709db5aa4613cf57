public import Values

/// Slows down those who guess passphrases, PINs and codes.
///
/// Counts tries for each account at each address, for each account, and for each address. A browser
/// from which she came in before is counted by itself: what others did is no matter of hers. A try is
/// counted before it is checked, so that many at once gain nothing. Waits are counted by a clock that
/// never goes back; what is kept on disk over a restart is `KeptTries`.
public actor Throttle {
  private struct Tries {
    var count = 0
    var last: Int64 = 0
    var openAgain: Int64 = 0
    /// What `openAgain` was before the last try, should that turn out to be right.
    var openBefore: Int64 = 0
    /// Up to when tries have been forgotten one by one.
    var forgivenUntil: Int64 = 0

    mutating func forgive(by rule: ThrottleRule, until moment: Int64) {
      if count == 0 { forgivenUntil = moment }
      let forgiven = max(0, (moment - forgivenUntil) / rule.forgiving)
      count = max(0, count - Int(clamping: forgiven))
      forgivenUntil += forgiven * rule.forgiving
    }
  }

  private var tries: [String: Tries] = [:]
  private var isFilled = false
  private let seconds: @Sendable () -> Int64
  static let capacity = 20_000

  /// Takes a clock that never goes back, in seconds; tests give their own.
  public init(seconds: @escaping @Sendable () -> Int64 = Throttle.monotonic()) {
    self.seconds = seconds
  }

  /// Seconds since the process began to count, whatever the wall clock does.
  public static func monotonic() -> @Sendable () -> Int64 {
    let start = ContinuousClock.now
    return { start.duration(to: ContinuousClock.now).components.seconds }
  }

  /// Whether it still has to be told what was counted before the house was closed.
  var needsFilling: Bool { !isFilled }

  /// Takes what was kept; what was counted since stays.
  func fill(with kept: [KeptTries], at now: Instant) {
    isFilled = true
    let moment = seconds()
    for old in kept where tries[old.key] == nil {
      // A clock that was set back makes nobody wait longer than the longest pause.
      let passed = max(0, now - old.at)
      guard passed < Lifetime.wrongTries.seconds else { continue }
      tries[old.key] = Tries(
        count: old.count, last: moment - passed, openAgain: moment + max(0, old.wait - passed),
        openBefore: moment, forgivenUntil: moment - passed)
    }
  }

  /// Counts one try, before it is checked.
  ///
  /// - Returns: what is to be kept.
  /// - Throws: `TooManyTries` while somebody has to wait; then nothing is counted.
  func attempt(_ made: Attempt, at now: Instant) throws(TooManyTries) -> [KeptTries] {
    let moment = seconds()
    let counters = made.counters
    let wait = counters.map { (tries[$0.key]?.openAgain ?? 0) - moment }.max() ?? 0
    guard wait <= 0 else { throw TooManyTries(until: now + wait) }
    if tries.count >= Self.capacity { forgetQuietOnes(at: moment) }
    return counters.map { key, rule in
      var known = tries[key] ?? Tries()
      if moment - known.last > Lifetime.wrongTries.seconds { known = Tries() }
      known.forgive(by: rule, until: moment)
      known.count += 1
      known.last = moment
      known.openBefore = known.openAgain
      known.openAgain = moment + rule.pause(after: known.count)
      tries[key] = known
      return kept(key, known, moment, now)
    }
  }

  /// The try was right: who made it begins anew, and the others stand as if nobody had tried.
  ///
  /// Wrong tries from there still count, so that who knows one PIN cannot wash away those she guesses.
  /// - Returns: what is to be kept.
  func succeeded(_ made: Attempt, at now: Instant) -> [KeptTries] {
    let moment = seconds()
    return made.counters.enumerated().map { index, counter in
      let key = counter.key
      guard index > 0, var known = tries[key], known.count > 1 else {
        tries[key] = nil
        return KeptTries(key: key, count: 0, wait: 0, at: now)
      }
      known.count -= 1
      known.openAgain = min(known.openAgain, known.openBefore)
      tries[key] = known
      return kept(key, known, moment, now)
    }
  }

  /// She has shown otherwise that it is her: what was tried in her name from there begins anew.
  ///
  /// The others stand as they are: no try was made that could have been one of theirs.
  /// - Returns: what is to be kept; nothing when nothing was tried.
  func forgive(_ made: Attempt, at now: Instant) -> [KeptTries] {
    made.counters.prefix(1).compactMap { counter in
      guard tries.removeValue(forKey: counter.key) != nil else { return nil }
      return KeptTries(key: counter.key, count: 0, wait: 0, at: now)
    }
  }

  private func kept(_ key: String, _ known: Tries, _ moment: Int64, _ now: Instant) -> KeptTries {
    KeptTries(key: key, count: known.count, wait: max(0, known.openAgain - moment), at: now)
  }

  private func forgetQuietOnes(at moment: Int64) {
    tries = tries.filter { moment - $0.value.last <= Lifetime.wrongTries.seconds }
    guard tries.count >= Self.capacity else { return }
    // Still too many: keep those that are waiting.
    tries = tries.filter { $0.value.openAgain > moment }
  }
}

/// How many tries are free, and how long one waits behind them.
struct ThrottleRule: Sendable {
  /// Tries before the first pause.
  let free: Int
  /// The first pause in seconds; each further try doubles it.
  let pause: Int64
  /// The longest pause in seconds.
  let longest: Int64
  /// One try is forgotten after so many seconds.
  let forgiving: Int64

  /// One account at one address, or in one browser.
  static let pair = ThrottleRule(free: 5, pause: 30, longest: 900, forgiving: 900)
  /// One account, wherever it is tried: many addresses gain little.
  static let account = ThrottleRule(free: 40, pause: 30, longest: 900, forgiving: 900)
  /// One address, whatever it tries.
  static let address = ThrottleRule(free: 30, pause: 30, longest: 300, forgiving: 120)

  func pause(after tries: Int) -> Int64 {
    guard tries >= free else { return 0 }
    return min(longest, pause << min(Int64(tries - free), 10))
  }
}

/// Too many wrong tries; it is open again later.
public struct TooManyTries: Refusal, Hashable {
  /// When one may try again.
  public let until: Instant

  /// Says when it is open again.
  public init(until: Instant) { self.until = until }

  public var reason: Reason {
    // Rounded up to the next minute, since the sentence names no seconds.
    let time = (until + 59).time
    return Reason(
      "too-many-tries", .tooOften,
      id: "Terlalu banyak percobaan yang salah. Coba lagi mulai pukul \(time).",
      en: "Too many wrong attempts. Try again from \(time).")
  }
}
