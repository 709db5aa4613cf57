import Access
import Catalog
import Circulation
import Foundation
import FrontDoor
import GRDB
import House
import Members
import Pages
import Persistence
import Testing
import Values

struct `What the API leaves behind` {
  @Test func `after a return no row of any table has the member and the copy or the title`()
    async throws
  {
    try await OpenHouse.visit { house in
      let (sari, copy) = (try await house.member(), try await house.copy("Perempuan di titik nol"))
      let body: JSONValue = ["card": .text(sari.card), "barcode": .text(copy.barcode.text)]
      _ = try await house.write("POST", "/check-outs", body, as: house.tokens.desk)
      _ = try await house.write(
        "POST", "/returns", ["barcode": .text(copy.barcode.text)], as: house.tokens.desk)
      try await house.scan(sari.card)
      try await house.scan(copy.barcode.text)
      try await house.scan("CMD-DONE")
      try await Task.sleep(for: .milliseconds(1600))
      try await house.scan(copy.barcode.text)
      #expect(try await house.house.catalogue.item(copy.number)?.onLoan == false)
      let marks = [sari.card, "Sari"]
      let works = [copy.barcode.text, "Perempuan di titik nol"]
      let rows = try await house.everyRow()
      // Both are there, each for itself.
      for mark in [sari.card, copy.barcode.text] { #expect(rows.contains { $0.contains(mark) }) }
      for row in rows {
        let who = marks.contains { row.contains($0) }
        let what = works.contains { row.contains($0) }
        #expect(!(who && what), "\(row)")
      }
    }
  }

  @Test func `kept answers and scans do not say who`() async throws {
    try await OpenHouse.visit { house in
      let (sari, copy) = (try await house.member(), try await house.copy("Perempuan di titik nol"))
      let id = OpenHouse.scanID()
      try await house.scan(sari.card, id: id)
      try await house.scan(copy.barcode.text)
      let rows = try await house.everyRow(of: ["answeredRequest", "receivedScan"])
      #expect(rows.contains { $0.contains(id) })
      for row in rows {
        #expect(!row.contains(sari.card) && !row.contains("Sari") && !row.contains("member"))
      }
    }
  }

  @Test func `no address holds a card, and no answer that names a title names her`() async throws {
    try await OpenHouse.visit { house in
      let paths = house.document["paths"].members.keys
      // Whose cards are printed stands in a body.
      let known: Set = ["/member-cards"]
      #expect(!paths.isEmpty && paths.allSatisfy { known.contains($0) || !$0.contains("card") })
      let (sari, copy) = (try await house.member(), try await house.copy())
      let body: JSONValue = ["card": .text(sari.card), "barcode": .text(copy.barcode.text)]
      let out = try await house.write("POST", "/check-outs", body, as: house.tokens.desk)
      let again = try await house.write("POST", "/check-outs", body, as: house.tokens.desk)
      for answer in [out, again] {
        #expect(!answer.text.contains(sari.card) && !answer.text.contains("\"Sari\""))
        #expect(!answer.text.contains("\"member\""))
      }
    }
  }
}

extension OpenHouse {
  /// Every row of every table as one text a row.
  func everyRow(of tables: [String]? = nil) async throws -> [String] {
    try await house.database.read { db in
      let names =
        try tables
        ?? String.fetchAll(
          db,
          sql:
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%/_%' ESCAPE '/'"
        )
      return try names.flatMap { name in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(name)\"").map { "\(name): \($0)" }
      }
    }
  }
}
