internal import Values

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An open line to a printer: a descriptor that never blocks for longer than it is told.
///
/// Whoever works with it waits, so it is used on threads that are there for that.
struct PrinterWire: Sendable {
  private let descriptor: Int32
  private let isNetwork: Bool

  /// Opens a line; `nil` when there is none, or the file is no device.
  ///
  /// - Parameter patience: milliseconds for an address to answer.
  static func reach(_ place: PrinterPlace, within patience: Int32) -> PrinterWire? {
    switch place {
    case .device(let path): device(path)
    case .network(let address, let port): network(address, port, within: patience)
    }
  }

  /// Only a character device is written to, and no link is followed to it.
  private static func device(_ path: String) -> PrinterWire? {
    let flags = O_NONBLOCK | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW
    var opened = open(path, O_RDWR | flags)
    // Some printers are only written to.
    if opened < 0, errno != ENOENT, errno != ENXIO { opened = open(path, O_WRONLY | flags) }
    guard opened >= 0 else { return nil }
    let wire = PrinterWire(descriptor: opened, isNetwork: false)
    var facts = stat()
    guard fstat(opened, &facts) == 0, facts.st_mode & S_IFMT == S_IFCHR else {
      wire.hangUp()
      return nil
    }
    var line = termios()
    if tcgetattr(opened, &line) == 0 {
      // A line feed stays one, and nothing is echoed.
      cfmakeraw(&line)
      tcsetattr(opened, TCSANOW, &line)
    }
    return wire
  }

  private static func network(
    _ address: [UInt8], _ port: Int, within patience: Int32
  ) -> PrinterWire? {
    guard address.count == 4, let port = UInt16(exactly: port) else { return nil }
    let descriptor = socket(AF_INET, streams, 0)
    guard descriptor >= 0 else { return nil }
    let wire = PrinterWire(descriptor: descriptor, isNetwork: true)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr =
      address.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }.bigEndian
    let result = withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if result != 0 {
      guard errno == EINPROGRESS, wire.isReady(for: POLLOUT, within: patience), !wire.hasFailed
      else {
        wire.hangUp()
        return nil
      }
    }
    return wire
  }

  #if canImport(Glibc)
    private static var streams: Int32 {
      Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    }
  #else
    private static var streams: Int32 { SOCK_STREAM }
  #endif

  private var hasFailed: Bool {
    var fault: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &fault, &size) != 0 || fault != 0
  }

  /// Asks the printer how it is; `nil` when it does not answer.
  func report(within patience: Int32) -> PrinterReport? {
    skipAnswers()
    guard let causes = answer(to: PrinterReport.causesQuestion, within: patience),
      let paper = answer(to: PrinterReport.paperQuestion, within: patience)
    else { return nil }
    return PrinterReport(causes: causes, paper: paper)
  }

  private func answer(to question: [UInt8], within patience: Int32) -> UInt8? {
    guard give(question, stalling: patience) == question.count,
      isReady(for: POLLIN, within: patience)
    else { return nil }
    var byte: UInt8 = 0
    guard read(descriptor, &byte, 1) == 1, PrinterReport.isAnswer(byte) else { return nil }
    return byte
  }

  /// What was said before nobody had asked.
  private func skipAnswers() {
    var bytes = [UInt8](repeating: 0, count: 64)
    for _ in 0..<16 where isReady(for: POLLIN, within: 0) {
      guard read(descriptor, &bytes, bytes.count) > 0 else { return }
    }
  }

  /// Writes bytes, and says how many of them were taken.
  ///
  /// - Parameter patience: milliseconds in which some more of them must be.
  func give(_ bytes: [UInt8], stalling patience: Int32) -> Int {
    var (sent, left) = (0, patience)
    while sent < bytes.count {
      guard isReady(for: POLLOUT, within: patience) else { return sent }
      let count = bytes[sent...].withUnsafeBytes { put($0) }
      if count > 0 {
        (sent, left) = (sent + count, patience)
        continue
      }
      // A printer without paper may say that it is ready and take nothing.
      guard count < 0, [EAGAIN, EINTR, ENOSPC].contains(errno), left > 0 else { return sent }
      usleep(50_000)
      left -= 50
    }
    return sent
  }

  private func put(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard isNetwork else { return write(descriptor, bytes.baseAddress, bytes.count) }
    #if canImport(Glibc)
      return send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    #else
      return send(descriptor, bytes.baseAddress, bytes.count, 0)
    #endif
  }

  /// Waits until the driver has passed on what it took; what is closed before is lost.
  func isPassedOn(within patience: Int32) -> Bool { isReady(for: POLLOUT, within: patience) }

  /// Says that nothing more comes, and waits until the other side has heard it.
  ///
  /// - Returns: `false` when the line broke instead.
  func finish(within patience: Int32) -> Bool {
    guard isNetwork, shutdown(descriptor, Int32(SHUT_WR)) == 0 else { return !isNetwork }
    var bytes = [UInt8](repeating: 0, count: 64)
    // One that talks on and on has heard it, too.
    for _ in 0..<16 {
      guard isReady(for: POLLIN, within: patience) else { return true }
      let count = read(descriptor, &bytes, bytes.count)
      if count <= 0 { return count == 0 }
    }
    return true
  }

  /// Lets so many milliseconds pass.
  func rest(_ milliseconds: Int32) { usleep(UInt32(max(0, milliseconds)) * 1000) }

  /// Closes the line; nothing is done with it afterwards.
  func hangUp() { close(descriptor) }

  private func isReady(for event: Int32, within patience: Int32) -> Bool {
    var line = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    var count = poll(&line, 1, patience)
    while count < 0, errno == EINTR { count = poll(&line, 1, patience) }
    // What broke is read, too: then nothing comes.
    return count > 0 && (event == POLLIN || line.revents & Int16(event) != 0)
  }
}
