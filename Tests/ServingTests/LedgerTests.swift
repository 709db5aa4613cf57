import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Serving

struct `Lines to the house` {
  private let limits = ConnectionLimits(inAll: 4, perAddress: 2)

  private func line(from address: String) throws -> EmbeddedChannel {
    let channel = EmbeddedChannel()
    try channel.connect(to: SocketAddress(ipAddress: address, port: 40_000)).wait()
    return channel
  }

  @Test func `of one address are few, and the one that idled longest makes room`() throws {
    let ledger = ConnectionLedger(limits)
    let lines = try (0..<3).map { _ in try line(from: "192.0.2.7") }
    #expect(ledger.admit(lines[0]) && ledger.admit(lines[1]) && ledger.admit(lines[2]))
    #expect(!lines[0].isActive && lines[1].isActive && lines[2].isActive)
    #expect(ledger.takeCounts() == .init(refused: 0, madeRoom: 1, tooSlow: 0))
    #expect(ledger.takeCounts() == .init())
  }

  @Test func `that work are not hung up: the newcomer is refused`() throws {
    let ledger = ConnectionLedger(limits)
    let lines = try (0..<3).map { _ in try line(from: "192.0.2.7") }
    for line in lines.prefix(2) {
      #expect(ledger.admit(line))
      ledger.note(line, .working)
    }
    #expect(!ledger.admit(lines[2]))
    #expect(try ledger.admit(line(from: "192.0.2.8")))
    #expect(ledger.takeCounts().refused == 1)
  }

  @Test func `that tell a page what happens do not count against her`() throws {
    let ledger = ConnectionLedger(limits)
    let lines = try (0..<4).map { _ in try line(from: "192.0.2.7") }
    for line in lines.prefix(2) {
      #expect(ledger.admit(line))
      ledger.note(line, .telling)
    }
    #expect(ledger.admit(lines[2]) && ledger.admit(lines[3]))
    #expect(lines.filter(\.isActive).count == 4)
  }

  @Test func `of this machine are held only to the limit of all`() throws {
    let ledger = ConnectionLedger(limits)
    let lines = try (0..<5).map { _ in try line(from: "127.0.0.1") }
    for line in lines { #expect(ledger.admit(line)) }
    #expect(lines.map(\.isActive) == [false, true, true, true, true])
  }

  @Test func `rest when the question ends after its answer, and make room then`() throws {
    let ledger = ConnectionLedger(limits)
    let lines = try (0..<3).map { _ in try line(from: "192.0.2.7") }
    defer { for line in lines { _ = try? line.finish(acceptAlreadyClosed: true) } }
    for line in lines.prefix(2) {
      #expect(ledger.admit(line))
      try line.pipeline.syncOperations.addHandler(RequestWatch(ledger: ledger, channel: line))
      let head = HTTPRequestHead(version: .http1_1, method: .POST, uri: "/desk/scans")
      try line.writeInbound(HTTPServerRequestPart.head(head))
    }
    let answer = HTTPResponseHead(version: .http1_1, status: .unprocessableEntity)
    try lines[0].writeOutbound(HTTPServerResponsePart.head(answer))
    try lines[0].writeOutbound(HTTPServerResponsePart.end(nil))
    #expect(!ledger.admit(lines[2]), "its body is still on the way")
    try lines[0].writeInbound(HTTPServerRequestPart.end(nil))
    #expect(ledger.admit(lines[2]))
    #expect(lines.map(\.isActive) == [false, true, true])
  }

  @Test func `that are closed leave their place`() throws {
    let ledger = ConnectionLedger(limits)
    for _ in 0..<20 {
      let one = try line(from: "192.0.2.7")
      #expect(ledger.admit(one))
      ledger.note(one, .working)
      ledger.forget(one)
    }
    #expect(ledger.takeCounts() == .init())
  }

  @Test func `are as many as the open files of the process allow`() {
    let limits = ConnectionLimits.ofThisProcess()
    #expect((8...1024).contains(limits.inAll) && limits.perAddress <= limits.inAll)
    #expect(limits.patience == .seconds(15))
  }
}
