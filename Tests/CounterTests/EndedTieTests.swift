import Access
import Catalog
import Circulation
import Members
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

/// What she had, and has no more, stands beside her name as long as it can be undone.
struct `A tie that ended beside an open card` {
  private let counter: ACounter
  private let desk: Station

  init() async throws {
    counter = try await ACounter()
    desk = counter.places.desk
  }

  private var ratna: Actor { .staff(counter.ratna.number) }

  /// Sari's card lies there, and one copy is lent to her.
  private func lent() async throws -> Item {
    let (sari, copy) = (try await counter.member(), try await counter.copy("Sarinah"))
    try await counter.scan(sari.card, at: desk, by: counter.ratna)
    try await counter.scan(copy.barcode.text, at: desk, by: counter.ratna)
    return copy
  }

  private func said() async throws -> String {
    let answer = await counter.scans.lastAnswer(at: desk.number)
    return try #require(answer).sentence.en
  }

  private func lines() async -> [TapeLine] {
    await counter.scans.tape(at: desk.number, for: [.loansMake])
  }

  private func isForgotten(_ copy: Item) async throws -> Bool {
    let (words, tape) = (try await said(), await lines())
    return !words.contains("Sarinah") && !words.contains(copy.barcode.text)
      && tape.allSatisfy { $0.title == nil && !$0.copies.contains(copy.barcode) }
  }

  @Test func `names a returned title for as long as it can be undone`() async throws {
    await counter.scans.setUndo(1)
    let copy = try await lent()
    try await counter.scans.takeBack(copy.number, at: desk, by: ratna)
    let drawn = await counter.live.last(at: desk.number)
    let first = try await said()
    #expect(first.contains("Sarinah") || first == "Returned.")
    let isWiped = try await eventually { try await isForgotten(copy) }
    #expect(isWiped)
    #expect(try await said() == "Returned.")
    let isTold = try await eventually {
      await counter.live.listen(to: desk.number, after: drawn, session: "s").missed?
        .contains { $0.event.regions == [.answer, .tape] } ?? false
    }
    #expect(isTold)
  }

  @Test func `names none where nothing can be undone`() async throws {
    await counter.scans.setUndo(0)
    let copy = try await lent()
    try await counter.scans.takeBack(copy.number, at: desk, by: ratna)
    #expect(try await isForgotten(copy))
    #expect(await lines().map(\.kind) == [.returned, .lent, .cardOpened])
  }

  @Test func `names none from the moment at which the house wants nothing undone`() async throws {
    await counter.scans.setUndo(60)
    let copy = try await lent()
    try await counter.scans.takeBack(copy.number, at: desk, by: ratna)
    #expect(try await said() == "Returned: Sarinah (\(copy.barcode)).")
    await counter.scans.setUndo(0)
    #expect(try await isForgotten(copy))
  }

  @Test func `names none when the copy goes on at another desk`() async throws {
    await counter.scans.setUndo(60)
    let copy = try await lent()
    try await counter.scans.takeBack(copy.number, at: desk, by: ratna)
    let wati = try await counter.member("Wati")
    try await counter.scan(wati.card, at: counter.places.both, by: counter.ratna)
    let drawn = await counter.live.last(at: desk.number)
    try await counter.scan(copy.barcode.text, at: counter.places.both, by: counter.ratna)
    #expect(try await isForgotten(copy))
    let line = await counter.live.listen(to: desk.number, after: drawn, session: "s")
    #expect(line.missed?.map(\.event.regions) == [[.answer, .tape]])
  }

  @Test func `forgets the title of a loan that never was`() async throws {
    await counter.scans.setUndo(60)
    let copy = try await lent()
    let mark = try #require(await lines().compactMap(\.undo).first).mark
    try await counter.scans.undo(mark, at: desk, by: ratna)
    #expect(try await said().contains("Sarinah"))
    await counter.scans.setUndo(0)
    #expect(try await isForgotten(copy))
    #expect(try await said() == "Loan undone. The book stays here.")
  }

  @Test func `leaves the way to lend what was another's, by its code, to whose card is open`()
    async throws
  {
    await counter.scans.setUndo(0)
    let (wati, sari) = (try await counter.member("Wati"), try await counter.member())
    let (copy, now) = (try await counter.copy("Sarinah"), counter.watch.now)
    _ = try await counter.loanDesk.checkOut(
      copy.number, to: wati.number, on: now.day, at: now, by: .house)
    try await counter.scan(sari.card, at: desk, by: counter.ratna)
    try await counter.scan(copy.barcode.text, at: desk, by: counter.ratna)
    try await counter.scans.takeBack(copy.number, at: desk, by: ratna)
    let said = await counter.scans.lastAnswer(at: desk.number)
    let answer = try #require(said)
    #expect(answer.sentence.en == "\(copy.barcode) has been returned.")
    #expect(answer.offered?.item == copy.number && answer.offered?.record == copy.record)
    #expect(!"\(answer)".contains("Sarinah"))
    try await counter.scans.finish(with: sari.number, at: desk, by: ratna)
    let after = await counter.scans.lastAnswer(at: desk.number)
    #expect(after?.offered?.item == nil)
  }

