internal import Hummingbird
internal import Values

/// Where searches wait for their turn, so that they never take the whole machine from the desk.
///
/// A few run at a time; the others wait in the order in which they came.
actor SearchQueue {
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

  /// Runs a search when it is its turn.
  ///
  /// - Throws: `TooManySearches` when there are too many already, or what the search throws.
  nonisolated func run<Answer: Sendable>(
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
    let isHere = address == HouseContext.socketPeer || PeerAddress.isThisMachine(address)
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

/// Searches pass one by one: a middleware for the doors that search.
struct SearchTurn: RouterMiddleware {
  typealias Context = HouseContext
  let queue: SearchQueue

  private static let doors: Set<String> = [
    "/search", "/api/v1/search", "/api/v1/member-searches", "/desk/members", "/office/members",
  ]

  /// Whether a path is one of a search, or of a record that is written out.
  static func waits(at path: String) -> Bool { doors.contains(path) || isExport(path) }

  func handle(
    _ request: Request, context: HouseContext,
    next: (Request, HouseContext) async throws -> Response
  ) async throws -> Response {
    // A form sent to the address of a list is no search, and its body may be long in coming.
    guard Self.waits(at: request.uri.path),
      request.method != .post || API.isAsked(by: request)
    else { return try await next(request, context) }
    return try await queue.run(from: context.address) { try await next(request, context) }
  }

  /// One record written out in another form.
  private static func isExport(_ path: String) -> Bool {
    path.hasPrefix("/records/") && (path.hasSuffix("/marc") || path.contains("/citation."))
  }
}

/// Too many searches at once.
struct TooManySearches: Refusal, Hashable {
  /// Whether one address asks for all of them.
  let isYours: Bool

  var reason: Reason {
    Reason(
      isYours ? "too-many-searches" : "searches-busy", isYours ? .tooOften : .later,
      id: "Terlalu banyak pencarian sekaligus. Tunggu sebentar, lalu cari lagi.",
      en: "Too many searches at once. Wait a moment, then search again.")
  }
}
