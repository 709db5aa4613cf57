import Values

extension StationResult {
  /// The same, saying which way the line went: *undone* alone leaves open whether it is in the cart
  /// now.
  func telling(_ change: CartUndo) -> StationResult {
    guard let title = note?.name else { return self }
    let way: (kind: TapeKind, words: Sentence)
    if change.after == 0 {
      way = (.putBack, Sentence(id: "Kembali ke keranjang", en: "Back in the cart"))
    } else if change.before == 0 {
      way = (.takenBack, Sentence(id: "Keluar lagi dari keranjang", en: "Out of the cart again"))
    } else {
      return self
    }
    var told = StationResult(
      .ok, "undone",
      Sentence(id: "\(way.words): \(title).", en: "\(way.words): \(title)."),
      changes: [.cart])
    told.note = TapeNote(kind: way.kind, name: title)
    return told
  }
}
