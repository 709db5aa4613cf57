import Access
import FoundationEssentials
package import ScanFeed
import Secrets
import Stations
package import Values

/// A scan as a page sealed it when it was made.
package struct SealedScan: Decodable, Sendable {
  let id: String
  /// What was typed or scanned.
  package let text: String
  /// Where she sat.
  package let station: Int64?

  /// Opens what a page sealed.
  ///
  /// - Throws: `SealedScanRefusal` when no key that is known opens it.
  package init(_ sealed: String, with keys: ScanKeys) async throws {
    guard let bytes = Base64URL.bytes(sealed), let words = await keys.open(bytes),
      let scan = try? JSONDecoder().decode(SealedScan.self, from: Data(words))
    else { throw SealedScanRefusal() }
    self = scan
  }

  /// The scan; when it was made is told by how long it waited, since a browser's clock may be wrong.
  ///
  /// - Parameters:
  ///   - known: the code that was meant, when it was found by a name.
  ///   - waited: seconds since it was made, as the page says.
  /// - Throws: `ScanRefusal`.
  package func scan(
    meaning known: Barcode?, late: Bool, waited: Int64?, now: Instant
  ) throws -> Scan {
    guard let id = Scan.ID(id) else { throw ScanRefusal.wrongID }
    // No key opens what is older, also when it was kept some days longer.
    let oldest = Lifetime.scanKey.seconds + 5 * 86_400
    let made = now + -max(0, min(waited ?? 0, oldest))
    return try Scan(id: id, symbology: nil, text: known?.text ?? text, at: made, late: late)
  }
}

/// What a browser kept cannot be opened here any more.
package struct SealedScanRefusal: Refusal, Hashable {
  package var reason: Reason {
    Reason(
      "kept-scan-unreadable",
      id: "Satu pindaian yang tersimpan di peramban ini terlalu lama dan tidak bisa dibuka. "
        + "Pindai lagi.",
      en: "One scan kept in this browser is too old to be opened. Scan it again.")
  }
}
