import Access
import Duty
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values

/// The handing-over book: for everybody who works here.
enum HandoverRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.handover) { visit in
      visit.show(visit.page.handover(try await HandoverView(visit), FormState([])))
    }
    routes.staffPost(OfficePlace.handover, needs: .dutyWrite) { visit, form in
      try await visit.answering(form) {
        let note = try await visit.face.duty.write(
          form["text"], asTask: form["kind"] == "task", at: visit.now, by: visit.who.actor)
        return await visit.go(
          to: OfficePlace.handover,
          saying: Notice(note.isTask ? DutyWords.taskAdded : DutyWords.noteAdded))
      } again: {
        visit.page.handover(
          try await HandoverView(visit), FormState($0.typed, reasons: $0.reasons))
      }
    }
    routes.staffPost(OfficePlace.handoverDone, needs: .dutyWrite) { visit, form in
      try await visit.orBack(to: OfficePlace.handover) {
        try await visit.face.duty.finish(
          try form.note(), at: visit.now, by: visit.who.actor)
        return visit.go(to: OfficePlace.handover)
      }
    }
    routes.staffPost(OfficePlace.handoverRemove, needs: .dutyWrite) { visit, form in
      try await visit.orBack(to: OfficePlace.handover) {
        try await visit.face.duty.remove(
          try form.note(), at: visit.now, by: visit.who.actor)
        return await visit.go(to: OfficePlace.handover, saying: Notice(DutyWords.removed))
      }
    }
  }
}

extension FilledForm {
  /// The line of the book that is meant.
  ///
  /// - Throws: `DutyRefusal.noSuchNote`.
  fileprivate func note() throws(DutyRefusal) -> DutyNoteNumber {
    guard let number = DutyNoteNumber(self["note"]) else { throw .noSuchNote }
    return number
  }
}

/// The book, who is at work, and what colleagues are called.
struct HandoverView: Sendable {
  let notes: [DutyNote]
  let tasks: [DutyNote]
  let onDuty: [OnDuty]
  let names: [StaffNumber: String]
  /// Who looks: her own lines she may take out, and a manager everybody's.
  let reader: StaffNumber

  init(_ visit: OfficeRequest<StaffOnDuty>) async throws {
    tasks = try await visit.face.duty.tasks()
    let unfinished = Set(tasks.map(\.number))
    notes = try await visit.face.duty.notes().filter { !unfinished.contains($0.number) }
    onDuty = try await visit.face.keyring.onDuty(at: visit.now)
    names = Dictionary(
      try await visit.face.keyring.staff().map { ($0.number, $0.name) },
      uniquingKeysWith: { first, _ in first })
    reader = visit.who.staff.number
  }
}
