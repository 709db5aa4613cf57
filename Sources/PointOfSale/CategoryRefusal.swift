public import Values

/// Why a category of goods is not written.
public enum CategoryRefusal: Refusal, Hashable {
  /// In turn: none has that number; a name that is empty or longer than 60 characters.
  case noSuchCategory, name
  /// Another one is called so.
  case nameTaken(String)
  /// So many products are in it, and nobody said where they go.
  case notEmpty(Int)
  /// Another name than a page showed that would remove it, or another number of products; as they are
  /// now.
  case changedSince(name: String, products: Int)

  public var reason: Reason {
    switch self {
    case .noSuchCategory:
      Reason(
        "category-unknown", .missing,
        id: "Kategori itu tidak ada lagi. Muat ulang halaman dan pilih yang lain.",
        en: "That category is not there any more. Reload the page and choose another.")
    case .name:
      Reason(
        "category-name", at: "name",
        id: "Isi nama kategori, paling panjang \(ProductCategory.longestName) karakter.",
        en: "Enter the category's name, at most \(ProductCategory.longestName) characters.")
    case .nameTaken(let name):
      Reason(
        "category-name-taken", at: "name",
        id: "Kategori “\(name)” sudah ada. Pilih nama lain.",
        en: "There is already a category “\(name)”. Choose another name.")
    case .notEmpty(let count):
      Reason(
        "category-not-empty",
        id: "Masih ada \(count) barang di kategori ini. Pilih ke mana barangnya pindah.",
        en: "There are still \(count) products in this category. Choose where they go.")
    case .changedSince(let name, let count):
      Reason(
        "category-changed-since", .outdated,
        id: "Kategori ini sekarang bernama “\(name)” dan berisi \(count) barang, lain dari saat "
          + "Anda membuka halaman. Periksa dulu, lalu hapus sekali lagi.",
        en: "This category is called “\(name)” now and has \(count) products in it, unlike when "
          + "you opened the page. Read it, then remove it again.")
    }
  }
}
