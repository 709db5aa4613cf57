import PointOfSale
import Values

/// What is said of the table of a product's variants.
enum TableWords {
  static let save = Sentence(id: "Simpan perubahan", en: "Save the changes")
  static let saveKeys = Sentence(id: "Ctrl S", en: "Ctrl S")
  static let onShelf = Sentence(id: "Di rak", en: "On the shelf")
  static let received = Sentence(id: "Terima", en: "Received")
  static let counted = Sentence(id: "Hitung", en: "Counted")
  static let lowAt = Sentence(id: "Minimal", en: "Minimum")
  static let isSold = Sentence(id: "Dijual", en: "Sold")
  static let yes = Sentence(id: "ya", en: "yes")
  static let cell = Sentence(id: "Sel", en: "Cell")
  static let why = Sentence(id: "Alasan hitungan berbeda", en: "Why a count differs")
  static let whyHint = Sentence(
    id: "Misalnya: rusak, hilang, salah hitung", en: "For example: damaged, lost, miscounted")
  static let nothing = Sentence(id: "Tidak ada yang diubah.", en: "Nothing was changed.")
  /// Filled in by the script that counts them.
  static let changes = Sentence(id: "Perubahan: {n}", en: "Changes: {n}")

  static func saved(_ count: Int) -> Sentence {
    guard count > 0 else { return nothing }
    return Sentence(
      id: "\(count) varian disimpan.",
      en: count == 1 ? "1 variant saved." : "\(count) variants saved.")
  }

  /// What was saved before something else was not.
  static func partly(_ changes: [Sentence]) -> Sentence {
    let all = changes.joined(separator: "; ")
    return Sentence(
      id: "Sudah disimpan: \(all). Yang lain belum:", en: "Saved: \(all). The others are not:")
  }

  /// Something said of one row.
  static func of(_ label: String, _ sentence: Sentence) -> Sentence {
    label.isEmpty ? sentence : Sentence(id: "\(label): \(sentence)", en: "\(label): \(sentence)")
  }

  /// What became of a variant: price, stock, mark, and whether it is sold.
  static func change(_ before: Variant, _ after: Variant) -> Sentence {
    var parts: [Sentence] = []
    if before.price != after.price {
      let (old, new) = (said(before.price), said(after.price))
      parts.append(Sentence(id: "harga \(old) → \(new)", en: "price \(old) → \(new)"))
    }
    if before.onHand != after.onHand {
      parts.append(
        Sentence(
          id: "stok \(before.onHand) → \(after.onHand)",
          en: "stock \(before.onHand) → \(after.onHand)"))
    }
    if before.lowAt != after.lowAt {
      parts.append(
        Sentence(
          id: "minimal \(before.lowAt) → \(after.lowAt)",
          en: "minimum \(before.lowAt) → \(after.lowAt)"))
    }
    if before.isSold != after.isSold {
      parts.append(
        after.isSold
          ? Sentence(id: "dijual lagi", en: "sold again")
          : Sentence(id: "tidak dijual lagi", en: "no longer sold"))
    }
    let label = after.label.isEmpty ? after.barcode.text : after.label
    return of(label, parts.joined(separator: ", "))
  }

  private static func said(_ price: Rupiah?) -> Sentence {
    price.map { Sentence(both: $0.description) } ?? Sentence(id: "belum ada", en: "none")
  }
}
