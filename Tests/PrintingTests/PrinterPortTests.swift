import Foundation
import Glibc
import Printing
import Testing
import Values

struct `A port to a printer` {
  private static let quick = PrinterPatience(line: 500, answer: 100, stall: 300, paper: 100)

  private static func port(_ path: String, among devices: [String]) -> PrinterPort {
    PrinterPort(
      .device(path), among: PrinterPlaces(devices: devices, ports: 9100...9199), patience: quick)
  }

  /// The two ends of a terminal that nobody sits at (`TIOCSPTLCK`, `TIOCGPTN`: ioctl_tty(2)).
  private static func terminal() throws -> (master: CInt, path: String) {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (lock, number): (CInt, CInt) = (0, 0)
    try #require(master >= 0 && ioctl(master, 0x4004_5431, &lock) == 0)
    try #require(ioctl(master, 0x8004_5430, &number) == 0)
    return (master, "/dev/pts/\(number)")
  }

  @Test func `writes to a device file as it is, line feeds included`() async throws {
    let (master, path) = try Self.terminal()
    defer { close(master) }
    let bytes = ESCPOS.encode([PrintedLine("Kasir"), PrintedLine("é")], ending: .init(cuts: true))
    let outcome = await Self.port(path, among: ["/dev/pts/"]).send(bytes)
    #expect(outcome == .taken)
    var taken: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    // Nobody holds the other end any more: what is there can be read, and then comes the end.
    while true {
      let count = read(master, &block, block.count)
      guard count > 0 else { break }
      taken += block[..<count]
    }
    // It is asked how it is, and says nothing.
    #expect(taken == [0x10, 0x04, 0x02] + bytes)
  }

  @Test func `is none where no device is, and writes over no file`() async throws {
    let folder = NSTemporaryDirectory() + "sartika-port-\(UUID().uuidString)-"
    let (file, pipe) = (folder + "1", folder + "2")
    defer { for path in [file, pipe] { unlink(path) } }
    try Data("milik rumah".utf8).write(to: URL(fileURLWithPath: file))
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [file, pipe, folder + "3"] {
      #expect(await Self.port(path, among: [folder]).send([1]) == .refused(.silent))
      #expect(await Self.port(path, among: ["/dev/lp"]).send([1]) == .refused(.noPrinterThere))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data("milik rumah".utf8))
  }

  @Test func `follows no link to a device`() async throws {
    let folder = NSTemporaryDirectory() + "sartika-link-\(UUID().uuidString)-"
    defer { unlink(folder + "1") }
    #expect(symlink("/dev/null", folder + "1") == 0)
    #expect(await Self.port(folder + "1", among: [folder]).send([1]) == .refused(.silent))
  }

  @Test func `is refused where nobody listens`() async {
    let port = PrinterPort(
      .network([127, 0, 0, 1], port: 9199), patience: Self.quick)
    #expect(await port.send([1]) == .refused(.silent))
  }
}
