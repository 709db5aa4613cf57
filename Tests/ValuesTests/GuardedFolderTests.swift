import Foundation
import Testing
import Values

struct `A folder for a while` {
  @Test func `is never one that is there, and no hold is left when it cannot be made`() throws {
    let place = NSTemporaryDirectory() + "sartika-guarded-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: place) }
    let first = try GuardedFolder { place + "/sartika-a" }
    #expect(throws: (any Error).self) { try GuardedFolder { place + "/sartika-a" } }
    #expect(throws: (any Error).self) { try GuardedFolder { place + "/tiada/sartika-b" } }
    #expect(GuardedFolder.clear(in: place, named: ["sartika-"]) == 0)
    #expect(first.remove() && !FileManager.default.fileExists(atPath: first.path))
    let second = try GuardedFolder { place + "/sartika-c" }
    #expect(GuardedFolder.clear(in: place, named: ["lain-"]) == 0)
    #expect(FileManager.default.fileExists(atPath: second.path))
    withExtendedLifetime((first, second)) {}
  }

  @Test func `is cleared by its name when nobody holds it, with all that is in it`() throws {
    let place = NSTemporaryDirectory() + "sartika-guarded-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: place) }
    for name in ["sartika-a/b", "sartika-c", "lain"] {
      try FileManager.default.createDirectory(
        atPath: place + "/" + name, withIntermediateDirectories: true)
    }
    try Data("x".utf8).write(to: URL(filePath: place + "/sartika-file"))
    #expect(GuardedFolder.clear(in: place, named: ["sartika-"]) == 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: place)
    #expect(left.sorted() == ["lain", "sartika-file"])
    #expect(GuardedFolder.clear(in: place + "/tiada", named: ["sartika-"]) == 0)
  }
}
