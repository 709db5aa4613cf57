import Access
import Catalog
import Circulation
import Hummingbird
import Markup
import Members
import Pages
import Serving
import Stations
import Trail
import Values

/// The desk's lists: the hold shelf, what is overdue, members by name.
enum DeskLists {
  static func addRoutes(to routes: Routes<DeskRooms>) {
    routes.staffGet(DeskPlace.holdShelf, needs: .loansMake) { visit in
      let desk = visit.face.loanDesk
      var hasPrinter = false
      if let station = visit.who.station {
        hasPrinter = try await visit.face.workplaces.hasPrinter(station)
      }
      return visit.show(
        visit.page.holdShelf(
          try await desk.shelf(), toChange: try await desk.shelfChanges(),
          toFetch: try await desk.toFetch(on: visit.today),
          queue: try await desk.waitedTitles(for: visit.audience), hasPrinter: hasPrinter))
    }
    routes.staffGet(DeskPlace.overdue, needs: .membersRead) { visit in
      visit.show(visit.page.overdueList(try await OverdueView(visit)))
    }
    routes.staffFile(DeskPlace.overdueFile, needs: .membersRead) { visit in
      let file = visit.page.overdueFile(try await OverdueView(visit))
      // Who takes contacts out of the house answers for it, however often.
      try await visit.face.trail.note(
        .overdueTaken, of: "overdue", at: visit.now, by: visit.who.actor)
      return Response(csv: file, name: "terlambat.csv")
    }
    routes.staffGet(DeskPlace.dueToday, needs: .loansMake) { visit in
      let lines = try await visit.face.loanDesk.dueBack(on: visit.today)
      return visit.show(visit.page.dueToday(lines, naming: visit.audience == .staff))
    }
    routes.staffGet(DeskPlace.members, needs: .membersRead) { visit in
      guard case .text(let text) = try await visit.searched() else {
        return visit.show(visit.page.memberChoice(nil, for: ""))
      }
      let found = try await visit.face.membership.search(text)
      return visit.show(visit.page.memberChoice(found, for: text))
    }
    routes.staffPost(DeskPlace.memberSearch, needs: .membersRead) { visit, form in
      await visit.goSearching(form["q"], on: DeskPlace.members)
    }
    routes.staffGet(DeskPlace.codes, needs: .loansMake) { visit in
      visit.show(try visit.page.commandCodes())
    }
  }
}

extension Page {
  /// What should be fetched from the shelves, what waits under a code, what bears an old one, and for
  /// which titles somebody waits.
  func holdShelf(
    _ lines: [ShelfLine], toChange: [ShelfChange], toFetch: [FetchLine], queue: [WaitedTitle] = [],
    hasPrinter: Bool = false
  ) -> Sheet {
    let rows = lines.map { line -> [HTML] in
      [
        "<b class=\"code-input nowrap\">\(line.code)</b>",
        titleLink(line.title, line.record, in: line.language),
        codeOfCopy(line.barcode), day(line.expires), shelfWork(line, hasPrinter: hasPrinter),
      ]
    }
    let shelf: HTML =
      lines.isEmpty
      ? emptyState(.flag, DeskWords.shelfEmpty, DeskWords.shelfEmptyHint)
      : table(
        Table(
          DeskWords.holdShelf,
          columns: [
            .init(DeskWords.code), .init(Terms.title), .init(Terms.itemCode),
            .init(DeskWords.waitsUntil), .init(DeskWords.whatToDo, isWork: true),
          ], rows: rows))
    return Sheet(
      say(DeskWords.holdShelf), section: .desk,
      body: """
        \(breadcrumbs([(say(Words.desk), DeskPlace.home)], here: say(DeskWords.holdShelf)))
        <h1>\(say(DeskWords.holdShelf))</h1>\(fetchList(toFetch))
        <h2>\(say(DeskWords.readyOnShelf))</h2>\(shelf)\(queueList(queue))\(changeList(toChange))
        """)
  }

  private func shelfWork(_ line: ShelfLine, hasPrinter: Bool) -> HTML {
    let slip = hasPrinter ? shelfSlipPress(line.hold) : shelfSlipLink(line.hold)
    return """
      <div class="row acts">\(slip)\(action(
        DeskWords.cancelHold, at: DeskPlace.cancelledHolds,
        fields: ["hold": line.hold.description], .close, look: .small,
        confirming: DeskWords.cancelHoldOf(line.title), yes: DeskWords.cancelTheHold))</div>
      """
  }

  private func changeList(_ lines: [ShelfChange]) -> HTML {
    let rows = lines.map { line -> [HTML] in
      [
        "<b class=\"code-input nowrap\">\(line.oldCode)</b>",
        titleLink(line.title, line.record, in: line.language),
        codeOfCopy(line.barcode),
        line.heldFor.map { "\(say(DeskWords.newSlip($0.code))), \(day($0.expires))" }
          ?? "\(say(line.isToSetAside ? DeskWords.toSetAside : DeskWords.toItsOwnShelf))",
      ]
    }
    let list: HTML =
      lines.isEmpty
      ? "<p>\(say(DeskWords.nothingToChange))</p>"
      : """
      <p>\(say(DeskWords.toChangeHint))</p>
      \(table(
        Table(
          DeskWords.toChange,
          columns: [
            .init(DeskWords.oldCode), .init(Terms.title), .init(Terms.itemCode),
            .init(DeskWords.whatToDo),
          ], rows: rows)))
      """
    return "<h2>\(say(DeskWords.toChange))</h2>\(list)"
  }

