import Access
import Catalog
import GRDB
import Members
import Persistence
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `A card that has been quiet at the counter` {
  @Test func `is closed although the row of another place is damaged, which is named`()
    async throws
  {
    let counter = try await ACounter()
    let (desk, both) = (counter.places.desk, counter.places.both)
    for place in [desk, both] {
      let sari = try await counter.member()
      try await counter.scan(sari.card, at: place, by: counter.ratna)
    }
    try await counter.database.transaction { db in
      try db.execute(
        sql: "UPDATE stationState SET since = 'kemarin' WHERE station = ?",
        arguments: [desk.number])
    }
    counter.watch.pass(seconds: Lifetime.openCard.seconds + 1)
    try await counter.scans.closeQuietCards()
    let open = try await counter.database.read { db in
      try StationNumber.fetchAll(db, sql: "SELECT station FROM stationState")
    }
    #expect(open == [desk.number])
    let damaged = DamagedRow("stationState", number: desk.number.rawValue)
    #expect(try await counter.database.lookForDamage().contains(damaged))
  }

  @Test func `says nothing of the copies that it lent, which had its time`() async throws {
    let counter = try await ACounter()
    let desk = counter.places.desk
    try await counter.scan(counter.member().card, at: desk)
    try await counter.scan(counter.copy().barcode.text, at: desk)
    counter.watch.pass(seconds: Lifetime.openCard.seconds + 1)
    try await counter.scans.closeQuietCards()
    let news = await counter.scans.news(at: desk.number)
    #expect(news?.lent == 0 && news?.sentence.id.contains("eksemplar") == false)
  }

  @Test func `is told from one whose colleague lends no more`() async throws {
    let counter = try await ACounter()
    let (desk, copy) = (counter.places.desk, try await counter.copy())
    try await counter.scan(counter.member().card, at: desk, by: counter.ratna)
    // Whoever takes her role takes no card from the desk with it.
    try await counter.database.transaction { db in
      try db.execute(
        sql: "UPDATE staffRole SET role = 'cashier' WHERE staff = ?",
        arguments: [counter.ratna.number])
    }
    let state = try await DeskState(counter.scans, at: desk, for: counter.ratna)
    #expect(state.served == nil && state.closed == .noLender)
    try await counter.scan(copy.barcode.text, at: desk)
    let said = await counter.scans.lastAnswer(at: desk.number)
    #expect(said?.sentence.id.contains("tidak lagi melayani peminjaman") == true)
    // What to do with the copy in her hand comes first.
    #expect(said?.first.id.contains("tidak sedang dipinjam") == true)
    #expect(said?.aside == CounterWords.cardClosed(.noLender))
  }
}

struct `A card that another process closes` {
  @Test(arguments: [true, false], [true, false])
  func `is told of to the next scan, with the reason, and takes along what was said beside it`(
    isDisabled: Bool, isSeen: Bool
  ) async throws {
    let counter = try await ACounter()
    let (desk, ratna, now) = (counter.places.desk, counter.ratna, counter.watch.now)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    for code in [sari.card, "TAK-ADA-1", copy.barcode.text] {
      try await counter.scan(code, at: desk, by: ratna)
    }
    // A command does it, and tells the desk nothing.
    let keyring = Keyring(database: counter.database)
    if isDisabled {
      _ = try await keyring.disableStaff(ratna.number, at: now, by: .house)
    } else {
      _ = try await keyring.setRoles(of: ratna.number, to: [.cashier], at: now, by: .house)
    }
    if isSeen {
      let state = try await DeskState(counter.scans, at: desk, for: ratna)
      #expect(state.served == nil && state.answer == nil && state.closed == .noLender)
      #expect(state.refusedScans.answers.isEmpty)
    }
    try await counter.scan(counter.copy("Lain").barcode.text, at: desk)
    let said = await counter.scans.lastAnswer(at: desk.number)?.sentence.id
    #expect(said?.contains("tidak lagi melayani peminjaman") == true)
    #expect(said?.contains("tidak sedang dipinjam") == true)
    let refused = await counter.scans.refusedScans(at: desk.number, for: ratna.permissions)
    #expect(refused.answers.isEmpty)
  }

