import Access
import Catalog
import Circulation
import Hummingbird
import Markup
import Members
import Pages
import Serving
import Trail
import Values

/// The lending rules: who may borrow what, for how long, and how much at a time.
enum RuleRoutes {
  private static let list = OfficePlace.rules

  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.rules, needs: .settingsEdit) { visit in
      visit.show(visit.page.rules(try await RulesView(visit)))
    }
    routes.staffGet(OfficePlace.ruleLine, needs: .settingsEdit) { visit in
      let view = try await RuleLineView(visit, try visit.query())
      return visit.show(visit.page.ruleLine(view, FormState(view.fields)))
    }
    routes.staffPost(OfficePlace.ruleLine, needs: .settingsEdit) { visit, form in
      let view = try await RuleLineView(visit, form)
      return try await visit.answering(form) {
        let line = try await RuleLineView(visit, form)
        let told = try form.over(line.fields, words: line.words)
        try await visit.face.loanDesk.setRule(
          try told.rule(for: line.line), seen: line.line, at: visit.now, by: visit.who.actor)
        return await visit.go(to: list, saying: Notice(RuleWords.saved))
      } again: {
        visit.page.ruleLine(view, FormState($0.typed, reasons: $0.reasons))
      }
    }
    routes.staffPost(OfficePlace.removeRule, needs: .settingsEdit) { visit, form in
      let view = try await RuleLineView(visit, form)
      try await visit.face.loanDesk.removeRule(
        for: view.line.category, view.line.itemType, at: visit.now, by: visit.who.actor)
      return await visit.go(to: list, saying: Notice(RuleWords.removed))
    }
  }
}

/// The kinds of members and of copies that the rules speak of.
struct RuleKinds: Sendable {
  let categories: [MemberCategory]
  let types: [ItemTypeLine]

  /// For whom and what a line is: `Pelajar dan mahasiswa, semua tipe`.
  func name(of rule: LoanRule) -> Sentence {
    let member = categories.first { $0.code == rule.category }?.name ?? RuleWords.everyMember
    let copy = types.first { $0.type == rule.itemType }?.name ?? RuleWords.everyType
    return Sentence(id: "\(member), \(copy)", en: "\(member), \(copy)")
  }
}

extension RuleKinds {
  init(_ rooms: OfficeRooms) async throws {
    categories = try await rooms.membership.categories()
    types = try await rooms.catalogue.itemTypes()
  }
}

/// Every line, and what they say together for one kind of member and copy.
struct RulesView: Sendable {
  let kinds: RuleKinds
  let rules: [LoanRule]
  let category: MemberCategory.Code
  let type: ItemType
  let answers: [ExplainedRule]
}

extension RulesView {
  init(_ visit: OfficeRequest<StaffOnDuty>) async throws {
    let kinds = try await RuleKinds(visit.face)
    let asked = try visit.query()
    self.kinds = kinds
    rules = try await visit.face.loanDesk.rules()
    category = kinds.categories.first { $0.code.rawValue == asked["category"] }?.code ?? .general
    type = kinds.types.first { $0.type.rawValue == asked["type"] }?.type ?? .book
    answers = try await visit.face.loanDesk.explain(for: category, type)
  }
}

/// One line of the rules, as it stands or still empty.
struct RuleLineView: Sendable {
  let kinds: RuleKinds
  let line: LoanRule
}

extension RuleLineView {
  /// - Throws: `LoanRuleRefusal` when the form names no kind that there is.
  init(_ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm) async throws {
    let kinds = try await RuleKinds(visit.face)
    let category = form.optional("category").map { MemberCategory.Code(rawValue: $0) }
    let type = form.optional("type").map { ItemType(rawValue: $0) }
    if let category, !kinds.categories.contains(where: { $0.code == category }) {
      throw LoanRuleRefusal.unknownKind
    }
    if let type, !kinds.types.contains(where: { $0.type == type }) {
      throw LoanRuleRefusal.unknownKind
    }
    self.kinds = kinds
    line =
      try await visit.face.loanDesk.rules().first {
        $0.category == category && $0.itemType == type
      } ?? LoanRule(category: category, itemType: type)
  }

