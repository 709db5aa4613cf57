import Papers
import Printing
import Testing
import Values

/// Labels as they come: short and endless call numbers, none, titles in other scripts.
enum LabelCast {
  static let longTitle =
    "Perempuan-perempuan yang "
    + String(repeating: "menulis sejarah kota pelabuhan dan ", count: 20)
  static let callNumbers = [
    "305.42 RAH p", "305.420959803 SUMANTRI-HARDJONO perempuan jil.2 ed.3", "JUR HER 6", "",
    "DOK-KOMNAS-2025/000017-LAMPIRAN-PANJANG 12",
  ]
  static let titles = [
    "Ibu", longTitle, "كتاب النساء والحرية", "女性主义与图书馆", "", "Jurnal 👩🏽‍🏫 \u{0}\n\u{2028}baris",
  ]

  static func labels(_ count: Int) throws -> [CopyLabel] {
    try (0..<count).map { number in
      CopyLabel(
        barcode: try Barcode("IP-000\(1204 + number)"),
        callNumber: callNumbers[number % callNumbers.count],
        title: titles[number % titles.count],
        library: number.isMultiple(of: 2) ? "Sartika" : longTitle)
    }
  }
}

struct `A sheet of labels` {
  @Test(arguments: [203, 300], LabelSheet.presets)
  func `is read whole by a scanner, whatever stands on it`(
    dpi: Int, preset: LabelSheet.Preset
  ) throws {
    let sheet = preset.sheet
    let labels = try LabelCast.labels(min(sheet.count, 33))
    let pages = try LabelPaper.pages(labels, on: sheet, words: "100 mm")
    #expect(pages.count == sheet.sheets(for: labels.count, from: 0))
    let rasters = try PaperRaster.pages(pages, dpi: dpi)
    for (number, label) in labels.enumerated() {
      let codes = try rasters[number / sheet.count].codes(in: sheet.place(number % sheet.count))
      #expect(codes == [label.barcode.text], "\(preset.code), \(number)")
    }
  }

  @Test func `keeps its pitch to two tenths of a millimetre, with the longest call numbers`() throws
  {
    let labels = try (0..<33).map { number in
      CopyLabel(
        barcode: try Barcode("IP-000\(1204 + number)"), callNumber: LabelCast.callNumbers[1],
        title: LabelCast.longTitle, library: LabelCast.longTitle)
    }
    let pages = try LabelPaper.pages(labels, on: .usual, words: "100 mm")
    let raster = try #require(try PaperRaster.pages(pages, dpi: 300).first)
    // The ticks of two rows meet on the border between them.
    for column in [25.0, 95, 165] {
      // Below the last row is the line of 100 mm.
      let ticks = raster.darkDown(x: column).filter { $0 < 289 }
      #expect(ticks.count == 12, "\(ticks)")
      for (number, tick) in ticks.dropFirst().dropLast().enumerated() {
        #expect(abs(tick - (8.8 + 25.4 * Double(number + 1))) < 0.1, "\(column): \(tick)")
      }
    }
    let across = raster.darkAcross(y: 8.8 + 25.4 * 5)
    #expect(across.count == 3, "\(across)")
    for (tick, place) in zip(across, [25.0, 95, 165]) { #expect(abs(tick - place) < 0.1) }
    // The line by which a print is measured.
    let ends = raster.darkAcross(y: 297 - 6.2 - 0.7)
    #expect(ends.count == 2 && abs(ends[1] - ends[0] - 100) < 0.1, "\(ends)")
  }

  @Test func `begins where labels are left, and goes on with another sheet`() throws {
    let labels = try LabelCast.labels(5)
    let pages = try LabelPaper.pages(labels, on: .usual, from: 31, words: "100 mm")
    #expect(pages.count == 2 && LabelSheet.usual.sheets(for: 5, from: 31) == 2)
    let rasters = try PaperRaster.pages(pages, dpi: 203)
    #expect(try rasters[0].codes(in: LabelSheet.usual.place(30)) == [])
    #expect(try rasters[0].codes(in: LabelSheet.usual.place(31)) == ["IP-0001204"])
    #expect(try rasters[1].codes(in: LabelSheet.usual.place(2)) == ["IP-0001208"])
    let sizes = try PaperRaster.sizes(pages)
    #expect(sizes.allSatisfy { abs($0.width - 210) < 0.1 && abs($0.height - 297) < 0.1 })
  }

  @Test(arguments: LabelSheet.presets)
  func `is called by what it measures and how many labels it has`(preset: LabelSheet.Preset) {
    let sheet = preset.sheet
    for (name, point) in [(preset.name.id, ","), (preset.name.en, ".")] {
      for length in [sheet.width, sheet.height] {
        let isWhole = length == length.rounded()
        let text = isWhole ? String(Int(length)) : "\(length)".replacing(".", with: point)
        #expect(name.contains(text), "\(name)")
      }
      guard sheet.count > 1 else { continue }
      #expect(name.contains("\(sheet.count) label"), "\(name)")
      #expect(name.contains("(\(sheet.columns) × \(sheet.rows))"), "\(name)")
    }
  }

  @Test func `is moved as a printer needs it, and goes on behind its last label`() {
    let (sheet, moved) = (LabelSheet.usual, LabelSheet.usual.shifted(right: 1.5, down: -2))
    for index in [0, 4, 32] {
      let (here, there) = (sheet.place(index), moved.place(index))
      #expect(abs(there.x - here.x - 1.5) < 0.001 && abs(there.y - here.y + 2) < 0.001)
      #expect(there.width == here.width && there.height == here.height)
    }
    #expect(sheet.shifted(right: 500, down: 0).left == LabelSheet.furthest)
    #expect(sheet.next(after: 5, from: 10) == 15)
    #expect(sheet.next(after: 2, from: 31) == 0 && sheet.next(after: 5, from: 31) == 3)
    #expect(LabelSheet.roll.next(after: 7, from: 0) == 0)
  }

  @Test func `of measures of one's own is refused when it does not fit, all of it at once`() throws
  {
    _ = try LabelSheet(columns: 2, rows: 5, width: 99, height: 57, left: 4, top: 6, gapAcross: 3)
    #expect(throws: LabelSheetRefusal.beyondWidth(213.5, of: 210)) {
      try LabelSheet(columns: 3, rows: 11, width: 70.5, height: 25.4, left: 2, top: 8.8)
    }
    let refusals = #expect(throws: Refusals.self) {
      try LabelSheet(columns: 3, rows: 12, width: 10, height: 25.4, left: 0, top: 8.8)
    }
    #expect(refusals?.reasons.map(\.type) == ["label-width", "labels-beyond-height"])
    for preset in LabelSheet.presets {
      let sheet = preset.sheet
      let same = try LabelSheet(
        paper: (sheet.paperWidth, sheet.paperHeight), columns: sheet.columns, rows: sheet.rows,
        width: sheet.width, height: sheet.height, left: sheet.left, top: sheet.top,
        gapAcross: sheet.gapAcross, gapDown: sheet.gapDown)
      #expect(same == sheet)
    }
  }
}

