public import Values

/// Where everything stands on the sheet, in millimetres.
extension EveningSheet {
  private static let left = 15.0
  private static let right = 195.0
  private static let mostCodes = 36
  private static let mostLines = 13
  private static let mostTasks = 10

  /// The sheet, on A4.
  public func page(in language: Language) -> PaperPage {
    var page = PaperPage.a4
    page.marks = head(language) + desk(language) + cash(language) + tomorrow(language)
    page.marks.append(
      text(
        "\(PaperWords.sheetFoot.text(in: language)) \(printed)", Self.left, 284, 180, 5, size: 2.8))
    return page
  }

  private func head(_ language: Language) -> [PaperMark] {
    var marks: [PaperMark] = [
      .area(PaperBox(x: Self.left, y: 14, width: 40, height: 44), .kunyit),
      .area(PaperBox(x: Self.left, y: 14, width: 40, height: 3), .tarum),
      .giant(
        String(day.calendar.day), PaperBox(x: 18, y: 22, width: 34, height: 20), .tarum,
        across: .start),
      text(day.sentence.text(in: language), 18, 46, 35, 10, .bold, size: 3.4, lines: 2),
      text(PaperWords.eveningSheet.text(in: language), 62, 12, 130, 14, .poster, size: 12),
      text(house, 62, 28, 130, 5, .bold, size: 3.4),
    ]
    for (index, figure) in figures.prefix(5).enumerated() {
      let x = 62 + Double(index) * 27
      marks += [
        .giant(
          String(figure.count), PaperBox(x: x, y: 37, width: 24, height: 9), .tarum, across: .start),
        text(figure.words, x, 49, 26, 8, size: 2.9, lines: 2),
      ]
    }
    return marks
  }

  private func desk(_ language: Language) -> [PaperMark] {
    guard let codes else { return [] }
    var marks = heading(PaperWords.stillOut.text(in: language), at: 64)
    for (index, code) in codes.prefix(Self.mostCodes).enumerated() {
      let (x, y) = (Self.left + Double(index % 6) * 30, 76 + Double(index / 6) * 5)
      marks.append(text(code.text, x, y, 29, 4.6, size: 3))
    }
    return marks + rest(of: codes.count, Self.mostCodes, Self.left, 107, language)
  }

  /// How many more there are than stand here.
  private func rest(
    of count: Int, _ most: Int, _ x: Double, _ y: Double, _ language: Language
  ) -> [PaperMark] {
    guard count > most else { return [] }
    let more = PaperWords.more(count - most).text(in: language)
    return [text(more, x, y, 100, 4.6, .bold, size: 3)]
  }

  private func cash(_ language: Language) -> [PaperMark] {
    guard let money else { return [] }
    var marks = heading(PaperWords.cash.text(in: language), at: 114)
    let heads = [
      PaperWords.sales, PaperWords.received, PaperWords.expected, PaperWords.counted,
      PaperWords.difference,
    ].map { $0.text(in: language) }
    marks += row("", heads, at: 124)
    for (index, line) in money.prefix(Self.mostLines).enumerated() {
      let sums = [line.received, line.expected, line.counted, line.difference]
      let figures = [line.sales.map { String($0) } ?? ""] + sums.map { $0?.description ?? "" }
      marks += row(line.name, figures, at: 128.8 + Double(index) * 4.3)
    }
    marks += rest(of: money.count, Self.mostLines, Self.left, 184.8, language)
    let words = remarks.joined(separator: " ")
    if !words.isEmpty {
      marks.append(text(words, Self.left, 189, 180, 11.5, size: 2.9, lines: 3))
    }
    return marks
  }

  private func row(_ name: String, _ figures: [String], at y: Double) -> [PaperMark] {
    let columns = [(72.0, 18.0), (91.0, 25.0), (117.0, 25.0), (143.0, 25.0), (169.0, 26.0)]
    let name = name.isEmpty ? [] : [text(name, Self.left, y, 56, 4, .bold, size: 2.9)]
    let numbers = zip(columns, figures).compactMap { column, figure -> PaperMark? in
      guard !figure.isEmpty else { return nil }
      return text(figure, column.0, y, column.1, 4, size: 2.9, across: .end)
    }
    let line = PaperMark.line(
      PaperPoint(Self.left, y + 4.1), PaperPoint(Self.right, y + 4.1), 0.15, .tarum)
    return name + numbers + [line]
  }

  private func tomorrow(_ language: Language) -> [PaperMark] {
    var marks = heading(PaperWords.tomorrow.text(in: language), at: 201)
    let isMore = tasks.count > Self.mostTasks
    // Where there are more than there is room for, the line below says how many.
    let shown = Array(tasks.prefix(Self.mostTasks)) + (isMore ? [""] : ["", ""])
    for (index, task) in shown.enumerated() {
      let y = 212 + Double(index) * 5.6
      marks += [
        .frame(PaperBox(x: Self.left, y: y + 0.4, width: 3.6, height: 3.6), 0.3, .black, turned: 0),
        .line(PaperPoint(21, y + 5), PaperPoint(125, y + 5), 0.15, .tarum),
      ]
      if !task.isEmpty { marks.append(text(task, 21, y, 104, 4.8, size: 3.2)) }
    }
    marks += rest(of: tasks.count, Self.mostTasks, 21, 274, language)
    for (index, words) in [PaperWords.closes, PaperWords.opens].enumerated() {
      let y = 216 + Double(index) * 26
      marks += [
        text(words.text(in: language), 140, y, 55, 5, size: 3),
        .line(PaperPoint(140, y + 20), PaperPoint(Self.right, y + 20), 0.3, .black),
      ]
    }
    return marks
  }

  private func heading(_ words: String, at y: Double) -> [PaperMark] {
    [
      text(words, Self.left, y, 180, 8, .poster, size: 6),
      .line(PaperPoint(Self.left, y + 9), PaperPoint(Self.right, y + 9), 0.4, .tarum),
    ]
  }

  private func text(
    _ words: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double,
    _ face: PaperText.Face = .text, size: Double, lines: Int = 1, across: PaperText.Across = .start
  ) -> PaperMark {
    .text(
      PaperText(
        words, in: PaperBox(x: x, y: y, width: width, height: height), face, size: size,
        least: size * 0.6, lines: lines, across: across))
  }
}
