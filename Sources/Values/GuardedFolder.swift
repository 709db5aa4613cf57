import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder of a process for what is only needed for a while; nobody else can read it.
///
/// It goes when it is let go. As long as the process lives it is held; what one leaves that was
/// killed is held by nobody, and `clear` removes it.
package final class GuardedFolder: Sendable {
  /// Where it lies.
  package let path: String
  private let descriptor: Int32

  /// Makes one.
  ///
  /// - Parameter newPath: where, under a name that nothing has; asked again when somebody who clears
  ///   what nobody holds came between.
  /// - Throws: a fault when nothing can be made there.
  package init(at newPath: () -> String) throws {
    (path, descriptor) = try Self.make(at: newPath)
  }

  deinit {
    Self.remove(path)
    close(descriptor)
  }

  private static func make(at newPath: () -> String) throws -> (String, Int32) {
    for _ in 0..<10 {
      let path = newPath()
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      var facts = stat()
      // Where the system holds no folders, nobody can clear them either.
      let isHeld = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
      if isHeld, fstat(descriptor, &facts) == 0, facts.st_nlink > 0 { return (path, descriptor) }
      close(descriptor)
    }
    throw CocoaError(.fileWriteUnknown)
  }

  /// Removes it now, before it is let go.
  ///
  /// - Returns: whether it is gone.
  @discardableResult
  package func remove() -> Bool { Self.remove(path) }

  /// Removes what processes of this user left in a place that were killed.
  ///
  /// - Parameter beginnings: how the names of such folders begin.
  /// - Returns: how many folders.
  package static func clear(in place: String, named beginnings: [String]) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let ours = names.filter { name in beginnings.contains { name.hasPrefix($0) } }
    return ours.count { clear((place as NSString).appendingPathComponent($0)) }
  }

  private static func clear(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_uid == geteuid(),
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return false }
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
}