  private func fetchList(_ lines: [FetchLine]) -> HTML {
    guard !lines.isEmpty else { return .empty }
    let rows = lines.map { line -> [HTML] in
      [
        "<b>\(line.callNumber)</b>", titleLink(line.title, line.record, in: line.language),
        codeOfCopy(line.barcode),
      ]
    }
    return """
      <h2>\(say(DeskWords.toFetch))</h2><p>\(say(DeskWords.toFetchHint))</p>
      \(table(
        Table(
          DeskWords.toFetch,
          columns: [.init(Terms.callNumber), .init(Terms.title), .init(Terms.itemCode)],
          rows: rows)))
      """
  }

  /// For which titles somebody waits, and how many; who it is stands nowhere.
  private func queueList(_ lines: [WaitedTitle]) -> HTML {
    let rows = lines.map { line -> [HTML] in
      let title: HTML =
        line.title.map { name -> HTML in
          """
          <a href="\(DeskPlace.copies(line.record))"\(titleLanguage(line.language))>\(name)</a>
          """
        } ?? "\(say(DeskWords.closedTitle))"
      return [title, "\(say(Sentence(count: line.waiting)))"]
    }
    let list: HTML =
      rows.isEmpty
      ? "<p>\(say(DeskWords.nobodyWaits))</p>"
      : """
      <p>\(say(DeskWords.queueHint))</p>
      \(table(
        Table(
          DeskWords.queue,
          columns: [.init(Terms.title), .init(DeskWords.waitingNow, isNumber: true)],
          rows: rows)))
      """
    return #"<h2 id="queue">\#(say(DeskWords.queue))</h2>\#(list)"#
  }

  /// What tells two of one name apart: the ends of card and contact.
  private func tails(_ line: MemberLine) -> HTML {
    let contact = line.contactTail.reveal(.shownToStaffOnDuty)
    let reach: HTML? = contact.map { " · \($0)" }
    return "<br><small>\(say(ListWords.cardTail(line.cardTail)))\(reach)</small>"
  }

  /// Members whose name begins like that, or who are reached by that number, to be served at the
  /// desk.
  ///
  /// - Parameter found: nothing when nobody was looked for yet.
  func memberChoice(_ found: [MemberLine]?, for text: String) -> Sheet {
    let rows = (found ?? []).map { line -> [HTML] in
      [
        "<b>\(line.name.reveal(.shownToStaffOnDuty))</b>\(tails(line))",
        "\(say(line.categoryName))", day(line.expires),
        """
        <div class="row acts">\(action(
          DeskWords.serveHer, at: DeskPlace.members,
          fields: ["member": line.number.description], .person, look: .small))
        \(buttonLink(DeskWords.herPage, to: OfficePlace.member(line.number), look: .small))</div>
        """,
      ]
    }
    let list: HTML =
      found == nil
      ? .empty
      : rows.isEmpty
        ? emptyState(.people, DeskWords.nobody, DeskWords.nobodyHint)
        : table(
          Table(
            Terms.members,
            columns: [
              .init(Terms.name), .init(Terms.category), .init(Terms.validUntil),
              .init(Words.desk, isWork: true),
            ], rows: rows))
    return Sheet(
      say(DeskWords.findMember), section: .desk,
      body: """
        \(breadcrumbs([(say(Words.desk), DeskPlace.home)], here: say(DeskWords.findMember)))
        <h1>\(say(DeskWords.findMember))</h1>
        <form class="row along" method="post" action="\(DeskPlace.memberSearch)" role="search">\(formKey)
        \(searchField(DeskWords.nameOrTelephone, text))
        \(button(Words.search, .search))</form>\(list)
        """)
  }
}

extension Page {
  /// The field of a page that only looks for something: keys go there first, and not among the codes.
  func searchField(_ label: Sentence, _ text: String) -> HTML {
    var wanted = Field("q", label, kind: .search, value: text)
    wanted.takesFocus = true
    return field(wanted)
  }
}

extension DeskWords {
  fileprivate static let readyOnShelf = Sentence(id: "Siap diambil", en: "Ready to pick up")
  fileprivate static let queue = Sentence(id: "Masih antre", en: "Waiting in line")
  fileprivate static let queueHint = Sentence(
    id: "Judul yang paling lama ditunggu ada di atas. Nama yang menunggu tidak ditampilkan.",
    en: "The title with the longest wait comes first. The names of those waiting are not shown.")
  fileprivate static let nobodyWaits = Sentence(
    id: "Tidak ada yang antre.", en: "Nobody is waiting in line.")
  fileprivate static let closedTitle = Sentence(
    id: "Judul yang tidak terbuka untuk Anda", en: "A title that is not open to you")
  fileprivate static let toChange = Sentence(
    id: "Slip yang tidak berlaku lagi", en: "Slips that are out of date")
  fileprivate static let toChangeHint = Sentence(
    id: "Slip ini tidak berlaku lagi. Ambil bukunya dari rak reservasi, lalu pindai di meja.",
    en: "These slips are no longer valid. Take the books from the hold shelf and scan them at "
      + "the desk.")
  fileprivate static let nothingToChange = Sentence(
    id: "Semua slip di rak reservasi masih berlaku.",
    en: "Every slip on the hold shelf is still valid.")
  fileprivate static let nameOrTelephone = Sentence(
    id: "Nama, telepon, atau awal kartu", en: "Name, telephone, or start of the card")
  fileprivate static let oldCode = Sentence(id: "Kode lama", en: "Old code")
  fileprivate static let whatToDo = Sentence(id: "Selanjutnya", en: "What to do")
  fileprivate static let toItsOwnShelf = Sentence(
    id: "Kembalikan ke raknya", en: "Back to its own shelf")
  fileprivate static let toSetAside = Sentence(
    id: "Sisihkan untuk diperiksa", en: "Set aside to be checked")
  fileprivate static func newSlip(_ code: String) -> Sentence {
    Sentence(id: "Slip baru: \(code)", en: "A new slip: \(code)")
  }
}
