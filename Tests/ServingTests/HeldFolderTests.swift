import Foundation
import Testing

@testable import Serving

struct `A folder for what somebody sent` {
  private static func with(_ work: (String) throws -> Void) throws {
    let place = NSTemporaryDirectory() + "sartika-held-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: place) }
    try work(place)
  }

  private static func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  @Test(arguments: HeldFolder.Content.allCases)
  func `is closed and held while it is needed, and goes then`(content: HeldFolder.Content) throws {
    try Self.with { place in
      let path: String
      do {
        let folder = try HeldFolder(for: content, in: place)
        path = folder.path
        let facts = try FileManager.default.attributesOfItem(atPath: path)
        #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o700)
        #expect(HeldFolder.clearLeftOvers(in: place) == 0)
        #expect(Self.isThere(path))
        withExtendedLifetime(folder) {}
      }
      #expect(!Self.isThere(path))
    }
  }

  @Test(arguments: HeldFolder.Content.allCases)
  func `is cleared away when a killed house left it`(content: HeldFolder.Content) throws {
    try Self.with { place in
      let (left, other) = ("\(place)/\(content.rawValue)abc", "\(place)/surat")
      for folder in [left, other] {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: false)
        try Data("x".utf8).write(to: URL(filePath: folder + "/file-1"))
      }
      let link = "\(place)/\(content.rawValue)link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: other)
      #expect(HeldFolder.clearLeftOvers(in: place) == 1)
      #expect(!Self.isThere(left) && Self.isThere(other + "/file-1"))
    }
  }
}
