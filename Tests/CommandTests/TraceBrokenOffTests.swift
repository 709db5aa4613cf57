import Foundation
import FrontDoor
import GRDB
import Launching
import Members
import Testing
import Values

struct `A look for traces that is broken off` {
  /// How it ended, and which process it was.
  private struct Broken {
    let code: Int32
    let process: Int32
  }

  /// Where the copies of a process lie.
  private static func copies(of process: Int32) -> [String] {
    ["/dev/shm", NSTemporaryDirectory()].flatMap { place -> [String] in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      return names.filter { $0.hasPrefix("sartika-look-\(process)-") }
        .map { (place as NSString).appendingPathComponent($0) }
    }
  }

  /// Begins a look and sends it a signal as soon as its copy is there.
  ///
  /// - Parameter signals: what the process is told of signals before; a test may run where some are
  ///   ignored.
  private static func breakOff(
    _ day: Borrowed, by number: Int32, signals: [String] = []
  ) async throws -> Broken {
    let typed = try day.shelf.put(day.member.card.text + "\n\n", as: "kartu")
    let program = try #require(Programs.path("sartika"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["--default-signal"] + signals + [program, "doctor", "--data", day.data, "--privacy"]
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: typed))
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.launchAlone()
    let identifier = process.processIdentifier
    while process.isRunning, copies(of: identifier).isEmpty {
      try await Task.sleep(for: .milliseconds(1))
    }
    #expect(process.isRunning, "it was met at work")
    kill(identifier, number)
    while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    return Broken(code: process.terminationStatus, process: identifier)
  }

  /// A library whose log has so many states that a look takes its time.
  private static func withLongLog(
    _ work: @escaping @Sendable (Borrowed) async throws -> Void
  ) async throws {
    try await Borrowed.with { day in
      let pool = try DatabasePool(path: day.data + "/sartika.db")
      try await pool.writeWithoutTransaction { db in
        for round in 0..<200 {
          try db.execute(
            sql: "INSERT OR REPLACE INTO setting VALUES ('remark', ?)", arguments: ["\(round)"])
        }
      }
      try await work(day)
      try pool.close()
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func `leaves no copy of the data`(number: Int32) async throws {
    try await Self.withLongLog { day in
      let broken = try await Self.breakOff(day, by: number)
      #expect(broken.code == 128 + number)
      #expect(Self.copies(of: broken.process) == [])
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `goes on when whoever started it wants that`() async throws {
    try await Self.withLongLog { day in
      let ended = try await Self.breakOff(day, by: SIGHUP, signals: ["--ignore-signal=HUP"])
      #expect(ended.code == 0)
      #expect(Self.copies(of: ended.process) == [])
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `is tidied up after by the next one when it was killed`() async throws {
    try await Self.withLongLog { day in
      let broken = try await Self.breakOff(day, by: SIGKILL)
      #expect(broken.code == SIGKILL)
      #expect(try await day.look().code == 0)
      #expect(Self.copies(of: broken.process) == [])
    }
  }
}
