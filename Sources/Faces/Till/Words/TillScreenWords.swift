import Pages
import Values

/// What the till says on its one screen, and what its keys do.
extension TillWords {
  static let otherSum = Sentence(id: "Jumlah lain", en: "Other sum")
  static let remove = Sentence(id: "Hapus", en: "Remove")
  static let skip = Sentence(id: "Lewati", en: "Skip")
  static let soldOut = Sentence(id: "Habis", en: "Sold out")
  static let enterGoods = Sentence(id: "Tambah barang ini", en: "Add this product")
  static let parkNamed = Sentence(id: "Tahan dengan nama", en: "Park under a name")
  static let toTop = Sentence(id: "Kembali ke atas", en: "Back to the top")
  static let toDrawer = Sentence(id: "Ambil dari laci", en: "Take from the drawer")
  static let paidStamp = Sentence(id: "Lunas", en: "Paid")

  /// The two sentences that a script chooses from; `{n}` is put in by it.
  static let oneBelow = Sentence(id: "1 baris lagi di bawah", en: "1 more line below")
  static let manyBelow = Sentence(id: "{n} baris lagi di bawah", en: "{n} more lines below")

  /// What comes back when so much is given.
  static func back(_ amount: Rupiah) -> Sentence {
    Sentence(id: "kembali \(amount.digits)", en: "change \(amount.digits)")
  }

  /// How many carts wait.
  static func waits(_ count: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: count).id) ditahan", en: "\(Sentence(count: count).en) parked")
  }

  /// So many of one note or coin.
  static func pieces(_ count: Int, of value: Rupiah) -> Sentence {
    count == 1
      ? Sentence(both: value.digits) : Sentence(both: "\(count) × \(value.digits)")
  }
}

/// What the keys of the till do, in the order of its map.
extension TillWords {
  static let keyMap = Sentence(id: "Peta tombol", en: "Keys")

  static let keys: [(keys: [String], does: Sentence)] = [
    (["F2"], Sentence(id: "Ke kolom pindai", en: "To the scan field")),
    (["↑", "↓", "←", "→"], Sentence(id: "Pilih barang di rak", en: "Choose goods on the shelf")),
    (["Enter"], Sentence(id: "Tambahkan barang yang dipilih", en: "Add the chosen goods")),
    (["+", "−"], Sentence(id: "Ubah jumlah baris yang terbuka", en: "Change the open line")),
    (["Delete"], Sentence(id: "Hapus baris yang terbuka", en: "Remove the open line")),
    (["F4"], park), (["F6"], printAgain), (["F7"], Sentence(id: "Transfer", en: "Bank transfer")),
    (["F8"], Sentence(both: "QRIS")), (["F9"], exact), (["F10"], otherSum),
    (["Esc"], Sentence(id: "Kembali ke kolom pindai", en: "Back to the scan field")),
    (["?"], Sentence(id: "Buka peta ini", en: "Open this map")),
  ]
}
