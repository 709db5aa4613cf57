import Foundation
import FrontDoor
import Launching
import Testing

struct `Output that finds no room` {
  @Test func `is said in both languages`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let words = shelf.place("words")
      try shelf.put("", as: "words")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      let program = try #require(Programs.path("sartika"))
      process.arguments = ["-c", "exec \"$0\" export --data \"$1\" > /dev/full", program, data]
      process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: words))
      let code = try await withCheckedThrowingContinuation {
        (done: CheckedContinuation<Int32, any Error>) in
        process.terminationHandler = { done.resume(returning: $0.terminationStatus) }
        do { try process.launchAlone() } catch { done.resume(throwing: error) }
      }
      let said = try String(contentsOfFile: words, encoding: .utf8)
      #expect(code == 3, "\(said)")
      #expect(said.contains("Tempat untuk keluaran habis"), "\(said)")
      #expect(said.contains("There is no room left for the output"), "\(said)")
    }
  }
}
