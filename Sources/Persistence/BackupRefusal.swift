internal import Foundation
internal import GRDB
public import Values

/// Why a backup cannot be made or used.
public enum BackupRefusal: Refusal, Hashable {
  case alreadyThere(String)
  case notWritable(String)
  case missing(String)
  case damaged(String)
  case noRoom(String)
  /// It holds what no migration made.
  case foreign(String, [ForeignObject])
  /// It is kept, but something in the library is not as it must be.
  case rulesBroken(String, [String])
  case tooSlow(String)
  /// The folder for backups is not there: the stick is unplugged.
  case folderAway(String)
  /// The folder for backups is the data folder, or in it.
  case folderInData(String)
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
        "backup-not-writable",
        id: "Berkas \(file) tidak bisa ditulis. Periksa foldernya dan hak aksesnya.",
        en: "The file \(file) cannot be written. Look at its folder and permissions.")
    case .missing(let file):
      Reason(
        "backup-missing",
        id: "Berkas \(file) tidak ditemukan. Periksa alamatnya.",
        en: "The file \(file) was not found. Look at the path.")
    case .damaged(let file):
      Reason(
        "backup-damaged",
        id: "Cadangan \(file) rusak atau bukan cadangan Sartika. Pakai cadangan yang lain.",
        en: "The backup \(file) is damaged or not one of Sartika's. Use another backup.")
    case .noRoom(let file):
      Reason(
        "backup-no-room",
        id: "Tempat untuk \(file) tidak cukup. Kosongkan ruang atau pilih media lain.",
        en: "There is no room left for \(file). Make room or choose another disk.")
    case .foreign(let file, let objects):
      Reason(
        "backup-foreign",
        id: "Di \(file) ada yang bukan buatan Sartika: \(objects.sentence.id). "
          + "Jangan dipakai; pakai cadangan yang lain.",
        en: "In \(file) there are things that Sartika did not make: \(objects.sentence.en). "
          + "Do not use it; use another backup.")
    case .rulesBroken(let file, let rules):
      Reason(
        "backup-rules-broken",
        id: "Cadangan \(file) disimpan, tetapi datanya tidak utuh: "
          + "\(rules.joined(separator: "; ")). Jalankan sartika doctor.",
        en: "The backup \(file) is kept, but its data are not whole: "
          + "\(rules.joined(separator: "; ")). Run sartika doctor.")
    case .tooSlow(let file):
      Reason(
        "backup-too-slow",
        id: "Menyalin ke \(file) terlalu lama, jadi dihentikan. Pakai media yang lebih cepat.",
        en: "Copying to \(file) took too long and was given up. Use a faster disk.")
    case .folderAway(let folder):
      Reason(
        "backup-folder-away",
        id: "Folder cadangan \(folder) tidak ada. Pasang stiknya, atau pilih folder lain di "
          + "Kantor → Cadangan.",
        en: "The backup folder \(folder) is not there. Plug the stick in, or choose another folder "
          + "under Office → Backups.")
    case .folderInData(let folder):
      Reason(
        "backup-folder-in-data",
        id: "Folder \(folder) ada di dalam folder data. Pilih folder di cakram atau stik lain.",
        en: "The folder \(folder) is inside the data folder. Choose one on another disk or stick.")
    case .folderNotAbsolute(let folder):
      Reason(
        "backup-folder-not-absolute",
        id: "Tulis alamat lengkap folder, yang mulai dengan “/”, bukan “\(folder)”.",
        en: "Write the folder's whole path, which begins with “/”, not “\(folder)”.")
    }
  }
}
