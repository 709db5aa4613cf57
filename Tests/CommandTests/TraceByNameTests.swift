import Foundation
import House
import Members
import Pages
import Testing
import Trail
import Values

extension Borrowed {
  /// The same library, looked at for somebody else who enrols there.
  func asking(for name: String) async throws -> Borrowed {
    let member = try await inside { house in
      let new = NewMember(
        name: name, contact: "+62 811 2222 333", category: MemberCategory.Code(rawValue: "umum"))
      return try await house.membership.enrol(new, at: house.clock.now, by: .house).member
    }
    return Borrowed(shelf: shelf, data: data, member: member)
  }

  /// Writes what a request would have answered.
  func answer(_ json: String) throws {
    try write(
      """
      INSERT OR REPLACE INTO answeredRequest (requestKey, fingerprint, answer, answeredAt)
      VALUES ('k', 'f', '\(json)', '\(Clock.system.now)')
      """)
  }

  fileprivate func lay(_ bytes: Data) throws {
    try bytes.write(to: URL(fileURLWithPath: data + "/attachments/catatan"))
  }
}

struct `Looking for somebody by her name` {
  private static let title = #"{"title":"Panggil aku Srikandi saja"}"#

  @Test func `takes a word of a title for something to look at, and for no proof`() async throws {
    try await Borrowed.with { day in
      let her = try await day.asking(for: "Srikandi")
      try day.answer(Self.title)
      let found = try await her.look()
      #expect(found.code == 0, "\(found)")
      #expect(found.findings("stray").isEmpty && found.findings("bytes").isEmpty, "\(found)")
      #expect(found.findings("namesakes").count == 1, "\(found)")
      #expect(found.findings("namesakes").first?.contains("table answeredRequest") == true)
      #expect(found.findings("privacy").first?.contains("check what is marked") == true)
      for own in [her.member.card.text, "+62 811 2222 333"] {
        try day.answer(#"{"title":"Panggil aku Srikandi saja","for":"\#(own)"}"#)
        let proved = try await her.look()
        #expect(proved.code == 1 && proved.findings("stray").count == 1, "\(proved)")
      }
    }
  }

  @Test func `takes a name of two words for hers, and half of it for nobody's`() async throws {
    try await Borrowed.with { day in
      let her = try await day.asking(for: "Srikandi Wulandari")
      try day.answer(Self.title)
      #expect(try await her.look().code == 0)
      try day.answer(#"{"name":"srikandi wulandari"}"#)
      let found = try await her.look()
      #expect(found.code == 1 && found.findings("stray").count == 1, "\(found)")
    }
  }

  @Test func `finds the whole name of somebody who was erased, typed with her card`() async throws {
    try await Borrowed.with { day in
      let her = try await day.asking(for: "Srikandi Wulandari")
      try await day.inside { house in
        try await house.membership.remove(her.member.number, at: house.clock.now, by: .house)
      }
      #expect(try await her.look("Srikandi Wulandari").code == 0)
      try day.answer(#"{"name":"Srikandi Wulandari"}"#)
      #expect(try await her.look("Srikandi Wulandari").code == 1)
      #expect(try await her.look("Srikandi").findings("namesakes").count == 1)
    }
  }

  @Test func `finds no short name within a longer word`() async throws {
    try await Borrowed.with { day in
      let her = try await day.asking(for: "Ana")
      let found = try await her.look()
      #expect(found.code == 0, "\(found)")
      #expect(found.findings("namesakes").isEmpty, "\(found)")
      #expect(found.findings("privacy") == ["No trace where none should be"])
      try day.write("INSERT INTO setting VALUES ('remark', 'Banana')")
      #expect(try await her.look().findings("namesakes").isEmpty)
      try day.write("UPDATE setting SET value = 'untuk ANA, besok' WHERE name = 'remark'")
      #expect(try await her.look().findings("namesakes").count == 1)
    }
  }

  @Test(arguments: [
    ("surat Srikandi.", 1), ("SRIKANDI", 1), (#"“x”\nSrikandi"#, 1), (#"\u201cSrikandi\u201d"#, 1),
    ("nama=x%20Srikandi%20y", 1), ("“Srikandi”", 1), ("Srikandis", 0), ("asrikandi", 0),
    ("éSrikandi", 0), (#"\u00e9Srikandi"#, 0), ("%C3%A9Srikandi", 0), ("Srikandi7", 0),
    ("Srikandi\u{301}", 0), ("A7K2M9QXD40PSrikandisrikandi0812", 1),
  ])
  func `ends a word where no letter or digit goes on`(text: String, places: Int) async throws {
    try await Borrowed.with { day in
      let her = try await day.asking(for: "Srikandi")
      for encoding in [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
        // Escapes and rows are written in bytes of their own.
        if encoding != .utf8, text.contains("\\") || text.contains("%") || text.contains("0812") {
          continue
        }
        try day.lay(try #require(text.data(using: encoding)))
        let found = try await her.look()
        #expect(found.code == 0, "\(found)")
        #expect(found.findings("namesakes").count == places, "\(encoding): \(found)")
      }
    }
  }
}

struct `Looking for a card in groups` {
  private static func grouped(_ card: String, by gap: String) -> String {
    [card.prefix(4), card.dropFirst(4).prefix(4), card.dropFirst(8)].joined(separator: gap)
  }

  @Test(arguments: [" ", "-", "  ", " – ", "%20"])
  func `finds it in a file as the desk takes it`(gap: String) async throws {
    try await Borrowed.with { day in
      let card = day.member.card.text
      let text = "kartu: \(Self.grouped(card, by: gap))."
      for written in [text, text.lowercased()] {
        for encoding in [String.Encoding.utf8, .utf16LittleEndian] where gap.count == 1 {
          try day.lay(try #require(written.data(using: encoding)))
          let found = try await day.look()
          #expect(found.code == 1 && found.findings("bytes").count == 1, "\(found)")
        }
        try day.lay(Data(written.utf8))
        #expect(try await day.look().code == 1, "\(gap)")
      }
      let other = String(card.dropLast()) + (card.hasSuffix("2") ? "3" : "2")
      try day.lay(Data(Self.grouped(other, by: gap).utf8))
      #expect(try await day.look().code == 0, "another card")
    }
  }

  @Test func `finds it in a table`() async throws {
    try await Borrowed.with { day in
      let text = Self.grouped(day.member.card.text, by: "-").lowercased()
      try day.write("INSERT INTO setting VALUES ('remark', '\(text)')")
      let found = try await day.look()
      #expect(found.code == 1 && found.findings("stray").count == 1, "\(found)")
    }
  }
}

struct `Looking for what is written otherwise` {
  @Test func `finds her number in other groups, and marks her name in two halves`() async throws {
    try await Borrowed.with { day in
      let her = try await day.asking(for: "Srikandi Wulandari")
      try day.lay(Data("telepon 0811-2222-333".utf8))
      let number = try await her.look()
      #expect(number.code == 1 && number.findings("bytes").count == 1, "\(number)")
      try day.lay(Data("daftar: Srikandi\u{A0}Wulandari".utf8))
      let blank = try await her.look()
      #expect(blank.code == 1 && blank.findings("bytes").count == 1, "\(blank)")
      try day.lay(Data("daftar: Wulandari, Srikandi".utf8))
      let halves = try await her.look()
      #expect(halves.code == 0 && halves.findings("namesakes").count == 1, "\(halves)")
      try day.lay(Data("telepon 0811-2222-3334".utf8))
      let clean = try await her.look()
      #expect(clean.findings("privacy") == ["No trace where none should be"])
    }
  }

  @Test func `calls nothing clean that is packed`() async throws {
    try await Borrowed.with { day in
      try day.lay(Data([0x1F, 0x8B, 0x08, 0x00]) + Data(repeating: 7, count: 100))
      let found = try await day.look()
      #expect(found.code == 0, "\(found)")
      #expect(found.findings("packed").count == 1, "\(found)")
      #expect(found.findings("packed").first?.contains("attachments/catatan") == true)
      #expect(found.findings("privacy").first?.contains("check what is marked") == true)
    }
  }
}