  @Test func `goes out of a line that names others besides`() async throws {
    await counter.scans.setUndo(0)
    let (copy, other) = (try await lent(), try await counter.copy("Habis Gelap"))
    try await counter.scan(other.barcode.text, at: desk, by: counter.ratna)
    let (rooms, day) = (counter.loanDesk, counter.watch.now.day)
    let sari = try #require(
      try await counter.workplaces.served(at: desk.number, now: counter.watch.now))
    let seen = try await rooms.loans(of: sari, on: day).map { ($0.loan, $0.due) }
    let all = try await rooms.renewAllAtDesk(
      of: sari, seen: Dictionary(uniqueKeysWithValues: seen), on: day, by: ratna)
    try await counter.scans.act(at: desk) { StationResult(renewed: all) }
    #expect(Set(try #require(await lines().first).copies) == [copy.barcode, other.barcode])
    try await counter.scans.takeBack(copy.number, at: desk, by: ratna)
    #expect(try await isForgotten(copy))
    let renewed = try #require(await lines().first { $0.kind == .renewed })
    #expect(renewed.copies == [other.barcode] && renewed.code == other.barcode.text)
  }

  /// Sari's card lies there, and she waits for a title, which the tape names by a copy.
  private func waiting() async throws -> (copy: Item, hold: HoldNumber) {
    let (sari, copy) = (try await counter.member(), try await counter.copy("Sarinah"))
    try await counter.scan(sari.card, at: desk, by: counter.ratna)
    let placed = try await counter.loanDesk.placeHold(
      record: copy.record, for: sari.number, on: counter.watch.now.day, at: counter.watch.now,
      by: ratna)
    try await counter.scans.act(at: desk) {
      StationResult(placed: placed, of: copy.record, as: copy.barcode)
    }
    #expect(await lines().first?.code == copy.barcode.text)
    return (copy, placed.hold)
  }

  @Test func `was a hold, and names no copy of what she waits for no more`() async throws {
    await counter.scans.setUndo(0)
    let (copy, hold) = try await waiting()
    let ended = try await counter.loanDesk.cancelHold(
      hold, on: counter.watch.now.day, at: counter.watch.now, by: ratna)
    try await counter.scans.act(at: desk) { StationResult(cancelled: ended, of: hold) }
    #expect(try await isForgotten(copy))
    #expect(await lines().map(\.kind) == [.holdCancelled, .holdPlaced, .cardOpened])
  }

  @Test func `was a hold that never was, and names no copy either`() async throws {
    await counter.scans.setUndo(60)
    let (copy, _) = try await waiting()
    let mark = try #require(await lines().compactMap(\.undo).first).mark
    try await counter.scans.undo(mark, at: desk, by: ratna)
    await counter.scans.setUndo(0)
    #expect(try await isForgotten(copy))
  }

  @Test func `was a loan of what she waited for, named by another copy of it`() async throws {
    await counter.scans.setUndo(0)
    let (copy, _) = try await waiting()
    let other = try await counter.catalogue.addItem(
      NewItem(), to: copy.record, on: counter.watch.now.day, at: counter.watch.now, by: .house)
    try await counter.scan(other.barcode.text, at: desk, by: counter.ratna)
    try await counter.scans.takeBack(other.number, at: desk, by: ratna)
    #expect(try await isForgotten(copy))
    #expect(try await isForgotten(other))
    #expect(await lines().map(\.kind) == [.returned, .lent, .holdPlaced, .cardOpened])
  }

  @Test func `stays where no card lies`() async throws {
    await counter.scans.setUndo(0)
    let copy = try await counter.copy("Sarinah")
    try await counter.scans.takeBack(copy.number, at: desk, by: ratna)
    #expect(try await said().contains("Sarinah"))
    #expect(await lines().first?.code == copy.barcode.text)
  }
}

struct `Copies that come back one after another` {
  @Test func `are all said, each as it was, until something else is done`() async throws {
    let counter = try await ACounter()
    let (desk, now) = (counter.places.desk, counter.watch.now)
    let (wati, sari) = (try await counter.member("Wati"), try await counter.member())
    let copies = [
      try await counter.copy("Saman"), try await counter.copy("Entrok"),
      try await counter.copy("Larung"),
    ]
    for copy in copies.prefix(2) {
      _ = try await counter.loanDesk.checkOut(
        copy.number, to: wati.number, on: now.day, at: now, by: .house)
    }
    for copy in copies { try await counter.scan(copy.barcode.text, at: desk, by: counter.ratna) }
    let state = try await DeskState(counter.scans, at: desk, for: counter.ratna)
    #expect(state.answer?.sentence.en.contains("Larung") == true)
    #expect(
      state.pile.map(\.sentence.en) == [
        "Returned: Entrok (\(copies[1].barcode)).", "Returned: Saman (\(copies[0].barcode)).",
      ])
    // The tape says of each what was said of it.
    #expect(state.tape.map(\.kind) == [.notOnLoan, .returned, .returned])
    // A code that nothing has does not end it; a card does.
    try await counter.scan("TAK-ADA-1", at: desk, by: counter.ratna)
    let refused = try await DeskState(counter.scans, at: desk, for: counter.ratna)
    #expect(refused.pile.count == 3)
    try await counter.scan(sari.card, at: desk, by: counter.ratna)
    let served = try await DeskState(counter.scans, at: desk, for: counter.ratna)
    #expect(served.pile.isEmpty)
    try await counter.scans.finish(with: sari.number, at: desk, by: .staff(counter.ratna.number))
    let after = try await DeskState(counter.scans, at: desk, for: counter.ratna)
    #expect(after.pile.isEmpty)
  }

  @Test func `say of a copy that was fetched that it goes to the hold shelf`() async throws {
    let counter = try await ACounter()
    let (desk, now) = (counter.places.desk, counter.watch.now)
    let (wati, copy) = (try await counter.member("Wati"), try await counter.copy("Saman"))
    _ = try await counter.loanDesk.placeHold(
      record: copy.record, for: wati.number, on: now.day, at: now, by: .house)
    try await counter.scan(copy.barcode.text, at: desk, by: counter.ratna)
    let state = try await DeskState(counter.scans, at: desk, for: counter.ratna)
    #expect(state.tape.map(\.kind) == [.toHoldShelf])
  }
}
