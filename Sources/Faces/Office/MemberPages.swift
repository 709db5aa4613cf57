import Access
import Markup
import Members
import Pages
import Serving
import Trail
import Values

extension Page {
  /// Whether she may borrow, as the list and her own page say it.
  func memberState(isBlocked: Bool, until expires: Day) -> HTML {
    guard !isBlocked else { return stateSign(.stop, .lock, OfficeWords.blockedWord) }
    return expires < today
      ? stateBadge(.overdue, OfficeWords.expiredWord)
      : stateBadge(.available, OfficeWords.active)
  }

  func memberForm(_ form: FormState, categories: [MemberCategory]) -> Sheet {
    Sheet(
      say(OfficeWords.newMember), section: .office,
      body: """
        \(breadcrumbs([(say(Terms.members), OfficePlace.members)], here: say(OfficeWords.newMember)))
        <h1>\(say(OfficeWords.newMember))</h1>\(problem(form.sentences))
        <form class="card lined form narrow" method="post" action="\(OfficePlace.members)">\(formKey)
        \(memberFields(form, categories, takesFocus: true))
        \(button(OfficeWords.enrol, .check))</form>
        """)
  }

  private func memberFields(
    _ form: FormState, _ categories: [MemberCategory], takesFocus: Bool = false
  ) -> HTML {
    """
    \(field(Field("name", Terms.name).required
      .with { $0.hint = OfficeWords.nameHint; $0.longest = 120; $0.takesFocus = takesFocus }
      .filled(from: form)))
    \(field(Field("contact", Terms.contact)
      .with { $0.hint = OfficeWords.contactHint; $0.longest = 200 }.filled(from: form)))
    \(choice(
      "category", Terms.category,
      of: categories.map { (value: $0.code.rawValue, words: say($0.name)) }, from: form))
    \(choice(
      "language", Terms.language,
      of: [(value: "id", words: "Bahasa Indonesia"), (value: "en", words: "English")],
      from: form))
    """
  }

  /// A PIN is shown once, here.
  func newPIN(_ member: Member, pin: String) -> Sheet {
    Sheet(
      say(OfficeWords.pinTitle), section: .office,
      body: """
        <div class="narrow stack centre"><h1 tabindex="-1" data-takes-focus>\(say(OfficeWords.pinTitle))</h1>
        <div class="card lined stack">
        <p><b>\(member.name.reveal(.shownToStaffOnDuty))</b></p>
        <p>\(say(Terms.card))<br><b class="code-input" data-card>\(member.card)</b></p>
        <p>PIN<br><b class="pickup once" data-pin>\(pin)</b></p>
        <p>\(say(OfficeWords.pinHint))</p></div>
        <div class="row acts no-print">
        <a class="button" href="\(OfficePlace.card(member.number))" target="_blank" rel="noopener">\
        \(Icon.printer)\(say(OfficeWords.printCard))</a>
        \(buttonLink(OfficeWords.toMember, to: OfficePlace.member(member.number), .person, look: .primary))
        \(onFrom(member))</div><p class="hint no-print">\(say(PINWords.cardBeside))</p></div>
        """)
  }

  /// What comes next where somebody has just been enrolled: her first book, or the next who joins.
  private func onFrom(_ member: Member) -> HTML {
    let serve: HTML? =
      visitor.may(.loansMake)
      ? action(
        OfficeWords.serveNow, at: DeskPlace.members,
        fields: ["member": member.number.description], .loan) : nil
    return "\(serve)\(buttonLink(OfficeWords.anotherMember, to: OfficePlace.newMember, .plus))"
  }

  /// Where one goes when the PIN was shown before.
  func newPINWays(_ member: Member) -> HTML {
    """
    \(action(
      OfficeWords.resetPIN, at: OfficePlace.memberPIN(member.number), .lock,
      confirming: OfficeWords.resetPINConfirm(member.name.reveal(.shownToStaffOnDuty))))
    \(buttonLink(OfficeWords.toMember, to: OfficePlace.member(member.number), .person, look: .primary))
    """
  }

