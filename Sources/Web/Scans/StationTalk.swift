public import Access
internal import PointOfSale
public import Values

extension ScanDesk {
  /// What the station said last, for the page to draw; forgotten after 10 minutes.
  public func lastAnswer(at station: StationNumber) async -> StationAnswer? {
    guard let answer = await memory.answer(of: station) else { return nil }
    return house.clock.now - answer.at <= StationState.idle ? answer : nil
  }

  /// Forgets what was said last: it may name what the last woman borrowed.
  public func forgetAnswer(at station: StationNumber) async {
    await memory.keep(nil, of: station)
  }

  /// What a station does now: what its kind says; a place that does both lends until it is told to
  /// sell, or a cart is begun there.
  public func mode(of station: Station) async throws -> StationMode {
    switch station.kind {
    case .desk: return .desk
    case .till: return .till
    case .both:
      if let mode = await memory.mode(of: station.number) { return mode }
      let cart = try await house.shop.cart(of: station.number)
      return cart?.lines.isEmpty == false ? .till : .desk
    }
  }

  /// Tells a place that does both what it does from now on; a page says so when it is opened.
  ///
  /// - Throws: `ScanDeskRefusal` when the place is not for that.
  public func setMode(_ mode: StationMode, of station: Station) async throws {
    switch mode {
    case .desk: guard station.kind.lends else { throw ScanDeskRefusal.notADesk }
    case .till: guard station.kind.sells else { throw ScanDeskRefusal.notATill }
    }
    guard await memory.mode(of: station.number) != mode else { return }
    await memory.setMode(mode, of: station.number)
    // What was said about loans is no answer at the till, and the reverse.
    await memory.keep(nil, of: station.number)
  }
}
