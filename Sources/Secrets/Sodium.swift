import CSodium

/// The only file that calls libsodium.
///
/// Passphrases and PINs are kept as Argon2id strings (RFC 9106), tokens as digests.
enum Sodium {
  /// Starts the library once; afterwards every call is safe from any thread.
  static let started: Bool = sodium_init() >= 0

  /// Argon2id, salted, as a PHC string; `nil` when memory is short.
  static func argon2id(_ secret: [UInt8], at cost: PassphraseCost = .usual) -> String? {
    guard started else { return nil }
    var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let result = crypto_pwhash_str_alg(
      &out, secret.map(CChar.init(bitPattern:)), UInt64(secret.count), cost.passes,
      cost.kibibytes << 10, crypto_pwhash_ALG_ARGON2ID13)
    guard result == 0 else { return nil }
    return String(decoding: out.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// A PHC string that no secret fits, of random bytes: to say "no" takes as long as with any other,
  /// and to make it takes no time.
  static func argon2idOfNothing(at cost: PassphraseCost = .usual) -> String {
    "$argon2id$v=19$m=\(cost.kibibytes),t=\(cost.passes),p=1"
      + "$\(base64(random(16)))$\(base64(random(32)))"
  }

  /// Base64 without padding (RFC 4648, 4), as it stands in a PHC string.
  private static func base64(_ bytes: [UInt8]) -> String {
    let variant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING
    var out = [CChar](
      repeating: 0, count: sodium_base64_encoded_len(bytes.count, variant))
    sodium_bin2base64(&out, out.count, bytes, bytes.count, variant)
    return String(decoding: out.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether a secret belongs to a PHC string; takes as long for a wrong one as for a right one.
  static func verify(_ secret: [UInt8], against phc: String) -> Bool {
    guard started else { return false }
    return crypto_pwhash_str_verify(
      phc, secret.map(CChar.init(bitPattern:)), UInt64(secret.count)) == 0
  }

  /// So many random bytes from the system.
  static func random(_ count: Int) -> [UInt8] {
    guard started else { return (0..<count).map { _ in UInt8.random(in: .min ... .max) } }
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// SHA-256 (FIPS 180-4): 32 bytes.
  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(&out, bytes, UInt64(bytes.count))
    return out
  }

  /// BLAKE2b with a key (RFC 7693): 32 bytes.
  static func keyedHash(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: 32)
    crypto_generichash(&out, 32, bytes, UInt64(bytes.count), key, key.count)
    return out
  }

  /// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha): a random nonce, then the sealed bytes; the purpose
  /// is sealed with them and not written.
  static func seal(_ bytes: [UInt8], for purpose: [UInt8], key: [UInt8]) -> [UInt8] {
    let nonce = random(Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES))
    var out = [UInt8](
      repeating: 0, count: bytes.count + Int(crypto_aead_xchacha20poly1305_ietf_ABYTES))
    var length: UInt64 = 0
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      &out, &length, bytes, UInt64(bytes.count), purpose, UInt64(purpose.count), nil, nonce, key)
    return nonce + out.prefix(Int(length))
  }

  /// What was sealed with this key for this purpose; `nil` when one byte is not as it was.
  static func unseal(_ sealed: [UInt8], for purpose: [UInt8], key: [UInt8]) -> [UInt8]? {
    let nonces = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    let tags = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)
    guard sealed.count >= nonces + tags else { return nil }
    let nonce = Array(sealed.prefix(nonces))
    let body = Array(sealed.dropFirst(nonces))
    var out = [UInt8](repeating: 0, count: body.count)
    var length: UInt64 = 0
    let result = crypto_aead_xchacha20poly1305_ietf_decrypt(
      &out, &length, nil, body, UInt64(body.count), purpose, UInt64(purpose.count), nonce, key)
    return result == 0 ? Array(out.prefix(Int(length))) : nil
  }
}
