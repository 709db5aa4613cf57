import Foundation
import GRDB
import Values

/// Opens the backups in the second folder, each in turn; what does not open is noted.
struct BackupLook {
  let folder: BackupFolder
  private let rooms: [Room]
  private let backups: [BackupFolder.Dated]
  /// Those that could not be read, by their paths.
  private(set) var unread: [String] = []

  init(_ folder: BackupFolder, rooms: [Room]) {
    self.folder = folder
    self.rooms = rooms
    backups = folder.backups
  }

  /// Reads something in each that can be read, the newest first.
  mutating func readEach<Value>(
    _ work: (Database) throws -> Value
  ) -> [(day: Day, value: Value)] {
    var values: [(day: Day, value: Value)] = []
    for backup in backups where !unread.contains(backup.path) {
      do {
        values.append((backup.day, try read(backup, work)))
      } catch {
        unread.append(backup.path)
      }
    }
    return values
  }

  private func read<Value>(
    _ backup: BackupFolder.Dated, _ work: (Database) throws -> Value
  ) throws -> Value {
    var configuration = LibraryDatabase.configuration(rooms)
    configuration.readonly = true
    // One that was copied by hand would get a log where it lies, and could not be read on a stick that
    // takes nothing. What is in a log that came along counts.
    let address =
      DataFolder.holdsLog(beside: backup.path)
      ? backup.path : DataFolder.unlockedAddress(of: backup.path)
    let queue = try DatabaseQueue(path: address, configuration: configuration)
    return try queue.read(work)
  }
}

extension BackupFolder {
  /// Whether there is a folder at all, be it another one than was named.
  var isReachable: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
