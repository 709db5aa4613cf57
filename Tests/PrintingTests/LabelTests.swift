import Printing
import Testing
import Values

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

struct `A long barcode` {
  @Test func `of another system stays on its label, or is not printed`() throws {
    for (text, isPrinted) in [
      ("IP-0000001", true), ("31117013206375-ABCDE", true),
      ("ABCDEFGHIJKLMNOPQRSTUVWXYZ-01", false),
    ] {
      let drawing = try BarcodeDrawing.code128(Barcode(text))
      let module = ItemLabel.module(of: drawing)
      #expect((module != nil) == isPrinted, "\(text)")
      #expect((module ?? 0) * Double(drawing.width) <= ItemLabel.width - 2 * ItemLabel.margin)
    }
    #expect(
      try BarcodeDrawing.usualModule
        * Double(
          BarcodeDrawing.code128(Barcode("31117013206375-ABCDE")).width) > ItemLabel.width)
  }
}

struct `A member's card` {
  @Test func `has room for its barcode and does not say her name aloud`() throws {
    let card = MemberCard(
      library: "Sartika", name: Confidential("Sari"), barcode: try Barcode("A0123456789X"),
      expires: afternoon.day + 365)
    #expect(MemberCard.module(of: try card.drawing()) == BarcodeDrawing.usualModule)
    #expect(!"\(card)".contains("Sari"))
    #expect("\(card.name)" == "‹confidential›")
  }
}
