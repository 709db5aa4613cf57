import Foundation
public import Values

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The marks of people who were erased, a line each: 32 random hexadecimal digits and nothing else.
///
/// It lies beside the database and beside every backup, so that whoever was erased after a backup was
/// made does not come back with it. Whoever reads or writes it holds it, so that nobody reads half a
/// line that is just being written.
public struct ErasedList: Sendable {
  /// What it is called, wherever it lies.
  public static let name = "sartika.erased"
  /// No library erased two million people.
  private static let largest = 64_000_000

  /// Where it lies.
  public let path: String
  /// The library of the folder that was named: its table may know who does not stand on the list yet.
  let library: DataFolder?

  /// The list at a path, or in a folder.
  public init(at path: String) {
    let file = URL(fileURLWithPath: NSString(string: path).expandingTildeInPath).path
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
    let list = isThere && isFolder.boolValue ? file.naming(Self.name) : file
    (self.path, library) = (
      list, Self.library(beside: list) ?? Self.library(beside: DataFolder.real(list))
    )
  }

  /// The list beside a file.
  public init(beside file: String) {
    let file = URL(fileURLWithPath: NSString(string: file).expandingTildeInPath).path
    path = (file as NSString).deletingLastPathComponent.naming(Self.name)
    library = nil
  }

  /// The lists beside a file, and beside what it leads to when it is a link.
  public static func all(beside file: String) -> [ErasedList] {
    let file = URL(fileURLWithPath: NSString(string: file).expandingTildeInPath).path
    return [ErasedList(beside: file), ErasedList(beside: DataFolder.real(file))]
  }

  /// The list in a folder, also when there is a folder in its place.
  init(in folder: String) { (path, library) = (folder.naming(Self.name), nil) }

  /// The data folder whose own list it is, when there is a database, be it one that cannot be read.
  private static func library(beside list: String) -> DataFolder? {
    guard (list as NSString).lastPathComponent == name else { return nil }
    let folder = DataFolder((list as NSString).deletingLastPathComponent)
    var facts = stat()
    return lstat(folder.database, &facts) == 0 ? folder : nil
  }

  /// Whether it is there, be it a link that leads nowhere: whoever made that meant a list.
  public var isThere: Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  /// The marks; none when there is no list.
  ///
  /// A last line that broke off is left out when its whole mark is known elsewhere. Otherwise the
  /// list may have been cut, and whoever stood behind is not on it any more.
  /// - Parameter known: marks from other lists and from the data.
  /// - Throws: `BackupRefusal.notReadable`, `.listHeld`, `.listDamaged` when a line is no mark, or
  ///   `.listCut`.
  public func marks(among known: Set<String> = []) throws(BackupRefusal) -> Set<String> {
    guard let lines = try lines() else { return [] }
    guard lines.size > 0 else { throw .listDamaged(path, line: nil) }
    if let line = lines.damagedLine { throw .listDamaged(path, line: line) }
    guard lines.brokenOff.isEmpty || lines.knowsWhatBrokeOff(among: known) else {
      throw .listCut(path, line: lines.lastLine)
    }
    return lines.marks
  }

  /// The marks on the lines that can be read, for a house that goes on with a damaged list.
  ///
  /// - Throws: `BackupRefusal.listHeld` alone: what another program holds is not lost.
  public func readableMarks() throws(BackupRefusal) -> Set<String> {
    do throws(BackupRefusal) {
      guard let lines = try lines() else { return [] }
      return lines.marks
    } catch {
      guard case .listHeld = error else { return [] }
      throw error
    }
  }

  private func lines() throws(BackupRefusal) -> ErasedLines? {
    guard isThere else { return nil }
    let descriptor: Int32
    do throws(PlainFile.Trouble) {
      descriptor = try PlainFile(path).descriptor
    } catch {
      throw .notReadable(path)
    }
    defer { close(descriptor) }
    try hold(descriptor, LOCK_SH)
    return ErasedLines(try bytes(of: descriptor))
  }

