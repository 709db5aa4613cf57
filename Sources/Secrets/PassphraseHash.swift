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

/// The library refused to hash, because memory is short.
public struct OutOfMemoryForHashing: Error {}

/// Where secrets are hashed: two at a time, so that memory stays under 128 MiB.
public actor PassphraseBench {
  /// The one bench of this process.
  public static let shared = PassphraseBench()

  private var free = 2
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private let decoy = Sodium.argon2id(Sodium.random(16)).map(PassphraseHash.init(phc:))

  /// Makes a bench of its own, for tests.
  public init() {}

  /// Hashes a secret.
  ///
  /// - Throws: `OutOfMemoryForHashing`.
  public func hash(_ secret: String) async throws -> PassphraseHash {
    await take()
    defer { give() }
    let phc = await Task.detached { Sodium.argon2id(Array(secret.utf8)) }.value
    guard let phc else { throw OutOfMemoryForHashing() }
    return PassphraseHash(phc: phc)
  }

  /// Whether a secret fits; with no hash at all it takes just as long and is wrong.
  ///
  /// So that nobody learns from the time whether a card or name exists.
  public func verify(_ secret: String, against hash: PassphraseHash?) async -> Bool {
    await take()
    defer { give() }
    let kept = hash ?? decoy
    let fits = await Task.detached { kept?.matches(secret) ?? false }.value
    return fits && hash != nil
  }

  private func take() async {
    if free > 0 {
      free -= 1
    } else {
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
