import Foundation
import Glibc
import ReceivingServer
import ScanFeed
import Synchronization
import Testing
import Values
import Waiting

private let secret = "rahasia-meja-depan"

/// A queue on the disk and somebody who carries it to a receiver.
private final class Round: Sendable {
  let folder = Folder()
  let queue: ScanQueue
  let news = Mutex<[ScanCourier.News]>([])

  init(_ count: Int) async throws {
    queue = try ScanQueue(at: folder.path)
    for number in 1...count { try await queue.append(scan(number), at: .zero) }
  }

  func carry(
    to address: ServerAddress, largest: Int = 50, at now: Duration = .zero, token: String = secret
  ) async throws {
    let sender = ScanSender(
      to: address, token: try StationToken(token), timeout: .milliseconds(300))
    let courier = ScanCourier(from: queue, with: sender, largest: largest)
    try await courier.empty(clock: { now }) { item in news.withLock { $0.append(item) } }
  }
}

extension Round {
  /// Why scans had to wait, as it was told.
  fileprivate var troubles: [String] {
    news.withLock(\.self).compactMap { news in
      if case .postponed(let trouble) = news { trouble.type } else { nil }
    }
  }
}

/// A Unix socket where nobody answers and the queue of callers is full.
private struct Deaf {
  private let listener: Int32
  private let callers: [Int32]

  init(at path: String) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    func with(_ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
      withUnsafeBytes(of: address) { bytes in
        bytes.baseAddress.map { call($0.assumingMemoryBound(to: sockaddr.self), size) } ?? -1
      }
    }
    let line = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    try #require(with { bind(line, $0, $1) } == 0 && listen(line, 0) == 0)
    listener = line
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue)
    callers = (0..<8).map { _ in
      let caller = socket(AF_UNIX, kind, 0)
      _ = with { connect(caller, $0, $1) }
      return caller
    }
  }

  func close() { for line in callers + [listener] { Glibc.close(line) } }
}

private func texts(_ numbers: ClosedRange<Int>) -> [String] { numbers.map { "IP-\($0)" } }

extension Receiver {
  fileprivate var address: ServerAddress { .loopback(host: "127.0.0.1", port: port) }
}

struct `Bringing scans to the server` {
  @Test func `each arrives once and in order`() async throws {
    let receiver = try Receiver(token: secret)
    let round = try await Round(120)
    try await round.carry(to: receiver.address)
    #expect(receiver.scans.map(\.text) == texts(1...120))
    #expect(receiver.scans.allSatisfy { !$0.late })
    #expect(await round.queue.count == 0)
    #expect(try round.folder.files().isEmpty)
    #expect(receiver.requests.count == 3)
    #expect(receiver.requests.allSatisfy { $0.hasPrefix("POST /api/v1/scans HTTP/1.1\r\n") })
  }

  @Test func `over a Unix socket as over HTTP`() async throws {
    let folder = Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    let path = folder.path + "/s.sock"
    let receiver = try Receiver(token: secret, socket: path)
    let round = try await Round(3)
    try await round.carry(to: ServerAddress(socket: path))
    #expect(receiver.scans.map(\.text) == texts(1...3))
  }

  @Test func `an answer that was lost does not make two of one`() async throws {
    let receiver = try Receiver(token: secret, first: [.silentlyAccepting, .silentlyAccepting])
    let round = try await Round(10)
    try await round.carry(to: receiver.address)
    #expect(receiver.scans.map(\.text) == texts(1...10))
    #expect(receiver.requests.count == 3)
    #expect(await round.queue.count == 0)
  }

