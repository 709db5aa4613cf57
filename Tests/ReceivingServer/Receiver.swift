import Glibc
public import ScanFeed
import Synchronization

/// A station's end of the line for tests: takes scans over plain sockets and acts once on each.
public final class Receiver: Sendable {
  /// How one request is met.
  public enum Manner: Sendable {
    /// As the real server does.
    case properly
    /// With a status and nothing else.
    case status(Int)
    /// With these bytes.
    case bytes(String)
    /// It acts, but the answer is lost.
    case silentlyAccepting
    /// It does nothing and says nothing for a while.
    case notAtAll(microseconds: UInt32)
    /// It takes only so many scans of a message, and says nothing of the others.
    case onlyTheFirst(Int)
    /// It does nothing, and answers 200 with this.
    case saying(String)
    /// It refuses the whole message when it holds this text, and takes it otherwise.
    case refusingWhole(ifItHolds: String)
    /// It takes all but refuses those with this text.
    case refusingEach(withText: String)
  }

  private struct State {
    var scans: [Scan] = []
    var known: Set<Scan.ID> = []
    var requests: [String] = []
    var manners: [Manner] = []
    var isOpen = true
  }

  /// The port when it listens on 127.0.0.1, else 0.
  public let port: UInt16
  private let listener: Int32
  private let token: String
  private let usual: Manner
  private let state = Mutex(State())

  /// Listens on a port of its own, or on a Unix socket.
  ///
  /// - Parameters:
  ///   - first: how the first requests are met, one each.
  ///   - then: how all later ones are.
  public init(
    token: String, socket path: String? = nil, first: [Manner] = [], then: Manner = .properly
  ) throws {
    self.token = token
    usual = then
    (listener, port) = try path.map { (try Listening.unix($0), 0) } ?? Listening.loopback()
    state.withLock { $0.manners = first }
    Listening.thread { [self] in serve() }
  }

  /// The scans on which it acted, in order.
  public var scans: [Scan] { state.withLock { $0.scans } }
  /// The heads of all requests.
  public var requests: [String] { state.withLock { $0.requests } }
  /// Its address for `--server`.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// Stops listening.
  public func close() {
    let wasOpen = state.withLock { state in
      defer { state.isOpen = false }
      return state.isOpen
    }
    if wasOpen { Listening.stop(listener) }
  }

  deinit { close() }

  private func serve() {
    while true {
      let line = accept(listener, nil, nil)
      guard line >= 0 else { return }
      answer(line)
      Glibc.close(line)
    }
  }

  private func answer(_ line: Int32) {
    guard let request = Listening.request(on: line) else { return }
    let manner = state.withLock { state in
      state.requests.append(request.head)
      return state.manners.isEmpty ? usual : state.manners.removeFirst()
    }
    switch manner {
    case .status(let status): Listening.reply(line, status, [])
    case .bytes(let text): Listening.send(line, Array(text.utf8))
    case .saying(let text): Listening.reply(line, 200, Array(text.utf8))
    case .notAtAll(let microseconds): usleep(microseconds)
    default: answer(line, request, manner)
    }
  }

  private func answer(_ line: Int32, _ request: Listening.Request, _ manner: Manner) {
    guard request.head.contains("Authorization: Bearer \(token)\r\n") else {
      return Listening.reply(line, 401, [])
    }
    guard let batch = try? ScanBatch(json: request.body) else {
      return Listening.reply(line, 422, [])
    }
    var taken = batch.scans
    switch manner {
    case .onlyTheFirst(let count): taken = Array(taken.prefix(count))
    case .refusingWhole(let text) where taken.contains { $0.text == text }:
      return Listening.reply(line, 422, [])
    default: break
    }
    let outcomes = taken.map { outcome(of: $0, manner) }
    if case .silentlyAccepting = manner { return }
    Listening.reply(line, 200, (try? ScanAnswer(outcomes).json()) ?? [])
  }

  private func outcome(of scan: Scan, _ manner: Manner) -> ScanOutcome {
    if case .refusingEach(let text) = manner, scan.text == text {
      return ScanOutcome(scan.id, refused: ScanRefusal.wrongText)
    }
    return state.withLock { state in
      guard state.known.insert(scan.id).inserted else { return ScanOutcome(scan.id, .duplicate) }
      state.scans.append(scan)
      return ScanOutcome(scan.id, .accepted)
    }
  }
}
