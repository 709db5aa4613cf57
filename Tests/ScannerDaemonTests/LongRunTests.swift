import Foundation
import Glibc
import ReceivingServer
import ScanFeed
import Testing
import Waiting

struct `A daemon at work` {
  @Test func `is killed at any moment and no kept scan is lost or doubled`() async throws {
    let desk = try Desk()
    let picture = try desk.picture("IP-0000042")
    let pictures = Array(repeating: picture, count: 400)
    var kept = 0
    for round in 1...3 {
      let daemon = try Daemon(
        desk.home("http://127.0.0.1:9") + ["--image"] + pictures, in: desk)
      #expect(try await eventually { try desk.waiting().count >= kept + 10 * round })
      daemon.signal(SIGKILL)
      _ = try await daemon.end()
      kept = try desk.waiting().count
    }
    let receiver = try Receiver(token: Desk.token)
    let daemon = try Daemon(
      desk.home(receiver.url) + ["--camera", "/dev/video63"], in: desk)
    #expect(try await eventually { try daemon.hasSaid("/dev/video63") })
    #expect(try await eventually { try desk.waiting().isEmpty })
    daemon.signal(SIGTERM)
    let end = try await daemon.end()
    #expect(end.code == 0)
    #expect(end.log.contains("Pemindaian selesai"))
    #expect(receiver.scans.count == kept)
    #expect(Set(receiver.scans.map(\.id)).count == kept)
    #expect(receiver.scans.allSatisfy(\.late) == true)
    let moments = receiver.scans.map(\.at)
    #expect(moments == moments.sorted())
  }

  @Test func `killed while it delivers, it delivers the rest once each`() async throws {
    let desk = try Desk()
    let pictures = Array(repeating: try desk.picture("IP-0000042"), count: 200)
    _ = try await Daemon.run(
      desk.home("http://127.0.0.1:9") + ["--patience", "1", "--image"] + pictures, in: desk)
    #expect(try desk.waiting().count == 200)
    // The answers are lost: what was sent is known to the server, not to the daemon.
    let receiver = try Receiver(
      token: Desk.token,
      first: [.properly, .silentlyAccepting] + Array(repeating: .status(503), count: 4))
    let first = try Daemon(desk.home(receiver.url) + ["--camera", "/dev/video63"], in: desk)
    #expect(try await eventually { receiver.scans.count >= 100 })
    first.signal(SIGKILL)
    _ = try await first.end()
    let second = try Daemon(desk.home(receiver.url) + ["--camera", "/dev/video63"], in: desk)
    // The first may have carried all of them before it was killed: then the second has only begun.
    #expect(try await eventually { try second.hasSaid("/dev/video63") })
    #expect(try await eventually { try desk.waiting().isEmpty })
    second.signal(SIGINT)
    #expect(try await second.end().code == 0)
    #expect(receiver.scans.count == 200)
    #expect(Set(receiver.scans.map(\.id)).count == 200)
  }

  @Test func `two for one state folder are refused`() async throws {
    let desk = try Desk()
    let arguments = desk.home("http://127.0.0.1:9") + ["--camera", "/dev/video63"]
    let first = try Daemon(arguments, in: desk)
    // It speaks of its camera once it holds the folder and heeds signals.
    #expect(try await eventually { try first.hasSaid("/dev/video63") })
    let second = try await Daemon.run(arguments, in: desk)
    #expect(second.code == 73)
    #expect(second.log.contains("sedang dipakai"))
    first.signal(SIGTERM)
    #expect(try await first.end().code == 0)
  }

  @Test func `the help tells every option and exit code`() async throws {
    let end = try await Daemon.run(["--help"], in: try Desk())
    #expect(end.code == 0)
    for word in ["--camera", "--image", "--server", "--socket", "--token-file", "--state", "76 "] {
      #expect(end.output.contains(word))
    }
  }
}