  /// Waits, five seconds at most, until nobody holds the list against this.
  private func hold(_ descriptor: Int32, _ way: Int32) throws(BackupRefusal) {
    for _ in 0..<100 {
      if flock(descriptor, way | LOCK_NB) == 0 { return }
      switch errno {
      case EWOULDBLOCK: usleep(50_000)
      case EINTR: continue
      // Some file systems hold no files; then nobody can hold it against this either.
      default: return
      }
    }
    throw .listHeld(path)
  }

  private func bytes(of descriptor: Int32) throws(BackupRefusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, bytes.count <= Self.largest else { throw .notReadable(path) }
      guard count > 0 else { return bytes }
      bytes += block[..<count]
    }
  }

  /// Adds the marks that are missing, in no order that tells anything, and waits for the disk.
  ///
  /// Makes the list when there is none. What cannot be read on it stays as it is; only a last line
  /// that broke off is written anew when its mark is among these.
  /// - Throws: `BackupRefusal` when the disk takes no more, or another program holds the list.
  public func add(_ marks: Set<String>) throws(BackupRefusal) {
    let marks = marks.filter(ErasedLines.isMark)
    // Also when nothing is missing: whoever wrote it may not have waited for the disk.
    if try !isComplete(marks) { try store(marks) }
    do { try Disk.flush(file: path) } catch { throw .notWritable(path) }
  }

  private func isComplete(_ marks: Set<String>) throws(BackupRefusal) -> Bool {
    do throws(BackupRefusal) {
      guard let before = try lines() else { return false }
      return before.size > 0 && marks.isSubset(of: before.marks)
    } catch {
      if case .listHeld = error { throw error }
      throw .notWritable(path)
    }
  }

  private func store(_ marks: Set<String>) throws(BackupRefusal) {
    let descriptor = open(path, O_CREAT | O_RDWR | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .notWritable(path) }
    defer { close(descriptor) }
    try hold(descriptor, LOCK_EX)
    try append(marks, to: descriptor)
  }

  /// Removes a list that was made for a backup which failed, when it is of no use to another one.
  ///
  /// - Parameter marks: those that were written, or were to be; with others on it, it stays.
  func removeUnlessNeeded(beyond marks: Set<String>) {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard (try? hold(descriptor, LOCK_EX)) != nil, let bytes = try? bytes(of: descriptor) else {
      return
    }
    let lines = ErasedLines(bytes)
    guard lines.damagedLine == nil, lines.marks.isSubset(of: marks), !hasFilesBeside else { return }
    Disk.removeFiles([path])
  }

  /// Any may be a backup, also one that is just being made: its file is there before its list.
  private var hasFilesBeside: Bool {
    let folder = (path as NSString).deletingLastPathComponent
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return names?.contains { $0 != Self.name && Disk.holdsFile(folder + "/" + $0) } ?? true
  }

  private func append(_ marks: Set<String>, to descriptor: Int32) throws(BackupRefusal) {
    let there = ErasedLines(try bytes(of: descriptor))
    if there.knowsWhatBrokeOff(among: marks) {
      let whole = off_t(there.size - there.brokenOff.utf8.count)
      guard ftruncate(descriptor, whole) == 0 else { throw .notWritable(path) }
    }
    // A list that nobody stands on has a line end, so that an empty one is known for damaged.
    let missing = marks.subtracting(there.marks).sorted()
    let lines = missing.isEmpty ? "\n" : "\n" + missing.joined(separator: "\n") + "\n"
    var rest = Array(lines.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw errno == ENOSPC ? .noRoom(path) : .notWritable(path) }
      rest = rest.dropFirst(count)
    }
  }

  /// What to do about a list that a library cannot read or write, where it works.
  public static let cure = Sentence(
    id: """
      Periksa disk dan hak akses folder data. Pindahkan sartika.erased yang rusak ke tempat \
      lain (simpan, jangan dihapus), lalu nyalakan ulang server: daftar ditulis lagi dari \
      data.
      """,
    en: """
      Check the disk and the data folder's permissions. Move the damaged sartika.erased \
      elsewhere (keep it), then start the server again: it writes the list anew from the \
      data.
      """)
}
