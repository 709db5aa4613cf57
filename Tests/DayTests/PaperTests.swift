import Catalog
import Circulation
import Foundation
import FrontDoor
import House
import Launching
import Members
import Pages
import PointOfSale
import Testing
import Trail
import Values

/// A paper that the house answered.
enum PaperAnswer {
  /// Whether it is a PDF that the browser shows, under a name of ours, and that nobody keeps.
  static func isPDF(_ answer: FrontDoor.Visitor.Answer, named name: String) -> Bool {
    answer.status == 200 && answer.headers["content-type"] == "application/pdf"
      && answer.headers["content-disposition"] == "inline; filename=\"\(name)\""
      && answer.headers["cache-control"] == "no-store"
      && answer.body.starts(with: Data("%PDF-".utf8))
  }

  /// What a reader without eyes sees of it.
  static func words(_ answer: FrontDoor.Visitor.Answer) throws -> String {
    let path = NSTemporaryDirectory() + "sartika-paper-\(UUID().uuidString).pdf"
    try answer.body.write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = ["-layout", path, "-"]
    let out = Pipe()
    process.standardOutput = out
    try process.launchAlone()
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return text
  }
}

struct `Labels from the office` {
  @Test func `come as sheets whose number is said before, from a place that is left`() async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.words("/office/labels?item=\(day.item.number)")
      #expect(page.contains("1 label, 1 lembar"))
      let sheet = try await ratna.see(
        "/office/labels/sheet?items=\(day.item.number)&preset=l7160&kind=copy&start=21")
      #expect(PaperAnswer.isPDF(sheet, named: "label.pdf"))
      #expect(try PaperAnswer.words(sheet).contains(day.item.barcode.text))
      let test = try await ratna.see("/office/labels/sheet?items=\(day.item.number)&test=yes")
      #expect(try PaperAnswer.words(test).contains("100 mm"))
    }
  }

  @Test func `of measures that fit no sheet are refused beside their field`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let measures =
        "&preset=own&columns=4&rows=11&labelWidth=70&labelHeight=25,4&left=0&top=8.8"
        + "&gapAcross=0&gapDown=0&paperWidth=210&paperHeight=297"
      let place = "/office/labels/sheet?items=\(day.item.number)"
      let refused = try await ratna.see(place + measures)
      #expect(refused.status == 422)
      let words = Paper.words(refused.text)
      #expect(words.contains("Kolom terakhir berakhir di 280 mm"), "\(words)")
      #expect(refused.text.contains(#"id="field-columns-wrong""#))
      #expect(refused.text.contains(#"value="25,4""#))
      let fits = try await ratna.see(
        place + measures.replacingOccurrences(of: "columns=4", with: "columns=3"))
      #expect(PaperAnswer.isPDF(fits, named: "label.pdf"))
    }
  }

  @Test func `wait in a queue until somebody says that they are printed`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let before = try await day.house.house.catalogue.labelsInQueue(for: .staff)
      #expect(before > 0)
      #expect(try await ratna.words("/office/labels").contains("Belum dicetak: \(before)"))
      try await ratna.press("/office/labels/printed", on: "/office/labels?queue=yes")
      #expect(try await day.house.house.catalogue.labelsInQueue(for: .staff) == 0)
      #expect(try await !ratna.words("/office/labels").contains("Belum dicetak"))
      let queue = try await ratna.words("/office/labels?queue=yes")
      #expect(queue.contains("Tidak ada label yang menunggu") && !queue.contains("Belum ada label"))
    }
  }

  @Test func `may be chosen from one label to another, and no label is guessed`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let code = day.item.barcode
      #expect(
        try await ratna.words("/office/labels?from=\(code)&to=").contains("1 label, 1 lembar"))
      let refused = try await ratna.see("/office/labels?from=\(code)&to=IP-9999999")
      #expect(refused.status == 422)
      #expect(Paper.words(refused.text).contains("Tidak ada eksemplar “IP-9999999”"))
    }
  }
}

