import Markup
import Pages
import Serving
import Trail
import Values

extension Page {
  /// The audit trail, day by day, the newest first.
  func audit(_ view: AuditView) -> Sheet {
    let verdict = view.verdict
    let state: HTML =
      verdict.isWhole
      ? stateBadge(.available, OfficeWords.auditWhole(verdict.entries))
      : stateBadge(.overdue, OfficeWords.auditBroken(verdict.brokenAt ?? 0))
    let days = view.found.entries.days(in: library.zone).map {
      auditDay($0.day, $0.entries, view.names)
    }
    let list: HTML =
      days.isEmpty ? noAudit(view.question) : #"<div class="stack days">\#(days)</div>"#
    return Sheet(
      say(OfficeWords.audit), section: .office,
      body: """
        \(belowOffice(OfficeWords.audit))
        <div class="title-row"><h1>\(say(OfficeWords.audit))</h1>\(state)</div>
        \(auditFilter(view))\(filterOnPaper(view))\(list)
        \(auditWay(view))
        """)
  }

  private func auditFilter(_ view: AuditView) -> HTML {
    let question = view.question
    let kinds = AuditKind.allCases.map {
      (value: $0.rawValue, words: say(AuditWords.name(of: $0)))
    }
    let staff = view.names.staff.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      .map { (value: $0.key.description, words: $0.value) }
    let everything = [(value: "", words: say(AuditWords.everyKind))]
    let everybody = [
      (value: "", words: say(AuditWords.everybody)),
      (value: Actor.house.text, words: say(OfficeWords.theHouse)),
    ]
    return """
      <form class="card form" method="get" action="\(OfficePlace.audit)"><div class="pair">
      \(choice("kind", AuditWords.kind, of: everything + kinds,
        chosen: question.kind?.rawValue ?? ""))
      \(choice("staff", AuditWords.by, of: everybody + staff,
        chosen: question.by ?? ""))
      \(field(Field("from", AuditWords.from, kind: .date,
        value: question.from?.description ?? "")))
      \(field(Field("to", AuditWords.to, kind: .date, value: question.to?.description ?? "")))
      </div><div class="row">\(button(TillWords.show, .search, look: .plain))\
      \(clearAudit, if: question.isNarrow && !view.found.entries.isEmpty)</div></form>
      """
  }

  /// What narrowed the list, on paper, which has no form.
  private func filterOnPaper(_ view: AuditView) -> HTML {
    let question = view.question
    guard question.isNarrow else { return .empty }
    let all: [(name: Sentence, value: Sentence?)] = [
      (AuditWords.kind, question.kind.map { AuditWords.name(of: $0) }),
      (AuditWords.by, question.actor.map { view.names.actor($0.text) }),
      (AuditWords.from, question.from?.sentence), (AuditWords.to, question.to?.sentence),
    ]
    let parts = all.compactMap { part in
      part.value.map { value -> HTML in "\(say(part.name)): \(say(value))" }
    }
    return #"<p class="printed">\#(parts.joined(separator: " · "))</p>"#
  }

  private var clearAudit: HTML {
    buttonLink(AuditWords.clear, to: OfficePlace.audit, .close, look: .quiet)
  }

  private func noAudit(_ question: AuditQuestion) -> HTML {
    guard question.isNarrow else {
      return emptyState(
        .audit, question.before == nil ? AuditWords.nothingYet : AuditWords.nothingOlder)
    }
    let (words, hint) =
      question.isReversed
      ? (AuditWords.reversed, AuditWords.reversedHint)
      : (AuditWords.nothing, AuditWords.nothingHint)
    return emptyState(
      .search, words, hint,
      actions: buttonLink(AuditWords.clear, to: OfficePlace.audit, .close))
  }

  /// What was done on one day.
  private func auditDay(_ day: Day, _ entries: [AuditEntry], _ names: AuditNames) -> HTML {
    let name = AuditWords.name(of: day, on: today)
    let rows = entries.map { entry -> [HTML] in
      [
        timeOfDay(entry.at), deed(entry, names), "\(say(names.actor(entry.actor)))",
        "\(String(entry.number))",
      ]
    }
    return """
      <h2><time datetime="\(day)">\(say(name))</time></h2>
      \(table(
        Table(
          name,
          columns: [
            .init(TillWords.time), .init(AuditWords.what), .init(AuditWords.by),
            .init(AuditWords.line, isNumber: true),
          ], rows: rows)))
      """
  }

  /// What was done, with the thing as a link; as it is stored when this version has no words for it.
  private func deed(_ entry: AuditEntry, _ names: AuditNames) -> HTML {
    let teller = AuditTeller(subject: AuditSubject(entry.subject), names: names)
    guard let deed = entry.act.flatMap({ teller.deed($0) }) else {
      return #"<span class="code-input">\#(entry.action) \#(entry.subject)</span>"#
    }
    let parts = say(deed.sentence).unicodeScalars.split(omittingEmptySubsequences: false) {
      $0 == AuditName.marks.begin || $0 == AuditName.marks.end
    }
    return parts.enumerated().map { index, part -> HTML in
      guard index == 1, let place = deed.place else { return "\(String(part))" }
      return #"<a href="\#(place)">\#(String(part))</a>"#
    }.joined()
  }

  /// The way to what is older, and back to the newest.
  private func auditWay(_ view: AuditView) -> HTML {
    let question = view.question
    let newest: HTML =
      question.before == nil
      ? "<span></span>"
      : buttonLink(AuditWords.newest, to: question.asked(before: nil).address, .left, look: .small)
    let older: HTML? = view.found.next.map {
      buttonLink(AuditWords.older, to: question.asked(before: $0).address, .right, look: .small)
    }
    guard question.before != nil || older != nil else { return .empty }
    return """
      <nav class="pager" aria-label="\(say(ComponentWords.pages))">\(newest)\(older)</nav>
      """
  }
}

extension [AuditEntry] {
  /// The lines of each day of the house's clock, in the order in which they stand.
  func days(in zone: Zone) -> [(day: Day, entries: [AuditEntry])] {
    reduce(into: []) { days, entry in
      let day = entry.at.on(zone).day
      if days.last?.day == day {
        days[days.count - 1].entries.append(entry)
      } else {
        days.append((day: day, entries: [entry]))
      }
    }
  }
}
