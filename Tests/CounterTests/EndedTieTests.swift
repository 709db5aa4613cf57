import Access
import Catalog
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
      && tape.allSatisfy { $0.title == nil && $0.code != copy.barcode.text }
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

  @Test func `stays where no card lies`() async throws {
    await counter.scans.setUndo(0)
    let copy = try await counter.copy("Sarinah")
    try await counter.scans.takeBack(copy.number, at: desk, by: ratna)
    #expect(try await said().contains("Sarinah"))
    #expect(await lines().first?.code == copy.barcode.text)
  }
}
