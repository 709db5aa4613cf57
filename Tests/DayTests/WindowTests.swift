import Access
import FrontDoor
import GRDB
import House
import Pages
import Persistence
import PointOfSale
import Testing
import Trail
import Values
import Window

/// Ratna says what the house is, and whoever stands outside reads it.
struct `The house's window` {
  @Test func `says what the office wrote, and takes back nothing that another wrote`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, sari) = (try await day.ratna(), Guest(day.house))
      try await ratna.press(
        "/office/window",
        [
          "line": "Perpustakaan perempuan", "address": "Jl. Contoh 1\r\nBandung",
          "hours1": "00.00-24.00", "hours2": "tutup", "telephone": "(022) 555-0129",
          "mark": "initial", "colour": "manggu",
        ], on: "/office/window")
      let words = try await sari.words("/")
      for said in ["Perpustakaan perempuan", "Jl. Contoh 1", "00.00–24.00", "(022) 555-0129"] {
        #expect(words.contains(said), "\(said)")
      }
      let plate = await day.house.house.sign.nameplate
      #expect(plate.ink == .manggu && plate.sign != nil)
      // A page that was opened before says what it showed then, and changes only what it changes.
      let page = try await ratna.see("/office/window").text
      var older = try #require(Paper.form("/office/window", in: page))
      try await ratna.press("/office/window", ["line": "Rumah baca"], on: "/office/window")
      older["hours2"] = "10-18"
      #expect(try await ratna.send("/office/window", older).status == 303)
      let after = try await sari.words("/")
      #expect(after.contains("Rumah baca") && after.contains("10.00–18.00"))
    }
  }

  @Test func `shows goods by the drawing that the house chose, as the till does`() async throws {
    try await Furnished.visit { day in
      let (dewi, sari) = (try await day.dewi(), Guest(day.house))
      #expect(try await sari.see("/").text.contains(#"#pin" alt="""#), "by its name")
      try await day.house.house.database.transaction { db in
        try db.execute(
          sql: "UPDATE product SET picture = 'mug' WHERE number = ?", arguments: [day.pin.product])
      }
      for page in [try await sari.see("/").text, try await dewi.see("/till").text] {
        #expect(page.contains(#"#mug" alt="""#) && !page.contains(#"#pin" alt="""#))
      }
    }
  }

  @Test func `refuses hours and numbers beside their fields, and keeps what was typed`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let answer = try await ratna.press(
        "/office/window",
        ["hours3": "pagi", "whatsApp": "tanya saja", "specialDays": "Natal tutup"],
        on: "/office/window", expecting: 422)
      for typed in ["pagi", "tanya saja", "Natal tutup"] { #expect(answer.text.contains(typed)) }
      #expect(answer.text.ranges(of: #"aria-invalid="true""#).count == 3)
      #expect(try await HouseWindow(database: day.house.house.database).facts().hours == nil)
    }
  }

  @Test func `announces, changes, takes out and puts back`() async throws {
    try await Furnished.visit { day in
      let (ratna, sari) = (try await day.ratna(), Guest(day.house))
      let list = "/office/announcements"
      let today = day.house.house.clock.today
      let days = ["begins": "\(today)", "ends": "\(today + 7)", "position": "100"]
      try await ratna.press(
        list, days.merging(["title": "Menjahit zine", "text": "Pukul 10."]) { $1 }, on: list)
      #expect(try await sari.words("/").contains("Menjahit zine"))
      try await ratna.press(
        "\(list)/1", days.merging(["title": "Menjahit buku"]) { $1 }, on: "\(list)/1")
      #expect(try await sari.words("/").contains("Menjahit buku"))
      try await ratna.press("\(list)/1/remove", on: list)
      let page = try await ratna.see(list)
      #expect(!(try await sari.words("/").contains("Menjahit")))
      // The notice has a form of its own, before that of a new announcement.
      let undo = try #require(Paper.form(list, in: page.text))
      #expect(undo["title"] == "Menjahit buku")
      #expect(try await ratna.send(list, undo).status == 303)
      #expect(try await sari.words("/").contains("Menjahit buku"))
      let refused = try await ratna.press(
        list, days.merging(["title": "Mundur", "ends": "\(today - 1)"]) { $1 }, on: list,
        expecting: 422)
      #expect(Paper.words(refused.text).contains(WindowRefusal.endsBeforeItBegins.sentence.id))
    }
  }

  @Test func `lists an announcement that is damaged, and lets it be removed`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let list = "/office/announcements"
      let today = day.house.house.clock.today
      let days = ["begins": "\(today)", "ends": "\(today + 7)", "position": "100"]
      for title in ["Membaca", "Menjahit"] {
        try await ratna.press(
          list, days.merging(["title": title, "text": ""]) { $1 }, on: list)
      }
      try await day.house.house.database.transaction { db in
        try db.execute(sql: "UPDATE announcement SET ends = 'lusa' WHERE number = 1")
      }
      let words = try await ratna.words(list)
      #expect(words.contains("Baris yang rusak 1") && words.contains("Menjahit"))
      try await ratna.press("\(list)/1/remove", on: list)
      let after = try await ratna.words(list)
      #expect(!after.contains("Baris yang rusak 1") && after.contains("Menjahit"))
      #expect(after.contains("Baris yang rusak dihapus"))
      #expect(day.house.house.database.damage.isClean)
      // Whoever has an older list is told that it is gone.
      let token = try #require(Paper.form("\(list)/2/remove", in: try await ratna.see(list).text))
      #expect(try await ratna.send("\(list)/1/remove", token).status == 303)
      #expect(try await ratna.words(list).contains(WindowRefusal.noSuchAnnouncement.sentence.id))
    }
  }

  @Test func `leads to the removal of one that was damaged after its form was opened`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let list = "/office/announcements"
      let today = day.house.house.clock.today
      let said = [
        "title": "Membaca", "text": "", "begins": "\(today)", "ends": "\(today + 7)",
        "position": "100",
      ]
      try await ratna.press(list, said, on: list)
      var opened = try #require(Paper.form("\(list)/1", in: try await ratna.see("\(list)/1").text))
      opened.merge(said) { $1 }
      opened["title"] = "Menjahit"
      try await day.house.house.database.transaction { db in
        try db.execute(sql: "UPDATE announcement SET ends = 'lusa' WHERE number = 1")
      }
      let refused = try await ratna.send("\(list)/1", opened)
      #expect(refused.status == 422)
      let words = Paper.words(refused.text)
      #expect(words.contains(WindowRefusal.damagedAnnouncement.sentence.id), "\(words)")
      #expect(words.contains("Baris yang rusak 1"))
      #expect(refused.text.contains(#"value="Menjahit""#), "what she typed can be added again")
      #expect(try await ratna.see("\(list)/1").status == 303)
      try await ratna.press("\(list)/1/remove", on: list)
    }
  }

  @Test func `lets what has a day of its own go after it, and moves its end with it`() async throws
  {
    try await Furnished.visit { day in
      let (ratna, sari) = (try await day.ratna(), Guest(day.house))
      let list = "/office/announcements"
      let (today, house) = (day.house.house.clock.today, day.house.house)
      let own = ["title": "Lingkar baca", "day": "\(today + 3)", "times": "18.30–20.00"]
      let begins = ["begins": "\(today)", "position": "100"]
      try await ratna.press(list, own.merging(begins) { $1 }, on: list)
      #expect(try await sari.words("/").contains("18.30–20.00"))
      let window = HouseWindow(database: house.database)
      #expect(try await window.look(on: today + 3).announcements.count == 1)
      #expect(try await window.look(on: today + 4).announcements.isEmpty)
      try await ratna.press("\(list)/1", ["day": "\(today + 9)"], on: "\(list)/1")
      #expect(try await window.look(on: today + 9).announcements.count == 1)
      // What has no day of its own says until when it is shown.
      let refused = try await ratna.press(
        list, begins.merging(["title": "Kapan saja", "day": ""]) { $1 }, on: list, expecting: 422)
      #expect(refused.text.contains("Kapan saja"))
    }
  }

  @Test func `lists who helps, and a cashier prints the cards without changing the list`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, sari) = (try await day.ratna(), Guest(day.house))
      let list = "/office/help"
      try await ratna.press(
        list,
        [
          "name": "Pendamping kota", "purpose": "mendampingi", "place": "Jl. Contoh 2",
          "position": "5",
        ], on: list)
      #expect(try await sari.words("/help").contains("Pendamping kota"))
      let dewi = try await day.colleague("Dewi", .cashier)
      let cards = try await dewi.see("/office/help/cards")
      #expect(cards.status == 200)
      #expect(cards.headers["content-type"] == "application/pdf")
      // The way there is on the desk, and on the page itself for whoever works here.
      for page in ["/desk", "/help"] {
        #expect(try await ratna.see(page).text.contains(#"href="/office/help/cards""#), "\(page)")
      }
      #expect(try await dewi.see("/help").text.contains("/office/help/cards"))
      #expect(try await !sari.see("/help").text.contains("/office/help/cards"))
      #expect(try await dewi.see(list).status == 403)
      try await ratna.press("\(list)/1/remove", on: list)
      #expect(!(try await sari.words("/help").contains("SAPA 129")))
    }
  }
}
