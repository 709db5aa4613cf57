import Catalog
import Members
public import Values

/// Why words are not kept at the till: they would tie a person, or a book of the library, to money.
public enum WordsRefusal: Refusal, Hashable {
  /// The code of a member's card or of a colleague's badge stands in them.
  case card
  /// The code on a copy of the library stands in them.
  case copy

  public var reason: Reason {
    switch self {
    case .card:
      Reason(
        "words-hold-a-card", at: ["word", "title", "name", "reason", "no-sale"],
        id: "Di sini ada kode kartu anggota atau kartu petugas, dan itu tidak disimpan di kasir. "
          + "Hapus kodenya, lalu tulis dengan kata-kata saja.",
        en: "The code of a member's card or a staff badge stands here, and the till keeps none. "
          + "Delete it, and write words only.")
    case .copy:
      Reason(
        "words-hold-a-copy", at: ["word", "title", "name", "reason", "no-sale"],
        id: "Di sini ada kode eksemplar perpustakaan. Hapus kodenya, lalu tulis dengan kata-kata "
          + "saja.",
        en: "The code of a copy of the library stands here. Delete it, and write words only.")
    }
  }

  /// Goes on only when no code of a card, a badge or a copy stands in words.
  ///
  /// - Throws: itself.
  static func check(_ words: String) throws(WordsRefusal) {
    if CardBarcode.isWritten(in: words) { throw .card }
    let parts = words.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    if parts.contains(where: { isCopy(String($0)) }) { throw .copy }
  }

  /// Whether it is a whole label: `IP65` is how far a lamp keeps water out.
  private static func isCopy(_ part: String) -> Bool {
    guard part.count(where: \.isNumber) >= 7, let barcode = try? Barcode(part) else { return false }
    return Item.isOwnLabel(barcode)
  }
}
