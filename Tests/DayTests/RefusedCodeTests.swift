import Catalog
import Foundation
import FrontDoor
import House
import Pages
import Testing
import Values

struct `The code of a scan that was refused` {
  /// What the desk tells of scans that were refused before the last one.
  private static func told(_ codes: [String], _ day: Furnished) async throws -> String {
    let ratna = try await day.ratna()
    for code in codes + [day.item.barcode.text] { try await day.typed(code, by: ratna) }
    let page = Paper.untaped(try await ratna.see("/desk").text)
    return try #require(page.components(separatedBy: "sebelumnya ditolak").dropFirst().first)
  }

  @Test func `is shown as it was scanned, cut short, with a dot for what cannot be seen`()
    async throws
  {
    try await Furnished.visit { day in
      let told = try await Self.told(
        ["Kodé<\u{200B}>1", String(repeating: "9", count: 81)], day)
      let words = Paper.words(told)
      #expect(words.contains("Kodé<·>1 Kode ini berisi karakter"))
      #expect(words.contains("\(String(repeating: "9", count: 20))… Kode ini terlalu panjang"))
      #expect(!told.contains(String(repeating: "9", count: 21)) && !told.contains("\u{200B}"))
    }
  }

  @Test func `is not shown of a card, right, misread, damaged or in a longer text: the time is`()
    async throws
  {
    try await Furnished.visit { day in
      let card = day.sari.card
      let misread = String(card.dropLast()) + (card.hasSuffix("0") ? "1" : "0")
      let codes = [misread, "\(card.prefix(6))€\(card.dropFirst(6))", "\(card)\u{200B}IP-0000001"]
      let told = try await Self.told(codes, day)
      #expect(told.components(separatedBy: "<time datetime=").count - 1 == codes.count)
      #expect(!told.contains(card.prefix(6)) && !Paper.words(told).contains(card.suffix(6)))
    }
  }

  @Test func `is not shown of a card that was glued to another code, or lost its first sign`()
    async throws
  {
    try await Furnished.visit { day in
      let rest = day.sari.card.dropFirst()
      let codes = ["A\(rest)IP-0000001", "9786020324784A\(rest)", String(rest), "Ä\(rest)"]
      let told = try await Self.told(codes, day)
      #expect(told.components(separatedBy: "<time datetime=").count - 1 == codes.count)
      #expect(told.contains("Kode ini tidak dikenal"))
      #expect(!told.contains(rest.prefix(6)) && !told.contains(rest.suffix(6)))
      let ratna = try await day.ratna()
      for code in codes {
        let till = try await day.enter(code, as: ratna)
        #expect(!till.contains(rest.prefix(6)) && !till.contains(rest.suffix(6)), "\(till)")
      }
    }
  }
}
