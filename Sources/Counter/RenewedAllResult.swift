package import Circulation
import Values

/// What the desk says after it renewed all that somebody has: how many of how many, and of each of the
/// others what it is and why not.
extension StationResult {
  /// All of her loans were renewed, or some, or none.
  package init(renewed all: RenewedAll) {
    let others = all.kept.map(\.sentence)
    self.init(
      all.kept.isEmpty ? .ok : .warning, "renewed-all",
      ([Self.count(all)] + others).joined(separator: " "), changes: [.member, .today])
    if !all.renewed.isEmpty {
      note = TapeNote(
        kind: .renewed, copies: all.renewedCopies, count: all.renewed.count,
        undo: TapeUndo(all.undo, ofAll: all.items))
    }
    guard !others.isEmpty else { return }
    first = Self.count(all)
    aside = others.joined(separator: " ")
  }

  private static func count(_ all: RenewedAll) -> Sentence {
    guard all.count > 0 else {
      return Sentence(
        id: "Tidak ada pinjaman untuk diperpanjang.", en: "There are no loans to renew.")
    }
    guard !all.kept.isEmpty else {
      return Sentence(
        id: "\(all.count) pinjaman diperpanjang.",
        en: all.count == 1 ? "1 loan renewed." : "\(all.count) loans renewed.")
    }
    return Sentence(
      id: "\(all.renewed.count) dari \(all.count) pinjaman diperpanjang.",
      en: "\(all.renewed.count) of \(all.count) loans renewed.")
  }
}

extension RenewedAll.Kept {
  fileprivate var sentence: Sentence {
    let (book, why) = ("\(title) (\(barcode))", reason.sentence)
    return Sentence(id: "\(book): \(why)", en: "\(book): \(why)")
  }
}
