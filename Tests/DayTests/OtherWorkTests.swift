import Catalog
import Counter
import FrontDoor
import House
import Members
import Pages
import ScanFeed
import Stations
import Testing
import Trail
import Values
import Waiting

struct `A cashier beside a librarian` {
  @Test func `is not told what is lent, returned or waits at the desk of the same place`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, dewi) = (try await day.ratna(), try await day.dewi())
      for code in [day.item.barcode.text, day.sari.card, "TAK-ADA-1", day.item.barcode.text] {
        try await day.typed(code, by: ratna)
        for path in ["/till", "/till/regions"] {
          let page = try await dewi.visitor.get(path, headers: ["Accept-Language": "id"]).text
          for word in [Furnished.title, "TAK-ADA-1", "Dipinjamkan", "Kartu terbaca"] {
            #expect(!page.contains(word), "\(path) after \(code): \(word)")
          }
        }
      }
      #expect(try await ratna.words("/desk").contains("Dipinjamkan"))
      try await day.cameLate([day.item.barcode.text])
      let words = try await dewi.words("/till")
      #expect(words.contains("1 pindaian menunggu") && !words.contains(Furnished.title))
      #expect(words.contains("menunggu petugas lain"))
      #expect(Paper.form("/till/late-scans", in: try await dewi.see("/till").text) == nil)
    }
  }

  @Test func `cannot drop what waits there, nor close her card by that`() async throws {
    try await Furnished.visit { day in
      let (ratna, dewi) = (try await day.ratna(), try await day.dewi())
      let (desk, station) = (day.house.house.scanDesk, day.station.number)
      try await day.typed(day.sari.card, by: ratna)
      try await day.cameLate([day.wati.card])
      let first = try #require(try await desk.lateScans(at: station).first?.id.text)
      let token = Paper.form("/sign-out", in: try await dewi.see("/till").text)?["formToken"]
      for way in ["drop", "skip"] {
        let answer = try await dewi.send(
          "/till/late-scans", [way: first, "formToken": token ?? "", "sure": "yes"])
        #expect(answer.status == 403, "\(way)")
      }
      #expect(try await desk.lateScans(at: station).count == 1)
      #expect(try await ratna.words("/desk").contains("Xanthippe Sari"))
    }
  }

  @Test func `sits where she sells, and is shown no other place`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.dewi()
      #expect(try await !dewi.words("/stations?back=/desk").contains("Meja belakang"))
      let answer = try await dewi.press(
        "/stations/seat", ["station": "\(day.second.number)"], on: "/stations?back=/till",
        expecting: 403)
      #expect(Paper.words(answer.text).contains("melayani peminjaman"))
      #expect(try await dewi.see("/till").status == 200, "she sits where she sat")
    }
  }
}

struct `A page that was drawn for somebody else` {
  @Test func `closes no card that was opened since, and keeps none open`() async throws {
    let watch = Watch()
    try await Furnished.visit(clock: Clock { watch.now }) { day in
      let ratna = try await day.ratna()
      try await day.typed(day.sari.card, by: ratna)
      let stale = try await ratna.see("/desk").text
      let done = try #require(Paper.form("/desk/done", in: stale))
      let still = try #require(Paper.form("/desk/still", in: stale))
      try await day.typed(day.wati.card, by: ratna)
      let told = try await ratna.send("/desk/done", done)
      #expect(told.status == 422)
      #expect(Paper.words(told.text).contains("Kartu itu sudah ditutup"))
      #expect(try await ratna.words("/desk").contains("Wati Quirina"))
      watch.pass(seconds: 80)
      _ = try await ratna.send("/desk/still", still)
      watch.pass(seconds: 20)
      #expect(try await !ratna.words("/desk").contains("Wati Quirina"))
    }
  }

  @Test func `closes the card for which it was drawn, also when that is closed already`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.typed(day.sari.card, by: ratna)
      let done = try #require(Paper.form("/desk/done", in: try await ratna.see("/desk").text))
      for _ in 1...2 { #expect(try await ratna.send("/desk/done", done).status == 303) }
      #expect(try await !ratna.words("/desk").contains("Xanthippe Sari"))
    }
  }
}
