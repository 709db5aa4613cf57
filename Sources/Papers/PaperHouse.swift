public import Values

/// Whose paper it is: a name, and the ink and the mark that the house chose for its pages.
public struct PaperHouse: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// What the ground of its cards is printed in.
  public let ink: HouseInk
  /// Its mark.
  public let mark: HouseMark

  /// Takes what the house chose.
  public init(name: String, ink: HouseInk = .tarum, mark: HouseMark = .spines) {
    self.name = name
    self.ink = ink
    self.mark = mark
  }

  /// The ink of its ground.
  var ground: PaperInk {
    switch ink {
    case .tarum: .tarum
    case .manggu: .manggu
    case .pandan: .pandan
    case .tinta: .tinta
    }
  }

  /// Its mark as on its pages, so many millimetres wide; its height is to its width as 38 to 34.
  func emblem(at corner: PaperPoint, width: Double) -> [PaperMark] {
    let frame = EmblemFrame(corner: corner, unit: width / 34)
    return switch mark {
    case .spines: frame.spines
    case .book: frame.book
    case .door: frame.door
    case .flower: frame.flower
    case .initial: frame.letter(HouseMark.letter(of: name) ?? "")
    }
  }
}

/// The drawings of 34 × 38 parts that pages have as SVG (`Sources/Pages/HouseMark.swift`).
private struct EmblemFrame {
  let corner: PaperPoint
  /// Millimetres a part.
  let unit: Double

  var spines: [PaperMark] {
    [
      area(0, 10, 8, 24, .kunyit), area(0, 36, 34, 2, .kunyit), area(10, 0, 6, 34, .gading),
      area(18, 14, 7, 20, .cabe), area(27, 6, 7, 28, .langit),
    ]
  }

  var book: [PaperMark] {
    let leaf =
      Self.curve([(0, 6), (6, 4), (11, 5), (16, 8)])
      + Self.curve([(16, 34), (11, 31), (6, 30), (0, 32)])
    return [shape(leaf, .gading), shape(leaf.map { (34 - $0.0, $0.1) }, .kunyit)]
  }

  var door: [PaperMark] {
    var frame: [(Double, Double)] = [(2, 38)]
    frame += Self.arch(15)
    frame.append((32, 38))
    frame.append((27, 38))
    frame += Self.arch(10).reversed()
    frame.append((7, 38))
    return [
      shape(frame, .gading), shape([(10, 38), (10, 15), (22, 9), (22, 38)], .kunyit),
      area(17, 22, 3, 3, .tarum),
    ]
  }

  var flower: [PaperMark] {
    let petal =
      Self.curve([(17, 18), (9, 16), (5, 10), (5, 2)])
      + Self.curve([(5, 2), (12, 3), (17, 9), (17, 18)])
    let other = petal.map { (34 - $0.0, $0.1) }
    return [petal, other].flatMap { side in
      [shape(side, .kunyit), shape(side.map { ($0.0, 38 - $0.1) }, .jambu)]
    }
  }

  func letter(_ letter: String) -> [PaperMark] {
    [area(0, 0, 34, 38, .kunyit), .giant(letter, box(5, 7, 24, 24), .tarum)]
  }

  private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> PaperBox {
    PaperBox(
      x: corner.x + x * unit, y: corner.y + y * unit, width: width * unit, height: height * unit)
  }

  private func area(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ ink: PaperInk
  ) -> PaperMark {
    .area(box(x, y, width, height), ink)
  }

  private func shape(_ corners: [(Double, Double)], _ ink: PaperInk) -> PaperMark {
    .shape(corners.map { PaperPoint(corner.x + $0.0 * unit, corner.y + $0.1 * unit) }, ink)
  }

  /// A cubic curve between the first and the last of four points, as corners too near to be seen.
  private static func curve(_ points: [(Double, Double)]) -> [(Double, Double)] {
    (0...12).map { step -> (Double, Double) in
      let (along, left) = (Double(step) / 12, 1 - Double(step) / 12)
      let (before, after) = (left * left, along * along)
      let weights: [Double] = [
        before * left, 3 * before * along, 3 * after * left, after * along,
      ]
      var (x, y) = (0.0, 0.0)
      for (weight, point) in zip(weights, points) {
        x += weight * point.0
        y += weight * point.1
      }
      return (x, y)
    }
  }

  /// Half a circle above the middle of a door, from left to right.
  private static func arch(_ radius: Double) -> [(Double, Double)] {
    // So far from its end a curve of a quarter has its second point.
    let far = radius * 0.5523
    let (side, inner, top, above) = (17 - radius, 17 - far, 15 - radius, 15 - far)
    let left = curve([(side, 15), (side, above), (inner, top), (17, top)])
    let right = left.reversed().map { corner in (34 - corner.0, corner.1) }
    return left + right
  }
}
