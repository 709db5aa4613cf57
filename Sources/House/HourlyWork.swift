import Circulation
import Counter
import Logging
import Pages
import Persistence
import ServiceLifecycle
import Serving
import Values

/// What the house does by itself: once at the start, then every hour.
///
/// The pages of the data file are looked at right after the start, unless somebody who writes comes
/// first; its rows a little later, and both again every day. Holds that nobody fetched go to the next
/// in line; what need not be known any more is forgotten.
struct HourlyWork: HouseService {
  let house: House
  let log: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var hour = 0
      // Looking at all there is keeps a processor busy, and whoever opened the house waits for a page.
      try? await Task.sleep(for: .seconds(1))
      while !Task.isCancelled {
        if hour > 0, hour.isMultiple(of: 24) { await look() }
        await work()
        if hour == 0 {
          try? await Task.sleep(for: .seconds(20))
          await look()
        }
        hour += 1
        try? await Task.sleep(for: .seconds(3600))
      }
    }
  }

  private func look() async {
    do {
      let places = try await house.database.checkByNight()
      if places > 0 { log.error("damage", metadata: ["places": "\(places)"]) }
    } catch is CancellationError {
      // The house is closing; the next start looks again.
    } catch {
      log.error("the data were not looked at", metadata: ["error": "\(type(of: error))"])
    }
  }

  /// What could not be written when somebody was erased is written as soon as it can be.
  private func keepErasedList() async throws {
    do {
      try await house.database.keepErasedList()
    } catch is BackupRefusal {
      // Told below, with what is damaged on it.
    }
    let beside = try await house.database.erasedListTrouble()
    for trouble in [beside, await house.backups.listTrouble].compactMap({ $0 }) {
      log.error("the list of erased people is not whole", metadata: ["why": "\(trouble.type)"])
    }
  }

  private func work() async {
    guard house.database.trouble == nil, house.clockWatch.doubt(house.clock) == nil else { return }
    do {
      try await house.database.checkBeforeWriting()
      let now = house.clock.now
      _ = try await house.loanDesk.expireHolds(on: now.day)
      try await house.scanDesk.closeQuietCards()
      let forgets = house.clockWatch.maySayWhatIsOld(house.clock)
      if try await !house.scanKeys.renew(on: now.day, forgets: forgets) {
        log.error("the disk does not take a new key for scans")
      }
      try await house.database.scrub(at: now)
      try await keepErasedList()
    } catch is CancellationError {
      // The house is closing; the work is done at the next start.
    } catch is StorageRefusal {
      // Every page says that nothing is written now.
    } catch {
      log.error("hourly work failed", metadata: ["error": "\(type(of: error))"])
    }
  }
}
