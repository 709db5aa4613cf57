import Access
import Catalog
import Members
import PointOfSale
import ScanFeed
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

extension ACounter {
  /// Holds the turnstile of a place until all presses stand before it, one behind another, and lets
  /// them through.
  ///
  /// - Returns: what each came to.
  fileprivate func queue<Answer: Sendable>(
    _ presses: [@Sendable () async throws -> Answer], at place: Station
  ) async throws -> [Answer] {
    let turnstile = await scans.memory.turnstile(of: place.number)
    let tasks = try await turnstile.pass { () async throws -> [Task<Answer, any Error>] in
      var tasks: [Task<Answer, any Error>] = []
      for press in presses {
        tasks.append(Task { try await press() })
        let count = tasks.count
        #expect(try await eventually { await turnstile.queued == count })
      }
      return tasks
    }
    var answers: [Answer] = []
    for task in tasks { answers.append(try await task.value) }
    return answers
  }

  fileprivate var actors: (ratna: Actor, dewi: Actor) {
    (.staff(ratna.number), .staff(dewi.number))
  }
}

struct `What comes from a page of a place that lends and sells` {
  @Test func `is done in the work of its page, whatever stands before it and behind it`()
    async throws
  {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    let (ratna, dewi) = counter.actors
    let pin = try await counter.goods()
    var presses: [@Sendable () async throws -> String?] = []
    for _ in 1...3 {
      let book = try await counter.newScan(counter.copy().barcode.text)
      let piece = try counter.newScan(pin.barcode.text)
      presses.append({ try await scans.bring(book, to: both, in: .desk, by: ratna)?.type })
      presses.append({ try await scans.ringUp(pin.number, at: both, to: nil, by: dewi)?.type })
      presses.append({ try await scans.bring(piece, to: both, in: .till, by: dewi)?.type })
    }
    let told = try await counter.queue(presses, at: both)
    let each: [String?] = ["was-not-lent", nil, "rung-up"]
    #expect(told == each + each + each)
    #expect(try await counter.shop.cart(of: both.number)?.pieces == 6)
  }

  @Test func `is taken in the work of the page where it waited, behind the tab that turned it`()
    async throws
  {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    let (ratna, dewi) = counter.actors
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    let pin = try await counter.goods()
    for code in [sari.card, copy.barcode.text, pin.barcode.text] {
      try await counter.scan(code, at: both, late: true)
    }
    let presses: [@Sendable () async throws -> Void] = [
      { try await scans.setMode(.till, of: both) },
      { try await scans.takeAll(at: both, in: .desk, by: ratna) },
      { try await scans.setMode(.desk, of: both) },
      { try await scans.takeAll(at: both, in: .till, by: dewi) },
    ]
    _ = try await counter.queue(presses, at: both)
    #expect(try await scans.lateScans(at: both.number).isEmpty)
    #expect(try await counter.catalogue.item(copy.number)?.onLoan == true)
    #expect(try await counter.shop.cart(of: both.number)?.pieces == 1)
    #expect(try await scans.mode(of: both) == .till)
  }

  @Test func `turns nothing while it only waits, nor when it was brought before`() async throws {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    let (ratna, dewi) = counter.actors
    let piece = try await counter.newScan(counter.goods().barcode.text)
    _ = try await scans.bring(piece, to: both, in: .till, by: dewi)
    #expect(try await scans.mode(of: both) == .till)
    try await scans.setMode(.desk, of: both)
    _ = try await scans.bring(piece, to: both, in: .till, by: dewi)
    #expect(try await scans.mode(of: both) == .desk)
    try await scans.setMode(.till, of: both)
    for isLate in [true, false] {
      let next = try await counter.newScan(counter.copy().barcode.text, late: isLate)
      let said = try await scans.bring(next, to: both, in: .desk, by: ratna)
      #expect(said?.type == (isLate ? "late-scan-waits" : "scan-in-line"))
    }
    #expect(try await scans.mode(of: both) == .till)
  }

