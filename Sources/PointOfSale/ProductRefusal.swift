public import Values

/// Why a product or a price is not written.
public enum ProductRefusal: Refusal, Hashable {
  /// In turn: no product, no variant, no record of the catalogue has that number.
  case noSuchProduct, noSuchVariant, noSuchRecord
  /// No variant carries that code.
  case unknownBarcode(String)
  /// In turn: a name that is empty or longer than 500 characters; a label of more than 100; no
  /// variant at all; a price below Rp0 or above `Rupiah.largestTyped`; a low-stock mark outside 0
  /// to 9,999 pieces.
  case name, labelTooLong, noVariant, price, lowAt
  /// Another variant of the product is called so; empty when both have no name.
  case labelTaken(String)
  /// The code is on something already; the code, and what that is called.
  case barcodeTaken(String, by: String)
  /// It cannot block when gone while so many pieces are on record, which is below zero.
  case belowZero(Int)
  /// Nothing, or far from the price before; done when it is said once more.
  case unlikelyPrice(Rupiah, before: Rupiah?)
  /// Nothing of it is sold and has a price, so that there is none to change.
  case unpriced

  public var reason: Reason {
    switch self {
    case .noSuchProduct:
      Reason(
        "product-unknown", .missing,
        id: "Barang itu tidak ada. Cari lagi dengan nama atau kodenya.",
        en: "There is no such product. Search again by its name or code.")
    case .noSuchVariant:
      Reason(
        "variant-unknown", .missing,
        id: "Varian itu tidak ada. Buka barangnya dan pilih lagi.",
        en: "There is no such variant. Open the product and choose again.")
    case .noSuchRecord:
      Reason(
        "product-record-unknown", at: "record",
        id: "Cantuman itu tidak ada di katalog. Pilih cantuman lain atau kosongkan.",
        en: "That record is not in the catalogue. Choose another or leave it empty.")
    case .unknownBarcode(let text):
      Reason(
        "product-barcode-unknown", at: "barcode",
        id: "Tidak ada barang dengan kode \(text). Cari dengan nama, atau tambahkan barangnya.",
        en: "No product has the code \(text). Search by name, or add the product.")
    case .name:
      Reason(
        "product-name", at: "name",
        id: "Isi nama barang, paling panjang 500 karakter.",
        en: "Enter the product's name, at most 500 characters.")
    case .labelTooLong:
      Reason(
        "variant-label-too-long", at: "label",
        id: "Nama varian terlalu panjang; paling panjang 100 karakter.",
        en: "The variant's name is too long; use at most 100 characters.")
    case .noVariant:
      Reason(
        "product-without-variant",
        id: "Barang perlu paling sedikit satu varian. Tambahkan satu.",
        en: "A product needs at least one variant. Add one.")
    case .price:
      Reason(
        "price-out-of-range", at: "price",
        id: "Harga harus antara Rp0 dan \(Rupiah.largestTyped). Periksa angkanya.",
        en: "A price must be between Rp0 and \(Rupiah.largestTyped). Check the number.")
    case .lowAt:
      Reason(
        "low-stock-out-of-range", at: "lowAt",
        id: "Batas stok menipis harus antara 0 dan 9.999.",
        en: "The low-stock mark must be between 0 and 9,999.")
    case .labelTaken(let label):
      Reason(
        "variant-label-taken", at: "label",
        saying: label.isEmpty
          ? Sentence(
            id: "Barang ini sudah punya varian tanpa nama. Beri nama, misalnya ukuran atau warna.",
            en: "This product already has a variant without a name. Name it by size or colour.")
          : Sentence(
            id: "Varian “\(label)” sudah ada. Pilih nama lain.",
            en: "There is already a variant “\(label)”. Choose another name."))
    case .barcodeTaken(let text, let title):
      Reason(
        "product-barcode-taken", at: "barcode",
        id: "Kode \(text) sudah dipakai “\(title)”. Pakai kode yang lain.",
        en: "The code \(text) already belongs to “\(title)”. Use another code.")
    case .belowZero(let onHand):
      Reason(
        "stock-below-zero", at: "stockPolicy",
        id:
          "Stok tercatat \(Sentence(count: onHand).id). Hitung dan sesuaikan dulu, baru larang "
          + "jual saat habis.",
        en: "The recorded stock is \(Sentence(count: onHand).en). Count and adjust it before "
          + "blocking sales when out of stock.")
    case .unlikelyPrice(let price, let before):
      Reason("price-unlikely", at: "price", saying: Self.unlikely(price, before: before))
    case .unpriced:
      Reason(
        "product-without-price",
        id: "Belum ada harga yang bisa diubah. Buka barangnya dan tulis harganya.",
        en: "There is no price to change. Open the product and write one.")
    }
  }

  private static func unlikely(_ price: Rupiah, before: Rupiah?) -> Sentence {
    guard let before else {
      return Sentence(
        id: "Harga baru \(price)? Periksa angkanya; bila benar, konfirmasikan sekali lagi.",
        en: "A new price of \(price)? Check the number; if it is right, confirm it.")
    }
    return Sentence(
      id: "Harga baru \(price)? Sekarang harganya \(before). Periksa angkanya; bila benar, "
        + "konfirmasikan sekali lagi.",
      en: "A new price of \(price)? It is \(before) now. Check the number; if it is right, "
        + "confirm it.")
  }
}
