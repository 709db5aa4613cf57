import Access
import Circulation
import Counter
import Markup
import Members
import Pages
import Serving
import Trail
import Values

/// The ways on from a refusal, in the refusal itself.
extension Page {
  /// What can be done with a copy that was not lent to whom the desk serves.
  func waysOn(from copy: RefusedCopy, _ state: DeskState) -> HTML {
    guard let served = state.served else { return .empty }
    if let hers = served.loans.first(where: { $0.item == copy.item }) {
      return #"<div class="row">\#(renewal(of: hers, state))</div>"#
    }
    let member = served.member.number.description
    var ways: [HTML] = []
    if copy.mayBeLentAnyway, state.mayOverride {
      ways.append(
        exception(
          DeskWords.lendAnyway, at: DeskPlace.checkOuts,
          fields: ["item": copy.item.description, "member": member], .loan, scope: "lend-"))
    }
    if copy.mayBeReserved, visitor.may(.holdsManage) {
      ways.append(
        action(
          DeskWords.reserve, at: DeskPlace.holds,
          fields: ["record": copy.record.description, "member": member], .flag))
    }
    if copy.isToBeTakenBack {
      ways.append(
        action(
          Terms.checkIn, at: DeskPlace.returns, fields: ["item": copy.item.description],
          .returned))
    }
    return ways.isEmpty ? .empty : #"<div class="row">\#(ways)</div>"#
  }

  /// The button that renews a loan and says until when, or the exception for whoever may decide it.
  func renewal(of line: LoanLine, _ state: DeskState, isInList: Bool = false) -> HTML {
    let loan = ["loan": line.loan.description, "seen": line.due.description]
    let until = DeskWords.renewUntil(line.renewedDue)
    if line.deskObstacles.isEmpty {
      return action(until, at: DeskPlace.renewals, fields: loan, .renew, look: .small)
    }
    guard state.mayOverride, line.deskObstacles.allSatisfy(\.canBeOverridden) else {
      return .empty
    }
    let form = exception(
      until, at: DeskPlace.renewals, fields: loan.merging(["exception": "yes"]) { $1 },
      .renew, scope: "renew-\(line.loan)-\(isInList ? "list-" : "")")
    return isInList
      ? "<details><summary>\(say(DeskWords.renewAnyway))</summary>\(form)</details>" : form
  }

  /// A form that sets a rule aside: why, and a button.
  private func exception(
    _ words: Sentence, at address: Address, fields: [String: String], _ icon: Icon, scope: String
  ) -> HTML {
    let hidden = fields.sorted { $0.key < $1.key }.map { field -> HTML in
      #"<input type="hidden" name="\#(field.key)" value="\#(field.value)">"#
    }
    let reasons = ExceptionReason.allCases.map { reason -> HTML in
      #"<option value="\#(reason.rawValue)">\#(say(reason.name))</option>"#
    }
    let id = "field-\(scope)reason"
    return """
      <form class="row along" method="post" action="\(address)">\(formKey)\(hidden)
      <div class="field"><label for="\(id)">\(say(DeskWords.reason))</label>
      <select id="\(id)" name="reason" required>\
      <option value="">\(say(DeskWords.chooseReason))</option>\(reasons)</select></div>
      \(button(words, icon, look: .danger))</form>
      """
  }
}
