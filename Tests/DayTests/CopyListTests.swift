import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Testing
import Trail
import Values

struct `The list of copies in the office` {
  private static let batch = "/office/copies/batch"

  /// Where "No, leave it" leads from a question.
  private static func wayBack(in page: String) throws -> String {
    let way = try #require(page.firstMatch(of: /<a class="button" href="([^"]*)"/))
    return Paper.plain(String(way.1))
  }

  @Test func `moves many to another shelf after one question, and away from it`() async throws {
    try await Furnished.visit { day in
      let (rooms, now) = (day.house.house, day.house.house.clock.now)
      let other = try await rooms.catalogue.addItem(
        NewItem(), to: day.record, on: now.day, at: now, by: .house)
      // Where it belongs does not change who has it.
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: now.day, at: now, by: .house)
      let ratna = try await day.ratna()
      for (typed, kept) in [("Rak ungu", "Rak ungu"), ("", nil)] as [(String, String?)] {
        let asked = try await ratna.press(
          Self.batch, ["act": "move", "all": "yes"], on: "/office/copies", expecting: 200)
        let question = Paper.words(asked.text)
        #expect(question.contains("Lokasi rak 2 eksemplar akan diubah."))
        let before = kept == nil ? "Rak ungu" : "tidak ada"
        for copy in [day.item, other] {
          #expect(
            question.contains("\(copy.barcode) \(Furnished.title) Lokasi rak: \(before)"),
            "\(question)")
        }
        let offered = asked.text.contains(#"<option value="Rak ungu">"#)
        #expect(offered == (kept == nil))
        let form = try #require(Paper.form(Self.batch, in: asked.text))
        let done = try await ratna.send(Self.batch, form.merging(["location": typed]) { $1 })
        #expect(done.status == 303)
        let said = try await ratna.words("/office/copies")
        #expect(
          said.contains("Selesai untuk 2. Lokasi rak: \(kept ?? "tidak ada")."), "\(said)")
        for number in [day.item.number, other.number] {
          #expect(try await rooms.catalogue.item(number)?.location == kept)
        }
      }
      let changed = try await rooms.keyring.trail.newest().filter { $0.action == "item.changed" }
      let moves = [day.item.number, other.number].flatMap {
        ["item \($0) shelf -; Rak ungu", "item \($0) shelf Rak ungu; -"]
      }
      #expect(changed.map(\.subject).sorted() == moves.sorted())
      let trail = try await ratna.words("/office/audit")
      #expect(trail.contains("lokasi rak semula tidak ada, sekarang Rak ungu"), "\(trail)")
    }
  }

  @Test func `writes a shelf into the trail whose name is long or has signs of all kinds`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, now) = (day.house.house, day.house.house.clock.now)
      let ratna = Actor.staff(try await rooms.keyring.staff()[0].number)
      let shelf = "Lantai 1/2; rak “Perempuan & Kerja”, sebelah jendela"
      for location in [shelf, "Gudang"] {
        let report = try await rooms.catalogue.changeItems(
          [day.item.number], to: .location(location), at: now, by: ratna)
        #expect(report.done == 1)
      }
      let moves = try await rooms.keyring.trail.newest().filter { $0.action == "item.changed" }
      let kept = "Lantai 1/2_ rak _Perempua"
      let item = "item \(day.item.number) shelf"
      #expect(moves.map(\.subject) == ["\(item) \(kept); Gudang", "\(item) -; \(kept)"])
    }
  }

  @Test func `is narrowed to one shelf, and so are its file and the whole list`() async throws {
    try await Furnished.visit { day in
      let (rooms, now) = (day.house.house, day.house.house.clock.now)
      var codes: [String] = []
      for callNumber in ["FIK WUL z", "fik ARI a", "305.4 FIK"] {
        codes.append(
          try await rooms.catalogue.addItem(
            NewItem(callNumber: callNumber, location: "Rak ungu"), to: day.record, on: now.day,
            at: now, by: .house
          ).barcode.text)
      }
      let ratna = try await day.ratna()
      let place = "/office/copies?shelf=Fik"
      for page in [place, "/office/copies/csv?shelf=Fik"] {
        let text = try await ratna.see(page).text
        #expect(text.contains(codes[0]) && text.contains(codes[1]), "\(page)")
        #expect(!text.contains(codes[2]), "\(page)")
        #expect(text.contains("Rak ungu"), "\(page)")
      }
      let file = try await ratna.see("/office/copies/csv").text
      #expect(file.contains("Pengarang") && file.contains("Wulan"))
      let asked = try await ratna.press(
        Self.batch, ["act": "status", "all": "yes"], on: place, expecting: 200)
      #expect(Paper.words(asked.text).contains("2 eksemplar akan diubah."))
      let none = try await ratna.words("/office/copies?shelf=zzz")
      #expect(none.contains("Tidak ada yang cocok") && !none.contains("Belum ada eksemplar"))
    }
  }

  @Test func `says that a copy is read here as its public page does, by its kind and by a rule`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, now) = (day.house.house, day.house.house.clock.now)
      let clipping = try await rooms.catalogue.addItem(
        NewItem(type: .clipping), to: day.record, on: now.day, at: now, by: .house)
      let ratna = try await day.ratna()
      let here = "Baca di tempat"
      let narrowed = "/office/copies?show=readHere"
      #expect(try await ratna.see("/office/copies/csv").text.ranges(of: here).count == 1)
      #expect(try await ratna.words("/office/copies").contains("Tersedia"))
      let one = try await ratna.see(narrowed).text
      #expect(one.contains(clipping.barcode.text) && !one.contains(day.item.barcode.text))
      #expect(!Paper.words(one).contains("Tersedia"))
      let rule = LoanRule(itemType: .book, lends: false)
      try await rooms.loanDesk.setRule(rule, at: now, by: .house)
      #expect(try await ratna.see("/office/copies/csv").text.ranges(of: here).count == 2)
      #expect(try await !ratna.words("/office/copies").contains("Tersedia"))
      #expect(try await ratna.see(narrowed).text.contains(day.item.barcode.text))
    }
  }

  @Test func `comes back with its ticks and its order when she leaves it`() async throws {
    try await Furnished.visit { day in
      let (rooms, now) = (day.house.house, day.house.house.clock.now)
      _ = try await rooms.catalogue.addItem(
        NewItem(), to: day.record, on: now.day, at: now, by: .house)
      let ratna = try await day.ratna()
      let list = "/office/copies?sort=callNumber"
      let asked = try await ratna.press(
        Self.batch, ["act": "status", "chosen": "\(day.item.number)"], on: list, expecting: 200)
      let way = try Self.wayBack(in: asked.text)
      #expect(way == "\(list)&ticked=\(day.item.number)")
      let back = try await ratna.see(way).text
      #expect(back.matches(of: /name="chosen"[^>]* checked>/).count == 1)
      #expect(back.contains(#"aria-sort="ascending""#))
      let form = try #require(Paper.form(Self.batch, in: asked.text))
      let refused = try await ratna.send(Self.batch, form.merging(["status": "gone"]) { $1 })
      #expect(try Self.wayBack(in: refused.text) == way)
      let whole = try await ratna.press(
        Self.batch, ["act": "type", "all": "yes"], on: list, expecting: 200)
      let all = try await ratna.see(Self.wayBack(in: whole.text)).text
      #expect(all.contains(#"name="all" value="yes" form="choosing" checked"#))
    }
  }
}
