public import Values

/// What sticks on a thing: drawn as large as the label is.
public protocol PaperLabel: Sendable {
  /// The label alone, on a page of its size in millimetres; nothing on it leaves the page.
  ///
  /// - Throws: `BarcodeDrawingFault`.
  func drawn(width: Double, height: Double) throws -> PaperPage
}

/// Labels on their sheets.
public enum LabelPaper {
  /// The most labels that are printed at once.
  public static let most = 660

  /// White at the lower edge that is needed for the line by which a print is measured.
  private static let roomForLine = 7.5

  /// What stands beside the line by which a print is measured.
  public static let lineWords = Sentence(
    id: "Garis ini 100 mm bila dicetak pada skala 100 %",
    en: "This line is 100 mm when printed at 100 %")

  /// Sheets with labels, one after the other, from a place on the first sheet.
  ///
  /// - Parameters:
  ///   - start: labels that are gone from the first sheet; counted anew from the sheet's end.
  ///   - words: what stands beside the line of 100 mm, where a sheet has room for it.
  /// - Throws: `BarcodeDrawingFault`.
  public static func pages(
    _ labels: [any PaperLabel], on sheet: LabelSheet, from start: Int = 0, words: String
  ) throws -> [PaperPage] {
    var pages: [PaperPage] = []
    for (number, label) in labels.enumerated() {
      let place = start % sheet.count + number
      if pages.count <= place / sheet.count { pages.append(blank(sheet, words)) }
      let box = sheet.place(place % sheet.count)
      pages[pages.count - 1].put(
        try label.drawn(width: box.width, height: box.height), x: box.x, y: box.y)
    }
    return pages
  }

  /// The edges of all labels of a sheet, to be printed on plain paper and held against it.
  public static func test(_ sheet: LabelSheet, words: String) -> PaperPage {
    var page = PaperPage(width: sheet.paperWidth, height: sheet.paperHeight)
    for index in 0..<sheet.count {
      let box = sheet.place(index)
      page.marks += [
        .frame(box, 0.15, .black, turned: 0),
        .text(
          PaperText(
            String(index + 1), in: box, .text, size: 3, across: .middle, down: .middle)),
      ]
    }
    page.marks += line(in: page, down: page.height / 2 + 5, words)
    return page
  }

  private static func blank(_ sheet: LabelSheet, _ words: String) -> PaperPage {
    var page = PaperPage(width: sheet.paperWidth, height: sheet.paperHeight)
    let last = sheet.place(sheet.count - 1)
    guard page.height - last.y - last.height >= roomForLine else { return page }
    page.marks = line(in: page, down: page.height - 6.2, words)
    return page
  }

  /// A line that is 100 mm long when the page was printed at its true size.
  private static func line(in page: PaperPage, down: Double, _ words: String) -> [PaperMark] {
    guard page.width >= 110 else { return [] }
    let left = (page.width - 100) / 2
    return [
      .line(PaperPoint(left, down), PaperPoint(left + 100, down), 0.2, .black),
      .line(PaperPoint(left, down - 1), PaperPoint(left, down + 1), 0.2, .black),
      .line(PaperPoint(left + 100, down - 1), PaperPoint(left + 100, down + 1), 0.2, .black),
      .text(
        PaperText(
          words, in: PaperBox(x: left + 5, y: down + 0.4, width: 90, height: 3), .text, size: 2.4,
          least: 1.8, across: .middle)),
    ]
  }
}
