internal import Circulation
internal import Members
internal import Values

extension Page {
  /// Whom the desk serves: her card, what she has, what waits for her.
  func servedBox(_ state: DeskState) -> HTML {
    guard let served = state.served else { return .empty }
    return """
      <div class="card lined stack">
      <div class="row ends"><h2>\(Icon.person) \(served.member.name.reveal(.shownToStaffOnDuty))</h2>
      \(action(DeskWords.done, at: Address("/desk/done"), .check, look: .primary))</div>
      \(standing(served))
      \(loanList(served.loans))
      \(holdList(served.holds))
      </div>
      \(overrideBox(state))
      """
  }

  private func standing(_ served: DeskState.Served) -> HTML {
    let member = served.member
    let expired = member.isExpired(on: today)
    let expiry: HTML =
      expired
      ? stateBadge(.overdue, DeskWords.expired(member.expires))
      : "<span>\(say(DeskWords.validUntil(member.expires)))</span>"
    let blocked: HTML? = member.blocked.map {
      stateBadge(.lost, Sentence(id: "Diblokir: \($0)", en: "Blocked: \($0)"))
    }
    return
      #"<p class="row"><span class="chip">\#(say(served.category))</span>\#(expiry)\#(blocked)</p>"#
  }

  private func loanList(_ loans: [LoanLine]) -> HTML {
    guard !loans.isEmpty else { return "<p>\(say(DeskWords.nothingOut))</p>" }
    let rows = loans.map { line -> HTML in
      let due = Due(line.due, today: today)
      let why: HTML? = line.deskObstacles.first.map { "<br><small>\(say($0.sentence))</small>" }
      let renew: HTML =
        line.deskObstacles.isEmpty
        ? action(
          Terms.renew, at: Address("/desk/renewals"), fields: ["loan": line.loan.description],
          .renew, look: .small) : .empty
      return """
        <li class="row">\(dueStamp(due))<span class="grow"><b>\(line.title)</b><br>
        <span class="code-input">\(line.barcode)</span> \(dueInWords(due))\(why)</span>
        \(renew)
        \(action(
          Terms.checkIn, at: Address("/desk/returns"), fields: ["item": line.item.description],
          .returned, look: .small))</li>
        """
    }
    return """
      <h3>\(say(DeskWords.loans(loans.count)))</h3><ul class="list stack tight">\(rows)</ul>
      """
  }

  private func holdList(_ holds: [HoldLine]) -> HTML {
    guard !holds.isEmpty else { return .empty }
    let rows = holds.map { line -> HTML in
      switch line.state {
      case .ready(let code, let until):
        """
        <li class="row">\(stateBadge(.held, DeskWords.fetch(code)))
        <span class="grow">\(line.title)<br><small>\(say(DeskWords.until(until)))</small></span></li>
        """
      case .waiting(let position):
        """
        <li class="row">\(stateBadge(.onLoan, DeskWords.place(position)))
        <span class="grow">\(line.title)</span></li>
        """
      }
    }
    return "<h3>\(say(Terms.holds))</h3><ul class=\"list stack tight\">\(rows)</ul>"
  }

  /// Lending although a rule says no, for those who may decide that.
  private func overrideBox(_ state: DeskState) -> HTML {
    guard state.mayOverride else { return .empty }
    return """
      <details class="card"><summary>\(say(DeskWords.override))</summary>
      <p>\(say(DeskWords.overrideHint))</p>
      <form class="form narrow" method="post" action="/desk/check-outs">\(formKey)
      \(field(Field("barcode", Terms.itemCode, kind: .code).required))
      \(button(DeskWords.lendAnyway, .loan, look: .danger))</form></details>
      """
  }
}
