import Dispatch
public import Values

/// A passphrase or PIN as it is kept: Argon2id, salted, 64 MiB, three passes (RFC 9106).
public struct PassphraseHash: Hashable, Sendable {
  /// The PHC string, as it stands in the table.
  public let phc: String

  /// Takes a PHC string from the table.
  public init(phc: String) { self.phc = phc }

  /// Whether the secret is the one that was kept.
  ///
  /// About 0.1 s of one core. Call it through `PassphraseBench`, which lets only two run at once.
  func matches(_ secret: String) -> Bool { Sodium.verify(Array(secret.utf8), against: phc) }
}

extension PassphraseHash: CustomStringConvertible {
  public var description: String { "‹passphrase›" }
}

/// What it takes to hash a secret once, and so to guess at it once.
public struct PassphraseCost: Hashable, Sendable {
  /// How often the memory is gone over.
  let passes: UInt64
  /// How much memory that is.
  let kibibytes: Int

  /// Three passes over 64 MiB, about 0.1 s of one core: in every house.
  public static let usual = PassphraseCost(passes: 3, kibibytes: 64 << 10)
  /// The least that libsodium takes, for tests: a secret that is kept so is soon guessed.
  package static let least = PassphraseCost(passes: 1, kibibytes: 8)
}

/// The library refused to hash, because memory is short.
public struct OutOfMemoryForHashing: Error {}

/// So many want to come in at once that the next has to try again.
public struct BenchBusy: Refusal, Hashable {
  /// Says that the bench is full.
  public init() {}

  public var reason: Reason {
    Reason(
      "too-busy-to-check", .later,
      id: "Terlalu banyak yang masuk bersamaan. Tunggu sebentar, lalu coba lagi.",
      en: "Too many are signing in at once. Wait a moment, then try again.")
  }
}

/// Where secrets are hashed: two at a time, so that memory stays under 128 MiB.
///
/// On threads of its own: hashing takes a tenth of a second, and the threads on which requests are
/// answered are no more than the machine has cores.
public actor PassphraseBench {
  /// The one bench of this process.
  public static let shared = PassphraseBench()

  /// How many wait beside those who are served, before the next is sent away.
  static let seats = 20

  private let threads = DispatchQueue(label: "sartika.passphrases", attributes: .concurrent)
  private(set) var free = 2
  private var waiting: [CheckedContinuation<Void, Never>] = []
  /// How many wait.
  var line: Int { waiting.count }
  private let cost: PassphraseCost
  private let decoy: PassphraseHash

  /// Makes a bench of its own, for tests.
  public init(cost: PassphraseCost = .usual) {
    self.cost = cost
    decoy = PassphraseHash(phc: Sodium.argon2idOfNothing(at: cost))
  }

  /// Hashes a secret.
  ///
  /// - Throws: `BenchBusy`, or the fault `OutOfMemoryForHashing`.
  public func hash(_ secret: String) async throws -> PassphraseHash {
    let phc = try await work { [cost] in Sodium.argon2id(Array(secret.utf8), at: cost) }
    guard let phc else { throw OutOfMemoryForHashing() }
    return PassphraseHash(phc: phc)
  }

  /// Whether a secret fits; with no hash at all it takes just as long and is wrong.
  ///
  /// So that nobody learns from the time whether a card or name exists.
  /// - Throws: `BenchBusy`.
  public func verify(_ secret: String, against hash: PassphraseHash?) async throws -> Bool {
    let kept = hash ?? decoy
    let fits = try await work { kept.matches(secret) }
    return fits && hash != nil
  }

  /// Does one piece of work when a place is free.
  ///
  /// - Throws: `BenchBusy` when too many wait already.
  func work<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws -> Value {
    try await take()
    defer { give() }
    return await withCheckedContinuation { done in
      threads.async { done.resume(returning: work()) }
    }
  }

  private func take() async throws {
    if free > 0 {
      free -= 1
    } else {
      guard waiting.count < Self.seats else { throw BenchBusy() }
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func give() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
