import FrontDoor
import GRDB
import House
import Pages
import Persistence
import Testing
import Values

/// A table that the first page reads is not there: nothing in the house expects that.
struct `A fault of the house` {
  private static func rename(_ day: Furnished, _ name: String, to other: String) async throws {
    try await day.house.house.database.transaction { db in
      try db.execute(sql: "ALTER TABLE \(name) RENAME TO \(other)")
    }
  }

  @Test(arguments: [
    (
      Language.indonesian, "Maaf, ada gangguan", "Sebutkan nomor ",
      "Kalau ini terulang, bicarakan dengan petugas atau pengelola."
    ),
    (
      .english, "Sorry, something went wrong", "Tell the staff the number ",
      "If this happens again, talk to the staff or a manager."
    ),
  ])
  func `is a page of the house with a number, what is safe and what to do`(
    language: Language, title: String, tell: String, advice: String
  ) async throws {
    try await Furnished.visit { day in
      let (anybody, sari) = (Guest(day.house), Guest(day.house))
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      for guest in [anybody, sari] { try await guest.read(in: language) }
      try await Self.rename(day, "announcement", to: "putAway")
      for guest in [anybody, sari] {
        let answer = try await guest.visitor.get("/", headers: [:])
        #expect(answer.status == 500)
        #expect(Promises.broken(by: answer.headers) == [])
        let found = answer.text.firstMatch(
          of: /<p class="fault-number">([0-9A-Z]{4}-[0-9A-Z]{4})<\/p>/)
        let number = try #require(found).1
        let words = Paper.words(answer.text)
        #expect(answer.text.contains("<h1>\(title)</h1>"))
        #expect(words.contains("\(tell)\(number)") && words.contains(advice), "\(words)")
        #expect(answer.text.contains(#"class="field-of tarum oops""#))
        #expect(answer.text.contains(#"<html lang="\#(language.rawValue)""#))
        for kept in ["Xanthippe", day.sari.card, "announcement", "SELECT", "SQLite"] {
          #expect(!answer.text.contains(kept), "\(kept)")
        }
      }
      // Everything else goes on, and the page itself when the table is there again.
      #expect(try await anybody.see("/search?q=zirkonium").status == 200)
      try await Self.rename(day, "putAway", to: "announcement")
      #expect(try await anybody.see("/").status == 200)
    }
  }

  @Test func `is told to whoever works here on a page that leads back to her room`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await ratna.read(in: .indonesian)
      try await Self.rename(day, "announcement", to: "putAway")
      let answer = try await ratna.visitor.get("/office/announcements", headers: [:])
      let words = Paper.words(answer.text)
      #expect(answer.status == 500 && words.contains("Maaf, ada gangguan"), "\(words)")
      #expect(words.contains("Kembali ke “Kantor”") && words.contains("Coba lagi"), "\(words)")
      try await Self.rename(day, "putAway", to: "announcement")
    }
  }
}
