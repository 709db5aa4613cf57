internal import Access
internal import FoundationEssentials
internal import ScanFeed
internal import Secrets
internal import Values

/// A scan as a page sealed it when it was made.
struct SealedScan: Decodable {
  let id: String
  let text: String
  /// Milliseconds since 1970, by the browser's clock.
  let at: Double
  /// Where she sat.
  let station: Int64?

  /// Seconds; no key opens what is older.
  private static let oldest: Int64 = 40 * 86_400

  /// Opens what a page sealed.
  ///
  /// - Throws: `SealedScanRefusal` when no key that is known opens it.
  init(_ sealed: String, with keys: ScanKeys) async throws {
    guard let bytes = Base64URL.bytes(sealed), let words = await keys.open(bytes),
      let scan = try? JSONDecoder().decode(SealedScan.self, from: Data(words))
    else { throw SealedScanRefusal() }
    self = scan
  }

  /// The scan; a browser's clock that is ahead or far behind is not believed.
  ///
  /// - Parameter known: the code that was meant, when it was found by a name.
  /// - Throws: `ScanRefusal`.
  func scan(meaning known: Barcode?, late: Bool, now: Instant) throws -> Scan {
    guard let id = Scan.ID(id) else { throw ScanRefusal.wrongID }
    let made = Int64(exactly: (at / 1000).rounded(.down)).map { Instant(seconds: $0) } ?? now
    let oldest = now + -Self.oldest
    return try Scan(
      id: id, symbology: nil, text: known?.text ?? text, at: max(oldest, min(made, now)), late: late
    )
  }
}

/// What a browser kept cannot be opened here any more.
struct SealedScanRefusal: Refusal, Hashable {
  var type: String { "kept-scan-unreadable" }
  var sentence: Sentence {
    Sentence(
      id: "Satu pindaian yang tersimpan di peramban ini terlalu lama untuk dibuka. Pindai lagi.",
      en: "One scan kept in this browser is too old to be opened. Scan it again.")
  }
}
