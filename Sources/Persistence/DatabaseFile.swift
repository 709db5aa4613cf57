import Foundation
import GRDB

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension LibraryDatabase {
  /// A small file for its owner's eyes only that lies beside the database and comes into no backup.
  ///
  /// Nothing when the library is in memory.
  public func fileBeside(_ name: String) -> PrivateFile? {
    guard writer.path.hasPrefix("/") else { return nil }
    let folder = (writer.path as NSString).deletingLastPathComponent
    return PrivateFile(path: folder + "/" + name)
  }
}

/// A file that only its owner may read.
public struct PrivateFile: Sendable {
  /// Where it lies.
  public let path: String

  /// What stands in it; empty when it is not there.
  ///
  /// - Throws: when it is there and cannot be read.
  public func text() throws -> String {
    guard FileManager.default.fileExists(atPath: path) else { return "" }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// Writes it anew: whole or not at all, and on the disk when this returns.
  ///
  /// - Throws: a fault when the disk does not take it.
  public func write(_ text: String) throws {
    let draft = path + ".new"
    Disk.removeFiles([draft])
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    guard
      FileManager.default.createFile(
        atPath: draft, contents: Data(text.utf8), attributes: attributes),
      try Data(contentsOf: URL(fileURLWithPath: draft)) == Data(text.utf8)
    else { throw NotFlushed() }
    try Disk.flush(file: draft)
    guard rename(draft, path) == 0 else { throw NotFlushed() }
    try Disk.flush(file: path)
  }
}
