import Access
import Duty
import Markup
import Pages
import Trail
import Values

extension Page {
  /// Who is at work, what is to do, what the last ones wrote, and a field for the next line.
  func handover(_ view: HandoverView, _ form: FormState) -> Sheet {
    let tasks = view.tasks.map { handoverLine($0, view) }
    let notes = view.notes.map { handoverLine($0, view) }
    let list: HTML =
      notes.isEmpty
      ? (tasks.isEmpty ? emptyState(.edit, DutyWords.nothingYet, DutyWords.nothingYetHint) : .empty)
      : "<section><h2>\(say(DutyWords.notes))</h2><ul class=\"list stack\">\(notes)</ul></section>"
    let toDo: HTML =
      tasks.isEmpty
      ? .empty
      : "<section><h2>\(say(DutyWords.tasks))</h2><ul class=\"list stack\">\(tasks)</ul></section>"
    return Sheet(
      say(DutyWords.title), section: .office,
      body: """
        \(belowOffice(DutyWords.title))
        <h1>\(say(DutyWords.title))</h1>
        \(problem(form.sentences))
        \(onDutyNow(view.onDuty))\(toDo)
        \(visitor.may(.dutyWrite) ? handoverForm(form) : .empty)
        \(list)
        """)
  }

  private func onDutyNow(_ people: [OnDuty]) -> HTML {
    let names = people.map { person -> String in
      person.station.map { "\(person.name) (\($0))" } ?? person.name
    }
    return "<p>\(say(DutyWords.onDuty)): \(names.joined(separator: ", "))</p>"
  }

  private func handoverForm(_ form: FormState) -> HTML {
    """
    <form class="card lined form" method="post" action="\(OfficePlace.handover)">\(formKey)
    \(field(Field("text", DutyWords.text, kind: .lines).required.with {
      $0.hint = DutyWords.noNames
      $0.longest = DutyNote.longest
    }.filled(from: form)))
    <div class="row">\(button(DutyWords.addNote, .check, name: "kind", value: "note"))\
    \(button(DutyWords.addTask, .plus, look: .plain, name: "kind", value: "task"))</div>
    <p class="hint">\(say(DutyWords.noteOrTask))</p></form>
    """
  }

  private func handoverLine(_ note: DutyNote, _ view: HandoverView) -> HTML {
    let lines = note.text.split(separator: "\n").map { "\(String($0))" as HTML }
    let fields = ["note": note.number.description]
    let done: HTML =
      note.isTask && note.doneAt == nil && visitor.may(.dutyWrite)
      ? action(
        DutyWords.done, at: OfficePlace.handoverDone, fields: fields, .check, look: .small)
      : .empty
    let isHers = note.author == view.reader || visitor.may(.settingsEdit)
    let remove: HTML =
      isHers && visitor.may(.dutyWrite)
      ? action(
        Words.delete, at: OfficePlace.handoverRemove, fields: fields, .trash, look: .small,
        confirming: DutyWords.removeConfirm) : .empty
    return """
      <li class="card"><p>\(lines.joined(separator: "<br>"))</p>
      <p class="small soft">\(signed(note.author, note.at, view))\(finished(note, view))</p>
      <div class="row">\(done)\(remove)</div></li>

      """
  }

  private func signed(_ staff: StaffNumber?, _ at: Instant, _ view: HandoverView) -> HTML {
    let name = staff.flatMap { view.names[$0] } ?? say(OfficeWords.theHouse)
    return "\(name), \(moment(at))"
  }

  private func finished(_ note: DutyNote, _ view: HandoverView) -> HTML {
    guard let at = note.doneAt else { return .empty }
    return "<br>\(say(DutyWords.doneBy)) \(signed(note.doneBy, at, view))"
  }
}
