/// What is drawn of goods in the window and at the till, as their name calls them.
///
/// An Indonesian name begins with what the thing is, an English one ends with it. Of what no name says
/// so plainly there is a parcel: a drawing of something else would be worse than none.
package enum GoodsDrawing: String, CaseIterable, Sendable {
  /// Each is the name of a view in `Assets/goods.svg`.
  case shirt, pin, bag, cloth, mug, notebook, sticker, poster, pouch, parcel

  /// Finds the drawing of what is called so.
  package init(named name: String) {
    let words = name.lowercased()
      .split { sign in !sign.isLetter && !sign.isNumber && sign != "-" }
      .map(String.init)
    self = Self.callings.first { $0.calls(words) }?.drawing ?? .parcel
  }

  private static let callings = [
    Calling(
      .shirt, begins: ["kaos", "kaus", "t-shirt"], ends: ["shirt", "t-shirt", "tee"],
      but: ["kaki", "tangan", "dalam", "lampu"]),
    Calling(
      .pin, begins: ["pin", "lencana", "badge"], ends: ["badge", "enamel pin", "button pin"],
      but: ["cushion", "board", "papan"]),
    Calling(
      .bag, begins: ["tas", "totebag", "tote bag", "tote"], ends: ["tote bag", "totebag", "tote"],
      but: ["pinggang", "punggung", "ransel", "laptop", "selempang", "tangan"]),
    Calling(
      .cloth,
      begins: [
        "kain", "tenun", "songket", "lurik", "syal", "selendang", "batik tulis", "batik cap",
        "scarf",
      ], ends: ["cloth", "scarf", "shawl"],
      but: [
        "pel", "lap", "tas", "dompet", "baju", "kemeja", "kebaya", "topi", "bantal", "table",
      ]),
    Calling(
      .mug, begins: ["cangkir", "mug"], ends: ["enamel mug", "coffee mug", "ceramic mug"],
      but: ["rack", "holder", "rak"]),
    Calling(
      .notebook,
      begins: ["buku catatan", "buku tulis", "buku harian", "agenda", "notebook"],
      ends: ["notebook", "diary"]),
    Calling(
      .sticker, begins: ["stiker", "sticker", "stickers"], ends: ["sticker", "stickers"],
      but: ["album", "buku", "book"]),
    Calling(
      .poster, begins: ["poster"], ends: ["poster", "posters"],
      but: ["bingkai", "frame", "tabung", "tube"]),
    Calling(
      .pouch, begins: ["kopi", "teh", "keripik", "coffee", "tea"], ends: ["coffee", "tea"],
      but: [
        "botol", "kaleng", "gelas", "cangkir", "mug", "bottle", "tin", "cup", "towel", "bag",
        "bags", "table",
      ]),
  ]
}

/// How one kind of goods is called.
private struct Calling: Sendable {
  let drawing: GoodsDrawing
  /// With what its names begin, or end.
  let begins, ends: [[String]]
  /// What makes something else of it, wherever it stands.
  let but: Set<String>

  init(_ drawing: GoodsDrawing, begins: [String], ends: [String], but: Set<String> = []) {
    self.drawing = drawing
    self.begins = begins.map { $0.split(separator: " ").map(String.init) }
    self.ends = ends.map { $0.split(separator: " ").map(String.init) }
    self.but = but
  }

  /// Whether a name of these words is one of its names; how much or how many may stand after it.
  func calls(_ words: [String]) -> Bool {
    guard but.isDisjoint(with: words) else { return false }
    let named = words.prefix { word in !word.contains(where: \.isNumber) }
    return begins.contains { words.starts(with: $0) }
      || ends.contains { named.suffix($0.count).elementsEqual($0) }
  }
}
