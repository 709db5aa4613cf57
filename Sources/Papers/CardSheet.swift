/// Ten cards on A4, with lines to cut along: two in a row, five rows.
public enum CardSheet {
  /// Cards on a sheet.
  public static let count = 10

  /// Where a card is, from 0, row by row; on the back from right to left, so that a sheet that is
  /// turned over its long side has each back behind its front.
  public static func place(_ index: Int, isBack: Bool = false) -> PaperBox {
    let column = isBack ? 1 - index % 2 : index % 2
    return PaperBox(
      x: (210 - 2 * MemberCard.width) / 2 + Double(column) * MemberCard.width,
      y: (297 - 5 * MemberCard.height) / 2 + Double(index / 2 % 5) * MemberCard.height,
      width: MemberCard.width, height: MemberCard.height)
  }

  /// A sheet with fronts, and one with backs when there are any.
  ///
  /// - Parameters:
  ///   - cards: the front of each, or front and back, of the size of a card.
  ///   - start: cards that are gone from the first sheet.
  public static func pages(_ cards: [[PaperPage]], from start: Int = 0) -> [PaperPage] {
    var sheets: [[PaperPage]] = []
    for (number, sides) in cards.enumerated() {
      let place = start % count + number
      let sides = Array(sides.prefix(2))
      if sheets.count <= place / count { sheets.append([]) }
      let sheet = sheets.count - 1
      while sheets[sheet].count < sides.count { sheets[sheet].append(.a4) }
      for (side, page) in sides.enumerated() {
        let box = self.place(place % count, isBack: side == 1)
        sheets[sheet][side].put(page, x: box.x, y: box.y)
        sheets[sheet][side].marks += cuts(around: box)
      }
    }
    return sheets.flatMap { $0 }
  }

  /// Short lines at the corners of a card, outside its neighbours' middles.
  private static func cuts(around box: PaperBox) -> [PaperMark] {
    let (length, thick) = (3.0, 0.15)
    let (right, bottom) = (box.x + box.width, box.y + box.height)
    return [box.y, bottom].flatMap { y -> [PaperMark] in
      [box.x, right].flatMap { x -> [PaperMark] in
        [
          .line(PaperPoint(x - length, y), PaperPoint(x + length, y), thick, .black),
          .line(PaperPoint(x, y - length), PaperPoint(x, y + length), thick, .black),
        ]
      }
    }
  }
}
