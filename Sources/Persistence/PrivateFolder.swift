import Dispatch
import Foundation
import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder that nobody else can read, for as long as it is needed.
///
/// It is removed when it is let go, and when the process is asked to end: by Ctrl-C, SIGTERM or the end
/// of its terminal. As long as the process lives it is held; what one leaves that was killed is held by
/// nobody, and `clearLeftovers` removes it.
final class PrivateFolder {
  /// Where it lies.
  let path: String
  private let descriptor: Int32

  private static let prefix = "sartika-look-"
  /// Those of this process.
  private static let held = Mutex<Set<String>>([])

  /// Makes one in a place.
  ///
  /// - Throws: a fault when nothing can be made there.
  init(in place: String) throws {
    _ = Self.isTidyAtTheEnd
    (path, descriptor) = try Self.make(in: place)
  }

  deinit {
    Disk.remove([path])
    close(descriptor)
    Self.held.withLock { _ = $0.remove(path) }
  }

  private static func make(in place: String) throws -> (String, Int32) {
    for _ in 0..<10 {
      if let made = try makeHeld(in: place) { return made }
    }
    throw CocoaError(.fileWriteUnknown)
  }

  /// - Returns: `nil` when somebody who clears what nobody holds came between.
  private static func makeHeld(in place: String) throws -> (String, Int32)? {
    let name = "\(prefix)\(getpid())-\(UUID().uuidString)"
    let path = (place as NSString).appendingPathComponent(name)
    held.withLock { _ = $0.insert(path) }
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    var facts = stat()
    // Where the system holds no folders, nobody can clear them either.
    let isHeld = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
    if isHeld, fstat(descriptor, &facts) == 0, facts.st_nlink > 0 { return (path, descriptor) }
    close(descriptor)
    return nil
  }

  /// Removes what processes of this user left in some places that were killed.
  ///
  /// - Returns: how many folders.
  static func clearLeftovers(in places: [String]) -> Int {
    let paths = places.flatMap { place -> [String] in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      return names.filter { $0.hasPrefix(prefix) }
        .map { (place as NSString).appendingPathComponent($0) }
    }
    return paths.filter { clear($0) }.count
  }

  private static func clear(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_uid == geteuid(),
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return false }
    Disk.remove([path])
    return !FileManager.default.fileExists(atPath: path)
  }

  /// Sees to it, once in a process, that its folders go when it is asked to end; then it ends.
  ///
  /// On Linux Dispatch keeps a signal that it was ever asked for, so the sources are never given back:
  /// a Ctrl-C would be lost after that.
  private static let isTidyAtTheEnd: Bool = {
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] where !PrivateFolder.isIgnored(number) {
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      let isReady = DispatchSemaphore(value: 0)
      source.setRegistrationHandler { isReady.signal() }
      source.setEventHandler { PrivateFolder.end(by: number) }
      source.resume()
      _ = Unmanaged.passRetained(source as AnyObject)
      _ = isReady.wait(timeout: .now() + 1)
    }
    return true
  }()

  /// Whether whoever started the process wants it to go on (`nohup`).
  private static func isIgnored(_ number: Int32) -> Bool {
    let before = signal(number, SIG_IGN)
    defer { signal(number, before) }
    return unsafeBitCast(before, to: Int.self) == 1
  }

  /// Removes the folders, and ends as one that the signal ended.
  private static func end(by number: Int32) {
    let paths = held.withLock { $0 }
    // Whoever is at work in one goes on meanwhile, and may be making a file.
    for _ in 0..<100 where paths.contains(where: FileManager.default.fileExists(atPath:)) {
      Disk.remove(Array(paths))
    }
    _exit(128 + number)
  }
}
