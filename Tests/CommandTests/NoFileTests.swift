import Foundation
import FrontDoor
import Glibc
import Testing

struct `What is not a plain file` {
  @Test(arguments: ["pipe", "device", "folder", "link to a device"])
  func `is refused by an import, which goes on with the next`(kind: String) async throws {
    try await Shelf.with { shelf in
      let place = try Self.make(kind, on: shelf)
      let ended = try await shelf.sartika(
        "import", "--data", shelf.place("data"), place, Fixture.books)
      #expect(ended.code == 3, "\(ended)")
      #expect(ended.err.contains("bukan berkas biasa"), "\(ended)")
      #expect(ended.err.contains("is not a plain file"), "\(ended)")
      #expect(ended.out.contains("3 tersimpan"), "\(ended)")
    }
  }

  @Test func `is taken by an import when it is a pipe into which somebody writes`() async throws {
    try await Shelf.with { shelf in
      let program = try #require(Programs.path("sartika"))
      let ended = try await Ended.running(
        "/bin/bash",
        [
          "-c", "\"$0\" import --data \"$1\" <(sleep 1; cat \"$2\")", program,
          shelf.place("data"), Fixture.books,
        ])
      #expect(ended.code == 0, "\(ended)")
      #expect(ended.out.contains("3 tersimpan"), "\(ended)")
    }
  }

  private static func make(_ kind: String, on shelf: Shelf) throws -> String {
    let place = shelf.place("masukan")
    switch kind {
    case "pipe": try #require(mkfifo(place, 0o600) == 0)
    case "device": return "/dev/zero"
    case "folder":
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    default:
      try FileManager.default.createSymbolicLink(
        atPath: place, withDestinationPath: "/dev/zero")
    }
    return place
  }
}
