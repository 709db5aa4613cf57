internal import Members
internal import Values

extension Page {
  func memberList(_ lines: [MemberLine], text: String, pager way: Pager) -> Sheet {
    let rows = lines.map { line -> [HTML] in
      [
        """
        <a href="/office/members/\(line.number.description)">\
        \(line.name.reveal(.shownToStaffOnDuty))</a>
        """,
        "\(say(line.categoryName))", day(line.expires),
        line.isBlocked
          ? stateBadge(.lost, OfficeWords.blockedWord)
          : line.expires < today
            ? stateBadge(.overdue, OfficeWords.expiredWord)
            : stateBadge(.available, OfficeWords.active),
      ]
    }
    let list: HTML =
      lines.isEmpty
      ? emptyState(.people, DeskWords.nobody, DeskWords.nobodyHint)
      : table(
        Table(
          Terms.members,
          columns: [
            .init(Terms.name), .init(Terms.category), .init(Terms.validUntil), .init(Terms.state),
          ], rows: rows))
    return Sheet(
      say(Terms.members), section: .office,
      body: """
        \(breadcrumbs([(say(Words.office), Address("/office"))], here: say(Terms.members)))
        <div class="title-row"><h1>\(say(Terms.members))</h1>
        \(buttonLink(OfficeWords.newMember, to: Address("/office/members/new"), .plus, look: .primary))</div>
        <form class="row along" method="get" action="/office/members" role="search">
        \(field(Field("q", Terms.name, kind: .search, value: text)))
        \(button(Words.search, .search, look: .plain))</form>
        \(list)\(pager(way))
        """)
  }

  func memberForm(
    _ form: FilledForm, categories: [MemberCategory], refusals: [Sentence] = []
  ) -> Sheet {
    Sheet(
      say(OfficeWords.newMember), section: .office,
      body: """
        \(breadcrumbs([(say(Terms.members), Address("/office/members"))], here: say(OfficeWords.newMember)))
        <h1>\(say(OfficeWords.newMember))</h1>\(problem(refusals))
        <form class="card lined form narrow" method="post" action="/office/members">\(formKey)
        \(memberFields(
          name: form["name"], contact: form["contact"], category: form["category"],
          language: .indonesian, categories: categories))
        \(button(OfficeWords.enrol, .check))</form>
        """)
  }

  private func memberFields(
    name: String, contact: String, category: String, language: Language,
    categories: [MemberCategory]
  ) -> HTML {
    """
    \(field(Field("name", Terms.name, value: name).required
      .with { $0.hint = OfficeWords.nameHint; $0.longest = 120 }))
    \(field(Field("contact", Terms.contact, value: contact)
      .with { $0.hint = OfficeWords.contactHint; $0.longest = 200 }))
    \(choice(
      "category", Terms.category,
      of: categories.map { (value: $0.code.rawValue, words: say($0.name)) }, chosen: category))
    \(choice(
      "language", Terms.language,
      of: [(value: "id", words: "Bahasa Indonesia"), (value: "en", words: "English")],
      chosen: language.rawValue))
    """
  }

  /// A PIN is shown once, here.
  func newPIN(_ member: Member, pin: String) -> Sheet {
    Sheet(
      say(OfficeWords.pinTitle), section: .office,
      body: """
        <div class="narrow stack centre"><h1>\(say(OfficeWords.pinTitle))</h1>
        <div class="card lined stack">
        <p>\(say(Terms.card))<br><b class="code-input" data-card>\(member.card)</b></p>
        <p>PIN<br><b class="total code-input" data-pin>\(pin)</b></p>
        <p>\(say(OfficeWords.pinHint))</p></div>
        <div class="row no-print">
        \(buttonLink(OfficeWords.printCard, to: Address("/office/members/\(member.number)/card"), .printer))
        \(buttonLink(Terms.member, to: Address("/office/members/\(member.number)"), .person, look: .primary))
        </div></div>
        """)
  }

  func member(
    _ member: Member, categories: [MemberCategory], loans: Int, mayEdit: Bool
  ) -> Sheet {
    let number = member.number.description
    let name = member.name.reveal(.shownToStaffOnDuty)
    return Sheet(
      say(Terms.member), section: .office,
      body: """
        \(breadcrumbs([(say(Terms.members), Address("/office/members"))], here: say(Terms.member)))
        <h1>\(name)</h1>
        <div class="card">\(facts([
          (Terms.card, "<b class=\"code-input\">\(member.card)</b>"),
          (Terms.validUntil, day(member.expires)),
          (Terms.loans, "\(String(loans))"),
          (OfficeWords.blockedWord, member.blocked.map { "\($0)" }),
        ]))</div>
        \(mayEdit ? memberCare(member, number: number) : .empty)
        \(mayEdit ? memberChange(member, number: number, categories: categories) : .empty)
        """)
  }

  private func memberChange(
    _ member: Member, number: String, categories: [MemberCategory]
  ) -> HTML {
    """
    <form class="card form narrow" method="post" action="/office/members/\(number)">\(formKey)
    <h2>\(say(Words.change))</h2>
    \(memberFields(
      name: member.name.reveal(.shownToStaffOnDuty),
      contact: member.contact.reveal(.shownToStaffOnDuty) ?? "",
      category: member.category.rawValue, language: member.language, categories: categories))
    \(button(Words.save, .check))</form>
    """
  }

  private func memberCare(_ member: Member, number: String) -> HTML {
    let place = "/office/members/\(number)"
    let block: HTML =
      member.blocked == nil
      ? """
      <details><summary>\(say(OfficeWords.block))</summary>
      <form class="form narrow" method="post" action="\(place)/block">\(formKey)
      \(field(Field("reason", TillWords.reason).required))
      \(button(OfficeWords.block, .lock, look: .danger))</form></details>
      """ : action(OfficeWords.unblock, at: Address("\(place)/unblock"), .check)
    return """
      <div class="row">
      \(action(OfficeWords.renewMembership, at: Address("\(place)/renew"), .renew, look: .primary))
      \(buttonLink(OfficeWords.printCard, to: Address("\(place)/card"), .printer))
      \(action(
        OfficeWords.resetPIN, at: Address("\(place)/pin"), .lock, confirming: OfficeWords.resetPINConfirm))
      \(action(
        OfficeWords.newCard, at: Address("\(place)/card"), .barcode,
        confirming: OfficeWords.newCardConfirm))
      \(action(
        OfficeWords.removeMember, at: Address("\(place)/remove"), .trash, look: .danger,
        confirming: OfficeWords.removeMemberConfirm))
      </div>\(block)
      """
  }
}
