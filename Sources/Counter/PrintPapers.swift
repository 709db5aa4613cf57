import Persistence
import PointOfSale
import Printing
import Stations
import Trail
import Values

/// The work at the printers.
extension PaperQueue {
  /// Prints what waits, and whatever comes, until the task is cancelled; once in a process.
  package func work() async {
    await doubt()
    await withDiscardingTaskGroup { group in
      group.addTask { await ringForAll() }
      for await ring in memory.rings {
        switch ring {
        case .closed(let sale, let deadline):
          group.addTask { await open(for: sale, by: deadline) }
        case .papers(let station):
          guard await memory.begin(station) else { continue }
          group.addTask { await printAll(at: station) }
        }
      }
    }
  }

  /// Whatever was being sent when the house stopped may have come out.
  private func doubt() async {
    do {
      try await shop.doubtPapers()
    } catch {
      // Every page says what is the matter with the disk or the data; each station doubts its own when
      // its papers are tried.
    }
  }

  /// Lets every station try what waited there before the start, as soon as that can be read.
  private func ringForAll() async {
    var pause = pace.first
    while !Task.isCancelled {
      do {
        for station in try await shop.stationsWithPapers() { memory.ring(.papers(station)) }
        return
      } catch {
        // Every page says what is the matter with the disk or the data: it is tried anew.
      }
      do { try await Task.sleep(for: pause) } catch { return }
      pause = min(pause * 2, pace.longest)
    }
  }

  /// The drawer first: change is counted while the paper runs.
  private func open(for sale: Sale, by deadline: ContinuousClock.Instant) async {
    defer { memory.ring(.papers(sale.station)) }
    guard sale.opensDrawer(at: clock.now), await memory.opensDrawer(for: sale.number) else {
      return
    }
    do {
      guard let printer = try await workplaces.printer(of: sale.station), let pin = printer.pin
      else { return }
      _ = await pulse(pin, of: printer, at: sale.station, by: deadline)
    } catch {
      // The settings cannot be read: every page says what is the matter with the data.
    }
  }

  private enum Step {
    /// Nothing waits.
    case nothing
    /// One is printed, or out of the way.
    case done
    /// The printer takes nothing now.
    case later
  }

  private func printAll(at station: StationNumber) async {
    var pause = pace.first
    while !Task.isCancelled {
      switch await step(at: station) {
      case .nothing:
        if await memory.rest(station) { return }
      case .done: pause = pace.first
      case .later:
        await memory.wait(at: station, for: pause)
        pause = min(pause * 2, pace.longest)
      }
    }
    await memory.leave(station)
  }

  /// Prints the next paper.
  ///
  /// In a task of its own, which the end of the house does not break off: what is being sent is sent to
  /// its end, and written down.
  private func step(at station: StationNumber) async -> Step {
    await Task { () async -> Step in
      do {
        return try await printNext(at: station)
      } catch {
        // Every page says what is the matter with the disk or the data.
        return .later
      }
    }.value
  }

  private func printNext(at station: StationNumber) async throws -> Step {
    let waiting = try await shop.waitingPapers(at: station)
    // Nobody else sends here: what came of this one could not be written down.
    if let lost = waiting.first(where: { $0.state == .sending }) {
      try await shop.leavePaper(lost, as: .unsure)
      await tell(station)
      return .done
    }
    guard let paper = waiting.first(where: { $0.state == .waiting }) else { return .nothing }
    guard let printer = try await workplaces.printer(of: station),
      let sale = try await sale(of: paper)
    else { return try await giveUp(paper) }
    return try await memory.line(of: station).pass { () async throws -> Step in
      switch await reach(printer, at: station) {
      case .failure: return try await leave(paper)
      case .success(let line):
        guard let bytes = try await bytes(of: sale, for: printer, or: line) else {
          return try await giveUp(paper)
        }
        return try await send(paper, bytes, by: line)
      }
    }
  }

  /// What a paper is the paper of; `nil` when it is damaged: it holds up none behind it.
  private func sale(of paper: WaitingPaper) async throws -> Sale? {
    do {
      return try await shop.sale(paper.sale)
    } catch is DamagedRow {
      return nil
    }
  }

  /// The paper of a sale as it is now: the first one, or a copy; `nil` when what it is made from is
  /// damaged.
  private func bytes(
    of sale: Sale, for printer: StationPrinter, or line: PrinterLine
  ) async throws -> [UInt8]? {
    do {
      let next = try await shop.nextPaper(of: sale, at: clock.now)
      return printer.bytes(of: try await papers().lines(of: sale, as: next, width: printer.width))
    } catch is DamagedRow {
      line.giveUp()
      return nil
    } catch {
      line.giveUp()
      throw error
    }
  }

  private func send(
    _ paper: WaitingPaper, _ bytes: [UInt8], by line: PrinterLine
  ) async throws -> Step {
    let isOurs: Bool
    do {
      isOurs = try await shop.beginPaper(paper)
    } catch {
      line.giveUp()
      throw error
    }
    guard isOurs else {
      // Somebody took it out of the line meanwhile.
      line.giveUp()
      return .done
    }
    let outcome = await line.send(bytes)
    switch outcome {
    case .taken: try await shop.paperIsOut(paper, at: clock.now)
    case .refused: try await shop.leavePaper(paper, as: .waiting)
    case .unsure: try await shop.leavePaper(paper, as: .unsure)
    }
    await note(outcome.trouble, answers: line.answers, at: paper.station)
    await tell(paper.station)
    if case .refused = outcome { return try await leave(paper) }
    return .done
  }

  /// It waits on, or has waited for long enough: a customer is gone by then.
  private func leave(_ paper: WaitingPaper) async throws -> Step {
    guard abs(clock.now - paper.at) > Lifetime.waitingPaper.seconds else { return .later }
    return try await giveUp(paper)
  }

  /// It is not tried any more unless somebody asks for it.
  private func giveUp(_ paper: WaitingPaper) async throws -> Step {
    try await shop.leavePaper(paper, as: .failed)
    await tell(paper.station)
    return .done
  }
}
