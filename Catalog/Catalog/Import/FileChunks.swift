import Glibc
import MARC
import Values

/// The bytes of a file, a piece at a time.
struct FileChunks: AsyncSequence {
  private let file: OpenFile
  private let path: String
  private let first: [UInt8]
  /// How long the file is, when the system says so.
  let size: Int?

  /// - Throws: `MARCFileRefusal.cannotOpen`, `MARCFileRefusal.notAFile`.
  init(_ path: String) throws {
    let opened = try MARCFile.opened(path)
    let descriptor = opened.descriptor
    file = OpenFile(descriptor: descriptor)
    first = opened.first
    self.path = path
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0 && status.st_size > 0
    size = isKnown ? Int(status.st_size) : nil
  }

  func makeAsyncIterator() -> Iterator {
    Iterator(file: file, path: path, first: first)
  }

  /// Reads one piece after the other.
  struct Iterator: AsyncIteratorProtocol {
    fileprivate let file: OpenFile
    let path: String
    fileprivate var first: [UInt8]

    mutating func next() async throws -> [UInt8]? {
      guard first.isEmpty else {
        defer { first = [] }
        return first
      }
      while true {
        var count = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
          count = read(file.descriptor, buffer.baseAddress, buffer.count)
          filled = Swift.max(0, count)
        }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw MARCFileRefusal.cannotRead(path, errno) }
        return count == 0 ? nil : chunk
      }
    }
  }
}

/// Closes the file when nobody reads it any more.
private final class OpenFile: Sendable {
  let descriptor: Int32
  init(descriptor: Int32) { self.descriptor = descriptor }
  deinit { close(descriptor) }
}
