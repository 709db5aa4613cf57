import Foundation
import GRDB
public import Values

/// Why a backup cannot be made or used.
public enum BackupRefusal: Refusal, Hashable {
  /// A file is there already and is not overwritten; its path, as in every case.
  case alreadyThere(String)
  /// The disk, the folder or its permissions do not let it be written.
  case notWritable(String)
  /// There is no such file.
  case missing(String)
  /// It is no plain file, or may not be read.
  case notReadable(String)
  /// A list of erased people with a line that is no mark; no line when it is empty.
  case listDamaged(String, line: Int?)
  /// A list of erased people whose last line broke off, with a mark that nobody knows.
  case listCut(String, line: Int)
  /// Another program holds a list of erased people.
  case listHeld(String)
  /// The list beside the backups is damaged.
  case listBesideBackups(String)
  /// Somebody was erased who does not stand on the list.
  case listNotKept(String)
  /// SQLite's own check fails, or it is none of our files.
  case damaged(String)
  /// Rows in it cannot be taken over; none when it cannot be told which.
  case notTakenOver(String, [DamagedRow])
  /// It is a library at work or one that broke off: a log beside it holds what it does not; which log.
  case library(String, log: String)
  /// A newer version made it.
  case newer(String)
  /// Another program has the file open that is to become a copy of its own.
  case heldOpen(String)
  /// The disk is full.
  case noRoom(String)
  /// It holds what no migration made, or lacks what one did.
  case foreign(String, [ForeignObject])
  /// It is kept, but something in the library is not as it must be.
  case rulesBroken(String, [String])
  /// The copy was not whole by its deadline and was given up.
  case tooSlow(String)
  /// Where the backup of a day goes lies something that is no file of the house: a folder or a link.
  case placeTaken(String)
  /// The folder for backups is not there: the stick is unplugged.
  case folderAway(String)
  /// The folder for backups is the data folder, or in it.
  case folderInData(String)
  /// The data folder is in the folder for backups, or that is `/`.
  case folderHoldsData(String)
  /// The folder for backups is no full path.
  case folderNotAbsolute(String)

  /// What went wrong with a file, as a sentence where somebody can act on it.
  static func telling(_ error: any Error, about file: String) -> any Error {
    switch error {
    case let fault as DatabaseError:
      switch fault.resultCode {
      case .SQLITE_FULL: noRoom(file)
      case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: notWritable(file)
      default: fault
      }
    case let fault as CocoaError where fault.code == .fileWriteOutOfSpace: noRoom(file)
    case let fault as CocoaError where fault.isFileError: notWritable(file)
    case is NotFlushed: notWritable(file)
    case StorageRefusal.full, DataFolderRefusal.noRoom: noRoom(file)
    // It was another folder until it had its place.
    case DataFolderRefusal.failing: DataFolderRefusal.failing(file)
    default: error
    }
  }

