import Access
import Circulation
import Counter
import Markup
import Members
import Pages
import Serving
import Trail
import Values

/// A refusal is a card: what it is about, why, and buttons that do what they say.
extension Page {
  /// A copy that was not lent to whom the desk serves, and the ways on.
  ///
  /// None of them has a key: a scanner's Enter can never say yes.
  func refusalCard(
    _ answer: StationAnswer, about copy: RefusedCopy, _ state: DeskState
  ) -> HTML {
    let isHers = state.served?.loans.contains { $0.item == copy.item } ?? false
    let another: HTML? = copy.another.map { " \(sayWhole($0.sentence))" }
    // Where the house has it with somebody else, it is the book that is right.
    let inHand: HTML? = copy.isToBeTakenBack ? " \(say(DeskWords.inYourHand))" : nil
    return """
      <div class="refusal" role="group" aria-labelledby="refusal">\(Icon.alert)
      <div><h2 id="refusal">\(say(isHers ? DeskWords.hersAlready : DeskWords.notLent)) \
      \(titleLink(copy.title, copy.record, in: copy.language))</h2>
      <p>\(codeOfCopy(copy.barcode)). \(sayWhole(copy.why))\(another)\(inHand)</p>
      <div class="go">\(waysOn(from: copy, state))\(skip(answer))</div></div></div>
      """
  }

  /// Takes the card from the page: she has seen it, and does something else.
  private func skip(_ answer: StationAnswer) -> HTML? {
    answer.scanned.map { code in
      action(
        DeskWords.skip, at: DeskPlace.refusedScans, fields: ["seen": code.mark.description],
        look: .quiet)
    }
  }

  /// What can be done with the copy; what breaks no rule is red.
  private func waysOn(from copy: RefusedCopy, _ state: DeskState) -> HTML {
    guard let served = state.served else { return .empty }
    if let hers = served.loans.first(where: { $0.item == copy.item }) {
      return renewal(of: hers, state, look: .primary)
    }
    if copy.isAnotherOfHers { return lendSecond(copy, to: served) }
    let mayLend = copy.mayBeLentAnyway && state.mayOverride
    let mayReserve = copy.mayBeReserved && visitor.may(.holdsManage)
    let lend: HTML? = mayLend ? lendAnyway(copy, to: served) : nil
    let reserve: HTML? = mayReserve ? reserving(copy, for: served) : nil
    let renew = renewMembership(of: served)
    let takeBack: HTML? =
      copy.isToBeTakenBack
      ? action(
        Terms.checkIn, at: DeskPlace.returns, fields: ["item": copy.item.description], .returned,
        look: mayReserve || renew != nil ? .plain : .primary) : nil
    return """
      \(renew)\(reserve)\(sellingWay(state.offers, look: .plain))\
      \(takeBack)\(lend)
      """
  }

  /// Another copy of what she has breaks no rule: it goes out when that is meant.
  private func lendSecond(_ copy: RefusedCopy, to served: DeskState.Served) -> HTML {
    action(
      DeskWords.lendAnyway, at: DeskPlace.copies(copy.record),
      fields: [
        "item": copy.item.description, "member": served.member.number.description, "sure": "yes",
      ], .loan)
  }

  /// What is over is lengthened where it stands in the way, by whoever may.
  private func renewMembership(of served: DeskState.Served) -> HTML? {
    let member = served.member
    guard member.isExpired(on: today), visitor.may(.membersEdit) else { return nil }
    return action(
      Words.renewMembership, at: OfficePlace.renewMember(member.number),
      fields: ["seen": member.expires.description, "back": "desk"], .renew, look: .primary)
  }

  private func lendAnyway(_ copy: RefusedCopy, to served: DeskState.Served) -> HTML {
    exception(
      copy.due.map { DeskWords.lendsAnyway(until: $0) } ?? DeskWords.lendAnyway,
      at: DeskPlace.checkOuts,
      fields: [
        "item": copy.item.description, "member": served.member.number.description,
      ])
  }

  private func reserving(_ copy: RefusedCopy, for served: DeskState.Served) -> HTML {
    action(
      DeskWords.reserve, at: DeskPlace.holds,
      fields: [
        "record": copy.record.description, "member": served.member.number.description,
      ], .flag, look: .primary)
  }

  /// The button that renews a loan and says until when, or the exception for whoever may decide it.
  func renewal(
    of line: LoanLine, _ state: DeskState, look: ButtonLook, isInList: Bool = false
  ) -> HTML {
    let loan = ["loan": line.loan.description, "seen": line.due.description]
    let until =
      isInList ? DeskWords.renewsUntil(line.renewedDue) : DeskWords.renewUntil(line.renewedDue)
    if line.deskObstacles.isEmpty {
      return action(until, at: DeskPlace.renewals, fields: loan, .renew, look: look)
    }
    guard state.mayOverride, line.deskObstacles.allSatisfy(\.canBeOverridden) else {
      return isInList ? .empty : obstacle(of: line)
    }
    let form = exception(
      until, at: DeskPlace.renewals, fields: loan.merging(["exception": "yes"]) { $1 })
    return isInList
      ? "<details><summary>\(say(DeskWords.renewAnyway))</summary>\(form)</details>"
      : "\(obstacle(of: line))\(form)"
  }

  private func obstacle(of line: LoanLine) -> HTML {
    guard let why = line.deskObstacles.first else { return .empty }
    return #"<p class="whole-row">\#(say(why.sentence))</p>"#
  }

  /// A form that sets a rule aside: each reason is a button, and none is chosen before.
  private func exception(
    _ words: Sentence, at address: Address, fields: [String: String]
  ) -> HTML {
    let hidden = fields.sorted { $0.key < $1.key }.map { field -> HTML in
      #"<input type="hidden" name="\#(field.key)" value="\#(field.value)">"#
    }
    let reasons = ExceptionReason.allCases.map { reason -> HTML in
      """
      <button class="button" name="reason" value="\(reason.rawValue)" \
      title="\(say(reason.name))">\(say(DeskWords.shortly(reason)))</button>
      """
    }
    return """
      <form class="anyway" method="post" action="\(address)">\(formKey)\(hidden)
      <fieldset class="why"><legend>\(say(words)). \(say(DeskWords.reason)):</legend>\
      \(reasons)</fieldset></form>
      """
  }
}
