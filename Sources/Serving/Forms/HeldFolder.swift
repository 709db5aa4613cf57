import Foundation
import Secrets

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder for files that somebody sent, held for as long as they are needed.
///
/// It goes when it is let go. What a process left that was killed is held by nobody, and the next
/// start clears it away.
package final class HeldFolder: Sendable {
  /// What its files are.
  package enum Content: String, CaseIterable, Sendable {
    /// What a request brings, until it is answered.
    case upload = "sartika-upload-"
    /// What is being imported.
    case imported = "sartika-import-"
  }

  /// Where it lies.
  package let path: String
  private let descriptor: Int32

  /// The system's place for what is only needed for a while.
  package static var temporary: String { NSTemporaryDirectory() }

  /// Makes one that nobody else can read.
  ///
  /// - Throws: a fault when nothing can be made there.
  package init(for content: Content, in place: String = HeldFolder.temporary) throws {
    (path, descriptor) = try Self.make(content, in: place)
  }

  deinit {
    Self.remove(path)
    close(descriptor)
  }

  private static func make(_ content: Content, in place: String) throws -> (String, Int32) {
    for _ in 0..<10 {
      let name = content.rawValue + RandomCode.letters(16)
      let path = (place as NSString).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      // Whoever clears what nobody holds may have come between.
      if let descriptor = hold(path, surely: false) { return (path, descriptor) }
    }
    throw CocoaError(.fileWriteUnknown)
  }

  /// Holds a folder that is there, when nobody else does.
  ///
  /// - Parameter surely: not where the system holds no folders, and nobody can clear them either.
  private static func hold(_ path: String, surely: Bool) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    var facts = stat()
    let isHeld = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || !surely && errno != EWOULDBLOCK
    if isHeld, fstat(descriptor, &facts) == 0, facts.st_nlink > 0, facts.st_uid == geteuid() {
      return descriptor
    }
    close(descriptor)
    return nil
  }

  /// Removes what processes of this user left that were killed.
  ///
  /// - Returns: how many folders.
  @discardableResult
  package static func clearLeftOvers(in place: String = HeldFolder.temporary) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let ours = names.filter { name in
      Content.allCases.contains { name.hasPrefix($0.rawValue) }
    }
    return ours.map { (place as NSString).appendingPathComponent($0) }.filter(clear).count
  }

  private static func clear(_ path: String) -> Bool {
    guard let descriptor = hold(path, surely: true) else { return false }
    defer { close(descriptor) }
    return Self.remove(path)
  }

  /// Removes it with all that is in it.
  ///
  /// - Returns: whether it is gone.
  @discardableResult
  private static func remove(_ path: String) -> Bool {
    try? FileManager.default.removeItem(atPath: path)
    return !FileManager.default.fileExists(atPath: path)
  }

  /// Removes it now, before it is let go.
  ///
  /// - Returns: whether it is gone.
  package func remove() -> Bool { Self.remove(path) }
}
