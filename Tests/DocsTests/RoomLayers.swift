/// The rooms in layers, from the ground up, and the lines from each to what it stands on.
///
/// A line that passes a layer has a place there like a room, so that it passes between rooms and
/// not through one.
struct RoomLayers {
  /// What has a place in a layer: first all rooms, in their order, then the lines that pass.
  struct Place {
    let layer: Int
    /// In pixels; a line that passes has none.
    let width: Int
    /// Places that lines lead from and to, in the next layer on either side.
    var above: [Int] = []
    var below: [Int] = []

    var passes: Bool { width == 0 }
  }

  private(set) var places: [Place]
  /// The way of each line, place by place, downwards.
  private(set) var lines: [[Int]] = []
  /// The places of each layer, from left to right.
  private(set) var rows: [[Int]] = []
  /// Where each place stands in its row.
  private(set) var ranks: [Int] = []

  init(_ targets: [PackageTarget], width: (PackageTarget) -> Int) {
    let heights = PackageTarget.heights(of: targets)
    let foundations = PackageTarget.foundations(of: targets)
    var numbers: [String: Int] = [:]
    for (number, target) in targets.enumerated() { numbers[target.name] = number }
    places = targets.map { Place(layer: heights[$0.name, default: 0], width: width($0)) }
    for (start, target) in targets.enumerated() {
      for room in foundations[target.name, default: []] {
        if let end = numbers[room] { draw(from: start, to: end) }
      }
    }
    rows = Array(repeating: [], count: (places.map { $0.layer }.max() ?? 0) + 1)
    ranks = Array(repeating: 0, count: places.count)
    for (number, place) in places.enumerated() {
      ranks[number] = rows[place.layer].count
      rows[place.layer].append(number)
    }
    untangle()
  }

  private mutating func draw(from start: Int, to end: Int) {
    var line = [start]
    for layer in stride(from: places[start].layer - 1, to: places[end].layer, by: -1) {
      line.append(places.count)
      places.append(Place(layer: layer, width: 0))
    }
    line.append(end)
    for (upper, lower) in zip(line, line.dropFirst()) {
      places[upper].below.append(lower)
      places[lower].above.append(upper)
    }
    lines.append(line)
  }

  /// How often lines cross in the whole picture.
  private var allCrossings: Int { rows.indices.map { crossings(below: $0) }.reduce(0, +) }

  /// How often lines cross between a layer and the one below it.
  private func crossings(below layer: Int) -> Int {
    guard layer > 0, layer < rows.count else { return 0 }
    let steps = rows[layer].flatMap { upper -> [(Int, Int)] in
      places[upper].below.map { (ranks[upper], ranks[$0]) }
    }
    var count = 0
    for (number, one) in steps.enumerated() {
      for other in steps[..<number] where (one.0 - other.0) * (one.1 - other.1) < 0 { count += 1 }
    }
    return count
  }

  private func crossings(around layer: Int) -> Int {
    crossings(below: layer) + crossings(below: layer + 1)
  }

  private mutating func arrange(_ layer: Int, as row: [Int]) {
    rows[layer] = row
    for (rank, place) in row.enumerated() { ranks[place] = rank }
  }

  /// Looks for an order of each row in which few lines cross.
  ///
  /// Rows follow the row above, then the row below, and so on by turns; the best turn counts.
  private mutating func untangle() {
    var best = rows
    var fewest = Int.max
    for turn in 0..<6 {
      let down = turn.isMultiple(of: 2)
      for step in rows.indices {
        follow(in: down ? rows.count - 1 - step : step, above: down)
      }
      untangleFurther()
      let count = allCrossings
      if count < fewest {
        fewest = count
        best = rows
      }
    }
    for (layer, row) in best.enumerated() { arrange(layer, as: row) }
  }

  private mutating func untangleFurther() {
    var moved = true
    while moved {
      moved = false
      for layer in rows.indices.reversed() where moveAll(in: layer) { moved = true }
    }
  }

  /// Puts each place of a row below, or above, the middle of those to which its lines lead.
  private mutating func follow(in layer: Int, above: Bool) {
    let middles = rows[layer].map { place -> Int in
      let others = above ? places[place].above : places[place].below
      guard !others.isEmpty else { return ranks[place] * 1000 }
      return others.map { ranks[$0] }.reduce(0, +) * 1000 / others.count
    }
    let order = rows[layer].indices.sorted { (middles[$0], $0) < (middles[$1], $1) }
    let row = rows[layer]
    arrange(layer, as: order.map { row[$0] })
  }

  /// Moves each place of a row to where the fewest lines cross; says whether that helped.
  private mutating func moveAll(in layer: Int) -> Bool {
    let before = crossings(around: layer)
    for place in rows[layer] {
      var best = rows[layer]
      var fewest = crossings(around: layer)
      let others = best.filter { $0 != place }
      for rank in 0...others.count {
        var row = others
        row.insert(place, at: rank)
        arrange(layer, as: row)
        let count = crossings(around: layer)
        if count < fewest {
          fewest = count
          best = row
        }
      }
      arrange(layer, as: best)
    }
    return crossings(around: layer) < before
  }
}
