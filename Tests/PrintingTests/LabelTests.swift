import Printing
import Testing
import Values

struct `A sheet of labels` {
  @Test(arguments: LabelSheet.presets)
  func `fits its paper`(sheet: LabelSheet) throws {
    let places = sheet.places(for: sheet.count)
    let last = try #require(places.last)
    #expect(last.sheet == 0)
    #expect(last.x + sheet.labelWidth <= sheet.paperWidth)
    #expect(last.y + sheet.labelHeight <= sheet.paperHeight)
    #expect(Set(places).count == sheet.count)
    for (one, next) in zip(places, places.dropFirst()) where one.row == next.row {
      #expect(next.x - one.x >= sheet.labelWidth)
    }
  }

  @Test(arguments: LabelSheet.presets)
  func `takes a copy's barcode at a size that scans`(sheet: LabelSheet) throws {
    let drawing = try BarcodeDrawing.code128(Barcode("IP-0000001"))
    #expect(try #require(drawing.module(fitting: sheet.labelWidth)) >= 0.33)
  }

  @Test func `knows the sheets of the stationer by their numbers`() {
    let sizes = [("tj-103", 64.0, 32.0, 12), ("tj-107", 50, 18, 30), ("tj-121", 75, 38, 10)]
    for (name, width, height, count) in sizes {
      let sheet = LabelSheet.named(name)
      #expect(sheet?.labelWidth == width && sheet?.labelHeight == height)
      #expect(sheet?.count == count)
    }
    #expect(LabelSheet.named("tj-999") == nil)
  }

  @Test func `begun earlier is used up first`() {
    let sheet = LabelSheet.tomJerry103
    let places = sheet.places(for: 4, startingAt: 11)
    #expect(places.map(\.sheet) == [0, 0, 1, 1])
    #expect(places.map(\.row) == [5, 5, 0, 0])
    #expect(places.map(\.column) == [0, 1, 0, 1])
    #expect(sheet.places(for: 2, startingAt: 99) == sheet.places(for: 2))
    #expect(sheet.places(for: 0).isEmpty && sheet.places(for: -1).isEmpty)
  }
}

struct `The label on a copy` {
  @Test(arguments: [
    ("305.42 SAR p", ["305.42", "SAR", "p"]), ("  899.221   AYU  s  ", ["899.221", "AYU", "s"]),
    ("R 305.42 SAR p c.2 v.1", ["R", "305.42", "SAR", "p c.2 v.1"]), ("", []),
  ])
  func `breaks the call number as on the spine`(callNumber: String, lines: [String]) {
    #expect(ItemLabel.lines(of: callNumber) == lines)
  }

  @Test func `shortens the title at a word`() throws {
    let title = "Kuasa Wanita Jawa: Perempuan di Pusat Kekuasaan dan Rumah Tangga"
    let label = ItemLabel(
      barcode: try Barcode("ip-0000001"), callNumber: "305.42", title: title, library: "Sartika")
    #expect(label.title == "Kuasa Wanita Jawa: Perempuan di Pusat…")
    #expect(ItemLabel.short("Perempuan", to: 5) == "Pere…")
    #expect(ItemLabel.short(" Dua  kata ", to: 40) == "Dua kata")
    #expect(try label.drawing() == BarcodeDrawing.code128(Barcode("IP-0000001")))
  }
}

struct `A member's card` {
  @Test func `has room for its barcode and does not say her name aloud`() throws {
    let card = MemberCard(
      library: "Sartika", name: Confidential("Sari"), barcode: try Barcode("A0123456789X"),
      expires: afternoon.day + 365)
    let room = MemberCard.width - 2 * MemberCard.margin
    #expect(try #require(card.drawing().module(fitting: room)) == BarcodeDrawing.usualModule)
    #expect(!"\(card)".contains("Sari"))
    #expect("\(card.name)" == "‹confidential›")
  }
}