  public var reason: Reason {
    switch self {
    case .alreadyThere(let file):
      Reason(
        "backup-already-there",
        id: "Berkas \(file) sudah ada. Beri nama lain; yang lama tidak ditimpa.",
        en: "The file \(file) is there already. Give another name; the old one was not overwritten."
      )
    case .notWritable(let file):
      Reason(
        "backup-not-writable", at: "folder",
        id: "Berkas \(file) tidak bisa ditulis. Periksa foldernya dan hak aksesnya.",
        en: "The file \(file) cannot be written. Check its folder and permissions.")
    case .missing(let file):
      Reason(
        "backup-missing",
        id: "Berkas \(file) tidak ditemukan. Periksa alamatnya.",
        en: "The file \(file) was not found. Check the path.")
    case .notReadable(let file):
      Reason(
        "backup-not-readable",
        id: "\(file) tidak bisa dibaca. Pastikan itu berkas biasa, bukan folder, pipa, atau "
          + "perangkat, dan periksa hak aksesnya.",
        en: "\(file) cannot be read. See that it is a plain file, not a folder, a pipe or a "
          + "device, and check its permissions.")
    case .listDamaged(let file, let line):
      Reason("erased-list-damaged", saying: Self.sayingListDamaged(file, line))
    case .listCut(let file, let line):
      Reason("erased-list-cut", saying: Self.sayingListCut(file, line))
    case .listHeld(let file):
      Reason(
        "erased-list-held",
        id:
          "Daftar orang yang dihapus \(file) sedang dipegang program lain. Tutup program itu, lalu "
          + "coba lagi.",
        en: "Another program holds the list of erased people \(file). Close that program, then try "
          + "again.")
    case .listBesideBackups(let file):
      Reason(
        "erased-list-beside-backups-damaged",
        id: """
          Daftar orang yang dihapus di samping cadangan, \(file), rusak. Cadangan tetap dibuat, \
          tetapi pemulihan akan menolak daftar itu. Pindahkan ke tempat lain (simpan, jangan \
          dihapus), lalu simpan lagi folder cadangan di Kantor → Cadangan: daftar ditulis lagi \
          dari data.
          """,
        en: """
          The list of erased people beside the backups, \(file), is damaged. Backups are made \
          all the same, but a restore will refuse that list. Move it elsewhere (keep it), then \
          save the backup folder again under Office → Backups: the list is written anew from the \
          data.
          """)
    case .listNotKept(let file):
      Reason(
        "erased-list-not-kept",
        id: "Ada orang yang sudah dihapus tetapi belum tercatat di \(file): cadangan lama bisa "
          + "membawanya kembali.",
        en: "Somebody who was erased is not yet on the list \(file): an older backup could "
          + "bring them back.")
    case .damaged(let file):
      Reason(
        "backup-damaged",
        id: "Cadangan \(file) rusak atau bukan cadangan Sartika. Pakai cadangan yang lain.",
        en: "The backup \(file) is damaged or not one of Sartika's. Use another backup.")
    case .notTakenOver(let file, let rows):
      Reason(
        "backup-rows-damaged",
        id: "Cadangan \(file) tidak bisa dipakai, karena ada baris yang rusak\(rows.named). Pakai "
          + "cadangan yang lain.",
        en: "The backup \(file) cannot be used, since rows in it are damaged\(rows.named). Use "
          + "another backup.")
    case .library(let file, let log):
      Reason(
        "backup-is-a-library",
        id: "\(file) bukan cadangan, melainkan data perpustakaan: sebagian isinya masih di \(log). "
          + "Buat cadangan dengan sartika backup --data FOLDER BERKAS, lalu pulihkan itu.",
        en: "\(file) is not a backup but a library: part of what is in it is still in \(log). "
          + "Make a backup with sartika backup --data FOLDER FILE, then restore that.")
    case .newer(let file):
      Reason(
        "backup-newer",
        id: "Cadangan \(file) dibuat versi Sartika yang lebih baru. Perbarui Sartika, lalu ulangi.",
        en: "A newer version of Sartika made the backup \(file). Update Sartika, then try again.")
    case .heldOpen(let file):
      Reason(
        "backup-held-open",
        id: "Berkas \(file) sedang dibuka program lain. Tutup program itu, lalu coba lagi.",
        en: "Another program has the file \(file) open. Close that program, then try again.")
    case .noRoom(let file):
      Reason(
        "backup-no-room",
        id: "Tempat untuk \(file) tidak cukup. Kosongkan ruang atau pilih media lain.",
        en: "There is no room left for \(file). Make room or choose another disk.")
    case .foreign(let file, let objects):
      Reason(
        "backup-foreign",
        id: "Di \(file) susunannya tidak seperti yang dibuat Sartika: \(objects.sentence). "
          + "Jangan dipakai; pakai cadangan yang lain.",
        en: "In \(file) not all is as Sartika made it: \(objects.sentence). "
          + "Do not use it; use another backup.")
    case .rulesBroken(let file, let rules):
      Reason(
        "backup-rules-broken",
        id: """
          Cadangan \(file) disimpan, tetapi datanya tidak utuh: \
          \(rules.joined(separator: "; ")). Jalankan sartika doctor.
          """,
        en: "The backup \(file) is saved, but its data are not intact: "
          + "\(rules.joined(separator: "; ")). Run sartika doctor.")
    case .tooSlow(let file):
      Reason(
        "backup-too-slow",
        id: "Menyalin ke \(file) terlalu lama, jadi dihentikan. Pakai media yang lebih cepat.",
        en: "Copying to \(file) took too long and was stopped. Use a faster disk.")
    case .placeTaken(let place):
      Reason(
        "backup-place-taken",
        id: "Di tempat cadangan hari ini, \(place), ada folder, tautan, atau berkas lain. "
          + "Pindahkan dari sana.",
        en: "Where the backup of today goes, \(place), there is a folder, a link or another "
          + "file. Move it away.")
    case .folderAway(let folder):
      Reason(
        "backup-folder-away", at: "folder",
        id: "Folder cadangan \(folder) tidak ada. Pasang stiknya, atau pilih folder lain di "
          + "Kantor → Cadangan.",
        en: "The backup folder \(folder) is not there. Plug the stick in, or choose another folder "
          + "under Office → Backups.")
    case .folderInData(let folder):
      Reason(
        "backup-folder-in-data", at: "folder",
        id: "Folder \(folder) ada di dalam folder data. Pilih folder di disk atau stik lain.",
        en: "The folder \(folder) is inside the data folder. Choose one on another disk or stick.")
    case .folderHoldsData(let folder):
      Reason(
        "backup-folder-holds-data", at: "folder",
        id:
          "Di dalam folder \(folder) ada folder data sendiri. Pilih folder di disk atau stik lain, "
          + "yang isinya hanya cadangan.",
        en: "The data folder itself is inside the folder \(folder). Choose one on another disk or "
          + "stick that holds nothing but backups.")
    case .folderNotAbsolute(let folder):
      Reason(
        "backup-folder-not-absolute", at: "folder",
        id: "Tulis alamat lengkap folder, yang mulai dengan “/”, bukan “\(folder)”.",
        en: "Write the folder's whole path, which begins with “/”, not “\(folder)”.")
    }
  }

