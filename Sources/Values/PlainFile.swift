#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What somebody named as a file, opened to be read from its beginning.
///
/// Links are followed. A folder, a device, a socket and a pipe into which nobody writes are no files:
/// whoever reads them waits for ever, or reads without end.
package struct PlainFile: Sendable {
  /// Whoever opened it closes it.
  package let descriptor: Int32
  /// What a pipe held when it was opened; it comes before what is read.
  package let first: [UInt8]

  /// Why there is nothing to read.
  package enum Trouble: Error, Hashable {
    /// The system does not open it: its reason (`errno`).
    case cannotOpen(Int32)
    /// It is a folder, a device or another thing that is not read to its end.
    case notAFile
  }

  /// Opens a file.
  ///
  /// - Parameter takesPipes: whether a pipe will do into which somebody writes: `<(command)`.
  package init(_ path: String, orPipe takesPipes: Bool = false) throws(Trouble) {
    guard let kind = Self.kind(of: path) else { throw .cannotOpen(errno) }
    guard kind == S_IFREG || takesPipes && kind == S_IFIFO else { throw .notAFile }
    let isPipe = kind == S_IFIFO
    // A pipe without waiting, to see whether somebody writes into it.
    let opened = open(path, O_RDONLY | O_CLOEXEC | (isPipe ? O_NONBLOCK : 0))
    guard opened >= 0 else { throw .cannotOpen(errno) }
    var facts = stat()
    guard fstat(opened, &facts) == 0, facts.st_mode & S_IFMT == kind,
      let sip = isPipe ? Self.sip(opened) : []
    else {
      close(opened)
      throw .notAFile
    }
    (descriptor, first) = (opened, sip)
  }

  /// Whether a path leads to a plain file.
  package static func isOne(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  private static func kind(of path: String) -> mode_t? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    return facts.st_mode & S_IFMT
  }

  /// What a pipe holds; nothing when nobody writes into it.
  ///
  /// From then on its reader waits.
  private static func sip(_ pipe: Int32) -> [UInt8]? {
    var (count, code) = (0, Int32(0))
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
      count = read(pipe, buffer.baseAddress, buffer.count)
      code = errno
      filled = max(0, count)
    }
    guard count > 0 || count < 0 && code == EAGAIN, fcntl(pipe, F_SETFL, O_RDONLY) == 0 else {
      return nil
    }
    return bytes
  }
}
