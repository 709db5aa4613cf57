import Printing
import Testing
import Values

struct `A slip of the desk` {
  private let day = Day("2026-12-05") ?? afternoon.day

  @Test(arguments: PaperWidth.allCases, Language.allCases)
  func `for the hold shelf has its code in large letters`(width: PaperWidth, language: Language)
    throws
  {
    let lines = SlipLayout.shelf(
      code: "T1SY", until: day, barcode: try Barcode("IP-0000001"), on: width, in: language)
    #expect(lines.contains { $0.text == "T 1 S Y" && $0.isLarge && $0.isBold })
    #expect(lines.contains { $0.text.hasSuffix(" IP-0000001") })
    // As the list of the hold shelf calls it.
    let limit = language == .indonesian ? "Batas ambil" : "Pick up by"
    #expect(lines.contains { $0.text.hasPrefix(limit) && $0.text.hasSuffix(" 2026") })
    #expect(lines.allSatisfy { $0.text.count * ($0.isLarge ? 2 : 1) <= width.columns })
    #expect(try ESCPOS.decode(ESCPOS.encode(lines)) == lines)
  }

  @Test func `for copies that go home says when how many must be back, and nothing else`() {
    let lines = SlipLayout.due([day, day - 7, day], on: .narrow).map(\.text)
    #expect(
      lines == [
        "KEMBALI PALING LAMBAT", "", "28 Nov 2026          1 eksemplar",
        "5 Des 2026           2 eksemplar",
      ])
    let english = SlipLayout.due([day], on: .narrow, in: .english).map(\.text)
    #expect(english.last == "5 Dec 2026                1 copy")
  }
}