  @Test func `that turns the place by a printed code turns it to what the code says`()
    async throws
  {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    let (ratna, dewi) = counter.actors
    let till = try counter.newScan("CMD-TILL")
    _ = try await scans.bring(till, to: both, in: .desk, by: dewi)
    #expect(try await scans.mode(of: both) == .till)
    let desk = try counter.newScan("CMD-DESK")
    _ = try await scans.bring(desk, to: both, in: .till, by: ratna)
    #expect(try await scans.mode(of: both) == .desk)
  }
}

/// With what a press is refused; `nil` when it was done.
private func refusal(of press: @Sendable () async throws -> Void) async throws -> String? {
  do {
    try await press()
    return nil
  } catch let refusal as any Refusal {
    return refusal.type
  }
}

struct `A press that is refused at a place that lends and sells` {
  @Test func `leaves it to the reader who is served`() async throws {
    let counter = try await ACounter()
    let (both, scans, dewi) = (counter.places.both, counter.scans, counter.actors.dewi)
    let (sari, gone) = (try await counter.member(), try counter.newScan("TAK-ADA-1").id)
    try await counter.scan(sari.card, at: both, by: counter.ratna)
    let presses: [@Sendable () async throws -> Void] = [
      { try await scans.park(CartNumber(999), as: nil, at: both, by: dewi) },
      { try await scans.recall(CartNumber(999), to: both, by: dewi) },
      { try await scans.setQuantity(of: Number(999), to: 2, seen: 1, at: both, by: dewi) },
      { _ = try await scans.ringUp(VariantNumber(999), at: both, to: nil, by: dewi) },
      {
        try await scans.sell(at: both) {
          _ = try await counter.shop.pay(
            CartNumber(999), atTill: both.number, with: .qris(reference: "Q"), by: dewi,
            at: counter.watch.now)
        }
      },
      { try await scans.takeAll(at: both, in: .till, by: dewi) },
      { try await scans.skip(gone, at: both, in: .till, by: dewi) },
      { try await scans.dropAll(upTo: gone, at: both, in: .till, by: dewi) },
    ]
    for press in presses {
      #expect(try await refusal(of: press) != nil)
      #expect(try await scans.mode(of: both) == .desk)
    }
    try await scans.see([1], at: both, in: .till, for: counter.dewi.permissions)
    #expect(try await scans.mode(of: both) == .desk, "nothing was there to be seen")
    #expect(await scans.lastAnswer(at: both.number)?.type == "member-opened")
  }

  @Test func `leaves it to the customer who is served`() async throws {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    let (ratna, dewi) = counter.actors
    let (sari, wati) = (try await counter.member(), try await counter.member("Wati"))
    let pin = try await counter.goods()
    try await counter.scan(sari.card, at: both, by: counter.ratna)
    _ = try await scans.ringUp(pin.number, at: both, to: nil, by: dewi)
    let presses: [@Sendable () async throws -> Void] = [
      { try await scans.finish(with: wati.number, at: both, by: ratna) },
      { try await scans.finish(with: sari.number, at: both, by: dewi) },
      { try await scans.serve(wati.number, at: both, by: dewi) },
      { try await scans.takeBack(ItemNumber(999), at: both, by: ratna) },
      { try await scans.act(at: both) { throw ScanDeskRefusal.anotherIsServed } },
    ]
    for press in presses {
      #expect(try await refusal(of: press) != nil)
      #expect(try await scans.mode(of: both) == .till)
    }
  }

  @Test func `is told after one that was done, which turned it and said so`() async throws {
    let counter = try await ACounter()
    let (both, scans, ratna) = (counter.places.both, counter.scans, counter.actors.ratna)
    let copy = try await counter.copy()
    try await scans.setMode(.till, of: both)
    try await scans.takeBack(copy.number, at: both, by: ratna)
    #expect(try await scans.mode(of: both) == .desk)
    #expect(await scans.lastAnswer(at: both.number, in: .desk)?.type == "was-not-lent")
    try await scans.setMode(.till, of: both)
    try await scans.act(at: both) {
      StationResult(.ok, "pressed", Sentence(id: "Ditekan.", en: "Pressed."))
    }
    #expect(try await scans.mode(of: both) == .desk)
    #expect(await scans.lastAnswer(at: both.number, in: .desk)?.type == "pressed")
  }
}
