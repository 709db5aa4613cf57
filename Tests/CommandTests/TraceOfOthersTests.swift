import Foundation
import GRDB
import House
import Members
import Pages
import Persistence
import Testing
import Trail
import Values

extension Borrowed {
  /// Somebody else who enrols there.
  fileprivate func enrol(_ name: String, _ contact: String) async throws -> Member {
    try await inside { house in
      let new = NewMember(
        name: name, contact: contact, category: MemberCategory.Code(rawValue: "umum"))
      return try await house.membership.enrol(new, at: house.clock.now, by: .house).member
    }
  }

  fileprivate func erase(_ member: Member) async throws {
    try await inside { house in
      try await house.membership.remove(member.number, at: house.clock.now, by: .house)
    }
  }

  /// The same library, looked at for somebody else.
  fileprivate func asking(for member: Member) -> Borrowed {
    Borrowed(shelf: shelf, data: data, member: member)
  }

  fileprivate func note(_ text: String) throws {
    try shelf.put(text, as: "data/attachments/catatan")
  }
}

struct `Looking for somebody who shares something with others` {
  @Test func `takes half of a contact for nobody's`() async throws {
    try await Borrowed.with { day in
      let first = try await day.enrol("Wulan", "081234567890")
      for (name, contact) in [
        ("Melati", "081234999111"), ("Kenanga", "kenanga@gmail.com"),
        ("Dahlia", "dahlia@gmail.com"),
      ] { _ = try await day.enrol(name, contact) }
      let hers = try await day.asking(for: first).look()
      #expect(hers.code == 0, "\(hers)")
      #expect(hers.findings("rightful").contains("their own membership: 1 rows, as they should be"))
      let gone = try await day.enrol("Nur", "nur.aini@gmail.com")
      try await day.erase(gone)
      try day.note("surel kenanga@gmail.com")
      let after = try await day.asking(for: gone).look("nur.aini@gmail.com")
      #expect(after.code == 0, "\(after)")
      #expect(after.findings("stray").isEmpty && after.findings("bytes").isEmpty, "\(after)")
      try day.note("surel nur.aini@gmail.com")
      let proved = try await day.asking(for: gone).look("nur.aini@gmail.com")
      #expect(proved.code == 1 && proved.findings("bytes").count == 1, "\(proved)")
    }
  }

  @Test func `takes the row of a living namesake for that member's own`() async throws {
    try await Borrowed.with { day in
      let gone = try await day.enrol("Siti Hajar", "siti@lama.example")
      try await day.erase(gone)
      try day.note("untuk Siti Hajar")
      let alone = try await day.asking(for: gone).look("Siti Hajar")
      #expect(alone.code == 1 && alone.findings("bytes").count == 1, "\(alone)")
      let living = try await day.enrol("Siti Hajar", "siti@baru.example")
      let found = try await day.asking(for: gone).look("Siti Hajar")
      #expect(found.code == 0, "\(found)")
      #expect(found.findings("stray").isEmpty && found.findings("bytes").isEmpty, "\(found)")
      let alike = found.findings("namesakes")
      #expect(alike.contains { $0.contains("table member") }, "\(found)")
      #expect(alike.contains { $0.contains("attachments/catatan") }, "\(found)")
      #expect(found.findings("privacy").first?.contains("check what is marked") == true)
      try day.note("siti@lama.example")
      #expect(try await day.asking(for: gone).look("Siti Hajar", "siti@lama.example").code == 1)
      _ = try await day.enrol("Siti Hajar Dewi", "dewi@rumah.example")
      let own = try await day.asking(for: living).look()
      #expect(own.code == 0, "\(own)")
      #expect(own.findings("rightful").contains("their own membership: 1 rows, as they should be"))
    }
  }

  @Test func `finds the row of a second membership by her contact, whatever it is called`()
    async throws
  {
    try await Borrowed.with { day in
      let gone = try await day.enrol("Siti Hajar", "siti@lama.example")
      try await day.erase(gone)
      _ = try await day.enrol("Siti Hajar", "siti@lama.example")
      let found = try await day.asking(for: gone).look("Siti Hajar", "siti@lama.example")
      #expect(found.code == 1 && found.findings("stray").count == 1, "\(found)")
    }
  }
}

struct `Looking for somebody whom only a backup still knows` {
  @Test func `learns who she was before the data are searched`() async throws {
    try await Borrowed.with { day in
      try await day.takeBack()
      _ = try await day.backedUp()
      try await day.erase(day.member)
      let clean = try await day.look()
      #expect(clean.code == 0, "\(clean)")
      for text in [Borrowed.name, Borrowed.contact] {
        try day.note("pesan dari \(text)")
        let found = try await day.look()
        #expect(found.code == 1 && found.findings("bytes").count == 1, "\(found)")
        #expect(found.findings("bytes").first?.contains("attachments/catatan") == true)
      }
      try day.note("belanja: lem, kertas")
      try day.write("INSERT INTO setting VALUES ('remark', '\(Borrowed.name)')")
      let tied = try await day.look()
      #expect(tied.code == 1 && tied.findings("stray").count == 1, "\(tied)")
    }
  }

  @Test func `believes no backup about a number that is a member's now with another card`()
    async throws
  {
    try await Borrowed.with { day in
      try await day.takeBack()
      _ = try await day.backedUp()
      let other = try await day.enrol("Wulan", "wulan@rumah.example")
      try await day.erase(other)
      // As the house writes, so that nothing of the old card stays in the file.
      try await day.inside { house in
        try await house.database.transaction { db in
          try db.execute(sql: "UPDATE member SET card = ?", arguments: [other.card.text])
        }
      }
      let found = try await day.look()
      #expect(found.code == 0, "\(found)")
      #expect(found.findings("member") == ["The card is nobody's now"])
      #expect(found.findings("stray").isEmpty, "\(found)")
    }
  }
}
