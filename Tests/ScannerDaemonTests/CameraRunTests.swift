import ArgumentParser
import BarcodeScanning
import Foundation
import ReceivingServer
import ScanFeed
import Testing
import Values

@testable import sartika_scannerd

/// A camera that shows these codes one after the other and then keeps still.
private func camera(
  showing texts: [String], then fault: (any Error)? = nil
) -> AsyncThrowingStream<CameraEvent, any Error> {
  AsyncThrowingStream { teller in
    for text in texts { teller.yield(.scan(BarcodeReading(.code128, text))) }
    if let fault { teller.finish(throwing: fault) }
  }
}

extension Desk {
  /// A queue in which earlier runs left scans.
  fileprivate func queue(with left: [String]) async throws -> ScanQueue {
    let queue = try ScanQueue(at: path + "/state/queue")
    var chance = SystemRandomNumberGenerator()
    for text in left {
      let id = Scan.ID(from: &chance)
      try await queue.append(
        Scan(id: id, symbology: .code128, text: text, at: Clock.system.now), at: .zero)
    }
    return queue
  }

  fileprivate func once(
    _ events: AsyncThrowingStream<CameraEvent, any Error>, to receiver: Receiver,
    left: [String] = []
  ) async throws {
    let log = Log(isVerbose: false)
    let address = try ServerAddress(url: receiver.url)
    let sender = ScanSender(to: address, token: try StationToken(Desk.token))
    let outbox = Outbox(queue: try await queue(with: left), sender: sender, log: log)
    let run = CameraRun(
      events: events, outbox: outbox, printed: Printed(isJSON: false, showsTexts: false), log: log)
    try await run.run(endsAfterOne: true)
  }
}

@Suite(.timeLimit(.minutes(1))) struct `One scan and no more` {
  @Test func `ends when its own scan is delivered, not one that was left before`() async throws {
    let desk = try Desk()
    let receiver = try Receiver(token: Desk.token)
    try await desk.once(
      camera(showing: ["IP-0000003", "IP-0000004"]), to: receiver,
      left: ["IP-0000001", "IP-0000002"])
    #expect(receiver.scans.map(\.text) == ["IP-0000001", "IP-0000002", "IP-0000003"])
    #expect(try desk.waiting().isEmpty)
  }

  @Test(arguments: [Receiver.Manner.refusingEach(withText: "IP-0000003"), .status(422)])
  func `ends with code 76 when the server refuses it`(_ manner: Receiver.Manner) async throws {
    let desk = try Desk()
    let receiver = try Receiver(token: Desk.token, then: manner)
    await #expect(throws: ExitCode(76)) {
      try await desk.once(camera(showing: ["IP-0000003"]), to: receiver)
    }
  }

  @Test func `a refused one that was left before does not change how it ends`() async throws {
    let desk = try Desk()
    let receiver = try Receiver(token: Desk.token, then: .refusingEach(withText: "IP-0000001"))
    try await desk.once(camera(showing: ["IP-0000003"]), to: receiver, left: ["IP-0000001"])
    #expect(receiver.scans.map(\.text) == ["IP-0000003"])
  }

  @Test func `a fault of the reader ends the program with that fault`() async throws {
    struct Broken: Error {}
    let desk = try Desk()
    let receiver = try Receiver(token: Desk.token)
    await #expect(throws: Broken.self) {
      try await desk.once(camera(showing: [], then: Broken()), to: receiver)
    }
  }
}
