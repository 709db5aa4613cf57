public import Values

/// Why a copy cannot be entered or changed.
public enum ItemRefusal: Refusal, Hashable {
  /// No record has that number.
  case noSuchRecord(RecordNumber)
  /// No copy has that number.
  case noSuchItem(ItemNumber)
  /// Another copy has the barcode.
  case barcodeTaken(Barcode)
  /// The register has the number (nomor induk) already.
  case accessionNumberTaken(String)
  /// The item type is none of the house's.
  case noSuchType(ItemType)
  /// It is lent, and changes when it is back.
  case onLoan(Barcode)
  /// It stands on the hold shelf for somebody, whose hold is cancelled first.
  case waiting(Barcode)
  /// It was taken out of the library for good, and nothing about it changes any more.
  case withdrawn(Barcode)
  /// Something was done with it since it was added, so that is not taken back.
  case usedSince(Barcode)
  /// A price of less than Rp0.
  case priceBelowNothing

  public var reason: Reason {
    switch self {
    case .noSuchRecord(let number): RecordRefusal.noSuchRecord(number).reason
    case .noSuchItem(let number):
      Reason(
        "no-such-item", .missing,
        id: "Eksemplar \(number) tidak ada. Pindai lagi barcode-nya.",
        en: "There is no copy \(number). Scan its barcode again.")
    case .barcodeTaken(let barcode):
      Reason(
        "barcode-taken", at: "barcode",
        id: "Barcode \(barcode) sudah dipakai eksemplar lain. Pakai label yang baru.",
        en: "The barcode \(barcode) belongs to another copy. Use a new label.")
    case .accessionNumberTaken(let number):
      Reason(
        "accession-number-taken",
        id: "Nomor induk \(number) sudah ada di buku induk. Kosongkan untuk memakai nomor baru.",
        en: "The register has the number \(number) already. Leave it empty to get a new one.")
    case .noSuchType(let type):
      Reason(
        "no-such-item-type", at: "type",
        id: "Tipe koleksi “\(type.rawValue)” tidak ada. Pilih dari daftar.",
        en: "There is no item type “\(type.rawValue)”. Choose from the list.")
    case .onLoan(let barcode):
      Reason(
        "item-on-loan",
        id: "Eksemplar \(barcode) sedang dipinjam. Kembalikan dulu, lalu ubah.",
        en: "The copy \(barcode) is on loan. Return it first, then change it.")
    case .waiting(let barcode):
      Reason(
        "item-waiting",
        id: "Eksemplar \(barcode) ada di rak reservasi. Batalkan dulu reservasinya.",
        en: "The copy \(barcode) is on the hold shelf. Cancel the hold first.")
    case .withdrawn(let barcode):
      Reason(
        "item-withdrawn",
        id: "Eksemplar \(barcode) sudah ditarik dari koleksi dan tidak bisa diubah.",
        en: "The copy \(barcode) was withdrawn and cannot be changed.")
    case .usedSince(let barcode):
      Reason(
        "item-used-since",
        id: "Eksemplar \(barcode) sudah dipakai sejak dicatat: diubah, dicetak labelnya, atau "
          + "dipinjam. Ubah saja, atau tarik dari koleksi.",
        en: "The copy \(barcode) has been used since it was entered: changed, labelled or lent. "
          + "Change it, or withdraw it.")
    case .priceBelowNothing:
      Reason(
        "item-price-below-nothing", at: "price",
        id: "Harga tidak boleh kurang dari nol. Periksa lagi angkanya.",
        en: "A price cannot be below zero. Check the number again.")
    }
  }
}
