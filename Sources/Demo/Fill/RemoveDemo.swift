internal import Foundation
public import Persistence
public import Values

extension DemoLibrary {
  /// Takes a demonstration away, and nothing else: a real library is never removed.
  ///
  /// - Throws: `DataFolderRefusal` when there is no library or somebody works there;
  ///   `RemovalRefusal` when it is no demonstration. Then nothing was removed.
  public static func remove(_ folder: DataFolder, rooms: [Room]) async throws {
    guard folder.holdsALibrary else { throw DataFolderRefusal.notALibrary(folder.path) }
    let database = try LibraryDatabase.open(folder, rooms: rooms)
    let isDemo = try await database.read { try Setting.value(setting, in: $0) != nil }
    guard isDemo else { throw RemovalRefusal.notADemo(folder.path) }
    let manager = FileManager.default
    for name in try manager.contentsOfDirectory(atPath: folder.path)
    where ["attachments", "scan.sock", "scan.keys"].contains(name) || name.hasPrefix("sartika.") {
      try manager.removeItem(atPath: "\(folder.path)/\(name)")
    }
    withExtendedLifetime(database) {}
  }
}

/// Why a folder is not removed.
public enum RemovalRefusal: Refusal, Hashable {
  case notADemo(String)

  public var reason: Reason {
    switch self {
    case .notADemo(let path):
      Reason(
        "not-a-demo",
        id: "Data di \(path) bukan contoh, jadi tidak dihapus.",
        en: "The data in \(path) are no demonstration, so they were not removed.")
    }
  }
}
