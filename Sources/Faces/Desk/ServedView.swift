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
    let number = served.member.number
    return """
      <div class="served" data-quiet="\(String(served.left))">
      <div class="band field-of manggu">\
      <h2>\(served.member.name.reveal(.shownToStaffOnDuty))</h2>
      <div class="about">\(standing(served))\
      \(visitor.may(.membersRead) ? reach(number, served.member.contact) : .empty)</div>
      \(doneButton(for: number))</div>
      \(quietWarning(state.quiet, for: number))
      <div class="has" tabindex="0" role="group" aria-label="\(say(Terms.loans))">\
      \(loanList(served, state))\(holdList(served))</div>
      </div>
      """
  }

  /// Ready with her, and with nobody who came after her; Esc does the same.
  private func doneButton(for member: MemberNumber) -> HTML {
    """
    <span class="clock number" data-quiet-now data-words="\(say(DeskWords.closesWithin))"\
     aria-hidden="true" hidden></span>
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

  /// The end of her card, her kind of membership and until when; what stands in the way.
  private func standing(_ served: DeskState.Served) -> HTML {
    let member = served.member
    let expiry: HTML =
      member.isExpired(on: today)
      ? stateBadge(.overdue, DeskWords.expired(member.expires))
      : "<span>\(say(DeskWords.validUntil(member.expires)))</span>"
    let blocked: HTML? = member.blocked.map {
      stateSign(.stop, .lock, Sentence(id: "Diblokir: \($0)", en: "Blocked: \($0)"))
    }
    return """
      <p><b class="code-input">…\(String(member.card.text.suffix(4)))</b> \
      <span>\(say(served.category))</span> \(expiry) \(blocked)</p>
      """
  }

  private func loanList(_ served: DeskState.Served, _ state: DeskState) -> HTML {
    let loans = served.loans
    guard !loans.isEmpty else { return #"<p class="none">\#(say(DeskWords.nothingOut))</p>"# }
    return """
      <div class="head"><h3>\(say(DeskWords.loans(loans.count)))</h3>\(limit(of: served))
      \(state.hasPrinter ? dueSlipPress : dueSlipLink)\(renewAll(served))</div>
      <ul class="list lines">\(loans.map { loanRow($0, state) })</ul>
      """
  }

  private func limit(of served: DeskState.Served) -> HTML {
    guard case .atMost(let limit) = served.terms.limit else { return .empty }
    return #"<span class="soft">\#(say(DeskWords.limit(limit)))</span>"#
  }

  /// Renews what may be renewed; the button says how many of how many.
  private func renewAll(_ served: DeskState.Served) -> HTML {
    let loans = served.loans
    let able = loans.count { $0.deskObstacles.isEmpty }
    guard loans.count > 1, able > 0 else { return .empty }
    let seen = loans.map { "\($0.loan)=\($0.due)" }.joined(separator: " ")
    return action(
      DeskWords.renewAll(able, of: loans.count), at: DeskPlace.allRenewals,
      fields: ["member": served.member.number.description, "seen": seen], .renew)
  }

  private func loanRow(_ line: LoanLine, _ state: DeskState) -> HTML {
    let due = Due(line.due, today: today)
    let renewing: HTML =
      if let why = line.deskObstacles.first {
        "<br>\(say(why.sentence))"
      } else {
        #" <span class="left">\#(say(DeskWords.renewalsLeft(line.renewalsLeft)))</span>"#
      }
    let undo = undoing(line, state)
    return """
      <li\(#" class="new""#, if: undo != nil)>\(dayOfReturn(due))<span class="what">\
      <b>\(titleLink(line.title, line.record, in: line.language))</b>\
      <small>\(codeOfCopy(line.barcode)) \(say(due.words))\(renewing)</small></span>
      <div class="acts">\(undo)\(renewal(of: line, state, look: .quiet, isInList: true))
      \(action(
        Terms.checkIn, at: DeskPlace.returns, fields: ["item": line.item.description],
        .returned, look: .quiet))</div></li>
      """
  }

  /// What was lent just now is taken back where it stands, too.
  private func undoing(_ line: LoanLine, _ state: DeskState) -> HTML? {
    state.tape
      .first { $0.kind == .lent && $0.copies == [line.barcode] && $0.undo != nil }
      .flatMap { undoForm($0, at: DeskPlace.undo, inPlace: false) }
  }

  /// The stamp at the head of a row: until when, or since when it is late.
  private func dayOfReturn(_ due: Due) -> HTML {
    let words = due.isOverdue ? DeskWords.late(due.today - due.day) : DeskWords.back(due.day)
    return """
      <time class="stamp one\(" stop", if: due.isOverdue)" datetime="\(due.day)">\(say(words))</time>
      """
  }

  private func holdList(_ served: DeskState.Served) -> HTML {
    guard !served.holds.isEmpty else { return .empty }
    return """
      <div class="head"><h3>\(say(Terms.holds))</h3></div>
      <ul class="list lines">\(served.holds.map { holdRow($0, served) })</ul>
      """
  }

  private func holdRow(_ line: HoldLine, _ served: DeskState.Served) -> HTML {
    let title = titleLink(line.title, line.record, in: line.language)
    switch line.state {
    case .ready(let code, let until):
      return """
        <li>\(stamp(DeskWords.readyStamp, .she))<span class="what"><b>\(title)</b>\
        <small>\(say(DeskWords.fetch(code))), \(say(DeskWords.until(until)))</small></span>
        <div class="acts">\(lending(line, to: served))\(cancelling(line))</div></li>
        """
    case .waiting(let position):
      let isThere = served.toFetch.contains(line.hold)
      let words = isThere ? DeskWords.toFetch : DeskWords.place(position)
      return """
        <li>\(stamp(words, .she))<span class="what"><b>\(title)</b></span>
        <div class="acts">\(cancelling(line))</div></li>
        """
    }
  }

  private func lending(_ line: HoldLine, to served: DeskState.Served) -> HTML {
    action(
      DeskWords.lend, at: DeskPlace.heldLoans,
      fields: [
        "hold": line.hold.description, "member": served.member.number.description,
      ], .loan, look: .quiet)
  }

  private func cancelling(_ line: HoldLine) -> HTML {
    guard visitor.may(.holdsManage) else { return .empty }
    return action(
      DeskWords.cancelHold, at: DeskPlace.cancelledHolds,
      fields: ["hold": line.hold.description, "back": "desk"], .close, look: .quiet,
      confirming: DeskWords.cancelHoldOf(line.title), yes: DeskWords.cancelTheHold)
  }
}
