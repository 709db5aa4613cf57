import Persistence
import PointOfSale
package import Stations
import Trail
import Values

/// What a place that is both desk and till is doing now.
package enum StationMode: String, Hashable, Sendable, Codable {
  /// Lending, or selling.
  case desk, till

  /// What somebody must be allowed to do who works so.
  var permission: Permission {
    switch self {
    case .desk: .loansMake
    case .till: .tillSell
    }
  }
}

extension ScanDesk {
  /// What a station does now: what its kind says; a place that does both lends until it is told to
  /// sell, or a cart is begun there.
  package func mode(of station: Station) async throws -> StationMode {
    let told = await memory.mode(of: station.number)
    if let mode = station.mode(told: told) { return mode }
    return try await workplaces.database.read { db in try station.mode(db, told: told) }
  }

  /// Tells a place that does both what it does from now on.
  ///
  /// Its tab asks for it, a printed code, and whatever is done there; a page that is only opened
  /// changes nothing. What was scanned before is done in the mode in which it was.
  /// - Throws: `ScanDeskRefusal` when the place is not for that.
  package func setMode(_ mode: StationMode, of station: Station) async throws {
    try await memory.turnstile(of: station.number).pass { try await turn(station, to: mode) }
  }

  /// Does something at a station, which does that work from then on.
  ///
  /// What is refused turns nothing: whoever is served there stays so.
  /// - Parameter work: it may not pass the turnstile once more.
  /// - Throws: `ScanDeskRefusal` when the place is not for that; what the work throws.
  func inTurn<Result: Sendable>(
    doing mode: StationMode, at station: Station, _ work: @Sendable () async throws -> Result
  ) async throws -> Result {
    try await inTurn(at: station) { () async throws -> Result in
      try station.require(mode)
      let result = try await work()
      try await turn(station, to: mode)
      return result
    }
  }

  /// What `setMode` does.
  ///
  /// Only inside the turnstile.
  func turn(_ station: Station, to mode: StationMode) async throws {
    guard try await turnQuietly(station, to: mode) else { return }
    await tellTurned(station.number)
  }

  /// The same, and the pages are told later: what they drew in between would come after the answer.
  ///
  /// - Returns: whether it did something else before.
  func turnQuietly(_ station: Station, to mode: StationMode) async throws -> Bool {
    try station.require(mode)
    let before = try await self.mode(of: station)
    await memory.setMode(mode, of: station.number)
    guard before != mode else { return false }
    let begun = try await worksBegun(at: station.number)
    await memory.turn(station.number, leaving: begun)
    return true
  }

  /// The pages of a station that does another work draw anew what was said.
  func tellTurned(_ station: StationNumber) async {
    await live.publish(LiveEvent(regions: [.answer]), to: station)
  }

  /// The works in which somebody is served here: her card is open, or something is rung up.
  private func worksBegun(at station: StationNumber) async throws -> Set<StationMode> {
    var begun: Set<StationMode> = []
    if try await workplaces.served(at: station, now: clock.now) != nil { begun.insert(.desk) }
    if try await shop.cart(of: station)?.lines.isEmpty == false { begun.insert(.till) }
    return begun
  }
}

extension Station {
  /// What it does by its kind, or was told to do; `nil` when both may be done and it was told nothing.
  fileprivate func mode(told: StationMode?) -> StationMode? {
    switch kind {
    case .desk: .desk
    case .till: .till
    case .both: told
    }
  }

  /// What it does now, as `ScanDesk.mode(of:)` says.
  func mode(_ db: Snapshot, told: StationMode?) throws -> StationMode {
    if let mode = mode(told: told) { return mode }
    return try Cart.active(db, at: number)?.lines.isEmpty == false ? .till : .desk
  }

  /// Goes on only when the place is for that.
  ///
  /// - Throws: `ScanDeskRefusal`.
  func require(_ mode: StationMode) throws(ScanDeskRefusal) {
    switch mode {
    case .desk: guard kind.lends else { throw .notADesk }
    case .till: guard kind.sells else { throw .notATill }
    }
  }
}
