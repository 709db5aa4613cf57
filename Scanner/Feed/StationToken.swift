import Glibc
import Values

/// The secret with which a scanner speaks for its station; it prints as `‹token›`.
public struct StationToken: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The variable that may hold it.
  public static let variable = "SARTIKA_STATION_TOKEN"

  private let text: String

  /// Takes the secret; blanks and line ends around it are dropped.
  ///
  /// - Throws: `TokenRefusal.notAToken` when it is not 8 to 200 visible ASCII characters.
  public init(_ text: String) throws(TokenRefusal) {
    let trimmed = text.split { $0.isWhitespace }
    guard trimmed.count == 1, let token = trimmed.first, (8...200).contains(token.utf8.count),
      token.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw .notAToken }
    self.text = String(token)
  }

  /// Reads the secret from a file that others may not read.
  ///
  /// - Throws: `TokenRefusal` when it is not there, is open to others, or holds something else.
  public init(file path: String) throws(TokenRefusal) {
    let file = try Self.opened(path)
    defer { close(file.descriptor) }
    var facts = stat()
    guard fstat(file.descriptor, &facts) == 0 else { throw .unreadable(path) }
    guard facts.st_mode & 0o007 == 0 else { throw .openToOthers(path) }
    guard file.first.isEmpty else {
      try self.init(String(decoding: file.first.prefix(1024), as: UTF8.self))
      return
    }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(file.descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw .unreadable(path) }
    try self.init(String(decoding: bytes[..<count], as: UTF8.self))
  }

  private static func opened(_ path: String) throws(TokenRefusal) -> PlainFile {
    do throws(PlainFile.Trouble) {
      return try PlainFile(path, orPipe: true)
    } catch {
      throw error == .cannotOpen(ENOENT) ? .missing(path) : .unreadable(path)
    }
  }

  /// The value of the `Authorization` header; the only way to the secret.
  var authorization: String { "Bearer \(text)" }

  public var description: String { "‹token›" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
