public import Values

/// Slows down those who guess passphrases, PINs and codes.
///
/// Counts tries for each account and for each address, in memory only: no address is kept on disk.
/// A try is counted before it is checked, so that many at once gain nothing.
public actor Throttle {
  /// How many tries are free, and how long one waits behind them.
  struct Rule {
    /// Tries before the first pause.
    let free: Int
    /// The first pause in seconds; each further try doubles it.
    let pause: Int64
    /// The longest pause in seconds.
    let longest: Int64
    /// One try is forgotten after so many seconds.
    let forgiving: Int64

    static let account = Rule(free: 5, pause: 30, longest: 900, forgiving: 900)
    static let address = Rule(free: 30, pause: 30, longest: 300, forgiving: 120)

    func pause(after tries: Int) -> Int64 {
      guard tries >= free else { return 0 }
      return min(longest, pause << min(Int64(tries - free), 10))
    }
  }

  private struct Tries {
    var count = 0
    var last: Int64 = 0
    var openAgain: Int64 = 0
    /// What `openAgain` was before the last try, should that turn out to be right.
    var openBefore: Int64 = 0
    /// Up to when tries have been forgotten one by one.
    var forgivenUntil: Int64 = 0

    mutating func forgive(by rule: Rule, until moment: Int64) {
      if count == 0 { forgivenUntil = moment }
      let forgiven = max(0, (moment - forgivenUntil) / rule.forgiving)
      count = max(0, count - Int(clamping: forgiven))
      forgivenUntil += forgiven * rule.forgiving
    }
  }

  private var tries: [String: Tries] = [:]
  private let seconds: @Sendable () -> Int64
  /// Tries are forgotten after so many quiet seconds.
  private static let memory: Int64 = 3600
  private static let capacity = 20_000

  /// Takes a clock that never goes back, in seconds; tests give their own.
  public init(seconds: @escaping @Sendable () -> Int64 = Throttle.monotonic()) {
    self.seconds = seconds
  }

  /// Seconds since the process began to count, whatever the wall clock does.
  public static func monotonic() -> @Sendable () -> Int64 {
    let start = ContinuousClock.now
    return { start.duration(to: ContinuousClock.now).components.seconds }
  }

  /// Counts one try, before it is checked.
  ///
  /// - Parameter account: what is guessed at, known or not, as one text: `staff ratna`.
  /// - Parameter address: where the request comes from.
  /// - Throws: `TooManyTries` while the account or the address has to wait; then nothing is counted.
  public func attempt(
    account: String, from address: String, at now: Instant
  ) throws(TooManyTries) {
    let moment = seconds()
    let keys = Self.keys(account, address)
    let wait = keys.map { (tries[$0.key]?.openAgain ?? 0) - moment }.max() ?? 0
    guard wait <= 0 else { throw TooManyTries(until: now + wait) }
    if tries.count >= Self.capacity { forgetQuietOnes(at: moment) }
    for (key, rule) in keys {
      var known = tries[key] ?? Tries()
      if moment - known.last > Self.memory { known = Tries() }
      known.forgive(by: rule, until: moment)
      known.count += 1
      known.last = moment
      known.openBefore = known.openAgain
      known.openAgain = moment + rule.pause(after: known.count)
      tries[key] = known
    }
  }

  /// The try was right: the account begins anew, and the address stands as if nobody had tried.
  ///
  /// Wrong tries from there still count, so that who knows one PIN cannot wash away those she guesses.
  public func succeeded(account: String, from address: String) {
    for (index, (key, _)) in Self.keys(account, address).enumerated() {
      guard index > 0, var known = tries[key], known.count > 1 else {
        tries[key] = nil
        continue
      }
      known.count -= 1
      known.openAgain = min(known.openAgain, known.openBefore)
      tries[key] = known
    }
  }

  private static func keys(_ account: String, _ address: String) -> [(key: String, rule: Rule)] {
    // Hash by bytes: two accounts that only look alike are two.
    [("account \(account.utf8.count) \(account)", .account), ("address \(address)", .address)]
  }

  private func forgetQuietOnes(at moment: Int64) {
    tries = tries.filter { moment - $0.value.last <= Self.memory }
    guard tries.count >= Self.capacity else { return }
    // Still too many: keep those that are waiting.
    tries = tries.filter { $0.value.openAgain > moment }
  }
}

/// Too many wrong tries; it is open again later.
public struct TooManyTries: Refusal, Hashable {
  /// When one may try again.
  public let until: Instant

  /// Says when it is open again.
  public init(until: Instant) { self.until = until }

  public var type: String { "too-many-tries" }

  public var sentence: Sentence {
    // Rounded up to the next minute, since the sentence names no seconds.
    let time = (until + 59).time
    return Sentence(
      id: "Terlalu banyak percobaan yang salah. Coba lagi mulai pukul \(time.id).",
      en: "Too many wrong tries. Try again from \(time.en).")
  }
}
