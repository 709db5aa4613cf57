import BarcodeDrawing
import Foundation
import ReceivingServer
import ScanFeed
import Testing

struct `Trying the scanner with pictures` {
  @Test func `prints the codes, one a line`() async throws {
    let desk = try Desk()
    let end = try await Daemon.run(
      ["--image", desk.picture("9786020324784"), desk.picture("IP-0000042")], in: desk)
    #expect(end.code == 0)
    #expect(
      end.lines.map { $0.split(separator: "\t").prefix(2).joined(separator: " ") }
        == ["EAN-13 9786020324784", "CODE-128 IP-0000042"])
  }

  @Test func `prints JSON for a machine`() async throws {
    let desk = try Desk()
    let picture = try desk.write(
      Page(.ean13("9770216313003", addOn: "05")).pgm, to: "jurnal.pgm")
    let end = try await Daemon.run(["--json", "--image", picture], in: desk)
    #expect(
      end.lines == [
        #"{"addOn":"05","file":"\#(picture)","symbology":"EAN-13","text":"9770216313003"}"#
      ])
  }

  @Test func `says which picture has no code, and goes on`() async throws {
    let desk = try Desk()
    let blank = try desk.write(Page([]).pgm, to: "kosong.pgm")
    let end = try await Daemon.run(["--image", blank, desk.picture("IP-0000042")], in: desk)
    #expect(end.code == 65)
    #expect(end.log.contains("kosong.pgm"))
    #expect(end.lines.count == 1)
  }

  @Test func `says which picture is missing, and goes on`() async throws {
    let desk = try Desk()
    let end = try await Daemon.run(
      ["--image", desk.path + "/hilang.png", desk.picture("IP-0000042")], in: desk)
    #expect(end.code == 66)
    #expect(end.log.contains("hilang.png” tidak ada"))
    #expect(end.lines.count == 1)
  }

  @Test func `a camera that is not there is said in one sentence`() async throws {
    let desk = try Desk()
    let end = try await Daemon.run(["--camera", "/dev/video63", "--once"], in: desk)
    #expect(end.code == 66)
    #expect(end.log.contains("Tidak ada kamera di /dev/video63"))
    #expect(end.log.contains("There is no camera at /dev/video63"))
  }

  @Test func `a device that is no camera is said in one sentence`() async throws {
    let desk = try Desk()
    let end = try await Daemon.run(["--camera", "/dev/null", "--once"], in: desk)
    #expect(end.code == 66)
    #expect(end.log.contains("/dev/null tidak memberi gambar"))
  }

  @Test(arguments: [
    ["--server", "http://127.0.0.1:1", "--socket", "/tmp/s"],
    ["--server", "http://192.168.1.5:8080", "--token-file", "token"],
    ["--server", "ftp://127.0.0.1"], ["--patience", "0"], ["--once", "--image", "a.png"],
  ])
  func `arguments that do not fit are refused`(arguments: [String]) async throws {
    let end = try await Daemon.run(arguments, in: try Desk())
    #expect(end.code == 64)
    #expect(!end.log.isEmpty)
  }
}

struct `Sending what pictures say` {
  private let texts = ["9786020324784", "IP-0000042", "9789794333204"]

  @Test func `each arrives once, in order, and the texts stay out of the log`() async throws {
    let desk = try Desk()
    let receiver = try Receiver(token: Desk.token)
    let pictures = try texts.map(desk.picture)
    let end = try await Daemon.run(
      desk.home(receiver.url) + ["--json", "--verbose", "--image"] + pictures, in: desk)
    #expect(end.code == 0)
    #expect(receiver.scans.map(\.text) == texts)
    #expect(receiver.scans.allSatisfy { !$0.late })
    #expect(try desk.waiting().isEmpty)
    // The file's name holds the text here, so it is taken out first.
    let said = pictures.reduce(end.log + end.output) { $0.replacing($1, with: "") }
    #expect(texts.allSatisfy { !said.contains($0) })
    #expect(!said.contains(Desk.token))
    #expect(end.lines.filter { $0.contains(#""outcome":"accepted""#) }.count == 3)
  }

  @Test func `over a Unix socket, with the token in the environment`() async throws {
    let desk = try Desk()
    let path = desk.path + "/s.sock"
    let receiver = try Receiver(token: Desk.token, socket: path)
    let end = try await Daemon.run(
      ["--socket", path, "--image", desk.picture("IP-0000042")], in: desk,
      environment: ["SARTIKA_STATION_TOKEN": Desk.token])
    #expect(end.code == 0)
    #expect(receiver.scans.map(\.text) == ["IP-0000042"])
  }

  @Test func `waits on the disk while the server is away and comes late, but first`() async throws {
    let desk = try Desk()
    let away = ["--patience", "1", "--image"]
    let first = try await Daemon.run(
      desk.home("http://127.0.0.1:9") + away + texts.prefix(2).map(desk.picture), in: desk)
    #expect(first.code == 69)
    #expect(first.log.contains("tidak bisa dihubungi"))
    #expect(try desk.waiting().count == 2)
    let receiver = try Receiver(token: Desk.token)
    let second = try await Daemon.run(
      desk.home(receiver.url) + ["--image", desk.picture(texts[2])], in: desk)
    #expect(second.code == 0)
    #expect(receiver.scans.map(\.text) == texts)
    #expect(receiver.scans.map(\.late) == [true, true, false])
  }

  @Test func `a refused token keeps the scan and says what to do`() async throws {
    let desk = try Desk()
    let receiver = try Receiver(token: "token-yang-lain")
    let end = try await Daemon.run(
      desk.home(receiver.url) + ["--patience", "1", "--image", desk.picture("IP-0000042")],
      in: desk)
    #expect(end.code == 69)
    #expect(end.log.contains("sartika station token"))
    #expect(try desk.waiting().count == 1)
  }

  @Test func `a scan that the server refuses ends with its own code`() async throws {
    let desk = try Desk()
    let receiver = try Receiver(token: Desk.token, then: .refusingEach(withText: "IP-0000042"))
    let end = try await Daemon.run(
      desk.home(receiver.url) + ["--image", desk.picture("IP-0000042")], in: desk)
    #expect(end.code == 76)
    #expect(try desk.waiting().isEmpty)
  }

  @Test func `goes on when nobody reads what it prints any more`() async throws {
    let desk = try Desk()
    let receiver = try Receiver(token: Desk.token)
    let daemon = try Daemon(
      desk.home(receiver.url) + ["--json", "--image"] + texts.map(desk.picture), in: desk,
      hasReader: false)
    #expect(try await daemon.end().code == 0)
    #expect(receiver.scans.map(\.text) == texts)
  }

  @Test func `a token that anybody can read is refused`() async throws {
    let desk = try Desk()
    try desk.write(Array("rahasia-terbuka\n".utf8), to: "terbuka", mode: 0o644)
    let end = try await Daemon.run(
      ["--server", "http://127.0.0.1:9", "--token-file", desk.path + "/terbuka", "--image", "x"],
      in: desk)
    #expect(end.code == 64)
    #expect(end.log.contains("chmod 600"))
  }

  @Test func `a state folder that is a file is refused`() async throws {
    let desk = try Desk()
    let end = try await Daemon.run(
      [
        "--server", "http://127.0.0.1:9", "--token-file", desk.path + "/token", "--state",
        desk.path + "/token", "--image", "x",
      ], in: desk)
    #expect(end.code == 73)
  }
}
