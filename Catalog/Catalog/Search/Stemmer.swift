import CStemmer

/// Finds the stem of an Indonesian word: `kekerasan` gives `keras`.
///
/// The only file that calls libstemmer (Snowball, "indonesian"). Each connection has its own; it is
/// not `Sendable`.
final class Stemmer {
  private let handle: OpaquePointer

  /// - Throws: `StemmerMissing` when the library lacks the language.
  init() throws {
    guard let handle = sb_stemmer_new("indonesian", nil) else { throw StemmerMissing() }
    self.handle = handle
  }

  deinit { sb_stemmer_delete(handle) }

  /// Hands the stem to `body`; the bytes are those of the library and live until the next call.
  ///
  /// - Parameter word: UTF-8 in lower case.
  func withStem<Answer>(
    of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    guard let start = sb_stemmer_stem(handle, word.baseAddress, CInt(word.count)) else {
      return body(word)
    }
    return body(UnsafeBufferPointer(start: start, count: Int(sb_stemmer_length(handle))))
  }
}

/// The installed libstemmer does not know Indonesian.
struct StemmerMissing: Error {}
