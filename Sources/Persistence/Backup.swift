internal import Foundation
internal import GRDB
public import Values

/// A copy of the library in one file, checked by opening it.
public struct Backup: Sendable {
  /// Where it lies.
  public let path: String
  /// Its size in bytes.
  public let bytes: Int64
}

extension LibraryDatabase {
  /// Copies the whole database while work goes on, then opens the copy and checks it.
  ///
  /// When it returns, the copy is on the disk.
  /// - Parameter path: a file that is not there yet.
  /// - Throws: `BackupRefusal` when the file is there, cannot be written, finds no room, or does not
  ///   check; otherwise a fault. The copy is then removed, so that the next try begins anew.
  public func backUp(to path: String) async throws -> Backup {
    let file = URL(fileURLWithPath: NSString(string: path).expandingTildeInPath).path
    guard !FileManager.default.fileExists(atPath: file) else {
      throw BackupRefusal.alreadyThere(file)
    }
    guard
      FileManager.default.createFile(
        atPath: file, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw BackupRefusal.notWritable(file) }
    do {
      try await copy(to: file)
      try Self.check(file, rooms: rooms)
      try Disk.flush(file: file)
      let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? NSNumber
      return Backup(path: file, bytes: size?.int64Value ?? 0)
    } catch {
      Disk.remove(["", "-journal", "-wal", "-shm"].map { file + $0 })
      throw BackupRefusal.telling(error, about: file)
    }
  }

  private func copy(to file: String) async throws {
    let copy = try DatabaseQueue(path: file, configuration: Self.configuration(rooms))
    try writer.backup(to: copy)
    // One file, without a log beside it.
    try await copy.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    try copy.close()
  }

  /// Opens a copy and looks whether it is whole and of a version that is known here.
  ///
  /// - Throws: `BackupRefusal.damaged`, or `DataFolderRefusal.newer`.
  static func check(_ file: String, rooms: [Room]) throws {
    var configuration = configuration(rooms)
    configuration.readonly = true
    do {
      let copy = try DatabaseQueue(path: file, configuration: configuration)
      let whole = try copy.read { db in try String.fetchAll(db, sql: "PRAGMA integrity_check") }
      guard whole == ["ok"] else { throw BackupRefusal.damaged(file) }
      guard try !copy.read(migrator(rooms).hasBeenSuperseded) else {
        throw DataFolderRefusal.newer(file)
      }
      guard try copy.read({ try $0.tableExists("setting") }) else {
        throw BackupRefusal.damaged(file)
      }
    } catch is DatabaseError {
      throw BackupRefusal.damaged(file)
    }
  }

  /// Puts a backup into a new folder.
  ///
  /// - Throws: `BackupRefusal` when the file is missing or damaged or finds no room,
  ///   `DataFolderRefusal.alreadyThere` when the folder holds anything; otherwise a fault. What was
  ///   written is then removed.
  public static func restore(
    _ path: String, into folder: DataFolder, rooms: [Room]
  ) throws {
    let file = URL(fileURLWithPath: NSString(string: path).expandingTildeInPath).path
    guard FileManager.default.fileExists(atPath: file) else { throw BackupRefusal.missing(file) }
    try check(file, rooms: rooms)
    let wasThere = FileManager.default.fileExists(atPath: folder.path)
    guard folder.contents.isEmpty else { throw DataFolderRefusal.alreadyThere(folder.path) }
    do {
      try folder.create()
      let lock = try FolderLock(folder)
      try withExtendedLifetime(lock) { try arrive(file, in: folder, rooms: rooms) }
    } catch {
      Disk.remove(
        wasThere
          ? [folder.arriving, folder.database, folder.lock, folder.attachments] : [folder.path])
      throw BackupRefusal.telling(error, about: folder.path)
    }
  }

  private static func arrive(_ file: String, in folder: DataFolder, rooms: [Room]) throws {
    try FileManager.default.copyItem(atPath: file, toPath: folder.arriving)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.arriving)
    // What arrived is looked at again: it may be another than what was sent.
    try check(folder.arriving, rooms: rooms)
    try Disk.flush(file: folder.arriving)
    try FileManager.default.moveItem(atPath: folder.arriving, toPath: folder.database)
    try Disk.flush(file: folder.database)
  }
}

extension DataFolder {
  /// A database that is not whole yet.
  fileprivate var arriving: String { database + ".arriving" }
}

/// Why a backup cannot be made or used.
public enum BackupRefusal: Refusal, Hashable {
  case alreadyThere(String)
  case notWritable(String)
  case missing(String)
  case damaged(String)
  case noRoom(String)

  /// What went wrong with a file, as a sentence where somebody can act on it.
  fileprivate static func telling(_ error: any Error, about file: String) -> any Error {
    switch error {
    case let fault as DatabaseError:
      switch fault.resultCode {
      case .SQLITE_FULL: noRoom(file)
      case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: notWritable(file)
      default: fault
      }
    case let fault as CocoaError where fault.code == .fileWriteOutOfSpace: noRoom(file)
    case let fault as CocoaError where fault.isFileError: notWritable(file)
    case is NotFlushed: notWritable(file)
    default: error
    }
  }

  public var type: String {
    switch self {
    case .alreadyThere: "backup-already-there"
    case .notWritable: "backup-not-writable"
    case .missing: "backup-missing"
    case .damaged: "backup-damaged"
    case .noRoom: "backup-no-room"
    }
  }

  public var sentence: Sentence {
    switch self {
    case .alreadyThere(let file):
      Sentence(
        id: "Berkas \(file) sudah ada. Beri nama lain; yang lama tidak ditimpa.",
        en: "The file \(file) is there already. Give another name; the old one was not overwritten."
      )
    case .notWritable(let file):
      Sentence(
        id: "Berkas \(file) tidak bisa ditulis. Periksa foldernya dan hak aksesnya.",
        en: "The file \(file) cannot be written. Look at its folder and permissions.")
    case .missing(let file):
      Sentence(
        id: "Cadangan \(file) tidak ditemukan. Periksa alamatnya.",
        en: "The backup \(file) was not found. Look at the path.")
    case .damaged(let file):
      Sentence(
        id: "Cadangan \(file) rusak atau bukan cadangan Sartika. Pakai cadangan yang lain.",
        en: "The backup \(file) is damaged or not one of Sartika's. Use another backup.")
    case .noRoom(let file):
      Sentence(
        id: "Tempat untuk \(file) tidak cukup. Kosongkan ruang atau pilih media lain.",
        en: "There is no room left for \(file). Make room or choose another disk.")
    }
  }
}