  func member(_ view: MemberView) -> Sheet {
    let member = view.member
    let name = member.name.reveal(.shownToStaffOnDuty)
    return Sheet(
      say(Terms.member), section: .office,
      body: """
        \(breadcrumbs([(say(Terms.members), OfficePlace.members)], here: member.card.text))
        <div class="title-row"><h1>\(name)</h1>
        \(view.isServed ? toDesk : serving(member.number))</div>
        <div class="card">\(facts([
          (Terms.card, "<b class=\"code-input\">\(member.card)</b>"),
          (Terms.validUntil, day(member.expires)),
          (Terms.state, memberState(isBlocked: member.blocked != nil, until: member.expires)),
          (Terms.loans, "\(String(view.loans))"), (Terms.holds, "\(String(view.holds))"),
          (OfficeWords.blockedWord, member.blocked.map { "\($0)" }),
        ]))</div>
        \(view.mayEdit ? memberCare(view) : .empty)
        \(view.mayEdit ? memberChange(view) : .empty)
        """)
  }

  /// Opens her card at the desk from here: nobody types a name twice.
  private func serving(_ member: MemberNumber) -> HTML {
    guard visitor.may(.membersRead), visitor.may(.loansMake) else { return .empty }
    return action(
      DeskWords.serveHer, at: DeskPlace.members, fields: ["member": member.description], .person)
  }

  private var toDesk: HTML {
    buttonLink(DeskWords.backToDesk, to: DeskPlace.home, .left)
  }

  private func memberChange(_ view: MemberView) -> HTML {
    let member = view.member
    let place = OfficePlace.member(member.number)
    let form = view.refused.state(at: place, or: member.fields)
    return """
      <form class="card form narrow" method="post" action="\(place)">\(formKey)\(shown(form))
      <h2>\(say(Words.change))</h2>\(problem(form.sentences))
      \(memberFields(form, view.categories))
      \(button(Words.save, .check))</form>
      """
  }

  private func memberBlock(_ view: MemberView) -> HTML {
    let number = view.member.number
    guard view.member.blocked == nil else {
      return action(OfficeWords.unblock, at: OfficePlace.unblock(number), .check)
    }
    let place = OfficePlace.block(number)
    let form = view.refused.state(at: place)
    return """
      <details\(" open", if: form.isRefused)><summary>\(say(OfficeWords.block))</summary>
      <form class="form narrow" method="post" action="\(place)">\(formKey)
      \(problem(form.sentences))
      \(field(Field("reason", TillWords.reason).required.filled(from: form)))
      \(button(OfficeWords.block, .lock, look: .danger))</form></details>
      """
  }

  private func memberCare(_ view: MemberView) -> HTML {
    let number = view.member.number
    let name = view.member.name.reveal(.shownToStaffOnDuty)
    return """
      <div class="row acts">
      \(action(
        OfficeWords.renewMembership, at: OfficePlace.renewMember(number),
        fields: ["seen": view.member.expires.description], .renew, look: .primary))
      \(buttonLink(OfficeWords.printCard, to: OfficePlace.card(number), .printer))
      \(action(
        OfficeWords.resetPIN, at: OfficePlace.memberPIN(number), .lock,
        confirming: OfficeWords.resetPINConfirm(name)))
      \(action(
        OfficeWords.newCard, at: OfficePlace.card(number), .barcode,
        confirming: OfficeWords.newCardConfirm(name)))
      \(removal(of: view, name))
      </div>\(memberBlock(view))
      """
  }

  /// The button that erases her, or what has to be closed before, and where.
  private func removal(of view: MemberView, _ name: String) -> HTML {
    guard view.loans + view.holds == 0 else {
      return """
        <div class="row"><span class="small soft">\
        \(say(OfficeWords.stillNeeded(loans: view.loans, holds: view.holds)))</span></div>
        """
    }
    return action(
      OfficeWords.removeMember, at: OfficePlace.removeMember(view.member.number), .trash,
      look: .danger, confirming: OfficeWords.removeMemberConfirm(name))
  }
}

extension Member {
  /// As she stands in her form.
  var fields: [(String, String)] {
    [
      ("name", name.reveal(.shownToStaffOnDuty)),
      ("contact", contact.reveal(.shownToStaffOnDuty) ?? ""), ("category", category.rawValue),
      ("language", language.rawValue),
    ]
  }

  /// What stands on the screen for what is chosen from a list.
  func words(among categories: [MemberCategory]) -> [String: Sentence] {
    var words = ["language": Sentence(both: language.name)]
    words["category"] = categories.first { $0.code == category }?.name
    return words
  }
}
