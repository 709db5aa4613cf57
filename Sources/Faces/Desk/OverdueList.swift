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
  /// How late those are that are shown; nothing for all.
  let lateness: Lateness?
  let all: [OverdueLine]
  let lines: [OverdueLine]
  let contacts: [MemberNumber: Confidential<String?>]
}

/// How late something is, by which the list is narrowed.
enum Lateness: String, Sendable, CaseIterable {
  /// At most seven days; at most thirty; more.
  case week, month, longer

  /// Whether so many days after the due day are meant.
  func holds(_ days: Int) -> Bool {
    switch self {
    case .week: days <= 7
    case .month: (8...30).contains(days)
    case .longer: days > 30
    }
  }

  /// What it leaves.
  var words: Sentence {
    switch self {
    case .week: DeskWords.lateForAWeek
    case .month: DeskWords.lateForAMonth
    case .longer: DeskWords.lateForLonger
    }
  }
}

extension OverdueView {
  /// How many are as late as that.
  func count(_ lateness: Lateness) -> Int { all.count(where: { lateness.holds($0.days) }) }

  init(_ visit: DeskRequest<StaffOnDuty>) async throws {
    let face = visit.face
    let late = Lateness(rawValue: try visit.query()["show"])
    let all = try await face.loanDesk.overdue(on: visit.today)
    lateness = late
    self.all = all
    lines = all.filter { late?.holds($0.days) ?? true }
    contacts = try await face.membership.contacts(of: Set(lines.map(\.member)))
    if !lines.isEmpty {
      try await face.trail.noteSeldom(
        .overdueSeen, of: "overdue", at: visit.now, by: visit.who.actor)
    }
  }
}

extension Page {
  func overdueList(_ view: OverdueView) -> Sheet {
    let rows = view.lines.map { line in
      ListPage.Row(
        line.loan.description, line.barcode.text,
        [
          titleLink(line.title, line.record, in: line.language), codeOfCopy(line.barcode),
          "\(dueInWords(Due(line.due, today: today)))<br><small>\(day(line.due))</small>",
          reach(line.member, view.contacts[line.member]),
          action(
            DeskWords.serveHer, at: DeskPlace.members,
            fields: ["member": line.member.description], .person, look: .small),
        ])
    }
    let show = view.lateness?.rawValue
    var late = ListPage(
      DeskWords.overdue,
      columns: [
        .init(Terms.title), .init(Terms.itemCode), .init(Terms.due), .init(Terms.contact),
        .init(Terms.member, isWork: true),
      ], rows: rows, total: rows.count, from: DeskPlace.overdue.with("show", show),
      empty: view.all.isEmpty
        ? emptyState(.check, DeskWords.nothingOverdue)
        : emptyState(.search, ListWords.nothingFits))
    late.filters = view.all.isEmpty ? [] : latenesses(view)
    late.file = DeskPlace.overdueFile.with("show", show)
    return Sheet(
      say(DeskWords.overdue), section: .desk,
      body: """
        \(breadcrumbs([(say(Words.desk), DeskPlace.home)], here: say(DeskWords.overdue)))
        <h1>\(say(DeskWords.overdue))</h1>\(list(late))
        """)
  }

  private func latenesses(_ view: OverdueView) -> [ListPage.Filter] {
    let all = ListPage.Filter(
      ListWords.everything, count: view.all.count, at: DeskPlace.overdue,
      isOn: view.lateness == nil)
    return [all]
      + Lateness.allCases.map { late in
        ListPage.Filter(
          late.words, count: view.count(late),
          at: DeskPlace.overdue.with("show", late.rawValue), isOn: view.lateness == late)
      }
  }

  /// How late something is, and whom to call, for whoever works through the list elsewhere.
  ///
  /// Neither title nor copy: on a disk outside the house nothing says who reads what.
  func overdueFile(_ view: OverdueView) -> CSVFile {
    var file = CSVFile([Terms.due, DeskWords.daysLate, Terms.contact].map(say))
    for line in view.lines {
      let contact = view.contacts[line.member]?.reveal(.shownToStaffOnDuty)
      file.add([
        .text(line.due.description), .number(Int64(line.days)), CSVFile.Cell(contact),
      ])
    }
    return file
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
