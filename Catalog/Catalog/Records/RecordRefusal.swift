public import Values

/// Why a record cannot be entered, changed or removed.
public enum RecordRefusal: Refusal, Hashable {
  /// No record has that number, or it is closed and not there for whoever asks.
  case noSuchRecord(RecordNumber)
  /// Somebody else changed it meanwhile; what it is called and the version that it has now.
  case changedMeanwhile(RecordNumber, title: String, version: Int)
  /// Copies are in the register, so it is not removed; how many there are.
  case hasCopies(RecordNumber, Int)
  /// A hold or a product points to it, so it is not removed.
  case inUse(RecordNumber)
  /// An ordinary change would open a closed record.
  case openingIsAnAct(RecordNumber)
  /// It is open to everybody already.
  case openAlready(RecordNumber)
  /// Something was done with it since it was entered, so that is not taken back; what it is called.
  case usedSince(RecordNumber, title: String)
  /// It has no title, nor anything else that says what it is.
  case withoutTitle

  public var reason: Reason {
    switch self {
    case .noSuchRecord(let number):
      Reason(
        "no-such-record", .missing,
        id: "Cantuman \(number) tidak ada. Cari lagi judulnya di katalog.",
        en: "There is no record \(number). Look the title up in the catalogue.")
    case .changedMeanwhile(_, let title, _):
      Reason(
        "record-changed-meanwhile", .outdated,
        id: "“\(title)” sudah diubah orang lain sejak Anda membukanya. Lihat yang sekarang, "
          + "lalu timpa dengan isian Anda, atau batalkan.",
        en: "Somebody else changed “\(title)” since you opened it. See the current version, "
          + "then overwrite it with yours, or cancel.")
    case .hasCopies(let number, let count):
      Reason(
        "record-has-copies",
        id: "Cantuman \(number) masih punya \(count) eksemplar di buku induk, jadi tidak dihapus.",
        en: "Record \(number) still has \(count == 1 ? "1 copy" : "\(count) copies") in the "
          + "accession register, so it was not removed.")
    case .inUse(let number):
      Reason(
        "record-in-use",
        id: "Cantuman \(number) masih dipakai, misalnya oleh reservasi atau barang toko. "
          + "Lepaskan dulu dari sana.",
        en:
          "Record \(number) is in use, for example by a hold or a product. Release it there first.")
    case .openingIsAnAct(let number):
      Reason(
        "opening-is-an-act",
        id: "Cantuman \(number) tertutup. Membukanya tindakan tersendiri: pilih “Buka untuk semua” "
          + "di halaman cantuman di Kantor, atau POST /records/\(number)/openings.",
        en:
          "Record \(number) is closed. Opening it is a separate act: choose “Open to "
          + "everybody” on its page in the office, or POST /records/\(number)/openings.")
    case .openAlready(let number):
      Reason(
        "record-open-already",
        id: "Cantuman \(number) sudah terbuka untuk semua. Tidak ada yang perlu dilakukan.",
        en: "Record \(number) is open to everybody already. There is nothing to do.")
    case .usedSince(_, let title):
      Reason(
        "record-used-since",
        id: "“\(title)” sudah dipakai sejak dicatat: diubah, dicetak labelnya, dipinjam atau "
          + "ditambah eksemplarnya. Ubah saja, atau tarik eksemplarnya.",
        en: "“\(title)” has been used since it was entered: changed, labelled, lent, or given "
          + "another copy. Change it, or withdraw its copy.")
    case .withoutTitle:
      Reason(
        "record-without-title",
        id: "Cantuman ini tidak punya judul (245 $a) maupun keterangan lain. Isi dulu judulnya.",
        en: "This record has no title (245 $a), nor anything else. Give it a title first.")
    }
  }
}
