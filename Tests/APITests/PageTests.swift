import Catalog
import Foundation
import FrontDoor
import Testing
import Values

struct `The page about the API` {
  @Test func `shows requests that do what it says`() async throws {
    try await OpenHouse.visit { house in
      let (copy, sari) = (try await house.copy("Perempuan di titik nol"), try await house.member())
      #expect(copy.barcode.text == "IP-0000001")
      try await house.goods()
      try await house.openDrawers()
      let words = [
        "SARTIKA": house.base, "TOKEN": house.tokens.manager, "STATION": house.tokens.both,
        "CAMERA": house.tokens.camera, "CARD": sari.card,
      ]
      let commands = ShellLine.commands(in: try Self.page())
      #expect(commands.count == 13)
      for command in commands {
        let request = try CurlRequest(ShellLine.words(of: command, variables: words))
        let path = request.address.replacingOccurrences(of: house.base + "/api/v1", with: "")
        let answer = try await house.send(
          request.method, path, headers: request.headers, bytes: request.body)
        #expect((200..<300).contains(answer.status), "\(command): \(answer.text)")
        #expect(!answer.text.contains("refused"), "\(command): \(answer.text)")
      }
    }
  }

  private static func page() throws -> String {
    try String(contentsOf: Programs.root.appending(path: "Docs/api.md"), encoding: .utf8)
  }
}
