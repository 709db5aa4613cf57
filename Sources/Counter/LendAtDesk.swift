package import Catalog
import Circulation
package import Members
package import Stations
package import Trail
import Values

extension ScanDesk {
  /// Lends a copy that was chosen on the page to whom it was drawn for, and says what a scan of it would
  /// say, when what was scanned before is through; the station lends from then on.
  ///
  /// - Parameters:
  ///   - wantsLabel: whether the copy, once it is lent, stands in the queue of labels, too.
  ///   - offersLabel: whether its label may be printed beside what is said, since it was not at hand.
  ///   - isSure: whether it is meant although she has another copy of it.
  /// - Returns: whether it went out; the house's "no" to the loan is said at the station, with the ways
  ///   on.
  /// - Throws: `ScanDeskRefusal.anotherIsServed` when the desk serves nobody by then, or somebody else;
  ///   `ScanDeskRefusal.scansWaitFirst` while scans for the desk wait, for they were made before;
  ///   `CheckOutRefusal.unknownItem`.
  @discardableResult
  package func lend(
    _ item: ItemNumber, to member: MemberNumber, at station: Station, by actor: Actor,
    wantsLabel: Bool = false, offersLabel: Bool = false, isSure: Bool = false
  ) async throws -> Bool {
    try await inTurn(at: station) { () async throws -> Bool in
      try station.require(.desk)
      let served = try await workplaces.served(at: station.number, now: clock.now)
      guard served == member else { throw ScanDeskRefusal.anotherIsServed }
      guard try await !isHeldUp(.desk, at: station) else { throw ScanDeskRefusal.scansWaitFirst }
      guard let copy = try await catalogue.item(item) else { throw CheckOutRefusal.unknownItem }
      var result: StationResult
      do {
        result = try await lend(
          copy, to: member, at: station, by: actor, isSure: isSure, wantsLabel: wantsLabel)
        await settle(at: station) { $0.refused?.item == item }
        if wantsLabel || offersLabel {
          result.labelled = LabelledCopy(item: item, barcode: copy.barcode)
        }
      } catch let loan as RefusedLoan {
        result = StationResult(refused: loan)
      }
      await memory.letCodeCome(at: station.number, now: clock.now)
      // Before it is said: it would go with what was said in the other work.
      try await turn(station, to: .desk)
      await say(result, in: .desk, at: station)
      return result.lent != nil
    }
  }
}
