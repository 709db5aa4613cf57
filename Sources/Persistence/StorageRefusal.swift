import Foundation
import GRDB
public import Values

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The disk or the file does not take what should be written; reading goes on.
public enum StorageRefusal: Refusal, Hashable, CaseIterable {
  /// Pages of the file are damaged; whatever is written now could spread the damage.
  case damaged
  /// The files that are open are not those in the folder any more: what is written would be lost.
  case moved
  /// The files that keep others out are not those in the folder any more; the data file is.
  case unguarded
  /// The disk answers with faults, or cannot be reached.
  case failing
  /// The disk, or the folder, is only for reading.
  case readOnly
  /// There is no room left.
  case full
  /// Another program holds the data file.
  case busy
  /// The process may open no more files for the moment.
  case tooManyFiles
  /// The search index cannot be read; all else can, and is written.
  case wordIndex

  /// What SQLite's code means here, or `nil` when it is a fault.
  init?(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY where error.extendedResultCode == .SQLITE_READONLY_DBMOVED: self = .moved
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_BUSY: self = .busy
    case .SQLITE_CANTOPEN where Disk.opensNoMore: self = .tooManyFiles
    case .SQLITE_IOERR where Disk.opensNoMore: self = .tooManyFiles
    // The index of the log finds no room to grow.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .full
    case .SQLITE_IOERR where Self.noMemory.contains(error.extendedResultCode): return nil
    case .SQLITE_IOERR where Self.damage.contains(error.extendedResultCode): self = .damaged
    case .SQLITE_IOERR: self = .failing
    // It is made from the records and can be made anew.
    case _ where WordIndex.isAboutOne(error): self = .wordIndex
    case .SQLITE_CORRUPT: self = .damaged
    case .SQLITE_NOTADB: self = .damaged
    default: return nil
    }
  }

  /// The machine has no memory left, which says nothing of the disk.
  private static let noMemory: [ResultCode] = [.SQLITE_IOERR_NOMEM, .SQLITE_IOERR_SHMMAP]
  /// Less than a page is there, or not what was written.
  private static let damage: [ResultCode] = [
    .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_CORRUPTFS, .SQLITE_IOERR_DATA,
  ]

  /// What it means that a file cannot be seen.
  ///
  /// - Parameter code: the system's reason (`errno`).
  init(unseen code: Int32) {
    self = [EMFILE, ENFILE].contains(code) ? .tooManyFiles : .failing
  }

  /// Whether nothing is written from then on until the library is opened again.
  var lasts: Bool { [.damaged, .failing].contains(self) }
  /// Whether what is read now may not be what was stored: no backup is made of it.
  public var isInTheFile: Bool { lasts || [.moved, .unguarded].contains(self) }

  public var reason: Reason {
    switch self {
    case .damaged:
      Reason(
        "storage-damaged", .later,
        id: "Berkas data rusak, jadi hanya bisa dibaca. Tidak ada yang disimpan. Pengelola: "
          + "hentikan server, jalankan sartika doctor, lalu pulihkan cadangan terakhir.",
        en: "The data file is damaged, so it can only be read. Nothing was stored. Manager: "
          + "stop the server, run sartika doctor, then restore the last backup.")
    case .moved:
      Reason(
        "storage-damaged", .later,
        id: """
          Berkas data dipindahkan, dihapus, dikosongkan, atau diganti selagi Sartika berjalan. \
          Tidak ada lagi yang disimpan; yang terakhir mungkin juga belum. Pengelola: jangan \
          hapus apa pun yang tersisa di folder data; hentikan server, kembalikan berkas itu ke \
          tempatnya, atau pulihkan cadangan terakhir.
          """,
        en: """
          The data file was moved, removed, emptied or replaced while Sartika ran. Nothing is \
          stored any more, and what came last may not be. Manager: delete nothing of what is \
          left in the data folder; stop the server, put the file back in its place, or restore \
          the last backup.
          """)
    case .unguarded:
      Reason(
        "storage-unguarded", .later,
        id: """
          sartika.lock atau sartika.db-shm dihapus atau diganti selagi Sartika berjalan. Berkas \
          data masih di tempatnya, tetapi tidak ada lagi yang disimpan; yang terakhir mungkin \
          juga belum. Pengelola: hentikan server, lalu nyalakan lagi.
          """,
        en: """
          sartika.lock or sartika.db-shm was removed or replaced while Sartika ran. The data \
          file is in its place, but nothing is stored any more, and what came last may not be. \
          Manager: stop the server and start it again.
          """)
    case .failing:
      Reason(
        "storage-failing", .later,
        id: """
          Disk data menjawab dengan galat atau tidak terjangkau. Tidak ada lagi yang \
          disimpan; yang terakhir mungkin juga belum. Pengelola: periksa disk, sambungan, \
          kuota, dan hak aksesnya, lalu nyalakan ulang server.
          """,
        en: """
          The data disk reports errors or cannot be reached. Nothing is stored any more, \
          and what came last may not be. Manager: check the disk, its connection, quota and \
          permissions, then start the server again.
          """)
    case .readOnly:
      Reason(
        "storage-read-only", .later,
        id: "Disk data hanya bisa dibaca. Tidak ada yang disimpan. Periksa disk dan hak "
          + "aksesnya, lalu nyalakan ulang server.",
        en: "The data disk can only be read. Nothing was stored. Check the disk and its "
          + "permissions, then start the server again.")
    case .full:
      Reason(
        "storage-full", .noRoom,
        id: "Disk penuh. Tidak ada yang disimpan. Kosongkan ruang di disk data, lalu coba "
          + "lagi; membaca tetap bisa.",
        en: "The disk is full. Nothing was stored. Make room on the data disk, then try again; "
          + "reading still works.")
    case .busy:
      Reason(
        "storage-busy", .later,
        id: "Program lain sedang memegang berkas data. Tidak ada yang disimpan. Tutup program itu, "
          + "atau coba lagi sebentar lagi.",
        en: "Another program holds the data file. Nothing was stored. Close that program, or try "
          + "again in a moment.")
    case .tooManyFiles:
      Reason(
        "storage-too-many-files", .later,
        id: "Terlalu banyak berkas dan sambungan terbuka. Tidak ada yang disimpan. "
          + "Tunggu sebentar, lalu coba lagi.",
        en: "Too many files and connections are open. Nothing was stored. "
          + "Wait a moment, then try again.")
    case .wordIndex:
      Reason(
        "storage-word-index", .later,
        id: """
          Indeks pencarian rusak, jadi tidak bisa dicari. Datanya sendiri tidak hilang. Tidak ada \
          yang disimpan. Pengelola: hentikan server, jalankan sartika doctor --reindex, lalu \
          nyalakan lagi.
          """,
        en: """
          The search index is damaged, so nothing can be searched. The data themselves are not \
          lost. Nothing was stored. Manager: stop the server, run sartika doctor --reindex, then \
          start it again.
          """)
    }
  }
}

extension Disk {
  /// Whether this process has opened as many files as it may.
  static var opensNoMore: Bool {
    let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno == EMFILE || errno == ENFILE }
    close(descriptor)
    return false
  }

  /// The bytes that are free for this process beside a file, or `nil` when the system does not say.
  static func free(beside path: String) -> Int64? {
    var status = statvfs()
    let folder = (path as NSString).deletingLastPathComponent
    guard statvfs(folder, &status) == 0 else { return nil }
    let (bytes, overflow) = Int64(clamping: status.f_bavail)
      .multipliedReportingOverflow(by: Int64(clamping: status.f_frsize))
    return overflow ? .max : bytes
  }
}