  private static func sayingListDamaged(_ file: String, _ line: Int?) -> Sentence {
    let place =
      line.map { Sentence(id: "baris \($0) tidak terbaca", en: "line \($0) is unreadable") }
      ?? Sentence(id: "isinya hilang", en: "it holds nothing")
    return Sentence(
      id: """
        Daftar orang yang dihapus \(file) rusak: \(place). Untuk memulihkan cadangan, pindahkan \
        daftar ini dan sebutkan salinan lain dengan --erased BERKAS. Bila tidak ada, \
        --despite-damaged-list memakai baris yang terbaca saja; orang yang sudah dihapus bisa \
        kembali.
        """,
      en: """
        The list of erased people \(file) is damaged: \(place). To restore a backup, move this \
        list away and name another copy with --erased FILE. If there is none, \
        --despite-damaged-list uses only the lines that can be read; people who were erased may \
        come back.
        """)
  }

  private static func sayingListCut(_ file: String, _ line: Int) -> Sentence {
    Sentence(
      id: """
        Daftar orang yang dihapus \(file) rusak: baris terakhirnya (\(line)) terputus, jadi \
        mungkin daftar ini terpotong dan yang di belakangnya hilang. Untuk memulihkan cadangan, \
        pindahkan daftar ini (simpan) dan sebutkan salinan lain dengan --erased BERKAS. Bila \
        tidak ada, --despite-damaged-list memakai baris yang terbaca saja; orang yang sudah \
        dihapus bisa kembali.
        """,
      en: """
        The list of erased people \(file) is damaged: its last line (\(line)) broke off, so it \
        may have been cut, and whoever stood behind is lost. To restore a backup, move this list \
        away (keep it) and name another copy with --erased FILE. If there is none, \
        --despite-damaged-list uses only the lines that can be read; people who were erased may \
        come back.
        """)
  }
}