  /// Whether the line is for everybody and everything: the last to be asked.
  var isGeneral: Bool { line.category == nil && line.itemType == nil }

  /// What stands in the line now.
  var fields: [(String, String)] {
    [
      ("lends", line.lends.map { $0 ? "yes" : "no" } ?? ""),
      ("days", line.days.map(String.init) ?? ""), ("loans", line.loans?.typed ?? ""),
      ("renewals", line.renewals?.typed ?? ""), ("holds", line.holds?.typed ?? ""),
      ("shelfDays", line.shelfDays.map(String.init) ?? ""),
    ]
  }

  /// What stands on the screen for what is chosen from a list.
  var words: [String: Sentence] {
    ["lends": line.lends.map { $0 ? Words.yes : Words.no } ?? RuleWords.left]
  }
}

extension LoanPolicy.Limit {
  /// As it is typed, in either language.
  var inWords: Sentence {
    switch self {
    case .atMost(let limit): Sentence(both: String(limit))
    case .unlimited: RuleWords.unlimited
    }
  }

  fileprivate var typed: String { inWords.id }

  fileprivate init?(typed text: String) {
    if [RuleWords.unlimited.id, RuleWords.unlimited.en, "∞"].contains(text.lowercased()) {
      self = .unlimited
    } else if let limit = Int(text), limit >= 0 {
      self = .atMost(limit)
    } else {
      return nil
    }
  }
}

extension FilledForm {
  /// What was filled in, for the members and copies of a line.
  ///
  /// - Throws: `FormRefusal`, `OfficeRefusal`, `LoanRuleRefusal`, or `Refusals` with all of them.
  fileprivate func rule(for line: LoanRule) throws -> LoanRule {
    let isForType = line.itemType != nil
    let loansName = isForType ? RuleWords.loansOfType : RuleWords.loans
    let rule = LoanRule(
      category: line.category, itemType: line.itemType, lends: try? lends(),
      days: try? whole("days", RuleWords.days), loans: try? limit("loans", loansName),
      renewals: try? limit("renewals", RuleWords.renewals),
      // Holds are for titles, whatever the type of their copies.
      holds: isForType ? line.holds : try? limit("holds", RuleWords.holds),
      shelfDays: try? whole("shelfDays", RuleWords.shelfDays))
    try Refusals.among(
      { _ = try lends() }, { _ = try whole("days", RuleWords.days) },
      { _ = try limit("loans", loansName) }, { _ = try limit("renewals", RuleWords.renewals) },
      { if !isForType { _ = try limit("holds", RuleWords.holds) } },
      { _ = try whole("shelfDays", RuleWords.shelfDays) },
      // What could be read may be impossible, whatever could not.
      { try rule.check() })
    guard rule != LoanRule(category: line.category, itemType: line.itemType) else {
      throw OfficeRefusal.silentRule
    }
    return rule
  }

  private func lends() throws(FormRefusal) -> Bool? {
    switch self["lends"] {
    case "": nil
    case "yes": true
    case "no": false
    default: throw .unfit(RuleWords.lends)
    }
  }

  private func whole(_ field: String, _ name: Sentence) throws(FormRefusal) -> Int? {
    guard let text = optional(field) else { return nil }
    guard let number = Int(Self.plainMinus(text)) else {
      throw .noNumber(String(text.prefix(40)), name)
    }
    return number
  }

  private func limit(
    _ field: String, _ name: Sentence
  ) throws(OfficeRefusal) -> LoanPolicy.Limit? {
    guard let text = optional(field) else { return nil }
    guard let limit = LoanPolicy.Limit(typed: text) else { throw .limit(name) }
    return limit
  }
}
