import Foundation
import FrontDoor
import Testing

@Suite(.serialized)
struct `Slow lines` {
  /// Says the beginning at once and then a byte every two seconds.
  ///
  /// - Returns: how long it took until the house hung up, and what it said.
  private static func drip(
    _ beginning: String, to house: RunningHouse
  ) async throws -> (after: Duration, text: String, ended: Bool) {
    let wire = try Wire(to: house.base)
    let start = ContinuousClock.now
    wire.say(beginning)
    let drops = Task {
      while !Task.isCancelled {
        wire.say("a")
        try await Task.sleep(for: .seconds(2))
      }
    }
    let heard = await wire.hear({ _ in false }, within: 60)
    drops.cancel()
    return (ContinuousClock.now - start, heard.text, heard.ended)
  }

  @Test func `are cut after fifteen seconds, head and body alike, while others are served`()
    async throws
  {
    try await inAHouse { house in
      let form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n"
      let beginnings = [
        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Kop: ",
        "POST /office/sign-in HTTP/1.1\r\nHost: localhost\r\n\(form)",
        "POST /api/v1/scans HTTP/1.1\r\nHost: localhost\r\n\(form)",
      ]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for beginning in beginnings {
          group.addTask {
            let cut = try await Self.drip(beginning, to: house)
            #expect(cut.ended, "\(beginning.prefix(20))")
            #expect(cut.after >= .seconds(14), "\(cut.after)")
          }
        }
        group.addTask {
          for _ in 0..<20 {
            #expect(try await Guest(house).see("/").status == 200)
            try await Task.sleep(for: .milliseconds(500))
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test func `that dribble a form are told that they were too slow`() async throws {
    try await inAHouse { house in
      let cut = try await Self.drip(
        "POST /office/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n",
        to: house)
      #expect(cut.text.hasPrefix("HTTP/1.1 408"))
    }
  }

  @Test func `that listen to a station are no slow lines`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let wire = try Wire(to: day.house.base)
      wire.say(
        "GET /stations/live HTTP/1.1\r\nHost: localhost\r\nCookie: \(ratna.visitor.cookies)\r\n\r\n"
      )
      let heard = await wire.hear({ $0.components(separatedBy: ": alive").count > 2 }, within: 90)
      #expect(!heard.ended && heard.text.contains(": alive"))
    }
  }
}
