import Pages
import Values

/// What the trail says of money, goods and stock.
extension AuditWords {
  static func drawerOpened(_ drawer: Sentence, float: Rupiah) -> Sentence {
    Sentence(
      id: "Laci kas dibuka: \(drawer), modal awal \(float)",
      en: "Cash drawer opened: \(drawer), float \(float)")
  }

  static func drawerClosed(_ drawer: Sentence) -> Sentence {
    Sentence(
      id: "Laci kas dihitung dan ditutup: \(drawer)",
      en: "Cash drawer counted and closed: \(drawer)")
  }

  static func drawerNoted(_ drawer: Sentence) -> Sentence {
    Sentence(
      id: "Sebab selisih laci kas dicatat: \(drawer)",
      en: "Cash drawer difference explained: \(drawer)")
  }

  static func drawerOpenedWithoutSale(_ drawer: Sentence) -> Sentence {
    Sentence(
      id: "Laci kas dibuka tanpa penjualan: \(drawer)",
      en: "Cash drawer opened without a sale: \(drawer)")
  }

  static func cashIn(_ drawer: Sentence, _ amount: Rupiah) -> Sentence {
    Sentence(
      id: "\(amount) dimasukkan ke laci kas: \(drawer)",
      en: "\(amount) put into a cash drawer: \(drawer)")
  }

  static func cashOut(_ drawer: Sentence, _ amount: Rupiah) -> Sentence {
    Sentence(
      id: "\(amount) diambil dari laci kas: \(drawer)",
      en: "\(amount) taken out of a cash drawer: \(drawer)")
  }

  static func saleVoided(_ receipt: Sentence, _ total: Rupiah) -> Sentence {
    Sentence(
      id: "Penjualan dibatalkan: struk \(receipt), \(total)",
      en: "Sale voided: receipt \(receipt), \(total)")
  }

  static func saleVoided(_ receipt: Sentence, _ total: Rupiah, with second: Sentence) -> Sentence {
    Sentence(
      id: "Penjualan dibatalkan: struk \(receipt), \(total), bersama \(second)",
      en: "Sale voided: receipt \(receipt), \(total), together with \(second)")
  }

  static func referenceWritten(_ receipt: Sentence) -> Sentence {
    Sentence(
      id: "Nomor referensi diisi: struk \(receipt)",
      en: "Reference filled in: receipt \(receipt)")
  }

  static func priceChanged(_ variant: Sentence, from old: Sentence, to new: Sentence) -> Sentence {
    Sentence(
      id: "Harga diubah: \(variant), dari \(old) menjadi \(new)",
      en: "Price changed: \(variant), from \(old) to \(new)")
  }

  static let categoryAdded = Sentence(
    id: "Kategori barang ditambahkan", en: "Category of goods added")
  static let categoryChanged = Sentence(
    id: "Kategori barang diubah", en: "Category of goods changed")
  static let categoryRemoved = Sentence(
    id: "Kategori barang dihapus", en: "Category of goods removed")

  static func productAdded(_ product: Sentence) -> Sentence {
    Sentence(id: "Barang ditambahkan: \(product)", en: "Product added: \(product)")
  }

  static func productChanged(_ product: Sentence) -> Sentence {
    Sentence(id: "Data barang diubah: \(product)", en: "Product changed: \(product)")
  }

  static func photographSet(_ product: Sentence) -> Sentence {
    Sentence(id: "Foto barang dipasang: \(product)", en: "Photograph of a product set: \(product)")
  }

  static func photographRemoved(_ product: Sentence) -> Sentence {
    Sentence(
      id: "Foto barang dilepas: \(product)", en: "Photograph of a product removed: \(product)")
  }

  static func variantAdded(_ variant: Sentence, price: Sentence, stock: Sentence) -> Sentence {
    Sentence(
      id: "Varian ditambahkan: \(variant), \(price), stok \(stock)",
      en: "Variant added: \(variant), \(price), stock \(stock)")
  }

  static func price(_ price: Rupiah) -> Sentence {
    Sentence(id: "harga \(price)", en: "price \(price)")
  }

  static func variantChanged(_ variant: Sentence) -> Sentence {
    Sentence(id: "Data varian diubah: \(variant)", en: "Variant changed: \(variant)")
  }

  static func codeChanged(_ variant: Sentence, from old: String, to new: String) -> Sentence {
    Sentence(
      id: "Barcode diganti: \(variant), dari \(old) menjadi \(new)",
      en: "Barcode changed: \(variant), from \(old) to \(new)")
  }

  static func notSold(_ variant: Sentence) -> Sentence {
    Sentence(id: "Tidak dijual lagi: \(variant)", en: "Not sold any more: \(variant)")
  }

  static func soldAgain(_ variant: Sentence) -> Sentence {
    Sentence(id: "Dijual lagi: \(variant)", en: "Sold again: \(variant)")
  }

  static func stockRose(_ variant: Sentence, by count: Sentence, _ reason: Sentence) -> Sentence {
    Sentence(
      id: "Stok bertambah \(count): \(variant). \(reason)",
      en: "Stock up by \(count): \(variant). \(reason)")
  }

  static func stockFell(_ variant: Sentence, by count: Sentence, _ reason: Sentence) -> Sentence {
    Sentence(
      id: "Stok berkurang \(count): \(variant). \(reason)",
      en: "Stock down by \(count): \(variant). \(reason)")
  }

  static func stockCounted(_ variant: Sentence, from old: Sentence, to new: Sentence) -> Sentence {
    Sentence(
      id: "Stok dihitung: \(variant), dari \(old) menjadi \(new)",
      en: "Stock counted: \(variant), from \(old) to \(new)")
  }
}
