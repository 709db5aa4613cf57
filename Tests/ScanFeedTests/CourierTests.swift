import Foundation
import ReceivingServer
import ScanFeed
import Synchronization
import Testing

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
    let troubles: [String] = round.news.withLock(\.self).compactMap { news in
      if case .postponed(let trouble) = news { trouble.type } else { nil }
    }
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
    let receiver = try Receiver(token: secret, first: [.onlyTheFirst, .onlyTheFirst])
    let round = try await Round(5)
    try await round.carry(to: receiver.address)
    #expect(receiver.scans.map(\.text) == texts(1...5))
    #expect(receiver.requests.count == 3)
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
    for _ in 0..<200 where receiver.scans.count < 5 { try await Task.sleep(for: .milliseconds(10)) }
    #expect(receiver.scans.map(\.text) == texts(1...5))
    work.cancel()
    try await work.value
  }
}
