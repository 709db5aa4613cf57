import Foundation
import Testing

struct `What a killed server had taken in` {
  @Test(arguments: ["sartika-upload-", "sartika-import-"])
  func `is gone after the next start`(prefix: String) async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let left = NSTemporaryDirectory() + prefix + UUID().uuidString
      try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(fileURLWithPath: left + "/file-1"))
      let server = try await RunningServer.start(data, on: shelf)
      #expect(!FileManager.default.fileExists(atPath: left))
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }
}
