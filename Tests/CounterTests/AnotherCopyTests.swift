import Catalog
import Circulation
import Members
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `Two copies of one title` {
  /// What the desk said last.
  private static func said(_ counter: ACounter) async throws -> Sentence {
    let answer = await counter.scans.lastAnswer(at: counter.places.desk.number)
    return try #require(answer).sentence
  }

  /// A title with two copies; the second has its own place.
  private static func two(_ counter: ACounter) async throws -> (first: Item, second: Item) {
    let first = try await counter.copy()
    let second = try await counter.catalogue.addItem(
      NewItem(callNumber: "305.42 SOE s", location: "Ruang depan"), to: first.record,
      on: counter.watch.now.day, at: counter.watch.now, by: .house)
    return (first, second)
  }

  private static func lend(
    _ copy: Item, to member: MemberNumber, _ counter: ACounter
  ) async throws {
    _ = try await counter.loanDesk.checkOut(
      copy.number, to: member, on: counter.watch.now.day, at: counter.watch.now, by: .house)
  }

  @Test func `are told apart by their codes when one is lent, or taken back, after the other`()
    async throws
  {
    let counter = try await ACounter()
    let (desk, sari) = (counter.places.desk, try await counter.member())
    let copies = try await Self.two(counter)
    try await counter.scan(sari.card, at: desk, by: counter.ratna)
    for _ in 1...2 {
      for copy in [copies.first, copies.second] {
        try await counter.scan(copy.barcode.text, at: desk, by: counter.ratna)
        let said = try await Self.said(counter)
        for words in [said.id, said.en] {
          #expect(words.contains("Sarinah (\(copy.barcode))"), "\(words)")
        }
      }
      // Without a card they come back.
      try await counter.scan("CMD-DONE", at: desk, by: counter.ratna)
    }
  }

  @Test func `the free one is named, with its place, when somebody else has the other`()
    async throws
  {
    let counter = try await ACounter()
    let (desk, sari) = (counter.places.desk, try await counter.member())
    let (wati, copies) = (try await counter.member("Wati"), try await Self.two(counter))
    try await Self.lend(copies.first, to: wati.number, counter)
    try await counter.scan(sari.card, at: desk, by: counter.ratna)
    try await counter.scan(copies.first.barcode.text, at: desk, by: counter.ratna)
    let (said, place) = (
      try await Self.said(counter), "305.42 SOE s, Ruang depan, \(copies.second.barcode)."
    )
    #expect(said.id.contains("masih tercatat dipinjam orang lain"), "\(said.id)")
    #expect(said.id.hasSuffix("Eksemplar lain ada di rak: \(place)"), "\(said.id)")
    #expect(said.en.hasSuffix("Another copy is on the shelf: \(place)"), "\(said.en)")
  }

  @Test func `neither is named when none is free, nor to whom nothing may be lent`() async throws {
    let counter = try await ACounter()
    let (desk, sari) = (counter.places.desk, try await counter.member())
    let (wati, copies) = (try await counter.member("Wati"), try await Self.two(counter))
    try await Self.lend(copies.first, to: wati.number, counter)
    let membership = Membership(database: counter.database)
    try await membership.block(
      sari.number, because: "buku rusak", at: counter.watch.now, by: .house)
    try await counter.scan(sari.card, at: desk, by: counter.ratna)
    try await counter.scan(copies.first.barcode.text, at: desk, by: counter.ratna)
    #expect(try await !Self.said(counter).id.contains("Eksemplar lain"))
    try await Self.lend(copies.second, to: wati.number, counter)
    try await counter.scan("CMD-DONE", at: desk, by: counter.ratna)
    let ayu = try await counter.member("Ayu")
    try await counter.scan(ayu.card, at: desk, by: counter.ratna)
    try await counter.scan(copies.first.barcode.text, at: desk, by: counter.ratna)
    let said = try await Self.said(counter)
    #expect(said.id.contains("dipinjam orang lain") && !said.id.contains("Eksemplar lain"))
  }
}
