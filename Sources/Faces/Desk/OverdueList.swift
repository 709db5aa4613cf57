import Access
import Circulation
import Markup
import Members
import Pages
import Serving
import Trail
import Values

/// What should be back, and how to reach those who have it.
///
/// No names: a number to call, and the way to her page, where looking is written down.
struct OverdueView: Sendable {
  let lines: [OverdueLine]
  let contacts: [MemberNumber: Confidential<String?>]
}

extension OverdueView {
  init(_ visit: DeskRequest<StaffOnDuty>) async throws {
    let face = visit.face
    lines = try await face.loanDesk.overdue(on: visit.today)
    contacts = try await face.membership.contacts(of: Set(lines.map(\.member)))
    if !lines.isEmpty {
      try await face.trail.noteSeldom(
        .overdueSeen, of: "overdue", at: visit.now, by: visit.who.actor)
    }
  }
}

extension Page {
  func overdueList(_ view: OverdueView) -> Sheet {
    let rows = view.lines.map { line -> [HTML] in
      [
        titleLink(line.title, line.record, in: line.language), codeOfCopy(line.barcode),
        "\(dueInWords(Due(line.due, today: today)))<br><small>\(day(line.due))</small>",
        reach(line.member, view.contacts[line.member]),
        action(
          DeskWords.serveHer, at: DeskPlace.members,
          fields: ["member": line.member.description], .person, look: .small),
      ]
    }
    let list: HTML =
      rows.isEmpty
      ? emptyState(.check, DeskWords.nothingOverdue)
      : table(
        Table(
          DeskWords.overdue,
          columns: [
            .init(Terms.title), .init(Terms.itemCode), .init(Terms.due), .init(Terms.contact),
            .init(Terms.member, isWork: true),
          ], rows: rows))
    return Sheet(
      say(DeskWords.overdue), section: .desk,
      body: """
        \(breadcrumbs([(say(Words.desk), DeskPlace.home)], here: say(DeskWords.overdue)))
        <h1>\(say(DeskWords.overdue))</h1>\(list)
        """)
  }

  /// How a member can be reached, and the way to her page.
  func reach(_ member: MemberNumber, _ contact: Confidential<String?>?) -> HTML {
    let text = contact?.reveal(.shownToStaffOnDuty)
    let line: HTML = text.map { "<span>\($0)</span>" } ?? "<span>\(say(DeskWords.noContact))</span>"
    return """
      <span class="row">\(line)<a class="no-print" href="\(OfficePlace.member(member))">\
      \(say(DeskWords.herPage))</a></span>
      """
  }
}
