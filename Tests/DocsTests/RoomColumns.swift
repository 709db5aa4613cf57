/// Where each room and each line stands between left and right, in pixels.
///
/// A row is placed as a whole, at the least strain, while the other rows stay; from the ground up,
/// then down, and so on by turns.
struct RoomColumns {
  /// The way from the edge of the picture, and between two lines.
  static let margin = 24
  /// The way between two rooms.
  private static let gap = 16
  /// Middles stand on a grid, so that what nearly meets does.
  private static let grid = 4
  private static let never = 1_000_000_000
  /// What a pixel of slant costs between two rooms, between a room and a line that passes, and
  /// within a line that passes; and what it costs that there is any.
  private static let slanting = [1, 2, 8]
  private static let bending = [16, 24, 400]

  let layers: RoomLayers
  /// The width of the picture.
  let width: Int
  /// The middle of each place.
  private(set) var middles: [Int]
  private var isPlaced: [Bool]

  /// - Parameter least: how wide the picture is when there is room to spare.
  init(_ layers: RoomLayers, least: Int) {
    self.layers = layers
    width = layers.rows.map { Self.length(of: $0, in: layers) }.reduce(least) { max($0, $1) }
    middles = Array(repeating: 0, count: layers.places.count)
    isPlaced = Array(repeating: false, count: layers.places.count)
    for turn in 0..<12 {
      for step in layers.rows.indices {
        settle(turn.isMultiple(of: 2) ? step : layers.rows.count - 1 - step)
      }
    }
  }

  /// Whether a place is a ground on which everything stands, as wide as the picture.
  func isGround(_ place: Int) -> Bool {
    layers.rows[0].count == 1 && layers.places[place].layer == 0
  }

  private static func length(of row: [Int], in layers: RoomLayers) -> Int {
    let apart = zip(row, row.dropFirst()).map { distance($0, $1, in: layers) }.reduce(0, +)
    let ends = [row.first, row.last].compactMap { $0 }.map { layers.places[$0].width / 2 }
    return apart + ends.reduce(0, +) + 2 * margin
  }

  /// The least way between the middles of two neighbours.
  private static func distance(_ left: Int, _ right: Int, in layers: RoomLayers) -> Int {
    let (one, other) = (layers.places[left], layers.places[right])
    return one.width / 2 + other.width / 2 + (one.passes || other.passes ? margin : gap)
  }

  /// How much a place pulls at its lines from here.
  private func strain(of place: Int, at middle: Int) -> Int {
    guard !isGround(place) else { return 0 }
    let one = layers.places[place]
    var strain = 0
    for other in one.above + one.below where isPlaced[other] && !isGround(other) {
      let passing = (one.passes ? 1 : 0) + (layers.places[other].passes ? 1 : 0)
      let slant = abs(middles[other] - middle)
      strain += slant * Self.slanting[passing]
      if slant > 0 { strain += Self.bending[passing] }
    }
    return strain
  }

  /// Places a row where the strain of all its places together is least.
  private mutating func settle(_ layer: Int) {
    let row = layers.rows[layer]
    let slots = Array(stride(from: Self.margin, through: width - Self.margin, by: Self.grid))
    var strains: [Int] = []
    var ways: [[Int]] = []
    for (rank, place) in row.enumerated() {
      let left: Int? = rank == 0 ? nil : row[rank - 1]
      let next = strainsBySlot(of: place, rightOf: left, strains, slots)
      strains = next.strains
      ways.append(next.ways)
    }
    guard var slot = strains.indices.min(by: { strains[$0] < strains[$1] }) else { return }
    for (place, way) in zip(row, ways).reversed() {
      middles[place] = slots[slot]
      isPlaced[place] = true
      slot = way[slot]
    }
  }

  /// The least strain of a row up to this place, for each slot that it may stand in.
  ///
  /// Beside it, the slot in which the place to its left stands then.
  private func strainsBySlot(
    of place: Int, rightOf left: Int?, _ before: [Int], _ slots: [Int]
  ) -> (strains: [Int], ways: [Int]) {
    let half = layers.places[place].width / 2
    let apart = left.map { Self.distance($0, place, in: layers) } ?? 0
    var least = left == nil ? 0 : Self.never
    var way = 0
    var seen = 0
    var strains = Array(repeating: Self.never, count: slots.count)
    var ways = Array(repeating: 0, count: slots.count)
    for (slot, middle) in slots.enumerated() {
      while seen < before.count, slots[seen] + apart <= middle {
        if before[seen] < least { (least, way) = (before[seen], seen) }
        seen += 1
      }
      guard least < Self.never, middle - half >= Self.margin, middle + half <= width - Self.margin
      else { continue }
      strains[slot] = least + strain(of: place, at: middle)
      ways[slot] = way
    }
    return (strains, ways)
  }
}
