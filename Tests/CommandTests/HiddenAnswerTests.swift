import Foundation
import FrontDoor
import Launching
import Testing
import Waiting

struct `An answer that is not shown` {
  /// Whether a terminal shows what is typed.
  private static func shows(_ terminal: Int32) -> Bool {
    var facts = termios()
    return tcgetattr(terminal, &facts) == 0 && facts.c_lflag & tcflag_t(ECHO) != 0
  }

  /// The side of a terminal that a program sees, unlocked (Linux, ioctl_tty(2)).
  private static func other(of main: Int32) -> String? {
    let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    var (isLocked, side): (Int32, UInt32) = (0, 0)
    guard ioctl(main, unlock, &isLocked) == 0, ioctl(main, number, &side) == 0 else { return nil }
    return "/dev/pts/\(side)"
  }

  @Test(.timeLimit(.minutes(2)), arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func `leaves the terminal as it was when it is broken off`(number: Int32) async throws {
    try await Shelf.with { shelf in
      let data = try await shelf.library()
      let program = try #require(Programs.path("sartika"))
      let main = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      defer { close(main) }
      let terminal = open(try #require(Self.other(of: main)), O_RDWR | O_NOCTTY)
      defer { close(terminal) }
      try #require(terminal >= 0 && Self.shows(terminal))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["--default-signal", program, "doctor", "--data", data, "--privacy"]
      process.standardInput = FileHandle(fileDescriptor: terminal)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.launchAlone()
      #expect(try await eventually { !Self.shows(terminal) }, "it asks for a card")
      kill(process.processIdentifier, number)
      while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == number)
      #expect(Self.shows(terminal))
    }
  }
}
