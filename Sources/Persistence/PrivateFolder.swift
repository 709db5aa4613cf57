import Dispatch
import Foundation
import Synchronization
import Values

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
  private let folder: GuardedFolder

  /// Where it lies.
  var path: String { folder.path }

  private static let prefix = "sartika-look-"
  /// Those of this process.
  private static let held = Mutex<Set<String>>([])

  /// Makes one in a place.
  ///
  /// - Throws: a fault when nothing can be made there.
  init(in place: String) throws {
    _ = Self.isTidyAtTheEnd
    folder = try GuardedFolder {
      let name = "\(PrivateFolder.prefix)\(getpid())-\(UUID().uuidString)"
      let path = (place as NSString).appendingPathComponent(name)
      // Before it is there: what is asked to end just then leaves nothing.
      PrivateFolder.held.withLock { _ = $0.insert(path) }
      return path
    }
  }

  deinit {
    folder.remove()
    Self.held.withLock { _ = $0.remove(path) }
  }

  /// Removes what processes of this user left in some places that were killed.
  ///
  /// - Returns: how many folders.
  static func clearLeftovers(in places: [String]) -> Int {
    places.map { GuardedFolder.clear(in: $0, named: [prefix]) }.reduce(0, +)
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
