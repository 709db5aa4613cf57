import Catalog
import Circulation
import Markup
import Members
import Pages
import Serving
import Values

extension Page {
  /// Which rule applies, every line, and the way to another line.
  func rules(_ view: RulesView) -> Sheet {
    Sheet(
      say(RuleWords.title), section: .office,
      body: """
        \(belowOffice(RuleWords.title))
        <h1>\(say(RuleWords.title))</h1><p class="reading">\(say(RuleWords.how))</p>
        <p class="reading">\(say(RuleWords.howRenewed))</p>
        \(ruleTable(view))
        <div class="halves">\(explanation(view))\(otherLine(view.kinds))</div>
        """)
  }

  private func ruleTable(_ view: RulesView) -> HTML {
    let rows = view.rules.map { rule -> [HTML] in
      [
        "\(say(view.kinds.name(of: rule)))",
        dash(rule.lends.map { $0 ? Words.yes : Words.no }),
        dash(rule.days.map { Sentence(both: String($0)) }), dash(rule.loans?.inWords),
        dash(rule.renewals?.inWords), dash(rule.holds?.inWords),
        dash(rule.shelfDays.map { Sentence(both: String($0)) }), ruleWork(rule, view.kinds),
      ]
    }
    let lines = table(
      Table(
        RuleWords.lines,
        columns: [
          .init(RuleWords.forWhom), .init(RuleWords.lends), .init(RuleWords.days),
          .init(RuleWords.loans), .init(RuleWords.renewals), .init(RuleWords.holds),
          .init(RuleWords.shelfDays), .init(Words.change, isWork: true),
        ], rows: rows))
    return #"<div class="loan-rules">\#(lines)</div>"#
  }

  private func ruleWork(_ rule: LoanRule, _ kinds: RuleKinds) -> HTML {
    let change = OfficePlace.ruleLine
      .with("category", rule.category?.rawValue).with("type", rule.itemType?.rawValue)
    let isGeneral = rule.category == nil && rule.itemType == nil
    let remove: HTML =
      isGeneral
      ? .empty
      : action(
        Words.delete, at: OfficePlace.removeRule,
        fields: [
          "category": rule.category?.rawValue ?? "", "type": rule.itemType?.rawValue ?? "",
        ], .trash, look: .small, confirming: RuleWords.removeConfirm(kinds.name(of: rule)))
    return """
      <div class="row acts">\(buttonLink(Words.change, to: change, .edit, look: .small))\(remove)</div>
      """
  }

  /// A dash where a line leaves the question open.
  private func dash(_ words: Sentence?) -> HTML {
    guard let words else {
      return #"<span class="soft" title="\#(say(RuleWords.left))">–</span>"#
    }
    return "\(say(words))"
  }

  private func explanation(_ view: RulesView) -> HTML {
    let rows = view.answers.map { answer -> [HTML] in
      [
        "\(say(answer.question))", "<b>\(say(answer.answer))</b>",
        "\(say(answer.rule.map(view.kinds.name) ?? RuleWords.byDefault))",
      ]
    }
    return """
      <section class="card lined stack"><h2 id="which">\(say(RuleWords.which))</h2>
      <form class="form" method="get" action="\(OfficePlace.rules)#which"><div class="pair">
      \(choice("category", Terms.category, of: categories(view.kinds), chosen: view.category.rawValue))
      \(choice("type", Terms.itemType, of: types(view.kinds), chosen: view.type.rawValue))</div>
      <div>\(button(RuleWords.show, .search, look: .plain))</div></form>
      \(table(
        Table(
          RuleWords.which,
          columns: [
            .init(RuleWords.question), .init(RuleWords.answer), .init(RuleWords.because),
          ], rows: rows)))</section>
      """
  }

  private func otherLine(_ kinds: RuleKinds) -> HTML {
    let everyone = [(value: "", words: say(RuleWords.everyMember))]
    let everything = [(value: "", words: say(RuleWords.everyType))]
    return """
      <form class="card form" method="get" action="\(OfficePlace.ruleLine)">
      <h2>\(say(RuleWords.newLine))</h2>
      \(choice("category", Terms.category, of: everyone + categories(kinds), scope: "line-"))
      \(choice("type", Terms.itemType, of: everything + types(kinds), scope: "line-"))
      <div>\(button(RuleWords.fill, .edit, look: .plain))</div></form>
      """
  }

  private func categories(_ kinds: RuleKinds) -> [(value: String, words: String)] {
    kinds.categories.map { (value: $0.code.rawValue, words: say($0.name)) }
  }

  private func types(_ kinds: RuleKinds) -> [(value: String, words: String)] {
    kinds.types.map { (value: $0.type.rawValue, words: say($0.name)) }
  }

  /// The form of one line.
  func ruleLine(_ view: RuleLineView, _ form: FormState) -> Sheet {
    let line = view.line
    let loans = line.itemType == nil ? RuleWords.loans : RuleWords.loansOfType
    let holds: HTML =
      line.itemType == nil ? limit("holds", RuleWords.holds, view, form) : .empty
    let yesOrNo = [
      (value: "", words: say(RuleWords.left)), (value: "yes", words: say(Words.yes)),
      (value: "no", words: say(Words.no)),
    ]
    return Sheet(
      say(RuleWords.line), section: .office,
      body: """
        \(breadcrumbs(
          [(say(Words.office), OfficePlace.home), (say(RuleWords.title), OfficePlace.rules)],
          here: say(view.kinds.name(of: line))))
        <h1>\(say(view.kinds.name(of: line)))</h1>\(problem(form.sentences))
        <form class="card lined form narrow" method="post" action="\(OfficePlace.ruleLine)">\(formKey)
        \(shown(form))<input type="hidden" name="category" value="\(line.category?.rawValue ?? "")">
        <input type="hidden" name="type" value="\(line.itemType?.rawValue ?? "")">
        \(choice("lends", RuleWords.lends, of: yesOrNo, from: form))
        \(days("days", RuleWords.days, view, form))
        \(limit("loans", loans, view, form))
        \(limit("renewals", RuleWords.renewals, view, form))\(holds)
        \(days("shelfDays", RuleWords.shelfDays, view, form))
        <div class="row acts">\(button(Words.save, .check))
        \(buttonLink(Words.cancel, to: OfficePlace.rules, look: .quiet))</div></form>
        """)
  }

  private func days(
    _ name: String, _ label: Sentence, _ view: RuleLineView, _ form: FormState
  ) -> HTML {
    field(
      Field(name, label).with { $0.hint = view.isGeneral ? nil : RuleWords.emptyHint }
        .filled(from: form))
  }

  private func limit(
    _ name: String, _ label: Sentence, _ view: RuleLineView, _ form: FormState
  ) -> HTML {
    field(
      Field(name, label).with {
        $0.hint = RuleWords.limitHint
        // What is typed is read in Indonesian and in English only.
        $0.suggestions = [
          language == .english ? RuleWords.unlimited.en : RuleWords.unlimited.id
        ]
      }.filled(from: form))
  }
}
