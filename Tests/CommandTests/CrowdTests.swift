import Foundation
import FrontDoor
import Glibc
import Launching
import Testing

/// Lines that are opened and say nothing, or begin and do not end.
private final class IdleLines {
  private var descriptors: [Int32] = []

  init(_ count: Int, to base: String, saying text: String = "") {
    let port = UInt16(base.split(separator: ":").last ?? "") ?? 0
    for _ in 0..<count {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
      let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      _ = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(line, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      let bytes = Array(text.utf8)
      _ = bytes.withUnsafeBytes { send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      descriptors.append(line)
    }
  }

  deinit { for line in descriptors { close(line) } }
}

@Suite(.serialized)
struct `A crowd at the door` {
  @Test func `of a hundred idle lines lets others in, though few files may be open`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let server = try await RunningServer.start(data, on: shelf, files: 64)
      let idle = IdleLines(100, to: server.base)
      for _ in 0..<5 {
        #expect(
          try await FrontDoor.Visitor(base: server.base).get("/search?q=perempuan").status == 200)
      }
      withExtendedLifetime(idle) {}
      #expect(try await server.end(with: SIGTERM)?.code == 0, "\(server.said)")
      #expect(server.said.contains("made-room="), "\(server.said)")
      #expect(!server.said.contains("127.0.0.1"))
    }
  }

  @Test(arguments: ["", "GET / HTTP/1.1\r\nHost: local"])
  func `of three hundred lines that do not ask for anything lets others in`(text: String)
    async throws
  {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let server = try await RunningServer.start(data, on: shelf, files: 200)
      let idle = IdleLines(300, to: server.base, saying: text)
      for _ in 0..<5 {
        #expect(
          try await FrontDoor.Visitor(base: server.base).get("/search?q=perempuan").status == 200)
      }
      withExtendedLifetime(idle) {}
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }
}
