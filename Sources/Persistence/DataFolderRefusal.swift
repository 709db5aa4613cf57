public import Values

/// Why a data folder cannot be used.
public enum DataFolderRefusal: Refusal, Hashable {
  /// The folder or a file in it takes no writing; its path, as in every case.
  case notWritable(String)
  /// Another process of the house has it open; which, when that is known.
  case inUse(String, process: String?)
  /// A newer version of the program wrote it; nothing was changed.
  case newer(String)
  /// There is no library in the folder.
  case notALibrary(String)
  /// It needs the steps of `sartika serve` before others may read it.
  case older(String)
  /// A new library was to be made where one is.
  case alreadyThere(String)
  /// SQLite finds the file damaged; nothing was changed.
  case damaged(String)
  /// Rows of an older library that no step of an upgrade can take over, none when it cannot be told
  /// which; nothing was changed.
  case notTakenOver(String, [DamagedRow])
  /// The disk answers with faults.
  case failing(String)
  /// The disk has no room for what must be written before the library is open; nothing was changed.
  case noRoom(String)
  /// A file of the library that may not be read and written; where, and whose it is.
  case closedFile(String, owner: String)
  /// It belongs to another user, who keeps it closed; her name, when it is known.
  case anothers(String, owner: String?)
  /// The disk can only be read, and part of the data is in a log that must be written to be read.
  case logUnreadable(String)
  /// The database is gone or empty; what a library left beside it is not.
  case lost(String, beside: [String])
  /// Something else lies where a plain file of the house belongs; where.
  case notAFile(String)
  /// Something else lies where a folder of the house belongs; where.
  case notAFolder(String)
  /// Another program made the database.
  case foreign(String)
  /// What was to be a library broke off before it was one.
  case brokenOff(String, Arriving)

  public var reason: Reason {
    switch self {
    case .notWritable(let path):
      Reason(
        "data-folder-not-writable",
        id:
          "Folder data \(path) tidak bisa ditulisi. Periksa hak aksesnya, atau pilih folder lain.",
        en: "The data folder \(path) is not writable. Check its permissions, or choose another.")
    case .inUse(let path, let process):
      Reason("data-folder-in-use", saying: inUse(path, process: process))
    case .newer(let path):
      Reason(
        "data-folder-newer",
        id: "Folder data \(path) berasal dari versi Sartika yang lebih baru. "
          + "Perbarui Sartika; data tidak diubah.",
        en: "The data folder \(path) comes from a newer version of Sartika. "
          + "Update Sartika; the data were not changed.")
    case .notALibrary(let path):
      Reason(
        "data-folder-empty",
        id: "Di folder \(path) belum ada data Sartika. Periksa alamat foldernya.",
        en: "There is no Sartika library in the folder \(path). Check the path.")
    case .older(let path):
      Reason(
        "data-folder-older",
        id:
          "Folder data \(path) masih versi lama. Jalankan sartika serve sekali untuk memperbaruinya.",
        en: "The data folder \(path) is of an older version. Run sartika serve once to update it.")
    case .alreadyThere(let path):
      Reason(
        "data-folder-already-there",
        id: "Di \(path) sudah ada data. Pilih folder yang baru; yang lama tidak disentuh.",
        en: "There are data in \(path) already. Choose a new folder; the old one was not touched.")
    case .damaged(let path):
      Reason(
        "data-folder-damaged",
        id: "Berkas data di \(path) rusak. Biarkan apa adanya, dan pulihkan cadangan terakhir ke "
          + "folder baru dengan sartika restore.",
        en: "The data file in \(path) is damaged. Leave it as it is, and put the last backup into "
          + "a new folder with sartika restore.")
    case .notTakenOver(let path, let rows):
      Reason(
        "data-folder-rows-damaged",
        id: """
          Folder data \(path) masih versi lama dan tidak bisa diperbarui, karena ada baris yang \
          rusak\(rows.named). Tidak ada yang diubah; program yang lama masih bisa memakainya. \
          Biarkan apa adanya, dan pulihkan cadangan dari sebelum kerusakan itu ke folder baru \
          dengan sartika restore.
          """,
        en: """
          The data folder \(path) is of an older version and cannot be updated, since rows in it \
          are damaged\(rows.named). Nothing was changed; the older program can still use it. \
          Leave it as it is, and put a backup from before the damage into a new folder with \
          sartika restore.
          """)
    case .failing(let path):
      Reason(
        "data-folder-failing",
        id: "Disk folder data \(path) menjawab dengan galat. Periksa disk, sambungan, dan "
          + "kuotanya, lalu coba lagi.",
        en: "The disk of the data folder \(path) reports errors. Check the disk, its "
          + "connection and quota, then try again.")
    case .noRoom(let path):
      Reason(
        "data-folder-no-room",
        id: "Disk folder data \(path) penuh, jadi datanya tidak bisa dibuka. Tidak ada yang "
          + "diubah. Kosongkan ruang di disk itu, lalu coba lagi.",
        en: "The disk of the data folder \(path) is full, so the data cannot be opened. Nothing "
          + "was changed. Make room on that disk, then try again.")
    case .closedFile(let path, let owner):
      Reason(
        "data-folder-closed-file",
        id: "\(path) milik \(owner) dan tidak bisa dibaca dan ditulisi. Datanya tidak rusak. "
          + "Kembalikan pemilik dan hak aksesnya (chown, chmod), lalu coba lagi.",
        en: "\(path) belongs to \(owner) and cannot be read and written. The data are not damaged. "
          + "Give it back its owner and mode (chown, chmod), then try again.")
    case .anothers(let path, let owner):
      Reason("data-folder-anothers", saying: anothers(path, owner: owner))
    case .logUnreadable(let path):
      Reason(
        "data-folder-log-unreadable",
        id: "Disk \(path) hanya bisa dibaca, dan sebagian data masih ada di sartika.db-wal. "
          + "Salin seluruh folder ke disk yang bisa ditulisi, lalu buka salinannya.",
        en: "The disk of \(path) can only be read, and part of the data is in sartika.db-wal. "
          + "Copy the whole folder to a writable disk, then open the copy.")
    case .lost(let path, let left):
      Reason("data-folder-lost", saying: Self.sayingLost(path, left))
    case .notAFile(let path):
      Reason(
        "data-folder-not-a-file",
        id: "\(path) bukan berkas biasa, melainkan folder, tautan, atau yang lain. Tidak ada yang "
          + "diubah. Pindahkan dari sana, lalu coba lagi.",
        en: "\(path) is not a plain file but a folder, a link or something else. Nothing was "
          + "changed. Move it away from there, then try again.")
    case .notAFolder(let path):
      Reason(
        "data-folder-not-a-folder",
        id: "\(path) bukan folder. Tidak ada yang diubah. Pindahkan dari sana, lalu coba lagi.",
        en: "\(path) is not a folder. Nothing was changed. Move it away from there, then try "
          + "again.")
    case .foreign(let path):
      Reason(
        "data-folder-foreign",
        id: "sartika.db di folder \(path) dibuat program lain, bukan Sartika. Berkas itu tidak "
          + "diubah. Pilih folder data yang lain.",
        en: "Another program made sartika.db in the folder \(path), not Sartika. That file was not "
          + "changed. Choose another data folder.")
    case .brokenOff(let path, let what):
      Reason("data-folder-broken-off", saying: Self.sayingBrokenOff(path, what))
    }
  }

