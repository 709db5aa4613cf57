import Foundation
import FrontDoor
import Persistence
import Testing

extension RunningHouse {
  /// The house's own look finds her membership, and nothing beside it: no loan, no hold, no trace of
  /// what she had.
  func expectNoTrace(of card: String) async throws {
    let ended = try await Programs.run(
      "sartika", ["doctor", "--data", folder.path, "--privacy", "--json"],
      typing: card + "\n\n")
    #expect(ended.code == 0, "\(ended.out) \(ended.err)")
    let lines = ended.out.split(separator: "\n").map { line in
      (try? JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))) ?? .null
    }
    let rightful = lines.filter { $0["check"].text == "rightful" }
      .compactMap { $0["says"]["en"].text }
    #expect(!rightful.isEmpty)
    #expect(!rightful.contains { $0.hasPrefix("open ") }, "\(rightful)")
  }
}
