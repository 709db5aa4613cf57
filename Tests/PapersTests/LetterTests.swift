import Testing
import Values

@testable import Papers

struct `The display letters of papers` {
  private static func page(_ words: String) -> PaperPage {
    PaperPage(
      width: 100, height: 30,
      marks: [
        .text(
          PaperText(
            words, in: PaperBox(x: 5, y: 3, width: 90, height: 24), .poster, size: 16))
      ])
  }

  /// From the top of what is dark to its foot, in millimetres.
  private static func height(_ words: String) throws -> Double {
    let raster = try #require(try PaperRaster.pages([page(words)], dpi: 300).first)
    let rows = (0..<299).map { Double($0) / 10 }.filter { !raster.darkAcross(y: $0).isEmpty }
    return (rows.last ?? 0) - (rows.first ?? 0)
  }

  @Test(.enabled(if: PaperLetters.areHere, "the program was built without them"))
  func `are the house's own, in the file as well`() throws {
    let card = MemberCard(
      barcode: try Barcode("AASJ856506FQ"),
      face: .named(
        library: PaperHouse(name: "Pustaka"), member: nil, expires: Day(number: 20_780)))
    let fonts = try PaperRaster.fonts(card.pages(in: .indonesian))
    #expect(fonts.contains("SartikaJudul"), "\(fonts)")
    #expect(!fonts.contains("Yanone"), "\(fonts)")
  }

  @Test(.enabled(if: PaperLetters.areHere, "the program was built without them"))
  func `have figures as high as capitals, so that a nought is no small o`() throws {
    let capital = try Self.height("H")
    #expect(capital > 8)
    for figure in "0123456789" {
      let height = try Self.height(String(figure))
      #expect(abs(height - capital) < 0.7, "\(figure): \(height) beside \(capital)")
    }
  }
}
