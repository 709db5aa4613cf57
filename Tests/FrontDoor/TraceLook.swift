import Foundation
import Persistence

/// What `sartika doctor --privacy` said of one member.
package struct TraceLook: Sendable {
  /// 0 when nothing lies where it may not.
  package let code: Int32
  /// What is rightfully there, such as her membership, in English.
  package let rightful: [String]
  /// All of it, for whoever reads why a test fails.
  package let said: String
}

extension RunningHouse {
  /// Lets the house look for whatever it still knows of a member, by the code of her card.
  package func traces(of card: String) async throws -> TraceLook {
    let ended = try await Programs.run(
      "sartika", ["doctor", "--data", folder.path, "--privacy", "--json"],
      typing: card + "\n\n")
    let lines = ended.out.split(separator: "\n").map { line in
      (try? JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))) ?? .null
    }
    let rightful = lines.filter { $0["check"].text == "rightful" }
      .compactMap { $0["says"]["en"].text }
    return TraceLook(code: ended.code, rightful: rightful, said: "\(ended.out) \(ended.err)")
  }
}
