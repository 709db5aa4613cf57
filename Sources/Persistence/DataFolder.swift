import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The one folder that holds all of a library's data.
///
/// `sartika.db` (with its `-wal` and `-shm` while it is open), `sartika.erased`, `sartika.lock`,
/// `attachments/`, `languages/`.
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
  /// The keys of scans that pages kept.
  var scanKeys: String { path + "/scan.keys" }
  /// The list of people who were erased.
  var erased: String { path + "/" + ErasedList.name }
  /// Files beside the database.
  public var attachments: String { path + "/attachments" }
  /// Languages beside Indonesian and English.
  var languages: String { path + "/" + Self.languages }
  static let languages = "languages"
  /// How the file begins that tries whether the folder takes anything.
  static let probe = ".write-probe-"
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

  /// A file of the library that this user may not read and write, when there is one.
  var closedFile: DataFolderRefusal? {
    for path in [realDatabase, realDatabase + "-wal", realDatabase + "-shm"] {
      var facts = stat()
      guard stat(path, &facts) == 0, access(path, R_OK | W_OK) != 0 else { continue }
      return .closedFile(path, owner: Self.name(of: facts.st_uid))
    }
    return nil
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
  /// Languages may be there before the library.
  /// - Throws: `DataFolderRefusal` when that is impossible.
  public func create() throws {
    try refuseAnothers()
    let isEmpty = !holdsMoreThanLanguages
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
    if isEmpty || holdsALibrary { chmod(path, 0o700) }
  }

  private var holdsMoreThanLanguages: Bool { contents.contains { $0 != Self.languages } }

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

  /// Whether a log lies beside the database, be it an empty one.
  var hasLog: Bool { access(realDatabase + "-wal", F_OK) == 0 }

  /// How SQLite is told to read the database.
  ///
  /// A disk that takes nothing has no room for the index of the log. Without a log there is nothing
  /// that could change, and SQLite may be told so.
  /// - Throws: `DataFolderRefusal.logUnreadable` when there is a log and no index of it.
  func addressToRead() throws -> String {
    guard !canWrite else { return database }
    if Self.holdsLog(beside: database) {
      guard access(database + "-shm", F_OK) == 0 else {
        throw DataFolderRefusal.logUnreadable(path)
      }
      return database
    }
    return unlockedAddress
  }

  /// Whether a log lies beside a database file, and there is something in it.
  static func holdsLog(beside database: String) -> Bool {
    var log = stat()
    return lstat(database + "-wal", &log) == 0 && log.st_size > 0
  }

  /// The database as a file that nobody changes: SQLite takes no lock and looks at no log.
  var unlockedAddress: String { Self.unlockedAddress(of: database) }

  /// A database file as one that nobody changes: nothing is made beside it.
  static func unlockedAddress(of database: String) -> String {
    let unsafe = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
    let escaped = database.addingPercentEncoding(withAllowedCharacters: unsafe)
    return "file:\(escaped ?? database)?immutable=1"
  }

  /// `access` answers yes to root even where a read-only mount says no; a file tells the truth.
  var canWrite: Bool {
    let probe = path + "/" + Self.probe + UUID().uuidString
    let descriptor = open(probe, O_CREAT | O_WRONLY | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    close(descriptor)
    unlink(probe)
    return true
  }
}
