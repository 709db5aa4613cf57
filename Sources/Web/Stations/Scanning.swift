internal import Access
internal import Counter
internal import Stations
internal import Trail
internal import Values

/// What a page needs to know to keep scans for the house.
struct Scanning: Sendable {
  /// The public key under which they are sealed, as base64url.
  let key: String
  /// Where she sits, when she has said so.
  let station: StationNumber?
  /// The last event there that the page knows of.
  let seen: String?

  /// - Parameter station: where she sits.
  init(_ station: StationNumber?, in house: House) async {
    key = await house.scanKeys.publicKey
    self.station = station
    seen = if let station { await house.live.last(at: station) } else { nil }
  }
}
