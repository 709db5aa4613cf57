import Access
import Catalog
import Circulation
import Foundation
import FrontDoor
import House
import Pages
import Testing
import Trail
import Values
import Waiting

/// A copy that comes back is told what it is, before it goes to the wrong shelf.
struct `A copy that is scanned without a card` {
  private static func told(
    _ change: @escaping @Sendable (inout NewItem) -> Void, isLent: Bool = false,
    _ read: @escaping @Sendable (String, Furnished) async throws -> Void
  ) async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      let now = rooms.clock.now
      if isLent {
        _ = try await rooms.loanDesk.checkOut(
          day.item.number, to: day.sari.number, on: now.day, at: now, by: .house)
      }
      var changed = NewItem(changing: day.item)
      change(&changed)
      _ = try await rooms.catalogue.changeItem(day.item.number, to: changed, at: now, by: .house)
      let ratna = try await day.ratna()
      try await ratna.type(day.item.barcode.text)
      try await read(try await ratna.words("/desk"), day)
    }
  }

  @Test(arguments: [true, false])
  func `is put aside when it is damaged`(isLent: Bool) async throws {
    try await Self.told({ $0.status = .damaged }, isLent: isLent) { words, _ in
      #expect(words.contains("rusak") && words.contains("Sisihkan untuk diperiksa"), "\(words)")
      #expect(!words.contains("Kembalikan ke raknya"))
    }
  }

  @Test func `is put aside while it is being made ready`() async throws {
    try await Self.told({ $0.status = .inProcess }) { words, _ in
      #expect(words.contains("sedang diproses") && words.contains("Sisihkan"), "\(words)")
      #expect(!words.contains("Kembalikan ke raknya"))
    }
  }

  @Test func `is said to be found again, and that is written`() async throws {
    try await Self.told({ $0.status = .lost }) { words, day in
      #expect(words.contains("ditemukan"), "\(words)")
      let trail = try await day.house.house.keyring.trail.newest(3)
      #expect(trail.contains { $0.action == "item.found" })
      let item = try await day.house.house.catalogue.item(day.item.number)
      #expect(item?.status == .available)
    }
  }

  @Test func `goes to the reading room when it is read here only`() async throws {
    try await Self.told({ $0.type = .reference }) { words, _ in
      #expect(words.contains("hanya dibaca di tempat"), "\(words)")
    }
  }
}

struct `What is said of a copy that came back` {
  @Test func `has an answer of its own beside what is told of a card that closed`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let (ratna, rooms) = (try await day.ratna(), day.house.house)
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.wati.number, on: rooms.clock.today, at: rooms.clock.now,
        by: .house)
      try await ratna.type(day.sari.card)
      watch.pass(seconds: 91)
      try await ratna.type(day.item.barcode.text)
      let page = try await ratna.see("/desk").text
      let notes = page.components(separatedBy: #"<div class="note "#).dropFirst()
      let back = try #require(notes.first { $0.contains("Kembali: ") })
      #expect(!back.contains("sudah ditutup"), "\(back)")
      #expect(notes.contains { $0.contains("Kartu anggota sudah ditutup") })
      // The way to the title is a line that says where it leads, and no button beside the return.
      #expect(page.contains("Data dan eksemplar judul ini</a>"))
      #expect(!Paper.words(back).contains("Ubah"))
    }
  }
}

struct `A code that is typed by hand` {
  @Test(arguments: ["IP0000001", "ip 0000001", "IP-1", "ip-0000001", "IP 1"])
  func `may lack the hyphen and the zeros of a label`(_ code: String) async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await ratna.type(code)
      let book = "\(Furnished.title) (\(day.item.barcode))"
      #expect(try await ratna.words("/desk").contains(book), "\(code)")
    }
  }

  @Test func `may stand in groups as on the card`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let card = day.sari.card
      let groups = stride(from: 0, to: 12, by: 4).map { String(card.dropFirst($0).prefix(4)) }
      for code in [groups.joined(separator: " "), groups.joined(separator: "-").lowercased()] {
        try await ratna.type(code)
        #expect(try await ratna.words("/desk").contains("Xanthippe"), "\(code)")
        try await ratna.press("/desk/done", on: "/desk")
      }
    }
  }

  @Test func `is nobody's when it could be two`() async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      _ = try await rooms.catalogue.addItem(
        NewItem(barcode: try Barcode("IP-01")), to: day.record, on: rooms.clock.today,
        at: rooms.clock.now, by: .house)
      let ratna = try await day.ratna()
      try await ratna.type("IP1")
      #expect(try await ratna.words("/desk").contains("Kode IP1 tidak dikenal"))
      try await ratna.type("680")
      #expect(try await ratna.words("/desk").contains("ketik hurufnya juga: IP680"))
      // What stands on a label is that label, whatever else it resembles.
      try await ratna.type("IP-01")
      #expect(try await ratna.words("/desk").contains("\(Furnished.title) (IP-01)"))
    }
  }
}