struct `A sheet that was begun` {
  @Test func `goes on behind its last label, moved as before`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let place = "/office/labels/sheet?items=\(day.item.number)&preset=l7160&kind=copy"
      let first = try await ratna.see(place + "&start=20&right=1,5&down=-2")
      #expect(PaperAnswer.isPDF(first, named: "label.pdf"))
      let page = try await ratna.see("/office/labels?item=\(day.item.number)").text
      #expect(page.contains(#"value="l7160" selected"#))
      #expect(page.contains(#"name="start" value="21" checked"#))
      #expect(page.contains(#"value="1.5""#) && page.contains(#"value="-2""#))
      // A test page uses up no label.
      _ = try await ratna.see(place + "&start=21&test=yes")
      let same = try await ratna.see("/office/labels?item=\(day.item.number)").text
      #expect(same.contains(#"name="start" value="21" checked"#))
      // What is not asked for again is as before: then the sheet is full.
      _ = try await ratna.see("/office/labels/sheet?items=\(day.item.number)")
      let new = try await ratna.see("/office/labels?item=\(day.item.number)").text
      #expect(new.contains(#"name="start" value="1" checked"#))
      let refused = try await ratna.see(place + "&right=30")
      #expect(refused.status == 422)
      #expect(Paper.words(refused.text).contains("“Ke kanan” harus antara −20 dan 20"))
      let far = try await ratna.see(place + "&right=-15")
      #expect(far.status == 422)
      #expect(Paper.words(far.text).contains("digeser ke kanan dari −8.7 sampai 8.72 mm"))
      let minus = try await ratna.see(place + "&down=%E2%88%922")
      #expect(PaperAnswer.isPDF(minus, named: "label.pdf"))
      for start in ["22", "0", "abc"] {
        let beyond = try await ratna.see(place + "&start=\(start)")
        #expect(beyond.status == 422, "\(start)")
        #expect(Paper.words(beyond.text).contains("Lembar ini punya 21 label"))
        #expect(beyond.text.contains(#"name="start" value="1" checked"#))
      }
      let odd = try await ratna.see("/office/labels?item=\(day.item.number)&kind=zonk")
      #expect(odd.status == 422)
      #expect(Paper.words(odd.text).contains("Isi “Jenis label” tidak dapat dibaca"))
      // Another browser has a sheet of its own.
      let other = try await day.ratna()
      let theirs = try await other.see("/office/labels?item=\(day.item.number)").text
      #expect(theirs.contains(#"value="a4-33" selected"#))
    }
  }
}

struct `Labels with prices` {
  @Test func `are printed by who looks after the shop, as many as she says`() async throws {
    try await Furnished.visit { day in
      let tuti = try await day.colleague("Tuti", .shopkeeper)
      let page = try await tuti.words("/office/products/labels?product=\(day.pin.product)")
      #expect(page.contains("Label harga") && page.contains(day.pin.barcode.text))
      let sheet = try await tuti.see(
        "/office/products/labels/sheet?product=\(day.pin.product)&n-\(day.pin.number)=3")
      #expect(PaperAnswer.isPDF(sheet, named: "harga.pdf"))
      let price = try #require(day.pin.price)
      let words = try PaperAnswer.words(sheet)
      #expect(words.components(separatedBy: price.digits).count == 4, "\(words)")
      let unknown = try await tuti.words("/office/products/labels?q=kebaya")
      #expect(unknown.contains("Tidak ada yang cocok"))
      #expect(!unknown.contains("Belum ada barang berharga"))
      let refused = try await tuti.see(
        "/office/products/labels/sheet?product=\(day.pin.product)&n-\(day.pin.number)=lima")
      #expect(refused.status == 422 && Paper.words(refused.text).contains("bukan angka"))
      #expect(try await tuti.see("/office/labels").status == 403)
    }
  }
}

struct `Slips from the desk` {
  @Test func `tell neither a name nor a title`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      _ = try await rooms.loanDesk.placeHold(
        record: day.record, for: day.sari.number, on: now.day, at: now,
        by: .member(day.sari.number))
      try await ratna.press("/desk/scans", ["code": day.item.barcode.text], on: "/desk")
      let line = try #require(try await rooms.loanDesk.shelf().first)
      let place = "/desk/holds/\(line.hold)/slip"
      #expect(try await ratna.see("/desk/hold-shelf").text.contains(place))
      let slip = try await ratna.see(place)
      #expect(PaperAnswer.isPDF(slip, named: "slip.pdf"))
      try Self.tellsNobody(slip, containing: day.item.barcode.text)

      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      try await ratna.press("/desk/scans", ["code": day.item.barcode.text], on: "/desk")
      let due = try await ratna.see("/desk/due-slip")
      #expect(PaperAnswer.isPDF(due, named: "kembali.pdf"))
      try Self.tellsNobody(due, containing: "1 buah")
      #expect(try !PaperAnswer.words(due).contains(day.item.barcode.text))
      try await ratna.press("/desk/done", on: "/desk")
      #expect(try await ratna.see("/desk/due-slip").status == 303)
    }
  }

  private static func tellsNobody(
    _ paper: FrontDoor.Visitor.Answer, containing part: String
  ) throws {
    let words = try PaperAnswer.words(paper)
    #expect(words.contains(part), "\(words)")
    for secret in ["Zirkonium", "Xylofon", "Xanthippe", "Sartika"] {
      #expect(!words.contains(secret), "\(words)")
    }
  }
}
