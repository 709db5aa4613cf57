import Catalog
import Markup
import Pages
import Serving

/// A question to the catalogue as it stands in the address of its answer.
struct Question: Sendable, Hashable {
  var query: SearchQuery
  /// The years as they stand in the address: `1998` or `2010-2019`.
  var years: String?
  /// How the answer is laid out.
  var view = HitView.list
  /// What was asked for that there is not: a kind, years, an order, a layout, a switch or a page, as
  /// they were given.
  let ignored: [String]

  init(_ form: FilledForm) {
    years = form.optional("year")
    view = HitView(rawValue: form["view"]) ?? .list
    ignored = Self.ignored(in: form)
    query = SearchQuery(
      text: String(form["q"].prefix(500)),
      forms: Set(form.all("form").compactMap(Form.init(rawValue:))),
      years: years.flatMap(Self.range),
      languages: Set(form.all("language").prefix(20)),
      subjects: Set(form.all("subject").prefix(20)),
      availableOnly: Self.says.contains(form["available"]),
      order: SearchQuery.Order(rawValue: form["order"]) ?? .relevance,
      page: max(1, min(Int(form["page"]) ?? 1, Self.pages.upperBound)), wantsFacts: view == .covers)
    if query.years == nil { years = nil }
  }

  /// What says yes to a switch in an address.
  private static let says: Set<String> = ["yes", "true", "on", "1"]
  /// The pages that can be asked for.
  private static let pages = 1...100_000

  /// What no choice on the page leads to: a link was mistyped, or is older than this house.
  private static func ignored(in form: FilledForm) -> [String] {
    var unknown = form.all("form").filter { !$0.isEmpty && Form(rawValue: $0) == nil }
    if !form["year"].isEmpty, range(form["year"]) == nil { unknown.append(form["year"]) }
    if !form["order"].isEmpty, SearchQuery.Order(rawValue: form["order"]) == nil {
      unknown.append(form["order"])
    }
    if !form["view"].isEmpty, HitView(rawValue: form["view"]) == nil {
      unknown.append(form["view"])
    }
    if !form["available"].isEmpty, !says.contains(form["available"]) {
      unknown.append(form["available"])
    }
    // A page behind the last one has a sentence of its own.
    if !form["page"].isEmpty, (Int(form["page"]) ?? 0) < pages.lowerBound {
      unknown.append(form["page"])
    }
    return unknown.prefix(5).map { String($0.prefix(60)) }
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-").compactMap { Int($0) }
    guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last,
      (0...9999).contains(first), (0...9999).contains(last)
    else { return nil }
    return first...last
  }

  /// Where the answer is.
  var address: Address {
    CataloguePlace.search.with("q", query.text)
      .with("form", each: query.forms.map(\.rawValue).sorted())
      .with("year", years)
      .with("language", each: query.languages.sorted())
      .with("subject", each: query.subjects.sorted())
      .with("available", query.availableOnly ? "yes" : nil)
      .with("order", query.order == .relevance ? nil : query.order.rawValue)
      .with("view", view == .list ? nil : view.rawValue)
      .with("page", query.page == 1 ? nil : String(query.page))
  }

  /// The same question, changed; it begins again on the first page.
  func with(_ change: (inout Question) -> Void) -> Question {
    var question = self
    question.query.page = 1
    change(&question)
    return question
  }

  /// Whether a value of a facet is chosen.
  func has(_ kind: FacetKind, _ value: String) -> Bool {
    switch kind {
    case .form: query.forms.contains { $0.rawValue == value }
    case .year: years == value
    case .language: query.languages.contains(value)
    case .subject: query.subjects.contains(value)
    case .availability: query.availableOnly
    }
  }

  /// The same question with a value of a facet chosen, or not chosen if it was.
  func toggling(_ kind: FacetKind, _ value: String) -> Question {
    with { question in
      switch kind {
      case .form:
        if let form = Form(rawValue: value) { question.query.forms.toggle(form) }
      case .year: question.years = question.years == value ? nil : value
      case .language: question.query.languages.toggle(value)
      case .subject: question.query.subjects.toggle(value)
      case .availability: question.query.availableOnly.toggle()
      }
    }
  }

  /// Whether anything narrows it beside its words.
  var isNarrowed: Bool {
    !query.forms.isEmpty || years != nil || !query.languages.isEmpty || !query.subjects.isEmpty
      || query.availableOnly
  }
}

extension Set {
  fileprivate mutating func toggle(_ member: Element) {
    if remove(member) == nil { insert(member) }
  }
}
