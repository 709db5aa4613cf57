import Pages
import Values

/// What the back room says about goods and about files that come in.
extension OfficeWords {
  static let saveProduct = Sentence(id: "Simpan barang", en: "Save the product")
  static let saveVariant = Sentence(id: "Simpan varian", en: "Save the variant")
  static let savePrice = Sentence(id: "Simpan harga", en: "Save the price")
  static let saveCount = Sentence(id: "Simpan hitungan", en: "Save the count")
  static let changeProduct = Sentence(id: "Ubah barang", en: "Change the product")
  static let productChanged = Sentence(id: "Barang disimpan.", en: "Product saved.")
  static let productAdded = Sentence(
    id: "Barang ditambahkan.", en: "Product added.")
  static let variantAdded = Sentence(
    id: "Varian ditambahkan.", en: "Variant added.")
  static let taxClass = Sentence(id: "Pajak", en: "Tax")
  static let changeVariant = Sentence(id: "Ubah varian", en: "Change the variant")
  static let variantChanged = Sentence(id: "Varian disimpan.", en: "Variant saved.")
  static let whenGone = Sentence(id: "Bila stok habis", en: "When out of stock")
  static let lowAt = Sentence(id: "Batas stok menipis", en: "Low-stock mark")
  static let lowAtHint = Sentence(
    id: "Diingatkan bila tinggal sekian.", en: "You are reminded when only this many are left.")
  static let isSold = Sentence(id: "Dijual di kasir", en: "Sold at the till")
  static let notSold = Sentence(id: "Tidak dijual", en: "Not sold")
  static let history = Sentence(id: "Riwayat harga dan stok", en: "Price and stock history")
  static let noPricesYet = Sentence(id: "Belum pernah ada harga.", en: "No price yet.")
  static let noMovesYet = Sentence(
    id: "Belum ada yang masuk atau keluar.", en: "No stock moves yet.")
  static let since = Sentence(id: "Sejak", en: "Since")
  static let theHouse = Sentence(id: "Sartika", en: "Sartika")
  static let reason = Sentence(id: "Alasan", en: "Reason")

  static let noDrawerSessions = Sentence(
    id: "Laci kas tidak dibuka dan tidak dihitung: satu jumlah per hari untuk tiap kasir",
    en: "Drawers are neither opened nor counted: one total a day for each till")
  static let openCount = Sentence(
    id: "Yang menghitung laci melihat jumlah yang seharusnya",
    en: "Whoever counts a drawer sees what should be in it")
  static let categories = Sentence(id: "Kategori barang", en: "Categories of goods")
  static let category = Sentence(id: "Kategori", en: "Category")
  static let noCategory = Sentence(id: "tanpa kategori", en: "no category")
  static let noCategories = Sentence(id: "Belum ada kategori", en: "No categories yet")
  static let categoriesHint = Sentence(
    id: "Setiap kategori menjadi tab di kasir, menurut urutan di sini. Barang masuk kategori di "
      + "halamannya masing-masing, bagian “Di kasir”.",
    en: "Each category is a tab at the till, in this order. A product goes into a category on its "
      + "own page, under “At the till”.")
  static let newCategory = Sentence(id: "Kategori baru", en: "New category")
  static let saveCategory = Sentence(id: "Simpan kategori", en: "Save the category")
  static let saveAtTheTill = Sentence(id: "Simpan susunan", en: "Save how it stands")
  static let changeCategory = Sentence(id: "Ubah kategori", en: "Change the category")
  static let removeCategory = Sentence(id: "Hapus kategori", en: "Remove the category")
  static let categorySaved = Sentence(id: "Kategori disimpan.", en: "Category saved.")
  static let categoryRemoved = Sentence(
    id: "Kategori dihapus. Barangnya tetap ada.", en: "Category removed. Its products stay.")
  static let orderSaved = Sentence(id: "Urutan di kasir disimpan.", en: "Order at the till saved.")
  static let heir = Sentence(id: "Barangnya pindah ke", en: "Its products go to")
  static let chooseHeir = Sentence(id: "pilih…", en: "choose…")
  static let goodsPicture = Sentence(id: "Gambar", en: "Drawing")
  static let noPicture = Sentence(id: "tanpa gambar", en: "no drawing")
  static let pictureOfCategory = Sentence(
    id: "ikut kategorinya", en: "that of its category")
  static let atTheTill = Sentence(id: "Di kasir", en: "At the till")
  static let pinned = Sentence(
    id: "Sematkan di depan, sebelum yang laris", en: "In front, before the best sellers")
  static let inFront = Sentence(id: "Disematkan di depan", en: "In front")
  static let inFrontHint = Sentence(
    id: "Barang ini berdiri paling depan di kasir, menurut urutan di sini. Sematkan di halaman "
      + "barangnya, bagian “Di kasir”.",
    en: "These products stand first at the till, in this order. Put one in front on its own page, "
      + "under “At the till”.")
  static let forward = Sentence(id: "Maju", en: "Forward")
  static let backward = Sentence(id: "Mundur", en: "Back")

