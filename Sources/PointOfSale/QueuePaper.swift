import GRDB
import Persistence
import Stations
public import Trail
public import Values

extension Shop {
  /// Sends the paper of a sale to the printer of a station, behind what waits there.
  ///
  /// One that waits already keeps its place; one that failed, or of which nobody knew whether it came
  /// out, is sent once more: whoever asks has looked. What was not seen to come out is no paper yet,
  /// so it is not marked as a copy.
  /// - Returns: the station, and where the paper stood before if it stood somewhere.
  /// - Throws: `PaperRefusal.noPrinter`, `SaleRefusal.noSuchSale`, `PermissionRefusal`.
  @discardableResult
  public func queuePaper(
    of sale: SaleNumber, at station: StationNumber, at now: Instant, by actor: Actor
  ) async throws -> [StationNumber] {
    try await database.recorded { db in
      try actor.needs(.tillSell, or: .reportsRead, in: db)
      guard try Sale.find(db, numbered: sale) != nil else { throw SaleRefusal.noSuchSale }
      guard try StationPrinter.isThere(db, at: station) else { throw PaperRefusal.noPrinter }
      let before = try StationNumber.fetchOne(
        db, sql: "SELECT station FROM waitingPaper WHERE sale = ?", arguments: [sale])
      try WaitingPaper.add(db, of: sale, at: station, now, by: actor)
      return [station] + (before.map { [$0] } ?? [])
    }
  }

  /// Takes the paper of a sale out of the line: it came out, or nobody wants it any more.
  ///
  /// One that is being sent stays: it is too late.
  /// - Parameter cameOut: whether somebody saw it; only what was sent can have. Then it was printed.
  /// - Returns: where it stood; `nil` when it stays, or stood nowhere.
  /// - Throws: `PermissionRefusal`.
  @discardableResult
  public func settlePaper(
    of sale: SaleNumber, cameOut: Bool, at now: Instant, by actor: Actor
  ) async throws -> StationNumber? {
    try await database.transaction { db -> StationNumber? in
      try actor.needs(.tillSell, or: .reportsRead, in: db)
      guard let paper = try WaitingPaper.find(db, of: sale), paper.state != .sending else {
        return nil
      }
      if cameOut, paper.state == .unsure {
        try SalePaper.writeOne(db, of: sale, at: now, by: actor.text)
      }
      try db.execute(sql: "DELETE FROM waitingPaper WHERE sale = ?", arguments: [sale])
      return paper.station
    }
  }

  /// The paper of a sale, if it waits for a printer and can be read; a damaged one is named to the
  /// manager.
  public func waitingPaper(of sale: SaleNumber) async throws -> WaitingPaper? {
    try await database.read { db in
      try DamagedRow.settingAside("waitingPaper", sale.rawValue) {
        try WaitingPaper.find(db, of: sale)
      }
    }
  }

  /// All that waits for the printer of a station, in its order.
  public func waitingPapers(at station: StationNumber) async throws -> [WaitingPaper] {
    try await database.read { db in try WaitingPaper.all(db, at: station) }
  }

  /// The stations for whose printers something waits.
  public func stationsWithPapers() async throws -> [StationNumber] {
    try await database.read { db in
      try StationNumber.fetchAll(
        db,
        sql: "SELECT DISTINCT station FROM waitingPaper WHERE state IN ('waiting', 'sending')")
    }
  }
}

/// What the house itself writes down about its line to the printers.
extension Shop {
  /// After a start: what was being sent when the house stopped may have come out.
  public func doubtPapers() async throws {
    // Hardly ever one was: the first write of a process looks at the whole file, and waits for later.
    let wereSome = try await database.read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM waitingPaper WHERE state = 'sending')")
    }
    guard wereSome == true else { return }
    try await database.transaction { db in
      try db.execute(sql: "UPDATE waitingPaper SET state = 'unsure' WHERE state = 'sending'")
    }
  }

  /// Writes down that a paper is being sent, before the first byte of it.
  ///
  /// - Returns: `false` when it does not wait any more.
  public func beginPaper(_ paper: WaitingPaper) async throws -> Bool {
    try await database.transaction { db in
      try db.execute(
        sql: "UPDATE waitingPaper SET state = 'sending' WHERE number = ? AND state = 'waiting'",
        arguments: [paper.number])
      return db.changesCount > 0
    }
  }

  /// Writes down that a paper is printed, and that it was asked for by who asked for it.
  public func paperIsOut(_ paper: WaitingPaper, at now: Instant) async throws {
    try await database.transaction { db in
      let actor = try String.fetchOne(
        db, sql: "DELETE FROM waitingPaper WHERE number = ? RETURNING actor",
        arguments: [paper.number])
      if let actor { try SalePaper.writeOne(db, of: paper.sale, at: now, by: actor) }
    }
  }

  /// Writes down that a paper did not come out, as far as is known.
  public func leavePaper(_ paper: WaitingPaper, as state: WaitingPaper.State) async throws {
    try await database.transaction { db in
      try db.execute(
        sql: "UPDATE waitingPaper SET state = ? WHERE number = ?",
        arguments: [state, paper.number])
    }
  }
}

/// Why no paper is sent to a printer.
public enum PaperRefusal: Refusal, Hashable {
  /// The station has no receipt printer.
  case noPrinter

  public var reason: Reason {
    switch self {
    case .noPrinter:
      Reason(
        "no-printer",
        id: "Stasiun ini belum punya printer struk. Pengelola mengaturnya di Kantor → Stasiun.",
        en: "This station has no receipt printer. A manager sets one up in Office → Stations.")
    }
  }
}
