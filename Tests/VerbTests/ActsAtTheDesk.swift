import Catalog
import Circulation
import Members
import ScanFeed
import Stations
import Trail
import Values

extension Act {
  static let atTheDesk: [Act] = [
    Act("serve a member at a station", .one(.loansMake), by: Who.lenders) { scene, actor in
      try await scene.premises.workplaces.serve(
        scene.reader, at: scene.desk, now: Premises.now, by: actor)
    },
    Act("close the card that is open at a station", .one(.loansMake), by: Who.lenders) {
      scene, actor in
      try await scene.premises.workplaces.closeCard(at: scene.desk, by: actor)
    },
    Act("drop a waiting scan of the desk", .one(.loansMake), by: Who.lenders) { scene, actor in
      let scan = try await scene.waitingScan(at: scene.desk)
      try await scene.premises.workplaces.drop(
        late: [scan: [.loansMake]], at: scene.desk, by: actor)
    },
    Act("lend a copy", .one(.loansMake), by: Who.lenders) { scene, actor in
      let copy = try await scene.copy()
      _ = try await scene.premises.desk.checkOut(
        copy.number, to: scene.reader, on: Premises.today, at: Premises.now, by: actor)
    },
    Act(
      "lend a copy although a rule says no", .all([.loansMake, .loansOverride]),
      by: [.librarian, .manager]
    ) { scene, actor in
      let (copy, late) = (
        try await scene.copy(), try await scene.premises.member(until: Premises.today - 1)
      )
      _ = try await scene.premises.desk.checkOut(
        copy.number, to: late, on: Premises.today, at: Premises.now, by: actor,
        overriding: .agreed)
    },
    Act("take a copy back", .one(.loansMake), by: Who.lenders) { scene, actor in
      let copy = try await scene.copy()
      _ = try await scene.premises.desk.checkIn(
        copy.number, on: Premises.today, at: Premises.now, by: actor)
    },
    Act("renew a loan at the desk", .one(.loansMake), by: Who.lenders) { scene, actor in
      let loan = try await scene.loan()
      _ = try await scene.premises.desk.renew(
        loan, on: Premises.today + 10, at: Premises.now, by: actor)
    },
    Act("renew a reader's loan for her", .own(.loansMake), by: Who.readers) { scene, actor in
      let loan = try await scene.loan()
      _ = try await scene.premises.desk.renew(
        loan, for: scene.reader, on: Premises.today + 10, by: actor)
    },
    Act("renew all of a reader's loans", .own(.loansMake), by: Who.readers) { scene, actor in
      _ = try await scene.loan()
      _ = try await scene.premises.desk.renewAll(
        of: scene.reader, on: Premises.today + 10, by: actor)
    },
    Act("renew all of a reader's loans at the desk", .one(.loansMake), by: Who.lenders) {
      scene, actor in
      let loan = try await scene.loan()
      _ = try await scene.premises.desk.renewAllAtDesk(
        of: scene.reader, seen: [loan: Premises.today + 14], on: Premises.today + 10, by: actor)
    },
    Act("ask for the label of a copy that was lent without one", .one(.loansMake), by: Who.lenders)
    {
      scene, actor in
      let copy = try await scene.copy()
      _ = try await scene.premises.desk.checkOut(
        copy.number, to: scene.reader, on: Premises.today, at: Premises.now, by: actor,
        wantsLabel: true)
    },
    Act("reserve a title", .own(.holdsManage), by: Who.readers) { scene, actor in
      let record = try await scene.copy().record
      _ = try await scene.premises.desk.placeHold(
        record: record, for: scene.reader, on: Premises.today, at: Premises.now, by: actor)
    },
    Act("end a hold at the desk", .one(.holdsManage), by: Who.lenders) { scene, actor in
      let hold = try await scene.hold()
      _ = try await scene.premises.desk.cancelHold(
        hold, on: Premises.today, at: Premises.now, by: actor)
    },
    Act("end a reader's hold for her", .own(.holdsManage), by: Who.readers) { scene, actor in
      let hold = try await scene.hold()
      try await scene.premises.desk.cancelHold(
        hold, for: scene.reader, on: Premises.today, by: actor)
    },
    Act("undo a loan", .one(.loansMake), by: Who.lenders) { scene, actor in
      let copy = try await scene.copy()
      let slip = try await scene.premises.desk.checkOut(
        copy.number, to: scene.reader, on: Premises.today, at: Premises.now, by: .house)
      try await scene.undo(slip.undo, by: actor)
    },
    Act("undo a return", .one(.loansMake), by: Who.lenders) { scene, actor in
      let copy = try await scene.copy()
      _ = try await scene.premises.desk.checkOut(
        copy.number, to: scene.reader, on: Premises.today, at: Premises.now, by: .house)
      let slip = try await scene.premises.desk.checkIn(
        copy.number, on: Premises.today, at: Premises.now, by: .house)
      try await scene.undo(slip.undo, by: actor)
    },
    Act("undo a renewal", .one(.loansMake), by: Who.lenders) { scene, actor in
      let slip = try await scene.premises.desk.renew(
        scene.loan(), on: Premises.today + 10, at: Premises.now, by: .house)
      try await scene.undo(slip.undo, by: actor)
    },
    Act("undo the placing of a hold", .one(.holdsManage), by: Who.lenders) { scene, actor in
      let record = try await scene.copy().record
      let placed = try await scene.premises.desk.placeHold(
        record: record, for: scene.reader, on: Premises.today, at: Premises.now, by: .house)
      try await scene.undo(placed.undo, by: actor)
    },
    Act("undo the end of a hold", .one(.holdsManage), by: Who.lenders) { scene, actor in
      let ended = try await scene.premises.desk.cancelHold(
        scene.hold(), on: Premises.today, at: Premises.now, by: .house)
      try await scene.undo(ended.undo, by: actor)
    },
    Act("set a loan rule", .one(.settingsEdit), by: Who.managers) { scene, actor in
      try await scene.premises.desk.setRule(
        LoanRule(itemType: .reference, days: 3), at: Premises.now, by: actor)
    },
    Act("remove a loan rule", .one(.settingsEdit), by: Who.managers) { scene, actor in
      try await scene.premises.desk.removeRule(
        for: nil, .reference, at: Premises.now, by: actor)
    },
  ]
}

extension Scene {
  fileprivate func undo(_ act: Undoable, by actor: Actor) async throws {
    _ = try await premises.desk.undo(act, on: Premises.today, at: Premises.now, by: actor)
  }
}
