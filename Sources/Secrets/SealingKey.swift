/// A key of the house: what it seals only the house can read, and nobody can change unseen.
///
/// XChaCha20-Poly1305 of libsodium, 256 bits; the same on every machine.
public struct SealingKey: Hashable, Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]

  /// Takes a key as it was kept; anything else than 32 bytes is none.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  private init(random count: Int) { bytes = Sodium.random(count) }

  /// A new one.
  public static func random() -> SealingKey { SealingKey(random: 32) }

  /// Seals a text for one purpose, as hexadecimal digits.
  public func seal(_ text: String, for purpose: String) -> String {
    Hex.text(Sodium.seal(Array(text.utf8), for: Array(purpose.utf8), key: bytes))
  }

  /// What was sealed for this purpose; `nil` when it was not, or not by this key.
  public func open(_ sealed: String, for purpose: String) -> String? {
    guard let sealed = Hex.bytes(sealed),
      let text = Sodium.unseal(sealed, for: Array(purpose.utf8), key: bytes)
    else { return nil }
    return String(validating: text, as: UTF8.self)
  }

  /// A mark that only the house can make, and that tells nothing of what it marks.
  public func mark(_ text: String) -> String { Digest.keyed(Array(text.utf8), key: bytes) }
}

extension SealingKey: CustomStringConvertible {
  public var description: String { "‹key›" }
}
