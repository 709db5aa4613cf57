/// One thing that is done at the desk, whatever hand does it; readers and copies go by their numbers.
enum DeskStep: Sendable {
  /// Her card is opened, by its code or by her name, and closed.
  case open(Int)
  case openByName(Int)
  case done
  /// A copy goes out to whose card is open, by its label or by its title.
  case lend(Int)
  case lendByTitle(Int)
  /// A copy comes back, by its label or from the list of what she has.
  case take(Int)
  case takeFromList(Int)
  /// A loan is renewed by the label of its copy or in the list, or all of them are.
  case renew(Int)
  case renewInList(Int)
  case renewAll
  /// A title is reserved, by the label of a copy that another has or by its words.
  case reserve(Int)
  case reserveByTitle(Int)
  /// What is reserved is cancelled, or lent when it waits on the shelf.
  case cancelHold(Int)
  case fetch(Int)
  /// A copy goes out although a rule says no, with a reason.
  case lendAnyway(Int)
  /// What was done last never was.
  case undo
  /// A code that nothing has.
  case unknown
  /// A book is entered with few words, and taken back again.
  case enterQuickly, takeEntryBack

  /// Whether something is done with a book, or refused; a card that is opened alone is none.
  var isAct: Bool {
    switch self {
    case .open, .openByName, .done: false
    default: true
    }
  }

  /// Whether it is done on another page than the desk's own.
  var isElsewhere: Bool {
    if case .takeEntryBack = self { true } else { false }
  }
}

/// What happens at the desk, the same each time.
struct DeskPlan: Sendable {
  /// Who comes: two with a card in their hand, and one who has a copy at home since before.
  enum Reader {
    static let (wati, ningsih, sari) = (0, 1, 2)
  }

  let steps: [DeskStep]
  /// How many copies there are; Sari has the first.
  let copies: Int

  /// How much was done.
  var acts: Int { steps.count { $0.isAct } }

  /// Half an hour, or an hour with everything that the desk can do, twice with other copies.
  init(isWhole: Bool) {
    let rounds = isWhole ? [1, 6] : [1]
    copies = isWhole ? 11 : 5
    steps =
      rounds.flatMap { isWhole ? Self.round(from: $0) : Self.half(from: $0) } + [.take(0)]
  }

  private static func half(from a: Int) -> [DeskStep] {
    let (b, c, d) = (a + 1, a + 2, a + 3)
    return lendThree(a, b, c) + [
      .renew(a), .undo, .renewAll, .done,
      .take(b), .undo, .take(b),
      .open(Reader.ningsih), .reserve(a), .undo, .reserve(a), .unknown, .lendAnyway(d), .done,
      .take(a), .open(Reader.ningsih), .fetch(a), .done, .take(a), .take(c), .take(d),
    ]
  }

  private static func round(from a: Int) -> [DeskStep] {
    let (b, c, d, e) = (a + 1, a + 2, a + 3, a + 4)
    let renewing: [DeskStep] = [
      .renew(a), .undo, .renewInList(b), .undo, .renewAll, .undo, .renewAll, .unknown, .done,
    ]
    let waiting: [DeskStep] = [
      .take(b), .undo, .take(b),
      .open(Reader.ningsih), .reserve(a), .undo, .reserve(a), .cancelHold(a), .undo,
      .reserveByTitle(c), .cancelHold(c), .lendByTitle(d), .undo, .lendByTitle(d),
      .lendAnyway(e), .done,
    ]
    let fetching: [DeskStep] = [
      .take(a), .openByName(Reader.ningsih), .fetch(a), .undo, .fetch(a), .done,
      .openByName(Reader.wati), .takeFromList(c), .undo, .takeFromList(c), .done,
      .take(a), .take(d), .take(e), .enterQuickly, .takeEntryBack,
    ]
    return lendThree(a, b, c) + renewing + waiting + fetching
  }

  /// The last one is undone, and made again.
  private static func lendThree(_ a: Int, _ b: Int, _ c: Int) -> [DeskStep] {
    [.open(Reader.wati), .lend(a), .lend(b), .lend(c), .undo, .lend(c)]
  }
}
