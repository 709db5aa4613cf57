import Foundation
import Testing

@testable import Persistence

struct `A folder for copies that nobody else may read` {
  private static func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  @Test func `is closed and held while it is needed, and goes then`() throws {
    let temporary = try TemporaryFolder()
    let path: String
    do {
      let folder = try PrivateFolder(in: temporary.path)
      path = folder.path
      let facts = try FileManager.default.attributesOfItem(atPath: folder.path)
      #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o700)
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/sartika.db"))
      #expect(PrivateFolder.clearLeftovers(in: [temporary.path]) == 0)
      #expect(Self.isThere(folder.path + "/sartika.db"))
      withExtendedLifetime(folder) {}
    }
    #expect(!Self.isThere(path))
    withExtendedLifetime(temporary) {}
  }

  @Test func `is removed when a killed process left it, and as long as nobody holds it`() throws {
    let temporary = try TemporaryFolder()
    func make(_ name: String) throws -> String {
      let path = temporary.path + "/" + name
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      try Data("x".utf8).write(to: URL(fileURLWithPath: path + "/sartika.db"))
      return path
    }
    let left = try make("sartika-look-1-a")
    let held = try make("sartika-look-2-b")
    let other = try make("sartika-import-c")
    let link = temporary.path + "/sartika-look-3-d"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: other)
    let descriptor = open(held, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    #expect(PrivateFolder.clearLeftovers(in: [temporary.path]) == 1)
    #expect(!Self.isThere(left) && Self.isThere(held))
    #expect(Self.isThere(other + "/sartika.db"), "a link is nobody's copy")
    close(descriptor)
    #expect(PrivateFolder.clearLeftovers(in: [temporary.path]) == 1)
    #expect(!Self.isThere(held))
  }
}
