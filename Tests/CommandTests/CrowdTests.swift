import Foundation
import FrontDoor
import Glibc
import Launching
import Testing

/// Lines that are opened and say nothing.
private final class IdleLines {
  private var descriptors: [Int32] = []

  init(_ count: Int, to base: String) {
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
        #expect(try await FrontDoor.Visitor(base: server.base).get("/records/1").status == 200)
      }
      withExtendedLifetime(idle) {}
      #expect(try await server.end(with: SIGTERM)?.code == 0, "\(server.said)")
      #expect(server.said.contains("made-room="), "\(server.said)")
      #expect(!server.said.contains("127.0.0.1"))
    }
  }

  @Test func `of three hundred lines that say nothing lets others in`() async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let server = try await RunningServer.start(data, on: shelf)
      let idle = IdleLines(300, to: server.base)
      for _ in 0..<5 {
        #expect(try await FrontDoor.Visitor(base: server.base).get("/records/1").status == 200)
      }
      withExtendedLifetime(idle) {}
      #expect(try await server.end(with: SIGTERM)?.code == 0)
    }
  }
}
