import Access
import Counter
import Stations
import Trail
import Values

/// What a page needs to know to keep scans for the house.
struct Scanning: Sendable {
  /// The public key under which they are sealed, as base64url.
  let key: String
  /// Where she sits, when she has said so.
  let station: StationNumber?
  /// The last event there that the page knows of.
  let seen: String?
  /// Whether that place lends and sells: its tabs turn it to one of both.
  let lendsAndSells: Bool

  /// - Parameter station: where she sits.
  init(_ station: StationNumber?, in tools: PageTools) async throws {
    key = await tools.scanKeys.publicKey
    self.station = station
    seen = if let station { await tools.live.last(at: station) } else { nil }
    guard let station else {
      lendsAndSells = false
      return
    }
    lendsAndSells = try await tools.workplaces.stations()
      .contains { $0.number == station && $0.kind == .both }
  }
}
