import Catalog
import Circulation
import Markup
import Pages
import Values

/// One issue of a journal, as a tile among the others.
struct IssueTile: Sendable, Hashable {
  /// What its copies say: `Vol. 3 No. 2 (2019)`.
  let name: String
  /// What stands large on it: `2`.
  let number: String
  /// The year, if one is in its name.
  let year: Int?
  /// How the copy of it stands that is the easiest to be had.
  let state: ShelfState
  /// Whether it can be read today.
  var isHere: Bool { state == .available || state == .readHere }

  init(_ name: String, _ state: ShelfState) {
    self.name = name
    self.state = state
    let issue = JournalIssue(name)
    let numbers: [Substring] = (issue.date ?? "").split { !$0.isNumber }
    year = numbers.last { $0.count == 4 }.flatMap { Int($0) }
    number = String((issue.number ?? name).prefix(4))
  }
}

/// The issues of a journal: how many there are, and the newest of them as tiles.
struct IssueTiles: Sendable, Hashable {
  /// How many are shown before one is sent to the journal's page for the rest.
  private static let most = 8

  /// How many issues there are; two copies of one count once.
  let count: Int
  /// The newest of them, the newest first.
  let shown: [IssueTile]

  /// Those of what is no journal.
  static let empty = IssueTiles(Availability.none)

  /// Takes how the copies of a journal stand, in the order in which they came.
  init(_ standing: Availability) {
    var names: [String] = []
    var states: [String: ShelfState] = [:]
    for copy in standing.copies where copy.state != .lost {
      guard let name = copy.enumeration else { continue }
      let state = ShelfState(copy.state)
      if states[name] == nil { names.append(name) }
      if states[name] == nil || state == .available || state == .readHere { states[name] = state }
    }
    count = names.count
    shown = names.suffix(Self.most).reversed().map { IssueTile($0, states[$0] ?? .inProcess) }
  }
}

extension Page {
  /// The issues of a journal: dark is here, outlined is out, and what was asked for is marked.
  func issueTiles(_ tiles: IssueTiles, of hit: SearchHit, _ question: Question) -> HTML {
    guard tiles.count > 0 else { return .empty }
    let shown = tiles.shown.map { tile(for: $0, isMatch: question.names($0)) }
    let rest = tiles.count - tiles.shown.count
    let more: HTML =
      rest > 0 ? "<li><a href=\"\(hit.page)\">+\(rest)</a></li>" : .empty
    return """
      <ul class="issues" aria-label="\(say(CatalogueWords.issues))">\(shown)\(more)</ul>
      """
  }

  private func tile(for tile: IssueTile, isMatch: Bool) -> HTML {
    let year: HTML? = tile.year.map { "\($0)" }
    let small: HTML =
      switch tile.state {
      case .onLoan, .overdue: "\(say(CatalogueWords.issueOut))"
      case .held: "\(say(tile.state.word))"
      default: "\(year)"
      }
    let look = tile.isHere ? "here" : "out"
    return """
      <li class="\(look)\(" match", if: isMatch)">\
      <span aria-hidden="true">\(tile.number)<small>\(small)</small></span>\
      <span class="hidden">\(say(CatalogueWords.issue(tile.name, tile.state.word)))</span></li>
      """
  }
}

extension Question {
  /// Whether the words or the years that were asked for name an issue.
  func names(_ issue: IssueTile) -> Bool {
    if let year = issue.year, let wanted = query.years { return wanted.contains(year) }
    let numbers = query.text.split { !$0.isNumber }
    return numbers.contains { number in
      number == issue.number || (issue.year != nil && Int(number) == issue.year)
    }
  }
}
