public import Values

/// Why a copy cannot be entered or changed.
public enum ItemRefusal: Refusal, Hashable {
  case noSuchRecord(RecordNumber)
  case noSuchItem(ItemNumber)
  case barcodeTaken(Barcode)
  case accessionNumberTaken(String)
  case noSuchType(ItemType)
  case onLoan(Barcode)
  case waiting(Barcode)
  case withdrawn(Barcode)
  case priceBelowNothing

  public var type: String {
    switch self {
    case .noSuchRecord: "no-such-record"
    case .noSuchItem: "no-such-item"
    case .barcodeTaken: "barcode-taken"
    case .accessionNumberTaken: "accession-number-taken"
    case .noSuchType: "no-such-item-type"
    case .onLoan: "item-on-loan"
    case .waiting: "item-waiting"
    case .withdrawn: "item-withdrawn"
    case .priceBelowNothing: "item-price-below-nothing"
    }
  }

  public var sentence: Sentence {
    switch self {
    case .noSuchRecord(let number):
      Sentence(
        id: "Cantuman \(number) tidak ada. Cari lagi judulnya di katalog.",
        en: "There is no record \(number). Look the title up in the catalogue.")
    case .noSuchItem(let number):
      Sentence(
        id: "Eksemplar \(number) tidak ada. Pindai lagi barcode-nya.",
        en: "There is no copy \(number). Scan its barcode again.")
    case .barcodeTaken(let barcode):
      Sentence(
        id: "Barcode \(barcode) sudah dipakai eksemplar lain. Pakai label yang baru.",
        en: "The barcode \(barcode) belongs to another copy. Use a new label.")
    case .accessionNumberTaken(let number):
      Sentence(
        id: "Nomor induk \(number) sudah ada di buku induk. Kosongkan untuk memakai nomor baru.",
        en: "The register has the number \(number) already. Leave it empty to get a new one.")
    case .noSuchType(let type):
      Sentence(
        id: "Tipe koleksi “\(type.rawValue)” tidak ada. Pilih dari daftar.",
        en: "There is no item type “\(type.rawValue)”. Choose from the list.")
    default: laterSentence
    }
  }

  private var laterSentence: Sentence {
    switch self {
    case .onLoan(let barcode):
      Sentence(
        id: "Eksemplar \(barcode) sedang dipinjam. Kembalikan dulu, lalu ubah.",
        en: "The copy \(barcode) is on loan. Return it first, then change it.")
    case .waiting(let barcode):
      Sentence(
        id: "Eksemplar \(barcode) sedang menunggu pemesannya. Batalkan dulu reservasinya.",
        en: "The copy \(barcode) is waiting for somebody. Cancel the hold first.")
    case .withdrawn(let barcode):
      Sentence(
        id: "Eksemplar \(barcode) sudah ditarik dari koleksi dan tidak bisa diubah.",
        en: "The copy \(barcode) was withdrawn and cannot be changed.")
    default:
      Sentence(
        id: "Harga tidak boleh kurang dari nol. Periksa lagi angkanya.",
        en: "A price cannot be below zero. Look at the number again.")
    }
  }
}
