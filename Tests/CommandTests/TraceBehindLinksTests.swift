import Foundation
import FrontDoor
import Testing

struct `The look for traces behind links` {
  private static func link(_ name: String, to target: String, _ day: Borrowed) throws {
    try FileManager.default.createSymbolicLink(
      atPath: day.data + "/" + name, withDestinationPath: target)
  }

  @Test(arguments: ["catatan", "."])
  func `finds what tells of her outside the folder`(target: String) async throws {
    try await Borrowed.with { day in
      let outside = day.shelf.place("luar")
      try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
      try day.shelf.put("surel \(Borrowed.contact)", as: "luar/catatan")
      try Self.link("attachments/luar", to: outside + "/" + target, day)
      let found = try await day.look()
      #expect(found.code == 1, "\(found)")
      #expect(found.findings("bytes").count == 1, "\(found)")
      #expect(found.findings("bytes").first?.contains("attachments/luar") == true)
    }
  }

  @Test func `goes round no circle, and takes no second name for a stray copy`() async throws {
    try await Borrowed.with { day in
      try Self.link("attachments/sini", to: day.data, day)
      try Self.link("attachments/putar", to: ".", day)
      try Self.link("attachments/data.db", to: "../sartika.db", day)
      let found = try await day.look()
      #expect(found.code == 0, "\(found)")
    }
  }

  @Test(arguments: ["/tiada/di/mana-mana", "../.."])
  func `names a link that it did not follow`(target: String) async throws {
    try await Borrowed.with { day in
      try Self.link("attachments/entah", to: target, day)
      let found = try await day.look()
      #expect(found.code == 1, "\(found)")
      #expect(found.findings("unread").count == 1, "\(found)")
      #expect(found.findings("unread").first?.contains("attachments/entah") == true)
    }
  }

  @Test func `reads a database whose name is a link`() async throws {
    try await Borrowed.with { day in
      let (name, elsewhere) = (day.data + "/sartika.db", day.shelf.place("lain.db"))
      try FileManager.default.moveItem(atPath: name, toPath: elsewhere)
      try Self.link("sartika.db", to: elsewhere, day)
      let found = try await day.look()
      #expect(found.code == 0, "\(found)")
      #expect(found.findings("rightful").count > 1, "\(found)")
      #expect(found.findings("member") == ["The card belongs to a member"])
    }
  }
}
