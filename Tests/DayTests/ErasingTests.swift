import Access
import Circulation
import Foundation
import FrontDoor
import House
import Members
import Pages
import Persistence
import Testing
import Trail
import Values
import Waiting

struct `Erasing a member` {
  @Test func `is offered when nothing of hers is open, and else says how much and where`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let page = "/office/members/\(day.sari.number)"
      _ = try await rooms.loanDesk.placeHold(
        record: day.record, for: day.sari.number, on: rooms.clock.today, at: rooms.clock.now,
        by: .member(day.sari.number))
      #expect(try await ratna.words(page).contains("masih ada 1 reservasi. Selesaikan"))
      #expect(try await !ratna.see(page).text.contains(#"action="\#(page)/remove""#))
      // The way on is her card at the desk, where the hold is cancelled.
      try await ratna.press("/desk/members", on: page)
      try await ratna.press("/desk/holds/cancel", on: "/desk")
      // Before she says yes she is told what the erasing does not reach.
      let question = try #require(Paper.form("\(page)/remove", in: try await ratna.see(page).text))
      let told = question["question"] ?? ""
      #expect(told.contains("Cadangan yang sudah dibuat masih memuatnya sampai dihapus"), "\(told)")
      #expect(told.contains("paling lama \(BackupFolder.longest) hari"), "\(told)")
      try await ratna.press("\(page)/remove", on: page)
      #expect(try await rooms.membership.find(number: day.sari.number) == nil)
    }
  }

  @Test func `is done and told with a number when the list beside the data takes nothing`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      #expect(try await ratna.words("/office/condition").contains("terbaca dan lengkap"))
      let list = day.house.folder.path + "/sartika.erased"
      try FileManager.default.removeItem(atPath: list)
      try FileManager.default.createDirectory(atPath: list, withIntermediateDirectories: true)
      let page = "/office/members/\(day.sari.number)"
      try await ratna.press("\(page)/remove", on: page)
      #expect(try await rooms.membership.find(number: day.sari.number) == nil)
      let told = try await ratna.words("/office/members")
      #expect(told.contains("daftar orang yang dihapus tidak bisa ditulis"), "\(told)")
      let condition = try await ratna.words("/office/condition")
      #expect(condition.contains("\(list) tidak bisa dibaca"), "\(condition)")
      #expect(condition.contains("nyalakan ulang server"), "\(condition)")
      try FileManager.default.removeItem(atPath: list)
      try await rooms.database.keepErasedList()
      #expect(try await ratna.words("/office/condition").contains("terbaca dan lengkap"))
    }
  }

  @Test func `is brought to the list beside the backups at once`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let stick = BackupFolder(day.house.folder.path + "-stik")
      try FileManager.default.createDirectory(
        atPath: stick.path, withIntermediateDirectories: true)
      try await rooms.database.prepare(stick)
      try await rooms.database.transaction { db in
        try Setting.set("backup.folder", to: stick.path, in: db)
        try Setting.set("backup.last-good", to: rooms.clock.now.description, in: db)
      }
      let list = ErasedList(at: stick.path)
      #expect(try !list.isThere || list.readableMarks().isEmpty)
      let page = "/office/members/\(day.sari.number)"
      try await ratna.press("\(page)/remove", on: page)
      #expect(
        try await eventually { try list.isThere && !list.readableMarks().isEmpty },
        "she does not stand on the list beside the backups")
    }
  }

  @Test func `names her in the question, with scripts and without`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = "/office/members/\(day.sari.number)"
      let text = try await ratna.see(page).text
      for act in ["remove", "pin", "card"] {
        let form = try #require(Paper.form("\(page)/\(act)", in: text))
        #expect(form["question"]?.contains("Xanthippe Sari") == true, "\(act)")
        let asked = try await ratna.send("\(page)/\(act)", form)
        #expect(Paper.words(asked.text).contains("Xanthippe Sari"), "\(act)")
      }
      #expect(text.contains(#"data-confirm="Hapus Xanthippe Sari"#))
    }
  }
}