  @Test func `trouble on the way is waited out`() async throws {
    let receiver = try Receiver(
      token: secret,
      first: [
        .status(503), .status(429), .bytes("SSH-2.0\r\n\r\n"), .notAtAll(microseconds: 400_000),
        .bytes("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nmaaf"),
      ])
    let round = try await Round(5)
    try await round.carry(to: receiver.address)
    #expect(receiver.scans.map(\.text) == texts(1...5))
    // On a crowded machine the line that then says nothing may not even come up in time.
    let troubles = round.troubles.map { $0 == "server-unreachable" ? "server-too-slow" : $0 }
    #expect(
      troubles == [
        "server-trouble", "server-trouble", "server-not-understood", "server-too-slow",
        "server-not-understood",
      ])
  }

  @Test func `a server that comes back gets late scans in order`() async throws {
    let gone = try Receiver(token: secret)
    let address = gone.address
    gone.close()
    let round = try await Round(7)
    let waiting = Task { try await round.carry(to: address, at: .seconds(60)) }
    try await Task.sleep(for: .milliseconds(400))
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    #expect(round.news.withLock(\.self) == [.postponed(.unreachable(address))])
    let back = try Receiver(token: secret)
    try await round.carry(to: back.address, at: .seconds(60))
    #expect(back.scans.map(\.text) == texts(1...7))
    #expect(back.scans.allSatisfy { $0.late })
  }

  @Test func `a wrong token keeps every scan`() async throws {
    let receiver = try Receiver(token: secret)
    let round = try await Round(4)
    let waiting = Task { try await round.carry(to: receiver.address, token: "token-lama-sekali") }
    try await Task.sleep(for: .milliseconds(400))
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    #expect(round.news.withLock(\.self) == [.postponed(.tokenRefused)])
    #expect(await round.queue.count == 4)
    #expect(receiver.scans.isEmpty)
  }

  @Test func `a scan that is refused alone does not hold up the others`() async throws {
    let receiver = try Receiver(token: secret, then: .refusingEach(withText: "IP-3"))
    let round = try await Round(5)
    try await round.carry(to: receiver.address)
    #expect(receiver.scans.map(\.text) == ["IP-1", "IP-2", "IP-4", "IP-5"])
    #expect(await round.queue.count == 0)
  }

  @Test func `a scan for which the whole message is refused is found and dropped`() async throws {
    let receiver = try Receiver(token: secret, then: .refusingWhole(ifItHolds: "IP-3"))
    let round = try await Round(9)
    try await round.carry(to: receiver.address)
    #expect(receiver.scans.map(\.text) == texts(1...9).filter { $0 != "IP-3" })
    let dropped = ScanCourier.News.dropped(try scan(3).id, status: 422)
    #expect(round.news.withLock(\.self).contains(dropped))
    #expect(await round.queue.count == 0)
  }

  @Test func `what the server did not mention is sent again`() async throws {
    let receiver = try Receiver(token: secret, first: [.onlyTheFirst(1), .onlyTheFirst(1)])
    let round = try await Round(5)
    try await round.carry(to: receiver.address)
    #expect(receiver.scans.map(\.text) == texts(1...5))
    #expect(receiver.requests.count == 3)
    #expect(round.troubles == ["server-not-kept-yet"])
  }

  @Test func `an answer that settles nothing is told, and waited out`() async throws {
    let foreign = String(repeating: "f", count: 32)
    let receiver = try Receiver(
      token: secret,
      first: [
        .onlyTheFirst(0), .onlyTheFirst(0),
        .saying(#"{"outcomes": [{"id": "\#(foreign)", "outcome": "accepted"}]}"#),
      ])
    let round = try await Round(5)
    let start = ContinuousClock.now
    try await round.carry(to: receiver.address)
    #expect(ContinuousClock.now - start >= .milliseconds(250 + 500 + 1000))
    #expect(receiver.scans.map(\.text) == texts(1...5))
    #expect(receiver.requests.count == 4)
    #expect(round.troubles == ["server-not-kept-yet", "server-not-understood"])
  }

  @Test func `a server that does not even take the call is given up in time`() async throws {
    let folder = Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    let path = folder.path + "/s.sock"
    let deaf = try Deaf(at: path)
    let sender = ScanSender(
      to: try ServerAddress(socket: path), token: try StationToken(secret),
      timeout: .milliseconds(300))
    let start = ContinuousClock.now
    let delivery = try await sender.deliver(ScanBatch([scan(1)]))
    #expect(delivery == .postponed(.tooSlow(try ServerAddress(socket: path))))
    #expect(ContinuousClock.now - start < .seconds(5))
    deaf.close()
  }

  @Test func `the courier sets out whenever a scan comes`() async throws {
    let receiver = try Receiver(token: secret)
    let round = try await Round(1)
    let sender = ScanSender(to: receiver.address, token: try StationToken(secret))
    let courier = ScanCourier(from: round.queue, with: sender)
    let work = Task { try await courier.run(clock: { .zero }, news: { _ in }) }
    for number in 2...5 {
      try await Task.sleep(for: .milliseconds(30))
      try await round.queue.append(scan(number), at: .zero)
    }
    #expect(try await eventually { receiver.scans.count >= 5 })
    #expect(receiver.scans.map(\.text) == texts(1...5))
    work.cancel()
    try await work.value
  }
}
