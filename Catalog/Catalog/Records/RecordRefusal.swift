public import Values

/// Why a record cannot be entered, changed or removed.
public enum RecordRefusal: Refusal, Hashable {
  case noSuchRecord(RecordNumber)
  /// Somebody else changed it meanwhile; the version that it has now.
  case changedMeanwhile(RecordNumber, version: Int)
  case hasCopies(RecordNumber, Int)
  case inUse(RecordNumber)

  public var type: String {
    switch self {
    case .noSuchRecord: "no-such-record"
    case .changedMeanwhile: "record-changed-meanwhile"
    case .hasCopies: "record-has-copies"
    case .inUse: "record-in-use"
    }
  }

  public var sentence: Sentence {
    switch self {
    case .noSuchRecord(let number):
      Sentence(
        id: "Cantuman \(number) tidak ada. Cari lagi judulnya di katalog.",
        en: "There is no record \(number). Look the title up in the catalogue.")
    case .changedMeanwhile(let number, _):
      Sentence(
        id: "Cantuman \(number) sudah diubah orang lain. Buka lagi, lalu ulangi perubahan Anda.",
        en: "Somebody else changed record \(number). Open it again and repeat your change.")
    case .hasCopies(let number, let count):
      Sentence(
        id: "Cantuman \(number) masih punya \(count) eksemplar di buku induk, jadi tidak dihapus.",
        en: "Record \(number) has \(count) copies in the accession register, so it stays.")
    case .inUse(let number):
      Sentence(
        id: "Cantuman \(number) masih dipakai, misalnya oleh reservasi atau barang toko. "
          + "Lepaskan dulu dari sana.",
        en:
          "Record \(number) is in use, for example by a hold or a product. Release it there first."
      )
    }
  }
}
