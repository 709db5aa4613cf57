internal import Foundation
public import Values

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The one folder that holds all of a library's data.
///
/// `sartika.db` (with its `-wal` and `-shm` while it is open), `sartika.erased`, `sartika.lock`,
/// `attachments/`.
public struct DataFolder: Hashable, Sendable {
  /// An absolute path.
  public let path: String

  /// Takes a path, which may be relative or begin with `~`; nothing is created yet.
  public init(_ path: String) {
    let expanded = NSString(string: path).expandingTildeInPath
    self.path = URL(fileURLWithPath: expanded).standardizedFileURL.path
  }

  /// The database file.
  public var database: String { path + "/sartika.db" }
  /// Where a process says that it works here.
  var lock: String { path + "/sartika.lock" }
  /// Takes up room that a full disk is given back.
  var ballast: String { path + "/sartika.ballast" }
  /// The list of people who were erased.
  var erased: String { path + "/" + ErasedList.name }
  /// Files beside the database.
  public var attachments: String { path + "/attachments" }
  /// The socket on which scans arrive from this machine.
  public var scanSocket: String { path + "/scan.sock" }

  /// Refuses a folder that another user keeps closed: what is in it cannot even be seen.
  ///
  /// - Throws: `DataFolderRefusal.anothers`.
  public func refuseAnothers() throws(DataFolderRefusal) {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      if errno == EACCES { throw .anothers(path, owner: nil) }
      return
    }
    guard facts.st_uid != geteuid(), access(path, R_OK | X_OK) != 0 else { return }
    throw .anothers(path, owner: Self.name(of: facts.st_uid))
  }

  /// Whose it is, when that is not who asks; nothing too when it is not there.
  public var otherOwner: String? {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_uid != geteuid() else { return nil }
    return Self.name(of: facts.st_uid)
  }

  private static func name(of user: uid_t) -> String {
    guard let entry = getpwuid(user), let name = entry.pointee.pw_name else { return "\(user)" }
    return String(cString: name)
  }

  /// Whether there is a library in it.
  public var holdsALibrary: Bool { access(database, F_OK) == 0 }

  /// Makes the folder when it is not there, readable by its owner alone.
  ///
  /// One that was there empty, or holds a library, becomes so; one that holds other things does not.
  /// - Throws: `DataFolderRefusal` when that is impossible.
  public func create() throws {
    try refuseAnothers()
    let holds = contents
    do {
      try FileManager.default.createDirectory(
        atPath: attachments, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw DataFolderRefusal.notWritable(path)
    }
    guard access(path, W_OK | X_OK) == 0, canWrite else {
      throw DataFolderRefusal.notWritable(path)
    }
    // Whose folder it is not cannot close it; then the mode of each file is what there is.
    if holds.isEmpty || holdsALibrary { chmod(path, 0o700) }
  }

  /// The names in the folder; none when it is not there.
  var contents: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }

  /// Makes the database file when it is not there; it and its log are for their owner alone.
  ///
  /// SQLite gives its log the mode of the file, but the file itself that of any other.
  func keepFilesPrivate() {
    // Only when it is new: closing a file that SQLite has open in this process would drop its locks.
    let descriptor = open(database, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
    for file in [database, database + "-wal", database + "-shm"] { chmod(file, 0o600) }
  }

  /// How SQLite is told to read the database.
  ///
  /// A disk that takes nothing has no room for the index of the log. Without a log there is nothing
  /// that could change, and SQLite may be told so.
  /// - Throws: `DataFolderRefusal.logUnreadable` when there is a log and no index of it.
  func addressToRead() throws -> String {
    guard !canWrite else { return database }
    var log = stat()
    if lstat(database + "-wal", &log) == 0, log.st_size > 0 {
      guard access(database + "-shm", F_OK) == 0 else {
        throw DataFolderRefusal.logUnreadable(path)
      }
      return database
    }
    return unlockedAddress
  }

  /// The database as a file that nobody changes: SQLite takes no lock and looks at no log.
  var unlockedAddress: String {
    let unsafe = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
    let escaped = database.addingPercentEncoding(withAllowedCharacters: unsafe)
    return "file:\(escaped ?? database)?immutable=1"
  }

  /// `access` answers yes to root even where a read-only mount says no; a file tells the truth.
  var canWrite: Bool {
    let probe = path + "/.write-probe-\(UUID().uuidString)"
    let descriptor = open(probe, O_CREAT | O_WRONLY | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    close(descriptor)
    unlink(probe)
    return true
  }
}

/// Why a data folder cannot be used.
public enum DataFolderRefusal: Refusal, Hashable {
  case notWritable(String)
  case inUse(String, process: String?)
  case newer(String)
  case notALibrary(String)
  case older(String)
  case alreadyThere(String)
  case damaged(String)
  /// The disk answers with faults.
  case failing(String)
  /// It belongs to another user, who keeps it closed; her name, when it is known.
  case anothers(String, owner: String?)
  case logUnreadable(String)
  /// The database is gone or empty; what a library left beside it is not.
  case lost(String, beside: [String])
  /// Something else lies where a plain file of the house belongs; where.
  case notAFile(String)
  /// Something else lies where a folder of the house belongs; where.
  case notAFolder(String)
  /// Another program made the database.
  case foreign(String)

  public var reason: Reason {
    switch self {
    case .notWritable(let path):
      Reason(
        "data-folder-not-writable",
        id:
          "Folder data \(path) tidak bisa ditulisi. Periksa hak aksesnya, atau pilih folder lain.",
        en: "The data folder \(path) is not writable. Look at its permissions, or choose another.")
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
        en: "There is no Sartika library in the folder \(path). Look at the path.")
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
    case .failing(let path):
      Reason(
        "data-folder-failing",
        id: "Cakram folder data \(path) menjawab dengan galat. Periksa cakram, sambungan, dan "
          + "kuotanya, lalu coba lagi.",
        en: "The disk of the data folder \(path) answers with faults. Look at the disk, its "
          + "connection and quota, then try again.")
    case .anothers(let path, let owner):
      Reason("data-folder-anothers", saying: anothers(path, owner: owner))
    case .logUnreadable(let path):
      Reason(
        "data-folder-log-unreadable",
        id: "Cakram \(path) hanya bisa dibaca, dan sebagian data masih ada di sartika.db-wal. "
          + "Salin seluruh folder ke cakram yang bisa ditulisi, lalu buka salinannya.",
        en: "The disk of \(path) can only be read, and part of the data is in sartika.db-wal. "
          + "Copy the whole folder to a disk that takes writing, then open the copy.")
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
    let who = process.map { Sentence(id: " (nomor proses \($0))", en: " (process \($0))") }
    return Sentence(
      id:
        "Folder data \(path) sedang dipakai Sartika lain\(who?.id ?? ""). Hentikan dulu yang itu.",
      en: "Another Sartika\(who?.en ?? "") is using the data folder \(path). Stop that one first.")
  }
}
