package import Access
package import Catalog
package import Circulation
import Persistence
package import PointOfSale
package import ScanFeed
package import Stations
package import Trail
package import Values

/// Where every scan of the house arrives: from a camera, a hand scanner, a phone, or typed.
///
/// It knows what a code is (a command, a card, a copy, goods, a title), does what the station is for,
/// and tells the pages there. What it keeps in mind is in memory and belongs to a station.
package struct ScanDesk: Sendable {
  let catalogue: Catalogue
  let keyring: Keyring
  let loanDesk: LoanDesk
  let shop: Shop
  let workplaces: Workplaces
  let clock: Clock
  let live: LiveHub
  var memory = StationMemory()
  /// What the printers of the stations told, and what they are to do.
  let printers = PrinterMemory()
  /// What was done at the stations today, and what undoes it.
  var tapes: TapeMemory
  /// When the scan was made that a page brings now, by the house's clock.
  @TaskLocal static var madeAt: Instant?

  /// A desk over these rooms, which has nothing in mind yet.
  ///
  /// - Parameter live: where the pages of the stations listen.
  package init(
    catalogue: Catalogue, keyring: Keyring, loanDesk: LoanDesk, shop: Shop,
    workplaces: Workplaces, clock: Clock, live: LiveHub
  ) {
    self.catalogue = catalogue
    self.keyring = keyring
    self.loanDesk = loanDesk
    self.shop = shop
    self.workplaces = workplaces
    self.clock = clock
    self.live = live
    tapes = TapeMemory(changed: { station, regions in
      await live.publish(LiveEvent(regions: regions), to: station)
    })
  }

  /// The moment by which a card is open or quiet: a copy that was scanned while she stood there goes
  /// to her, also when it waited for the server longer than her card stays open.
  var moment: Instant { Self.madeAt ?? clock.now }

  /// Whether the scan was made a while ago, when nobody could see what came of it.
  var isBroughtLate: Bool { Self.madeAt.map { clock.now - $0 > 2 } ?? false }

  /// Does what a scan asks for, once, however often it is delivered.
  ///
  /// A late one waits at the station until somebody there says yes; so does what a camera saw while
  /// nobody who does such work had a page of the station open. While anything of that work waits there,
  /// what comes after it waits too, wherever it comes from: a copy never overtakes its card.
  /// - Parameters:
  ///   - actor: who is signed in there, or the station itself when nobody is.
  ///   - isCamera: whether it comes from a program without a screen of its own.
  /// - Returns: `nil` when it could not be kept: it may be brought again.
  /// - Throws: faults only; a refusal is an outcome.
  package func receive(
    _ scan: Scan, at station: Station, by actor: Actor, isCamera: Bool = false
  ) async throws -> ScanOutcome? {
    try await memory.turnstile(of: station.number).pass {
      try await takeTurn(of: scan, at: station, by: actor, isCamera: isCamera, isKept: false)
    }
  }

  /// Takes a scan that a page brings, also one that was made a while ago.
  ///
  /// - Parameters:
  ///   - work: what the page is for: the place does that from then on, in the same turn in which the
  ///     scan is done. One that only waits, or was brought before, turns nothing.
  ///   - isKept: whether a page had sealed it, by whoever it was made.
  /// - Returns: what the station said of it; `nil` when it was brought before and the station has said
  ///   something else since.
  /// - Throws: `ScanDeskRefusal.tooManyLate` when it was not taken: the page keeps it and brings it
  ///   again; faults.
  package func bring(
    _ scan: Scan, to station: Station, in work: StationMode? = nil, by actor: Actor,
    isKept: Bool = false
  ) async throws -> StationAnswer? {
    if clock.now - scan.at > 2 { await memory.catchUp(at: station.number) }
    return try await Self.$madeAt.withValue(scan.at) {
      try await memory.turnstile(of: station.number).pass { () async throws -> StationAnswer? in
        let outcome = try await takeTurn(
          of: scan, at: station, in: work, by: actor, isCamera: false, isKept: isKept)
        guard outcome != nil else { throw ScanDeskRefusal.tooManyLate }
        let said = await lastAnswer(at: station.number)
        return said?.scan == scan.id.text ? said : nil
      }
    }
  }

  /// Does it and says it; the house's "no" is said too.
  func act(
    on scan: Scan, at station: Station, in mode: StationMode, by actor: Actor,
    under request: RequestKey
  ) async throws -> ScanOutcome {
    do {
      let result = try await result(of: scan, at: station, in: mode, by: actor, under: request)
      await say(result, in: mode, about: scan, at: station)
      return ScanOutcome(scan.id, .accepted)
    } catch let loan as RefusedLoan {
      await say(StationResult(refused: loan), in: mode, about: scan, at: station)
      return ScanOutcome(scan.id, refused: loan.refusal)
    } catch let refusal as any Refusal {
      await say(StationResult(refused: refusal), in: mode, about: scan, at: station)
      return ScanOutcome(scan.id, refused: refusal)
    }
  }

  /// Keeps what was said and tells the pages.
  ///
  /// - Parameters:
  ///   - work: what was being done: only the pages of that work show it.
  ///   - press: the name of the press that asked for it, when it was no scan: the page that sent it
  ///     draws the answer itself.
  package func say(
    _ result: StationResult, in work: StationMode, about scan: Scan? = nil,
    to press: String? = nil, at station: Station
  ) async {
    let said = result.withoutNote
    let isBesideACard =
      if result.plain == nil { false } else { await isServing(at: station.number) }
    let line = await note(
      result.note, as: result.tone, saying: isBesideACard ? said : nil, in: work,
      at: station.number)
    let answer = StationAnswer(
      work: result.isOfThePlace ? nil : work, result: isBesideACard ? said.withoutTie : said,
      scan: scan?.id.text ?? press,
      scanned: result.isFinal ? scan.map(ScannedCode.init) : nil, at: clock.now,
      line: isBesideACard ? line : nil)
    await memory.keep(answer, of: station.number)
    await live.publish(answer.event(with: line == nil ? [] : [.tape]), to: station.number)
  }

  /// Whether a card lies there; so it is taken to be when that cannot be read.
  private func isServing(at station: StationNumber) async -> Bool {
    do {
      return try await workplaces.served(at: station, now: clock.now) != nil
    } catch {
      return true
    }
  }
}
