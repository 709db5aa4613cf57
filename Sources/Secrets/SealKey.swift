import Crypto
import FoundationEssentials

/// A pair of keys: with the public one a page seals what only this house can open.
///
/// The only file that calls swift-crypto. HPKE (RFC 9180), base mode, DHKEM(P-256, HKDF-SHA256),
/// HKDF-SHA256, AES-256-GCM: what every browser's WebCrypto can do, and every processor.
public struct SealKey: Sendable {
  private let key: P256.KeyAgreement.PrivateKey

  private static var suite: HPKE.Ciphersuite {
    HPKE.Ciphersuite(kem: .P256_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256)
  }
  /// Bytes of an encapsulated key: a point of P-256, not compressed (RFC 9180, 7.1).
  private static let point = 65

  /// A new one.
  public init() { key = P256.KeyAgreement.PrivateKey() }

  /// Takes up one that was kept; `nil` when the text is none.
  public init?(_ secret: String) {
    guard let bytes = Data(base64Encoded: secret),
      let key = try? P256.KeyAgreement.PrivateKey(rawRepresentation: bytes)
    else { return nil }
    self.key = key
  }

  /// The secret half, to be kept: base64.
  public var secret: String { key.rawRepresentation.base64EncodedString() }

  /// The half that everybody may know: 65 bytes as base64url.
  public var publicKey: String { Base64URL.text(Array(key.publicKey.x963Representation)) }

  /// What a page sealed for this key and this purpose; `nil` when it was another, or was changed.
  public func open(_ sealed: [UInt8], for purpose: String) -> [UInt8]? {
    guard sealed.count > Self.point,
      var opener = try? HPKE.Recipient(
        privateKey: key, ciphersuite: Self.suite, info: Data(purpose.utf8),
        encapsulatedKey: Data(sealed[..<Self.point])),
      let words = try? opener.open(Data(sealed[Self.point...]))
    else { return nil }
    return Array(words)
  }

  /// Seals as a page does.
  ///
  /// - Throws: when the public key is none.
  public static func seal(
    _ words: [UInt8], for publicKey: String, purpose: String
  ) throws -> [UInt8] {
    let key = try P256.KeyAgreement.PublicKey(
      x963Representation: Data(Base64URL.bytes(publicKey) ?? []))
    var sender = try HPKE.Sender(
      recipientKey: key, ciphersuite: suite, info: Data(purpose.utf8))
    return Array(sender.encapsulatedKey) + Array(try sender.seal(Data(words)))
  }
}

/// Bytes as text without signs that an address or a form would have to write otherwise (RFC 4648, 5).
public enum Base64URL {
  /// Bytes as they stand in a file: to be read by this type alone.
  public static func text(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().filter { $0 != "=" }
      .replacing("+", with: "-").replacing("/", with: "_")
  }

  /// - Returns: `nil` when it is no such text.
  public static func bytes(_ text: String) -> [UInt8]? {
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    return Data(base64Encoded: plain + padding).map { Array($0) }
  }
}
