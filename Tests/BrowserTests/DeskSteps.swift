import Catalog
import Circulation
import FrontDoor
import House
import Testing
import Values

/// What is done at the desk, step by step.
extension DeskWalk {
  private static let (lent, back, renewed) = ("Dipinjamkan", "Dikembalikan", "Diperpanjang")
  private static let reserved = "Direservasi"
  private static let undo = "[data-region=tape] li:first-child form[action='/desk/undo'] button"

  private var due: Day { screen.house.house.clock.today + Self.days }

  private func code(_ copy: Int) -> String { copies[copy].barcode.text }

  mutating func take(_ step: DeskStep) async throws {
    switch step {
    case .open(let reader): try await open(reader)
    case .openByName(let reader): try await openByName(reader)
    case .done: try await finish()
    case .lend(let copy):
      try await enter(code(copy))
      try await lent(copy)
    case .lendByTitle(let copy): try await lendByTitle(copy)
    case .lendAnyway(let copy): try await lendAnyway(copy)
    case .fetch(let copy):
      try await hand.press("form[action='/desk/holds/lend'] button")
      try await lent(copy)
    case .take(let copy):
      try await enter(code(copy))
      try await tookBack(copy)
    case .takeFromList(let copy):
      let item = "[name=item][value='\(copies[copy].number)']"
      try await hand.press(inHerList("/desk/returns", item))
      try await tookBack(copy)
    case .renew, .renewInList, .renewAll: try await renew(step)
    case .reserve, .reserveByTitle, .cancelHold: try await hold(step)
    case .undo:
      try await hand.press(Self.undo)
      try await told("Diurungkan")
      books.undo()
    case .unknown:
      try await enter("UJI-904417")
      try await browser.waitFor(text: "tidak dikenal", in: "[data-region=answer]")
    case .enterQuickly: try await enterQuickly()
    case .takeEntryBack: try await takeEntryBack()
    }
  }

  /// A form in the list of what she has whose card is open.
  private func inHerList(_ action: String, _ field: String) -> String {
    "[data-region=member] form[action='\(action)']:has(\(field)) button"
  }

  private mutating func open(_ reader: Int) async throws {
    try await enter(readers[reader].card)
    try await opened(reader)
  }

  /// What is typed is looked for at once; without scripts, when the button is pressed.
  private mutating func look(for words: String) async throws {
    switch hand.kind {
    case .keys, .finger: try await hand.write(words, into: "#scan-code")
    case .plain: try await enter(words)
    }
  }

  private mutating func openByName(_ reader: Int) async throws {
    try await look(for: readers[reader].name)
    let field = "[name=member][value='\(readers[reader].number)']"
    try await hand.press(".found form[action='/desk/members']:has(\(field)) button")
    try await opened(reader)
  }

  private mutating func opened(_ reader: Int) async throws {
    try await browser.waitFor(text: readers[reader].name, in: "[data-region=member]")
    try await told("Kartu dibuka")
    books.served = reader
  }

  private mutating func finish() async throws {
    switch hand.kind {
    case .keys: try await enter("CMD-DONE")
    case .finger, .plain: try await hand.press("form[action='/desk/done'] button")
    }
    try await browser.waitFor("[data-region=member] .leaf")
    books.served = nil
  }

  private mutating func lent(_ copy: Int) async throws {
    try await told(Self.lent, code(copy))
    books.lend(copy, until: due)
  }

  private mutating func tookBack(_ copy: Int) async throws {
    try await told(Self.back, code(copy))
    books.take(copy)
  }

  /// The label is not at hand: what is typed finds the title, and one of its copies goes out.
  private mutating func lendByTitle(_ copy: Int) async throws {
    let page = "/desk/titles/\(copies[copy].record)"
    try await look(for: Self.words[copy])
    try await hand.press(".found .acts a[href='\(page)']")
    let item = "[name=item][value='\(copies[copy].number)']"
    try await hand.press("form[action='\(page)']:has(\(item)) button")
    try await browser.waitFor("[data-region=tape]")
    try await lent(copy)
  }

  private mutating func lendAnyway(_ copy: Int) async throws {
    try await rule(loans: 0)
    try await enter(code(copy))
    try await hand.press(".refusal .anyway button")
    try await lent(copy)
    try await rule(loans: 9)
  }

  private mutating func renew(_ step: DeskStep) async throws {
    switch step {
    case .renew(let copy):
      try await enter(code(copy))
      try await hand.press(".refusal form[action='/desk/renewals'] button")
      try await told(Self.renewed, code(copy))
      books.renew(copy, by: Self.days)
    case .renewInList(let copy):
      let (today, item) = (screen.house.house.clock.today, copies[copy].number)
      let loans = try await desk.loans(of: readers[books.served ?? 0].number, on: today)
      let loan = try #require(loans.first { $0.item == item }).loan
      try await hand.press(inHerList("/desk/renewals", "[name=loan][value='\(loan)']"))
      try await told(Self.renewed, code(copy))
      books.renew(copy, by: Self.days)
    default:
      let count = books.readers[books.served ?? 0].loans.count
      try await hand.press("form[action='/desk/renewals/all'] button")
      try await told(Self.renewed, "\(count) pinjaman")
      books.renewAll(by: Self.days)
    }
  }

  private mutating func hold(_ step: DeskStep) async throws {
    switch step {
    case .reserve(let copy):
      try await enter(code(copy))
      try await hand.press(".refusal form[action='/desk/holds'] button")
      try await told(Self.reserved, code(copy))
      books.reserve(copy)
    case .reserveByTitle(let copy):
      try await look(for: Self.words[copy])
      let record = "[name=record][value='\(copies[copy].record)']"
      try await hand.press(".found form[action='/desk/holds']:has(\(record)) button")
      try await told(Self.reserved, code(copy))
      books.reserve(copy)
    case .cancelHold(let copy):
      let record = copies[copy].record
      let holds = try await desk.holds(of: readers[books.served ?? 0].number)
      let number = try #require(holds.first { $0.record == record }).hold
      try await hand.press(inHerList("/desk/holds/cancel", "[name=hold][value='\(number)']"))
      try await hand.sayYes()
      try await told("Reservasi dibatalkan")
      books.cancelHold(copy)
    default: break
    }
  }

  private mutating func enterQuickly() async throws {
    try await screen.open("/office/records/quick")
    let first = "form[data-quick] [name=isbn]"
    try await browser.waitFor(hand.kind == .keys ? "\(first):focus" : first)
    try await hand.write("Kenanga di Pagar", into: "form[data-quick] [name=title]")
    try await hand.press("#quick-save")
    try await browser.waitFor(text: "“Kenanga di Pagar” dicatat", in: ".toasts")
  }

  private mutating func takeEntryBack() async throws {
    try await hand.press("section.card form[action^='/office/records/'][action$='/undo'] button")
    try await browser.waitFor(text: "Diurungkan: judul dan eksemplarnya", in: ".toasts")
    try await screen.open("/desk")
  }
}
