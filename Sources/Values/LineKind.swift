/// What a line is about, from the cart to the paper.
///
/// A sale is more than goods: who brings a book back late pays for it, and somebody rounds up for
/// the house.
public enum LineKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Pieces of a variant at a price; they leave the shelf.
  case goods
  /// Goods that have no card in the shop, with a price and a word: a cake, a bunch of flowers.
  case other
  /// Something done or owed, with a wording: a copy, a fine.
  case charge
  /// Money that is given; more than nothing.
  case donation
  /// A voucher that is sold, at its value.
  case voucher
  /// What takes the sum to whole coins: from −99 to 99 rupiah, once in a sale.
  case rounding
  /// Goods of an earlier sale that come back at the price they had, onto the shelf.
  case `return`

  /// Whether several at one price are one line, whose number the till changes.
  public var isCounted: Bool {
    switch self {
    case .goods, .other, .charge: true
    case .donation, .voucher, .rounding, .return: false
    }
  }

  /// Whether it is about pieces of a variant, which move on the shelf.
  public var isOfAVariant: Bool {
    switch self {
    case .goods, .return: true
    case .other, .charge, .donation, .voucher, .rounding: false
    }
  }

  /// Whether what it counts are pieces that go out.
  public var isOfPieces: Bool {
    switch self {
    case .goods, .other: true
    case .charge, .donation, .voucher, .rounding, .return: false
    }
  }

  /// As it stands on the screen.
  public var name: Sentence {
    switch self {
    case .goods: Sentence(id: "Barang", en: "Goods")
    case .other: Sentence(id: "Barang tanpa label", en: "Goods without a label")
    case .charge: Sentence(id: "Biaya", en: "Charges")
    case .donation: Sentence(id: "Donasi", en: "Donations")
    case .voucher: Sentence(id: "Voucer", en: "Vouchers")
    case .rounding: Sentence(id: "Pembulatan", en: "Rounding")
    case .return: Sentence(id: "Barang kembali", en: "Returned goods")
    }
  }
}
