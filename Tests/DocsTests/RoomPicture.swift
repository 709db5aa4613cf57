/// The picture of the rooms: what stands on what, without what follows from it.
struct RoomPicture {
  private static let boxHeight = 52
  private static let layerHeight = 88

  let targets: [PackageTarget]
  /// What is done in each, in a few words, by its name.
  let captions: [String: String]
  private let columns: RoomColumns

  init(_ targets: [PackageTarget], captions: [String: String]) {
    self.targets = targets
    self.captions = captions
    let layers = RoomLayers(targets) { target in
      Self.width(of: target, captions[target.name, default: ""])
    }
    columns = RoomColumns(layers, least: 980)
  }

  /// Letters are 10 pixels wide in names and 6.5 in captions, at most; middles stand on a grid.
  private static func width(of target: PackageTarget, _ caption: String) -> Int {
    let text = max(target.name.count * 10, caption.count * 13 / 2)
    return (text + 16 + 7) / 8 * 8 + (target.isProgram ? 16 : 0)
  }

  private var layers: RoomLayers { columns.layers }

  private var height: Int { bottom(of: 0) + RoomColumns.margin }

  private func top(of layer: Int) -> Int {
    RoomColumns.margin + (layers.rows.count - 1 - layer) * Self.layerHeight
  }

  private func bottom(of layer: Int) -> Int { top(of: layer) + Self.boxHeight }

  /// The picture as a file.
  var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(columns.width) \(height)" \
    role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif">
    <title id="title">The rooms of Sartika</title>
    <desc id="desc">\(description)</desc>
    \(Self.style)
    <rect class="paper" width="\(columns.width)" height="\(height)"/>
    \(layers.lines.map { drawn(line: $0) }.joined(separator: "\n"))
    \(targets.indices.map { drawn(room: $0) }.joined(separator: "\n"))
    </svg>

    """
  }

  /// The same for those who do not see it, from above.
  private var description: String {
    let rooms = layers.rows.reversed().flatMap { row in row.filter { targets.indices ~= $0 } }
    let sentences = rooms.map { room -> String in
      let below = layers.lines.filter { $0.first == room }.compactMap { $0.last }
      let names = below.map { targets[$0].name }.joined(separator: ", ")
      return "\(targets[room].name) stands on \(names.isEmpty ? "the ground" : names)."
    }
    return "Programs are on top, and a room imports only rooms below it. "
      + sentences.joined(separator: " ")
  }

  private func drawn(line: [Int]) -> String {
    let first = line[0]
    var path = "M\(columns.middles[first]) \(bottom(of: layers.places[first].layer))"
    for (upper, lower) in zip(line, line.dropFirst()) {
      let place = layers.places[lower]
      let start = (x: columns.middles[upper], y: bottom(of: place.layer + 1))
      let end = (
        x: columns.isGround(lower) ? start.x : columns.middles[lower],
        // The tip ends where the edge of the box begins.
        y: top(of: place.layer) - (place.passes ? 0 : 1)
      )
      let middle = (start.y + end.y) / 2
      path +=
        start.x == end.x
        ? "V\(end.y)" : "C\(start.x) \(middle) \(end.x) \(middle) \(end.x) \(end.y)"
      if place.passes { path += "V\(bottom(of: place.layer))" }
    }
    return "<path class=\"line\" d=\"\(path)\"/>"
  }

  private func drawn(room: Int) -> String {
    let (target, place) = (targets[room], layers.places[room])
    let ground = columns.isGround(room)
    let width = ground ? columns.width - 2 * RoomColumns.margin : place.width
    let left = ground ? RoomColumns.margin : columns.middles[room] - width / 2
    let (x, y) = (left + width / 2, top(of: place.layer))
    return """
      <rect class="room" x="\(left)" y="\(y)" width="\(width)" height="\(Self.boxHeight)" \
      rx="\(target.isProgram ? Self.boxHeight / 2 : 6)"/>
      <text class="name" x="\(x)" y="\(y + 22)">\(target.name)</text>\
      <text class="says" x="\(x)" y="\(y + 41)">\(captions[target.name, default: ""])</text>
      """
  }

  /// The colours of the house, by day and by night.
  private static let style = """
    <style>
    .paper{fill:#fffdf8}.room{fill:#fbf6ec;stroke:#4b1d3f;stroke-width:1.5}
    .name{fill:#4b1d3f;font-weight:700;font-size:15px}.says{fill:#5b5148;font-size:12px}
    text{text-anchor:middle}.tip{fill:#b9812a}
    .line{stroke:#b9812a;stroke-width:1.5;fill:none;marker-end:url(#tip)}
    @media (prefers-color-scheme:dark){
    .paper{fill:#1a131d}.room{fill:#241b28;stroke:#d89cc6}.name{fill:#edc0df}
    .says{fill:#c2b1bd}.line{stroke:#efb03a}.tip{fill:#efb03a}}
    </style>
    <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" \
    orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>
    """
}
