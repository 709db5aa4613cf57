package import Values

/// Where searches wait for their turn, so that they never take the whole machine from the desk.
///
/// A few run at a time; the others wait in the order in which they came.
package actor SearchQueue {
  /// How many run at a time: one reader of the database stays free for everything else.
  static let atATime = 3
  /// How many of one address run or wait.
  static let ofOneAddress = 8
  /// The same for this machine, where a proxy may speak for many.
  static let ofThisMachine = 64
  /// How many run or wait in all.
  static let inAll = 128

  private var running = 0
  private var waiting: [(ticket: Int, turn: CheckedContinuation<Bool, Never>)] = []
  private var lastTicket = 0
  private var byAddress: [String: Int] = [:]

  /// Nobody waits yet.
  package init() {}

  /// Runs a search when it is its turn.
  ///
  /// - Throws: `TooManySearches` when there are too many already, or what the search throws.
  package nonisolated func run<Answer: Sendable>(
    from address: String, _ search: () async throws -> Answer
  ) async throws -> Answer {
    try await enter(address)
    do {
      let answer = try await search()
      await leave(address)
      return answer
    } catch {
      await leave(address)
      throw error
    }
  }

  private func enter(_ address: String) async throws {
    let isHere = address == PeerAddress.socket || PeerAddress.isThisMachine(address)
    let most = isHere ? Self.ofThisMachine : Self.ofOneAddress
    guard byAddress[address, default: 0] < most else { throw TooManySearches(isYours: true) }
    guard running + waiting.count < Self.inAll else { throw TooManySearches(isYours: false) }
    byAddress[address, default: 0] += 1
    guard running >= Self.atATime else {
      running += 1
      return
    }
    lastTicket += 1
    let ticket = lastTicket
    let hasTurn = await withTaskCancellationHandler {
      await withCheckedContinuation { waiting.append((ticket, $0)) }
    } onCancel: {
      Task { await self.giveUp(ticket) }
    }
    guard hasTurn else {
      forget(address)
      throw CancellationError()
    }
  }

  private func leave(_ address: String) {
    forget(address)
    guard let next = waiting.first else {
      running -= 1
      return
    }
    waiting.removeFirst()
    next.turn.resume(returning: true)
  }

  private func giveUp(_ ticket: Int) {
    guard let place = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
    waiting.remove(at: place).turn.resume(returning: false)
  }

  private func forget(_ address: String) {
    let left = byAddress[address, default: 1] - 1
    byAddress[address] = left > 0 ? left : nil
  }
}

/// Too many searches at once.
package struct TooManySearches: Refusal, Hashable {
  /// Whether one address asks for all of them.
  package let isYours: Bool

  package var reason: Reason {
    Reason(
      isYours ? "too-many-searches" : "searches-busy", isYours ? .tooOften : .later,
      id: "Terlalu banyak pencarian sekaligus. Tunggu sebentar, lalu cari lagi.",
      en: "Too many searches at once. Wait a moment, then search again.")
  }
}
