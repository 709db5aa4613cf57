import Foundation
import House
import Persistence

/// The tables of a house in which nothing has happened yet, made once in a run of the tests.
///
/// A house that opens on them has nothing to migrate; how the tables come to be is for the tests of
/// migrations, and of the commands, which begin with nothing.
enum BlankHouse {
  private static let made: Task<String, any Error> = Task {
    let place = Pattern.place + "/blank"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let library = try LibraryDatabase.inMemory(rooms: House.rooms)
    return try await library.backUp(to: place + "/sartika.db").path
  }

  /// Puts them into a folder, unless it holds a library.
  static func lay(in folder: DataFolder) async throws {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: folder.database) else { return }
    try manager.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try manager.copyItem(atPath: try await made.value, toPath: folder.database)
  }
}
