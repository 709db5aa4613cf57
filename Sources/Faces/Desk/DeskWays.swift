import Access
import Catalog
import Circulation
import Counter
import Hummingbird
import Markup
import Members
import Pages
import Serving
import Stations
import Trail
import Values

/// The ways on from a refusal at the desk: lend all the same, renew, reserve.
enum DeskWays {
  static func addRoutes(to routes: Routes<DeskRooms>) {
    addLoanRoutes(to: routes)
    addHoldRoutes(to: routes)
  }

  private static func addLoanRoutes(to routes: Routes<DeskRooms>) {
    routes.staffPost(DeskPlace.checkOuts, needs: .loansOverride) { visit, form in
      try await answering(visit) { station in
        try await lendAnyway(visit, form, at: station)
      }
    }
    routes.staffPost(DeskPlace.renewals, needs: .loansMake) { visit, form in
      try await answering(visit) { station in
        let slip = try await renew(visit, form)
        await visit.face.scanDesk.settle(at: station) { $0.refused?.item == slip.item }
        return StationResult(renewed: slip)
      }
    }
    routes.staffPost(DeskPlace.allRenewals, needs: .loansMake) { visit, form in
      try await answering(visit) { station in
        let all = try await visit.face.loanDesk.renewAllAtDesk(
          of: try await visit.served(in: form, at: station), seen: form.seenDays, on: visit.today,
          by: visit.who.actor)
        return StationResult(renewed: all)
      }
    }
  }

  private static func addHoldRoutes(to routes: Routes<DeskRooms>) {
    routes.staffPost(DeskPlace.heldLoans, needs: .loansMake) { visit, form in
      try await DeskRoutes.act(visit) { station in
        try await lendHeld(visit, form, at: station)
        return nil
      }
    }
    routes.staffPost(DeskPlace.holds, needs: .holdsManage) { visit, form in
      try await answering(visit) { station in
        guard let record = RecordNumber(form["record"]) else { throw HoldRefusal.unknownRecord }
        let placed = try await visit.face.loanDesk.placeHold(
          record: record, for: try await visit.served(in: form, at: station), on: visit.today,
          at: visit.now, by: visit.who.actor)
        await visit.face.scanDesk.settle(at: station) { $0.refused?.record == record }
        let copies = try await visit.face.catalogue.items(of: record)
        let copy = copies.first(where: \.isAvailable) ?? copies.first { $0.status != .withdrawn }
        return StationResult(placed: placed, of: record, as: copy?.barcode)
      }
    }
    routes.staffPost(DeskPlace.cancelledHolds, needs: .holdsManage) { visit, form in
      guard let hold = HoldNumber(form["hold"]) else { throw HoldRefusal.unknownHold }
      let cancel: @Sendable () async throws -> HoldEnded = {
        try await visit.face.loanDesk.cancelHold(
          hold, on: visit.today, at: visit.now, by: visit.who.actor)
      }
      if form["back"] == "desk" {
        return try await answering(visit) { _ in
          try await StationResult(cancelled: cancel(), of: hold)
        }
      }
      let ended = try await cancel()
      return await visit.go(
        to: DeskPlace.holdShelf, saying: Notice(CounterWords.holdEnded(ended)))
    }
  }

  /// Does it behind what was scanned before, and lets the station say so: what it refused is settled.
  private static func answering(
    _ visit: DeskRequest<StaffOnDuty>, _ work: @Sendable (Station) async throws -> StationResult
  ) async throws -> Response {
    try await DeskRoutes.act(visit) { station in
      try await visit.face.scanDesk.act(at: station) { try await work(station) }
      return nil
    }
  }

  private static func lendAnyway(
    _ visit: DeskRequest<StaffOnDuty>, _ form: FilledForm, at station: Station
  ) async throws -> StationResult {
    guard let item = ItemNumber(form["item"]) else { throw CheckOutRefusal.unknownItem }
    let member = try await visit.served(in: form, at: station)
    let slip = try await visit.face.loanDesk.checkOut(
      item, to: member, on: visit.today, at: visit.now, by: visit.who.actor,
      overriding: try form.exception())
    try await visit.face.workplaces.keepServing(member, at: station.number, now: visit.now)
    await visit.face.scanDesk.settle(at: station) { $0.refused?.item == item }
    return StationResult(lent: slip, to: member)
  }

  /// Does what a scan of the copy would do, for whom the page showed and for nobody else.
  private static func lendHeld(
    _ visit: DeskRequest<StaffOnDuty>, _ form: FilledForm, at station: Station
  ) async throws {
    guard let drawn = MemberNumber(form["member"]) else { throw ScanDeskRefusal.anotherIsServed }
    let shelf = try await visit.face.loanDesk.shelf()
    guard let line = shelf.first(where: { $0.hold == HoldNumber(form["hold"]) }) else {
      throw HoldRefusal.unknownHold
    }
    try await visit.face.scanDesk.lend(
      line.item, to: drawn, at: station, by: visit.who.actor)
  }

  private static func renew(
    _ visit: DeskRequest<StaffOnDuty>, _ form: FilledForm
  ) async throws -> LoanSlip {
    guard let loan = LoanNumber(form["loan"]) else { throw RenewalRefusal.unknownLoan }
    var exception: ExceptionReason?
    if form.has("exception") {
      try visit.who.require(.loansOverride)
      exception = try form.exception()
    }
    return try await visit.face.loanDesk.renew(
      loan, on: visit.today, at: visit.now, by: visit.who.actor,
      seen: try form.seenDay(Terms.due), overriding: exception)
  }
}

extension PageRequest<DeskRooms, StaffOnDuty> {
  /// Whom the desk serves, when she is the one for whom the form was drawn.
  ///
  /// - Throws: `ScanDeskRefusal.anotherIsServed`: then nothing is done for whoever is served now.
  fileprivate func served(
    in form: FilledForm, at station: Station
  ) async throws -> MemberNumber {
    guard let drawn = MemberNumber(form["member"]),
      let served = try await face.workplaces.served(at: station.number, now: now), served == drawn
    else { throw ScanDeskRefusal.anotherIsServed }
    return served
  }
}

extension FilledForm {
  /// The due days that the page showed: `12=2026-12-03 13=2026-12-10`.
  fileprivate var seenDays: [LoanNumber: Day] {
    self["seen"].split(separator: " ").reduce(into: [:]) { days, pair in
      let parts = pair.split(separator: "=").map(String.init)
      guard parts.count == 2, let loan = LoanNumber(parts[0]) else { return }
      days[loan] = Day(parts[1])
    }
  }

  /// Why a rule is set aside.
  ///
  /// - Throws: `ExceptionRefusal.withoutReason`.
  fileprivate func exception() throws -> ExceptionReason {
    guard let reason = ExceptionReason(rawValue: self["reason"]) else {
      throw ExceptionRefusal.withoutReason
    }
    return reason
  }
}
