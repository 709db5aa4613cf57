import Access
import Catalog
import Circulation
import Counter
import Duty
import Hummingbird
import Markup
import Members
package import Pages
import Serving
import Stations
import Trail
import Values

/// The counter where copies go out and come back.
package enum DeskRoutes {
  /// Hangs the pages of the desk.
  package static func addRoutes(to routes: Routes<DeskRooms>) {
    routes.staffGet(DeskPlace.home, needs: .loansMake) { visit in
      try await visit.atStation(.desk, back: DeskPlace.home) { visit, station in
        let look = try await DeskState.look(
          visit.face.scanDesk, at: station, for: visit.who.staff
        ) { db in try DutyBook.tasks(db).count }
        return visit.show(visit.page.desk(look.state, tasks: look.beside))
      }
    }
    routes.staffPost(DeskPlace.home, needs: .loansMake) { visit, _ in
      try await visit.atStation(.desk, back: DeskPlace.home) { visit, station in
        try await visit.face.scanDesk.setMode(.desk, of: station)
        return visit.go(to: DeskPlace.home)
      }
    }
    routes.staffFile(DeskPlace.regions, needs: .loansMake) { visit in try await regions(visit) }
    routes.staffPost(DeskPlace.scans, needs: .loansMake) { visit, form in
      try await scan(visit, form)
    }
    routes.staffPost(DeskPlace.done, needs: .loansMake) { visit, form in
      try await act(visit) { station in
        try await visit.face.scanDesk.finish(
          with: MemberNumber(form["member"]), at: station, by: visit.who.actor)
        return nil
      }
    }
    routes.staffPost(DeskPlace.undo, needs: .loansMake) { visit, form in
      try await act(visit) { station in
        guard let mark = UndoMark(form["mark"]) else { throw TapeRefusal.tooLate }
        try await visit.face.scanDesk.undo(mark, at: station, by: visit.who.actor)
        return nil
      }
    }
    routes.staffPost(DeskPlace.still, needs: .loansMake) { visit, form in
      try await visit.atStation(.desk, back: DeskPlace.home) { visit, station in
        // A page that was drawn for somebody else keeps nobody's card open.
        if let drawn = MemberNumber(form["member"]) {
          try await visit.face.scanDesk.keepServing(shown: drawn, at: station)
        }
        guard visit.wantsFragment else { return visit.go(to: DeskPlace.home) }
        let state = try await visit.desk(at: station)
        return visit.show(fragment: visit.page.deskAnswer(state, saying: nil))
      }
    }
    addMemberRoutes(to: routes)
    addScanRoutes(to: routes)
    DeskLists.addRoutes(to: routes)
    DeskSlips.addRoutes(to: routes)
    DeskPrinter.addRoutes(to: routes)
    TitleSearch.addRoutes(to: routes)
    DeskFound.addRoutes(to: routes)
    LendTitle.addRoutes(to: routes)
  }

  /// What is done with scans that wait and with those that were refused.
  private static func addScanRoutes(to routes: Routes<DeskRooms>) {
    routes.staffPost(DeskPlace.lateScans, needs: .loansMake) { visit, form in
      try await act(visit) { station in
        try await visit.settle(late: form, at: station, in: .desk)
        return nil
      }
    }
    routes.staffPost(DeskPlace.refusedScans, needs: .loansMake) { visit, form in
      try await act(visit) { station in
        try await visit.see(refused: form, at: station, in: .desk)
        return nil
      }
    }
  }

  private static func addMemberRoutes(to routes: Routes<DeskRooms>) {
    routes.staffPost(DeskPlace.members, needs: .membersRead) { visit, form in
      try await act(visit) { station in
        guard let number = MemberNumber(form["member"]),
          let member = try await visit.face.membership.find(number: number)
        else { throw MemberRefusal.unknown }
        try await visit.face.scanDesk.serve(member.number, at: station, by: visit.who.actor)
        // Her card was not in anybody's hand: that somebody looked is written down.
        try await visit.looked(at: member.number)
        return nil
      }
    }
    routes.staffPost(DeskPlace.returns, needs: .loansMake) { visit, form in
      try await act(visit) { station in
        guard let item = ItemNumber(form["item"]) else { throw CheckInRefusal.unknownItem }
        try await visit.face.scanDesk.takeBack(item, at: station, by: visit.who.actor)
        return nil
      }
    }
    DeskWays.addRoutes(to: routes)
  }

  /// Does something at her station and shows the desk again.
  ///
  /// - Parameter work: turns the station to lending in the turn in which it is done.
  static func act(
    _ visit: DeskRequest<StaffOnDuty>, _ work: (Station) async throws -> Notice?
  ) async throws -> Response {
    try await visit.atStation(.desk, back: DeskPlace.home) { visit, station in
      let notice = try await work(station)
      try await visit.face.scanDesk.keepServing(at: station)
      await visit.face.live.publish(
        LiveEvent(regions: [.answer, .member, .waiting, .today, .tape]),
        to: station.number)
      guard let notice else { return visit.go(to: DeskPlace.home) }
      return await visit.go(to: DeskPlace.home, saying: notice)
    }
  }

  private static func scan(
    _ visit: DeskRequest<StaffOnDuty>, _ form: FilledForm
  ) async throws -> Response {
    try await visit.atStation(.desk, back: DeskPlace.home) { visit, station in
      let found = try await visit.found(by: form)
      var answer: StationAnswer?
      if let found {
        try await visit.face.scanDesk.keepServing(at: station)
        await visit.face.scanDesk.foundAtTheDesk(at: station.number)
        guard visit.wantsFragment else {
          return await visit.goSearching(found.text, on: DeskPlace.found)
        }
      } else {
        answer = try await visit.receive(form, at: station, in: .desk)
        guard visit.wantsFragment else { return visit.go(to: DeskPlace.home) }
      }
      let (page, state) = (visit.page, try await visit.desk(at: station))
      let regions = page.deskAnswer(state, saying: answer)
      return visit.show(fragment: "\(regions)\(page.foundRegion(found))")
    }
  }

  private static func regions(_ visit: DeskRequest<StaffOnDuty>) async throws -> Response {
    try await visit.atStation(.desk, back: DeskPlace.home) { visit, station in
      let state = try await visit.desk(at: station)
      return visit.show(fragment: visit.page.deskAnswer(state, saying: state.answer))
    }
  }
}

extension PageRequest<DeskRooms, StaffOnDuty> {
  /// What stands on the desk now.
  fileprivate func desk(at station: Station) async throws -> DeskState {
    try await DeskState(face.scanDesk, at: station, for: who.staff)
  }
}