  static func productsInIt(_ count: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: count).id) barang",
      en: count == 1 ? "1 product" : "\(Sentence(count: count).en) products")
  }

  static func priceSaved(_ old: Rupiah?, _ new: Rupiah?) -> Sentence {
    let (before, after) = (orNone(old), orNone(new))
    return Sentence(
      id: "Harga disimpan. \(before) → \(after).",
      en: "Price saved. \(before) → \(after).")
  }

  private static func orNone(_ price: Rupiah?) -> Sentence {
    price.map { Sentence(both: $0.description) } ?? noPrice
  }

  static func stockSaved(_ old: Int, _ new: Int) -> Sentence {
    Sentence(
      id: "Stok disimpan. \(old) → \(new).", en: "Stock saved. \(old) → \(new).")
  }

  static func prices(of name: String) -> Sentence {
    Sentence(id: "Harga: \(name)", en: "Prices: \(name)")
  }

  static func moves(of name: String) -> Sentence {
    Sentence(id: "Mutasi stok: \(name)", en: "Stock moves: \(name)")
  }

  static let importRunning = Sentence(
    id: "Impor sedang berjalan", en: "An import is under way")
  static let tryRunning = Sentence(
    id: "Percobaan sedang berjalan", en: "A dry run is under way")
  static let importLeave = Sentence(
    id: "Halaman ini dimuat ulang otomatis. Boleh ditutup: impor berjalan terus di server.",
    en: "This page reloads by itself. You may close it: the import continues on the server.")
  static let reload = Sentence(id: "Muat ulang", en: "Reload")
  static let seeProgress = Sentence(id: "Lihat kemajuannya", en: "See the progress")
  static let lastImport = Sentence(id: "Hasil impor terakhir", en: "Result of the last import")
  static let importStopped = Sentence(
    id: "Impor terhenti karena Sartika ditutup. Yang sudah masuk tetap tersimpan; "
      + "impor lagi berkasnya.",
    en: "The import was stopped because Sartika was closed. What was imported is stored; "
      + "import the file again.")
  static let importHalted = Sentence(id: "Impor terhenti", en: "The import stopped")

  static func importBrokeOff(_ names: [String], more: Int) -> Sentence {
    let named = names.map { "“\($0)”" }.joined(separator: ", ")
    guard more > 0 else {
      return Sentence(
        id: "Impor \(named) terputus karena Sartika berhenti di tengahnya.",
        en: "The import of \(named) was interrupted because Sartika stopped.")
    }
    let others = more == 1 ? "1 other file" : "\(more) other files"
    return Sentence(
      id: "Impor \(named) dan \(more) berkas lain terputus karena Sartika berhenti di tengahnya.",
      en: "The import of \(named) and \(others) was interrupted because Sartika stopped.")
  }

  static func importBrought(_ stored: Int) -> Sentence {
    Sentence(
      id: "Sejauh diketahui, \(Sentence(count: stored).id) cantuman sudah masuk sampai saat itu. "
        + "Boleh diimpor lagi: yang sudah masuk tidak akan ganda.",
      en:
        """
        As far as is known, \(Sentence(count: stored).en) \
        \(stored == 1 ? "record" : "records") had been imported by then. You may import \
        again: nothing will be duplicated.
        """)
  }

  static func importSoFar(_ records: Int, perSecond: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: records).id) cantuman sejauh ini, "
        + "\(Sentence(count: perSecond).id) per detik",
      en: "\(Sentence(count: records).en) \(records == 1 ? "record" : "records") so far, "
        + "\(Sentence(count: perSecond).en) a second")
  }

  static func importFile(_ name: String, _ number: Int, of count: Int) -> Sentence {
    Sentence(
      id: "“\(name)”, berkas \(number) dari \(count)", en: "“\(name)”, file \(number) of \(count)")
  }

  static func andMore(_ count: Int) -> Sentence {
    Sentence(
      id: "Masih ada \(Sentence(count: count).id) lagi yang tidak ditampilkan di sini.",
      en: "\(Sentence(count: count).en) more, not shown here.")
  }
}
