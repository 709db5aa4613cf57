/// Patterns of Priangan cloth and rows of spines, drawn in lines and areas.
enum Cloth {
  /// Zigzags from edge to edge of a box, line under line.
  static func rereng(in box: PaperBox) -> [PaperMark] {
    let inks: [PaperInk] = [.kunyit, .gading, .cabe, .pandan]
    let (step, rise, apart) = (6.4, 5.2, 6.6)
    var marks: [PaperMark] = [.area(box, .manggu)]
    var (y, number) = (box.y - rise, 0)
    while y < box.y + box.height + rise {
      var corners: [PaperPoint] = []
      var (x, isUp) = (box.x - step, true)
      while x <= box.x + box.width + step {
        corners.append(PaperPoint(x, isUp ? y : y + rise))
        (x, isUp) = (x + step, !isUp)
      }
      marks.append(.stroke(corners, 1.7, inks[number % inks.count], within: box))
      (y, number) = (y + apart, number + 1)
    }
    return marks
  }

  /// A band of diamonds from left to right.
  static func band(x: Double, y: Double, width: Double, ink: PaperInk) -> [PaperMark] {
    let count = max(1, Int(width / 3.2))
    let step = width / Double(count)
    return (0..<count).map { number in
      let middle = x + (Double(number) + 0.5) * step
      return .shape(
        [
          PaperPoint(middle - 1.3, y), PaperPoint(middle, y - 1.1), PaperPoint(middle + 1.3, y),
          PaperPoint(middle, y + 1.1),
        ], ink)
    }
  }

  /// A shelf of spines above its plank, on a ground that none of them has; their widths and heights
  /// look like books and mean nothing.
  static func shelf(in box: PaperBox, on ground: PaperInk) -> [PaperMark] {
    let plank = 2.4
    let widths = [3.4, 4.6, 2.6, 4.0, 5.2, 3.0, 3.8, 2.8, 4.4, 3.2, 5.0, 2.4]
    let heights = [0.62, 0.86, 0.74, 0.95, 0.68, 1.0, 0.8, 0.58, 0.9, 0.76, 0.98, 0.7, 0.84]
    let usual: [PaperInk] = [.cabe, .gading, .pandan, .kunyit, .manggu, .gading, .cabe]
    let inks = usual.map { $0 == ground ? PaperInk.tarum : $0 }
    var marks: [PaperMark] = [
      .area(
        PaperBox(x: box.x, y: box.y + box.height - plank, width: box.width, height: plank), .kunyit)
    ]
    var (x, number) = (box.x + 4, 0)
    while x + widths[number % widths.count] < box.x + box.width - 4 {
      let (width, room) = (widths[number % widths.count], box.height - plank)
      let height = heights[number % heights.count] * room
      let spine = PaperBox(x: x, y: box.y + room - height, width: width - 0.35, height: height)
      marks.append(.area(spine, inks[number % inks.count]))
      marks.append(
        .area(
          PaperBox(x: spine.x, y: spine.y + height * 0.16, width: spine.width, height: 0.7), ground)
      )
      (x, number) = (x + width, number + 1)
    }
    return marks
  }
}
