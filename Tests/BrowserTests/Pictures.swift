import Foundation
import FrontDoor

/// Which pictures somebody asked for, by `make pictures`.
enum Pictures {
  private static func wish(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static var wanted: String? { wish("SARTIKA_PICTURES") }

  /// Those of the documents.
  static var areForGuides: Bool { wanted != nil && wanted != "album" }
  /// Those of every page.
  static var areForAlbum: Bool { wanted != nil && wanted != "guides" }
  /// A part of a name: only pages that are called so.
  static var only: String? { wish("SARTIKA_ONLY") }
  /// Where the album lies.
  static var folder: URL {
    wish("SARTIKA_ALBUM").map { URL(fileURLWithPath: $0) }
      ?? Programs.root.appending(path: "pictures")
  }
}
