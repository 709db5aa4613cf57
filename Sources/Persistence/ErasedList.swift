internal import Foundation
internal import Values

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The marks of people who were erased, a line each: 32 random hexadecimal digits and nothing else.
///
/// It lies beside the database and beside every backup, so that whoever was erased after a backup was
/// made does not come back with it.
public struct ErasedList: Sendable {
  /// What it is called, wherever it lies.
  public static let name = "sartika.erased"

  /// Where it lies.
  public let path: String

  /// The list at a path, or in a folder.
  public init(at path: String) {
    let file = URL(fileURLWithPath: NSString(string: path).expandingTildeInPath).path
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
    self.path = isThere && isFolder.boolValue ? file + "/" + Self.name : file
  }

  /// The list beside a file.
  public init(beside file: String) {
    let file = URL(fileURLWithPath: NSString(string: file).expandingTildeInPath).path
    path = (file as NSString).deletingLastPathComponent + "/" + Self.name
  }

  /// Whether it is there, if only empty.
  public var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  /// The marks; none when there is no list.
  ///
  /// A line that broke off is no mark.
  public func marks() throws -> Set<String> {
    guard isThere else { return [] }
    let text = String(decoding: try bytes(), as: UTF8.self)
    return Set(text.split(whereSeparator: \.isNewline).map(String.init).filter(Self.isMark))
  }

  private func bytes() throws -> Data {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      return try file.readToEnd() ?? Data()
    } catch {
      throw BackupRefusal.notWritable(path)
    }
  }

  /// Adds the marks that are missing, in no order that tells anything, and waits for the disk.
  ///
  /// Makes the list when there is none.
  /// - Throws: `BackupRefusal` when the disk takes no more.
  public func add(_ marks: Set<String>) throws {
    let missing = try marks.subtracting(self.marks()).filter(Self.isMark).sorted()
    guard !missing.isEmpty || !isThere else { return }
    let descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BackupRefusal.notWritable(path) }
    defer { close(descriptor) }
    // A line that broke off stands alone.
    let lines = missing.isEmpty ? "" : "\n" + missing.joined(separator: "\n") + "\n"
    var rest = Array(lines.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        throw errno == ENOSPC ? BackupRefusal.noRoom(path) : BackupRefusal.notWritable(path)
      }
      rest = rest.dropFirst(count)
    }
    do { try Disk.flush(file: path) } catch { throw BackupRefusal.notWritable(path) }
  }

  static func isMark(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