  private static func sayingBrokenOff(_ path: String, _ what: Arriving) -> Sentence {
    switch what {
    case .backup:
      Sentence(
        id: "Di folder \(path) sebuah pemulihan terputus sebelum selesai, jadi belum ada data. "
          + "Jalankan sartika restore sekali lagi ke folder ini.",
        en: "In the folder \(path) a restore broke off before it was complete, so there are no "
          + "data yet. Run sartika restore into this folder again.")
    case .demonstration:
      Sentence(
        id: "Di folder \(path) pengisian contoh terputus sebelum selesai, jadi belum ada data. "
          + "Jalankan sartika demo --data \(path) sekali lagi.",
        en:
          "In the folder \(path) the filling of a demonstration broke off before it was "
          + "complete, so there are no data yet. Run sartika demo --data \(path) again.")
    }
  }

  private func anothers(_ path: String, owner: String?) -> Sentence {
    let who = owner.map { " (\($0))" } ?? ""
    return Sentence(
      id: "Folder data \(path) milik pengguna lain\(who). Jalankan sebagai pengguna itu, "
        + "misalnya dengan sudo -u.",
      en: "The data folder \(path) belongs to another user\(who). Run this as that user, "
        + "for example with sudo -u.")
  }

  private func inUse(_ path: String, process: String?) -> Sentence {
    guard let process else {
      return Sentence(
        id: "Folder data \(path) sedang dipakai Sartika lain. Hentikan dulu yang itu.",
        en: "Another Sartika is using the data folder \(path). Stop that one first.")
    }
    return Sentence(
      id: "Folder data \(path) sedang dipakai Sartika lain (nomor proses \(process)). "
        + "Hentikan dulu yang itu.",
      en: "Another Sartika (process \(process)) is using the data folder \(path). "
        + "Stop that one first.")
  }
}