  @Test(arguments: [true, false])
  func `is told of when its owner was erased, or has another one`(isErased: Bool) async throws {
    let counter = try await ACounter()
    let (desk, ratna, now) = (counter.places.desk, counter.ratna, counter.watch.now)
    let sari = try await counter.member()
    for code in [sari.card, "TAK-ADA-1"] { try await counter.scan(code, at: desk, by: ratna) }
    let membership = Membership(database: counter.database)
    if isErased {
      try await membership.remove(sari.number, at: now, by: .house)
    } else {
      _ = try await membership.replaceCard(of: sari.number, at: now, by: .house)
    }
    let state = try await DeskState(counter.scans, at: desk, for: ratna)
    #expect(state.served == nil && state.answer == nil && state.closed == .elsewhere)
  }

  @Test(arguments: [true, false])
  func `says how many copies had gone out by it, without a title`(isSeen: Bool) async throws {
    let counter = try await ACounter()
    let (desk, ratna, now) = (counter.places.desk, counter.ratna, counter.watch.now)
    let sari = try await counter.member()
    try await counter.scan(sari.card, at: desk, by: ratna)
    for title in ["Sarinah", "Layar Terkembang"] {
      try await counter.scan(counter.copy(title).barcode.text, at: desk, by: ratna)
    }
    var places: Set<StationNumber> = []
    _ = try await Membership(database: counter.database)
      .replaceCard(of: sari.number, at: now, by: .house) { places = $0 }
    #expect(places == [desk.number])
    let lent = "2 eksemplar sudah dipinjamkan sebelum kartu ditutup."
    if isSeen {
      try await counter.scans.forgetCards(closedAt: places, because: .elsewhere)
      let state = try await DeskState(counter.scans, at: desk, for: ratna)
      #expect(state.answer == nil && state.closedNews?.sentence.id.contains(lent) == true)
    }
    try await counter.scan(counter.copy("Lain").barcode.text, at: desk, by: ratna)
    let said = await counter.scans.lastAnswer(at: desk.number)
    #expect(said?.aside?.id.contains(lent) == true)
    #expect(said?.sentence.id.contains("Sarinah") == false)
  }

  @Test(arguments: [true, false])
  func `is told of also when presses had kept it open for long`(isShown: Bool) async throws {
    let counter = try await ACounter()
    let (desk, ratna) = (counter.places.desk, counter.ratna)
    let sari = try await counter.member()
    try await counter.scan(sari.card, at: desk, by: ratna)
    for _ in 1...12 {
      counter.watch.pass(seconds: Lifetime.openCard.seconds - 10)
      if isShown {
        try await counter.scans.keepServing(shown: sari.number, at: desk)
      } else {
        try await counter.scans.keepServing(at: desk)
      }
    }
    _ = try await Membership(database: counter.database)
      .replaceCard(of: sari.number, at: counter.watch.now, by: .house)
    let state = try await DeskState(counter.scans, at: desk, for: ratna)
    #expect(state.served == nil && state.closed == .elsewhere)
  }

  @Test func `is told of once, also when the scan came before the word of it`() async throws {
    let counter = try await ACounter()
    let (desk, scans, ratna) = (counter.places.desk, counter.scans, counter.ratna)
    try await counter.scan(counter.member().card, at: desk, by: ratna)
    try await counter.workplaces.closeCard(at: desk.number, by: .house)
    try await counter.scan(counter.copy().barcode.text, at: desk, by: ratna)
    let said = await scans.lastAnswer(at: desk.number)
    #expect(said?.aside == CounterWords.cardClosed(.elsewhere))
    try await scans.forgetCards(closedAt: [desk.number], because: .tokenRevoked)
    #expect(await scans.lastAnswer(at: desk.number) == said)
    #expect(await scans.closed(at: desk.number) == nil)
  }

