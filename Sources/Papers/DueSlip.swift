public import Values

/// When what somebody took has to come back: a stamp for each day, and how many are due on it.
///
/// 80 mm wide; no house, no name, no title, no code: whoever finds it learns nothing.
public struct DueSlip: Hashable, Sendable {
  /// The days, the earliest first, each with how many copies are due.
  public let days: [Due]
  /// The day it is printed.
  public let printed: Day
  /// Whether one of them may be renewed; then it says where.
  public let isRenewable: Bool

  /// Copies that are due on one day.
  public struct Due: Hashable, Sendable {
    /// The last day.
    public let day: Day
    /// How many copies.
    public let copies: Int
  }

  /// Takes the due day of each copy.
  public init(due days: [Day], printed: Day, isRenewable: Bool = true) {
    self.days = Dictionary(grouping: days, by: { $0 })
      .map { Due(day: $0.key, copies: $0.value.count) }.sorted { $0.day < $1.day }
    self.printed = printed
    self.isRenewable = isRenewable
  }

  /// The slip, on a page of its size: 66 mm long with one day, 87 with two.
  public func page(in language: Language) -> PaperPage {
    let row = 21.5
    let below = 17 + row * Double(days.count)
    func say(
      _ words: Sentence, _ box: PaperBox, _ face: PaperText.Face, _ size: Double, lines: Int = 1,
      _ across: PaperText.Across = .start
    ) -> PaperMark {
      .text(
        PaperText(
          words.text(in: language), in: box, face, size: size, least: 2, lines: lines,
          across: across, down: .middle))
    }
    var page = PaperPage(width: 80, height: below + 27)
    page.marks = [
      say(PaperWords.comesBack, PaperBox(x: 4, y: 2, width: 72, height: 10), .poster, 9),
      .line(PaperPoint(4, 13.5), PaperPoint(76, 13.5), 0.6, .black),
    ]
    for (number, due) in days.enumerated() {
      let top = 17 + row * Double(number)
      page.marks += stamp(
        due.day, at: PaperBox(x: 6, y: top, width: 34, height: 18),
        turned: number.isMultiple(of: 2) ? 2 : -1.5, in: language)
      page.marks.append(
        say(
          PaperWords.copies(due.copies), PaperBox(x: 44, y: top, width: 32, height: 18), .poster,
          7.6, .end))
    }
    page.marks += Cloth.band(x: 4, y: below + 3, width: 72, ink: .black)
    if isRenewable {
      page.marks.append(
        say(
          PaperWords.renewing, PaperBox(x: 4, y: below + 7, width: 72, height: 9), .text, 3.1,
          lines: 2))
    }
    page.marks.append(
      say(
        PaperWords.printed(printed), PaperBox(x: 4, y: below + 18, width: 72, height: 5), .bold,
        3))
    return page
  }

  /// A day in the double frame of a stamp.
  private func stamp(
    _ day: Day, at box: PaperBox, turned degrees: Double, in language: Language
  ) -> [PaperMark] {
    let inner = PaperBox(
      x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2)
    let words = day.sentence.text(in: language).split(separator: ",", maxSplits: 1)
    let parts = words.map { $0.trimmingPrefix(" ").uppercased() }
    // The room of each line has the middle of the stamp, around which all of it is turned.
    let room = PaperBox(
      x: inner.x + 1.5, y: inner.y + 1, width: inner.width - 3, height: inner.height - 2)
    return [
      .frame(box, 0.5, .black, turned: degrees), .frame(inner, 0.2, .black, turned: degrees),
      .text(
        PaperText(
          parts.first ?? "", in: room, .bold, size: 2.9, across: .middle, turned: degrees)),
      .text(
        PaperText(
          parts.count > 1 ? parts[1] : "", in: room, .poster, size: 8, least: 4,
          across: .middle, down: .bottom, turned: degrees)),
    ]
  }
}