struct `The label on a copy` {
  @Test(arguments: [
    ("305.42 SAR p", ["305.42", "SAR", "p"]), ("  899.221   AYU  s  ", ["899.221", "AYU", "s"]),
    ("R 305.42 SAR p c.2 v.1", ["R", "305.42", "SAR", "p c.2 v.1"]), ("", []),
  ])
  func `breaks the call number as on the spine`(callNumber: String, lines: [String]) {
    #expect(SpineLabel.lines(of: callNumber) == lines)
  }

  @Test func `says whose it is and where it stands, in words that can be read aloud`() throws {
    let label = CopyLabel(
      barcode: try Barcode("ip-0000001"), callNumber: "305.42 SAR p", title: "Sarinah",
      library: "Perpustakaan Sartika")
    let words = try PaperRaster.words([label.drawn(width: 70, height: 25.4)])
    for part in ["305.42", "SAR", "Perpustakaan Sartika", "IP-0000001"] {
      #expect(words.contains(part), "\(words)")
    }
    #expect(!words.contains("Sarinah"))
    #expect(try PaperRaster.words([label.drawn(width: 63.5, height: 38.1)]).contains("Sarinah"))
    let spine = SpineLabel(callNumber: "305.42 SAR p")
    #expect(try !PaperRaster.words([spine.drawn(width: 70, height: 25.4)]).contains("IP-"))
  }

  @Test func `names the issue below the call number, and on a narrow one beside it`() throws {
    let code = try Barcode("IP-0000001")
    let label = CopyLabel(
      barcode: code, callNumber: "JUR PER", issue: "No. 7", title: "Jurnal Perempuan",
      library: "Sartika")
    #expect(label.callNumberLines == ["JUR", "PER", "No. 7"])
    for width in [70.0, 48] {
      let words = try PaperRaster.words([label.drawn(width: width, height: 25.4)])
      #expect(words.contains("No. 7"), "\(width): \(words)")
    }
    #expect(SpineLabel(callNumber: "JUR PER", issue: "").lines == ["JUR", "PER"])
  }

  @Test func `says when a barcode of another system is too long for bars`() throws {
    for (text, isPrinted) in [
      ("IP-0000001", true), ("31117013206375", true), ("ABCDEFGHIJKLMNOPQRSTUVWXYZ-01", false),
    ] {
      let label = CopyLabel(
        barcode: try Barcode(text), callNumber: "", title: "", library: "Sartika")
      #expect(try label.hasBars(width: 70) == isPrinted, "\(text)")
      let page = try label.drawn(width: 70, height: 25.4)
      #expect(try PaperRaster.words([page]).contains(text), "\(text)")
    }
  }
}

struct `Letters on paper` {
  @Test func `are missed only where a font lacks them`() async throws {
    let plain = ["Ibu", "Café “Ungu” – dua", "", "A+B 12"]
    #expect(try await PrintableLetters.unknown(of: plain) == [])
    // Cuneiform, of which no label of a library was ever printed.
    let odd = "\u{12000}\u{12001}"
    let unknown = try await PrintableLetters.unknown(of: plain + [odd])
    #expect(unknown == [odd] || unknown == [], "as the machine has fonts")
  }
}