  @Test(arguments: [true, false])
  func `is not told of once another one was opened since`(isFinished: Bool) async throws {
    let counter = try await ACounter()
    let (desk, scans, ratna) = (counter.places.desk, counter.scans, counter.ratna)
    let (sari, wati) = (try await counter.member(), try await counter.member("Wati"))
    try await counter.scan(sari.card, at: desk, by: ratna)
    try await counter.workplaces.closeCard(at: desk.number, by: .house)
    try await counter.scan(wati.card, at: desk, by: ratna)
    if isFinished {
      try await scans.finish(with: wati.number, at: desk, by: .staff(ratna.number))
    }
    try await scans.forgetCards(closedAt: [desk.number], because: .elsewhere)
    #expect(await scans.closed(at: desk.number) == nil)
    #expect((await scans.lastAnswer(at: desk.number) == nil) == isFinished)
  }

  @Test func `is told of with its reason when a look found it gone before`() async throws {
    let counter = try await ACounter()
    let (desk, ratna) = (counter.places.desk, counter.ratna)
    try await counter.scan(counter.member().card, at: desk, by: ratna)
    try await counter.workplaces.closeCard(at: desk.number, by: .house)
    #expect(try await DeskState(counter.scans, at: desk, for: ratna).closed == .elsewhere)
    try await counter.scans.forgetCards(closedAt: [desk.number], because: .tokenRevoked)
    #expect(try await DeskState(counter.scans, at: desk, for: ratna).closed == .tokenRevoked)
  }

  @Test func `leaves what another place said and closed meanwhile`() async throws {
    let counter = try await ACounter()
    let (desk, both, ratna) = (counter.places.desk, counter.places.both, counter.ratna)
    let (sari, wati) = (try await counter.member(), try await counter.member("Wati"))
    try await counter.scan(sari.card, at: desk, by: ratna)
    try await counter.scan(wati.card, at: both, by: ratna)
    try await counter.scans.finish(with: wati.number, at: both, by: .staff(ratna.number))
    var places: Set<StationNumber> = []
    try await Membership(database: counter.database)
      .remove(sari.number, at: counter.watch.now, by: .house) { places = $0 }
    #expect(places == [desk.number])
  }

  @Test func `is told from one that a page brought so late that nobody remembers it`()
    async throws
  {
    let counter = try await ACounter()
    let (desk, ratna) = (counter.places.desk, counter.ratna)
    let card = try await counter.newScan(counter.member().card)
    counter.watch.pass(seconds: 2 * Lifetime.closedCard.seconds)
    _ = try await counter.scans.bring(card, to: desk, by: .staff(ratna.number))
    // The row went with its time, and no page was there to be told.
    #expect(
      try await counter.workplaces.closeQuietCard(at: desk.number, now: counter.watch.now) == nil)
    let state = try await DeskState(counter.scans, at: desk, for: ratna)
    #expect(state.served == nil && state.closed == nil)
    #expect(state.answer?.type == "member-opened", "nobody has seen it yet")
  }

  @Test func `is told from one that was closed at the desk, which is no news`() async throws {
    let counter = try await ACounter()
    let (desk, ratna) = (counter.places.desk, counter.ratna)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    try await counter.scan(sari.card, at: desk, by: ratna)
    try await counter.scans.finish(with: sari.number, at: desk, by: .staff(ratna.number))
    let state = try await DeskState(counter.scans, at: desk, for: ratna)
    #expect(state.served == nil && state.closed == nil)
    #expect(try await counter.scan(copy.barcode.text, at: desk, by: ratna) == "was-not-lent")
    let said = await counter.scans.lastAnswer(at: desk.number)?.sentence.id
    #expect(said?.contains("sudah ditutup") == false)
  }
}
