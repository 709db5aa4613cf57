import Access
import Circulation
import Counter
import Markup
import Members
import Pages
import Serving
import Stations
import Trail
import Values

extension Page {
  /// Whom the desk serves: her card, what she has, what waits for her.
  func servedBox(_ state: DeskState) -> HTML {
    guard let served = state.served else { return .empty }
    return """
      <div class="card lined stack" data-quiet="\(String(served.left))">
      <div class="row ends"><h2>\(Icon.person) \(served.member.name.reveal(.shownToStaffOnDuty))</h2>
      \(doneButton(for: served.member.number))</div>
      \(quietWarning(state.quiet, for: served.member.number))
      \(standing(served))
      \(visitor.may(.membersRead) ? reach(served.member.number, served.member.contact) : .empty)
      \(loanList(served.loans, state))
      \(holdList(served))
      </div>
      """
  }

  /// Ready with her, and with nobody who came after her; Esc does the same.
  private func doneButton(for member: MemberNumber) -> HTML {
    """
    <form method="post" action="\(DeskPlace.done)">\(formKey)\
    <input type="hidden" name="member" value="\(member.description)">\
    <button class="button primary" aria-keyshortcuts="Escape">\(Icon.check)\(say(DeskWords.done))\
     <kbd>Esc</kbd></button></form>
    """
  }

  /// How long her card stays open, and in the last seconds the way to keep it so.
  private func quietWarning(_ quiet: Int64, for member: MemberNumber) -> HTML {
    """
    <p class="small soft" data-quiet-rule>\(say(DeskWords.closesAlone(after: quiet)))</p>
    <div class="note look" data-quiet-warning hidden>\(Icon.clock)<div>
    <p><b>\(say(DeskWords.closesIn)) <span class="number" data-quiet-left></span></b></p>
    \(action(
      DeskWords.stillServed, at: DeskPlace.still, fields: ["member": member.description],
      .person, look: .small))</div></div>
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
      stateSign(.stop, .lock, Sentence(id: "Diblokir: \($0)", en: "Blocked: \($0)"))
    }
    return
      #"<p class="row"><span class="chip">\#(say(served.category))</span>\#(expiry)\#(blocked)</p>"#
  }

  private func loanList(_ loans: [LoanLine], _ state: DeskState) -> HTML {
    guard !loans.isEmpty else { return "<p>\(say(DeskWords.nothingOut))</p>" }
    let rows = loans.map { line -> HTML in
      let due = Due(line.due, today: today)
      let renewing: HTML =
        if let why = line.deskObstacles.first {
          "<br><small>\(say(why.sentence))</small>"
        } else {
          #"<small class="whole">\#(say(DeskWords.renewalsLeft(line.renewalsLeft)))</small>"#
        }
      return """
        <li class="row">\(dueStamp(due))<span class="grow">\
        <b>\(titleLink(line.title, line.record, in: line.language))</b><br>
        \(codeOfCopy(line.barcode)) \(dueInWords(due))
        \(renewing)</span>
        <div class="row acts">\(renewal(of: line, state, isInList: true))
        \(action(
          Terms.checkIn, at: DeskPlace.returns, fields: ["item": line.item.description],
          .returned, look: .small))</div></li>
        """
    }
    return """
      <h3>\(say(DeskWords.loans(loans.count)))</h3><ul class="list stack tight">\(rows)</ul>
      """
  }

  private func holdList(_ served: DeskState.Served) -> HTML {
    guard !served.holds.isEmpty else { return .empty }
    let rows = served.holds.map { line -> HTML in
      let cancel: HTML =
        visitor.may(.holdsManage)
        ? action(
          DeskWords.cancelHold, at: DeskPlace.cancelledHolds,
          fields: ["hold": line.hold.description, "back": "desk"], .close, look: .small,
          confirming: DeskWords.cancelHoldOf(line.title), yes: DeskWords.cancelTheHold) : .empty
      return """
        <li class="row">\(holdState(line, served))\(cancel)</li>
        """
    }
    return "<h3>\(say(Terms.holds))</h3><ul class=\"list stack tight\">\(rows)</ul>"
  }

  private func holdState(_ line: HoldLine, _ served: DeskState.Served) -> HTML {
    let title = titleLink(line.title, line.record, in: line.language)
    switch line.state {
    case .ready(let code, let until):
      return """
        \(stateBadge(.held, DeskWords.fetch(code)))
        <span class="grow">\(title)<br><small>\(say(DeskWords.until(until)))</small></span>
        """
    case .waiting(let position):
      let words =
        served.toFetch.contains(line.hold) ? DeskWords.toFetch : DeskWords.place(position)
      return """
        \(stateBadge(.onLoan, words))
        <span class="grow">\(title)</span>
        """
    }
  }
}
